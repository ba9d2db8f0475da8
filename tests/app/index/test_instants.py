from datetime import date, datetime

import pytest

from app.index.instants import extent, instant_of, tick_of
from extract.model import DateSpan, Grain


@pytest.mark.parametrize(
    "instant",
    [datetime(1, 1, 1), datetime(1914, 7, 28, 11, 10), datetime(9999, 12, 31)],  # noqa: DTZ001 - wall time
)
def test_an_instant_comes_back_from_its_tick(instant: datetime) -> None:
    assert instant_of(tick_of(instant)) == instant


def test_a_day_begins_at_midnight() -> None:
    assert instant_of(tick_of(date(2024, 11, 15))) == datetime(2024, 11, 15)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        (DateSpan.day(date(2024, 11, 15)), "2024-11-15T00:00", "2024-11-16T00:00"),
        (DateSpan.hours(date(2024, 11, 15), "T15:30"), "2024-11-15T15:30", "2024-11-15T15:45"),
        (DateSpan.hours(date(2024, 11, 15), "T15"), "2024-11-15T15:00", "2024-11-15T16:00"),
        (DateSpan.hours(date(2024, 11, 15), "TNI"), "2024-11-15T20:00", "2024-11-16T06:00"),
        (DateSpan(date(2024, 11, 15), None, Grain.MONTH), "2024-11-15T00:00", "2024-12-15T00:00"),
        (DateSpan(None, date(2024, 11, 15)), "2024-11-14T00:00", "2024-11-15T00:00"),
    ],
)
def test_a_date_is_drawn_over_its_days_or_its_hours(when: DateSpan, start: str, end: str) -> None:
    assert extent(when) == (datetime.fromisoformat(start), datetime.fromisoformat(end))
