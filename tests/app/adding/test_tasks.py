"""How work goes on after its process died or was stopped."""

from __future__ import annotations

from pathlib import Path

from app.adding.given import Source
from app.adding.tasks import Fetching, mend, next_task
from app.adding.work import Phase, Work
from tests.app.adding.working import make_work, read_through


def task_of(work: Work) -> dict[str, object]:
    return next_task(work, Path("library.sqlite3"), Fetching())


def adding(*titles: str) -> Work:
    work = read_through(make_work(*titles))
    work.add("Talks")
    work.waiting = False
    return work


def test_reading_goes_on_behind_the_source_that_ended_it() -> None:
    work = make_work("A")
    work.sources = (Source("a.txt", "a"), Source("b.txt", "b"), Source("c.txt", "c"))
    work.take({"begun": 1})
    mend(work)
    assert (task_of(work)["first"], task_of(work)["articles"]) == (2, 1)
    assert work.failures[0].startswith("b.txt: it ended the program")


def test_adding_goes_on_behind_the_article_that_ended_it() -> None:
    work = adding("A", "B", "C")
    work.take({"number": 0, "added": "new", "article_id": "x", "events": 1})
    work.take({"adding": 1})
    version = work.version
    mend(work)
    assert work.version > version
    assert work.results[1].refused.startswith("it ended the program")
    chosen = task_of(work)["chosen"]
    assert isinstance(chosen, list)
    assert [one["number"] for one in chosen] == [2]


def test_what_ends_the_process_between_two_articles_costs_the_next_one_at_most() -> None:
    work = adding("A")
    mend(work)
    assert work.results[0].refused
    assert work.phase is Phase.ADDING
    assert task_of(work)["chosen"] == []


def test_adding_that_was_stopped_only_merges_what_is_in() -> None:
    work = adding("A", "B")
    work.take({"number": 0, "added": "new", "article_id": "x", "events": 1})
    work.stopped = True
    mend(work)
    assert work.phase is Phase.ADDING
    assert task_of(work)["chosen"] == []


def test_adding_that_was_stopped_before_anything_was_in_is_over() -> None:
    work = adding("A")
    work.stopped = True
    mend(work)
    assert work.phase is Phase.DONE


def test_merging_that_broke_off_is_said_and_not_tried_for_ever() -> None:
    work = adding("A")
    work.take({"number": 0, "added": "new", "article_id": "x", "events": 1})
    work.take({"merging": True})
    mend(work)
    assert work.phase is Phase.DONE
    assert "start Dateline again" in work.failures[0]
