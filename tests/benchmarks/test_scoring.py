"""The scorer of time expressions: who belongs with whom, and what counts as right."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.scoring import Agreement, Annotation, agree, agree_by_type, pair

DAY = "2024-03-13"


def _mark(start: int, end: int, value: str = DAY, kind: str = "DATE") -> Annotation:
    return Annotation(start, end, kind, value)


@st.composite
def annotated(draw: st.DrawFn) -> list[Annotation]:
    """Annotations of one text, in order and apart."""
    ends = sorted(draw(st.lists(st.integers(0, 60), unique=True, max_size=12)))
    values, kinds = st.sampled_from(["2024", "P3M"]), st.sampled_from(["DATE", "DURATION"])
    return [_mark(start, end, draw(values), draw(kinds)) for start, end in list(pairwise(ends))[::2]]


def test_the_same_phrase_at_the_same_place_is_right_in_everything() -> None:
    assert agree([_mark(3, 9)], [_mark(3, 9)]) == Agreement(gold=1, found=1, strict=1, relaxed=1, value=1)


def test_a_phrase_that_shares_a_character_is_right_loosely_and_in_value() -> None:
    assert agree([_mark(3, 9)], [_mark(8, 12)]) == Agreement(gold=1, found=1, strict=0, relaxed=1, value=1)


def test_a_phrase_beside_another_is_missed() -> None:
    assert agree([_mark(3, 9)], [_mark(9, 12)]) == Agreement(gold=1, found=1)


def test_another_value_is_wrong_in_value_alone() -> None:
    assert agree([_mark(3, 9)], [_mark(3, 9, "2024-03")]) == Agreement(gold=1, found=1, strict=1, relaxed=1)


def test_one_long_phrase_over_two_belongs_to_one_of_them() -> None:
    """To the one with which it shares more, so that the other is missed."""
    short, long = _mark(0, 4), _mark(5, 20)
    assert pair([short, long], [_mark(0, 20)]) == [(long, _mark(0, 20))]


def test_the_same_place_goes_before_sharing_more() -> None:
    wide, narrow = _mark(0, 20), _mark(4, 8)
    assert pair([narrow], [wide, narrow]) == [(narrow, narrow)]


def test_inside_a_type_phrases_of_other_types_do_not_count() -> None:
    gold = [_mark(0, 4), _mark(5, 9, "P3M", "DURATION")]
    found = [_mark(0, 4), _mark(5, 9, "P3M", "DATE")]
    scores = agree_by_type([(gold, found)], ("DATE", "DURATION"))
    assert scores["ALL"] == Agreement(gold=2, found=2, strict=2, relaxed=2, value=2)
    assert scores["DATE"] == Agreement(gold=1, found=2, strict=1, relaxed=1, value=1)
    assert scores["DURATION"] == Agreement(gold=1)


def test_texts_are_counted_together() -> None:
    text = ([_mark(0, 4)], [_mark(0, 4)])
    assert agree_by_type([text, text, ([], [])], ())["ALL"] == Agreement(2, 2, 2, 2, 2)


@pytest.mark.parametrize(
    ("gold", "found", "right", "f1"), [(4, 4, 4, 100.0), (4, 2, 1, 100 / 3), (3, 0, 0, 0.0), (0, 0, 0, 0.0)]
)
def test_f1_is_the_harmonic_mean_of_precision_and_recall(
    gold: int, found: int, right: int, f1: float
) -> None:
    assert Agreement(gold, found).f1(right) == pytest.approx(f1)


@given(annotated(), annotated())
def test_each_phrase_has_one_partner_at_most_with_which_it_shares_a_character(
    gold: list[Annotation], found: list[Annotation]
) -> None:
    pairs = pair(gold, found)
    assert all(mark.shares(guess) for mark, guess in pairs)
    assert len({mark for mark, _ in pairs}) == len({guess for _, guess in pairs}) == len(pairs)


@given(annotated(), annotated())
def test_what_is_right_strictly_or_in_value_is_right_loosely(
    gold: list[Annotation], found: list[Annotation]
) -> None:
    counts = agree(gold, found)
    assert max(counts.strict, counts.value) <= counts.relaxed <= min(counts.gold, counts.found)


@given(annotated())
def test_whoever_marks_as_people_do_is_right_in_everything(gold: list[Annotation]) -> None:
    counts = agree(gold, gold)
    assert counts.strict == counts.relaxed == counts.value == len(gold)
