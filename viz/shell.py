"""Shell: the one place that renders templates; everything is escaped, nothing else is read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from graph.answers.model import LANGS
from viz import amounts, links, words
from viz.bars import bars
from viz.word_table import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.answers.model import Measure, Quantity, Text, Thing, Way

STATIC = Path(__file__).resolve().parent / "static"
"""The files that the pages ask for at ``/static/``."""

_ENVIRONMENT = Environment(
    loader=PackageLoader("viz"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


class Voice:
    """One language for one page: words, labels with their fallback shown, links that keep it."""

    def __init__(self, lang: str) -> None:
        self.lang = words.known(lang)

    def word(self, key: str) -> str:
        """The words of a key of the table."""
        return words.word(key, self.lang)

    def named(self, key: str) -> str:
        """The words of a key that comes with the data."""
        return words.word_or_key(key, self.lang)

    def counted(self, number: int, key: str) -> str:
        """A number and its noun."""
        return words.counted(number, key, self.lang)

    def amount(self, measure: Measure) -> str:
        """How much of a penalty."""
        return amounts.amount(measure, self.lang)

    def unit(self, quantity: Quantity) -> str:
        """The unit of a threshold or time limit."""
        if not quantity.unit:
            return ""
        return amounts.unit(
            quantity.number or "", quantity.unit, self.lang, bounded=bool(quantity.bound)
        )

    def plain(self, text: Mapping[str, str]) -> str:
        """Words for places without markup."""
        return words.plain(text, self.lang)

    def text(self, text: Text) -> Markup:
        """Words; a fallback carries its language, for machines and for eyes."""
        found = words.pick(text, self.lang)
        if not found.text:
            return Markup('<span class="missing">{}</span>').format(self.word("missing"))
        if not found.fallback:
            return Markup("{}").format(found.text)
        name = self.named(f"lang-{found.lang}").removeprefix("lang ")
        return Markup(
            '<span lang="{}">{}</span> <abbr class="tag-lang" title="{}">{}</abbr>'
        ).format(found.lang, found.text, f"{self.word('fallback')}: {name}", found.lang)

    def kind(self, text: Text) -> Markup:
        """The name of a kind of thing, which comes in one language, in this one."""
        key = text.get("en", "").lower().replace(" ", "-")
        return Markup("{}").format(self.word(key)) if key in WORDS else self.text(text)

    @staticmethod
    def distinct(ways: list[Way]) -> list[Way]:
        """Ways that read differently: a type that is named itself is said once."""
        seen: set[object] = set()
        found = []
        for way in ways:
            bare = way.via == "self" and not (way.condition or way.excluded_by or way.exempt_if)
            key: object = "self" if bare and not way.in_state else id(way)
            if key not in seen:
                found.append(way)
            seen.add(key)
        return found

    def href(self, iri: str) -> str:
        """The page of a resource in this language."""
        address = links.page(iri)
        return self.keep(address) if address.startswith("/") else address

    def keep(self, address: str) -> str:
        """An address of ours in this language."""
        if self.lang == "en":
            return address
        path, hash_, fragment = address.partition("#")
        return links.with_lang(path, self.lang) + hash_ + fragment

    def link(self, thing: Thing) -> Markup:
        """A thing as a link to its page, or as words where it has none."""
        address = self.href(thing.iri)
        named = any(text and text != thing.iri for text in thing.label.values())
        label = self.text(thing.label) if named else Markup("{}").format(links.short(thing.iri))
        return Markup('<a href="{}">{}</a>').format(address, label) if address else label


_LONG = frozenset({"trace.html", "impact.html", "resource.html", "timeline.html"})
_INDENT = re.compile(r"\n\s+")


def render(template: str, lang: str, here: str, **values: Any) -> str:  # noqa: ANN401
    """A page as text.

    Args:
        template: file below ``viz/templates``.
        lang: of the page.
        here: address of the page without its language, for the language switch.
        values: what the template shows.
    """
    voice = Voice(lang)
    page = _ENVIRONMENT.get_template(template).render(
        voice=voice,
        w=voice.word,
        t=voice.text,
        lang=voice.lang,
        here=here,
        links=links,
        bars=bars,
        languages=[(code, words.LANG_NAMES[code]) for code in LANGS],
        **values,
    )
    # Long lists are a third indentation; only these pages hold no text whose spaces matter.
    return _INDENT.sub("\n", page) if template in _LONG else page
