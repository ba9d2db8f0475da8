"""A piece of work, told what its worker tells."""

from __future__ import annotations

from datetime import date

import pytest

from app.adding.work import Phase, Result
from extract.errors import BadRecordError
from extract.model import PublishedBasis
from tests.app.adding.working import make_work, read_through


def test_work_goes_from_reading_to_checking_to_adding_to_the_end() -> None:
    work = make_work("A", "B")
    assert (work.phase, work.is_running) == (Phase.READING, True)
    read_through(work)
    assert (work.phase, work.is_running, work.kept) == (Phase.CHECK, False, [0, 1])
    work.edit(1, {"kept": False})
    work.add(" Talks ")
    assert (work.phase, work.collection, work.left_to_add) == (Phase.ADDING, "Talks", [0])
    work.take({"adding": 0})
    assert work.current == 0
    work.take({"number": 0, "added": "new", "article_id": "x", "events": 4})
    assert work.results == {0: Result("new", "x", 4)}
    assert work.left_to_add == []
    assert work.current is None
    work.take({"done": True, "events": 9, "slug": "talks", "title": "Talks"})
    assert (work.phase, work.events, work.slug) == (Phase.DONE, 9, "talks")


def test_each_change_counts_the_version_up() -> None:
    work = make_work()
    versions = []
    for told in ({"begun": 0}, {"failed": "a: no"}, {"done": True}):
        work.take(told)
        versions.append(work.version)
    assert versions == sorted(set(versions))
    assert work.failures == ["a: no"]


def test_choices_can_be_made_while_others_are_read_but_not_once_they_are_added() -> None:
    work = make_work("A")
    work.edit(0, {"title": "A2"})
    assert work.choices[0].title == "A2"
    with pytest.raises(BadRecordError, match="not all has been read"):
        work.add("Talks")
    read_through(work).add("Talks")
    with pytest.raises(BadRecordError, match="no longer be changed"):
        work.edit(0, {"title": "A3"})
    with pytest.raises(BadRecordError, match="no longer be changed"):
        work.add("Talks")


def test_a_day_for_all_goes_to_those_without_one_only() -> None:
    work = read_through(make_work("A", "B"))
    work.edit_all({"published": "2024-12-01"})
    assert [choice.published for choice in work.choices] == [date(2024, 11, 17), date(2024, 12, 1)]
    assert [choice.basis for choice in work.choices] == [PublishedBasis.GIVEN, PublishedBasis.GIVEN]


def test_a_wrong_day_for_all_changes_none() -> None:
    work = read_through(make_work("A", "B"))
    before = list(work.choices)
    with pytest.raises(BadRecordError):
        work.edit_all({"published": "tomorrow"})
    assert work.choices == before


@pytest.mark.parametrize("number", [-1, 2, 10**9])
def test_an_article_that_is_not_there_cannot_be_changed(number: int) -> None:
    with pytest.raises(BadRecordError, match="there is no article"):
        make_work("A", "B").edit(number, {"kept": False})


def test_the_collection_in_mind_is_kept_until_articles_are_added() -> None:
    work = read_through(make_work("A"))
    work.aim(" Talks ")
    assert work.collection == "Talks"
    work.add("Other talks")
    with pytest.raises(BadRecordError, match="no longer be changed"):
        work.aim("Talks")
    assert work.collection == "Other talks"


def test_adding_needs_a_name_and_an_article() -> None:
    work = read_through(make_work("A"))
    with pytest.raises(BadRecordError, match="give a new one a name"):
        work.add("  ")
    work.edit_all({"kept": False})
    with pytest.raises(BadRecordError, match="no article is ticked"):
        work.add("Talks")


def test_where_nothing_could_be_added_the_choices_are_there_for_another_try() -> None:
    work = read_through(make_work("A"))
    work.add("Talks")
    work.take({"done": True, "problem": "library.sqlite3: the library is busy"})
    assert work.phase is Phase.CHECK
    assert work.failures == ["library.sqlite3: the library is busy"]
    work.add("Talks")
    assert work.is_running


def test_more_failures_than_anybody_reads_are_counted() -> None:
    work = make_work()
    for number in range(1000):
        work.fail(f"row {number}: empty")
    assert len(work.failures) + work.failures_left_out == 1000
    assert len(work.failures) < 500
