"""Work in the background, from what was given to the library."""

from __future__ import annotations

import errno
import json
import os
import signal
import tempfile
import time
from datetime import date
from threading import Event
from typing import TYPE_CHECKING, NoReturn

import pytest

from app.adding import works as works_module
from app.adding.given import Given
from app.adding.work import Phase
from app.adding.works import MOST_WORKS, Works
from app.store import read
from extract.errors import BadRecordError
from extract.model import PublishedBasis
from tests.app.adding.working import Sent, many, wait_for, wait_until_idle
from tests.extract.read.timelines import samples

if TYPE_CHECKING:
    from collections.abc import Callable
    from http.server import BaseHTTPRequestHandler
    from pathlib import Path

    from app.store import Library
    from tests.site import Site

TALKS = (
    "Envoys meet in Geneva\n\nEnvoys of the two sides met in Geneva on Friday. "
    "Shelling killed at least three people on Saturday.\n"
)
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>
<item><title>One</title><description>The army left the port on Monday.</description>
<pubDate>Wed, 20 Nov 2024 10:00:00 +0100</pubDate></item>
<item><title>Two</title><description>The army came back on Thursday.</description>
<pubDate>Sat, 23 Nov 2024 10:00:00 +0100</pubDate></item></channel></rss>"""


def hang(released: Event) -> Callable[[BaseHTTPRequestHandler], None]:
    """An answer that does not come until it is released."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        released.wait(60)
        handler.send_error(404)

    return answer


def test_a_pasted_text_is_read_checked_and_added(works: Works, library: Library) -> None:
    name = works.begin(Given(text=TALKS))
    work = wait_until_idle(works, name)
    assert (work.phase, work.failures) == (Phase.CHECK, [])
    assert [one.title for one in work.candidates] == ["Envoys meet in Geneva"]
    assert read.collections(library) == ()
    works.edit(name, 0, {"published": "2024-11-17", "outlet": "Harbour Post"})
    works.add(name, "Geneva talks")
    work = wait_until_idle(works, name)
    assert (work.phase, work.slug, work.title) == (Phase.DONE, "geneva-talks", "Geneva talks")
    result = work.results[0]
    assert (result.added, result.refused) == ("new", "")
    stored = read.article(library, "geneva-talks", result.article_id)
    assert stored is not None
    assert (stored.article.source, stored.article.published) == ("Harbour Post", date(2024, 11, 17))
    assert stored.article.published_basis is PublishedBasis.GIVEN
    rows = read.event_rows(library, "geneva-talks")
    assert "15 November 2024" in {row.when.words for row in rows if row.when}
    assert (work.events, result.events) == (len(rows), len(stored.mentions))


def test_what_cannot_be_read_stands_beside_what_can(works: Works) -> None:
    files = (
        Sent("broken.pdf", b"%PDF-1.4 and nothing more"),
        Sent("empty.txt", b""),
        Sent("talks.txt", TALKS.encode()),
        Sent("noise.bin", bytes(range(256)) * 50),
    )
    work = wait_until_idle(works, works.begin(Given(files=files)))
    assert [one.origin for one in work.candidates] == ["talks.txt"]
    assert [line.partition(": ")[0] for line in work.failures] == ["broken.pdf", "empty.txt", "noise.bin"]
    assert all(line.count("\n") == 0 and "Traceback" not in line for line in work.failures)


def test_links_and_feeds_are_fetched(works: Works, site: Site) -> None:
    site.put("/feed", FEED, "application/rss+xml")
    site.put("/gone", "", "text/html")
    site.answer("/gone", 404)
    work = wait_until_idle(works, works.begin(Given(links=f"{site.url}/feed\n{site.url}/gone")))
    assert [(one.title, one.outlet) for one in work.candidates] == [
        ("One", "Harbour Post"),
        ("Two", "Harbour Post"),
    ]
    assert [one.published for one in work.candidates] == [date(2024, 11, 20), date(2024, 11, 23)]
    assert work.failures == [f"{site.url}/gone: the server answers 404, no document"]


def test_addresses_inside_the_network_are_refused_without_an_allowance(library: Library, site: Site) -> None:
    site.put("/secret", "<html><body><p>Do not read this.</p></body></html>")
    with Works(library) as strict:
        links = f"{site.url}/secret\nhttp://169.254.169.254/latest/meta-data\nhttp://[::1]/\nhttp://10.0.0.1/"
        work = wait_until_idle(strict, strict.begin(Given(links=links)))
    assert work.candidates == []
    assert len(work.failures) == 4
    assert site.requests == []


def test_a_table_gives_as_many_articles_as_it_has_rows_and_only_the_ticked_are_added(
    works: Works, library: Library
) -> None:
    name = works.begin(Given(files=(Sent("days.jsonl", many(12).encode()),)))
    assert len(wait_until_idle(works, name).candidates) == 12
    works.edit_all(name, {"kept": False})
    works.edit(name, 3, {"kept": True})
    works.edit(name, 7, {"kept": True, "title": "Another day"})
    works.add(name, "Days")
    work = wait_until_idle(works, name)
    assert sorted(work.results) == [3, 7]
    assert {head.title for head in read.articles(library, "days")} == {"Day 3", "Another day"}


def test_more_articles_than_anybody_checks_are_cut_off_with_a_line(works: Works) -> None:
    work = wait_until_idle(works, works.begin(Given(files=(Sent("days.jsonl", many(1_003).encode()),))))
    assert len(work.candidates) == 1_000
    (line,) = work.failures
    assert line.startswith("days.jsonl: more than 1,000 articles or 200 MB of text; the rest was not read")


def test_entries_of_an_existing_timeline_have_dates_of_their_own(works: Works, library: Library) -> None:
    table = samples.table(list(samples.ACLED_COLUMNS), samples.ACLED_ROWS)
    name = works.begin(Given(files=(Sent("acled.csv", table),)))
    work = wait_until_idle(works, name)
    assert work.candidates[0].entry == "3 May 2022"
    assert all(one.inferred is None for one in work.candidates)
    works.edit_all(name, {"published": "2024-11-17"})
    work = wait_until_idle(works, name)
    assert {choice.published for choice in work.choices} == {None}
    works.add(name, "Velia")
    work = wait_until_idle(works, name)
    assert {result.added for result in work.results.values()} == {"new"}
    words = {row.when.words for row in read.event_rows(library, "velia") if row.when}
    assert "3 May 2022" in words


def test_copies_and_versions_of_an_article_are_told_with_its_result(works: Works) -> None:
    text = " ".join(
        f"Shelling hit the harbour and the bridge over the river near pier {number} on Friday."
        for number in range(12)
    )
    changed = f"{text} The mayor spoke again in the evening."
    url = "https://example.org/harbour"
    for rows, expected in (
        ([{"title": "Harbour hit", "source": "Post", "text": text, "url": url}], ((), "")),
        ([{"title": "Port shelled", "source": "Courier", "text": text}], (("Post",), "")),
        ([{"title": "Harbour hit", "source": "Post", "text": changed, "url": url}], (("Courier",), "newer")),
    ):
        lines = "".join(json.dumps({**row, "published": "2024-11-17"}) + "\n" for row in rows)
        name = works.begin(Given(files=(Sent("rows.jsonl", lines.encode()),)))
        wait_until_idle(works, name)
        works.add(name, "Harbour")
        result = wait_until_idle(works, name).results[0]
        assert (result.added, result.copies, result.version) == ("new", *expected)


def test_an_article_that_is_there_already_is_said_to_be(works: Works, library: Library) -> None:
    for expected in ("new", "already there"):
        name = works.begin(Given(text=TALKS))
        wait_until_idle(works, name)
        works.add(name, "Talks")
        assert wait_until_idle(works, name).results[0].added == expected
    assert len(read.articles(library, "talks")) == 1


def test_reading_that_is_stopped_keeps_what_was_read(works: Works, site: Site) -> None:
    released = Event()
    site.act("/slow", hang(released))
    try:
        name = works.begin(Given(text=TALKS, links=f"{site.url}/slow"))
        wait_for(works, name, lambda work: work.place == 1)
        started = time.monotonic()
        works.stop(name)
        work = wait_until_idle(works, name)
        assert time.monotonic() - started < 5
    finally:
        released.set()
    assert (work.phase, work.stopped, len(work.candidates)) == (Phase.CHECK, True, 1)
    works.add(name, "Talks")
    assert wait_until_idle(works, name).results[0].added == "new"


def test_adding_that_is_stopped_leaves_whole_articles_and_their_events(
    works: Works, library: Library
) -> None:
    name = works.begin(Given(files=(Sent("days.jsonl", many(400).encode()),)))
    wait_until_idle(works, name)
    works.add(name, "Days")
    wait_for(works, name, lambda work: len(work.results) >= 5)
    works.stop(name)
    work = wait_until_idle(works, name)
    heads = read.articles(library, "days")
    assert (work.phase, work.stopped) == (Phase.DONE, True)
    assert 5 <= len(heads) < 400
    assert len(work.left_to_add) in {400 - len(heads), 401 - len(heads)}  # one may have been in just before
    assert read.unmerged_collections(library) == ()
    assert len(read.event_rows(library, "days")) == work.events > 0


def test_a_process_that_dies_costs_one_source_and_not_the_others(works: Works, site: Site) -> None:
    released = Event()
    site.act("/deadly", hang(released))
    try:
        good = site.put("/good", "The army left the port on Monday.", "text/plain")
        name = works.begin(Given(text=TALKS, links=f"{site.url}/deadly\n{good}"))
        wait_for(works, name, lambda work: work.place == 1)
        (pid,) = [process.pid for process in works._processes if process.pid]  # noqa: SLF001 - only it knows
        os.kill(pid, signal.SIGKILL)
        work = wait_until_idle(works, name)
    finally:
        released.set()
    assert len(work.candidates) == 2
    assert [one.number for one in work.candidates] == [0, 1]
    (line,) = work.failures
    assert line.startswith(f"{site.url}/deadly: it ended the program that reads it")


def test_one_persons_slow_link_does_not_hold_up_another(works: Works, site: Site) -> None:
    released = Event()
    site.act("/slow", hang(released))
    try:
        slow = works.begin(Given(links=f"{site.url}/slow"))
        assert wait_until_idle(works, works.begin(Given(text=TALKS))).candidates
        found = works.find(slow)
        assert found is not None
        assert found.is_running
    finally:
        released.set()


def test_work_that_waits_its_turn_can_be_stopped(works: Works, site: Site) -> None:
    released = Event()
    site.act("/slow", hang(released))
    try:
        names = [works.begin(Given(links=f"{site.url}/slow?{number}")) for number in range(3)]
        wait_for(works, names[1], lambda work: not work.waiting)
        works.stop(names[2])
        work = works.find(names[2])
        assert work is not None
        assert (work.phase, work.waiting) == (Phase.CHECK, False)
    finally:
        released.set()


def test_readers_are_answered_while_articles_are_added(works: Works, library: Library) -> None:
    first = works.begin(Given(text=TALKS))
    wait_until_idle(works, first)
    works.add(first, "Talks")
    wait_until_idle(works, first)
    name = works.begin(Given(files=(Sent("days.jsonl", many(300).encode()),)))
    wait_until_idle(works, name)
    works.add(name, "Days")
    wait_for(works, name, lambda work: bool(work.results))
    answers = 0
    while (work := works.find(name)) and work.is_running:
        assert read.event_rows(library, "talks")
        answers += 1
        time.sleep(0.01)
    assert answers > 1


def test_work_that_is_dropped_is_gone_with_its_files(works: Works) -> None:
    name = works.begin(Given(text=TALKS))
    folder = wait_until_idle(works, name).folder
    assert folder.is_dir()
    works.drop(name)
    assert works.find(name) is None
    assert not folder.exists()
    with pytest.raises(BadRecordError, match="not here any more"):
        works.add(name, "Talks")


def test_the_files_of_work_that_is_done_are_removed_and_its_results_stay(works: Works) -> None:
    name = works.begin(Given(text=TALKS))
    folder = wait_until_idle(works, name).folder
    works.add(name, "Talks")
    wait_until_idle(works, name)
    deadline = time.monotonic() + 5
    while folder.exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not folder.exists()
    work = works.find(name)
    assert work is not None
    assert work.results[0].added == "new"


def test_closing_ends_the_processes_and_removes_the_files(library: Library) -> None:
    works = Works(library)
    name = works.begin(Given(text=TALKS))
    work = wait_until_idle(works, name)
    pids = [process.pid for process in works._processes if process.pid]  # noqa: SLF001 - only it knows
    works.close()
    assert not work.folder.parent.exists()
    assert pids
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_finished_work_makes_room_and_unfinished_work_does_not(
    works: Works, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(works_module, "MOST_WORKS", 2)
    assert MOST_WORKS > 2
    done = works.begin(Given(text=TALKS))
    wait_until_idle(works, done)
    works.add(done, "Talks")
    wait_until_idle(works, done)
    kept = [works.begin(Given(text=TALKS)) for _ in range(2)]
    assert works.find(done) is None
    for name in kept:
        wait_until_idle(works, name)
    with pytest.raises(BadRecordError, match="too much work is waiting here"):
        works.begin(Given(text=TALKS))


def test_what_was_given_is_removed_once_it_has_been_read(works: Works) -> None:
    name = works.begin(Given(text=TALKS, files=(Sent("a.txt", b"Troops left."),)))
    folder = wait_until_idle(works, name).folder
    deadline = time.monotonic() + 5
    while len(list(folder.iterdir())) > 2 and time.monotonic() < deadline:
        time.sleep(0.01)
    assert sorted(path.name for path in folder.iterdir()) == ["article-0.json", "article-1.json"]
    works.add(name, "Talks")
    assert len(wait_until_idle(works, name).results) == 2


def test_more_than_is_kept_of_all_work_is_refused(works: Works, monkeypatch: pytest.MonkeyPatch) -> None:
    wait_until_idle(works, works.begin(Given(text=TALKS)))
    monkeypatch.setattr(works_module, "MOST_KEPT", 10)
    with pytest.raises(BadRecordError, match="finish or discard"):
        works.begin(Given(text=TALKS))


def test_a_full_disk_is_said_and_leaves_nothing_behind(works: Works, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = wait_until_idle(works, works.begin(Given(text=TALKS))).folder

    def fail(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Sent, "save", fail)
    with pytest.raises(BadRecordError, match=r"No space left on device.*make room"):
        works.begin(Given(files=(Sent("a.txt", b"x"),)))
    assert list(folder.parent.iterdir()) == [folder]


def test_what_a_killed_program_has_left_is_removed_when_it_is_old(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    old, young, other = (
        tmp_path / name for name in ("dateline-adding-old", "dateline-adding-young", "other")
    )
    for folder in (old, young, other):
        folder.mkdir()
        (folder / "file").touch()
    for folder in (old, other):
        os.utime(folder, (0, 0))
    with Works(library):
        assert not old.exists()
        assert young.exists()
        assert other.exists()


def test_a_place_where_nothing_can_be_kept_is_one_clear_line(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    with pytest.raises(BadRecordError, match="nothing can be kept there"):
        Works(library)


def test_a_gift_of_nothing_leaves_no_folder(works: Works) -> None:
    name = works.begin(Given(text=TALKS))
    work = wait_until_idle(works, name)
    with pytest.raises(BadRecordError):
        works.begin(Given())
    assert [path.name for path in work.folder.parent.iterdir()] == [name]


def test_what_is_handed_out_does_not_change_any_more(works: Works) -> None:
    name = works.begin(Given(text=TALKS))
    before = wait_until_idle(works, name)
    works.edit(name, 0, {"title": "Another"})
    assert before.choices[0].title == "Envoys meet in Geneva"
    assert [work.choices[0].title for work in works.all()] == ["Another"]
