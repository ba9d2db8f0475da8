"""Which claims can both be true."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from extract.events.agreement.fitting import actors_fit, days_fit, places_fit, statuses_fit, tolls_fit
from extract.events.casualties import find_tolls
from extract.model import Actor, DateSpan, Modifier, Place, Status
from tests.strategies import date_spans

DAY = DateSpan.day(date(2024, 11, 17))
NEXT = DateSpan.day(date(2024, 11, 18))
LATER = DateSpan.day(date(2024, 11, 20))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (DAY, DAY, True),
        (DAY, NEXT, False),
        (DAY, DateSpan.month(2024, 11), True),
        (DAY, DateSpan.week(date(2024, 11, 17)), True),
        (DAY, DateSpan.month(2024, 12), False),
        (DateSpan.hours(date(2024, 11, 17), "TNI"), NEXT, True),
        (DateSpan.hours(date(2024, 11, 18), "TMO"), DAY, True),
        (DateSpan.hours(date(2024, 11, 17), "TAF"), NEXT, False),
        (DateSpan.hours(date(2024, 11, 17), "TNI"), LATER, False),
        (DAY.modified(Modifier.APPROXIMATE), NEXT, True),
        (DAY.modified(Modifier.APPROXIMATE), LATER, False),
        (DAY.since(), LATER, True),
    ],
)
def test_dates_fit_where_one_holds_the_other_or_a_night_lies_between(
    first: DateSpan, second: DateSpan, *, expected: bool
) -> None:
    assert days_fit(first, second) is expected
    assert days_fit(second, first) is expected


@given(date_spans(), date_spans())
def test_whether_dates_fit_does_not_depend_on_their_order(first: DateSpan, second: DateSpan) -> None:
    assert days_fit(first, first)
    assert days_fit(first, second) == days_fit(second, first)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("killed eight people", "killed eight people", True),
        ("killed eight people", "killed eleven people", False),
        ("killed at least eight people", "killed eleven people", True),
        ("killed at least twelve people", "killed eleven people", False),
        ("killed as many as 20 people", "killed eleven people", True),
        ("killed as many as 20 people", "killed 21 people", False),
        ("killed about 100 people", "killed 104 people", True),
        ("killed about 100 people", "killed 124 people", False),
        ("killed nearly 100 people", "killed 96 people", True),
        ("killed nearly 100 people", "killed 12 people", False),
        ("killed dozens of people", "killed 30 people", True),
        ("killed dozens of people", "killed eight people", False),
    ],
)
def test_numbers_fit_where_their_ranges_meet(first: str, second: str, *, expected: bool) -> None:
    (one,), (other,) = find_tolls(first), find_tolls(second)
    assert tolls_fit(one, other) is expected
    assert tolls_fit(other, one) is expected


def test_places_fit_unless_both_are_points_far_from_one_another() -> None:
    sumy = (Place("Sumy", "UA", 50.91, 34.80, "town"),)
    kharkiv = (Place("Kharkiv", "UA", 49.99, 36.23, "town"),)
    suburb = (Place("Stetskivka", "UA", 50.99, 34.82, "village"),)
    region = (Place("Kharkiv region", "UA", 49.5, 36.5, "region"),)
    unknown = (Place("the market"),)
    assert not places_fit(sumy, kharkiv)
    assert places_fit(sumy, suburb)
    assert places_fit(sumy, region)
    assert places_fit(sumy, unknown)
    assert places_fit(sumy, kharkiv + sumy)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Russia", "Russian forces", True),
        ("Kyiv", "Ukraine", True),
        ("Russia", "Ukraine", False),
        ("Rapid Support Forces", "the Rapid Support Forces", True),
        ("Rapid Support Forces", "Sudanese army", False),
    ],
)
def test_actors_fit_where_they_name_one_side(first: str, second: str, *, expected: bool) -> None:
    assert actors_fit((Actor(first, "agent"),), (Actor(second, "agent"),)) is expected


def test_only_a_denial_speaks_against_what_others_tell() -> None:
    assert statuses_fit(Status.HAPPENED, Status.ALLEGED)
    assert statuses_fit(Status.DENIED, Status.DENIED)
    assert not statuses_fit(Status.DENIED, Status.HAPPENED)
