"""Which mentions are worth comparing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from extract.events.blocks import WIDEST, candidate_pairs
from extract.events.likeness import compare, weigh
from extract.model import Basis, DateSpan, Mention, Status, TextSpan

SPAN = TextSpan(0, 10)
DAY = date(2024, 11, 15)
HIT = Mention(
    "a",
    "a",
    SPAN,
    SPAN,
    "A missile hit a market in Sumy",
    "strike",
    Status.HAPPENED,
    DateSpan.day(DAY),
    Basis.STATED,
    "",
)
WHENS = st.sampled_from(
    [
        DateSpan.day(DAY),
        DateSpan.day(date(2024, 12, 1)),
        DateSpan.week(DAY),
        DateSpan.month(2024, 11),
        DateSpan.day(DAY).to(DateSpan.day(date(2024, 12, 5))),
        DateSpan.year(2024),
        DateSpan.month(2024, 11).since(),
        DateSpan.day(date.min),
        DateSpan.day(date(9999, 12, 30)),
        None,
    ]
)
LABELS = st.sampled_from(
    ["A missile hit Sumy", "Missile hits the Sumy market", "Envoys met in Sumy", "Rain fell"]
)


@given(st.lists(st.tuples(WHENS, LABELS), max_size=12))
def test_no_two_of_the_same_days_that_are_alike_are_missed(drawn: list[tuple[DateSpan | None, str]]) -> None:
    told = weigh(
        (replace(HIT, id=str(number), article_id=str(number), when=when, label=label), "")
        for number, (when, label) in enumerate(drawn)
    )
    days = [(one.mention.when.start, one.mention.when.end) if one.mention.when else None for one in told]
    alike = {
        (first, second)
        for first, second in combinations(range(len(told)), 2)
        if days[first] == days[second] and compare(told[first], told[second])
    }
    assert alike <= candidate_pairs(told)


def test_the_number_of_pairs_grows_as_the_number_of_mentions() -> None:
    told = weigh((replace(HIT, id=str(number), article_id=str(number)), "") for number in range(1000))
    assert len(candidate_pairs(told)) <= 1000 * WIDEST
