"""One happening that articles tell for two days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from extract.events.merge import merge_mentions
from extract.pipeline import read_article
from tests.factories import make_article

if TYPE_CHECKING:
    from extract.model import Event, Mention

HIT = "A missile hit the maternity clinic in Zaporizhzhia on Monday and killed 14 people."
DAY_LATER = "A missile struck the maternity clinic in Zaporizhzhia on Tuesday. Fourteen people were killed."


def merge(*articles: tuple[str, date]) -> tuple[Event, ...]:
    sentences: dict[str, str] = {}
    mentions: list[Mention] = []
    published: dict[str, date] = {}
    for text, day in articles:
        article = make_article(text, source=f"Outlet of {day}", published=day)
        reading = read_article(article)
        published[article.id] = day
        mentions += reading.mentions
        sentences |= {one.id: one.sentence.of(text) for one in reading.mentions}
    return merge_mentions(mentions, published=published, sentence_of=lambda one: sentences[one.id])


def dates(events: tuple[Event, ...], word: str) -> list[str]:
    """The dates of the events whose label has this word."""
    return [event.when.edtf for event in events if word in event.label and event.when]


def test_two_texts_that_state_two_days_for_one_happening_leave_open_which_it_was() -> None:
    events = merge((HIT, date(2024, 5, 8)), (DAY_LATER, date(2024, 5, 9)))
    assert dates(events, "clinic") == ["[2024-05-06,2024-05-07]"]


def test_the_order_of_the_articles_does_not_matter() -> None:
    articles = (HIT, date(2024, 5, 8)), (DAY_LATER, date(2024, 5, 9))
    assert merge(*articles) == merge(*reversed(articles))


def test_an_article_without_a_day_of_its_own_reported_it_on_the_day_after() -> None:
    events = merge(
        (HIT, date(2024, 5, 8)),
        ("A missile has hit a maternity clinic in Zaporizhzhia, killing 14 people.", date(2024, 5, 7)),
    )
    assert dates(events, "clinic") == ["2024-05-06"]


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ("A missile struck the maternity clinic in Zaporizhzhia again on Tuesday.", "it says again"),
        ("A second missile struck the maternity clinic in Zaporizhzhia on Tuesday.", "it counts them"),
        ("A missile struck the maternity clinic in Kherson on Tuesday and killed 14 people.", "another town"),
        ("A missile struck a bakery in Zaporizhzhia on Tuesday.", "nothing but town and kind is the same"),
        (
            "A missile struck the maternity clinic in Zaporizhzhia on Tuesday and killed three people.",
            "other numbers",
        ),
        (
            "A missile struck the maternity clinic in Zaporizhzhia on 9 May and killed 14 people.",
            "three days",
        ),
        ("A missile may strike the maternity clinic in Zaporizhzhia on Tuesday.", "it is not told to be so"),
    ],
)
def test_what_differs_in_more_than_the_day_stays_two(other: str, why: str) -> None:
    events = merge((HIT, date(2024, 5, 8)), (other, date(2024, 5, 9)))
    assert all("[" not in when for when in dates(events, "")), why


def test_a_text_that_tells_of_both_days_means_two_happenings() -> None:
    both = f"{HIT} A missile struck the maternity clinic in Zaporizhzhia on Tuesday, too."
    events = merge((both, date(2024, 5, 8)), (DAY_LATER, date(2024, 5, 9)))
    assert all("[" not in when for when in dates(events, ""))


def test_what_may_be_of_the_day_before_and_of_the_day_after_stays_where_it_is() -> None:
    events = merge(
        (HIT, date(2024, 5, 10)),
        (DAY_LATER, date(2024, 5, 10)),
        (DAY_LATER.replace("Tuesday", "Wednesday"), date(2024, 5, 10)),
    )
    assert all("[" not in when for when in dates(events, ""))


def test_of_what_a_side_does_once_two_days_are_a_dispute() -> None:
    events = merge(
        ("Japan ordered a general mobilisation on Thursday.", date(2024, 5, 11)),
        ("Japan ordered general mobilisation on Friday.", date(2024, 5, 12)),
    )
    assert dates(events, "mobilisation") == ["[2024-05-09,2024-05-10]"]


@pytest.mark.parametrize(
    "other", ["Japan ordered a partial mobilisation on Friday.", "Norway ordered mobilisation on Friday."]
)
def test_a_part_of_it_or_what_another_side_does_is_another_happening(other: str) -> None:
    events = merge(
        ("Japan ordered a general mobilisation on Thursday.", date(2024, 5, 11)), (other, date(2024, 5, 12))
    )
    assert len(dates(events, "mobilisation")) == 2
