"""The calendar of named days and of events used as dates: every entry of the data files holds."""

from __future__ import annotations

from datetime import date

import pytest

from extract.datespan import DateSpan
from extract.timex import find_timexes
from extract.timex.named_days import NamedDay, dated_events, named_days

DAYS = {named.names[0]: named for named in named_days().values()}


@pytest.mark.parametrize("named", DAYS.values(), ids=DAYS)
def test_a_named_day_has_days_in_each_recent_year(named: NamedDay) -> None:
    spans = [named.in_year(year) for year in range(2015, 2027)]
    assert all(spans), "its calendar knows no such day in one of these years; is its name there spelt so?"


@pytest.mark.parametrize("named", DAYS.values(), ids=DAYS)
def test_a_named_day_lies_in_its_year_or_begins_there(named: NamedDay) -> None:
    for year in (1999, 2012, 2024):
        when = named.in_year(year)
        assert when is None or when.first_day.year == year


@pytest.mark.parametrize("year", [-480, 0, 1, 33, 1066, 1582, 2500, 9999, 10_000])
def test_a_year_out_of_reach_has_no_such_day_and_raises_nothing(year: int) -> None:
    for named in DAYS.values():
        when = named.in_year(year)
        assert when is None or when.first_day.year == year


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2024, date(2024, 3, 31)),
        ("orthodox easter", 2024, date(2024, 5, 5)),
        ("palm sunday", 2024, date(2024, 3, 24)),
        ("ash wednesday", 2024, date(2024, 2, 14)),
        ("good friday", 1998, date(1998, 4, 10)),
        ("pentecost", 2024, date(2024, 5, 19)),
        ("thanksgiving", 2023, date(2023, 11, 23)),
        ("black friday", 2023, date(2023, 11, 24)),
        ("election day", 2016, date(2016, 11, 8)),  # the 1st of that November was a Tuesday
        ("martin luther king day", 2024, date(2024, 1, 15)),
        ("mother's day", 2024, date(2024, 5, 12)),
        ("yom kippur", 1973, date(1973, 10, 6)),
        ("rosh hashanah", 2023, date(2023, 9, 16)),
        ("passover", 2024, date(2024, 4, 23)),
        ("nowruz", 2024, date(2024, 3, 20)),
        ("chinese new year", 2024, date(2024, 2, 10)),
        ("diwali", 2023, date(2023, 11, 12)),
    ],
)
def test_a_movable_day_falls_where_almanacs_have_it(name: str, year: int, day: date) -> None:
    when = named_days()[name].in_year(year)
    assert when == DateSpan.day(day)


def test_ramadan_lasts_a_month_and_ends_with_its_feast() -> None:
    ramadan, feast = named_days()["ramadan"].in_year(2024), named_days()["eid al-fitr"].in_year(2024)
    assert ramadan
    assert feast
    assert ramadan.days in {29, 30}
    assert ramadan.end == feast.start


def test_no_name_has_two_meanings_and_all_are_in_lower_case() -> None:
    listed = [name for named in DAYS.values() for name in named.names]
    assert len(listed) == len(set(listed))
    assert all(name == name.lower() for name in (*listed, *dated_events()))
    assert not set(listed) & set(dated_events())


@pytest.mark.parametrize("name", dated_events())
def test_an_event_is_read_as_its_days(name: str) -> None:
    text = f"Nothing like it was seen before {name.title()}."
    days = dated_events()[name]
    assert [(timex.text.lower(), timex.when) for timex in find_timexes(text, date(2024, 3, 13))] == [
        (name, days)
    ]


@pytest.mark.parametrize("name", named_days())
def test_a_named_day_is_read_as_its_day_of_the_year_that_is_named(name: str) -> None:
    text = f"They met on {name.title()} 2022."
    found = find_timexes(text, date(2024, 3, 13))
    assert [timex.when for timex in found] == [named_days()[name].in_year(2022)]
