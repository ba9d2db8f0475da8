from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from app.store import Library
from app.store.read import article as stored_article
from app.store.read import articles, collection, event_rows
from extract.model import Basis
from extract.pipeline import read_undated
from tests.extract.copies import pairs
from tests.extract.read.timelines import samples as timelines

if TYPE_CHECKING:
    from pathlib import Path

    from extract.model import Article
    from extract.pipeline import Reading
    from tests.app.cli.conftest import Dateline

DAY = ("--published", "2024-11-17")


def test_an_article_comes_into_a_collection_with_its_events(
    dateline: Dateline, article: Path, library: Path
) -> None:
    run = dateline("add", article, "--collection", "Geneva talks", *DAY)
    assert (run.code, run.err) == (0, "")
    with Library.open(library) as shelf:
        talks = collection(shelf, "geneva-talks")
        assert talks is not None
        assert (talks.title, talks.articles) == ("Geneva talks", 1)
        assert run.out == f"Added 1 article to Geneva talks. The collection has {talks.events} events.\n"
        assert "15 November 2024" in {row.when.words for row in event_rows(shelf, "geneva-talks") if row.when}


def test_a_second_add_of_the_same_article_changes_nothing(
    dateline: Dateline, article: Path, library: Path
) -> None:
    dateline("add", article, "--collection", "Talks", *DAY)
    with Library.open(library) as shelf:
        before = (articles(shelf, "talks"), event_rows(shelf, "talks"))
    run = dateline("add", article, "--collection", "talks", *DAY)
    assert run.code == 0
    assert "Added 0 articles to Talks, 1 there already." in run.out
    with Library.open(library) as shelf:
        assert (articles(shelf, "talks"), event_rows(shelf, "talks")) == before


def test_what_can_be_read_is_added_and_the_rest_is_named(
    dateline: Dateline, article: Path, tmp_path: Path, library: Path
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    run = dateline("add", bad, tmp_path / "missing.txt", article, "--collection", "Talks", *DAY)
    assert run.code == 1
    assert len(run.complaints) == 2
    assert "Added 1 article to Talks, 2 could not be read." in run.out
    with Library.open(library) as shelf:
        assert len(articles(shelf, "talks")) == 1


def test_when_nothing_can_be_read_no_collection_is_made(dateline: Dateline, tmp_path: Path) -> None:
    run = dateline("add", tmp_path / "missing.txt", "--collection", "Talks")
    assert (run.code, run.out) == (1, "")
    assert "No collections in" in dateline("collections").out


def test_names_that_share_an_address_share_the_collection_and_its_title_stays(
    dateline: Dateline, article: Path, tmp_path: Path, library: Path
) -> None:
    dateline("add", article, "--collection", "Geneva talks", *DAY)
    other = tmp_path / "other.txt"
    other.write_text("Shelling killed three people on Friday.")
    run = dateline("add", other, "--collection", "Geneva: Talks!", *DAY)
    assert "Added 1 article to Geneva talks." in run.out
    with Library.open(library) as shelf:
        talks = collection(shelf, "geneva-talks")
        assert talks is not None
        assert (talks.title, talks.articles) == ("Geneva talks", 2)


def test_a_collection_is_found_again_by_its_title(dateline: Dateline, article: Path, tmp_path: Path) -> None:
    dateline("add", article, "--collection", "Geneva talks", *DAY)
    other = tmp_path / "other.txt"
    other.write_text("Shelling killed three people on Friday.")
    for name in ("GENEVA TALKS", "geneva-talks"):
        dateline("add", other, "--collection", name, *DAY)
    listed = dateline("collections").out.splitlines()
    assert len(listed) == 2
    assert listed[1].split()[:4] == ["geneva-talks", "Geneva", "talks", "2"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"this is no library, but some text that somebody wrote" * 50, "not a Dateline library"),
        (None, "this is a folder"),
    ],
)
def test_a_library_that_cannot_be_used_is_one_clear_line_and_stays_as_it_is(
    dateline: Dateline, article: Path, tmp_path: Path, content: bytes | None, told: str
) -> None:
    path = tmp_path / "other.sqlite3"
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    run = dateline("add", article, "--collection", "Talks", "--library", path)
    assert run.code == 1
    (line,) = run.complaints
    assert str(path) in line
    assert told in line
    if content is not None:
        assert path.read_bytes() == content


def _corpus(folder: Path, articles: int) -> Path:
    path = folder / "corpus.jsonl"
    rows = (
        {
            "title": f"Round {number} of talks",
            "text": f"Envoys met for round {number} of their talks in Geneva on Friday.",
            "published": "2024-11-17",
        }
        for number in range(articles)
    )
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_a_run_that_was_stopped_says_what_it_has_kept_and_goes_on_when_it_is_started_again(
    dateline: Dateline, tmp_path: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = _corpus(tmp_path, 12)
    read: list[str] = []

    def read_or_stop(article: Article, *, count_from_inferred: bool) -> Reading:
        if len(read) == 5:
            raise KeyboardInterrupt
        read.append(article.id)
        return read_undated(article, count_from_inferred=count_from_inferred)

    monkeypatch.setattr("app.cli.reading.read_undated", read_or_stop)
    run = dateline("add", corpus, "--collection", "Talks")
    assert (run.code, run.out) == (130, "")
    assert run.complaints == [
        "dateline: Stopped. 5 articles of this run are in Talks; the same command again goes on from there."
    ]
    with Library.open(library) as shelf:
        assert {head.id for head in articles(shelf, "talks")} == set(read)
    read.append("and no stop at the fifth again")
    run = dateline("add", corpus, "--collection", "Talks")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("Added 7 articles to Talks, 5 there already. The collection has ")
    assert len(set(read)) == len(read) == 13  # nothing was read twice


def test_a_page_that_was_read_before_is_not_read_again(
    dateline: Dateline, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dateline("add", article, "--collection", "Talks", *DAY)
    monkeypatch.setattr("extract.read.forms.read_text", None)  # so that reading is a fault
    run = dateline("add", article, "--collection", "Talks", *DAY)
    assert (run.code, run.err) == (0, "")
    assert "Added 0 articles to Talks, 1 there already." in run.out
    other = dateline("add", article, "--collection", "Other talks", *DAY)
    assert other.code == 1  # another collection has its own memory


def test_a_text_in_two_files_is_added_once(dateline: Dateline, article: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(article.read_bytes())
    run = dateline("add", article, copy, "--collection", "Talks", *DAY)
    assert (run.code, run.err) == (0, "")
    assert "Added 1 article to Talks, 1 there already." in run.out


def test_a_file_that_was_changed_is_a_version_of_what_it_was(
    dateline: Dateline, tmp_path: Path, library: Path
) -> None:
    path = tmp_path / "velin.txt"
    for text in (pairs.STRIKE, pairs.STRIKE.replace("at least six", "at least eight")):
        path.write_text(f"Strike on Velin\n\n{text}", encoding="utf-8")
        run = dateline("add", path, "--collection", "War", *DAY)
        assert "Added 1 article to War." in run.out
    with Library.open(library) as shelf:
        (head,) = articles(shelf, "war")
        stored = stored_article(shelf, "war", head.id)
        assert stored
        assert "at least eight" in stored.article.text
        assert len(stored.versions) == 2


def test_existing_timelines_come_onto_the_timeline(dateline: Dateline, tmp_path: Path, library: Path) -> None:
    for name, content in timelines.files().items():
        (tmp_path / name).write_bytes(content)
    run = dateline("add", *(tmp_path / name for name in timelines.files()), "--collection", "River war")
    assert (run.code, run.err) == (0, "")
    assert "Added 12 articles to River war, 5 there already." in run.out
    with Library.open(library) as shelf:
        rows = event_rows(shelf, "river-war")
        assert {row.basis for row in rows} == {Basis.CODED}
        shelling = [row for row in rows if row.articles > 1]
        assert shelling


def test_of_a_corpus_with_many_bad_rows_some_are_named_and_all_are_counted(
    dateline: Dateline, tmp_path: Path
) -> None:
    path = tmp_path / "rows.jsonl"
    good = json.dumps({"text": "Envoys met on 3 May 2022."})
    path.write_text("\n".join([good, *["{broken"] * 300]), encoding="utf-8")
    run = dateline("add", path, "--collection", "Talks")
    assert run.code == 1
    assert "Added 1 article to Talks, 300 could not be read." in run.out
    assert 40 < len(run.complaints) < 70
    assert run.complaints[-1].endswith("and 250 more that could not be read")


def test_an_entry_that_a_newer_export_corrects_is_a_version_of_what_it_was(
    dateline: Dateline, tmp_path: Path, library: Path
) -> None:
    told = []
    for fatalities in ("4", "6"):
        rows = (timelines.ACLED_ROWS[0] | {"fatalities": fatalities}, timelines.ACLED_ROWS[1])
        path = tmp_path / f"export-{fatalities}.csv"
        path.write_bytes(timelines.table(timelines.ACLED_COLUMNS, rows))
        run = dateline("add", path, "--collection", "War")
        assert (run.code, run.err) == (0, "")
        told.append(run.out.partition(".")[0])
    assert told == ["Added 2 articles to War", "Added 1 article to War, 1 there already"]
    with Library.open(library) as shelf:
        killed = {
            mention.killed
            for head in articles(shelf, "war")
            for mention in (stored_article(shelf, "war", head.id) or pytest.fail("gone")).mentions
        }
        assert killed == {(6, 6), None}
