"""The overview strip."""

from __future__ import annotations

from datetime import date

import pytest

from app.web.pages.timeline.figure import timeline_figure
from app.web.pages.timeline.lanes import arrange
from app.web.pages.timeline.strip import MOST_BINS, count_bins, strip_figure
from app.web.window import Window
from extract.model import DateSpan
from tests.app.web.pages.timeline.rows import make_row

YEAR = Window(date(2024, 1, 1), date(2025, 1, 1))


def test_each_event_counts_once_however_long_its_date() -> None:
    events = [make_row("d", DateSpan.day(date(2024, 5, 1))), make_row("m", DateSpan.month(2024, 7))]
    assert sum(count_bins(events, YEAR)) == pytest.approx(2, abs=0.35)
    assert max(count_bins(events, YEAR)) == 1


def test_an_event_lands_in_the_bin_of_its_day() -> None:
    bins = count_bins([make_row("d", DateSpan.day(date(2024, 1, 1)))], YEAR)
    assert len(bins) == MOST_BINS
    assert bins[0] == 1


def test_events_before_after_or_without_a_date_are_not_counted() -> None:
    events = [
        make_row("before", DateSpan.day(date(2020, 1, 1))),
        make_row("after", DateSpan.year(2030)),
        make_row("x"),
    ]
    assert sum(count_bins(events, YEAR)) == 0


def test_a_short_overview_has_a_bin_a_day() -> None:
    assert len(count_bins([], Window(date(2024, 1, 1), date(2024, 1, 8)))) == 7


def test_the_days_in_view_are_framed_unless_they_are_all() -> None:
    part = Window(date(2024, 3, 1), date(2024, 4, 1))
    (frame,) = strip_figure([], YEAR, part)["layout"]["selections"]
    assert (frame["x0"], frame["x1"]) == ("2024-03-01", "2024-04-01")
    assert strip_figure([], YEAR, YEAR)["layout"]["selections"] == []


def test_the_frame_stays_on_the_strip() -> None:
    (frame,) = strip_figure([], YEAR, Window(date(2020, 1, 1), date(2024, 4, 1)))["layout"]["selections"]
    assert (frame["x0"], frame["x1"]) == ("2024-01-01", "2024-04-01")
    assert strip_figure([], YEAR, Window(date(1389, 1, 1), date(2030, 1, 1)))["layout"]["selections"] == []
    assert strip_figure([], YEAR, Window(date(2020, 1, 1), date(2021, 1, 1)))["layout"]["selections"] == []


def test_a_day_stands_in_the_strip_where_it_stands_in_the_chart() -> None:
    events = [make_row("d", DateSpan.day(date(2024, 5, 1)))]
    strip, chart = strip_figure(events, YEAR, YEAR), timeline_figure(arrange(events, YEAR), YEAR, "")
    assert strip["layout"]["xaxis"]["range"] == chart["layout"]["xaxis"]["range"]
    assert {side: strip["layout"]["margin"][side] for side in "lr"} == {
        side: chart["layout"]["margin"][side] for side in "lr"
    }


def test_without_dates_the_strip_is_empty() -> None:
    assert strip_figure([], None, None)["data"] == []
