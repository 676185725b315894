"""An invented law in the form of the official texts, and the facts that follow from it, to a byte.

The official texts are no part of the repository, so this text holds in every clone what the
shipped facts are held to where the texts are at hand. After a change that is meant,
``python -m tests.graph.imports.test_invented`` writes the facts anew; the difference says what it
changed.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from rdflib import Graph

from graph.imports.run import Options, Run, run

TEXT = Path(__file__).with_name("invented") / "clubs-2000.ru.txt"
FACTS = TEXT.with_name("facts")
PLACE = Path("data/laws/kz/imported")
REVIEWED = TEXT.with_name("no-reviewed-facts")


def imported(folder: Path) -> Run:
    """Import it as a user does whose reviewed facts name no other act."""
    return run([TEXT], Options(REVIEWED, edition="2026-02", facts_to=folder), lambda *_: None)


def test_the_import_of_an_invented_law_gives_the_committed_bytes(tmp_path: Path) -> None:
    written = imported(tmp_path / PLACE).written
    assert {p.name for p in written} == {p.name for p in FACTS.iterdir()}
    for path in written:
        assert path.read_bytes() == (FACTS / path.name).read_bytes(), path.name


def test_the_invented_law_has_all_that_an_official_text_has(tmp_path: Path) -> None:
    (done,) = imported(tmp_path).files
    assert done.derived is not None
    told = done.report.counts | done.derived.counts
    for name in ("changes through a chapter", "pending changes", "excluded articles", "rulings",
                 "notes that are law", "references resolved", "warnings"):  # fmt: skip
        assert told[name], name
    assert not done.report.unparsed


def test_no_word_of_the_invented_law_becomes_a_fact() -> None:
    said = {str(o) for path in FACTS.iterdir() for _, _, o in Graph().parse(path)}
    assert not [words for words in said if "розы" in words or "Розой" in words]


if __name__ == "__main__":
    FACTS.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        for path in imported(Path(folder) / PLACE).written:
            (FACTS / path.name).write_bytes(path.read_bytes())
