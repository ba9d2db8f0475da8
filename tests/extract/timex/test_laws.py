"""The laws of time expressions: what holds for every text and every day of publication."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extract.datespan import Modifier
from extract.model import Timex, TimexType
from extract.timex import find_timexes
from extract.timex.language import LANGUAGES, index_of
from tests.extract.timex.phrases import any_phrase
from tests.strategies import DAYS

BETWEEN = st.sampled_from(
    [" ", " ", "  ", "\n", "\r\n", "\n\n", ", ", ". ", ' "', "-", "/", "", " said ", " will ", " of "]
)
SOME_NUMBER = st.from_regex(r"[0-9]{1,4}([.,:/-][0-9]{1,4}){0,2}(st|nd|rd|th|s| BC)?", fullmatch=True)
ANYTHING = st.one_of(any_phrase(), any_phrase(), SOME_NUMBER, st.text(max_size=12))
TEXTS = st.lists(st.tuples(ANYTHING, BETWEEN).map("".join), max_size=8).map("".join)
EXAMPLES = sorted(
    {
        text.replace("[", "").replace("]", "")
        for code in LANGUAGES
        for rule in index_of(code).language.rules
        for text in (*rule.examples, *rule.refuses)
    }
)
# Phrases that publication alone dates, by the steps in which they move with it.
BY_DAYS = (
    "It was hit yesterday.",
    "It was hit early today.",
    "They meet tomorrow.",
    "It fell the day before yesterday.",
    "They meet the day after tomorrow.",
    "It fell five days ago.",
    "It fell 12 days ago.",
    "It fell last night.",
    "They meet tonight.",
    "It fell this morning.",
    "It ends three days from now.",
)
BY_WEEKS = (
    "They met on Friday.",
    "They met Wednesday.",
    "They will meet on Monday.",
    "It fell last Tuesday.",
    "They meet next Thursday.",
    "It was hit late Sunday.",
    "It was hit on Saturday night.",
    "It fell last week.",
    "They meet next week.",
    "It fell three weeks ago.",
    "It was hit over the weekend.",
)
BY_YEARS = (
    "It fell in May.",
    "It fell on 4 March.",
    "They will vote on November 5.",
    "It fell in the third quarter.",
    "It fell last summer.",
    "It fell last year.",
    "They vote next year.",
    "It began ten years ago.",
    "It fell last month.",
    "It opens next September.",
    "They met on Christmas Day.",
)
COUNTED = st.lists(st.sampled_from((*BY_DAYS, *BY_WEEKS, *BY_YEARS)), max_size=6).map(" ".join)
PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}|\d{4}-(?:W\d\d|Q\d|H\d|SP|SU|FA|WI)")


def _plain_days(timex: Timex) -> str:
    """The days of a timex, written as TIMEX3 without what modifies them."""
    assert timex.when
    return replace(timex.when, modifier=Modifier.NONE).timex3


@given(TEXTS, st.none() | st.dates())
@example("the 0th quarter, the 0th century, the 0th century BC, the 0th of May", date(2024, 3, 13))
@example("It takes seven to some days.", date(2024, 3, 13))
@example("They met on Friday, a year ago Tuesday and on Christmas Day.", date.min)
@example("They met on Friday, in May, at the weekend and last Christmas.", date.max)
@example("It fell in May.", date(9995, 1, 1))
@example("They met at Diwali 1999.", date(2024, 3, 13))
@example("It fell on 5 May 2024\N{ARABIC-INDIC DIGIT FIVE} and 1\N{SUPERSCRIPT TWO} May.", date(2024, 3, 13))
def test_no_text_and_no_day_raise(text: str, published: date | None) -> None:
    for timex in find_timexes(text, published):
        assert timex.when is None or timex.when.words
        assert timex.type in TimexType


@given(TEXTS, st.none() | DAYS)
def test_spans_point_at_their_text_in_order_and_never_overlap(text: str, published: date | None) -> None:
    reached = 0
    for timex in find_timexes(text, published):
        assert timex.span.of(text) == timex.text
        assert timex.text == timex.text.strip() != ""
        assert timex.span.start >= reached
        reached = timex.span.end


@given(TEXTS, st.none() | DAYS)
def test_a_text_is_read_the_same_each_time(text: str, published: date | None) -> None:
    assert find_timexes(text, published) == find_timexes(text, published)


@given(st.sampled_from(EXAMPLES), st.sampled_from(["  ", "\r\n", "\n", "\N{NO-BREAK SPACE}"]))
@example("It fell on 14 November 2024.", "  ")
@example("It fell 5 days ago.", "\r\n")
def test_a_phrase_is_read_the_same_across_two_blanks_or_the_end_of_a_line(text: str, blank: str) -> None:
    day = date(2024, 3, 13)
    sentence = re.compile(r"(?<![.]) ")  # between sentences a line that ends may end a paragraph
    apart = [timex.value for timex in find_timexes(sentence.sub(blank, text), day)]
    assert apart == [timex.value for timex in find_timexes(text, day)]


@given(st.lists(st.sampled_from(BY_DAYS), min_size=1, max_size=5), DAYS, st.integers(-1000, 1000))
def test_days_counted_from_publication_shift_with_it(
    sentences: list[str], published: date, days: int
) -> None:
    _assert_shifted(" ".join(sentences), published, published + timedelta(days=days))


@given(st.lists(st.sampled_from((*BY_DAYS, *BY_WEEKS)), min_size=1, max_size=5), DAYS, st.integers(-150, 150))
def test_weekdays_and_weeks_shift_with_publication_by_whole_weeks(
    sentences: list[str], published: date, weeks: int
) -> None:
    _assert_shifted(" ".join(sentences), published, published + timedelta(days=7 * weeks))


def _assert_shifted(text: str, published: date, later: date) -> None:
    before, after = find_timexes(text, published), find_timexes(text, later)
    assert len(before) == text.count(".")
    assert [timex.span for timex in before] == [timex.span for timex in after]
    for one, moved in zip(before, after, strict=True):
        assert "the day of publication" in one.anchor
        assert one.when
        assert one.when.shifted((later - published).days) == moved.when


@given(st.sampled_from(BY_YEARS), st.dates(date(1900, 1, 1), date(1999, 12, 28)))
def test_months_and_years_shift_with_publication_by_whole_years(sentence: str, published: date) -> None:
    """By 400 years, after which the calendar with its weekdays begins anew."""
    later = published.replace(year=published.year + 400)
    before, after = find_timexes(sentence, published), find_timexes(sentence, later)
    assert len(before) == len(after) == 1
    assert before[0].when
    assert before[0].when.shifted((later - published).days) == after[0].when


@given(COUNTED)
def test_without_a_day_of_publication_what_counts_from_it_has_no_days(text: str) -> None:
    found = find_timexes(text, None)
    assert [timex.text for timex in found if timex.when] == []
    assert len(found) == len(find_timexes(text, date(2024, 3, 13)))


@given(TEXTS)
def test_without_a_day_of_publication_nothing_is_counted_from_it(text: str) -> None:
    assert [timex.text for timex in find_timexes(text, None) if "publication" in timex.anchor] == []


@given(TEXTS, st.none() | DAYS)
@example("In 2 BC it fell. In 1 BC it rose. A year later it fell again.", None)
@example("They came in the 1st century.", None)
def test_the_days_of_a_timex_are_those_of_its_value(text: str, published: date | None) -> None:
    for timex in find_timexes(text, published):
        if timex.type is TimexType.DATE and PLAIN.fullmatch(timex.value):
            assert timex.when, f"{timex.text!r} is {timex.value} and has no days"
        turned_round = any(
            "south" in step for step in timex.steps
        )  # a southern summer is the northern winter
        weekend = timex.value.endswith("-WE")  # whose days are two of its week
        by_its_end = "its winter" in timex.steps  # as a history names a bare winter
        apart = turned_round or weekend or by_its_end
        if timex.type in {TimexType.DATE, TimexType.TIME} and timex.when and not apart:
            assert _plain_days(timex) == timex.value


@pytest.mark.parametrize(
    "text",
    [
        "It fell on 31 June.",
        "It fell on April 31.",
        "It fell on 30 February 2024.",
        "the 0th of May",
        "May 0, 2024",
    ],
)
def test_a_day_that_no_month_has_is_not_read_as_another(text: str) -> None:
    found = find_timexes(text, date(2024, 3, 13))
    assert [timex.text for timex in found if timex.when and timex.when.days == 1] == []


@pytest.mark.parametrize(
    "phrase",
    [
        "in May of that year",
        "on 4 March of the following year",
        "in the first half of that year",
        "in the third quarter of the previous year",
        "in the summer of the following year",
        "the following year",
    ],
)
def test_what_is_counted_from_the_text_says_from_where(phrase: str) -> None:
    text = f"It fell in 1990, he said. It rose {phrase}, she said."
    counted = find_timexes(text, date(2024, 3, 13))[1]
    assert counted.value[:4] in {"1989", "1990", "1991"}
    assert "'1990'" in counted.anchor


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("It rose in the third quarter of the plan.", "the third quarter"),
        ("It rose in Q3 in the north.", "Q3"),
        ("It rose in May of the same plan.", "May"),
        ("It rose in the summer of the plan.", "the summer"),
        ("It rose in the first half of 2023 of the plan.", "the first half of 2023"),
    ],
)
def test_a_phrase_ends_before_the_words_that_lead_on(text: str, phrase: str) -> None:
    assert [timex.text for timex in find_timexes(text, date(2024, 3, 13))] == [phrase]
