"""Dumps over HTTP: what is taken home is whole, checked, never rewritten, and can be brought up
to date by a difference."""

from __future__ import annotations

import gzip
import hashlib
import threading
import xml.etree.ElementTree as ET

import httpx
import pytest

from graph import generations
from graph.store import Store
from tests.conftest import serving

ATOM = "{http://www.w3.org/2005/Atom}"


def publish(home, files):
    def writer(folder):
        store = Store.create(folder / "store")
        for name, text in files.items():
            store.load(text.encode(), "turtle", f"http://ex.org/{name}")
        store.merge_union()
        store.flush()
        store.close()
        return {"files": {k: str(hash(v)) for k, v in files.items()}, "triples": store_size(files)}

    return generations.publish(home, writer).id


def store_size(files):
    return sum(text.count(" .\n") for text in files.values())


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    home = tmp_path_factory.mktemp("dumped")
    big = "".join(f"<a:s{n}> <a:p> <a:o{n % 97}> .\n" for n in range(3000))
    publish(home, {"one.ttl": big, "old.ttl": "<a:x> <a:y> <a:z> .\n"})
    publish(home, {"one.ttl": big + '<a:s1> <a:p> "новое"@ru .\n', "new.ttl": "<a:b> <a:c> 1 .\n"})
    return home


@pytest.fixture(scope="module")
def client(home):
    with serving(home) as address, httpx.Client(base_url=address, timeout=60) as opened:
        yield opened


@pytest.fixture(scope="module")
def names(home):
    return [g.id for g in generations.generations(home)]


def quads(client, name):
    return gzip.decompress(client.get(f"/dump/{name}/lawgraph.nq.gz").content).splitlines(True)


def test_many_who_come_at_once_get_the_same_file_that_is_written_once(client, home, names):
    got = []
    threads = [
        threading.Thread(target=lambda: got.append(client.get(f"/dump/{names[0]}/lawgraph.nq.gz")))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {r.status_code for r in got} == {200}
    assert len({r.content for r in got}) == 1
    folder = home / "dumps" / names[0]
    before = {f.name: f.stat().st_mtime_ns for f in folder.iterdir()}
    client.get(f"/dump/{names[0]}/lawgraph.ttl.gz")
    assert {f.name: f.stat().st_mtime_ns for f in folder.iterdir()} == before


def test_a_file_is_what_its_checksum_says_and_never_changes(client, names):
    sums = client.get(f"/dump/{names[1]}/SHA256SUMS").text
    for line in sums.splitlines():
        digest, name = line.split("  ")
        answer = client.get(f"/dump/{names[1]}/{name}")
        assert hashlib.sha256(answer.content).hexdigest() == digest
        assert answer.headers["ETag"] == f'"{digest}"'
        assert "immutable" in answer.headers["Cache-Control"]
        assert answer.headers["content-type"] == "application/gzip"
        assert "content-encoding" not in answer.headers
        again = client.get(
            f"/dump/{names[1]}/{name}", headers={"If-None-Match": answer.headers["ETag"]}
        )
        assert again.status_code == 304
        part = client.get(f"/dump/{names[1]}/{name}", headers={"Range": "bytes=10-19"})
        assert (part.status_code, part.content) == (206, answer.content[10:20])
        assert client.head(f"/dump/{names[1]}/{name}").headers["content-length"]


def test_the_latest_dump_has_an_address_that_does_not_change(client, names):
    answer = client.get("/dump/latest/lawgraph.ttl.gz")
    assert answer.status_code == 307
    assert answer.headers["Location"] == f"/dump/{names[1]}/lawgraph.ttl.gz"


def test_a_difference_brings_the_old_dump_up_to_date(client, names):
    old, new = set(quads(client, names[0])), set(quads(client, names[1]))
    asked = {"from": names[0], "to": names[1]}
    patch = client.get("/dump/diff", params=asked)
    assert patch.headers["content-type"].startswith("application/rdf-patch")
    lines = patch.content.splitlines(True)
    for line in lines:
        if line.startswith(b"D "):
            old.remove(line[2:])
        elif line.startswith(b"A "):
            assert line[2:] not in old
            old.add(line[2:])
    assert old == new
    assert lines[-1] == b"TC .\n"


def test_the_two_halves_of_a_difference_are_n_quads_that_load(client, names):
    asked = {"from": names[0], "to": names[1]}
    for part, wanted in (
        ("added", [b'<a:b> <a:c> "1"^^', b'<a:s1> <a:p> "']),
        ("removed", [b"<a:x> <a:y> <a:z> <http://ex.org/old.ttl>"]),
    ):
        answer = client.get("/dump/diff", params=asked | {"part": part})
        assert answer.headers["content-type"].startswith("application/n-quads")
        assert [
            line.startswith(w) for line, w in zip(answer.content.splitlines(), wanted, strict=True)
        ]
        store = Store.memory()
        store.load(answer.content, "nquads")
        store.close()


def test_a_difference_without_names_is_that_of_the_last_step(client, names):
    named = client.get("/dump/diff", params={"from": names[0], "to": names[1]})
    assert client.get("/dump/diff").content == named.content
    back = client.get("/dump/diff", params={"from": names[1], "to": names[0], "part": "removed"})
    forth = client.get("/dump/diff", params={"part": "added"})
    assert back.content == forth.content
    same = client.get("/dump/diff", params={"from": names[0], "to": names[0], "part": "added"})
    assert same.content == b""


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/dump/000009-00000000/lawgraph.nq.gz", 404),
        ("/dump/..%2F..%2Fetc/passwd", 404),
        ("/dump/latest/secrets", 307),
        ("/dump/diff?from=000009-00000000", 404),
        ("/dump/diff?from=--help", 404),
        ("/dump/diff?part=all", 400),
    ],
)
def test_what_is_not_there_is_not_found(client, path, status):
    assert client.get(path).status_code == status


def test_the_list_of_dumps_says_what_can_be_taken_home(client, names):
    told = client.get("/dump/").json()
    assert [d["generation"] for d in told] == names[::-1]
    assert [d["served"] for d in told] == [True, False]
    for dump in told:
        for file in dump["files"]:
            taken = client.get(file["address"])
            assert taken.status_code == 200
            assert file["sha256"] in (None, hashlib.sha256(taken.content).hexdigest())
    assert client.get("/dump").status_code == 308
    for lang, word in (("en", "Data to take home"), ("ru", "скачивания"), ("kk", "Жүктеп")):
        page = client.get("/dump/", headers={"Accept": "text/html"}, params={"lang": lang})
        assert word in page.text
        assert all(name in page.text for name in names)


def test_the_feed_says_what_changed_and_is_atom(client, names):
    answer = client.get("/dump/feed.atom")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = ET.fromstring(answer.content)
    for one in (feed, *feed.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert one.find(f"{ATOM}{name}").text
    newest, oldest = feed.iter(f"{ATOM}entry")
    assert names[1] in newest.find(f"{ATOM}id").text
    told = newest.find(f"{ATOM}content").text.splitlines()
    assert {"added: new.ttl", "removed: old.ttl", "changed: one.ttl"} <= set(told)
    related = next(x for x in newest.iter(f"{ATOM}link") if x.get("rel") == "related")
    assert client.get(related.get("href")).content.endswith(b"TC .\n")
    assert not [x for x in oldest.iter(f"{ATOM}link") if x.get("rel") == "related"]
    again = client.get("/dump/feed.atom", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304
