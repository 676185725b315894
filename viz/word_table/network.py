"""Words: the network of articles."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str, str]] = {
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
}
