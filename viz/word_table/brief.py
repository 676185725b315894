"""Words: the brief on a reform, in plain sentences for those who vote on it."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str, str]] = {
    "brief": ("Brief", "Справка", "Анықтама"),
    "brief-kicker": (
        "Brief on a change of the law",
        "Справка об изменении закона",
        "Заңды өзгерту туралы анықтама",
    ),
    "brief-under": (
        "Law of Kazakhstan as of {day}. Numbers in superscript lead to the sources at the end.",
        "Право Казахстана на {day}. Цифры вверху строки отсылают к источникам в конце.",
        "Қазақстан құқығы, күні: {day}. Жол үстіндегі сандар соңындағы дереккөздерге сілтейді.",
    ),
    "brief-italics": (
        "Words in italics are in another language: the graph has no English wording for them.",
        "Курсивом выделены слова на другом языке: русской формулировки в графе нет.",
        ("Көлбеу қаріппен басқа тілдегі сөздер берілген: олардың қазақша тұжырымы графта әлі жоқ."),
    ),
    "brief-all-demands": (
        "All demands of “{title}” that name a place in the law",
        "Все требования, называющие место в законе: «{title}»",
        "Заңдағы орны аталған барлық талаптар: «{title}»",
    ),
    "brief-title": ("{what}: {name}", "{what}: {name}", "{what}: {name}"),
    "brief-and-more": ("{first}; and {n} more", "{first}; и ещё {n}", "{first}; тағы {n}"),
    "brief-more": ("and {n} more", "и ещё {n}", "тағы {n}"),
    "brief-headed": ("{what} (“{heading}”)", "{what} («{heading}»)", "{what} («{heading}»)"),
    "brief-more-act": ("{act}: {n}", "{act} — {n}", "{act}: {n}"),
    "brief-quoted": ("“{text}”", "«{text}»", "«{text}»"),
    # how an act is cited
    "brief-number-date": (
        "No. {number} of {date}",
        "№ {number} от {date}",
        "{date}, № {number}",
    ),
    "brief-number": ("No. {number}", "№ {number}", "№ {number}"),
    "brief-act-titled": ("{kind} “{title}”", "{kind} «{title}»", "«{title}» {kind}"),
    "brief-place": ("{where}, {act}", "{where}, {act}", "{act}, {where}"),
    "brief-read": (
        "Editions read: {dates}.",
        "Прочитанные редакции: {dates}.",
        "Оқылған редакциялар: {dates}.",
    ),
    "brief-not-read": (
        "Its text was not read here; it is known from other acts and reports.",
        "Сам текст здесь не прочитан; акт известен по другим актам и докладам.",
        "Мәтіннің өзі мұнда оқылмаған; акт басқа актілер мен баяндамалардан белгілі.",
    ),
    "brief-official": ("Official text: {link}", "Официальный текст: {link}", "Ресми мәтін: {link}"),
    "brief-same-source": (
        "Source {n}, {where}.",
        "Источник {n}, {where}.",
        "{n}-дереккөз, {where}.",
    ),
    "brief-counted": (
        (
            "Counted by Lawgraph, generation {generation}, for {day}; every line behind the "
            "figures, with its reason: {link}"
        ),
        (
            "Подсчитано Lawgraph, поколение графа {generation}, на {day}; каждая строка за этими "
            "числами и её обоснование: {link}"
        ),
        (
            "Lawgraph есебі, граф буыны {generation}, күні: {day}; сандардың артындағы әр жол мен "
            "оның негіздемесі: {link}"
        ),
    ),
    # what is asked
    "brief-ask": ("What is asked", "О чём просьба", "Не сұралады"),
    "brief-do-repeal": ("Repeal {what}.", "Отменить: {what}.", "Күшін жою: {what}."),
    "brief-do-lift": (
        "Lift the rule “{norm}”: {what}.",
        "Исключить норму «{norm}»: {what}.",
        "«{norm}» нормасының күшін жою: {what}.",
    ),
    "brief-do-narrow": (
        "Keep the rule “{norm}” for these alone: {given} ({what}).",
        "Сохранить норму «{norm}» только для этих: {given} ({what}).",
        "«{norm}» нормасын тек мыналар үшін қалдыру: {given} ({what}).",
    ),
    "brief-do-exempt": (
        "Take out of the rule “{norm}”: {given} ({what}).",
        "Вывести из-под нормы «{norm}»: {given} ({what}).",
        "«{norm}» нормасының қолданылуынан босату: {given} ({what}).",
    ),
    "brief-do-threshold": (
        "Set the number in the rule “{norm}” to {given} ({what}).",
        "Установить в норме «{norm}» другое число: {given} ({what}).",
        "«{norm}» нормасында басқа сан белгілеу: {given} ({what}).",
    ),
    "brief-do-move": (
        "Move “{norm}” ({what}) to: {given}.",
        "Перенести «{norm}» ({what}) в: {given}.",
        "«{norm}» ({what}) мына жерге көшіру: {given}.",
    ),
    "brief-do-safeguard": (
        "Write a new guarantee into {what}: {given}",
        "Ввести новую гарантию, {what}: {given}",
        "Жаңа кепілдік енгізу, {what}: {given}",
    ),
    "brief-do-restore": (
        "Put back “{norm}”: {what}.",
        "Восстановить «{norm}»: {what}.",
        "«{norm}» қалпына келтіру: {what}.",
    ),
    "brief-many-asks": (
        "{asks}, by act:",
        "{asks}, по актам:",
        "{asks}, актілер бойынша:",
    ),
    "n-asks": ("request|requests", "просьба|просьбы|просьб", "сұрау|сұрау"),
    "brief-group-repeal": ("repeal", "отменить", "күшін жою"),
    "brief-group-lift": ("lift", "исключить норму", "норманы алып тастау"),
    "brief-group-narrow": ("narrow", "сузить норму", "норманы тарылту"),
    "brief-group-exempt": ("exempt from", "вывести из-под нормы", "нормадан босату"),
    "brief-group-threshold": ("change the number", "изменить число", "санды өзгерту"),
    "brief-group-move": ("move", "перенести", "көшіру"),
    "brief-group-safeguard": ("new guarantee", "новая гарантия", "жаңа кепілдік"),
    "brief-group-restore": ("put back", "восстановить", "қалпына келтіру"),
    "brief-refused": (
        "Cannot be done on this day: {reason}.",
        "На эту дату невозможно: {reason}.",
        "Бұл күні мүмкін емес: {reason}.",
    ),
    "brief-refused-many": (
        "{asks} cannot be done on this day and were left out: {list}.",
        "На эту дату невозможны и не учтены — {asks}: {list}.",
        "Бұл күні мүмкін емес және есепке алынбаған — {asks}: {list}.",
    ),
    # in short
    "brief-short": ("In short", "Коротко", "Қысқаша"),
    "brief-s-lifts": (
        "It would lift {what}, for {whom}.",
        "Будет снято: {what}. Кого это касается: {whom}.",
        "Алынады: {what}. Кімге қатысты: {whom}.",
    ),
    "brief-s-lifts-nobody": ("It would lift {what}.", "Будет снято: {what}.", "Алынады: {what}."),
    "brief-s-changes": (
        "It would change {what}.",
        "Изменится: {what}.",
        "Өзгереді: {what}.",
    ),
    "brief-s-nothing": (
        "On this day it would lift nothing; the reasons stand below.",
        "На эту дату она ничего не снимает; причины указаны ниже.",
        "Бұл күні ештеңе алынбайды; себептері төменде көрсетілген.",
    ),
    "brief-s-stays": (
        "Still in force for the same people in the same rights: {close} close by, {further} more.",
        "Для тех же адресатов в тех же правах останется: близких — {close}, прочих — {further}.",
        "Сол адресаттар үшін сол құқықтарда күшінде қалады: жақыны — {close}, өзгесі — {further}.",
    ),
    "brief-s-must": (
        "It touches {n} that would have to be adjusted with it.",
        "Вместе с этим нужно согласовать: {n}.",
        "Онымен бірге келісілуі тиіс: {n}.",
    ),
    "brief-s-asked": (
        "Asked for by {who}, first in {since}.",
        "Этого уже требовали: {who}; впервые — {since}.",
        "Мұны бұрын талап еткендер: {who}; алғашқысы — {since}.",
    ),
    "brief-s-unknown": (
        "Not decided here: {n}.",
        "Здесь не установлено: {n}.",
        "Мұнда анықталмаған: {n}.",
    ),
    "n-restrictions": (
        "restriction|restrictions",
        "ограничение|ограничения|ограничений",
        "шектеу|шектеу",
    ),
    "n-rules": (
        "other rule|other rules",
        "иная норма|иные нормы|иных норм",
        "өзге норма|өзге норма",
    ),
    "n-kinds-freed": (
        "kind of organisation|kinds of organisation",
        "вид организаций|вида организаций|видов организаций",
        "ұйым түрі|ұйым түрі",
    ),
    "n-groups-freed": (
        "group of persons|groups of persons",
        "группа лиц|группы лиц|групп лиц",
        "адамдар тобы|адамдар тобы",
    ),
    "n-others": (
        "other place|other places",
        "иное положение|иных положения|иных положений",
        "өзге ереже|өзге ереже",
    ),
    "n-points": ("point|points", "вопрос|вопроса|вопросов", "мәселе|мәселе"),
    # what it lifts
    "brief-lifts": (
        "What it lifts, and for whom",
        "Что снимается и для кого",
        "Не алынады және кім үшін",
    ),
    "brief-whom": (
        "For whom: {direct}.",
        "Для кого: {direct}.",
        "Кім үшін: {direct}.",
    ),
    "brief-whom-more": (
        "For whom: {direct}; and through them for {n}, such as {others}.",
        "Для кого: {direct}; а через них — {n}, например: {others}.",
        "Кім үшін: {direct}; солар арқылы — {n}, мысалы: {others}.",
    ),
    "brief-persons": ("Persons: {persons}.", "Лица: {persons}.", "Адамдар: {persons}."),
    "brief-rights": (
        "Rights concerned: {rights}.",
        "Затронутые права: {rights}.",
        "Қозғалатын құқықтар: {rights}.",
    ),
    "brief-penalty": (
        "Penalty that goes: {penalty}.",
        "Отпадает наказание: {penalty}.",
        "Жойылатын жаза: {penalty}.",
    ),
    "brief-partly": ("Stays for others.", "Для других остаётся.", "Басқалар үшін қалады."),
    "brief-unsure": (
        "It is not certain that it was in force, or so worded, on this day.",
        "Не установлено, что она действовала на эту дату и в таком виде.",
        "Оның бұл күні күшінде болғаны не осылай жазылғаны анықталмаған.",
    ),
    "brief-the-rest": (
        "And {n} more, in full at the address at the end: {acts}.",
        "И ещё {n}; полностью — по адресу в конце: {acts}.",
        "Тағы {n}; толығымен соңындағы мекенжайда: {acts}.",
    ),
    "brief-nothing-lifted": (
        "No rule that was in force on this day would cease.",
        "Ни одна норма, действовавшая на эту дату, не прекращается.",
        "Бұл күні күшінде болған бірде-бір норма тоқтамайды.",
    ),
    # what else must change
    "brief-must": (
        "What else must change with it",
        "Что ещё придётся изменить",
        "Онымен бірге тағы не өзгеруі тиіс",
    ),
    "brief-must-none": (
        "Nothing else in the graph rests on what goes.",
        "Ничто другое в графе не опирается на то, что отменяется.",
        "Графтағы өзге ештеңе жойылатынға сүйенбейді.",
    ),
    "brief-loses": (
        "A function of the state goes: {functions} – {role} (over {n}; kept over {keeps}).",
        "Отпадает функция государства: {functions} – {role} ({n}; сохраняется: {keeps}).",
        "Мемлекеттің функциясы жойылады: {functions} – {role} ({n}; сақталады: {keeps}).",
    ),
    "brief-gains": (
        "A function of the state is added: {functions} – {role} (over {n}).",
        "Добавляется функция государства: {functions} – {role} ({n}).",
        "Мемлекетке функция қосылады: {functions} – {role} ({n}).",
    ),
    "n-others-kept": (
        "other norm|other norms",
        "иная норма|иные нормы|иных норм",
        "өзге норма|өзге норма",
    ),
    "brief-revived": (
        "These general rules, displaced until now, would apply again: {list}.",
        "Снова начнут применяться вытесненные до сих пор общие нормы: {list}.",
        "Осы уақытқа дейін ығыстырылған жалпы нормалар қайта қолданылады: {list}.",
    ),
    "brief-instead": (
        "{after} instead of {before}",
        "{after} вместо {before}",
        "{before} орнына {after}",
    ),
    "brief-changed": ("Changes: {list}.", "Меняется: {list}.", "Өзгереді: {list}."),
    # what stays
    "brief-stays": ("What stays in force", "Что останется в силе", "Не күшінде қалады"),
    "brief-stays-none": (
        "No other restriction on the same people in the same rights was found.",
        "Других ограничений тех же адресатов в тех же правах не найдено.",
        "Сол адресаттарға сол құқықтарда өзге шектеу табылмады.",
    ),
    "brief-stays-for": (
        "They stay for: {list}.",
        "Остаются для: {list}.",
        "Мыналар үшін қалады: {list}.",
    ),
    "brief-further": (
        "At other steps, the same kinds of barrier in the same rights: {n}.",
        "На других шагах такие же препятствия в тех же правах: {n}.",
        "Өзге қадамдарда сол құқықтардағы осындай кедергілер: {n}.",
    ),
    "brief-untouched": (
        "Not touched, though one might expect it ({n}): {list}.",
        "Не затрагивается, хотя этого можно было бы ожидать ({n}): {list}.",
        "Қозғалады деп күтуге болатын, бірақ қозғалмайтындар ({n}): {list}.",
    ),
    # who asked
    "brief-asked": (
        "Who has asked for it, and under which standards",
        "Кто этого уже требовал и по каким стандартам",
        "Мұны кім және қандай стандарттар бойынша талап еткен",
    ),
    "brief-asked-none": (
        "No demand for this was found in the reports read.",
        "В прочитанных докладах такого требования не найдено.",
        "Оқылған баяндамаларда мұндай талап табылмады.",
    ),
    "brief-d-full": ("Met in full.", "Выполняется полностью.", "Толық орындалады."),
    "brief-d-part": (
        "Met in part; still open: {left}.",
        "Выполняется частично; не затронуто: {left}.",
        "Ішінара орындалады; қалғаны: {left}.",
    ),
    "brief-d-partly": ("Met in part.", "Выполняется частично.", "Ішінара орындалады."),
    "brief-d-open": (
        "How far it must go, the demand leaves open.",
        "Насколько далеко нужно идти, в требовании не сказано.",
        "Қаншалықты өзгеруі керегі талапта айтылмаған.",
    ),
    "brief-answer": (
        "Answer of the state{on}: {says}",
        "Ответ государства{on}: {says}",
        "Мемлекеттің жауабы{on}: {says}",
    ),
    "brief-answered-by": (
        "The law was changed by: {acts}.",
        "Закон изменён: {acts}.",
        "Заң мынамен өзгертілген: {acts}.",
    ),
    "brief-no-answer": (
        "The sources read tell of no answer of the state.",
        "Об ответе государства прочитанные источники не сообщают.",
        "Оқылған дереккөздерде мемлекеттің жауабы айтылмаған.",
    ),
    "brief-no-further-answer": (
        "To the other demands the sources read tell of no answer.",
        "Об ответе на остальные требования прочитанные источники не сообщают.",
        "Өзге талаптарға берілген жауапты оқылған дереккөздер айтпайды.",
    ),
    "brief-standards": (
        "Standards under which what goes is criticised: {list}.",
        "Стандарты, по которым критикуется отменяемое: {list}.",
        "Жойылатын нәрсе сыналған стандарттар: {list}.",
    ),
    "brief-standards-none": (
        "No source read criticises what goes under a named international standard.",
        "Ни один прочитанный источник не критикует отменяемое по названному стандарту.",
        "Бірде-бір оқылған дереккөз жойылатынды аталған халықаралық стандарт бойынша сынамаған.",
    ),
    "brief-case": (
        "Applied{date}: {what}",
        "Применялось{date}: {what}",
        "Қолданылған{date}: {what}",
    ),
    # what is not known
    "brief-unknown": ("What is not known", "Что неизвестно", "Не белгісіз"),
    "brief-u-lifted": (
        "Of what is lifted, it is not certain that this was in force, or so worded: {list}.",
        "Из снимаемого не установлено, что действовало и в таком виде: {list}.",
        "Алынатындардың ішінде күшінде болғаны не осылай жазылғаны анықталмағандар: {list}.",
    ),
    "brief-u-editions": (
        "Changes after these editions were not read: {list}.",
        "Изменения после этих редакций не прочитаны: {list}.",
        "Осы редакциялардан кейінгі өзгерістер оқылмаған: {list}.",
    ),
    "brief-u-assumptions": (
        "The dates rest on assumptions: {list}.",
        "Даты опираются на допущения: {list}.",
        "Күндер жорамалдарға сүйенеді: {list}.",
    ),
    "brief-u-joins": (
        "Which duty an offence punishes is for the most part our reading of the law.",
        "За нарушение какой обязанности наказывает состав — большей частью наше прочтение закона.",
        "Құрамның қай міндетті бұзғаны үшін жазалайтыны — көбіне заңды біздің оқуымыз.",
    ),
    "brief-u-weight": (
        "A count of rules does not weigh what each of them costs those whom it binds.",
        "Число норм не показывает, насколько каждая из них тяжела для тех, кого она обязывает.",
        "Нормалар саны әрқайсысының өзі міндеттейтіндерге қаншалықты ауыр екенін көрсетпейді.",
    ),
    # map
    "brief-map": ("Map", "Схема", "Сызба"),
    "brief-map-why": (
        (
            "From who asked, over what goes, to those it frees and what remains; the main lines. "
            "What stays binds at least one of those from whom a line leads to it."
        ),
        (
            "От тех, кто требовал, через отменяемое — к освобождаемым и к остающемуся; главное. "
            "Остающееся обязывает хотя бы одного из тех, от кого к нему ведёт линия."
        ),
        (
            "Талап еткендерден жойылатын арқылы босатылатындарға және қалатынға дейін; ең "
            "маңыздысы. Қалатын норма сызық шығатындардың кемінде бірін міндеттейді."
        ),
    ),
    "brief-col-asked": ("Who asked", "Кто требовал", "Кім талап етті"),
    "brief-col-goes": ("What goes", "Что отменяется", "Не жойылады"),
    "brief-col-whom": ("For whom", "Для кого", "Кім үшін"),
    "brief-col-after": (
        "What stays or must change",
        "Остаётся или правится",
        "Қалады не түзетіледі",
    ),
    "brief-box-lifted": ("lifted", "снимается", "алынады"),
    "brief-box-narrowed": ("narrowed", "сужается", "тарылады"),
    "brief-box-changed": ("changes", "меняется", "өзгереді"),
    "brief-box-refused": ("not possible", "невозможно", "мүмкін емес"),
    "brief-box-must": ("must change", "придётся изменить", "өзгеруі тиіс"),
    "brief-box-stays": ("stays", "остаётся", "қалады"),
    "brief-box-unknown": ("not known", "неизвестно", "белгісіз"),
    "brief-box-type": ("kind of organisation", "вид организаций", "ұйым түрі"),
    "brief-box-person": ("persons", "лица", "адамдар"),
    "brief-box-asked": ("since {since}", "с {since}", "{since} бастап"),
    # end
    "brief-sources": ("Sources", "Источники", "Дереккөздер"),
    "brief-again": (
        "This brief is produced again at {link}",
        "Эта справка составляется заново по адресу {link}",
        "Бұл анықтама мына мекенжайда қайта жасалады: {link}",
    ),
    "brief-made": (
        "Made by Lawgraph from generation {generation} for {day}.",
        "Составлено Lawgraph по графу поколения {generation} на {day}.",
        "Lawgraph жасаған, граф буыны {generation}, күні: {day}.",
    ),
    "brief-page": ("page", "страница", "бет"),
    "brief-as": ("This brief as", "Эта справка как", "Осы анықтама мына түрде"),
    "brief-impact": ("Full impact", "Все последствия", "Барлық салдары"),
    # months
    "month-01": ("January", "января", "қаңтар"),
    "month-02": ("February", "февраля", "ақпан"),
    "month-03": ("March", "марта", "наурыз"),
    "month-04": ("April", "апреля", "сәуір"),
    "month-05": ("May", "мая", "мамыр"),
    "month-06": ("June", "июня", "маусым"),
    "month-07": ("July", "июля", "шілде"),
    "month-08": ("August", "августа", "тамыз"),
    "month-09": ("September", "сентября", "қыркүйек"),
    "month-10": ("October", "октября", "қазан"),
    "month-11": ("November", "ноября", "қараша"),
    "month-12": ("December", "декабря", "желтоқсан"),
}
