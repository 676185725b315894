"""Every word of the pages and maps in English, Russian and Kazakh: one table, nothing else.

A key is followed by its three forms. Forms for counting are divided by ``|``: one, few, many.
"""

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
    # things
    "acts": ("acts", "акты", "актілер"),
    "act": ("act", "акт", "акт"),
    "norms": ("norms", "нормы", "нормалар"),
    "norm": ("norm", "норма", "норма"),
    "provisions": ("provisions", "положения", "ережелер"),
    "provision": ("provision", "положение акта", "акт ережесі"),
    "articles": ("articles", "статьи", "баптар"),
    "agencies": ("agencies", "органы", "органдар"),
    "source": ("source", "источник", "дереккөз"),
    "claim": ("claim", "утверждение", "тұжырым"),
    "change": ("change", "изменение", "өзгеріс"),
    "case": ("case", "случай", "жағдай"),
    "observation": ("observation", "наблюдение", "байқау"),
    "discrepancy": ("discrepancy", "расхождение", "сәйкессіздік"),
    "edition": ("edition", "редакция", "редакция"),
    "concept": ("concept", "понятие", "ұғым"),
    "body": ("body", "организация", "ұйым"),
    "agency": ("agency", "орган", "орган"),
    "claims": ("claims", "утверждения", "тұжырымдар"),
    "changes": ("changes", "изменения", "өзгерістер"),
    "sources": ("sources", "источники", "дереккөздер"),
    "standards": ("standards", "стандарты", "стандарттар"),
    "standard": ("standard", "стандарт", "стандарт"),
    "cases": ("cases", "случаи", "жағдайлар"),
    "observations": ("observations", "наблюдения", "байқаулар"),
    "discrepancies": ("discrepancies", "расхождения", "сәйкессіздіктер"),
    "recommendations": ("recommendations", "рекомендации", "ұсынымдар"),
    "recommendation": ("recommendation", "рекомендация", "ұсыным"),
    "organisation-types": ("organisation types", "типы организаций", "ұйым типтері"),
    "organisation-type": ("organisation type", "тип организации", "ұйым типі"),
    "rights": ("rights", "права", "құқықтар"),
    "right": ("right", "право", "құқық"),
    "barriers": ("barriers", "препятствия", "кедергілер"),
    "barrier": ("barrier", "препятствие", "кедергі"),
    "citations": ("citations", "ссылки на источники", "дереккөзге сілтемелер"),
    "triples": ("triples", "триплеты", "үштіктер"),
    "n-norms": ("norm|norms", "норма|нормы|норм", "норма|норма"),
    "n-nodes": ("node|nodes", "узел|узла|узлов", "түйін|түйін"),
    "n-results": ("result|results", "результат|результата|результатов", "нәтиже|нәтиже"),
    # kinds of norm
    "kind": ("kind", "вид", "түрі"),
    "kind-duty": ("duty", "обязанность", "міндет"),
    "kind-prohibition": ("prohibition", "запрет", "тыйым"),
    "kind-condition": ("condition", "условие", "шарт"),
    "kind-power": ("power", "полномочие", "өкілеттік"),
    "kind-offence": ("offence", "правонарушение", "құқық бұзушылық"),
    "kind-guarantee": ("guarantee", "гарантия", "кепілдік"),
    "kind-procedure": ("procedure", "процедура", "рәсім"),
    "kind-definition": ("definition", "определение", "анықтама"),
    "restriction": ("restriction", "ограничение", "шектеу"),
    "restrictions": ("restrictions", "ограничения", "шектеулер"),
    "offence-self-standing": (
        "forbids and punishes in one",
        "запрещает и наказывает сразу",
        "бірден тыйым салады әрі жазалайды",
    ),
    "offence-accessory": (
        "punishes the breach of another norm",
        "наказывает за нарушение другой нормы",
        "басқа норманың бұзылуын жазалайды",
    ),
    "offence-open": (
        "refers to other law as a whole",
        "отсылает к иному законодательству в целом",
        "басқа заңнамаға тұтас сілтейді",
    ),
    "offence-repeat": ("repeated breach", "повторное нарушение", "қайталап бұзу"),
    # validity
    "status": ("validity", "действие", "күші"),
    "status-certain": ("in force", "действует", "күшінде"),
    "status-attested": ("attested", "подтверждено редакцией", "редакциямен расталған"),
    "status-possible": ("may be in force", "возможно, действует", "күшінде болуы мүмкін"),
    "status-wording-not-read": (
        "in force, wording not read",
        "действует, текст не прочитан",
        "күшінде, мәтіні оқылмаған",
    ),
    "status-unknown": ("not known", "неизвестно", "белгісіз"),
    "status-no": ("not in force", "не действует", "күшінде емес"),
    "why-certain": (
        "The day lies between bounds that are both known.",
        "День лежит между двумя известными границами.",
        "Күн белгілі екі шекараның арасында жатыр.",
    ),
    "why-attested": (
        "Stood so in the latest edition read; later changes have not been read.",
        "Так стояло в последней прочитанной редакции; поздние изменения не прочитаны.",
        "Соңғы оқылған редакцияда осылай тұрған; кейінгі өзгерістер оқылмаған.",
    ),
    "why-possible": (
        "The day lies where the norm may have begun or ended.",
        "День лежит там, где норма могла начаться или прекратиться.",
        "Норма осы күндері басталуы не аяқталуы мүмкін болған.",
    ),
    "why-wording-not-read": (
        "The place was in force on the day; its wording then has not been read.",
        "Положение действовало в этот день; его тогдашний текст не прочитан.",
        "Ереже сол күні күшінде болған; оның сол кездегі мәтіні оқылмаған.",
    ),
    "why-unknown": (
        "No bound of its time is known.",
        "Ни одна граница срока действия не известна.",
        "Қолданылу мерзімінің бірде-бір шегі белгісіз.",
    ),
    "why-no": (
        "Not in force on the day.",
        "В этот день не действует.",
        "Бұл күні күшінде емес.",
    ),
    "second-hand": ("second-hand", "из вторых рук", "екінші қолдан"),
    "second-hand-why": (
        "Transcribed; nobody of us has opened the official text for it.",
        "Выписано; официальный текст для этого нами не открывался.",
        "Жазып алынған; бұл үшін ресми мәтінді ешқайсымыз ашқан жоқпыз.",
    ),
    "inferred": ("inferred", "выведено", "қорытылған"),
    "in-force-from": ("in force from", "действует с", "күшіне енуі:"),
    "in-force-until": ("until", "до", "тоқтауы:"),
    "attested-until": ("attested until", "подтверждено до", "расталған соңғы күні:"),
    "not-known": ("not known", "неизвестно", "белгісіз"),
    # trace page
    "trace-title": ("Norms that apply", "Применимые нормы", "Қолданылатын нормалар"),
    "trace-on": ("on", "на дату", "күні"),
    "any-type": ("any organisation", "любая организация", "кез келген ұйым"),
    "filters": ("Question", "Вопрос", "Сұрақ"),
    "all": ("all", "все", "барлығы"),
    "at": ("on the day", "на дату", "күніне"),
    "apply": ("Show", "Показать", "Көрсету"),
    "restrictions-only": ("restrictions only", "только ограничения", "тек шектеулер"),
    "choose": ("choose …", "выберите …", "таңдаңыз …"),
    "counts": ("Counts", "Подсчёт", "Санау"),
    "counts-why": (
        "Distinct norms in force, displaced ones left out.",
        "Различные действующие нормы, без вытесненных.",
        "Күшіндегі әртүрлі нормалар, ығыстырылғандары есептелмейді.",
    ),
    "counts-in": ("counted", "засчитаны", "есепке алынған"),
    "counts-apart": (
        "told apart, not counted",
        "отдельно, не засчитаны",
        "бөлек, есепке алынбаған",
    ),
    "by-act": ("By act", "По актам", "Актілер бойынша"),
    "on-this-page": ("On this page", "На этой странице", "Осы бетте"),
    "part-norms": (
        "Norms on the organisation itself",
        "Нормы о самой организации",
        "Ұйымның өзіне қатысты нормалар",
    ),
    "part-uncounted": (
        "Not counted: validity on that day is uncertain",
        "Не засчитаны: действие на эту дату не установлено",
        "Есепке алынбаған: сол күнгі күші анық емес",
    ),
    "part-persons": (
        "Also binds persons",
        "Также обязывает лиц",
        "Адамдарды да міндеттейді",
    ),
    "part-persons-why": (
        (
            "Norms on members, leaders, organisers or anyone; never counted as burdens on "
            "the organisation itself."
        ),
        (
            "Нормы о членах, руководителях, организаторах или о любом лице; не "
            "засчитываются как обременения самой организации."
        ),
        (
            "Мүшелерге, басшыларға, ұйымдастырушыларға немесе кез келген адамға қатысты "
            "нормалар; ұйымның өз ауыртпалығы ретінде саналмайды."
        ),
    ),
    "part-some": ("Only some kinds", "Только некоторые виды", "Тек кейбір түрлері"),
    "part-some-why": (
        "Norms that reach only some narrower types.",
        "Нормы, относящиеся только к некоторым более узким типам.",
        "Тек кейбір тар типтерге қатысты нормалар.",
    ),
    "part-exempt": ("Exempt", "Освобождение", "Босатылған"),
    "part-exempt-why": (
        "Norms from which this type is expressly freed.",
        "Нормы, от которых этот тип прямо освобождён.",
        "Бұл тип тікелей босатылған нормалар.",
    ),
    "nothing": (
        "None found in what was read.",
        "В прочитанном не найдено.",
        "Оқылғандардан табылмады.",
    ),
    "via-self": ("named itself", "назван сам", "өзі аталған"),
    "via-inherited": ("inherited through", "унаследовано через", "мұраланған:"),
    "via-group": ("through the group", "через группу", "топ арқылы:"),
    "via-person": ("binds persons", "обязывает лиц", "адамдарды міндеттейді"),
    "via-person-of": ("of", "организации:", "ұйымы:"),
    "in-state": ("state", "состояние", "күйі"),
    "condition-if": ("if", "если", "егер"),
    "exempt-if": ("unless it belongs to", "кроме относящихся к", "мынаған жатпаса:"),
    "excluded-by": ("excluded by", "исключено по", "алып тасталған негізі"),
    "displaced-by": ("displaced by", "вытеснена нормой", "ығыстырған норма"),
    "displaced-if": ("displaced if this applies", "вытесняется, если", "ығыстырылады, егер"),
    "displaced": ("displaced", "вытеснена", "ығыстырылған"),
    "penalty": ("Penalty", "Санкция", "Санкция"),
    "punished-by": ("Punished by", "Наказывается по", "Жазалайтын ереже"),
    "punishes": (
        "Punishes the breach of",
        "Наказывает за нарушение",
        "Мыналардың бұзылуын жазалайды",
    ),
    "limb": ("as far as it concerns", "в части", "мына бөлігінде"),
    "and": ("and", "и", "және"),
    "optional": ("or without it", "или без такового", "немесе онсыз"),
    "from-amount": ("from", "от", "кемінде"),
    "up-to": ("up to", "до", "ең көбі"),
    "threshold": ("Threshold", "Порог", "Шек"),
    "deadline": ("Time limit", "Срок", "Мерзім"),
    "bound-minimum": ("at least", "не менее", "кемінде"),
    "bound-maximum": ("at most", "не более", "көп дегенде"),
    "bound-exact": ("exactly", "ровно", "дәл"),
    "unit-mci": ("MCI", "МРП", "АЕК"),
    "unit-hours": ("hour|hours", "час|часа|часов", "сағат"),
    "unit-days": ("day|days", "день|дня|дней", "күн"),
    "unit-working-days": (
        "working day|working days",
        "рабочий день|рабочих дня|рабочих дней",
        "жұмыс күні",
    ),
    "unit-months": ("month|months", "месяц|месяца|месяцев", "ай"),
    "unit-years": ("year|years", "год|года|лет", "жыл"),
    "unit-persons": ("person|persons", "лицо|лица|лиц", "адам"),
    "unit-organisations": (
        "organisation|organisations",
        "организация|организации|организаций",
        "ұйым",
    ),
    "unit-regions": ("region|regions", "регион|региона|регионов", "өңір"),
    "unit-percent": ("per cent", "процент|процента|процентов", "пайыз"),
    "unit-times": ("time|times", "раз|раза|раз", "рет"),
    "unit-copies": ("copy|copies", "экземпляр|экземпляра|экземпляров", "дана"),
    "unit-tenge": ("tenge", "тенге", "теңге"),
    "unit-places": ("place|places", "место|места|мест", "орын"),
    "unit-districts": ("district|districts", "район|района|районов", "аудан"),
    "life-stage": ("Stage of life", "Этап жизни организации", "Ұйым өмірінің кезеңі"),
    "stance-restricts": ("restricts", "ограничивает", "шектейді"),
    "stance-protects": ("protects", "защищает", "қорғайды"),
    "stance-punishes": ("punishes", "наказывает", "жазалайды"),
    "stance-enables": ("enables", "даёт возможность", "мүмкіндік береді"),
    "stance-neutral": ("neutral", "нейтрально", "бейтарап"),
    "details": ("Evidence and claims", "Основания и утверждения", "Негіздер мен тұжырымдар"),
    "open-all": ("Open all", "Раскрыть всё", "Барлығын ашу"),
    "close-all": ("Close all", "Свернуть всё", "Барлығын жабу"),
    "basis": ("basis", "основание", "негізі"),
    "passage-pinned": ("passage pinned", "место закреплено", "үзінді бекітілген"),
    "map": ("Map", "Карта", "Карта"),
    # the network
    "network-title": (
        "What holds the law together",
        "На чём держится право",
        "Құқық неге тіреледі",
    ),
    "network-why": (
        (
            "An article depends on another if a norm or part of it punishes the breach of a norm "
            "there, repeats one, or refers to it. Each number is given twice: from all links, and "
            "from sure links only."
        ),
        (
            "Статья зависит от другой, если наказывает за нарушение её нормы, повторяет её или "
            "отсылает к ней. Каждое число дано дважды: по всем связям и только по установленным."
        ),
        (
            "Бап басқасына тәуелді, егер ондағы норманың бұзылуын жазаласа, оны қайталаса не оған "
            "сілтесе. Әр сан екі рет берілген: барлық байланыс бойынша және тек "
            "анықталғандары бойынша."
        ),
    ),
    "network-direct": ("direct", "прямо", "тікелей"),
    "network-direct-why": (
        "Articles that depend on it. A → B → C: one for B, one for C.",
        "Статьи, которые зависят от неё. А → Б → В: одна у Б, одна у В.",
        "Оған тәуелді баптар. А → Б → В: Б-ға біреу, В-ға біреу.",
    ),
    "network-carries": ("carries", "держит", "көтереді"),
    "network-carries-why": (
        "Articles that depend on it directly or through others. A → B → C: C carries two.",
        "Статьи, которые зависят от неё прямо или через другие. А → Б → В: В держит две.",
        "Оған тікелей не басқалар арқылы тәуелді баптар. А → Б → В: В екеуін көтереді.",
    ),
    "network-between": ("between", "между", "арасында"),
    "network-between-why": (
        "Pairs whose shortest chain runs through it. A → B → C: the pair A, C runs through B.",
        "Пары, чья кратчайшая цепь идёт через неё. А → Б → В: пара А и В идёт через Б.",
        "Ең қысқа тізбегі ол арқылы өтетін жұптар. А → Б → В: А мен В жұбы Б арқылы өтеді.",
    ),
    "network-separates": ("separates", "разделяет", "бөледі"),
    "network-separates-why": (
        (
            "Articles that no longer hang together with the rest without it. A → B → C: without B, "
            "A and C are apart: one."
        ),
        (
            "Статьи, которые без неё теряют связь с остальными. А → Б → В: без Б статьи А и В "
            "разобщены: одна."
        ),
        (
            "Онсыз қалғанымен байланысы үзілетін баптар. А → Б → В: Б болмаса, А мен В "
            "ажырайды: біреу."
        ),
    ),
    "network-all": ("all links", "все связи", "барлық байланыс"),
    "network-sure": ("sure links only", "только установленные", "тек анықталғандары"),
    "network-articles": ("Articles", "Статьи", "Баптар"),
    "network-clusters": ("Clusters", "Скопления", "Шоғырлар"),
    "network-clusters-why": (
        (
            "Articles with more links among each other than chance would give (modularity). A – B, "
            "B – C, C – A and one link to the outside: A, B and C are a cluster."
        ),
        (
            "Статьи, связанные друг с другом чаще, чем случайно (модулярность). А – Б, Б – В, "
            "В – А и одна связь наружу: А, Б и В образуют скопление."
        ),
        (
            "Өзара кездейсоқтан жиі байланысқан баптар (модулярлық). А – Б, Б – В, В – А және "
            "сыртқа бір байланыс: А, Б, В шоғыр құрайды."
        ),
    ),
    "network-kept": (
        "stay together with sure links only",
        "остаются вместе только по установленным связям",
        "тек анықталған байланыспен бірге қалады",
    ),
    "network-agencies": (
        "Agencies by reach",
        "Органы по охвату",
        "Органдар қамту көлемі бойынша",
    ),
    "network-agencies-why": (
        (
            "Norms in force over which a role has a competence. Role P over A and B, role Q "
            "over B: P has two, one of them alone."
        ),
        (
            "Действующие нормы, по которым роль имеет компетенцию. Роль П по А и Б, роль Р по Б: у "
            "П две, из них одна у неё одной."
        ),
        (
            "Рөлдің құзыреті бар қолданыстағы нормалар. П рөлі А мен Б бойынша, Р рөлі Б бойынша: "
            "П-да екеу, оның біреуі тек өзінде."
        ),
    ),
    "network-alone": ("alone", "только у неё", "тек өзінде"),
    "network-functions": ("kinds of competence", "видов компетенции", "құзырет түрлері"),
    "network-rights": ("rights concerned", "затронутых прав", "қатысты құқықтар"),
    "network-types": ("organisation types", "типов организаций", "ұйым түрлері"),
    "network-modularity": ("modularity", "модулярность", "модулярлық"),
    "network-links": ("links", "связи", "байланыстар"),
    "network-role": ("role", "роль", "рөл"),
    "network-acts": ("acts", "акты", "актілер"),
    # the matrix of standards
    "standards-title": (
        "Law against international standards",
        "Право и международные стандарты",
        "Құқық және халықаралық стандарттар",
    ),
    "standards-why": (
        "A cell holds sources that name the standard. No conflict is concluded from the subject.",
        (
            "В ячейке источники, которые называют стандарт. По предмету нормы противоречие не "
            "выводится."
        ),
        "Ұяшықта стандартты атаған дереккөздер тұр. Норманың тақырыбынан қайшылық шығарылмайды.",
    ),
    "standards-then": ("First day", "Первая дата", "Бірінші күн"),
    "standards-now": ("Second day", "Вторая дата", "Екінші күн"),
    "standards-silent": (
        "other criticism that names no standard",
        "иная критика без указания стандарта",
        "стандарт аталмаған өзге сын",
    ),
    "standards-unplaced": (
        "Said of no place of the graph",
        "Сказано не о конкретном положении",
        "Нақты ережеге қатысты айтылмаған",
    ),
    "standards-unused": (
        "Standards that no claim names",
        "Стандарты, которых не называет ни один источник",
        "Бірде-бір дереккөз атамаған стандарттар",
    ),
    "claims-naming-a-standard": (
        "claims that name a standard",
        "утверждения, называющие стандарт",
        "стандартты атаған тұжырымдар",
    ),
    "places": ("places", "положения", "ережелер"),
    "places-in-force-then": (
        "in force on the first day",
        "действовали на первую дату",
        "бірінші күні күшінде",
    ),
    "places-in-force-now": (
        "in force on the second day",
        "действовали на вторую дату",
        "екінші күні күшінде",
    ),
    # the smallest reform that is enough
    "enough-title": (
        "The smallest reform that is enough",
        "Наименьшая достаточная реформа",
        "Жеткілікті ең кіші реформа",
    ),
    "enough-nav": ("Enough reform", "Достаточная реформа", "Жеткілікті реформа"),
    "enough-goal": ("Goal", "Цель", "Мақсат"),
    "enough-named": ("Goals by name", "Цели по названию", "Атаулы мақсаттар"),
    "enough-goal-named": (
        "Goal by name, or written freely",
        "Цель по названию или в свободной записи",
        "Мақсат атауы не еркін жазба",
    ),
    "enough-goal-hint": (
        "Facets and values; all facets must hold, for example",
        "Признаки и значения; выполняться должны все признаки, например",
        "Белгілер мен мәндер; барлық белгі орындалуы тиіс, мысалы",
    ),
    "enough-units": ("What may be changed", "Что можно менять", "Нені өзгертуге болады"),
    "enough-units-both": (
        "provisions and norms",
        "положения и нормы",
        "ережелер мен нормалар",
    ),
    "enough-units-provisions": ("provisions only", "только положения", "тек ережелер"),
    "enough-units-norms": ("single norms only", "только отдельные нормы", "тек жеке нормалар"),
    "enough-keep": ("What must stay", "Что должно остаться", "Не сақталуы тиіс"),
    "enough-weight": ("Another weight", "Другой вес", "Басқа салмақ"),
    "enough-dead-letters": (
        "an offence that punishes nothing any more counts as gone",
        "состав, которому больше нечего наказывать, считается отменённым",
        "жазалайтын ештеңесі қалмаған құрам жойылған саналады",
    ),
    "enough-whole-acts": (
        "whole acts may be repealed",
        "можно отменять акты целиком",
        "актілерді тұтас жоюға болады",
    ),
    "enough-changes": ("Changes", "Изменения", "Өзгерістер"),
    "enough-change": ("Change", "Изменение", "Өзгеріс"),
    "enough-price": ("price", "цена", "бағасы"),
    "enough-cost": ("cost", "стоимость", "құны"),
    "enough-reached": ("reached", "достигнуто", "жеткені"),
    "enough-effect": ("reached per cost", "достигнуто на единицу", "құн бірлігіне жеткені"),
    "enough-takes": ("takes away", "устраняет", "жояды"),
    "enough-loses": ("loses besides", "теряется попутно", "қоса жоғалады"),
    "enough-repeal": ("repeal", "отменить", "күшін жою"),
    "enough-lift": ("lift the norm", "снять норму", "норманы алып тастау"),
    "enough-reword": ("reword", "изложить иначе", "басқаша жазу"),
    "enough-text": ("text not encoded", "текст не разобран", "мәтін талданбаған"),
    "enough-norm": ("norm", "норма", "норма"),
    "enough-impact": (
        "What follows from this reform",
        "Что следует из этой реформы",
        "Бұл реформадан не шығады",
    ),
    "enough-proof": (
        "Why nothing smaller does it",
        "Почему меньшего недостаточно",
        "Неге бұдан кішісі жетпейді",
    ),
    "enough-unreached": ("Not reached", "Не достигнуто", "Жетпегені"),
    "enough-held-by": ("held by safeguards", "удерживают гарантии", "кепілдіктер ұстап тұр"),
    "enough-alternatives": (
        "Reforms that do it equally well",
        "Столь же хорошие реформы",
        "Дәл сондай жақсы реформалар",
    ),
    "enough-alternatives-why": (
        (
            "Parts that share nothing are chosen independently; their choices multiply. "
            "Told first is the one that takes away least."
        ),
        (
            "Части, у которых нет ничего общего, выбираются независимо, и варианты перемножаются. "
            "Первым назван тот, что отменяет меньше всего."
        ),
        (
            "Ортағы жоқ бөліктер бір-бірінен тәуелсіз таңдалып, нұсқалары көбейтіледі. "
            "Алдымен ең аз жоятыны аталады."
        ),
    ),
    "enough-part": ("Part", "Часть", "Бөлік"),
    "enough-only-one": (
        "None: this reform is the only one at this cost.",
        "Нет: при такой стоимости реформа единственная.",
        "Жоқ: мұндай құнмен реформа жалғыз.",
    ),
    "enough-frontier": ("How much for how much", "Сколько за сколько", "Қаншаға қанша"),
    "enough-frontier-up": (
        "norms and demands reached",
        "достигнуто норм и требований",
        "қол жеткізілген нормалар мен талаптар",
    ),
    "enough-frontier-why": (
        "Each point is exact: no reform reaches as much for less.",
        "Каждая точка точна: ни одна реформа не достигает того же дешевле.",
        "Әр нүкте дәл: ешбір реформа соншаға арзанырақ жетпейді.",
    ),
    "enough-ranking": ("Single changes", "Отдельные изменения", "Жеке өзгерістер"),
    "enough-ranking-why": (
        "What each change reaches alone, by what it costs with all that is lost.",
        "Чего каждое изменение достигает само по себе, на единицу стоимости вместе с потерями.",
        "Әр өзгеріс жеке неге жетеді, бірге жоғалатынымен қосқандағы құн бірлігіне шаққанда.",
    ),
    "enough-wishes": (
        "What the goal asks for",
        "Чего требует цель",
        "Мақсат нені талап етеді",
    ),
    "enough-demanded-by": ("demanded by", "требуют", "талап еткен"),
    "enough-is-gone": ("goes", "отменяется", "жойылады"),
    "enough-is-dead-letter": (
        "punishes nothing any more",
        "больше нечего наказывать",
        "жазалайтын ештеңесі қалмайды",
    ),
    "enough-is-reworded": ("gets other words", "излагается иначе", "басқаша жазылады"),
    "enough-is-no": ("stays", "остаётся", "қалады"),
    "enough-lost": ("Lost besides", "Теряется попутно", "Қоса жоғалады"),
    "enough-lost-why": (
        "Goes with these changes although the goal does not ask for it; it is part of the cost.",
        "Отменяется вместе с этим, хотя цель этого не требует; входит в стоимость.",
        "Мақсат талап етпесе де, бұлармен бірге жойылады; құнға кіреді.",
    ),
    "enough-returning": ("Applies again", "Снова действует", "Қайта қолданылады"),
    "enough-returning-why": (
        "General norms that are not against the goal and come back because the special one goes.",
        "Общие нормы, не противоречащие цели, которые возвращаются вместо специальных.",
        "Арнайы норма жойылғандықтан қайтатын, мақсатқа қайшы емес жалпы нормалар.",
    ),
    "enough-instead-of": ("instead of", "вместо", "орнына"),
    "enough-ceased": (
        "Meant, but not in force on this day",
        "Подразумевается, но на эту дату не действует",
        "Меңзелген, бірақ бұл күні күшінде емес",
    ),
    "enough-unsure": (
        "Meant, but not known to be in force so",
        "Подразумевается, но не установлено, что действует в таком виде",
        "Меңзелген, бірақ осы күйінде күшінде екені белгісіз",
    ),
    "enough-elsewhere": (
        "Demands that no change of a placed norm fulfils",
        "Требования, которые не выполнить изменением известной нормы",
        "Белгілі норманы өзгертумен орындалмайтын талаптар",
    ),
    "enough-weights": ("Weights", "Веса", "Салмақтар"),
    "enough-weights-why": (
        (
            "What one change costs in an act of each rank; loss is the price of a norm that goes "
            "unasked, as a multiple of that. They are ours and can be changed."
        ),
        (
            "Сколько стоит одно изменение в акте каждого ранга; loss — цена нормы, отменяемой без "
            "требования, в тех же единицах. Веса наши, их можно менять."
        ),
        (
            "Әр деңгейдегі актіде бір өзгерістің бағасы; loss — талапсыз жойылатын норманың "
            "бағасы, сол өлшеммен. Салмақтар біздікі, оларды өзгертуге болады."
        ),
    ),
    "print": ("Print", "Печать", "Басып шығару"),
    "as-data": ("This answer as", "Этот ответ как", "Бұл жауап мына түрде"),
    "find-here": ("Find in this list", "Найти в списке", "Тізімнен табу"),
    "rests-on": ("What this rests on", "На чём это основано", "Бұл неге негізделген"),
    "editions": ("Editions", "Редакции", "Редакциялар"),
    "assumptions": ("Assumptions", "Допущения", "Жорамалдар"),
    "no-assumptions": ("none", "нет", "жоқ"),
    # keys of counts
    "duties": ("duties", "обязанности", "міндеттер"),
    "prohibitions": ("prohibitions", "запреты", "тыйымдар"),
    "conditions": ("conditions", "условия", "шарттар"),
    "powers": ("powers", "полномочия", "өкілеттіктер"),
    "guarantees": ("guarantees", "гарантии", "кепілдіктер"),
    "procedures": ("procedures", "процедуры", "рәсімдер"),
    "definitions": ("definitions", "определения", "анықтамалар"),
    "offences": ("offences", "правонарушения", "құқық бұзушылықтар"),
    "offences-self-standing": (
        "self-standing offences",
        "самостоятельные составы",
        "дербес құрамдар",
    ),
    "offences-accessory": ("accessory offences", "производные составы", "туынды құрамдар"),
    "offences-repeat": ("offences by repetition", "составы повторности", "қайталау құрамдары"),
    "binds-persons": ("also bind persons", "также обязывают лиц", "адамдарды да міндеттейді"),
    "certain": ("in force", "действуют", "күшінде"),
    "attested": ("attested", "подтверждены", "расталған"),
    "possible": ("may be in force", "возможно, действуют", "күшінде болуы мүмкін"),
    "unknown": ("not known", "неизвестно", "белгісіз"),
    "wording-not-read": ("wording not read", "текст не прочитан", "мәтіні оқылмаған"),
    "no": ("not in force", "не действуют", "күшінде емес"),
    "persons": ("also bind persons", "также обязывают лиц", "адамдарды да міндеттейді"),
    "exempt": ("exempt", "освобождения", "босатылған"),
    "only-some-kinds": ("only some kinds", "только некоторые виды", "тек кейбір түрлері"),
    # impact page
    "impact-title": (
        "If this were changed",
        "Если это изменить",
        "Егер мұны өзгертсе",
    ),
    "impact-hint": (
        "Address of a provision or a norm, below /; what becomes of it after the sign =.",
        "Адрес положения или нормы после /; что с ним станет, пишется после знака =.",
        "Ереженің не норманың / белгісінен кейінгі мекенжайы; не болатыны = белгісінен кейін.",
    ),
    "add-operation": ("Add an operation", "Добавить операцию", "Әрекет қосу"),
    "op-repeal": ("Repeal", "Отменить положение", "Ереженің күшін жою"),
    "op-lift": ("Lift", "Отменить норму", "Норманы алып тастау"),
    "op-narrow": ("Narrow", "Сузить до", "Тарылту"),
    "op-exempt": ("Exempt", "Освободить", "Босату"),
    "op-threshold": ("Other number", "Другое число", "Басқа сан"),
    "op-move": ("Move", "Перенести", "Көшіру"),
    "op-safeguard": ("Safeguard", "Ввести гарантию", "Кепілдік енгізу"),
    "op-restore": ("Restore", "Восстановить", "Қалпына келтіру"),
    "op-reform": ("Reform by name", "Реформа по имени", "Атауы бойынша реформа"),
    "at-most": ("at most", "не более чем", "ең көбі"),
    "at-most-why": (
        "The source leaves open how far the change goes: this is the most that it can mean.",
        (
            "Источник не говорит, насколько далеко идёт изменение: это самое большее, что оно"
            " может означать."
        ),
        "Дереккөз өзгерістің қаншалықты екенін айтпайды: бұл оның ең көп мағынасы.",
    ),
    "types-freed": ("types freed", "освобождаемых видов", "босатылатын түрлер"),
    "changed": ("Changed", "Меняется", "Өзгереді"),
    "changed-why": (
        "Norms that stay with another number or in another place, and what is new or put back.",
        (
            "Нормы, которые остаются с другим числом или в другом месте, и то, что вводится или "
            "восстанавливается."
        ),
        "Басқа санмен не басқа жерде қалатын нормалар және енгізілетін не қайтарылатындар.",
    ),
    "changed-threshold": ("number", "число", "сан"),
    "changed-moved": ("moved", "перенесено", "көшірілді"),
    "changed-restored": ("restored", "восстановлено", "қалпына келтірілді"),
    "changed-introduced": ("introduced", "введено", "енгізілді"),
    "effect-eases": ("eases", "смягчает", "жеңілдетеді"),
    "effect-tightens": ("tightens", "ужесточает", "қатаңдатады"),
    "effect-open": ("effect open", "эффект не определён", "әсері белгісіз"),
    "keeps-for": ("Stays for", "Остаётся для", "Мыналар үшін қалады"),
    "residual-further": (
        "The same kind of barrier at other steps",
        "Такие же препятствия на других шагах",
        "Басқа қадамдардағы осындай кедергілер",
    ),
    "untouched": ("Untouched", "Не затрагивается", "Қозғалмайды"),
    "untouched-why": (
        "Offences on the same persons that one might expect to fall, and do not.",
        "Составы в отношении тех же лиц, которые, казалось бы, отпадают, но остаются.",
        "Сол адамдарға қатысты, жойылады деп күтуге болатын, бірақ қалатын құрамдар.",
    ),
    "served": ("Who asked for it", "Кто этого требовал", "Мұны кім талап еткен"),
    "recommendations-met": (
        "Recommendations met",
        "Выполняемые рекомендации",
        "Орындалатын ұсынымдар",
    ),
    "standards-served": ("Standards served", "Учтённые стандарты", "Ескерілген стандарттар"),
    "cases-applied": (
        "Cases in which it was applied",
        "Случаи применения",
        "Қолданылған жағдайлар",
    ),
    "still-open": ("still open", "остаётся", "қалады"),
    "degree-full": ("in full", "полностью", "толық"),
    "degree-part": ("in part", "частично", "ішінара"),
    "degree-open": ("how far is open", "насколько — не ясно", "қаншалықты — белгісіз"),
    "functions-lost": (
        "Functions of the state",
        "Функции государства",
        "Мемлекет функциялары",
    ),
    "function-lost": ("lost", "утрачивается", "жоғалады"),
    "function-gained": ("gained", "приобретается", "пайда болады"),
    "keeps-function": (
        "norms over which it keeps the function",
        "норм, в отношении которых функция остаётся",
        "функциясы қалатын нормалар",
    ),
    "reform": ("Reform", "Реформа", "Реформа"),
    "reforms": ("Reforms by name", "Реформы по имени", "Атауы бар реформалар"),
    "reforms-why": (
        "Derived from the recommendations and drafts of the graph. Each links to its impact.",
        "Выведены из рекомендаций и проектов графа. Каждая ведёт к своим последствиям.",
        "Графтағы ұсынымдар мен жобалардан алынған. Әрқайсысы өз салдарына апарады.",
    ),
    "reforms-exact": (
        "As the source asks",
        "Так, как просит источник",
        "Дереккөз сұрағандай",
    ),
    "reforms-at-most": (
        "At most: the source leaves open how far",
        "Не более чем: источник не говорит, насколько далеко",
        "Ең көбі: дереккөз қаншалықты екенін айтпайды",
    ),
    "reforms-done": (
        "Not possible on this day: what they name is not in force",
        "На эту дату невозможны: то, что они называют, не действует",
        "Бұл күні мүмкін емес: атағандары күшінде емес",
    ),
    "cannot-run": (
        "Cannot be computed, and why",
        "Не рассчитываются и почему",
        "Есептелмейтіндер және неге",
    ),
    "league-operations": ("operations", "операций", "әрекет"),
    "league-refused": ("refused", "отклонено", "қабылданбады"),
    "league-restrictions": ("restrictions lifted", "снято ограничений", "алынған шектеулер"),
    "league-types": ("types freed", "освобождено видов", "босатылған түрлер"),
    "league-persons": ("roles freed", "освобождено ролей", "босатылған рөлдер"),
    "league-stays_close": ("stays, close", "остаётся близкого", "жақыны қалады"),
    "league-stays": ("stays in all", "остаётся всего", "барлығы қалады"),
    "league-loose": ("loose ends", "повисает", "ілініп қалады"),
    "league-unknown": ("not decided", "не установлено", "анықталмаған"),
    "league-effect": (
        "restrictions an operation",
        "ограничений на операцию",
        "бір әрекетке шектеу",
    ),
    "lifted": ("Lifted", "Снимается", "Алынады"),
    "lifted-restrictions": (
        "restrictions among them",
        "из них ограничения",
        "олардың ішінде шектеулер",
    ),
    "lifted-not-sure": (
        "lifted if they are in force",
        "снимаются, если действуют",
        "күшінде болса, алынады",
    ),
    "lifted-why": (
        "Norms that would no longer be in force.",
        "Нормы, которые перестали бы действовать.",
        "Күшін жоятын нормалар.",
    ),
    "residual": ("Residual", "Остаётся", "Қалады"),
    "residual-why": (
        (
            "Still binds the same addressees in the same right, the closest first: the reform may "
            "change little."
        ),
        (
            "По-прежнему обязывает тех же адресатов в том же праве, сначала самое близкое: реформа "
            "может мало изменить."
        ),
        (
            "Сол құқық бойынша сол адресаттарды бұрынғыша міндеттейді, алдымен ең жақыны: реформа"
            " аз өзгеріс әкелуі мүмкін."
        ),
    ),
    "revived": ("Applies again", "Снова применяется", "Қайта қолданылады"),
    "revived-why": (
        "General norms that the repealed special norm displaced.",
        "Общие нормы, которые вытеснялись отменённой специальной нормой.",
        "Күші жойылған арнайы норма ығыстырып тұрған жалпы нормалар.",
    ),
    "consequential": ("Consequential", "Последствия", "Салдары"),
    "consequential-why": (
        "Would hang in the air: an enforcement without a duty, a reference to what is gone.",
        "Повисло бы в воздухе: санкция без обязанности, ссылка на исчезнувшее.",
        "Ауада ілініп қалады: міндетсіз санкция, жоқ нәрсеге сілтеме.",
    ),
    "unknown-part": ("Not decided", "Не установлено", "Анықталмаған"),
    "unknown-part-why": (
        "What could not be decided, and why.",
        "Что не удалось установить и почему.",
        "Нені анықтау мүмкін болмады және неге.",
    ),
    "refused": ("Refused", "Отклонено", "Қабылданбады"),
    "refused-why": (
        "What cannot be done on that day, and why.",
        "Что нельзя сделать на эту дату и почему.",
        "Бұл күні жасауға болмайтындар және неге.",
    ),
    "repealed": ("repealed in this question", "отменяется в этом вопросе", "осы сұрақта жойылады"),
    "frees": ("Frees", "Освобождает", "Босатады"),
    "because": ("because of", "из-за", "себебі"),
    "loses": ("would lose", "утратит", "айырылады"),
    "loose-enforcement": ("enforcement", "санкция", "санкция"),
    "loose-limb": ("limb of an offence", "часть состава", "құрамның бөлігі"),
    "loose-reference": ("reference", "ссылка", "сілтеме"),
    "loose-competence": ("competence", "компетенция", "құзырет"),
    "loose-safeguard": ("safeguard", "гарантия", "кепілдік"),
    "loose-norm": ("norm", "норма", "норма"),
    "loose-offence": ("offence", "состав", "құрам"),
    "loose-successor": ("successor", "преемник", "мұрагер"),
    "loose-derived": ("derived norm", "производная норма", "туынды норма"),
    # resource page
    "types": ("Type", "Тип", "Типі"),
    "labels": ("Names", "Названия", "Атаулары"),
    "label-official": ("official", "официальное", "ресми"),
    "label-our-translation": ("our translation", "наш перевод", "біздің аударма"),
    "label-missing": ("missing", "отсутствует", "жоқ"),
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
    # maps
    "map-trace": (
        "Map of the norms that apply",
        "Карта применимых норм",
        "Қолданылатын нормалар картасы",
    ),
    "map-act": ("Map of the act", "Карта акта", "Акт картасы"),
    "map-impact": ("Map of a repeal", "Карта отмены", "Күшін жою картасы"),
    "legend": ("Legend", "Обозначения", "Шартты белгілер"),
    "guide": ("How to read this map", "Как читать карту", "Картаны қалай оқу керек"),
    "guide-1": (
        (
            "Columns run from left to right: what stands left contains, states or causes "
            "what stands right of it."
        ),
        (
            "Столбцы идут слева направо: то, что левее, содержит, устанавливает или "
            "вызывает то, что правее."
        ),
        (
            "Бағандар солдан оңға қарай жүреді: сол жақтағы оң жақтағыны қамтиды, "
            "белгілейді немесе туғызады."
        ),
    ),
    "guide-2": (
        (
            "A click on a box opens its page. A right click, a long press, Shift and click,"
            " or a result of the search shows a box with its neighbours alone; Escape shows"
            " everything again."
        ),
        (
            "Щелчок по блоку открывает его страницу. Правый щелчок, долгое нажатие, Shift "
            "со щелчком или результат поиска показывают блок только с соседями; Escape "
            "показывает всё снова."
        ),
        (
            "Блокты шертсеңіз, беті ашылады. Оң жақ шерту, ұзақ басу, Shift пен шерту "
            "немесе іздеу нәтижесі блокты көршілерімен ғана көрсетеді; Escape бәрін қайта "
            "көрсетеді."
        ),
    ),
    "guide-3": (
        (
            "Line and corner show validity as well as colour: full line in force, dashed "
            "uncertain, dotted not known, struck through displaced or not in force."
        ),
        (
            "Линия и углы показывают действие наряду с цветом: сплошная - действует, "
            "штриховая - не установлено, точечная - неизвестно, зачёркнуто - вытеснено или "
            "не действует."
        ),
        (
            "Күшін түспен қатар сызық та көрсетеді: тұтас - күшінде, үзік - анық емес, "
            "нүктелі - белгісіз, сызылған - ығыстырылған не күшінде емес."
        ),
    ),
    "map-search": ("Find in the map", "Найти на карте", "Картадан табу"),
    "fit": ("Whole map", "Вся карта", "Бүкіл карта"),
    "zoom-in": ("Zoom in", "Крупнее", "Ірілеу"),
    "zoom-out": ("Zoom out", "Мельче", "Кішірейту"),
    "reset": ("Reset", "Сброс", "Қалпына келтіру"),
    "open-page": ("Open page", "Открыть страницу", "Бетін ашу"),
    "found": ("found", "найдено", "табылды"),
    "as-table": ("This map as a table", "Эта карта таблицей", "Бұл карта кесте түрінде"),
    "leads-to": ("leads to", "ведёт к", "апарады"),
    "thing": ("thing", "объект", "нысан"),
    "address": ("Address", "Адрес", "Мекенжай"),
    "date": ("Date", "Дата", "Күні"),
    "map-noscript": (
        "The drawn map needs scripts; the table below holds the same.",
        "Для карты нужны сценарии; таблица ниже содержит то же самое.",
        "Карта үшін сценарий қажет; төмендегі кестеде сол деректер бар.",
    ),
    # kinds of edge
    "edge-contains": ("contains", "содержит", "қамтиды"),
    "edge-states": ("states", "устанавливает", "белгілейді"),
    "edge-punished-by": ("punished by", "наказывается по", "жазалайды"),
    "edge-concerns": ("concerns", "касается", "қатысты"),
    "edge-supervised-by": ("enforced by", "исполнение обеспечивает", "орындалуын қадағалайды"),
    "edge-displaced-by": ("displaced by", "вытеснена нормой", "ығыстырған"),
    "edge-asks": ("asks to change", "просит изменить", "өзгертуді сұрайды"),
    "edge-frees": ("frees", "освобождает", "босатады"),
    "edge-loses": ("would lose", "утратит", "айырылады"),
    "edge-binds": ("binds", "обязывает", "міндеттейді"),
    "edge-remains": ("remains in", "остаётся в", "қалады"),
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
    # timeline
    "timeline": ("Timeline", "История изменений", "Өзгерістер тарихы"),
    "takes-effect": ("takes effect", "вводится в действие", "қолданысқа енгізіледі"),
    "changed-by": ("changed by", "изменено актом", "өзгерткен акт"),
    "what-changed": ("what changed", "что изменено", "не өзгерді"),
    "introduces": ("introduces", "вводит нормы", "енгізетін нормалары"),
    "lifts": ("lifts", "отменяет нормы", "күшін жоятын нормалары"),
    "rewords": ("rewords", "меняет формулировку норм", "мәтінін өзгертетін нормалары"),
    "whole-act": ("the whole act", "акт в целом", "актінің бәрі"),
    "pending": (
        "not in force in the edition read",
        "не действует в прочитанной редакции",
        "оқылған редакцияда күшіне енбеген",
    ),
    "not-law": ("draft, not law", "проект, не закон", "жоба, заң емес"),
    "possible-days": (
        "days on which it can have taken effect",
        "дни, когда могло вступить в силу",
        "күшіне енуі мүмкін күндер",
    ),
    "ruling": ("ruling", "решение", "шешім"),
    "rulings": (
        "Rulings of the Constitutional Court or Council",
        "Решения Конституционного Суда или Совета",
        "Конституциялық Соттың немесе Кеңестің шешімдері",
    ),
    "n-changes": (
        "change|changes",
        "изменение|изменения|изменений",
        "өзгеріс|өзгеріс",
    ),
}
