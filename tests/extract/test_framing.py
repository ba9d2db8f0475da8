"""Words chosen are found with their group, and no side is named in the list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.framing import find_word_choices, word_groups
from extract.gazetteer.states import state_adjectives, state_names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Militants seized the town.", [("militants", "fighters"), ("seized", "taking")]),
        ("The regime's forces liberated it.", [("regime", "rulers"), ("liberated", "taking")]),
        ("Resistance fighters attacked.", [("resistance fighters", "fighters"), ("attacked", "attacking")]),
        ("The so-called republic", [("so-called", "distance")]),
        ("The minister claimed that 12 died.", [("claimed", "saying"), ("died", "killing")]),
        ("The ministry denied it.", [("denied", "saying")]),
        ("Neutralised and neutralized", [("neutralised", "killing"), ("neutralized", "killing")]),
        ("KİLLED", [("ki\u0307lled", "killing")]),
        ("The strikers painted a skill.", []),
    ],
)
def test_a_word_is_found_with_the_group_that_it_is_chosen_from(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(choice.word, choice.group) for choice in find_word_choices(text)] == expected


@given(st.text(max_size=200), st.integers(0, 1000))
def test_a_word_lies_where_it_is_said_to_lie(text: str, offset: int) -> None:
    for choice in find_word_choices(text, offset):
        assert text[choice.span.start - offset : choice.span.end - offset].casefold() == choice.word


def test_the_list_names_no_people_and_no_state() -> None:
    listed = {part.strip("*?") for group in word_groups() for word in group.words for part in word.split()}
    named = {name.casefold() for name in (*state_names(), *state_adjectives())}
    assert not {word.casefold() for word in listed} & named


def test_every_group_gives_words_of_which_one_must_be_chosen() -> None:
    groups = word_groups()
    assert len({group.key for group in groups}) == len(groups)
    assert all(len(set(group.words)) == len(group.words) > 2 for group in groups)
