"""Identifiers: the one place that builds and takes apart the IRIs of the graph.

Reads and writes plain strings; knows nothing of triples. The patterns are those of the
identifier table in ``docs/model.md``. An IRI is readable, never reused and never minted
anew when a law is renamed.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace

from graph.errors import IdentifierError

BASE = "https://w3id.org/lawgraph/"
"""Every IRI of the graph starts here. Links on pages resolve at the running service."""

ONTOLOGY = f"{BASE}ontology#"
"""The namespace of our own terms, prefix ``lg:``."""

GRAPH = f"{BASE}graph/"
"""Named graphs: one per file below ``data/``, and ``ontology``, ``inferred``, ``local/*``."""

LOCAL = f"{GRAPH}local/"
"""Named graphs that users write; no file of the project does."""

_LOCAL_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._~-]|/(?=[A-Za-z0-9]))*")

_NUMBER = r"[0-9]+(?:-[0-9]+)*"  # 5, 460-1, 1-1-1
_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ACT_SLUG = r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*"  # amending acts keep the roman numeral: law-429-V-…
_STEP = re.compile(rf"(art|par|part|sub|annex)/({_NUMBER})|(note)(?:/({_NUMBER}))?|(preamble)")
_ACT = re.compile(rf"(?P<country>[a-z]{{2}})/(?P<kind>act|draft)/(?P<slug>{_ACT_SLUG})")
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")

# Which step may follow which, outermost first; ``None`` is the act itself.
_MAY_FOLLOW = {
    None: {"art", "preamble", "annex"},
    "art": {"par", "part", "sub", "note"},
    "par": {"part", "sub", "note"},
    "part": {"sub"},
    "sub": {"part", "sub"},
    "note": {"sub", "part"},
    "preamble": {"par", "part"},
    "annex": {"par", "part", "sub", "art"},
}


@dataclass(frozen=True, slots=True)
class Act:
    """An act or a draft of one country, for example ``kz/act/criminal-code-2014``."""

    slug: str
    country: str = "kz"
    kind: str = "act"

    def __post_init__(self) -> None:
        """Refuse what the identifier table does not allow."""
        if not _ACT.fullmatch(self.path):
            raise IdentifierError(
                f"'{self.path}' is not an act: write COUNTRY/act/SLUG-YEAR, "
                "for example kz/act/trade-unions-2014"
            )

    @property
    def path(self) -> str:
        """The IRI below the base."""
        return f"{self.country}/{self.kind}/{self.slug}"

    @property
    def iri(self) -> str:
        """The whole IRI."""
        return BASE + self.path

    def article(self, number: str) -> Provision:
        """The article of that number, for example ``"460-1"``."""
        return Provision(self, (("art", number),))

    def edition(self, date: str) -> str:
        """The IRI of the edition at a date (``2026-02`` where only the month is known)."""
        if not _DATE.fullmatch(date):
            raise IdentifierError(f"'{date}' is not a date: write YYYY, YYYY-MM or YYYY-MM-DD")
        return f"{self.iri}/edition/{date}"


@dataclass(frozen=True, slots=True)
class Provision:
    """A place in an act: steps from the outermost in, ``(("art", "5"), ("par", "1"))``."""

    act: Act
    steps: tuple[tuple[str, str], ...]

    def __post_init__(self) -> None:
        """Refuse an empty path, an unknown step, or a step in the wrong order."""
        if not self.steps:
            raise IdentifierError("a provision needs at least one step, for example art/5")
        above: str | None = None
        for kind, number in self.steps:
            if kind not in _MAY_FOLLOW.get(above, set()):
                raise IdentifierError(
                    f"'{kind}' cannot stand below '{above or 'the act'}' in '{self.path}': "
                    f"expected one of {', '.join(sorted(_MAY_FOLLOW.get(above, set())))}"
                )
            if not _STEP.fullmatch(_step(kind, number)):
                raise IdentifierError(
                    f"'{_step(kind, number)}' is not a step of a provision: write art/460-1, "
                    "par/2, part/1, sub/3, annex/1, note or preamble"
                )
            above = kind

    @property
    def path(self) -> str:
        """The IRI below the base."""
        return "/".join([self.act.path, *(_step(k, n) for k, n in self.steps)])

    @property
    def iri(self) -> str:
        """The whole IRI."""
        return BASE + self.path

    @property
    def parent(self) -> Provision | Act:
        """The provision around this one, or the act."""
        return replace(self, steps=self.steps[:-1]) if len(self.steps) > 1 else self.act

    def child(self, kind: str, number: str = "") -> Provision:
        """The provision one step further in."""
        return replace(self, steps=(*self.steps, (kind, number)))

    def version(self, started_by: str) -> str:
        """The IRI of one dated version, named by the amending act or date that began it."""
        return f"{self.iri}/v/{started_by}"

    @classmethod
    def parse(cls, text: str) -> Provision:
        """Read an IRI or a path below the base.

        Args:
            text: ``https://w3id.org/lawgraph/kz/act/…/art/5/par/1`` or the part after the base.

        Raises:
            IdentifierError: the text names no provision; the message says what would.
        """
        path = text.removeprefix(BASE)
        match = _ACT.match(path)
        if not match or not path[match.end() :].startswith("/"):
            raise IdentifierError(
                f"'{text}' is not a provision: expected {BASE}kz/act/SLUG/art/NUMBER"
            )
        rest, steps = path[match.end() + 1 :], []
        while rest:
            found = _STEP.match(rest)
            after = rest[found.end() :] if found else ""
            if not found or (after and (after[0] != "/" or after == "/")):
                raise IdentifierError(f"'{rest}' in '{text}' is not a step such as art/5 or par/1")
            kind = found[1] or found[3] or found[5]
            steps.append((kind, found[2] or found[4] or ""))
            rest = rest[found.end() + 1 :]
        act = Act(match["slug"], match["country"], match["kind"])
        return cls(act, tuple(steps))


def _step(kind: str, number: str) -> str:
    return f"{kind}/{number}" if number else kind


def change_iri(amending: str, amended: str, place: str, seq: int, country: str = "kz") -> str:
    """The IRI of one amendment event.

    Args:
        amending: slug of the act that amends.
        amended: slug of the act that is amended.
        place: article number, ``preamble``, or ``act`` for the act as a whole.
        seq: counts the events of that amending act in that place, from 1.
        country: ISO 3166 code, lower case.
    """
    return f"{BASE}{country}/change/{amending}/{amended}/{place}/{seq}"


def norm_iri(act_slug: str, local: str, country: str = "kz") -> str:
    """The IRI of a norm: article, paragraph and a word, ``5-5-unregistered-ban``."""
    if not re.fullmatch(_SLUG, local):
        raise IdentifierError(
            f"'{local}' cannot name a norm: write ARTICLE-PARAGRAPH-word in lower-case "
            "Latin letters, digits and hyphens"
        )
    return f"{BASE}{country}/norm/{act_slug}/{local}"


def concept_iri(scheme: str, slug: str) -> str:
    """The IRI of a concept of one of the SKOS lists under ``ontology/schemes``."""
    for part in (scheme, slug):
        if not re.fullmatch(_SLUG, part):
            raise IdentifierError(f"'{part}' is not a slug: lower-case letters, digits, hyphens")
    return f"{BASE}scheme/{scheme}/{slug}"


def joined_iri(class_name: str, *members: str, country: str = "kz") -> str:
    """The IRI of a thing that only joins others (enforcement, addressee, citation …).

    The last step is the first 16 hexadecimal digits of the SHA-256 of the class name and the
    joined values in the order that ``graph.joins`` fixes for the class, one a line; a member
    that is absent is an empty line, so that no two sets of members share a name.

    >>> joined_iri("Addressee", "https://w3id.org/lawgraph/scheme/addressees/leader", "", "")
    'https://w3id.org/lawgraph/kz/addressee/cd16df2f0de9a8d4'
    """
    digest = hashlib.sha256("\n".join([class_name, *members]).encode()).hexdigest()[:16]
    words = re.sub(r"(?<!^)(?=[A-Z])", "-", class_name).lower()
    return f"{BASE}{country}/{words}/{digest}"


def local(iri: str) -> str:
    """The part of an IRI below the base; an IRI of somebody else stays as it is."""
    return iri.removeprefix(BASE)


def is_local(graph: str) -> bool:
    """Whether users may write to this graph.

    >>> is_local("https://w3id.org/lawgraph/graph/local/notes")
    True
    >>> is_local("https://w3id.org/lawgraph/graph/local/"), is_local("urn:x:graph/local/a")
    (False, False)
    """
    return graph.startswith(LOCAL) and bool(_LOCAL_NAME.fullmatch(graph.removeprefix(LOCAL)))
