"""Pages of the list, in any order, and the way from one event to the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.store import read
from app.web.pages.timeline.listing import view as lists
from app.web.pages.timeline.shown import shown
from app.web.query import ORDERS, TimelineState
from benchmarks.generated import SLUG

if TYPE_CHECKING:
    from app.store import Library
    from app.store.records import EventRow
    from app.web.pages.timeline.shown import Shown

WHOLE = TimelineState(since=date(1000, 1, 1), until=date(2999, 1, 1))


def found(state: TimelineState = WHOLE) -> Shown:
    answer = shown(SLUG, state)
    assert answer is not None
    return answer


def whole_list(state: TimelineState, size: int = 7) -> list[lists.ListPage]:
    here = found(state)
    starts = range(0, here.listed, size)
    return [lists.view_page(here, state.order, start, size, headings=True) for start in starts]


def events_of(pages: list[lists.ListPage]) -> list[EventRow]:
    return [one.event for page in pages for group in page.groups for one in group.events]


@pytest.mark.parametrize("order", ORDERS)
def test_the_pages_together_have_every_event_once(generated: Library, order: str) -> None:
    pages = whole_list(replace(WHOLE, order=order))
    ids = [row.id for row in events_of(pages)]
    assert sorted(ids) == sorted(row.id for row in read.event_rows(generated, SLUG))
    places = [one.place for page in pages for group in page.groups for one in group.events]
    assert places == list(range(1, len(ids) + 1))
    assert {page.total for page in pages} == {len(ids)}


@pytest.mark.parametrize("order", ["date", "newest"])
def test_no_heading_begins_twice_however_the_list_is_cut(order: str) -> None:
    pages = whole_list(replace(WHOLE, order=order))
    headings = [group.heading for page in pages for group in page.groups if not group.continues]
    assert len(headings) == len(set(headings))
    assert any(group.continues for page in pages for group in page.groups)


def test_the_newest_come_first_and_those_without_a_date_last() -> None:
    rows = events_of(whole_list(replace(WHOLE, order="newest")))
    days = [row.when.first_day for row in rows if row.when and row.when.days == 1]
    assert days == sorted(days, reverse=True)
    undated = [row.when is None for row in rows]
    assert undated == sorted(undated)


def test_those_that_most_articles_report_come_first() -> None:
    rows = events_of(whole_list(replace(WHOLE, order="reports")))
    assert [row.articles for row in rows] == sorted((row.articles for row in rows), reverse=True)


def test_in_an_order_that_is_none_of_dates_the_dates_are_whole() -> None:
    page = lists.view_page(found(), "reports", 0, 5, headings=True)
    (group,) = page.groups
    assert group.heading == ""
    assert all(one.date.endswith(tuple("0123456789")) for one in group.events if one.event.when)


def test_a_page_behind_the_end_is_the_last_one() -> None:
    page = lists.view_page(found(), "date", 10_000, 7, headings=True)
    assert 0 < page.total - page.start <= 7
    assert page.end == page.total


def test_the_page_with_the_chosen_event_and_its_neighbours(generated: Library) -> None:
    rows = events_of(whole_list(WHOLE))
    state = replace(WHOLE, event=rows[20].id)
    assert lists.page_of(found(state), generated, SLUG, state, 7) == 14
    assert lists.neighbours(found(state), generated, SLUG, state) == (rows[19].id, rows[21].id)
    first, last = replace(WHOLE, event=rows[0].id), replace(WHOLE, event=rows[-1].id)
    assert lists.neighbours(found(first), generated, SLUG, first) == ("", rows[1].id)
    assert lists.neighbours(found(last), generated, SLUG, last) == (rows[-2].id, "")
    lost = replace(WHOLE, event="gone")
    assert lists.page_of(found(lost), generated, SLUG, lost, 7) == 0
    assert lists.neighbours(found(lost), generated, SLUG, lost) == ("", "")


def test_what_is_shown_is_counted_and_so_is_what_is_not(generated: Library) -> None:
    total = len(read.event_rows(generated, SLUG))
    everything = found()
    assert everything.count == f"Showing {total} of {total} events"
    assert not everything.outside
    part = found(replace(WHOLE, since=date(2022, 1, 1), until=date(2022, 3, 31)))
    assert part.listed + part.outside == total
    assert part.remarks[0] == f"{part.outside} before or after the days in view"
    assert "without a date" in part.remarks[1]


def test_nothing_to_show_is_explained() -> None:
    assert found().empty == ""
    days = replace(WHOLE, until=date(1000, 1, 9), certainties=frozenset({"day"}))
    assert "on other days" in found(days).empty
    assert "all the filters" in found(replace(WHOLE, text="nothing has this")).empty
    assert shown("no such collection", WHOLE) is None
