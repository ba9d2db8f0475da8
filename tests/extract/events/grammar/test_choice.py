from __future__ import annotations

from extract.events.grammar.words import PARTS, Part


def test_a_value_is_the_small_letters_of_its_name_and_is_there_once() -> None:
    assert Part.COMMA == "comma"
    assert PARTS[","] is Part.COMMA


def test_a_value_shows_where_it_is_declared() -> None:
    assert repr(Part.COMMA) == "Part.COMMA"
