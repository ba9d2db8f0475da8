"""The days in view."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.window import (
    Window,
    asked_window,
    busy_dates,
    extent,
    first_window,
    window_around,
    window_between,
)
from extract.model import DateSpan, Modifier

windows = (
    st.tuples(st.dates(), st.integers(1, 40_000))
    .map(
        lambda given: Window(
            given[0], min(date.max, date.fromordinal(min(given[0].toordinal() + given[1], 3_652_059)))
        )
    )
    .filter(lambda window: window.days > 0)
)


def day(text: str) -> DateSpan:
    return DateSpan.day(date.fromisoformat(text))


def test_a_month_is_drawn_on_all_its_days() -> None:
    assert extent(DateSpan.month(2024, 2)) == Window(date(2024, 2, 1), date(2024, 3, 1))


def test_an_open_end_is_drawn_from_the_unit_that_was_named() -> None:
    assert extent(DateSpan.month(2022, 2).since()) == Window(date(2022, 2, 1), date(2022, 3, 3))
    assert extent(day("2022-02-24").since()) == Window(date(2022, 2, 24), date(2022, 2, 25))


def test_an_open_start_is_drawn_up_to_the_end_that_was_named() -> None:
    assert extent(day("2024-03-10").until()) == Window(date(2024, 3, 10), date(2024, 3, 11))
    assert extent(DateSpan.month(2024, 3).modified(Modifier.BEFORE)).end == date(2024, 3, 1)


def test_the_first_view_shows_everything_where_it_lies_close_together() -> None:
    window = first_window([day("2024-05-01"), day("2024-05-20"), day("2024-06-30")])
    assert window is not None
    assert all(window.shows(extent(day(text))) for text in ("2024-05-01", "2024-06-30"))


def test_the_first_view_leaves_out_a_war_recalled_from_long_ago() -> None:
    dates = [day(f"2024-05-{number:02}") for number in range(1, 29)]
    window = first_window([day("1945-05-08"), *dates])
    assert window is not None
    assert window.start.year == 2024
    assert all(window.shows(extent(when)) for when in dates)


def test_the_first_view_is_not_stretched_by_a_year_named_in_passing() -> None:
    window = first_window([day("2024-05-01"), day("2024-05-20"), DateSpan.year(2019)])
    assert window is not None
    assert window.start >= date(2024, 4, 20)


def test_the_first_view_of_years_alone_shows_the_years() -> None:
    window = first_window([DateSpan.year(2019), DateSpan.year(2021)])
    assert window is not None
    assert window.shows(extent(DateSpan.year(2019)))
    assert window.shows(extent(DateSpan.year(2021)))


def test_all_dates_are_shown_without_years_in_which_nothing_happens() -> None:
    assert window_around([day("1389-06-28"), day("1914-08-04")]) == Window(
        date(1389, 6, 28), date(1914, 8, 5)
    )


def test_the_busy_dates_leave_out_a_day_of_long_ago_and_a_year_named_in_passing() -> None:
    dates = [day(f"2024-05-{number:02}") for number in range(1, 29)]
    assert busy_dates([day("1945-05-08"), DateSpan.year(2024), *dates]) == dates


def test_no_dates_give_no_window() -> None:
    assert first_window([]) is None
    assert window_around([]) is None


def test_dates_at_the_ends_of_the_calendar_have_windows() -> None:
    assert window_around([DateSpan.day(date.min), DateSpan.day(date(9999, 12, 30))]) is not None


@given(windows, st.sampled_from([0.5, 2.0]))
def test_zooming_keeps_the_window_on_the_calendar_and_at_three_hours_or_more(
    window: Window, factor: float
) -> None:
    zoomed = window.zoomed(factor)
    assert zoomed.length >= 3 / 24
    assert (zoomed.hours is None) == (zoomed.length >= 3)


def test_zooming_comes_down_to_hours() -> None:
    closer = Window(date(2024, 5, 1), date(2024, 5, 4)).zoomed(0.5)
    assert closer.hours == (datetime(2024, 5, 1, 18), datetime(2024, 5, 3, 6))  # noqa: DTZ001
    assert closer.words == "18:00 on 1 May 2024 to 06:00 on 3 May 2024"
    assert (closer.start, closer.end) == (date(2024, 5, 1), date(2024, 5, 4))


def test_hours_of_one_day_are_said_with_the_day_once() -> None:
    noon, evening = datetime(2024, 5, 1, 12), datetime(2024, 5, 1, 18)  # noqa: DTZ001
    assert Window.between(noon, evening).words == "1 May 2024, 12:00 to 18:00"


def test_hours_move_by_hours() -> None:
    noon, evening = datetime(2024, 5, 1, 12), datetime(2024, 5, 1, 18)  # noqa: DTZ001
    moved = Window.between(noon, evening).moved(0.5)
    assert moved.begins.hour == 15
    assert moved.moved(-0.5).begins == noon


def test_hours_at_the_ends_of_the_calendar_have_windows() -> None:
    first = Window.between(datetime(1, 1, 1), datetime(1, 1, 1, 2))  # noqa: DTZ001
    assert first.moved(-0.5).zoomed(0.5).length >= 3 / 24
    assert Window(date(9999, 12, 29), date.max).zoomed(0.5).moved(0.5).length >= 3 / 24


def test_an_address_asks_for_days_with_both_ends_or_for_hours() -> None:
    assert asked_window(date(2024, 5, 1), date(2024, 5, 7)) == Window(date(2024, 5, 1), date(2024, 5, 8))
    noon, evening = datetime(2024, 5, 1, 12), datetime(2024, 5, 1, 18)  # noqa: DTZ001
    assert asked_window(noon, evening) == Window.between(noon, evening)
    assert asked_window(None, None) is None


@given(windows)
def test_zooming_in_stays_within_what_was_shown(window: Window) -> None:
    closer = window.zoomed(0.5)
    if window.days >= 6:
        assert window.start <= closer.start
        assert closer.end <= window.end


@given(windows, st.sampled_from([-0.5, 0.5]))
def test_moving_keeps_the_number_of_days(window: Window, share: float) -> None:
    assert window.moved(share).days == window.days


def test_moving_there_and_back_is_where_it_began() -> None:
    window = Window(date(2024, 5, 1), date(2024, 6, 1))
    assert window.moved(0.5).moved(-0.5) == window


@pytest.mark.parametrize("seconds", [-90, -1, 0, 1, 90])
def test_a_position_some_seconds_off_means_the_same_midnight(seconds: int) -> None:
    ends = [f"2024-11-{number} 00:00:00" for number in (10, 20)]
    off = [str(date.fromisoformat(end[:10])) + " 00:00:00" for end in ends]
    assert window_between(off) == Window(date(2024, 11, 10), date(2024, 11, 20))
    shifted = [_shifted(end, seconds) for end in off]
    assert window_between(shifted) == Window(date(2024, 11, 10), date(2024, 11, 20))


def _shifted(position: str, seconds: int) -> str:
    return str(datetime.fromisoformat(position) + timedelta(seconds=seconds)) + ".25"


@pytest.mark.parametrize(
    "ends", [[], ["2024-11-10"], ["x", "y"], ["2024-11-10", "2024-11-12", "2024-11-13"], [3, 4]]
)
def test_what_is_no_pair_of_positions_gives_no_window(ends: list[str]) -> None:
    assert window_between(ends) is None


def test_a_window_says_its_days_in_words() -> None:
    assert Window(date(2024, 5, 7), date(2025, 1, 21)).words == "7 May 2024 to 20 January 2025"
