"""The way in: a file or lines, in the form of saved text or of the page, to a ``Statute``.

``items`` streams; ``read`` collects and settles what needs the whole act: which provision a
reference means, and notes that name an article which is not there.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import IdentifierError
from graph.identifiers import Act
from graph.statutes import page
from graph.statutes.builder import Builder
from graph.statutes.lines import Line, numbered, passages
from graph.statutes.model import (
    Head,
    Item,
    Note,
    Notice,
    Reference,
    Ruling,
    Statute,
    StatuteError,
    Unit,
    Unparsed,
    Vanished,
)
from graph.statutes.references import settle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.statutes.lines import Passage

_LANGUAGE = re.compile(r"\.(ru|kk|kz|en)$")
_PEEK = 2000


def items(
    source: str | Path | Iterable[str],
    act_slug: str | None = None,
    *,
    form: str | None = None,
    edition: str | None = None,
) -> Iterator[Item]:
    """Stream the parts of an act in the order of its text.

    Memory holds one article at a time. References come with their candidates only; ``read``
    settles them.

    Args:
        source: a path, or the lines of a text.
        act_slug: the act, for example ``criminal-code-2014``; default: from the file's name.
        form: ``text`` or ``page``; default: by the first characters.
        edition: the date of the edition, if the user knows it.

    Raises:
        StatuteError: the file is not readable text, or its name gives no slug.
    """
    act = Act(_slug(source, act_slug))
    with _lines(source, form) as (found, _):
        yield from Builder(act, edition).items(passages(found))


def read(
    source: str | Path | Iterable[str],
    act_slug: str | None = None,
    *,
    form: str | None = None,
    edition: str | None = None,
) -> Statute:
    r"""Read a whole act; the arguments are those of ``items``.

    >>> statute = read(["Статья 1. Название\n", "\n", "      1. Слова.\n"], "sample-2000")
    >>> [u.provision.path for u in statute.units]
    ['kz/act/sample-2000/art/1', 'kz/act/sample-2000/art/1/par/1']
    """
    act = Act(_slug(source, act_slug))
    name = Path(source).name if isinstance(source, str | Path) else ""
    with _lines(source, form) as (found, is_page):
        return _collect(act, name, "page" if is_page else "text", edition, passages(found))


def _collect(
    act: Act, name: str, form: str, edition: str | None, found: Iterable[Passage]
) -> Statute:
    kept: dict[type, list[Item]] = {
        kind: [] for kind in (Unit, Note, Notice, Ruling, Reference, Vanished, Head, Unparsed)
    }
    for item in Builder(act, edition).items(found):
        kept[type(item)].append(item)
    units = _without_doubles([u for u in kept[Unit] if isinstance(u, Unit)])
    known = {u.provision for u in units if u.provision is not None}
    references = settle((r for r in kept[Reference] if isinstance(r, Reference)), known)
    heads = [h for h in kept[Head] if isinstance(h, Head)]
    return Statute(
        act,
        name,
        form,
        heads[0] if heads else Head(edition=edition),
        tuple(units),
        tuple(n for n in kept[Note] if isinstance(n, Note)),
        tuple(n for n in kept[Notice] if isinstance(n, Notice)),
        tuple(r for r in kept[Ruling] if isinstance(r, Ruling)),
        tuple(references),
        tuple(v for v in kept[Vanished] if isinstance(v, Vanished)),
        tuple(u for u in kept[Unparsed] if isinstance(u, Unparsed)),
    )


def _without_doubles(units: list[Unit]) -> list[Unit]:
    """Drop an article known only from a note when its heading turns up after all."""
    headed = {u.provision for u in units if u.label}
    return [u for u in units if u.text or u.provision not in headed]


def _slug(source: object, act_slug: str | None) -> str:
    name = act_slug
    if name is None and isinstance(source, str | Path):
        name = _LANGUAGE.sub("", Path(source).stem)
    try:
        return Act(name or "").slug
    except IdentifierError as error:
        raise StatuteError(
            f"'{name or ''}' does not name an act: give act_slug, for example labour-code-2015"
        ) from error


@contextmanager
def _lines(
    source: str | Path | Iterable[str], form: str | None
) -> Iterator[tuple[Iterator[Line], bool]]:
    if isinstance(source, str | Path):
        path = Path(source)
        try:
            with path.open(encoding="utf-8", newline="") as handle:
                is_page = form == "page" or (form is None and page.is_page(handle.read(_PEEK)))
                handle.seek(0)
                yield (_page_lines(path, handle) if is_page else numbered(handle)), is_page
        except UnicodeDecodeError as error:
            raise StatuteError(f"'{path}' is not UTF-8 text: save it as UTF-8") from error
        except OSError as error:
            raise StatuteError(f"'{path}' cannot be read: {error.strerror}") from error
    elif form == "page":
        pieces = list(source)
        yield page.lines(pieces, whole=not page.has_frame(pieces)), True
    else:
        yield numbered(source), False


def _page_lines(path: Path, handle: Iterable[str]) -> Iterator[Line]:
    with path.open(encoding="utf-8", newline="") as probe:
        whole = not page.has_frame(probe)
    return page.lines(handle, whole=whole)
