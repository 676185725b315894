"""Words: what sources counted, where two or more observations share a measure."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str, str]] = {
    "measure-registered-ngos": (
        "registered NGOs",
        "зарегистрированные НПО",
        "тіркелген ҮЕҰ",
    ),
    "measure-ngos-active": (
        "active NGOs",
        "действующие НПО",
        "жұмыс істеп тұрған ҮЕҰ",
    ),
    "measure-civil-alliance-members": (
        "members of the Civil Alliance",
        "члены Гражданского альянса",
        "Азаматтық альянстың мүшелері",
    ),
    "measure-bti-civil-society-participation": (
        "Bertelsmann index: civil society participation",
        "индекс Бертельсманна: участие гражданского общества",
        "Бертельсманн индексі: азаматтық қоғамның қатысуы",
    ),
    "measure-bti-civil-society-traditions": (
        "Bertelsmann index: civil society traditions",
        "индекс Бертельсманна: традиции гражданского общества",
        "Бертельсманн индексі: азаматтық қоғам дәстүрлері",
    ),
    "measure-presidential-election-winner-share": (
        "share of the winner of a presidential election",
        "доля победителя выборов Президента",
        "Президент сайлауы жеңімпазының үлесі",
    ),
    "measure-hotline-150-violence-complaints": (
        "complaints of domestic violence to hotline 150",
        "жалобы на бытовое насилие на линию «150»",
        "150 желісіне тұрмыстық зорлық-зомбылық туралы шағымдар",
    ),
    "measure-party-registration-threshold": (
        "members needed to register a party",
        "число членов для регистрации партии",
        "партияны тіркеуге қажетті мүшелер саны",
    ),
    "measure-smt-patients": (
        "patients of substitution therapy",
        "пациенты заместительной терапии",
        "алмастыру терапиясының пациенттері",
    ),
    "measure-world-press-freedom-index-rank": (
        "rank in the World Press Freedom Index",
        "место во Всемирном индексе свободы прессы",
        "Дүниежүзілік баспасөз бостандығы индексіндегі орын",
    ),
    "measure-cso-sustainability-index": (
        "CSO sustainability index",
        "индекс устойчивости ОГО",
        "азаматтық қоғам ұйымдары тұрақтылығының индексі",
    ),
    "measure-branch-unions-of-republican-associations": (
        "branch organisations of republican unions of trade unions",
        "отраслевые организации республиканских объединений профсоюзов",
        "республикалық кәсіподақ бірлестіктерінің салалық ұйымдары",
    ),
    "measure-central-asian-network-organisations": (
        "organisations of the Central Asian Network of Women with Disabilities",
        "организации Центральноазиатской сети женщин с инвалидностью",
        "Мүгедектігі бар әйелдердің Орталық Азия желісіндегі ұйымдар",
    ),
    "measure-citizen-participation-trained": (
        "people trained in the project Citizen Participation",
        "обученные в проекте «Участие граждан»",
        "«Азаматтардың қатысуы» жобасында оқытылғандар",
    ),
    "measure-confessions-registered": (
        "confessions of religious associations",
        "конфессии религиозных объединений",
        "діни бірлестіктердің конфессиялары",
    ),
    "measure-deputies-with-disabilities": (
        "deputies with disabilities",
        "депутаты с инвалидностью",
        "мүгедектігі бар депутаттар",
    ),
    "measure-mass-media-registered": (
        "registered mass media",
        "зарегистрированные СМИ",
        "тіркелген бұқаралық ақпарат құралдары",
    ),
    "measure-npo-sector-world-rank": (
        "rank of the non-profit sector among economies",
        "место некоммерческого сектора среди экономик",
        "экономикалар арасындағы коммерциялық емес сектордың орны",
    ),
    "measure-political-parties-registered": (
        "registered political parties",
        "зарегистрированные политические партии",
        "тіркелген саяси партиялар",
    ),
    "measure-jobs-prohibited-for-women": (
        "jobs closed to women",
        "работы, запрещённые для женщин",
        "әйелдерге тыйым салынған жұмыстар",
    ),
    "measure-public-councils-number": (
        "public councils",
        "общественные советы",
        "қоғамдық кеңестер",
    ),
    "measure-religious-associations-registered": (
        "registered religious associations",
        "зарегистрированные религиозные объединения",
        "тіркелген діни бірлестіктер",
    ),
    "measure-republican-union-associations": (
        "republican unions of trade unions",
        "республиканские объединения профсоюзов",
        "кәсіподақтардың республикалық бірлестіктері",
    ),
    "measure-sna-countries": (
        "countries that use the System of National Accounts",
        "страны, применяющие Систему национальных счетов",
        "Ұлттық шоттар жүйесін қолданатын елдер",
    ),
    "measure-territorial-unions-of-republican-associations": (
        "territorial organisations of republican unions of trade unions",
        "территориальные организации республиканских объединений профсоюзов",
        "республикалық кәсіподақ бірлестіктерінің аумақтық ұйымдары",
    ),
    "measure-union-of-crisis-centers-members": (
        "members of the Union of Crisis Centers",
        "члены Союза кризисных центров",
        "Дағдарыс орталықтары одағының мүшелері",
    ),
    "measure-union-of-crisis-centers-regions": (
        "regions of the Union of Crisis Centers",
        "регионы Союза кризисных центров",
        "Дағдарыс орталықтары одағының өңірлері",
    ),
    "measure-water-permit-price": (
        "price of a permit to bring water into a home",
        "цена разрешения на подвод воды в дом",
        "үйге су тартуға рұқсаттың бағасы",
    ),
    "measure-womens-csos": (
        "women's organisations",
        "женские организации",
        "әйелдер ұйымдары",
    ),
    "measure-deputies-of-the-assembly-of-the-people": (
        "deputies of the Majilis from the Assembly of the People",
        "депутаты Мажилиса от Ассамблеи народа",
        "Қазақстан халқы Ассамблеясынан сайланатын Мәжіліс депутаттары",
    ),
    "measure-majilis-members": (
        "deputies of the Majilis",
        "депутаты Мажилиса",
        "Мәжіліс депутаттары",
    ),
    "measure-senators-appointed-by-president": (
        "senators appointed by the President",
        "сенаторы по назначению Президента",
        "Президент тағайындайтын сенаторлар",
    ),
    "measure-founders-of-a-public-association": (
        "founders of a public association",
        "учредители общественного объединения",
        "қоғамдық бірлестіктің құрылтайшылары",
    ),
    "measure-registration-fee": (
        "registration fee",
        "сбор за регистрацию",
        "тіркеу алымы",
    ),
    "measure-registered-social-enterprises": (
        "registered social enterprises",
        "зарегистрированные социальные предприятия",
        "тіркелген әлеуметтік кәсіпорындар",
    ),
    "measure-correlation-civil-society-democracy": (
        "correlation of civil society and democracy",
        "корреляция гражданского общества и демократии",
        "азаматтық қоғам мен демократияның корреляциясы",
    ),
    "measure-gdp-per-capita": (
        "GDP per head",
        "ВВП на душу населения",
        "жан басына шаққандағы ЖІӨ",
    ),
    "measure-zhanaozen-deaths": (
        "people killed in Zhanaozen",
        "погибшие в Жанаозене",
        "Жаңаөзенде қаза тапқандар",
    ),
}
