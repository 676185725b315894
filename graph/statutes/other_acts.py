"""Mentions of other acts in the running text: «Закона Республики Казахстан "О …"».

Reads a passage, yields what the words say: the name as printed, number and date if stated. It
resolves nothing; a general resolver of citations will take its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.statutes.dates import DATE, iso
from graph.statutes.fold import law_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.statutes.lines import Passage

_OF_STATE = r"(?:\s+республики\s+казахстан|\s+рк|\s+of\s+the\s+republic\s+of\s+kazakhstan)"
_DAY = re.sub(r"\(\?P<\w+>", "(?:", DATE.pattern)  # its groups would clash with ours
_DATED = rf"(?:\s*,?\s*(?:от|of|dated)\s+(?P<date>{_DAY}))?"
_NUMBERED = r"(?:\s*(?:№|n|no\.?)\s*(?P<number>\d+(?:-[ivxlc]+)?))?"
_TITLE = r'(?:\s*(?P<title>"[^"]{3,300}"))?'
_CODE = (
    r"(?:граждан\w+|уголовн\w+|налогов\w+|трудов\w+|земельн\w+|бюджетн\w+|социальн\w+|таможенн\w+"
    r"|лесн\w+|водн\w+|экологическ\w+|предпринимательск\w+|уголовно-процессуальн\w+"
    r"|уголовно-исполнительн\w+|гражданск\w+|гражданск\w+\s+процессуальн\w+"
    r"|административн\w+\s+процедурно-процессуальн\w+|цифров\w+|строительн\w+)"
)
_MENTION = re.compile(
    rf"""
    (?P<law>(?:конституционн\w+\s+)?закон(?:а|у|ом|е|ы|ов|ам|ами|ах|)){_OF_STATE}?{_DATED}
      {_NUMBERED}(?P<named>{_TITLE})
  | (?P<code>{_CODE}\s+кодекс(?:а|у|ом|е|){_OF_STATE}?){_DATED.replace("date", "date3")}
  | (?P<codeof>кодекс(?:а|у|ом|е|)){_OF_STATE}(?P<about>\s+(?:об?\s+\w+(?:\s+\w+){{0,2}}|"[^"]+"))
  | (?P<constitution>конституци(?:и|я|ю|ей)){_OF_STATE}?
  | (?P<english>(?:constitutional\s+)?(?:law|code)){_OF_STATE}{_DATED.replace("date", "date2")}
    """,
    re.VERBOSE,
)
_LINK = re.compile(r"\s*(?:of\s+the\s+|of\s+|the\s+)?")
_THIS = re.compile(r"(?:настоящ\w+|this|данн\w+)\s+$")


@dataclass(frozen=True, slots=True)
class Mention:
    """Another act as the text names it."""

    act: str
    number: str | None
    date: str | None
    start: int
    end: int


def mention_at(passage: Passage, at: int) -> Mention | None:
    """The act named directly behind a reference: «статьи 26 Конституции»."""
    begin = _LINK.match(passage.folded, at)
    found = _MENTION.match(passage.folded, begin.end() if begin else at)
    return _read(passage, found) if found else None


def mentions(passage: Passage, start: int = 0) -> Iterator[Mention]:
    """The acts that the passage names, each once for each place where it stands."""
    for found in _MENTION.finditer(passage.folded, start):
        if _THIS.search(passage.folded, max(0, found.start() - 20), found.start()):
            continue
        mention = _read(passage, found)
        if mention is not None:
            yield mention


def _read(passage: Passage, found: re.Match[str]) -> Mention | None:
    groups = found.groupdict()
    if groups["law"] and not (groups["title"] or groups["date"] or groups["number"]):
        return None  # «законом Республики Казахстан»: some law, none in particular
    date = groups["date"] or groups["date2"] or groups["date3"]
    match = DATE.match(date) if date else None
    name = passage.text(found.start("title"), found.end("title")) if groups["title"] else ""
    whole = found.end("code") if groups["code"] else found.end()
    act = name.strip('"«»“”') or passage.text(found.start(), whole)
    number = law_number(groups["number"]) if groups["number"] else None
    return Mention(act, number, iso(match) if match else None, found.start(), found.end())
