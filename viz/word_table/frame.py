"""Words: what stands around every page, and the pages that belong to no one answer."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str, str]] = {
    # the frame of every page
    "site": ("Lawgraph", "Lawgraph", "Lawgraph"),
    "tagline": (
        "The law of civil society in Kazakhstan, as a graph",
        "Право гражданского общества Казахстана в виде графа",
        "Қазақстандағы азаматтық қоғам құқығы граф түрінде",
    ),
    "skip": ("Skip to content", "К содержанию", "Мазмұнға өту"),
    "language": ("Language", "Язык", "Тіл"),
    "nav": ("Main", "Главное", "Негізгі"),
    "nav-trace": ("Which norms apply", "Какие нормы действуют", "Қандай нормалар қолданылады"),
    "nav-reforms": ("Reforms", "Реформы", "Реформалар"),
    "nav-query": ("SPARQL", "SPARQL", "SPARQL"),
    "nav-docs": ("For programs", "Для программ", "Бағдарламалар үшін"),
    "generation": ("Generation", "Поколение графа", "Граф буыны"),
    "generation-why": (
        "Every answer names the state of the graph that gave it.",
        "Каждый ответ называет состояние графа, из которого он получен.",
        "Әр жауап өзі алынған граф күйін атайды.",
    ),
    "not-advice": ("Not legal advice.", "Не юридическая консультация.", "Заң кеңесі емес."),
    "licences": (
        "Code: Apache-2.0. Data: CC BY 4.0. Sources keep their rights.",
        "Код: Apache-2.0. Данные: CC BY 4.0. Права на источники сохраняются за их владельцами.",
        "Код: Apache-2.0. Деректер: CC BY 4.0. Дереккөздердің құқықтары өз иелерінде қалады.",
    ),
    "fallback": (
        "not available in this language",
        "на этом языке нет",
        "бұл тілде жоқ",
    ),
    "missing": ("no label", "без названия", "атауы жоқ"),
    "lang-en": ("English", "английский", "ағылшын тілі"),
    "lang-ru": ("Russian", "русский", "орыс тілі"),
    "lang-kk": ("Kazakh", "казахский", "қазақ тілі"),
    # start page
    "search": ("Search", "Поиск", "Іздеу"),
    "search-label": (
        "Article, act, agency or word",
        "Статья, акт, орган или слово",
        "Бап, акт, орган немесе сөз",
    ),
    "search-hint": (
        "for example: AOC 489-1, foreign funding, ministry of justice",
        "например: КоАП 489-1, иностранное финансирование, министерство юстиции",
        "мысалы: ӘҚБтК 489-1, шетелдік қаржыландыру, әділет министрлігі",
    ),
    "results": ("Results", "Результаты", "Нәтижелер"),
    "no-results": (
        "Nothing was found. Try an article number, a shorter word or another language.",
        "Ничего не найдено. Попробуйте номер статьи, слово короче или другой язык.",
        "Ештеңе табылмады. Бап нөмірін, қысқарақ сөзді немесе басқа тілді байқап көріңіз.",
    ),
    "shown-of": ("shown of", "показано из", "көрсетілді, барлығы"),
    "begin-with": ("Begin with", "С чего начать", "Неден бастау керек"),
    "examples": ("Three questions", "Три вопроса", "Үш сұрақ"),
    "for-lawyer": ("A lawyer asks", "Спрашивает юрист", "Заңгер сұрайды"),
    "for-advocate": ("An advocate asks", "Спрашивает правозащитник", "Құқық қорғаушы сұрайды"),
    "for-program": ("A program asks", "Спрашивает программа", "Бағдарлама сұрайды"),
    "q-lawyer": (
        (
            "Which norms restrict a public association today, who enforces them, and where "
            "do they stand written?"
        ),
        (
            "Какие нормы сегодня ограничивают общественное объединение, кто следит за их "
            "исполнением и где они записаны?"
        ),
        (
            "Қоғамдық бірлестікті бүгін қандай нормалар шектейді, олардың орындалуын кім "
            "қадағалайды және олар қайда жазылған?"
        ),
    ),
    "q-advocate": (
        (
            "If article 489-1 of the Code of Administrative Offences were repealed, what "
            "would be lifted, for whom, and what would remain?"
        ),
        (
            "Если отменить статью 489-1 Кодекса об административных правонарушениях, что "
            "будет снято, для кого и что останется?"
        ),
        (
            "Әкімшілік құқық бұзушылық туралы кодекстің 489-1-бабының күші жойылса, не "
            "алынады, кім үшін және не қалады?"
        ),
    ),
    "q-program": (
        "The same answers as JSON, CSV and over SPARQL, without a key.",
        "Те же ответы в JSON, CSV и через SPARQL, без ключа.",
        "Сол жауаптар JSON, CSV түрінде және SPARQL арқылы, кілтсіз.",
    ),
    "figures": ("The graph in figures", "Граф в цифрах", "Граф сандармен"),
    "coverage": ("What the corpus covers", "Что охватывает корпус", "Корпус нені қамтиды"),
    "coverage-why": (
        "An act that is not listed has not been read: its absence from an answer means nothing.",
        "Акт, которого здесь нет, не прочитан: его отсутствие в ответе ничего не значит.",
        "Мұнда жоқ акт оқылмаған: оның жауапта болмауы ештеңені білдірмейді.",
    ),
    "reading": ("Read", "Прочитано", "Оқылғаны"),
    "reading-full": ("in full", "полностью", "толық"),
    "reading-part": ("in part", "частично", "ішінара"),
    "reading-none": ("not at all", "не прочитано", "оқылмаған"),
    "ceased": ("ceased", "утратил силу", "күші жойылған"),
    "editions-read": ("Editions read", "Прочитанные редакции", "Оқылған редакциялар"),
    "read-parsed": ("parsed from the file", "разобрано из файла", "файлдан талданған"),
    "read-transcribed": ("transcribed by a reader", "выписано читателем", "оқырман жазып алған"),
    # resource page
    "types": ("Type", "Тип", "Типі"),
    "labels": ("Names", "Названия", "Атаулары"),
    "label-official": ("official", "официальное", "ресми"),
    "label-our-translation": ("our translation", "наш перевод", "біздің аударма"),
    "label-missing": ("missing", "отсутствует", "жоқ"),
    "accounts": (
        "What each source tells of it",
        "Что сообщает каждый источник",
        "Әр дереккөз не айтады",
    ),
    "outgoing": ("What is said of it", "Что о нём сказано", "Ол туралы не айтылған"),
    "incoming": ("What points to it", "Что на него ссылается", "Оған не сілтейді"),
    "property": ("property", "свойство", "қасиет"),
    "value": ("value", "значение", "мән"),
    "contents": ("Provisions", "Положения", "Ережелер"),
    "official-text": ("Official text", "Официальный текст", "Ресми мәтін"),
    "identifier": ("Identifier", "Идентификатор", "Идентификатор"),
    "download": ("As RDF", "В RDF", "RDF түрінде"),
    "page": ("page", "страница", "бет"),
    "next": ("next", "далее", "келесі"),
    "previous": ("back", "назад", "алдыңғы"),
    "repeal-this": (
        "What if this went?",
        "Что, если это отменить?",
        "Мұның күші жойылса ше?",
    ),
    "trace-this": ("Which norms apply?", "Какие нормы применимы?", "Қандай нормалар қолданылады?"),
    # query page
    "query-title": ("Ask in SPARQL", "Запрос на SPARQL", "SPARQL сұрауы"),
    "query-label": ("Query", "Запрос", "Сұрау"),
    "run": ("Run", "Выполнить", "Орындау"),
    "format": ("Result as", "Результат в виде", "Нәтиже түрі"),
    "table": ("table", "таблица", "кесте"),
    "query-examples": ("Examples", "Примеры", "Мысалдар"),
    "running": ("Running …", "Выполняется …", "Орындалуда …"),
    "query-failed": ("The query failed", "Запрос не выполнен", "Сұрау орындалмады"),
    "query-nojs": (
        "Without scripts the result opens in the format chosen.",
        "Без сценариев результат откроется в выбранном формате.",
        "Сценарийсіз нәтиже таңдалған форматта ашылады.",
    ),
    # problem page
    "problem-404": ("Nothing is here", "Здесь ничего нет", "Мұнда ештеңе жоқ"),
    "problem-other": (
        "That could not be answered",
        "На это нельзя ответить",
        "Бұған жауап беру мүмкін болмады",
    ),
    "problem-go": (
        "Begin again at the start page",
        "Начните снова с главной страницы",
        "Басты беттен қайта бастаңыз",
    ),
    # dumps
    "dumps": ("Data to take home", "Данные для скачивания", "Жүктеп алуға арналған деректер"),
    "dumps-why": (
        (
            "The whole graph as files, one folder for each generation. A file never changes; it is "
            "written when it is first asked for, which may take some seconds."
        ),
        (
            "Весь граф в файлах, папка на каждое поколение. Файл не меняется; он создаётся при "
            "первом запросе, это может занять несколько секунд."
        ),
        (
            "Бүкіл граф файлдарда, әр буынға бір қалта. Файл өзгермейді; ол алғаш сұралғанда "
            "жасалады, бұған бірнеше секунд кетуі мүмкін."
        ),
    ),
    "dumps-feed": ("Feed of changes", "Лента изменений", "Өзгерістер таспасы"),
    "dumps-void": ("Description (RDF)", "Описание (RDF)", "Сипаттама (RDF)"),
    "dumps-served": ("served now", "используется сейчас", "қазір қолданыста"),
    "dumps-triples": ("triples", "троек", "үштік"),
    "dumps-diff": (
        "what differs from the one before",
        "отличия от предыдущего",
        "алдыңғысынан айырмашылығы",
    ),
    "dumps-file": ("File", "Файл", "Файл"),
    "dumps-size": ("Bytes", "Байт", "Байт"),
    "dumps-later": ("not written yet", "ещё не создан", "әлі жасалмаған"),
}
