"""What the timeline page says."""

from __future__ import annotations

from datetime import date

import pytest

from app.web.pages.timeline import view as views
from app.web.pages.timeline.listing.headings import heading_of
from app.web.query import TimelineState
from app.web.window import Window, extent
from extract.model import DateSpan, Modifier
from tests.app.web.pages.timeline.rows import make_row

MAY = [make_row(f"e{number:02}", DateSpan.day(date(2024, 5, number))) for number in range(1, 21)]
UNDATED = make_row("someday")


def test_events_outside_the_days_in_view_are_not_in_view() -> None:
    state = TimelineState(since=date(2024, 5, 3), until=date(2024, 5, 5))
    view = views.view_timeline(MAY, state)
    assert [row.id for row in view.in_view] == ["e03", "e04", "e05"]


def test_events_in_view_run_in_time_and_a_period_stands_before_its_days() -> None:
    rows = [
        make_row("day", DateSpan.day(date(2024, 1, 1))),
        make_row("year", DateSpan.year(2024)),
        make_row("month", DateSpan.month(2024, 1)),
        make_row("before", DateSpan.day(date(2023, 12, 31))),
    ]
    view = views.view_timeline(rows, views.moved_to(TimelineState(), views.whole_window(rows)))
    assert [row.id for row in view.in_view] == ["before", "year", "month", "day"]
    headings = [heading_of(row) for row in view.in_view]
    assert headings == ["December 2023", "2024", "January 2024", "January 2024"]


def test_late_in_a_year_comes_after_its_summer() -> None:
    rows = [
        make_row("late", DateSpan.year(2023).modified(Modifier.LATE)),
        make_row("july", DateSpan.month(2023, 7)),
        make_row("december", DateSpan.month(2023, 12)),
    ]
    assert [row.id for row in views.view_timeline(rows, TimelineState()).matching] == [
        "july",
        "late",
        "december",
    ]


def test_events_without_a_date_have_no_window() -> None:
    assert views.view_timeline([UNDATED], TimelineState()).window is None


def test_a_window_at_the_end_of_the_calendar_falls_back_to_the_first_view() -> None:
    view = views.view_timeline(MAY, TimelineState(since=date(9999, 1, 1), until=date.max))
    assert len(view.in_view) == 20


@pytest.mark.parametrize("step", ["earlier", "later", "closer", "wider", "whole"])
def test_each_button_changes_the_days_in_view(step: str) -> None:
    view = views.view_timeline(MAY, TimelineState(since=date(2024, 5, 3), until=date(2024, 5, 12)))
    assert views.stepped(view, step) not in {None, view.window}


def test_all_dates_has_every_dated_event_in_view() -> None:
    rows = [*MAY, make_row("old", DateSpan.year(1945)), make_row("ahead", DateSpan.month(2031, 2).since())]
    window = views.whole_window(rows)
    assert window is not None
    assert all(window.shows(extent(row.when)) for row in rows if row.when)


def test_a_step_without_dates_goes_nowhere() -> None:
    assert views.stepped(views.view_timeline([], TimelineState()), "later") is None


def test_days_in_view_go_into_the_state_with_both_ends_included() -> None:
    state = views.moved_to(TimelineState(), Window(date(2024, 5, 1), date(2024, 5, 8)))
    assert (state.since, state.until) == (date(2024, 5, 1), date(2024, 5, 7))
    assert views.moved_to(state, None) == TimelineState()


def test_all_dates_leave_the_strip_where_most_of_them_are() -> None:
    rows = [make_row(f"d{n}", DateSpan.day(date(1914, 7, n))) for n in range(1, 29)]
    rows.append(make_row("long ago", DateSpan.day(date(1389, 6, 28))))
    at_first = views.view_timeline(rows, TimelineState())
    everything = views.moved_to(TimelineState(), views.whole_window(rows))
    view = views.view_timeline(rows, everything)
    assert view.overview == at_first.window
    assert len(view.in_view) == 29
