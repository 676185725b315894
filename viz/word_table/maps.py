"""Words: maps and what joins their boxes."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str, str]] = {
    # maps
    "map-trace": (
        "Map of the norms that apply",
        "Карта применимых норм",
        "Қолданылатын нормалар картасы",
    ),
    "map-act": ("Map of the act", "Карта акта", "Акт картасы"),
    "map-impact": ("Impact map", "Карта последствий", "Салдар картасы"),
    # what becomes of norms, as heads of bands
    "band-lifted": ("Goes", "Отпадает", "Жойылады"),
    "band-changed": ("Changes", "Меняется", "Өзгереді"),
    "band-revived": ("Applies again", "Снова применяется", "Қайта қолданылады"),
    "band-consequential": ("Hangs in the air", "Повисает в воздухе", "Ауада ілініп қалады"),
    "band-undecided": ("Not decided", "Не установлено", "Анықталмаған"),
    "band-residual": ("Still binds", "Продолжает ограничивать", "Шектеуін жалғастырады"),
    "band-untouched": (
        "Untouched, though one might expect it to fall",
        "Не затрагивается, хотя могло бы отпасть",
        "Жойылады деп күтуге болатын, бірақ қозғалмайды",
    ),
    "band-refused": (
        "Refused: does nothing",
        "Отклонено: ничего не меняет",
        "Қабылданбады: ештеңе өзгертпейді",
    ),
    "narrowed": ("lifted for some", "снимается для некоторых", "кейбірі үшін алынады"),
    "introduced": ("introduced", "вводится", "енгізіледі"),
    "restored": ("put back in force", "восстанавливается", "қалпына келтіріледі"),
    "residual-far": (
        "Residual, at another step",
        "Остаётся, на другом шаге",
        "Қалады, басқа қадамда",
    ),
    "met-full": (
        "recommendation met in full",
        "рекомендация выполнена полностью",
        "ұсыным толық орындалған",
    ),
    "met-part": (
        "recommendation met in part",
        "рекомендация выполнена частично",
        "ұсыным ішінара орындалған",
    ),
    "met-open": (
        "how far it is met is open",
        "насколько выполнена, не ясно",
        "қаншалықты орындалғаны белгісіз",
    ),
    "view": ("Show", "Показать", "Көрсету"),
    "view-changes": ("What changes", "Что меняется", "Не өзгереді"),
    "view-before": ("The law before", "Право до реформы", "Реформаға дейінгі құқық"),
    "view-after": ("The law after", "Право после реформы", "Реформадан кейінгі құқық"),
    "layer": ("Column", "Столбец", "Баған"),
    "filter-rights": ("Only this right", "Только это право", "Тек осы құқық"),
    "filter-types": (
        "Only this organisation type or role",
        "Только этот вид организаций или роль",
        "Тек осы ұйым түрі не рөл",
    ),
    "any": ("any", "любое", "кез келген"),
    "open-group": ("Open the group", "Раскрыть группу", "Топты ашу"),
    "close-group": ("Close the group", "Свернуть группу", "Топты жабу"),
    "open-groups": ("Open all groups", "Раскрыть все группы", "Барлық топты ашу"),
    "close-groups": ("Close all groups", "Свернуть все группы", "Барлық топты жабу"),
    "to-list": ("To the full list", "К полному списку", "Толық тізімге"),
    "in-group": ("folded in", "свёрнуто в", "жиналған орны"),
    "hide": ("Hide", "Скрыть", "Жасыру"),
    "hidden": ("Show what is hidden", "Показать скрытое", "Жасырылғанды көрсету"),
    "comes-from": ("comes from", "исходит от", "қайдан"),
    "holds": ("holds", "содержит", "ішінде"),
    "save-as": ("Save as", "Сохранить как", "Сақтау"),
    "html-offline": (
        "HTML, works offline",
        "HTML, работает без сети",
        "Желісіз жұмыс істейтін HTML",
    ),
    "cite-as": ("Cite as", "Цитировать как", "Дәйексөз үлгісі"),
    "law-on": ("Law as of", "Право на", "Құқық күні"),
    "binding": ("in force before", "действовало до реформы", "реформаға дейін күшінде"),
    "right-or-type": (
        "Right, organisation type",
        "Право, вид организации",
        "Құқық, ұйым түрі",
    ),
    "role-of-persons": ("role of persons", "роль лиц", "адамдардың рөлі"),
    "group-of-boxes": ("group: opens", "группа: раскрывается", "топ: ашылады"),
    "follow-from": (
        "narrower kinds of those named",
        "более узкие виды названных",
        "аталғандардың тар түрлері",
    ),
    "and-more": ("and more:", "и ещё:", "және тағы:"),
    "effect": ("effect", "эффект", "әсері"),
    "n-acts": ("act|acts", "акт|акта|актов", "акт|акт"),
    "n-types": (
        "organisation type|organisation types",
        "вид организаций|вида организаций|видов организаций",
        "ұйым түрі|ұйым түрі",
    ),
    "n-rights": ("right|rights", "право|права|прав", "құқық|құқық"),
    "n-roles": ("role|roles", "роль|роли|ролей", "рөл|рөл"),
    "n-recommendations": (
        "recommendation|recommendations",
        "рекомендация|рекомендации|рекомендаций",
        "ұсыным|ұсыным",
    ),
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
    "becomes": ("What becomes of it", "Что с этим станет", "Бұған не болады"),
    "guide-reform-1": (
        (
            "From left to right: who asked for it, the provision, the norm that stands there, "
            "and the right or the organisation type concerned. From above: what goes, what "
            "applies again, what hangs in the air, what still binds, the closest first."
        ),
        (
            "Слева направо: кто об этом просил, положение акта, норма, которая в нём стоит, "
            "право или вид организаций. Сверху вниз: что отпадает, что снова применяется, что "
            "повисает в воздухе, что продолжает ограничивать, ближайшее первым."
        ),
        (
            "Солдан оңға: кім сұрағаны, акт ережесі, ондағы норма, құқық не ұйым түрі. "
            "Жоғарыдан төмен: не жойылады, не қайта қолданылады, не ауада ілініп қалады, не "
            "шектеуін жалғастырады, ең жақыны бірінші."
        ),
    ),
    "guide-reform-2": (
        (
            'The sign in the corner of a box and its line say the same as its colour. "Show" '
            "switches between what changes, the law before the reform and the law after it; "
            "what is struck in the law after stays faintly visible."
        ),
        (
            "Знак в углу блока и его линия говорят то же, что цвет. «Показать» переключает "
            "между изменениями, правом до реформы и правом после неё; отпавшее остаётся "
            "бледным и зачёркнутым."
        ),
        (
            "Блок бұрышындағы белгі мен оның сызығы түспен бірдей мағына береді. «Көрсету» "
            "өзгерістер, реформаға дейінгі және одан кейінгі құқық арасында ауыстырады; "
            "жойылғаны бозғылт әрі сызылған күйде қалады."
        ),
    ),
    "guide-groups": (
        (
            "Where there are too many norms of one act they stand in a group that says how many "
            "it holds. A click opens it on the map; chosen otherwise it lists what it holds."
        ),
        (
            "Если норм одного акта слишком много, они собраны в группу, которая сообщает их "
            "число. Щелчок раскрывает её на карте; при выборе она перечисляет содержимое."
        ),
        (
            "Бір актінің нормалары тым көп болса, олар санын айтатын топқа жиналған. Шертсеңіз, "
            "топ картада ашылады; таңдалса, ішіндегісін тізеді."
        ),
    ),
    "guide-keys": (
        (
            "Keys: arrows move from box to box, Enter opens its page or group, H hides it, plus "
            "and minus zoom, 0 shows the whole map, Escape shows everything again."
        ),
        (
            "Клавиши: стрелки переходят от блока к блоку, Enter открывает страницу или группу, "
            "H скрывает блок, плюс и минус меняют масштаб, 0 показывает всю карту, Escape "
            "возвращает всё."
        ),
        (
            "Пернелер: көрсеткілер блоктан блокқа өтеді, Enter бетін не тобын ашады, H "
            "жасырады, плюс пен минус масштабты өзгертеді, 0 бүкіл картаны көрсетеді, Escape "
            "бәрін қайтарады."
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
}
