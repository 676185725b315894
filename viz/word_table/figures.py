"""Words: the figures, the lists that they open to, and how far everything was read."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str, str]] = {
    # the page of figures
    "figures-title": ("Figures", "Цифры", "Сандар"),
    "figures-why": (
        (
            "What counts on the day: norms that are certain or attested. Those of which that is "
            "not known stand apart. Every number opens to the list that it counts."
        ),
        (
            "Считается то, что на эту дату установлено или подтверждено. Нормы, о которых это не "
            "известно, указаны отдельно. Каждое число открывает список, который оно считает."
        ),
        (
            "Сол күні анық не расталған нормалар саналады. Белгісіздері бөлек тұр. Әр сан өзі "
            "санаған тізімді ашады."
        ),
    ),
    "figures-more": (
        "All figures, by day, with pictures",
        "Все цифры на любую дату, с графиками",
        "Кез келген күнгі барлық сан, суретімен",
    ),
    "figures-further": ("further rows", "ещё строк", "тағы жол"),
    "figures-counted": ("counted", "посчитано", "саналған"),
    "figures-apart": ("not sure", "не известно", "белгісіз"),
    "figures-highest": ("highest maximum", "наибольший максимум", "ең жоғары шегі"),
    "figures-lowest": ("lowest maximum", "наименьший максимум", "ең төмен шегі"),
    "figures-offender": ("offender", "кто наказывается", "кім жазаланады"),
    "figures-maximum": ("maximum", "максимум", "шегі"),
    "figures-totals": ("In the graph, of all days", "В графе, за все даты", "Графта, барлық күнде"),
    "figures-restrictions-by-type": (
        "Restrictions by kind of organisation",
        "Ограничения по типам организаций",
        "Шектеулер ұйым типтері бойынша",
    ),
    "figures-restrictions-by-type-why": (
        (
            "Those that the law lays on the organisation itself, its kind or a broader one; one "
            "that a special rule displaces is counted here and marked in the trace."
        ),
        (
            "Те, что закон возлагает на саму организацию: на её тип или более широкий; норма, "
            "вытесненная специальной, здесь посчитана, а в ответе о нормах помечена."
        ),
        (
            "Заңның ұйымның өзіне, оның типіне не кеңірек типіне жүктегені; арнайы норма "
            "ығыстырғаны мұнда саналады, нормалар туралы жауапта белгіленеді."
        ),
    ),
    "figures-restrictions-by-right": (
        "Restrictions by right",
        "Ограничения по правам",
        "Шектеулер құқықтар бойынша",
    ),
    "figures-restrictions-by-barrier": (
        "Restrictions by barrier",
        "Ограничения по препятствиям",
        "Шектеулер кедергілер бойынша",
    ),
    "figures-restrictions-by-life-stage": (
        "Restrictions by life stage",
        "Ограничения по этапам жизни организации",
        "Шектеулер ұйым өмірінің кезеңдері бойынша",
    ),
    "figures-several": (
        "One norm may stand in several rows, so rows do not add up.",
        "Одна норма может стоять в нескольких строках, поэтому строки не складываются.",
        "Бір норма бірнеше жолда тұруы мүмкін, сондықтан жолдар қосылмайды.",
    ),
    "figures-penalties": ("Highest penalties", "Наибольшие наказания", "Ең жоғары жазалар"),
    "figures-penalties-why": (
        (
            "Norms that threaten the penalty, by class of offender, with the lowest and the "
            "highest of their maxima."
        ),
        (
            "Нормы, которые грозят этим наказанием, по видам нарушителей, с наименьшим и "
            "наибольшим из их максимумов."
        ),
        (
            "Осы жазаны көздейтін нормалар, бұзушы түрлері бойынша, шектерінің ең төмені мен ең "
            "жоғарысы."
        ),
    ),
    "figures-penalties-by-maximum": (
        "Norms by maximum",
        "Нормы по максимуму",
        "Нормалар шегі бойынша",
    ),
    "figures-powers": ("Powers of the state", "Полномочия государства", "Мемлекет өкілеттіктері"),
    "figures-powers-why": (
        "Norms over which somebody has the power. Open a power to see who.",
        "Нормы, по которым кто-либо имеет это полномочие. Откройте полномочие, чтобы увидеть, кто.",
        "Біреудің осы өкілеттігі бар нормалар. Кімде екенін көру үшін өкілеттікті ашыңыз.",
    ),
    "figures-agencies": (
        "Agencies by norms in their power",
        "Органы по числу подведомственных норм",
        "Органдар қарамағындағы нормалар саны бойынша",
    ),
    "figures-agencies-with-power": ("Who has it", "Кто его имеет", "Кімде бар"),
    "figures-recommendations": (
        "What became of the recommendations",
        "Что стало с рекомендациями",
        "Ұсынымдар не болды",
    ),
    "figures-recommendations-why": (
        (
            "Each stands in one row: answered by a change of the law; a response of the state that "
            "the source tells of; otherwise what it targets is told. That something is gone does "
            "not say that the recommendation was the reason."
        ),
        (
            "Каждая стоит в одной строке: ответ изменением закона; ответ государства, о котором "
            "говорит источник; иначе сказано, что стало с её предметом. То, что предмета нет, не "
            "значит, что причиной была рекомендация."
        ),
        (
            "Әрқайсысы бір жолда тұр: заң өзгерісімен жауап; дереккөз айтқан мемлекет жауабы; "
            "әйтпесе нысанасы не болғаны айтылады. Нысананың жойылуы себебі ұсыным дегенді "
            "білдірмейді."
        ),
    ),
    "outcome-answered": (
        "answered by a change of the law",
        "ответ дан изменением закона",
        "заң өзгерісімен жауап берілді",
    ),
    "outcome-responded": (
        "the state responded",
        "государство ответило",
        "мемлекет жауап берді",
    ),
    "outcome-gone": (
        "what it targets is no longer in force",
        "то, о чём она, больше не действует",
        "нысанасы енді күшінде емес",
    ),
    "outcome-stands": (
        "what it targets is in force",
        "то, о чём она, действует",
        "нысанасы күшінде",
    ),
    "outcome-not-known": (
        "not known whether what it targets is in force",
        "не известно, действует ли то, о чём она",
        "нысанасы күшінде ме, белгісіз",
    ),
    "outcome-not-placed": (
        "names no place of the law",
        "не указывает места в законе",
        "заңдағы орнын көрсетпейді",
    ),
    "outcome": ("what became of it", "что с ней стало", "не болды"),
    "figures-observations": (
        "Counted more than once",
        "Посчитано не один раз",
        "Бірнеше рет саналған",
    ),
    "figures-observations-why": (
        (
            "Numbers that sources give for the same thing, side by side, each with its source and "
            "date. None is preferred, none is averaged."
        ),
        (
            "Числа, которые источники дают для одного и того же, рядом, каждое с источником и "
            "датой. Ни одному не отдано предпочтение, среднее не выводится."
        ),
        (
            "Дереккөздер бір нәрсеге берген сандар қатар тұр, әрқайсысының дереккөзі мен күні "
            "бар. Ешқайсысы таңдалмайды, орташасы шығарылмайды."
        ),
    ),
    "figures-date": ("date", "дата", "күні"),
    "figures-value": ("as printed", "как напечатано", "басылғандай"),
    "figures-of": ("of", "о чём", "не туралы"),
    "figures-source": ("source", "источник", "дереккөз"),
    "totals-day": (
        "of no day: all that is in the graph",
        "без даты: всё, что есть в графе",
        "күнсіз: графтағының бәрі",
    ),
    # a list as a page
    "list-all": ("all", "все", "барлығы"),
    "list-empty": ("Nothing fits.", "Ничего не подходит.", "Ештеңе сай келмейді."),
    "filter-kind": ("kind", "вид", "түрі"),
    "filter-at": ("on the day", "на дату", "күні"),
    "filter-status": ("status", "статус", "мәртебесі"),
    "filter-outcome": ("what became of it", "что стало", "не болды"),
    "filter-right": ("right", "право", "құқық"),
    "filter-barrier": ("barrier", "препятствие", "кедергі"),
    "filter-organisation-type": ("kind of organisation", "тип организации", "ұйым типі"),
    "filter-life-stage": ("life stage", "этап жизни", "өмір кезеңі"),
    "filter-sanction": ("penalty", "наказание", "жаза"),
    "filter-unit": ("unit", "единица", "өлшем"),
    "filter-maximum": ("maximum", "максимум", "шегі"),
    "filter-offender": ("offender", "кто наказывается", "кім жазаланады"),
    "filter-agency": ("agency", "орган", "орган"),
    "filter-function": ("power", "полномочие", "өкілеттік"),
    "filter-act": ("act", "акт", "акт"),
    "filter-source": ("source", "источник", "дереккөз"),
    "filter-measure": ("measure", "показатель", "көрсеткіш"),
    "list-status": ("on the day", "на эту дату", "сол күні"),
    # how far everything was read
    "coverage-title": ("How far it was read", "Насколько прочитано", "Қаншалықты оқылды"),
    "coverage-lede": (
        (
            "What is not here may still be law. For each report and act: which parts were read, "
            "by whom, and what is left."
        ),
        (
            "Чего здесь нет, то всё же может быть правом. По каждому докладу и акту: какие части "
            "прочитаны, кем, и что осталось."
        ),
        (
            "Мұнда жоғы да құқық болуы мүмкін. Әр баяндама мен акт бойынша: қай бөлігі оқылды, "
            "кім оқыды, не қалды."
        ),
    ),
    "coverage-more": (
        "Part by part, with what is left",
        "По частям, с тем, что осталось",
        "Бөліктеп, қалғанымен",
    ),
    "coverage-statement": (
        "How far this was read",
        "Насколько это прочитано",
        "Бұл қаншалықты оқылды",
    ),
    "coverage-sources": ("Reports", "Доклады", "Баяндамалар"),
    "coverage-acts": ("Acts", "Акты", "Актілер"),
    "coverage-part": ("part", "часть", "бөлігі"),
    "coverage-left": ("what is left, or why", "что осталось или почему", "не қалды, неге"),
    "coverage-unsaid": ("no statement", "не указано", "айтылмаған"),
    "coverage-taken": ("taken from it", "взято из него", "одан алынғаны"),
    "coverage-named-only": (
        (
            "Further acts that are only named, in amendments and reports; nothing of their text "
            "was read:"
        ),
        (
            "Прочие акты, которые только названы в поправках и докладах; из их текста ничего не "
            "прочитано:"
        ),
        "Түзетулер мен баяндамаларда тек аталған өзге актілер; мәтіні оқылмаған:",
    ),
    "coverage-languages": (
        "Languages of names and descriptions",
        "Языки названий и описаний",
        "Атаулар мен сипаттамалардың тілдері",
    ),
    "coverage-official": ("official", "официально", "ресми"),
    "coverage-ours": ("our words", "наши слова", "біздің сөз"),
    "coverage-missing": ("missing", "нет", "жоқ"),
    "coverage-what": ("of what", "чего", "ненің"),
    "read-how": ("how it was read", "как прочитано", "қалай оқылды"),
    "bodies": ("bodies", "организации", "ұйымдар"),
    "concepts": ("concepts", "понятия", "ұғымдар"),
}
