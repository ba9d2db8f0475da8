"""What phrases are counted from: the dates that the text has named, and which of them it moved to."""

from __future__ import annotations

from datetime import date

import pytest

from extract.datespan import Grain
from extract.timex.anchor import Anchor, Direction
from extract.timex.find import find_timexes
from extract.timex.fold import fold
from extract.timex.language import index_of
from extract.timex.moment import Moment
from extract.timex.story import words_of

PUBLISHED = date(2024, 3, 13)


def _year(number: int) -> Moment:
    return Moment(Grain.YEAR, number)


def _reading(text: str, *named: tuple[str, Moment], narrative: bool = True, dated: bool = True) -> Anchor:
    """An anchor that has come to the end of a text in which these dates were named."""
    published = Moment.of_day(PUBLISHED) if dated else None
    language = index_of("en").language
    anchor = Anchor(fold(text), published, narrative, language.direction, language.asides)
    for words, moment in named:
        anchor.remember(text.index(words), words, moment)
    anchor.start = anchor.end = len(text)
    return anchor


def test_the_day_of_publication_is_told_in_words() -> None:
    assert _reading("").publication == "Wednesday 13 March 2024, the day of publication"
    assert _reading("", dated=False).publication == ""


def test_the_latest_date_is_the_one_named_last() -> None:
    anchor = _reading(
        "On 4 May 1940. In 1941.", ("4 May", Moment(Grain.DAY, 1940, 5, 4)), ("1941", _year(1941))
    )
    assert anchor.latest
    assert anchor.latest.text == "1941"
    day = anchor.latest_of(Grain.DAY, Grain.HOUR)
    assert day
    assert words_of(day) == "'4 May', named before it"
    assert anchor.latest_of(Grain.MONTH) is None


def test_a_date_that_stands_too_far_back_is_not_near() -> None:
    anchor = _reading("In 1940 " + "the front held " * 20, ("1940", _year(1940)))
    assert anchor.latest_near(400)
    assert anchor.latest_near(100) is None
    assert anchor.latest_near(400, Grain.DAY) is None


def test_a_history_is_in_the_year_named_last_and_news_in_that_of_publication() -> None:
    named = ("1940", _year(1940))
    assert _reading("In 1940.", named).year == 1940
    assert _reading("In 1940.", named, narrative=False).year == 2024
    assert _reading("In 1940.", named, narrative=False, dated=False).year == 1940
    assert _reading("").year == 2024
    assert _reading("", dated=False).year is None


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("It fell on 4 May 1940. In 1941 it was rebuilt.", False),
        ("It fell on 4 May 1940, as files declassified in 1941 tell.", True),
        ("It fell on 4 May 1940 and was held until 1941.", True),
        ("It fell on 4 May 1940.\n\nA year on, with 1941 half over, it rose.", False),
        ("It fell on 4 May 1940.\n\nA book of 1991 tells of it.", True),
    ],
)
def test_a_year_named_in_passing_is_an_aside(text: str, aside: bool) -> None:  # noqa: FBT001 - a case of the table
    year = next(word for word in ("1941", "1991") if word in text)
    anchor = _reading(text, ("4 May 1940", Moment(Grain.DAY, 1940, 5, 4)), (year, _year(int(year))))
    assert anchor.latest
    assert anchor.latest.aside is aside
    assert anchor.told
    assert anchor.told.text == ("4 May 1940" if aside else year)


def test_the_second_year_of_a_range_is_an_aside() -> None:
    anchor = _reading("the war of 1939-1945", ("1939", _year(1939)), ("1945", _year(1945)))
    assert anchor.told
    assert anchor.told.moment.year == 1939


def test_only_the_last_dates_are_remembered_however_long_the_text() -> None:
    years = [str(year) for year in range(1000, 1500)]
    text = "".join(f"In {year} it rained. " for year in years)
    anchor = _reading(text, *((year, _year(int(year))) for year in years))
    assert len(anchor.passed) < 50


@pytest.mark.parametrize(
    ("text", "phrase", "direction"),
    [
        ("They met on Friday.", "Friday", Direction.PAST),
        ("They will meet on Friday.", "Friday", Direction.FUTURE),
        ("On Friday, ministers are expected to meet.", "Friday", Direction.FUTURE),
        ("He said that they will meet on Friday.", "Friday", Direction.FUTURE),
        ("They will meet, but they had met on Friday.", "Friday", Direction.PAST),
        ("Friday, in Geneva.", "Friday", Direction.UNKNOWN),
    ],
)
def test_a_phrase_looks_where_the_verb_of_its_clause_looks(
    text: str, phrase: str, direction: Direction
) -> None:
    anchor = _reading(text)
    anchor.start = text.index(phrase)
    anchor.end = anchor.start + len(phrase)
    assert anchor.direction is direction


def test_a_chronology_does_not_roll_over_into_a_year_after_its_publication() -> None:
    text = (
        "Wed Oct 12, 2011 - A chronology of a rule that began in 1969, of 1977, 1986 and 2003. "
        "October 1 - Fighters enter Sirte. February 24 - Militias take control of Misrata."
    )
    assert [timex.value for timex in find_timexes(text, date(2011, 10, 12))][-1] == "2011-02-24"
    assert [timex.value for timex in find_timexes(text, date(2012, 10, 12))][-1] == "2012-02-24"
