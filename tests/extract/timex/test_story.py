"""Which of the dates that it names a history moves to, and which it only looks at."""

from __future__ import annotations

from datetime import date

import pytest

from extract.timex import find_timexes

PUBLISHED = date(2009, 12, 19)


def _values(text: str) -> list[str]:
    return [timex.value for timex in find_timexes(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            (
                "In May 1944 the siege began, which lasted until the fall of the town in February 1945. "
                "By the start of July"
            ),
            "1944-07",
        ),
        ("The state had been part of the empire since 1513. In May 1592 it rose. On 4 June", "1592-06-04"),
        ("On 3 March 1789 the estates were called, as in 1614. The King agreed on 27 December", "1789-12-27"),
        ("On 4 May 1793 the law passed, unlike the old one (1790). On 17 August", "1793-08-17"),
        ("On 9 April 2003 the statue fell. In November 2008 a film told of it. On 15 April", "2003-04-15"),
        ("In December 1777 they encamped at the forge. In January", "1778-01"),
    ],
    ids=["until", "since", "another age", "in brackets", "a leap ahead", "on into the next year"],
)
def test_a_date_without_a_year_belongs_to_the_year_of_the_story(text: str, last: str) -> None:
    assert _values(text + " it ended.")[-1] == last


def test_a_heading_says_which_year_its_section_is_about() -> None:
    text = (
        "In 1941 and 1942 the front moved east.\n\n1944: The landings\n\n"
        "The plan, first drawn in 1942, was ready. In June the fleet sailed."
    )
    assert _values(text)[-1] == "1944-06"


@pytest.mark.parametrize(
    ("text", "value", "first"),
    [
        ("In December 1777 they encamped. Over the winter", "1778-WI", date(1777, 12, 1)),
        ("On January 3, 1777, they won at Princeton. Throughout the winter", "1777-WI", date(1776, 12, 1)),
        ("In the autumn of 1942 and in May 1943 it grew. That winter", "1944-WI", date(1943, 12, 1)),
    ],
)
def test_a_bare_winter_is_the_one_that_the_story_has_come_to(text: str, value: str, first: date) -> None:
    winter = find_timexes(text + " men froze.", PUBLISHED)[-1]
    assert winter.value == value
    assert winter.when
    assert winter.when.start == first


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "The fighting began on April 15, 2023, after weeks of tension. In June, they took the airport",
            "2023-06",
        ),
        ("The fighting began in April 2023; by October, they held most of the town", "2023-10"),
        ("They were captured in April 2023. A lawyer flew out in August", "2024-08"),
        ("The fighting began in April 2023. In June, they will vote", "2025-06"),
    ],
    ids=["opens", "behind a semicolon", "does not open", "looks ahead"],
)
def test_a_paragraph_of_news_goes_on_from_the_year_it_opened_with(text: str, value: str) -> None:
    news = f"Shells hit a market on Monday, medics said Tuesday.\n\n{text}."
    assert find_timexes(news, date(2024, 10, 1))[-1].value == value


def test_a_unit_is_not_counted_from_what_an_earlier_sentence_looked_at() -> None:
    text = "On 4 August 1914 they marched. The war would last until 11 November 1918. By the end of the month"
    assert _values(text + " they stood on the river.")[-1] == "1914-08"
    text = (
        "In 1920 he wrote. He said that the Emperor died in November 1916, and all fell apart two years later"
    )
    assert _values(text + ".")[-1] == "1918"


def test_a_year_later_counts_from_a_date_named_in_passing_where_the_story_offers_none() -> None:
    text = (
        "The founder died yesterday.\n\nHe was born on 24 May 1955.\n\n"
        "He opened the mill in 1976, and in 1984 the first loom was sold. One year later he was voted out. "
        "In 1986 he bought a farm, and sold it in 1990."
    )
    values = [timex.value for timex in find_timexes(text, date(2011, 10, 6))]
    assert values[values.index("1984") + 1] == "1985"


def test_the_verb_last_is_no_last_two_months() -> None:
    for text in ("The trial is expected to last two months.", "The talks could last two days."):
        (timex,) = find_timexes(text, date(2024, 11, 17))
        assert timex.when is None
    (timex,) = find_timexes("It rained in the last two days.", date(2024, 11, 17))
    assert timex.when is not None


def test_days_are_not_counted_from_a_date_of_another_year() -> None:
    text = "It fell on 21 May 1911. In 1912 it was rebuilt. In 1913 he resigned. Two days later he was dead."
    assert _values(text)[-1] == "1913-XX-XX"
