"""Existing timelines: told apart by their columns, each entry as exact as it was coded."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from extract.errors import UnreadableSourceError
from extract.model import Actor, Article, DateSpan, Grain, Modifier, Place
from extract.read.forms import read_opened
from extract.read.opened import Opened
from extract.read.options import ReadOptions
from extract.read.timelines import read_entry
from tests.extract.read.timelines import samples

if TYPE_CHECKING:
    from extract.model import Coding

DAY = DateSpan.day(date(2022, 5, 3))


def read(name: str) -> list[Article]:
    outcomes = list(read_opened(Opened.of(samples.files()[name], name), ReadOptions()))
    assert all(isinstance(outcome, Article) for outcome in outcomes), outcomes
    return [outcome for outcome in outcomes if isinstance(outcome, Article)]


def codings(name: str) -> list[Coding]:
    return [article.coding for article in read(name) if article.coding]


def entry(row: dict[str, Any]) -> Coding:
    article = read_entry(row)
    assert article
    assert article.coding
    return article.coding


@pytest.mark.parametrize(
    ("name", "dates"),
    [
        (
            "one.csv",
            [DAY, DateSpan(date(2022, 5, 8), date(2022, 5, 15), Grain.WEEK), DateSpan.month(2022, 5)],
        ),
        ("two.csv", [DAY, DateSpan.month(2022, 6)]),
        (
            "three.csv",
            [
                DAY,
                DateSpan.month(2022, 6).modified(Modifier.EARLY),
                DateSpan(date(2022, 1, 1), date(2024, 1, 1), Grain.YEAR),
            ],
        ),
        (
            "four.json",
            [
                DateSpan(date(2022, 5, 3), date(2022, 5, 6)),
                DateSpan.year(1990).modified(Modifier.APPROXIMATE),
            ],
        ),
        ("five.json", [DateSpan(date(2022, 5, 3), date(2022, 5, 6)), DateSpan.year(2022)]),
        (
            "six.json",
            [DAY, DateSpan(date(2022, 5, 8), date(2022, 5, 15), Grain.WEEK), DateSpan.month(2022, 5)],
        ),
        ("seven.jsonl", [DAY, DateSpan.month(2022, 6)]),
    ],
)
def test_each_entry_has_its_date_as_exactly_as_it_was_coded(name: str, dates: list[DateSpan]) -> None:
    assert [coding.when for coding in codings(name)] == dates


def test_the_reason_names_the_precision_and_what_it_means() -> None:
    assert [coding.because for coding in codings("one.csv")] == [
        "the row says 3 May 2022, time precision 1: that day",
        "the row says 11 May 2022, time precision 2: some day of the week around it",
        "the row says 15 May 2022, time precision 3: some day of that month",
    ]
    assert codings("two.csv")[1].because == "the row says June 2022, date precision 4: within a month"
    assert "shown as \N{LEFT DOUBLE QUOTATION MARK}Early June 2022" in codings("three.csv")[1].because


def test_who_where_and_how_many_come_along() -> None:
    shelling, clash, _ = codings("one.csv")
    assert shelling.actors == (Actor("Army of the North", "agent"), Actor("Civilians (Velia)", "target"))
    assert shelling.places == (Place("Velin", "Velia", 48.5, 35.1),)
    assert shelling.killed == (4, 4)
    assert {actor.role for actor in clash.actors} == {"party"}
    assert clash.killed is None
    battle, massacre = codings("two.csv")
    assert battle.killed == (10, 15)
    assert battle.places == (Place("Orlo town", "Velia", 48.1, 35.9),)
    assert massacre.places == (Place("Velia", "Velia"),)  # its coordinates are the middle of the country
    assert massacre.actors == (Actor("River Militia", "agent"), Actor("Civilians", "target"))


def test_the_words_of_an_entry_are_the_text_of_its_article() -> None:
    shelling = read("one.csv")[0]
    assert shelling.text == samples.ACLED_ROWS[0]["notes"]
    assert (shelling.source, shelling.references) == ("ACLED", ("Courier", "Herald"))
    market = read("three.csv")[0]
    assert (market.title, market.text) == ("Shells hit the market of Velin", "Four traders were killed.")
    assert market.references == ("https://pictures.example/market.jpg", "Courier")
    massacre = read("two.csv")[1]
    assert massacre.text == "River Militia against Civilians; One-sided violence; Velia; 3 deaths."


def test_the_title_of_a_timeline_and_its_eras_are_no_entries() -> None:
    assert len(read("three.csv")) == 3
    assert [coding.label for coding in codings("four.json")] == ["Shelling of Velin", "The bridge is built"]


def test_entries_that_are_worded_alike_are_told_apart_by_what_is_coded() -> None:
    row = samples.ACLED_ROWS[0]
    others = [
        row | changed
        for changed in (
            {"event_date": "4 May 2022"},
            {"event_id_cnty": "VEL999"},
            {"fatalities": "5"},
            {"latitude": "48.6"},
            {"actor2": "Traders"},
        )
    ]
    articles = [read_entry(one) for one in (row, *others)]
    assert len({article.id for article in articles if article}) == 6


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (samples.ACLED_ROWS[0] | {"event_date": "last week"}, "event_date is 'last week'"),
        (samples.ACLED_ROWS[0] | {"time_precision": "9"}, "time_precision is '9': a code from 1 to 3"),
        (samples.ACLED_ROWS[0] | {"fatalities": "many"}, "fatalities is 'many': a whole number"),
        (samples.UCDP_ROWS[0] | {"date_end": "2022-04-01"}, "date_end is 2022-04-01"),
        (samples.UCDP_ROWS[0] | {"date_prec": "0"}, "date_prec is '0': a code from 1 to 5"),
        ({"start_date": {"year": "-44"}, "text": {"headline": "Ides"}}, "start_date.date is -44"),
        ({"start_date": {"year": "2022", "month": "x"}}, "start_date.month is 'x'"),
        ({"start_date": {"year": ""}, "text": {"headline": "Never"}}, "no year to begin with"),
        ({"start_date": {"year": 2022, "month": 5, "day": 3, "hour": 99}}, "the time is 99:00"),
        ({"startDate": "spring", "headline": "Legacy"}, "startDate is 'spring'"),
    ],
)
def test_what_is_wrong_with_an_entry_is_told_by_its_column(row: dict[str, Any], told: str) -> None:
    with pytest.raises(UnreadableSourceError, match=told.replace(".", r"\.")):
        read_entry(row)


@pytest.mark.parametrize(
    ("row", "time"),
    [
        ({"start_date": {"year": "2022", "month": "5", "day": "3", "hour": "4"}}, "T04:00"),
        ({"start_date": {"year": 2022, "month": 5, "day": 3, "hour": 16, "minute": 30}}, "T16:30"),
        (samples.TIMELINEJS_ROWS[1] | {"Time": "4:05 PM"}, "T16:05"),
        (samples.TIMELINEJS_ROWS[1] | {"Time": "12:00:00 am"}, "T00:00"),
        (samples.TIMELINEJS_ROWS[1] | {"Time": "at dawn"}, ""),
        (samples.TIMELINEJS_ROWS[2] | {"Day": "", "Time": "4:05"}, ""),  # of which day is not said
    ],
)
def test_a_time_of_day_is_kept_where_the_day_is_known(row: dict[str, Any], time: str) -> None:
    assert entry({"text": {"headline": "Shells"}, **row}).when.time == time


def test_coordinates_that_are_none_are_left_out() -> None:
    for latitude in ("", "north", "95", "nan", "inf"):
        (place,) = entry(samples.ACLED_ROWS[0] | {"latitude": latitude}).places
        assert place == Place("Velin", "Velia")


def test_a_row_that_cannot_be_read_leaves_the_others() -> None:
    rows = [samples.ACLED_ROWS[0] | {"event_date": ""}, samples.ACLED_ROWS[1]]
    lines = "\n".join(map(json.dumps, rows)).encode()
    bad, good = read_opened(Opened.of(lines, "rows.jsonl"), ReadOptions())
    assert isinstance(bad, UnreadableSourceError)
    assert "rows.jsonl: line 1: event_date is ''" in str(bad)
    assert isinstance(good, Article)


def test_a_table_of_articles_is_no_timeline() -> None:
    assert read_entry({"text": "Envoys met.", "date": "2022-05-03", "title": "Talks"}) is None
    assert read_entry({"Year": "2022", "Headline": "Talks", "Text": "Envoys met."}) is None
    named = ReadOptions(columns={"text": "notes", "published": "event_date"})
    table = samples.files()["one.csv"]
    first = next(read_opened(Opened.of(table, "one.csv"), named))
    assert isinstance(first, Article)
    assert (first.coding, first.published) == (None, date(2022, 5, 3))


def test_a_timeline_of_somebodys_own_goes_by_the_name_of_its_file() -> None:
    assert {article.source for article in read("four.json")} == {"four"}
    assert {article.source for article in read("three.csv")} == {"three"}
    assert {article.source for article in read("six.json")} == {"ACLED"}


def test_cells_of_parquet_that_hold_no_number_are_empty() -> None:
    row: dict[str, Any] = {**samples.ACLED_ROWS[0], "fatalities": float("nan"), "latitude": float("nan")}
    assert entry(row).killed is None
    assert entry(row).places == (Place("Velin", "Velia"),)
    assert entry({**row, "fatalities": 4.0, "event_date": date(2022, 5, 3)}).killed == (4, 4)


def test_markup_in_an_entry_is_text() -> None:
    row = samples.TIMELINEJS_ROWS[1] | {"Headline": "<script>alert(1)</script><i>Talks</i>"}
    article = read_entry(row)
    assert article
    assert article.title == "Talks"
