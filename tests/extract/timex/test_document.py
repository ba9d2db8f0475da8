"""The page that the rules write. That docs/rules.md is that page, tests/test_house.py holds."""

from __future__ import annotations

import pytest

from extract.timex.document import rules_page
from extract.timex.language import LANGUAGES, index_of


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_shows_every_rule_with_its_pattern_and_every_example_with_its_value(code: str) -> None:
    page = rules_page()
    for rule in index_of(code).language.rules:
        assert f"`{rule.pattern}`" in page
        assert all(f"`{value}`" in page for value in rule.examples.values())


def test_a_rule_stands_on_the_page_once() -> None:
    rules = [rule for code in LANGUAGES for rule in index_of(code).language.rules]
    assert rules_page().count("\n#### ") == len(rules)


def test_the_names_of_slots_in_the_names_of_rules_are_shown_and_are_no_markup() -> None:
    page = rules_page()
    assert "#### \\<month\\> \\<day\\>, \\<year\\>" in page
