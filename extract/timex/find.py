"""Finding time expressions: one pass over the text, small readings where a rule may begin.

At each word that some rule can begin with, the rules that can are tried and the longest phrase wins; among
equals the one that knows more of its surroundings, then the one declared first. Phrases are read from left
to right, because what one means may hang on the dates before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.model import TextSpan, Timex, TimexType
from extract.timex.anchor import Anchor
from extract.timex.fold import fold, single_blanks
from extract.timex.genre import is_narrative
from extract.timex.language import ReadyRule, RuleIndex, index_of
from extract.timex.moment import Moment, southern_season
from extract.timex.pattern import HEAD_LENGTH
from extract.timex.rule import Phrase, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

_DATES = frozenset({TimexType.DATE, TimexType.TIME})
_SEASON_REACH = 60  # characters on either side of a season in which a southern place stands
_SIGNAL_LENGTH = 24  # characters before a phrase in which its signal stands


def find_timexes(text: str, published: date | None, language: str = "en") -> tuple[Timex, ...]:
    """The time expressions of a text, in its order, never overlapping.

    Args:
        text: any text; offsets of the outcome are code points into it.
        published: the day of publication (TimeML's document creation time), or None where unknown: then
            phrases that are counted from it keep a value with X and have no days.
        language: the code of the text's language; "und" is read as English.
    """
    index = index_of(language)
    folded = fold(text)
    moment = Moment.of_day(published) if published else None
    narrative = is_narrative(folded, moment, index.language.deictic)
    anchor = Anchor(folded, moment, narrative, index.language.direction, index.language.asides)
    return tuple(_scan(text, anchor, index))


def _scan(text: str, anchor: Anchor, index: RuleIndex) -> Iterator[Timex]:
    folded = anchor.folded
    reached = 0
    for start in index.places(folded):
        if start < reached:
            continue
        head = folded[start : start + HEAD_LENGTH]
        if "  " in head:  # a line was wrapped inside the phrase
            head = single_blanks(folded[start : start + 2 * HEAD_LENGTH])[:HEAD_LENGTH]
        rules = index.starting(head)
        timex = _read_at(text, start, rules, anchor, index) if rules else None
        while timex is not None:
            yield timex
            reached = timex.span.end
            timex = _read_at(text, reached, index.followers.get(timex.rule, ()), anchor, index)


def _read_at(
    text: str, start: int, rules: Iterable[ReadyRule], anchor: Anchor, index: RuleIndex
) -> Timex | None:
    """The longest phrase at a place that some rule reads, or None."""
    folded = anchor.folded
    matches = [(ready, match) for ready in rules if (match := ready.match(folded, start))]
    if not matches:
        return None
    phrases = [(ready, Phrase(match, ready.pattern, text)) for ready, match in matches]
    if len(phrases) > 1:
        phrases.sort(key=_longest_first)
    for ready, phrase in phrases:
        first, end = phrase.span
        if index.language.refuse(text, folded, first, end):
            continue
        anchor.start, anchor.end = first, end
        reading = ready.rule.read(phrase, anchor)
        if reading is not None:
            return _note(reading, phrase, ready, anchor, index)
    return None


def _longest_first(one: tuple[ReadyRule, Phrase]) -> tuple[int, int, int]:
    ready, phrase = one
    return -phrase.span[1], -phrase.match.end(), ready.order


def _note(reading: Reading, phrase: Phrase, ready: ReadyRule, anchor: Anchor, index: RuleIndex) -> Timex:
    start, end = phrase.span
    when, steps = reading.when, reading.steps
    if reading.moment is not None and reading.moment.season and when is not None:
        around = max(0, start - _SEASON_REACH), end + _SEASON_REACH
        southern = index.language.southern.search(anchor.folded, *around)
        if southern:
            when = southern_season(reading.moment)
            steps = (*steps, f"a season of the south, as '{southern.group()}' stands beside it")
    signal = index.language.signals.search(anchor.folded, max(0, start - _SIGNAL_LENGTH), start)
    if reading.moment is not None and reading.type in _DATES:
        in_text = bool(reading.anchor) and reading.anchor != anchor.publication
        anchor.remember(start, phrase.text, reading.moment, aside=reading.aside, goes_on=in_text)
    return Timex(
        span=TextSpan(start, end),
        text=phrase.text,
        type=reading.type,
        value=reading.value,
        when=when,
        rule=ready.rule.name,
        anchor=reading.anchor,
        mod=reading.mod,
        signal=signal.group(1) if signal else "",
        steps=steps,
    )
