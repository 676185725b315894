"""Words: the smallest reform that is enough."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str, str]] = {
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
}
