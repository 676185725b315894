"""``lawgraph cite`` over files and over the test set: what it tells is what a text gives."""

from __future__ import annotations

import csv
import io
import json
import re

KNOWN = "Article 10 of the Law on Public Associations was read."
UNKNOWN = "Article 7 of the Law on Moon Gardens was not."


def test_a_file_gives_the_citations_of_its_words_and_a_summary(lawgraph, tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(f"{KNOWN}\n\n{UNKNOWN}\n", encoding="utf-8")
    told = lawgraph("cite", "--file", str(path), "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(told.stdout)))
    words = lawgraph("cite", path.read_text("utf-8"), "--format", "csv")
    plain = list(csv.DictReader(io.StringIO(words.stdout)))
    assert [{k: v for k, v in row.items() if k != "file"} for row in rows] == plain
    assert {row["file"] for row in rows} == {"report.txt"}
    assert re.search(r"report\.txt: 2 citations, \d resolved, 1 in the graph", told.stderr)


def test_what_leads_to_nothing_is_listed_with_its_offsets(lawgraph, tmp_path):
    path = tmp_path / "report.txt"
    text = f"{KNOWN} {UNKNOWN}"
    path.write_text(text, encoding="utf-8")
    told = lawgraph("cite", "--file", str(path), "--unresolved", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(told.stdout))
    assert text[int(row["from"]) : int(row["to"])] == row["text"]
    assert text.index(UNKNOWN) <= int(row["from"])


def test_files_as_json_are_keyed_by_their_name(lawgraph, tmp_path):
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text(KNOWN, encoding="utf-8")
    files = [word for path in paths for word in ("--file", str(path))]
    told = json.loads(lawgraph("cite", *files, "--format", "json").stdout)
    assert list(told) == [str(p) for p in paths]


def test_a_file_that_is_no_text_and_a_question_without_words_are_refused(lawgraph, tmp_path):
    path = tmp_path / "report.txt"
    path.write_bytes(b"\xff\xfe\x00")
    for words in (["--file", str(path)], [], [KNOWN, "--file", str(path)]):
        told = lawgraph("cite", *words)
        assert told.returncode == 2
        assert "lawgraph:" in told.stderr


def test_the_test_set_is_measured_by_language_and_form(lawgraph):
    told = lawgraph("cite", "--evaluate").stdout
    for lang in ("ru", "kk", "en", "all"):
        shares = re.findall(rf"^{lang} +all .* ([\d.]+)% +([\d.]+)%$", told, re.MULTILINE)
        assert len(shares) == 2
        assert all(float(p) >= 97 and float(r) >= 95 for p, r in shares)
