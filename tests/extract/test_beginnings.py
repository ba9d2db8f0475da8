from __future__ import annotations

import re

from extract.beginnings import CAPITAL, one_of


def test_a_capital_inside_a_word_begins_none() -> None:
    assert re.findall(rf"{CAPITAL}\w*", "Oslo, iPhone, McBride and al-Bab") == ["Oslo", "McBride", "Bab"]


def test_of_some_words_the_first_that_begins_a_word_is_found() -> None:
    pattern = re.compile(rf"{one_of('mayor|major general|major|envoy')}")
    found = pattern.findall("A major general met the mayor, an envoy and a coenvoy; major losses.")
    assert found == ["major general", "mayor", "envoy", "major"]


def test_the_first_character_of_a_text_begins_a_word() -> None:
    assert re.match(one_of("mayor|envoy"), "envoys") is not None
