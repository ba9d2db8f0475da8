from __future__ import annotations

import gzip
import os
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import UnreadableSourceError
from extract.model import Article
from extract.read import read_articles, read_source
from tests.extract.read import written

if TYPE_CHECKING:
    from extract.read.opened import Outcome

SEEDS = Path(__file__).parents[3] / "seeds/sudan-war/articles"
ARTICLES = [read_source(path) for path in sorted(SEEDS.glob("*.md"))]
MEGABYTE = 1_000_000


def zip_of(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def read(path: Path) -> tuple[list[Article], list[str]]:
    outcomes: list[Outcome] = list(read_articles(path))
    failed = [str(one) for one in outcomes if isinstance(one, UnreadableSourceError)]
    assert all("\n" not in line for line in failed)
    return [one for one in outcomes if isinstance(one, Article)], failed


def test_a_bomb_in_a_zip_file_costs_none_of_its_neighbours(tmp_path: Path) -> None:
    members = {"a.txt": b"First.", "bomb.txt": b"\x00" * 300 * MEGABYTE, "c.txt": b"Last."}
    path = zip_of(tmp_path / "a.zip", members)
    assert path.stat().st_size < MEGABYTE
    articles, failed = read(path)
    assert [article.text for article in articles] == ["First.", "Last."]
    assert failed == [f"{path}: bomb.txt: unpacks to more than 58 MB; add what you need of it"]


def test_a_member_is_read_no_further_whatever_size_it_claims(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "a.zip", {"bomb.txt": b"\x00" * 50 * MEGABYTE})
    content = path.read_bytes()
    path.write_bytes(content.replace((50 * MEGABYTE).to_bytes(4, "little"), (100).to_bytes(4, "little")))
    articles, failed = read(path)
    assert articles == []
    assert len(failed) == 1


def test_a_zip_file_in_a_zip_file_is_not_opened_but_its_documents_are(tmp_path: Path) -> None:
    inner = zip_of(tmp_path / "inner.zip", {"a.txt": b"Inside."}).read_bytes()
    handout = written.write_docx(tmp_path / "a.docx", ARTICLES[0]).read_bytes()
    articles, failed = read(zip_of(tmp_path / "outer.zip", {"inner.zip": inner, "handout.docx": handout}))
    assert [article.title for article in articles] == [ARTICLES[0].title]
    assert failed == [
        f"{tmp_path}/outer.zip: inner.zip: a ZIP file inside a ZIP file; unpack the outer one first"
    ]


def test_names_that_lead_elsewhere_lead_nowhere(tmp_path: Path) -> None:
    folder = tmp_path / "inside"
    folder.mkdir()
    path = zip_of(folder / "a.zip", {"../../evil.txt": b"They met.", "/tmp/evil\x1b[31m.txt": b"They left."})  # noqa: S108
    articles, failed = read(path)
    assert ({article.text for article in articles}, failed) == ({"They met.", "They left."}, [])
    assert [one.name for one in tmp_path.rglob("*")] == ["inside", "a.zip"]


def test_a_broken_member_a_broken_archive_and_an_empty_one_are_told_so(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "a.zip", {"a.txt": b"First." * 100, "b.txt": b"Last."})
    content = bytearray(path.read_bytes())
    content[40:44] = b"\xff\xff\xff\xff"
    path.write_bytes(content)
    articles, failed = read(path)
    assert [article.text for article in articles] == ["Last."]
    assert failed == [f"{path}: a.txt: broken inside the ZIP file; download it again"]
    path.write_bytes(content[:-30])
    assert read(path)[1] == [f"{path}: a ZIP file that is broken or cut off; save or download it again"]
    assert "no articles in this ZIP file" in read(zip_of(tmp_path / "b.zip", {"photo.jpg": b"x"}))[1][0]


def test_a_gzip_bomb_is_unpacked_no_further_than_articles_pack(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b"\x00" * 300 * MEGABYTE))
    articles, failed = read(path)
    assert articles == []
    assert failed == [f"{path}: unpacks to more than 58 MB; add what you need of it"]


def test_a_gzip_file_that_is_cut_off_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(os.urandom(1000))[:-20])
    assert read(path)[1] == [f"{path}: a gzip file that is broken or cut off; download it again"]


def test_an_archive_of_the_web_gives_its_pages_and_passes_over_the_rest(tmp_path: Path) -> None:
    page = written.write_html(ARTICLES[0]).encode()
    pages = [
        ("https://example.org/a", "text/html; charset=utf-8", page),
        ("https://example.org/b.jpg", "image/jpeg", b"\xff\xd8\xff"),
        ("https://example.org/c", "text/html", b"<html><body></body></html>"),
        ("https://example.org/d", "text/html", b"x" * 11 * MEGABYTE),
        ("https://example.org/2024/11/17/e", "text/html", page.replace(b"article:published_time", b"x")),
    ]
    path = written.write_warc(tmp_path / "a.warc.gz", pages)
    articles, failed = read(path)
    assert [(one.title, one.url) for one in articles] == [
        (ARTICLES[0].title, "https://example.org/a"),
        (ARTICLES[0].title, "https://example.org/2024/11/17/e"),
    ]
    assert [str(one.published) for one in articles] == [str(ARTICLES[0].published), "2024-11-17"]
    assert failed == [
        f"{path}: https://example.org/c: no article found in the page",
        f"{path}: https://example.org/d: larger than 10 MB",
    ]


def test_a_web_archive_that_is_cut_off_keeps_what_came_before(tmp_path: Path) -> None:
    pages = [
        (f"https://example.org/{n}", "text/html", written.write_html(ARTICLES[n]).encode()) for n in range(3)
    ]
    path = written.write_warc(tmp_path / "a.warc.gz", pages)
    path.write_bytes(path.read_bytes()[:-600])
    articles, failed = read(path)
    assert [one.title for one in articles][:2] == [one.title for one in ARTICLES[:2]]
    assert len(articles) + len(failed) >= 3


def test_a_web_archive_without_pages_is_told_so(tmp_path: Path) -> None:
    path = written.write_warc(tmp_path / "a.warc", [("https://example.org/a.png", "image/png", b"x")])
    assert read(path)[1] == [f"{path}: no pages in this web archive"]


def test_a_gigabyte_of_nothing_is_refused_at_its_beginning(tmp_path: Path) -> None:
    for name in ("a.txt", "a.jsonl", "a.html", "a.csv", "a"):
        path = tmp_path / name
        with path.open("wb") as file:
            file.truncate(1_000 * MEGABYTE)
        articles, failed = read(path)
        assert articles == []
        assert len(failed) == 1
        assert failed[0].startswith(f"{path}: ")
