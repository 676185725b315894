"""Words: what a reform lifts and leaves, reforms by name."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str, str]] = {
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
}
