from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.days import read_day
from extract.errors import BadRecordError

DAY = date(2024, 11, 17)


@pytest.mark.parametrize(
    "written",
    [
        "2024-11-17",
        "20241117",
        " 2024-11-17 ",
        "2024/11/17",
        "17 Nov 2024",
        "17 November 2024",
        "Nov. 17, 2024",
        "November 17th 2024",
        "Sunday, 17 November 2024",
        "17.11.2024",
        "11/17/2024",
        "17 \u043b\u0438\u0441\u0442\u043e\u043f\u0430\u0434\u0430 2024",
    ],
)
def test_a_day_is_read_as_people_write_it(written: str) -> None:
    assert read_day(written) == DAY


@given(st.dates())
def test_every_day_of_the_calendar_can_be_given(day: date) -> None:
    assert read_day(day.isoformat()) == day


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "2024",
        "Nov 2024",
        "17 November",
        "2024-13-45",
        "31 February 2024",
        "soon 2024",
        "x" * 9999,
    ],
)
def test_what_is_no_whole_day_is_refused_in_one_short_line(written: str) -> None:
    with pytest.raises(BadRecordError, match="is not a day; write it as 2024-11-17") as caught:
        read_day(written)
    assert len(str(caught.value)) < 120


def test_a_day_that_can_be_read_in_two_ways_is_refused() -> None:
    with pytest.raises(BadRecordError, match="can be read as two days"):
        read_day("03/04/2024")
    assert read_day("03/03/2024") == date(2024, 3, 3)


def test_a_year_of_two_digits_is_refused() -> None:
    with pytest.raises(BadRecordError, match="no year of four digits"):
        read_day("17/11/24")
