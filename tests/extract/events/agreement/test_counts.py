"""Sentences that only count are put to the happening whose victims they count."""

from __future__ import annotations

from datetime import date

import pytest

from extract.events.agreement.counts import find_counts
from extract.model import Article, PublishedBasis
from extract.pipeline import read_article

ATTACK = "Gunmen attacked the market of Sumy on Friday."
PUBLISHED = date(2024, 11, 17)


def counted(text: str) -> list[tuple[str, str]]:
    """The words of each count and of the happening that it belongs to."""
    reading = read_article(Article("a", "", text, published=PUBLISHED, published_basis=PublishedBasis.GIVEN))
    by_id = {mention.id: mention for mention in reading.mentions}
    found = find_counts(reading.mentions, text, PUBLISHED)
    return [(by_id[count].tolls[0].wording, by_id[happening].label) for count, happening in found.items()]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (" That night a local group spoke of more than 53 dead.", ["more than 53"]),
        ("\n\nThe ministry counted 12 dead and nine wounded.", ["12", "nine"]),
        ("\n\nThe market is old.\n\nThe ministry counted 12 dead.", []),
        (" A separate strike killed 26 people in Odesa.", []),
        (" On Monday last week the ministry counted 12 dead.", []),
        (" At least 12,000 people have been killed in the war so far.", []),
    ],
)
def test_a_count_belongs_to_the_violence_told_just_before(after: str, expected: list[str]) -> None:
    assert [count for count, _ in counted(ATTACK + after)] == expected


def test_a_count_goes_to_the_last_happening_before_it() -> None:
    text = f"{ATTACK} On Saturday shells hit a school in Kharkiv. Doctors counted 12 dead."
    assert [("school" in happening, count) for count, happening in counted(text)] == [(True, "12")]


def test_what_is_told_of_one_day_and_place_is_one_story_counted_at_its_beginning() -> None:
    text = (
        "Gunmen attacked a market in Sumy on Friday. Grenades exploded between the stalls that day."
        " At least three people were killed in Sumy, doctors said."
    )
    assert counted(text) == [("At least three people", "Gunmen attacked a market in Sumy")]


def test_no_count_belongs_to_a_long_fight_or_one_long_past() -> None:
    assert counted("Fighting for the city began in April 2023. Doctors counted 1,200 dead.") == []
