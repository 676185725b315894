"""Reading: the small bulk questions that every answer needs, one query for many things.

Each function takes the graph and a set of IRIs and returns a mapping; nothing is asked one by
one, so the number of queries does not grow with the number of norms.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING

from graph.answers.model import (
    Cited,
    Measure,
    PenaltyOption,
    Place,
    Quantity,
    Text,
    Thing,
)
from graph.errors import IdentifierError
from graph.identifiers import BASE, Act, Provision
from graph.locators import locator
from graph.prefixes import PREFIXES
from graph.validity import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.rows import Questions, Row

PROLOGUE = "".join(f"PREFIX {p}: <{iri}>\n" for p, iri in sorted(PREFIXES.items()))

_DECLARED = {f"{p}:": f"PREFIX {p}: <{iri}>\n" for p, iri in sorted(PREFIXES.items())}

_LABELS = "skos:prefLabel|eli:title|dct:title|rdfs:label"


_BATCH = 500  # IRIs in one query: 500 of our longest are some 60 kB, well below any limit


def values(name: str, iris: Iterable[str]) -> str:
    """A VALUES block; IRIs come from the graph, or were checked by ``graph.identifiers``."""
    return f"VALUES ?{name} {{ {' '.join(f'<{i}>' for i in sorted(set(iris)))} }}"


def bulk(graph: Questions, name: str, iris: Iterable[str], query: str) -> list[Row]:
    """Ask the same of many things, some hundreds at a time.

    Args:
        graph: what is asked.
        name: the variable that the things are bound to.
        iris: the things; none gives no rows without asking.
        query: SPARQL with ``$values`` where the VALUES block belongs.
    """
    wanted = sorted(set(iris))
    rows: list[Row] = []
    for start in range(0, len(wanted), _BATCH):
        block = values(name, wanted[start : start + _BATCH])
        rows += select(graph, query.replace("$values", block))
    return rows


def in_order(rows: Iterable[Row], name: str) -> list[Row]:
    """Rows by the language and the words of a variable; those without it stand first.

    An engine returns rows as they lie in its memory or on its disk, and the words of a thing
    must come in one order from both.
    """
    return sorted(rows, key=lambda r: (v.lang or "en", v.text) if (v := r.get(name)) else ("", ""))


def select(graph: Questions, query: str) -> list[Row]:
    """Ask with the prefixes declared that the query uses.

    Reading the table of all prefixes would cost more than most of these queries.
    """
    used = "".join(line for prefix, line in _DECLARED.items() if prefix in query)
    return graph.select(used + query)


def labels(graph: Questions, iris: Iterable[str]) -> dict[str, Text]:
    """IRI to label by language; an IRI without any has its own last part as English label."""
    wanted = set(iris)
    found = labels_only(graph, wanted)
    return {iri: found.get(iri) or {"en": iri.removeprefix(BASE)} for iri in wanted}


def things(graph: Questions, iris: Iterable[str]) -> dict[str, Thing]:
    """IRI to thing."""
    return {iri: Thing(iri, text) for iri, text in labels(graph, iris).items()}


def texts(graph: Questions, predicate: str, iris: Iterable[str]) -> dict[str, Text]:
    """IRI to the language-tagged values of one property path, such as ``dct:description``."""
    found: dict[str, Text] = defaultdict(dict)
    rows = bulk(graph, "s", iris, f"SELECT ?s ?o {{ $values ?s {predicate} ?o }}")
    for row in in_order(rows, "o"):
        found[row["s"].text].setdefault(row["o"].lang or "en", row["o"].text)
    return dict(found)


def related(graph: Questions, predicate: str, iris: Iterable[str]) -> dict[str, list[str]]:
    """IRI to the sorted values of one property path."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in bulk(graph, "s", iris, f"SELECT ?s ?o {{ $values ?s {predicate} ?o }}"):
        found[row["s"].text].append(row["o"].text)
    return {s: sorted(set(o)) for s, o in found.items()}


def norms_inside(graph: Questions, places: Iterable[str]) -> dict[str, set[str]]:
    """Provision or act to the norms that it states, or that something within it does."""
    rows = bulk(
        graph,
        "t",
        places,
        "SELECT DISTINCT ?t ?n { $values ?p eli:is_part_of* ?t . ?n lg:statedIn ?p }",
    )
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        found[row["t"].text].add(row["n"].text)
    return dict(found)


def facets(
    graph: Questions, predicates: Iterable[str], iris: Iterable[str]
) -> dict[str, dict[str, list[str]]]:
    """Several properties of many things in one query: predicate to thing to sorted values.

    Args:
        graph: what is asked.
        predicates: prefixed names, such as ``lg:barrier``; no paths.
        iris: the things.
    """
    wanted = {_whole(p): p for p in predicates}
    found: dict[str, dict[str, set[str]]] = {p: defaultdict(set) for p in wanted.values()}
    asked = ", ".join(f"<{p}>" for p in wanted)
    query = f"SELECT ?s ?p ?o {{ $values ?s ?p ?o FILTER(?p IN ({asked})) }}"
    for row in bulk(graph, "s", iris, query):
        found[wanted[row["p"].text]][row["s"].text].add(row["o"].text)
    return {p: {s: sorted(o) for s, o in by.items()} for p, by in found.items()}


def _whole(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def places(graph: Questions, iris: Iterable[str]) -> dict[str, Place]:
    """Provision or act to its citation: act, locator, heading of the article."""
    wanted = set(iris)
    acts = {iri: act_of(iri) for iri in wanted}
    articles = {iri: article_of(iri) for iri in wanted}
    named = things(graph, acts.values())
    headings = labels_only(graph, articles.values())
    return {
        iri: Place(
            iri,
            named[acts[iri]],
            locator(iri),
            headings.get(articles[iri], {}) if locator(iri) else {},
        )
        for iri in wanted
    }


def act_of(iri: str) -> str:
    """The act that a provision stands in, read off its IRI; anything else is itself."""
    try:
        return Provision.parse(iri).act.iri
    except IdentifierError:
        return iri


def article_of(iri: str) -> str:
    """The article that a provision stands in, or the outermost step where there is none."""
    try:
        place = Provision.parse(iri)
    except IdentifierError:
        return iri
    return Provision(place.act, place.steps[:1]).iri


def around(iri: str) -> list[str]:
    """The provision and everything it stands in below the act, innermost first."""
    try:
        place: Provision | Act = Provision.parse(iri)
    except IdentifierError:
        return [iri]
    found = []
    while isinstance(place, Provision):
        found.append(place.iri)
        place = place.parent
    return found


def labels_only(graph: Questions, iris: Iterable[str]) -> dict[str, Text]:
    """As ``labels``, but a thing without a label is absent."""
    return texts(graph, _LABELS, iris)


def citations(graph: Questions, iris: Iterable[str]) -> dict[str, list[Cited]]:
    """Statement to its evidence."""
    rows = bulk(
        graph,
        "s",
        iris,
        """SELECT ?s ?c ?source ?locator ?read ?start { $values
            ?s lg:evidence ?c . ?c lg:source ?source .
            OPTIONAL { ?c lg:locator ?locator } OPTIONAL { ?source lg:readBy ?read }
            OPTIONAL { ?c oa:start ?start } }""",
    )
    sources = sources_of(graph, {row["source"].text for row in rows})
    found: dict[str, dict[str, Cited]] = defaultdict(dict)
    for row in in_order(rows, "locator"):
        iri = row["c"].text
        before = found[row["s"].text].get(iri)
        where: Text = dict(before.locator) if before else {}
        if "locator" in row:
            where[row["locator"].lang or "en"] = row["locator"].text
        read = row["read"].text.rsplit("/", 1)[-1] if "read" in row else None
        found[row["s"].text][iri] = Cited(
            iri, sources[row["source"].text], where, read, "start" in row
        )
    return {s: [c for _, c in sorted(by.items())] for s, by in found.items()}


def sources_of(graph: Questions, iris: Iterable[str]) -> dict[str, Thing]:
    """Source or edition to its name; an edition is named by its act and date."""
    wanted = set(iris)
    named = things(graph, wanted)
    if wanted:
        rows = bulk(
            graph,
            "e",
            wanted,
            "SELECT ?e ?act ?d { $values ?e eli:is_member_of ?act ; lg:asOf ?d }",
        )
        acts = things(graph, {row["act"].text for row in rows})
        words = {"en": "edition of", "ru": "редакция на", "kk": "редакциясы:"}
        for row in rows:
            act = acts[row["act"].text].label
            named[row["e"].text] = Thing(
                row["e"].text,
                {
                    lang: f"{act[lang]}, {w} {row['d'].text}"
                    for lang, w in words.items()
                    if lang in act
                },
            )
    return named


def day(value: str) -> dt.date:
    """An xsd:date as a date."""
    return dt.date.fromisoformat(value[:10])


_BOUNDS = {
    "startEarliest": "start_earliest",
    "startLatest": "start_latest",
    "endEarliest": "end_earliest",
    "endLatest": "end_latest",
    "attestedUntil": "attested_until",
}


def intervals(graph: Questions, iris: Iterable[str]) -> dict[str, Interval]:
    """Norm, provision or version to its derived dates; one without any has an empty interval."""
    wanted = set(iris)
    told = facets(graph, [f"lg:{term}" for term in _BOUNDS], wanted)
    return {
        iri: Interval(
            **{
                name: day(told[f"lg:{t}"][iri][0])
                for t, name in _BOUNDS.items()
                if iri in told[f"lg:{t}"]
            }
        )
        for iri in wanted
    }


def penalties(graph: Questions, norms: Iterable[str]) -> dict[str, list[PenaltyOption]]:
    """Norm to its options of penalty, in the order of the text."""
    rows = bulk(
        graph,
        "n",
        norms,
        """SELECT ?n ?option ?class ?ordinal ?how ?penalty ?sanction ?min ?max ?unit {
            $values ?n lg:penaltyOption ?option .
            ?option lg:offenderClass ?class ; lg:ordinal ?ordinal ; ?how ?penalty .
            ?penalty lg:sanction ?sanction .
            OPTIONAL { ?penalty lg:minimum ?min } OPTIONAL { ?penalty lg:maximum ?max }
            OPTIONAL { ?penalty lg:unit ?unit } }""",
    )
    named = things(
        graph, {row[k].text for row in rows for k in ("class", "sanction", "unit") if k in row}
    )
    found: dict[str, dict[tuple[int, str], list[Measure]]] = defaultdict(lambda: defaultdict(list))
    for row in sorted(rows, key=lambda r: (r["how"].text, r["penalty"].text)):
        key = (int(row["ordinal"].text), row["class"].text)
        found[row["n"].text][key].append(
            Measure(
                named[row["sanction"].text],
                row["min"].text if "min" in row else None,
                row["max"].text if "max" in row else None,
                named[row["unit"].text] if "unit" in row else None,
                row["how"].text.endswith("mayAdd"),
            )
        )
    return {
        norm: [
            PenaltyOption(named[cls], measures) for (_, cls), measures in sorted(options.items())
        ]
        for norm, options in found.items()
    }


def quantities(graph: Questions, predicate: str, norms: Iterable[str]) -> dict[str, list[Quantity]]:
    """Norm to its thresholds (``lg:threshold``) or time limits (``lg:deadline``)."""
    rows = bulk(
        graph,
        "n",
        norms,
        f"""SELECT ?n ?q ?number ?unit ?bound ?what {{ $values ?n {predicate} ?q .
            OPTIONAL {{ ?q lg:number ?number }} OPTIONAL {{ ?q lg:unit ?unit }}
            OPTIONAL {{ ?q lg:bound ?bound }} OPTIONAL {{ ?q lg:countedThing ?what }} }}""",
    )
    units = things(graph, {row["unit"].text for row in rows if "unit" in row})
    merged: dict[tuple[str, str], Row] = {}
    counted: dict[tuple[str, str], Text] = defaultdict(dict)
    for row in in_order(rows, "what"):
        key = (row["n"].text, row["q"].text)
        merged[key] = row
        if "what" in row:
            counted[key][row["what"].lang or "en"] = row["what"].text
    found: dict[str, list[Quantity]] = defaultdict(list)
    for key, row in sorted(merged.items()):
        found[key[0]].append(
            Quantity(
                row["number"].text if "number" in row else None,
                units[row["unit"].text] if "unit" in row else None,
                row["bound"].text if "bound" in row else None,
                counted[key],
            )
        )
    return dict(found)


def one(mapping: Mapping[str, list[str]], iri: str) -> str | None:
    """The first value, if any."""
    found = mapping.get(iri)
    return found[0] if found else None


def official(id_local: str) -> str:
    """The page of an act in the official legal database, from its identifier there."""
    return f"https://adilet.zan.kz/rus/docs/{id_local}" if id_local else ""
