from __future__ import annotations

from datetime import date

import pytest

from extract.model import Article, PublishedBasis
from extract.undated import date_article, infer_published

# Texts of our own about real meetings and votes, each with a day on which it may have been written.
TEXTS = {
    "ahead of the summit in Hiroshima": (
        date(2023, 5, 18),
        """Prime Minister Fumio Kishida said Thursday that the use of nuclear weapons must never be
        normal. He spoke to reporters ahead of the Group of Seven summit in Hiroshima, his home
        city. President Joe Biden had landed hours before. Leaders want to agree on new limits to
        trade with Russia, which invaded Ukraine in February 2022.""",
    ),
    "on the sidelines in Vilnius": (
        date(2023, 7, 12),
        """President Volodymyr Zelenskyy met the alliance's leaders on Wednesday on the sidelines of
        the NATO summit in Vilnius, the capital of Lithuania. Secretary General Jens Stoltenberg
        said members had dropped one of the conditions for Ukraine to join. The leaders had agreed
        on Tuesday on a text that names no year.""",
    ),
    "a speech to the General Assembly": (
        date(2022, 9, 21),
        """Prime Minister Liz Truss told the U.N. General Assembly on Wednesday that Britain would
        keep up its military aid to Ukraine in 2023. Secretary-General Antonio Guterres had warned
        on Tuesday of a winter of discontent.""",
    ),
    "a weekend in Lima after a vote": (
        date(2016, 11, 19),
        """President Barack Obama asked Latin America on Saturday to give his successor a chance. He
        was attending the Asia-Pacific Economic Cooperation summit in Peru, his last trip abroad.
        Since the presidential election victory of Donald Trump, who takes office in January,
        allies have asked what will become of trade pacts.""",
    ),
    "the opening in Glasgow": (
        date(2021, 10, 31),
        """The U.N. climate conference opened in Glasgow on Sunday with an appeal to stop burning
        coal. Prime Minister Boris Johnson said it was one minute to midnight. Leaders are due to
        speak on Monday.""",
    ),
    "a warning in Munich": (
        date(2022, 2, 19),
        """Vice President Kamala Harris told the Munich Security Conference on Saturday that Russia
        would face unheard-of costs if it attacked. Prime Minister Boris Johnson flew in for a
        few hours. On Friday, separatist leaders had ordered civilians to leave.""",
    ),
    "an anniversary in Kyiv": (
        date(2024, 2, 24),
        """European leaders came to Kyiv on Saturday for the second anniversary of the full-scale
        invasion. European Commission President Ursula von der Leyen arrived by train with Prime
        Minister Giorgia Meloni and Prime Minister Justin Trudeau.""",
    ),
    "three leaders in Pittsburgh": (
        date(2009, 9, 25),
        """President Barack Obama, Prime Minister Gordon Brown and President Nicolas Sarkozy accused
        Iran on Friday of building a second plant in secret. They spoke at the opening of the G-20
        summit in Pittsburgh.""",
    ),
}

# A Wednesday: the day before the summit, and within the days of the general debate.
BEFORE_PITTSBURGH = """
    "We must not stop half-way," Prime Minister Gordon Brown said Wednesday before the Group of 20 summit in
    Pittsburgh. President Barack Obama had told the U.N. General Assembly that no nation could act alone.
    Brown was to join him on his way to the G20 summit."""


def article(text: str, *, title: str = "", language: str = "en") -> Article:
    joined = " ".join(text.split())
    return Article(id="a", title=title, text=joined, language=language)


@pytest.mark.parametrize("name", TEXTS)
def test_the_true_day_lies_in_a_range_of_few_days(name: str) -> None:
    true_day, text = TEXTS[name]
    found = infer_published(article(text))
    assert found.basis is PublishedBasis.INFERRED
    assert found.earliest is not None
    assert found.latest is not None
    assert found.earliest <= true_day <= found.latest
    assert (found.latest - found.earliest).days <= 14
    assert found.day in {None, true_day}


def test_months_between_a_vote_and_the_day_of_taking_office_stay_a_range() -> None:
    found = infer_published(
        article(
            """President-elect Barack Obama named his secretary of state on Monday. Since his election
            victory he has chosen half of his cabinet. Obama, who takes office in January, will
            succeed President George W. Bush."""
        )
    )
    assert found.day is None
    assert found.earliest is not None
    assert found.latest is not None
    assert date(2008, 11, 4) <= found.earliest < date(2008, 12, 1) < found.latest <= date(2009, 1, 20)


def test_the_reasons_name_what_was_seen() -> None:
    because = infer_published(article(TEXTS["on the sidelines in Vilnius"][1])).because
    assert because.startswith("inferred from what it says")
    assert "the NATO summit (11 July 2023 to 12 July 2023)" in because


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The mayor opened the new bridge on Friday. It took two years to build.",
        "President Kennedy spoke to the nation on Monday evening. Ships were on their way to Cuba.",
        "The former president, former President Barack Obama, wrote a book about his years in office.",
        "The invasion of Iraq began on 20 March 2003, and historians still argue about it.",
    ],
)
def test_a_text_that_says_too_little_of_its_time_is_left_without_a_day(text: str) -> None:
    found = infer_published(article(text))
    assert (found.day, found.earliest, found.latest) == (None, None, None)
    assert found.basis is PublishedBasis.UNKNOWN


def test_a_text_in_another_language_is_left_without_a_day() -> None:
    assert infer_published(article(TEXTS["a warning in Munich"][1], language="de")).day is None


def test_an_article_with_its_day_stays_as_it_is() -> None:
    dated = Article(id="a", title="", text=TEXTS["a warning in Munich"][1], published=date(2020, 1, 1))
    assert date_article(dated) == (dated, None)


def test_an_article_is_dated_by_inference_where_few_days_are_left_open() -> None:
    dated, inferred = date_article(article(BEFORE_PITTSBURGH))
    assert inferred is not None
    assert inferred.earliest == date(2009, 9, 23)
    assert dated.published_basis is PublishedBasis.INFERRED
    assert dated.published == (inferred.day or inferred.latest)
    assert dated.published in {date(2009, 9, 23), date(2009, 9, 24)}


def test_an_article_is_not_dated_where_many_days_are_left_open() -> None:
    undated = article("President-elect Barack Obama spoke on Monday about his election victory.")
    assert date_article(undated)[0] is undated


def test_an_article_as_long_as_a_book_is_inferred_from_its_beginning() -> None:
    text = TEXTS["on the sidelines in Vilnius"][1] + " Nothing new was said." * 20_000
    assert (
        infer_published(article(text)).latest
        == infer_published(article(TEXTS["on the sidelines in Vilnius"][1])).latest
    )
