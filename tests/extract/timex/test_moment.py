"""The laws of moments: what they are called, which days they have, and how one counts with them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.datespan import DateSpan, Grain, Season
from extract.timex.moment import Moment, same_day, season_of, southern_season
from tests.strategies import DAYS, MONTHS, YEARS

COUNTED = (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR, Grain.DECADE)
UNKNOWN = [
    (Moment(Grain.DAY), "XXXX-XX-XX"),
    (Moment(Grain.DAY, None, 11, 15), "XXXX-11-15"),
    (Moment(Grain.DAY, 2024, 11), "2024-11-XX"),
    (Moment(Grain.MONTH, None, 5), "XXXX-05"),
    (Moment(Grain.WEEK), "XXXX-WXX"),
    (Moment(Grain.SEASON, None, season=Season.AUTUMN), "XXXX-FA"),
    (Moment(Grain.QUARTER, None, 3), "XXXX-Q3"),
    (Moment(Grain.YEAR), "XXXX"),
    (Moment(Grain.DECADE), "XXX"),
    (Moment(Grain.CENTURY), "XX"),
]


def moments() -> st.SearchStrategy[Moment]:
    """Whole moments of every grain, with days on the calendar."""
    return st.one_of(
        st.builds(Moment.of_day, DAYS),
        st.builds(Moment.of_week, DAYS, weekend=st.booleans()),
        st.builds(Moment, st.just(Grain.MONTH), YEARS, MONTHS),
        st.builds(Moment, st.just(Grain.QUARTER), YEARS, st.integers(1, 4)),
        st.builds(Moment, st.just(Grain.HALF), YEARS, st.integers(1, 2)),
        st.builds(Moment, st.just(Grain.YEAR), YEARS),
        st.builds(Moment, st.just(Grain.DECADE), YEARS.map(lambda year: year // 10 * 10)),
        st.builds(Moment, st.just(Grain.CENTURY), YEARS.map(lambda year: year // 100 * 100)),
        st.builds(
            lambda year, season: Moment(Grain.SEASON, year, season=season), YEARS, st.sampled_from(Season)
        ),
    )


@given(moments())
def test_the_value_of_a_moment_is_that_of_its_days(moment: Moment) -> None:
    when = moment.when
    assert when
    if moment.weekend:
        assert (when.days, when.first_day.weekday()) == (2, 5)
        assert f"{DateSpan.week(when.first_day).timex3}-WE" == moment.value
    else:
        assert when.timex3 == moment.value
        assert when.unit is moment.grain


@given(moments())
def test_a_moment_begins_with_its_first_day(moment: Moment) -> None:
    assert moment.when
    assert moment.when.start == moment.date


@pytest.mark.parametrize(("moment", "value"), UNKNOWN)
def test_what_is_not_known_stands_as_x_and_has_no_days(moment: Moment, value: str) -> None:
    assert (moment.value, moment.when, moment.date) == (value, None, None)


@pytest.mark.parametrize(
    ("moment", "value"),
    [
        (Moment(Grain.YEAR, -480), "BC0480"),
        (Moment(Grain.DECADE, -470), "BC047"),
        (Moment(Grain.CENTURY, -500), "BC05"),
        (Moment(Grain.MONTH, -480, 4), "BC0480-04"),
        (Moment(Grain.DAY, -44, 3, 15), "BC0044-03-15"),
    ],
)
def test_years_before_christ_have_values_and_no_days(moment: Moment, value: str) -> None:
    assert (moment.value, moment.when) == (value, None)


def test_the_first_century_has_days() -> None:
    assert Moment(Grain.CENTURY, 0).when == DateSpan.century(1)


@given(DAYS, st.integers(-30_000, 30_000))
def test_counting_days_on_and_back_comes_home(day: date, number: int) -> None:
    moved = Moment.of_day(day).plus(number, Grain.DAY)
    if moved is None:
        return
    assert moved.date == day + timedelta(days=number)
    assert moved.plus(-number, Grain.DAY) == Moment.of_day(day)


@given(moments(), st.sampled_from(COUNTED), st.integers(-300, 300))
def test_what_is_counted_is_said_in_the_unit_that_was_counted(
    moment: Moment, grain: Grain, number: int
) -> None:
    moved = moment.plus(number, grain)
    if moved is not None:
        assert moved.grain is grain
        assert moved.when or moved.value.startswith("BC")


@given(moments(), st.sampled_from(COUNTED))
def test_counting_nothing_gives_the_unit_that_holds_the_moment(moment: Moment, grain: Grain) -> None:
    unit = moment.plus(0, grain)
    if unit is not None:
        assert moment.date
        assert unit.when
        assert unit.when.contains(DateSpan.day(moment.date))


@given(
    DAYS,
    st.sampled_from([Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR, Grain.DECADE]),
    st.integers(-9, 9),
)
def test_units_follow_one_another_without_a_gap(day: date, grain: Grain, number: int) -> None:
    one, following = (Moment.of_day(day).plus(count, grain) for count in (number, number + 1))
    assert one
    assert following
    assert one.when
    assert following.when
    assert one.when.end == following.when.start


@pytest.mark.parametrize("grain", [Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER])
def test_a_year_alone_is_not_exact_enough_to_count_smaller_units_from(grain: Grain) -> None:
    assert Moment(Grain.YEAR, 1940).plus(2, grain) is None


def test_a_month_is_not_exact_enough_to_count_days_from() -> None:
    assert Moment(Grain.MONTH, 1940, 5).plus(2, Grain.DAY) is None


def test_there_is_no_year_0() -> None:
    assert Moment(Grain.YEAR, -1).plus(1, Grain.YEAR) == Moment(Grain.YEAR, 1)
    assert Moment(Grain.YEAR, 1).plus(-1, Grain.YEAR) == Moment(Grain.YEAR, -1)
    assert Moment(Grain.YEAR, 10).plus(-20, Grain.YEAR) == Moment(Grain.YEAR, -11)


@given(st.sampled_from([date.min, date.max]), st.sampled_from(COUNTED), st.integers(-10_000, 10_000))
def test_counting_off_the_calendar_gives_nothing_and_raises_nothing(
    day: date, grain: Grain, number: int
) -> None:
    moved = Moment.of_day(day).plus(number, grain)
    assert moved is None or moved.value


@given(st.dates(), st.integers(1, 9990))
def test_a_day_keeps_its_month_in_another_year(day: date, year: int) -> None:
    moved = Moment.of_day(day).in_year(year)
    assert (moved.year, moved.part) == (year, day.month)
    assert moved.when
    assert moved.day == day.day or (day.month, day.day, moved.day) == (2, 29, 28)


@given(MONTHS)
def test_every_month_is_one_of_three_of_its_season(month: int) -> None:
    when = DateSpan.season(2023, season_of(month))
    assert month in {(when.first_day.month + ahead - 1) % 12 + 1 for ahead in range(3)}


@given(YEARS, st.sampled_from(Season))
def test_a_southern_season_is_three_months_that_are_the_opposite_season_in_the_north(
    year: int, season: Season
) -> None:
    southern = southern_season(Moment(Grain.SEASON, year, season=season))
    opposite = list(Season)[(list(Season).index(season) + 2) % 4]
    assert southern
    assert season_of(southern.first_day.month) is opposite
    assert southern.days in range(89, 93)
    assert southern.first_day.year == year


@given(DAYS, st.integers(-50, 50), st.sampled_from([Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR]))
def test_the_same_day_some_units_on_is_the_same_weekday_or_day_of_the_month(
    day: date, count: int, grain: Grain
) -> None:
    moved = same_day(day, count, grain)
    assert moved
    if grain is Grain.WEEK:
        assert moved.weekday() == day.weekday()
    else:
        assert moved.day == day.day or (moved + timedelta(days=1)).day == 1 < day.day


def test_a_time_goes_with_a_day_and_with_nothing_coarser() -> None:
    day = Moment.of_day(date(2024, 3, 13)).at("T15:00")
    assert (day.grain, day.value) == (Grain.HOUR, "2024-03-13T15:00")
    assert day.when == DateSpan.hours(date(2024, 3, 13), "T15:00")
    month = Moment(Grain.MONTH, 2024, 3)
    assert month.at("TNI") == month
