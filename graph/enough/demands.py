"""Demands: what the recommendations of reports ask of the law, by what would fulfil it.

A demand to repeal, to abolish a requirement or to decriminalise is fulfilled by taking away: every
norm that it targets, and of a provision every norm in it that burdens or punishes. A demand to
amend, to narrow or to adopt needs other words in the place that it targets; which words is not
for a program to say, so it counts as one change there. What asks for no change of a placed law is
told, and cannot be reached by one.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from graph.answers import read
from graph.errors import UnknownTermError
from graph.identifiers import BASE
from graph.rows import Questions

_ACTIONS = f"{BASE}scheme/actions/"
_TAKING = frozenset(_ACTIONS + a for a in ("repeal", "abolish-requirement", "decriminalise"))
_WORDING = frozenset(_ACTIONS + a for a in ("amend", "narrow", "adopt"))


@dataclass(slots=True)
class Demands:
    """The demands of some reports.

    Attributes:
        taking: norm that shall go to the recommendations that say so.
        wording: norm, provision or act that needs other words, likewise.
        elsewhere: recommendations that no change of a placed law fulfils.
    """

    taking: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    wording: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    elsewhere: set[str] = field(default_factory=set)

    def keep(self, norms: set[str]) -> None:
        """Forget the wording of everything but these norms."""
        for target in set(self.wording) - norms:
            del self.wording[target]


def demands_of(graph: Questions, sources: list[str]) -> Demands:
    """The demands of these sources.

    Args:
        graph: what is asked.
        sources: IRIs of sources.

    Raises:
        UnknownTermError: one of them demands nothing that is in the graph.
    """
    rows = read.bulk(
        graph,
        "source",
        sources,
        """SELECT ?source ?r ?action ?target ?class { $values ?r a lg:Recommendation ;
           dct:source ?source ; lg:action ?action .
           OPTIONAL { ?r lg:targets ?target . ?target a ?class .
             FILTER(?class IN (lg:Norm, lg:Provision, lg:Act)) } }""",
    )
    asking = {row["source"].text for row in rows}
    for source in sources:
        if source not in asking:
            raise UnknownTermError(
                f"no recommendation of '{source.rsplit('/', 1)[-1]}' is in the graph: choose "
                f"another report, or add it below data/recommendations"
            )
    found = Demands()
    every = {row["r"].text for row in rows}
    inside = _burdens(
        graph,
        {row["target"].text for row in rows if "target" in row and not _is(row["class"], "Norm")},
    )
    precise = {row["r"].text for row in rows if "target" in row and not _is(row["class"], "Act")}
    placed = set()
    for row in rows:
        if "target" not in row:
            continue
        asked, action, target = row["r"].text, row["action"].text, row["target"].text
        norms = {target} if _is(row["class"], "Norm") else inside.get(target, set())
        if action in _TAKING and norms:
            for norm in norms:
                found.taking[norm].add(asked)
        elif action in _TAKING and _is(row["class"], "Act") and asked in precise:
            continue  # an amending act, whose norms stand in other acts and are targeted there
        elif action in _TAKING | _WORDING:
            found.wording[target].add(asked)
        else:
            continue
        placed.add(asked)
    found.elsewhere = every - placed
    return found


def criticised_by(graph: Questions, sources: list[str]) -> set[str]:
    """Norms of which these sources say that they restrict or punish.

    What is said of a provision is said of every norm in it that burdens or punishes; what is said
    of an act as a whole is said of none.
    """
    rows = read.bulk(
        graph,
        "source",
        sources,
        """SELECT DISTINCT ?about ?class ?stance { $values ?c a lg:Claim ; dct:source ?source ;
           lg:stance ?stance ; lg:about ?about . ?about a ?class .
           FILTER(?class IN (lg:Norm, lg:Provision)) }""",
    )
    against = [r for r in rows if r["stance"].text.rsplit("/", 1)[-1] in ("restricts", "punishes")]
    norms = {r["about"].text for r in against if _is(r["class"], "Norm")}
    inside = _burdens(graph, {r["about"].text for r in against if _is(r["class"], "Provision")})
    return norms.union(*inside.values())


def _is(value: object, class_name: str) -> bool:
    return value is not None and str(value).endswith(f"#{class_name}")


def _burdens(graph: Questions, places: set[str]) -> dict[str, set[str]]:
    """Provision to the norms in it that burden or punish."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in read.bulk(
        graph,
        "p",
        places,
        """SELECT DISTINCT ?p ?n { $values ?n lg:statedIn/eli:is_part_of* ?p ; a ?kind .
           FILTER(?kind IN (lg:Restriction, lg:Offence)) }""",
    ):
        found[row["p"].text].add(row["n"].text)
    return found
