"""What one article tells of one happening in several sentences."""

from __future__ import annotations

from datetime import date

import pytest

from extract.events.bundles import bundle, find_bundles
from extract.events.likeness import weigh
from extract.events.merge import merge_mentions
from extract.pipeline import read_article
from tests.factories import make_article

DAY = date(2024, 5, 8)


def bundled(text: str) -> list[list[str]]:
    """The labels that are put together of what an article tells of its days, if more than one."""
    reading = read_article(make_article(text, published=DAY))
    told = weigh((mention, mention.sentence.of(text)) for mention in reading.mentions)
    return [[told[number].mention.label for number in one] for one in find_bundles(told) if len(one) > 1]


@pytest.mark.parametrize(
    "text",
    [
        "A missile struck a bakery in Odesa on Monday. At least three people were killed.",
        "Three people were killed when a missile struck a bakery in Odesa on Monday.",
    ],
)
def test_the_dead_are_told_with_what_killed_them(text: str) -> None:
    ((first, second),) = bundled(text)
    assert {"missile" in first + second, "killed" in first + second} == {True}


@pytest.mark.parametrize(
    "text",
    [
        "A missile struck a bakery in Odesa on Monday. Nine people were killed in Kherson on Monday.",
        "Three people were killed in Odesa on Monday. A missile struck a bakery in Odesa on Monday.",
        "A missile struck a bakery in Odesa on Monday. Since May, 300 people have been killed there in all.",
        "A missile struck a bakery in Odesa on Monday. "
        + "The harbour stayed open. " * 30
        + "Two people died.",
    ],
)
def test_other_dead_are_not(text: str) -> None:
    assert bundled(text) == []


def test_a_bundle_has_the_words_places_and_numbers_of_all() -> None:
    text = "A missile struck a bakery in Odesa on Monday. At least three people were killed."
    reading = read_article(make_article(text, published=DAY))
    told = weigh((mention, mention.sentence.of(text)) for mention in reading.mentions)
    whole = bundle(told)
    assert whole.mention.kind == "strike"
    assert {toll.low for toll in whole.mention.tolls} == {3}
    assert whole.words.label == told[0].words.label | told[1].words.label
    assert bundle(told[:1]) is told[0]


def test_who_tells_of_the_dead_alone_tells_of_the_same_event() -> None:
    texts = {
        "Courier": "A missile struck a bakery in Odesa on Monday. At least three people were killed.",
        "Herald": "Eleven people are now known to have died in the bakery in Odesa that was hit on Monday.",
        "Mail": "A missile hit a bakery in Odesa on Monday, and nine people were killed.",
    }
    readings = [read_article(make_article(text, source=name, published=DAY)) for name, text in texts.items()]
    sentences = {one.id: one.sentence.of(each.article.text) for each in readings for one in each.mentions}
    events = merge_mentions(
        [mention for one in readings for mention in one.mentions],
        sentence_of=lambda mention: sentences[mention.id],
    )
    largest = max(events, key=lambda event: len(event.article_ids))
    assert len(largest.article_ids) >= 2
    assert largest.kind == "strike"
