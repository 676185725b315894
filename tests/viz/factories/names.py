"""Invented acts, types, agencies and places: the names of which all other invented things speak."""

from __future__ import annotations

from graph.answers.model import Place, Thing
from graph.identifiers import BASE, Act
from graph.locators import locator

DAY = "2026-11-21"
GENERATION = "3f9c1a7e5b20"
HOSTILE = (
    '<script>window.hacked=1</script>"\'><img src=x onerror="window.hacked=2"> '
    "\u202eevil\u202c </script><script>window.hacked=3</script> {{7*7}} &lt;"
)


def thing(path: str, en: str, ru: str = "", kk: str = "") -> Thing:
    """A thing below the base with its labels."""
    label = {lang: text for lang, text in (("en", en), ("ru", ru), ("kk", kk)) if text}
    return Thing(BASE + path, label)


ACTS = {
    "gardens-1996": thing(
        "kz/act/gardens-1996",
        "Law on Garden Clubs",
        "Закон о садовых клубах",
        "Бақ клубтары туралы заң",
    ),
    "weeds-2014": thing("kz/act/weeds-2014", "Code of Weeds", "Кодекс о сорняках"),
    "clubs-2001": thing("kz/act/clubs-2001", "", "Закон о клубах вообще"),
}
EDITION = thing(
    "kz/act/gardens-1996/edition/2026-02", "edition of 2026-02 of the Law on Garden Clubs"
)
LAG = thing("kz/assumption/publication-lag", "published within sixty days",
            "опубликован в течение шестидесяти дней", "алпыс күн ішінде жарияланған")  # fmt: skip
CLUB = thing("scheme/organisation-types/public-association", "public association",
             "общественное объединение", "қоғамдық бірлестік")  # fmt: skip
WIDE = thing("scheme/organisation-types/non-profit-organisation", "non-profit organisation",
             "некоммерческая организация", "коммерциялық емес ұйым")  # fmt: skip
NGO = thing("scheme/organisation-types/ngo", "non-governmental organisation",
            "неправительственная организация", "үкіметтік емес ұйым")  # fmt: skip
RIGHT = thing("scheme/rights/association", "freedom of association", "свобода объединения",
              "бірлесу бостандығы")  # fmt: skip
SPEECH = thing("scheme/rights/expression", "freedom of expression", "свобода выражения мнения",
               "пікір білдіру бостандығы")  # fmt: skip
BARRIER = thing(
    "scheme/barriers/entry", "barriers to entry", "препятствия входу", "кіру кедергілері"
)
POLICE = thing("scheme/roles/internal-affairs-bodies", "bodies of internal affairs (police)",
               "органы внутренних дел", "ішкі істер органдары")  # fmt: skip
FUNCTION = thing("scheme/functions/draws-up-record", "draws up the record", "составляет протокол",
                 "хаттама толтырады")  # fmt: skip
EXTENT = thing("scheme/extents/part", "read in part", "прочитано частично", "ішінара оқылды")
FINE = thing("scheme/sanctions/fine", "fine", "штраф", "айыппұл")
SUSPENSION = thing("scheme/sanctions/suspension", "suspension of activity",
                   "приостановление деятельности", "қызметті тоқтата тұру")  # fmt: skip
MCI = thing("scheme/units/mci", "monthly calculation index", "месячный расчётный показатель",
            "айлық есептік көрсеткіш")  # fmt: skip
PERSONS = thing("scheme/units/persons", "persons", "лица", "адам")
REPORT = thing("source/invented-2015", "Report on Invented Gardens, 2015")
ICCPR = thing("standard/iccpr/art/22", "ICCPR, art. 22", "МПГПП, ст. 22", "АСҚХП, 22-бап")


def place(act: str, *steps: tuple[str, str], heading: str = "") -> Place:
    """A provision of an invented act."""
    made = Act(act).article(steps[0][1]) if steps else None
    for kind, number in steps[1:]:
        made = made.child(kind, number) if made else None
    iri = made.iri if made else ACTS[act].iri
    head = {"ru": heading} if heading else {}
    return Place(iri, ACTS[act], locator(iri), head)
