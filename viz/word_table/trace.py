"""Words: the page of which norms apply."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str, str]] = {
    # trace page
    "trace-title": ("Norms that apply", "Применимые нормы", "Қолданылатын нормалар"),
    "trace-on": ("on", "на дату", "күні"),
    "trace-begin": (
        (
            "Choose a kind of organisation to see the norms that reach it. A right or a barrier "
            "narrows the choice."
        ),
        (
            "Выберите тип организации, чтобы увидеть нормы, которые на неё распространяются. Право "
            "или барьер сужают выбор."
        ),
        (
            "Оған қолданылатын нормаларды көру үшін ұйым типін таңдаңыз. Құқық немесе кедергі "
            "таңдауды тарылтады."
        ),
    ),
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
    "part-practice": (
        "Said of the right in general",
        "О праве в целом",
        "Құқық туралы жалпы",
    ),
    "part-practice-why": (
        "What sources say of such organisations and of this right without naming a rule.",
        "Что источники говорят о таких организациях и об этом праве, не называя нормы.",
        "Дереккөздер норманы атамай, осындай ұйымдар мен осы құқық туралы не айтады.",
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
}
