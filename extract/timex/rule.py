"""What a rule is: a phrase pattern, how to read it, and the examples that prove it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from extract.datespan import Modifier
from extract.model import TimexType

if TYPE_CHECKING:
    import re

    from extract.datespan import DateSpan
    from extract.timex.anchor import Anchor
    from extract.timex.moment import Moment
    from extract.timex.pattern import Pattern
    from extract.timex.resolve import Placed


@dataclass(slots=True)
class Phrase:
    """The words that a pattern matched: ``phrase["month"]`` is what its slot means, or None."""

    match: re.Match[str]
    pattern: Pattern
    original: str

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - each slot has values of its own type
        for group, slot in self.pattern.slots.get(name, ()):
            words = self.match.group(group)
            if words is not None:
                return slot.value(words)
        return None

    def words(self, name: str) -> str:
        """The words in a slot (lower case), or an empty string where it was left out."""
        groups = (self.match.group(group) for group, _ in self.pattern.slots.get(name, ()))
        return " ".join(next(filter(None, groups), "").split())

    def written(self, name: str) -> str:
        """The words in a slot as the text has them, capitals kept, or an empty string."""
        for group, _ in self.pattern.slots.get(name, ()):
            start, end = self.match.span(group)
            if start >= 0:
                return self.original[start:end]
        return ""

    @property
    def modifier(self) -> Modifier:
        """Early, mid, late or about, where the phrase says so."""
        return self["modifier"] or self["part_of"] or Modifier.NONE

    def has(self, words: str) -> bool:
        """Whether the phrase holds these words (lower case)."""
        return words in " ".join(self.match.group().split())

    @property
    def span(self) -> tuple[int, int]:
        """Where the time expression itself stands: the claimed part, or all of it."""
        return self.match.span("claim" if self.pattern.claims else 0)

    @property
    def text(self) -> str:
        """The time expression as written."""
        start, end = self.span
        return self.original[start:end]


@dataclass(slots=True)
class Reading:
    """What a phrase means.

    ``moment`` is the date itself, for the phrases after it to be counted from; ``aside`` marks a look
    back or ahead from which a history returns ("two decades earlier"). ``anchor`` says what the date
    was counted from, empty where the phrase stands by itself.
    """

    type: TimexType
    value: str
    when: DateSpan | None = None
    mod: str = ""
    moment: Moment | None = None
    anchor: str = ""
    aside: bool = False
    steps: tuple[str, ...] = ()


Reader = Callable[[Phrase, "Anchor"], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which a language says a time.

    ``name`` is the phrase itself, as a person would say it ("<n> days ago"). ``pattern`` is written in
    the language of :mod:`extract.timex.pattern`. ``read`` gives the meaning, or None to refuse. Each of
    ``examples`` is a text with the phrase in brackets (or all of it the phrase) and the TIMEX3 value that
    it has in an article of Wednesday 13 March 2024; none of ``refuses`` is read by any rule as a
    whole. A rule with ``follows`` is tried only just behind a phrase that another rule of those names
    has read ("14" and "16" in "14-16 November").
    """

    name: str
    pattern: str
    read: Reader
    examples: Mapping[str, str]
    refuses: tuple[str, ...] = ()
    follows: frozenset[str] = field(default_factory=frozenset)


_WITHIN = frozenset({Modifier.EARLY, Modifier.MID, Modifier.LATE, Modifier.APPROXIMATE})
_MODS = {
    Modifier.EARLY: "START",
    Modifier.MID: "MID",
    Modifier.LATE: "END",
    Modifier.APPROXIMATE: "APPROX",
    Modifier.BEFORE: "BEFORE",
    Modifier.AFTER: "AFTER",
}


def read_date(
    moment: Moment | None,
    modifier: Modifier = Modifier.NONE,
    anchor: str = "",
    *steps: str,
    aside: bool = False,
) -> Reading | None:
    """The reading of a date, or None where there is no such day."""
    if moment is None or (moment.day and not moment.is_day) or moment.is_year_nought:  # 31 June
        return None
    when = moment.when
    if when is not None and modifier in _WITHIN:
        when = when.modified(modifier)
    kind = TimexType.TIME if moment.time else TimexType.DATE
    return Reading(kind, moment.value, when, _MODS.get(modifier, ""), moment, anchor, aside, steps)


def read_placed(placed: Placed, modifier: Modifier = Modifier.NONE) -> Reading | None:
    """The reading of a date that was given its year."""
    return read_date(placed.moment, modifier, placed.anchor, *filter(None, (placed.step,)))


def read_reference(value: str) -> Reading:
    """The reading of a vague date: PAST_REF, PRESENT_REF or FUTURE_REF."""
    return Reading(TimexType.DATE, value)


def read_duration(value: str, mod: str = "") -> Reading:
    """The reading of a length of time, such as P3M."""
    return Reading(TimexType.DURATION, value, mod=mod)


def read_set(value: str) -> Reading:
    """The reading of a repeated time, such as P1D for "daily"."""
    return Reading(TimexType.SET, value)
