"""A citation holds when its passage stands where it says and proves the link; else it is named."""

from __future__ import annotations

import shutil

import pytest

from graph.evidence.audit import audit
from graph.evidence.documents import DocumentError

TEXT = "report-2020.txt"


@pytest.fixture
def said(tiny):
    return (tiny.texts / TEXT).read_text("utf-8")


def only_wrong(tiny, opened):
    (finding,) = audit(opened(), [tiny.texts]).wrong
    assert finding.file == tiny.claims
    assert finding.subject.startswith("kz/citation/")
    return finding.message


def test_a_right_citation_is_verified_and_one_without_a_text_is_not_at_hand(tiny, opened):
    result = audit(opened(), [tiny.texts])
    assert (result.verified, result.not_at_hand, result.wrong) == (1, 1, [])


def test_without_the_documents_nothing_is_verified_and_nothing_wrong(tiny, opened, tmp_path):
    for folders in ([], [tmp_path]):
        result = audit(opened(), folders)
        assert (result.verified, result.not_at_hand, result.wrong) == (0, 2, [])


def test_documents_are_found_in_the_folders_of_the_folder_that_is_given(tiny, opened, tmp_path):
    (tmp_path / "reports").symlink_to(tiny.texts)
    assert audit(opened(), [tmp_path]) == audit(opened(), [tiny.texts])


def test_a_wrong_offset_is_named_with_the_words_that_stand_there(tiny, opened, said):
    tiny.edit(tiny.claims, f"oa:start {said.index('Article 5')} ", "oa:start 10 ")
    message = only_wrong(tiny, opened)
    assert f"the passage at 10 to {said.index('every year') + 10} of {TEXT}" in message
    assert f"it begins «{said[10:40]}" in message
    assert "`lawgraph quote`" in message


def test_an_offset_behind_the_end_of_the_document_is_named(tiny, opened, said):
    end = said.index("every year") + len("every year")
    tiny.edit(tiny.claims, f"oa:end {end} ", "oa:end 99999 ")
    assert f"do not lie in {TEXT} ({len(said):,} characters)" in only_wrong(tiny, opened)


def test_a_passage_that_does_not_mention_the_article_is_named(tiny, opened, said):
    start = said.index("this is a burden")
    tiny.cite(start, start + len("this is a burden"), "Article 5")
    message = only_wrong(tiny, opened)
    assert "does not mention 'Article 5'" in message
    assert "cite a passage in which it stands" in message


def test_a_passage_that_proves_nothing_is_named(tiny, opened):
    tiny.edit(tiny.claims, '    lg:mustContain "Article 5" ;\n', "")
    assert "add lg:mustContain" in only_wrong(tiny, opened)


def test_offsets_count_characters_and_not_bytes(tiny, opened, said):
    start = said.index("5-бап")
    tiny.cite(start, start + len("5-бап"), "5-бап")
    assert audit(opened(), [tiny.texts]).verified == 1


def test_another_conversion_of_the_document_is_told_apart_from_a_wrong_offset(
    tiny, opened, tmp_path, said
):
    (tmp_path / TEXT).write_text("\n" + said, "utf-8")
    (finding,) = audit(opened(), [tmp_path]).wrong
    assert "the file itself is another conversion than the one that was cited" in finding.message


def test_the_sample_is_the_same_for_two_people_and_shows_statement_and_passage(tiny, opened, said):
    graph = opened()
    samples = [audit(graph, [tiny.texts], sample=5, seed=3).sample for _ in range(2)]
    assert samples[0] == samples[1]
    (pair,) = samples[0]
    assert pair.statement == "kz/claim/report-2020/1"
    assert pair.said == "The yearly report is a burden."
    assert pair.passage.startswith("Article 5 of the Law on Clubs")
    assert pair.passage in said


def test_a_name_in_the_data_never_leads_out_of_the_folders(tiny, opened, tmp_path):
    (tmp_path / "folder").mkdir()
    shutil.copy(tiny.texts / TEXT, tmp_path / TEXT)
    tiny.edit(tiny.claims, f'lg:textFile "{TEXT}"', f'lg:textFile "../{TEXT}"')
    result = audit(opened(), [tmp_path / "folder"])
    assert (result.verified, result.not_at_hand) == (0, 2)


def test_a_folder_that_is_not_there_and_a_file_that_is_no_text_are_refused(tiny, opened, tmp_path):
    with pytest.raises(DocumentError, match="is not a folder"):
        audit(opened(), [tmp_path / "nowhere"])
    (tmp_path / TEXT).write_bytes("Статья 5".encode("cp1251"))
    with pytest.raises(DocumentError, match="is not UTF-8 text"):
        audit(opened(), [tmp_path])
