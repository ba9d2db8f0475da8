"""Reading takes time in proportion to the length of a text, whatever it holds.

Proven by counting, not by a clock. Counted are the patterns that are tried at a place, and the characters of
each stretch of the text that is cut out or searched. A try is one step, for no pattern repeats without end
(`test_no_pattern_repeats_without_end`). Then four times the text may take four times the steps.
"""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, cast

import pytest

from benchmarks.texts import HOSTILE, join_samples, repeat
from extract.timex import find_timexes
from extract.timex.fold import fold
from extract.timex.language import RuleIndex, index_of
from extract.timex.pattern import Pattern, Slot, compile_pattern
from tests.extract.timex.counted import CountedExpression, CountedText, Tally, repeats_without_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SHORT = 10_000
LONG = 4 * SHORT
MEGABYTE = 1_000_000
ROUNDING = 1.05  # the repetition is cut somewhere, and what a text opens with is said once
MOST_STEPS = 300  # for each character: where every other word is a date, each looks over its surroundings
TEXTS = [pytest.param(opening, unit, id=repr(opening[:12] + unit)) for opening, unit in HOSTILE]


@pytest.fixture(scope="module")
def tally() -> Iterator[Tally]:
    """Counts what reading does in these tests: every expression and every text in it is a counted one."""
    tally = Tally()

    def counted(expression: re.Pattern[str]) -> re.Pattern[str]:
        return cast("re.Pattern[str]", CountedExpression(expression, tally))

    def compile_counted(source: str, slots: Mapping[str, Slot]) -> Pattern:
        pattern = compile_pattern(source, slots)
        return replace(pattern, expression=counted(pattern.expression))

    language = index_of("en").language
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("extract.timex.language.compile_pattern", compile_counted)
        index = RuleIndex(_with_expressions(language, counted))
        patch.setattr("extract.timex.find.index_of", lambda _: index)
        patch.setattr("extract.timex.find.fold", lambda text: CountedText.of(fold(text), tally))
        for name in [name for name in sys.modules if name.startswith("extract.timex.")]:
            for attribute, value in list(vars(sys.modules[name]).items()):
                if isinstance(value, re.Pattern):
                    patch.setattr(sys.modules[name], attribute, counted(value))
        yield tally


def _with_expressions(language: Any, counted: Any) -> Any:  # noqa: ANN401 - the record, whatever its fields
    changed = {
        field: counted(value)
        for field in language.__dataclass_fields__
        if isinstance(value := getattr(language, field), re.Pattern)
    }
    return replace(language, **changed)


def _steps(text: str, tally: Tally) -> int:
    tally.steps = 0
    find_timexes(text, date(2024, 3, 13))
    return tally.steps


@pytest.mark.parametrize(("opening", "unit"), TEXTS)
def test_a_hostile_text_of_four_times_the_length_takes_four_times_the_steps(
    opening: str, unit: str, tally: Tally
) -> None:
    short, long = (_steps(repeat(unit, length, opening), tally) for length in (SHORT, LONG))
    assert long <= LONG / SHORT * ROUNDING * short
    assert long <= MOST_STEPS * LONG


def test_a_megabyte_of_all_hostile_texts_takes_a_bounded_number_of_steps_for_each_character(
    tally: Tally,
) -> None:
    text = "".join(repeat(unit, MEGABYTE // len(HOSTILE), opening) for opening, unit in HOSTILE)
    assert _steps(text, tally) <= MOST_STEPS * len(text)


def test_an_ordinary_text_takes_few_steps_for_each_character(tally: Tally) -> None:
    assert _steps(join_samples(LONG), tally) <= 15 * LONG


def test_what_is_counted_is_what_is_done(tally: Tally) -> None:
    """Else a text that takes no step at all would pass: a date takes some, two dates take more."""
    nothing, one, two = (
        _steps(text, tally) for text in ("", "on 5 May 2024", "on 5 May 2024, on 6 June 2024")
    )
    assert nothing < one < two
    text = CountedText.of("a" * 100, tally)
    assert _added(tally, lambda: text[10:20]) == 11
    assert _added(tally, lambda: text.rfind("b", 0, 50)) == 51
    assert _added(tally, lambda: "b" in text) == 101
    assert _added(tally, lambda: CountedExpression(re.compile("b*c"), tally).match(text, 40)) == 61
    assert _added(tally, lambda: CountedExpression(re.compile("bc"), tally).match(text, 40)) == 1


def _added(tally: Tally, act: Any) -> int:  # noqa: ANN401 - anything that can be called
    before = tally.steps
    act()
    return tally.steps - before


@pytest.mark.parametrize("regex", ["a*", "(?:a|b)+", "[a-z]+", "a{2,}", r"[\]]*", "[]*]+", ".*?"])
def test_endless_repetition_is_found(regex: str) -> None:
    assert repeats_without_end(regex)


@pytest.mark.parametrize("regex", [r"a\*", "[*+]", "a{2,3}", "a{2}", r"a\{2,}", r"[\]*]", "[]*]", "[^]+]"])
def test_what_looks_like_endless_repetition_is_not_taken_for_it(regex: str) -> None:
    assert not repeats_without_end(regex)
