"""The pattern language: what a pattern matches, where it can begin, and that it cannot be slow."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.timex.fold import shadow
from extract.timex.language import LANGUAGES, ReadyRule, index_of
from extract.timex.pattern import HEAD_LENGTH, Pattern, PatternError, Slot, compile_pattern
from tests.extract.timex.counted import repeats_without_end
from tests.extract.timex.phrases import phrases_of, words_of

SLOTS = {
    slot.name: slot
    for slot in (
        Slot.of_words("month", {"may": 5, "may day": 51, "june": 6}),
        Slot.of_digits("day", r"[12]\d|3[01]|[1-9]", ("0", "00"), int),
    )
}
READY = [
    pytest.param(code, ready, id=f"{code}: {ready.rule.name}")
    for code in LANGUAGES
    for ready in index_of(code).ready
]
ALL_SLOTS = [
    pytest.param(code, slot, id=f"{code}: {slot.name}")
    for code in LANGUAGES
    for slot in index_of(code).language.slots.values()
]


def _matches(pattern: Pattern, text: str) -> str | None:
    match = pattern.expression.match(text)
    return match.group() if match else None


def _meaning(pattern: Pattern, text: str, name: str) -> object:
    match = pattern.expression.match(text)
    assert match
    read = [(match.group(group), slot) for group, slot in pattern.slots[name]]
    return next((slot.value(words) for words, slot in read if words is not None), None)


@pytest.mark.parametrize(
    ("source", "text", "matched"),
    [
        ("the day", "the day after", "the day"),
        ("the day", "the days", None),
        ("the day", "the  day", "the  day"),
        ("the day", "the   day", None),
        ("mid~may", "mid-may", "mid-may"),
        ("mid~may", "mid may", "mid may"),
        ("mid~may", "midmay", None),
        ("(on |in )?may", "may", "may"),
        ("(on |in )?may", "in may", "in may"),
        ("days? ago", "day ago", "day ago"),
        ("a.d. 70", "a.d. 70", "a.d. 70"),
        ("a.d. 70", "abdc 70", None),
        ("{month} {day}", "may day 5", "may day 5"),
        ("{month} {day}", "june 31", "june 31"),
        ("{month} {day}", "june 41", None),
    ],
)
def test_a_pattern_matches_what_it_says_as_a_whole_word(source: str, text: str, matched: str | None) -> None:
    assert _matches(compile_pattern(source, SLOTS), text) == matched


def test_a_slot_means_what_was_read_in_it() -> None:
    pattern = compile_pattern("{month} {day}( to {day:last})?", SLOTS)
    assert _meaning(pattern, "june 14 to 16", "month") == 6
    assert _meaning(pattern, "june 14 to 16", "day") == 14
    assert _meaning(pattern, "june 14 to 16", "last") == 16
    assert _meaning(pattern, "june 14", "last") is None


def test_a_slot_in_two_alternatives_means_the_one_that_was_read() -> None:
    pattern = compile_pattern("({day} {month}|{month} {day})", SLOTS)
    assert _meaning(pattern, "14 june", "day") == _meaning(pattern, "june 14", "day") == 14


def test_the_longer_of_two_words_is_read() -> None:
    assert _meaning(compile_pattern("{month}", SLOTS), "may  day", "month") == 51


def test_brackets_mark_the_time_expression() -> None:
    match = compile_pattern("since [{month}]", SLOTS).expression.match("since may")
    assert match
    assert match.group("claim") == "may"


@pytest.mark.parametrize(
    "source", ["{year}", "{month", "(on", "on)", "[on", "on]", "|?", "?", "a??", "(a|b", "}"]
)
def test_a_pattern_that_is_not_well_formed_is_refused_with_the_pattern_in_the_message(source: str) -> None:
    with pytest.raises(PatternError, match=re.escape(repr(source))):
        compile_pattern(source, SLOTS)


@pytest.mark.parametrize(
    ("source", "heads"),
    [
        ("may", {"may"}),
        ("mid~may", {"mid-may", "mid may"}),
        ("(the )?end", {"the end", "end"}),
        ("{day} may", {"0 may", "00 may"}),
        ("the beginning", {"the begi"}),
    ],
)
def test_the_heads_of_a_pattern_are_the_ways_in_which_it_begins(source: str, heads: set[str]) -> None:
    assert compile_pattern(source, SLOTS).heads == heads
    assert all(len(head) <= HEAD_LENGTH for head in heads)


@pytest.mark.parametrize(("code", "ready"), READY)
def test_no_patternrepeats_without_end(code: str, ready: ReadyRule) -> None:
    """So that a pattern takes a bounded number of steps at a place, whatever stands there."""
    del code
    assert not repeats_without_end(ready.pattern.expression.pattern)


@pytest.mark.parametrize(("code", "slot"), ALL_SLOTS)
def test_a_slot_has_no_groups_of_its_own_and_no_endless_repetition(code: str, slot: Slot) -> None:
    del code
    assert re.compile(slot.regex).groups == 0
    assert not repeats_without_end(slot.regex)


@pytest.mark.parametrize(("code", "slot"), ALL_SLOTS)
@given(data=st.data())
@settings(max_examples=50)
def test_a_slot_begins_with_one_of_its_heads_and_means_something(
    code: str, slot: Slot, data: st.DataObject
) -> None:
    del code
    words = data.draw(words_of(slot))
    slot.value(words)
    assert shadow(words)[:HEAD_LENGTH] in {head[:HEAD_LENGTH] for head in slot.heads}


@pytest.mark.parametrize(("code", "ready"), READY)
@given(data=st.data())
@settings(max_examples=20)
def test_what_a_pattern_says_is_matched_and_its_rule_is_tried_there(
    code: str, ready: ReadyRule, data: st.DataObject
) -> None:
    """The scan looks at the first characters only: it must not pass over what a rule reads."""
    index = index_of(code)
    phrase = data.draw(phrases_of(ready.rule.pattern, index.language.slots))
    assert ready.pattern.expression.fullmatch(phrase)
    if not ready.rule.follows:
        assert 0 in index.places(phrase)
        assert ready in index.starting(phrase[:HEAD_LENGTH])
