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
}
