"""A Kazakh page, saved as HTML, comes in whole: places, history, rulings, words; none is lost.

The page is our own invention after the description of the site's markup; no real one was at hand.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.identifiers import BASE
from graph.imports.run import Options, run
from graph.imports.texts import TextStore
from graph.store import Store

PAGE = """<!DOCTYPE html><html lang="kk"><body>
<div class="menu"><a href="/kaz">Мәзір</a><p>99-бап. Мәзір</p></div>
<div class="main">
<p><b>Үйірмелер туралы</b></p>
<p>Қазақстан Республикасының 2001 жылғы 16 қаңтардағы № 142-II Заңы.</p>
<h3>1-тарау. ЖАЛПЫ ЕРЕЖЕЛЕР</h3>
<p><b><a name="z1"></a>1-бап. Осы Заңның <a href="/x">реттейтін қатынастары</a></b></p>
<p><a name="z2"></a>1. Осы Заң үйірмелердің қызметін реттейді.</p>
<p>2. Үйірме:</p>
<p>1) ашық;</p>
<p>2) ерікті болады.</p>
<p class="note">Ескерту. 1-бапқа өзгерістер енгізілді - ҚР 2005.02.23 N 33, 2010.04.29
<a href="/y">№ 272-IV</a> (қолданысқа енгізілу тәртібін 2-баптан қараңыз); 16.11.2015 № 403-V
(алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі)
Заңдарымен.</p>
<p><b><a name="z9"></a>2-бап. Үйірменің мүшелері</b></p>
<p>Мүшелік ерікті.</p>
<p><span class="note">Ескерту. 2-бап жаңа редакцияда - ҚР 2012.01.12 № 537-IV Заңымен.</span></p>
<p><b>3-бап. Бақылау</b></p>
<p class="note">Ескерту. 3-бап алып тасталды - ҚР 24.12.2012 № 60-V Заңымен.</p>
<p><b>3-1-бап. Есеп</b></p>
<p>Үйірме жылына бір рет есеп береді.</p>
<p class="note">Ескерту. 1-тарау 3-1-баппен толықтырылды - ҚР 02.12.2015 № 429-V Заңымен.</p>
</div><div class="aftertext"><p>98-бап. Аяғы</p></div></body></html>
"""
NAME = "circles-2001.kk.html"
LG = "https://w3id.org/lawgraph/ontology#"


@pytest.fixture
def done(tmp_path: Path):
    (tmp_path / "data").mkdir()
    (tmp_path / NAME).write_text(PAGE, encoding="utf-8")
    texts = TextStore(tmp_path / "home")
    options = Options(tmp_path / "data", None, "2026-02", tmp_path / "facts", texts)
    return run([tmp_path / NAME], options, lambda _stage, _what: None), texts


def test_every_article_of_the_page_is_there_and_its_furniture_is_not(done):
    (found,) = done[0].files
    counts = found.report.counts
    assert (found.language, counts["articles"]) == ("kk", 4)
    assert found.report.as_dict()["unparsed"] == []


def test_every_change_the_notes_tell_of_becomes_a_fact(done):
    store = Store.memory()
    for path in done[0].written:
        store.load(path.read_bytes(), "turtle")
    rows = store.select(
        f"SELECT ?by ?place ?effect {{ ?c a <{LG}Change> ; <{LG}changedBy> ?by ; "
        f"<{LG}changes> ?place ; <{LG}effect> ?effect }}"
    )
    told = {
        tuple(row[k].text.removeprefix(BASE).rsplit("/", 1)[-1] for k in ("by", "place", "effect"))
        for row in rows
    }
    store.close()
    assert told == {
        ("law-33-2005-02-23", "1", "amended"),
        ("law-272-IV-2010-04-29", "1", "amended"),
        ("law-403-V-2015-11-16", "1", "amended"),
        ("law-537-IV-2012-01-12", "2", "new-edition"),
        ("law-60-V-2012-12-24", "3", "excluded"),
        ("law-429-V-2015-12-02", "3-1", "inserted"),
    }


def test_the_words_are_found_in_kazakh_at_the_place_they_stand(done):
    (hit,) = done[1].search("есеп береді")
    assert hit.provision.endswith("kz/act/circles-2001/art/3-1")
