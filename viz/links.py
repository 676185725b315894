"""Addresses: where a resource, an answer or a map is found below the service.

Reads identifiers and questions, writes relative addresses; knows no host.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode, urlsplit

from graph.answers.figure_model import APART, COUNTED
from graph.identifiers import BASE, local
from graph.prefixes import PREFIXES

if TYPE_CHECKING:
    from graph.answers.figure_model import Figure

_SAFE = "/:@!$&'()*+,;=~-._"


def page(iri: str) -> str:
    """The page of a resource: below the base its path here, otherwise the address itself.

    What is neither, such as a script address, leads nowhere.

    >>> page("https://w3id.org/lawgraph/kz/act/trade-unions-2014")
    '/kz/act/trade-unions-2014'
    >>> page("javascript:alert(1)")
    ''
    """
    if iri.startswith(BASE):
        path, _, fragment = iri.removeprefix(BASE).partition("#")
        return "/" + quote(path, safe=_SAFE) + (f"#{quote(fragment)}" if fragment else "")
    return iri if urlsplit(iri).scheme in ("http", "https") else ""


def slug(value: object) -> str:
    """The last step of an identifier; a slug stays as it is, None is empty.

    >>> slug("https://w3id.org/lawgraph/scheme/rights/association")
    'association'
    """
    found = getattr(value, "iri", value)
    if isinstance(found, Mapping):
        found = found.get("iri", "")
    return str(found or "").rstrip("/").rsplit("/", 1)[-1]


def iris(value: object) -> list[str]:
    """The identifiers of a part of a question, which may be one or several."""
    if value is None:
        return []
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [iri for one in value for iri in iris(one)]
    found = getattr(value, "iri", value)
    if isinstance(found, Mapping):
        found = found.get("iri", "")
    return [str(found)] if found else []


def _with(path: str, pairs: list[tuple[str, str]]) -> str:
    kept = [(k, v) for k, v in pairs if v]
    return f"{path}?{urlencode(kept, safe='/:')}" if kept else path


def _trace_pairs(question: Mapping[str, Any]) -> list[tuple[str, str]]:
    pairs = [(k, slug(question.get(k))) for k in ("organisation_type", "right", "barrier", "act")]
    if question.get("restrictions_only"):
        pairs.append(("restrictions_only", "true"))
    return [*pairs, ("at", str(question.get("at") or ""))]


def trace(question: Mapping[str, Any], lang: str = "", path: str = "/trace", fmt: str = "") -> str:
    """The address of a trace; ``path`` chooses page, data or map, ``fmt`` its format."""
    return _with(path, [*_trace_pairs(question), ("lang", lang), ("format", fmt)])


def impact(
    question: Mapping[str, Any], lang: str = "", path: str = "/impact", fmt: str = ""
) -> str:
    """The address of an impact: the parameters of the question as they are."""
    pairs = [
        (name, text)
        for name, value in question.items()
        if name not in ("at", "lang", "format")
        for text in iris(value)
    ]
    return _with(
        path, [*pairs, ("at", str(question.get("at") or "")), ("lang", lang), ("format", fmt)]
    )


def enough(
    question: Mapping[str, Any], lang: str = "", path: str = "/reforms/enough", fmt: str = ""
) -> str:
    """The address of the smallest reform for a goal; what is as usual is left out."""
    pairs = [(k, str(question.get(k) or "")) for k in ("goal", "at")]
    if question.get("units") != "both":
        pairs.append(("units", str(question.get("units") or "")))
    pairs += [("keep", iri) for iri in iris(question.get("keep"))]
    pairs += [("weight", str(w)) for w in question.get("weights") or ()]
    pairs += [(k, "true") for k in ("whole_acts", "dead_letters") if question.get(k)]
    if question.get("guarantees_stay") is False:
        pairs.append(("guarantees_stay", "false"))
    pairs.append(("alternatives", str(question.get("alternatives") or "")))
    return _with(path, [*pairs, ("lang", lang), ("format", fmt)])


def standards(
    question: Mapping[str, Any], lang: str = "", path: str = "/standards", fmt: str = ""
) -> str:
    """The address of the matrix of standards."""
    days = [(k, str(question.get(k) or "")) for k in ("then", "now")]
    return _with(path, [*days, ("lang", lang), ("format", fmt)])


def network(date: str, lang: str = "", path: str = "/network", fmt: str = "") -> str:
    """The address of the network of a day."""
    return _with(path, [("at", date), ("lang", lang), ("format", fmt)])


def listing(
    name: str, pairs: Sequence[tuple[str, str]], lang: str = "", path: str = "/list/", fmt: str = ""
) -> str:
    """The address of a list with its filters; ``path`` chooses page or data.

    >>> listing("norms", [("kind", "Duty")], path="/v1/")
    '/v1/norms?kind=Duty'
    """
    return _with(path + name, [*pairs, ("lang", lang), ("format", fmt)])


def figure(
    figure: Figure, at: str = "", lang: str = "", path: str = "/list/", *, apart: bool = False
) -> str:
    """The address of what a figure counts, or of what is told apart from it.

    Args:
        figure: the figure.
        at: its day; empty for one that is of no day.
        lang: of the page.
        path: chooses page or data.
        apart: whether what may be so is wanted instead of what is.
    """
    pairs = list(figure.filters.items())
    if at:
        pairs += [("at", at), *(("status", s) for s in (APART if apart else COUNTED))]
    return listing(figure.list, pairs, lang, path)


def figures(date: str, lang: str = "", path: str = "/figures", fmt: str = "") -> str:
    """The address of the figures of a day."""
    return _with(path, [("at", date), ("lang", lang), ("format", fmt)])


def act_map(act: str, date: str, lang: str = "", fmt: str = "html") -> str:
    """The address of the map of an act."""
    return _with(
        "/v1/maps/act", [("act", slug(act)), ("at", date), ("lang", lang), ("format", fmt)]
    )


def timeline(place: str, lang: str = "", fmt: str = "", path: str = "/v1/maps/timeline") -> str:
    """The address of the timeline of an act or a provision; ``path`` chooses page or data.

    >>> timeline("https://w3id.org/lawgraph/kz/act/x-2000/art/5", fmt="svg")
    '/v1/maps/timeline?resource=kz/act/x-2000/art/5&format=svg'
    """
    return _with(path, [("resource", local(place)), ("lang", lang), ("format", fmt)])


def with_lang(address: str, lang: str) -> str:
    """The same address in another language."""
    path, _, query = address.partition("?")
    kept = [part for part in query.split("&") if part and not part.startswith("lang=")]
    return path + "?" + "&".join([*kept, f"lang={lang}"])


def with_format(address: str, fmt: str) -> str:
    """The same address in another format.

    >>> with_format("/v1/maps/act?act=x-2000&format=html", "svg")
    '/v1/maps/act?act=x-2000&format=svg'
    """
    path, _, query = address.partition("?")
    kept = [part for part in query.split("&") if part and not part.startswith("format=")]
    return path + "?" + "&".join([*kept, f"format={fmt}"])


def quoted(text: str) -> str:
    """Text as a value in an address."""
    return quote(text, safe="")


def local_name(iri: str) -> str:
    """The name that a class, property or datatype has in its vocabulary.

    >>> local_name("https://w3id.org/lawgraph/ontology#Act")
    'Act'
    """
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def short(iri: str) -> str:
    """What is shown of an identifier without a label: prefixed, or the path below the base.

    >>> short("http://purl.org/dc/terms/description")
    'dct:description'
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return local(iri)


_ASKS = {"organisation-types": "organisation_type", "rights": "right", "barriers": "barrier"}


def scheme(iri: str) -> str:
    """By which part of a question one can ask for a concept, or empty."""
    path = iri.removeprefix(BASE).split("/")
    return _ASKS.get(path[1], "") if len(path) > 2 and path[0] == "scheme" else ""  # noqa: PLR2004


def turned(path: str, prop: str, number: int, lang: str) -> str:
    """Another page of the resources that point here by a property."""
    return _with(path, [("property", prop), ("page", str(number)), ("lang", lang)])
