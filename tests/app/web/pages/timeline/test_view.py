"""What the timeline page says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

import pytest

from app.web.pages.timeline import view as views
from app.web.query import TimelineState
from app.web.window import Window, extent
from extract.datespan import Season
from extract.model import DateSpan, Grain, Modifier
from tests.app.web.pages.timeline.rows import make_row

if TYPE_CHECKING:
    from app.store.records import EventRow

MAY = [make_row(f"e{number:02}", DateSpan.day(date(2024, 5, number))) for number in range(1, 21)]
UNDATED = make_row("someday")


def test_everything_is_shown_and_counted() -> None:
    view = views.view_timeline(21, [*MAY, UNDATED], TimelineState())
    assert view.count == "Showing 21 of 21 events"
    assert view.remarks == ("1 without a date, at the end of the list",)
    assert view.undated == (UNDATED,)
    assert view.empty == ""


def test_events_outside_the_days_in_view_are_counted_and_not_listed() -> None:
    state = TimelineState(since=date(2024, 5, 3), until=date(2024, 5, 5))
    view = views.view_timeline(64, MAY, state)
    assert [row.id for row in view.in_view] == ["e03", "e04", "e05"]
    assert view.count == "Showing 3 of 64 events"
    assert view.remarks == ("17 before or after the days in view",)


def test_the_list_runs_in_time_and_a_period_stands_before_its_days() -> None:
    rows = [
        make_row("day", DateSpan.day(date(2024, 1, 1))),
        make_row("year", DateSpan.year(2024)),
        make_row("month", DateSpan.month(2024, 1)),
        make_row("before", DateSpan.day(date(2023, 12, 31))),
    ]
    view = views.view_timeline(4, rows, views.moved_to(TimelineState(), views.whole_window(rows)))
    assert [row.id for row in view.in_view] == ["before", "year", "month", "day"]
    headings = [views.heading_of(row) for row in view.in_view]
    assert headings == ["December 2023", "2024", "January 2024", "January 2024"]


def test_late_in_a_year_comes_after_its_summer() -> None:
    rows = [
        make_row("late", DateSpan.year(2023).modified(Modifier.LATE)),
        make_row("july", DateSpan.month(2023, 7)),
        make_row("december", DateSpan.month(2023, 12)),
    ]
    assert [row.id for row in views.view_timeline(3, rows, TimelineState()).matching] == [
        "july",
        "late",
        "december",
    ]


@pytest.mark.parametrize(
    ("rows", "state", "words"),
    [
        ([], TimelineState(text="zebra"), "No event passes all the filters"),
        (MAY, TimelineState(since=date(1990, 1, 1), until=date(1990, 1, 9)), "There are 20 on other days"),
        (MAY[:1], TimelineState(since=date(1990, 1, 1), until=date(1990, 1, 9)), "There is 1 on other days"),
    ],
)
def test_an_empty_view_says_why(rows: list[EventRow], state: TimelineState, words: str) -> None:
    assert words in views.view_timeline(20, rows, state).empty


def test_a_collection_without_events_says_so() -> None:
    assert "No events were found" in views.view_timeline(0, [], TimelineState()).empty


def test_only_undated_events_are_not_an_empty_view() -> None:
    view = views.view_timeline(1, [UNDATED], TimelineState())
    assert (view.empty, view.window) == ("", None)


def test_a_window_at_the_end_of_the_calendar_falls_back_to_the_first_view() -> None:
    view = views.view_timeline(20, MAY, TimelineState(since=date(9999, 1, 1), until=date.max))
    assert len(view.in_view) == 20


def test_neighbours_follow_the_list() -> None:
    events = [*MAY, UNDATED]
    assert views.neighbours(events, "e01") == ("", "e02")
    assert views.neighbours(events, "e20") == ("e19", "someday")
    assert views.neighbours(events, "someday") == ("e20", "")
    assert views.neighbours(events, "not there") == ("", "")


@pytest.mark.parametrize("step", ["earlier", "later", "closer", "wider", "whole"])
def test_each_button_changes_the_days_in_view(step: str) -> None:
    view = views.view_timeline(20, MAY, TimelineState(since=date(2024, 5, 3), until=date(2024, 5, 12)))
    assert views.stepped(view, step) not in {None, view.window}


def test_all_dates_has_every_dated_event_in_view() -> None:
    rows = [*MAY, make_row("old", DateSpan.year(1945)), make_row("ahead", DateSpan.month(2031, 2).since())]
    window = views.whole_window(rows)
    assert window is not None
    assert all(window.shows(extent(row.when)) for row in rows if row.when)


def test_a_step_without_dates_goes_nowhere() -> None:
    assert views.stepped(views.view_timeline(0, [], TimelineState()), "later") is None


def test_days_in_view_go_into_the_state_with_both_ends_included() -> None:
    state = views.moved_to(TimelineState(), Window(date(2024, 5, 1), date(2024, 5, 8)))
    assert (state.since, state.until) == (date(2024, 5, 1), date(2024, 5, 7))
    assert views.moved_to(state, None) == TimelineState()


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (DateSpan.day(date(2024, 11, 15)), "Fri 15"),
        (DateSpan.day(date(2024, 11, 14)).to(DateSpan.day(date(2024, 11, 16))), "14 to 16"),
        (DateSpan.month(2024, 11), "November"),
        (DateSpan.month(2024, 11).modified(Modifier.EARLY), "early November"),
        (DateSpan.year(2024), "2024"),
        (DateSpan.month(2022, 2).since(), "since February"),
    ],
)
def test_a_date_under_its_heading_is_short(when: DateSpan, words: str) -> None:
    assert views.short_date(when) == words


def test_all_dates_leave_the_strip_where_most_of_them_are() -> None:
    rows = [make_row(f"d{n}", DateSpan.day(date(1914, 7, n))) for n in range(1, 29)]
    rows.append(make_row("long ago", DateSpan.day(date(1389, 6, 28))))
    at_first = views.view_timeline(29, rows, TimelineState())
    everything = views.moved_to(TimelineState(), views.whole_window(rows))
    view = views.view_timeline(29, rows, everything)
    assert view.overview == at_first.window
    assert len(view.in_view) == 29


def test_no_heading_of_the_list_comes_twice() -> None:
    first = DateSpan.day(date(2023, 6, 7))
    dates = {
        "a": DateSpan.day(date(2023, 6, 1)).to(DateSpan.day(date(2023, 9, 30))),
        "b": DateSpan.season(2023, Season.SUMMER),
        "c": first,
        "d": replace(first.to(DateSpan.day(date(2024, 6, 7))), grain=Grain.YEAR),
        "e": DateSpan.day(date(2023, 6, 20)),
        "f": DateSpan.year(2023).modified(Modifier.MID),
        "g": DateSpan.year(2023),
        "h": DateSpan.year(2023).modified(Modifier.APPROXIMATE),
        "i": DateSpan.year(2023),
    }
    rows = [make_row(name, when) for name, when in dates.items()]
    view = views.view_timeline(len(rows), rows, views.moved_to(TimelineState(), views.whole_window(rows)))
    headings = [heading for heading, _ in groupby(view.in_view, views.heading_of)]
    assert len(headings) == len(set(headings))
    june = [row.id for row in view.in_view if views.heading_of(row) == "June 2023"]
    assert june == ["a", "d", "c", "e"]
