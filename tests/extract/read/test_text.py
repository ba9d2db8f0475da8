from __future__ import annotations

from datetime import date

import pytest

from extract.model import PublishedBasis
from extract.read.dateline import find_day_in_text
from extract.read.text import read_text, unwrap


def test_a_short_first_line_with_an_empty_line_after_it_is_the_title() -> None:
    article = read_text("Envoys meet in Geneva\n\nThey met on Friday.\n")
    assert article.title == "Envoys meet in Geneva"
    assert article.text == "They met on Friday."


@pytest.mark.parametrize(
    "text",
    [
        "Envoys met in Geneva on Friday.\n\nThey will meet again.",
        "Envoys met in Geneva on Friday\nThey will meet again.",
        "An opening that goes on and on, " * 6 + "until nobody takes it for a title\n\nThey met.",
    ],
)
def test_a_first_line_that_is_a_sentence_stays_in_the_text(text: str) -> None:
    article = read_text(text)
    assert article.text.startswith(text[:40])
    assert article.text.startswith(article.title[:30])


def test_an_article_has_no_date_unless_its_text_gives_one() -> None:
    article = read_text("Envoys met in Geneva on Friday.")
    assert article.published is None
    assert article.published_basis is PublishedBasis.UNKNOWN


@pytest.mark.parametrize(
    "head",
    [
        "17 November 2024",
        "Sunday, November 17, 2024",
        "Published: Nov. 17, 2024, 10:15 GMT",
        "Published on 2024-11-17",
        "KYIV, Ukraine, Nov. 17, 2024 (Agency) - Envoys met.",
        "GENEVA, 17 November 2024 \u2014 Envoys met.",
    ],
)
def test_a_dateline_with_a_year_gives_the_day(head: str) -> None:
    published = find_day_in_text(f"{head}\n\nThey will meet again on Friday.")
    assert published is not None
    assert published.day == date(2024, 11, 17)
    assert published.basis is PublishedBasis.TEXT


@pytest.mark.parametrize(
    "head",
    [
        "On 17 November 2024, envoys met.",
        "KYIV (Agency) - Envoys met on Nov. 17.",
        "KYIV, Nov. 17 (Agency) - Envoys met.",
        "31 February 2024",
        "The war began on 24 February 2022",
    ],
)
def test_a_day_that_is_told_of_is_no_dateline(head: str) -> None:
    assert find_day_in_text(f"{head}\n\nThey will meet again.") is None


def test_the_lines_of_a_hard_wrapped_paragraph_are_joined() -> None:
    wrapped = (
        "Envoys of the two sides met in Geneva on Friday for the first time\n"
        "in three months, and agreed to go on talking next week about the\n"
        "exchange of prisoners.\n\nThey did not shake hands."
    )
    assert unwrap(wrapped).split("\n\n") == [
        wrapped.split("\n\n", maxsplit=1)[0].replace("\n", " "),
        "They did not shake hands.",
    ]


def test_lines_that_were_meant_stay_apart() -> None:
    listed = "Geneva\nFriday\n17 November 2024 and a line long enough to be a width of its own"
    assert unwrap(listed) == listed
