"""Every rule of every language: its examples are read, by it, whole and once; its refusals are not read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from extract.timex import find_timexes
from extract.timex.language import LANGUAGES, index_of

if TYPE_CHECKING:
    from extract.timex.rule import Rule

PUBLISHED = date(2024, 3, 13)  # a Wednesday
RULES = [(code, rule) for code in LANGUAGES for rule in index_of(code).language.rules]


def _marked(example: str) -> tuple[str, int, int]:
    """The text of an example, and where the phrase stands that its brackets mark."""
    if "[" not in example:
        return example, 0, len(example)
    start = example.index("[")
    end = example.index("]") - 1
    return example.replace("[", "").replace("]", ""), start, end


EXAMPLES = [
    pytest.param(code, rule, example, value, id=f"{rule.name}: {example}")
    for code, rule in RULES
    for example, value in rule.examples.items()
]
REFUSALS = [
    pytest.param(code, rule, refusal, id=f"{rule.name}: {refusal}")
    for code, rule in RULES
    for refusal in rule.refuses
]


@pytest.mark.parametrize(("code", "rule", "example", "value"), EXAMPLES)
def test_an_example_is_read_whole_once_with_its_value_by_its_rule(
    code: str, rule: Rule, example: str, value: str
) -> None:
    text, start, end = _marked(example)
    found = find_timexes(text, PUBLISHED, code)
    here = [timex for timex in found if timex.span.start < end and start < timex.span.end]
    assert [(timex.text, timex.value, timex.rule) for timex in here] == [(text[start:end], value, rule.name)]


@pytest.mark.parametrize(("code", "rule", "refusal"), REFUSALS)
def test_a_refusal_is_not_read_by_its_rule(code: str, rule: Rule, refusal: str) -> None:
    text, start, end = _marked(refusal)
    found = [timex for timex in find_timexes(text, PUBLISHED, code) if timex.rule == rule.name]
    assert [timex.text for timex in found if timex.span.start < end and start < timex.span.end] == []


@pytest.mark.parametrize(("code", "rule"), RULES, ids=lambda value: getattr(value, "name", value))
def test_a_rule_has_an_example_and_a_refusal(code: str, rule: Rule) -> None:
    assert rule.examples, f"the rule {rule.name!r} of {code!r} has no example"
    assert rule.refuses, f"the rule {rule.name!r} of {code!r} refuses nothing"


def test_the_names_of_rules_differ() -> None:
    for code in LANGUAGES:
        names = [rule.name for rule in index_of(code).language.rules]
        assert len(names) == len(set(names))


def test_a_rule_that_follows_names_rules_that_exist() -> None:
    for code in LANGUAGES:
        rules = index_of(code).language.rules
        names = {rule.name for rule in rules}
        assert all(rule.follows <= names for rule in rules)
