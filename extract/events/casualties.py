"""How many were killed, hurt, missing, driven out or taken, as a clause tells it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from extract.events.numbers import may_hold_number, read_number
from extract.events.toll_patterns import (
    AFTER_VERB,
    AMONG,
    BEFORE_STATE,
    DEATHS,
    ENDS_NOUN,
    HURT,
    INHABITED,
    NUMBER_OF,
    PART,
    STATE,
    STEM,
    STEMS,
    THINGS,
    TOTAL,
)
from extract.model import Toll
from extract.remembered import Remembered

if TYPE_CHECKING:
    import re
    from collections.abc import Collection, Iterable, Iterator, Sequence

KILLED: Final = "killed"
INJURED: Final = "injured"
_SAID_OF_PEOPLE: Final = frozenset({KILLED, INJURED, "missing"})  # what is captured or moved may be a thing
_PART: Final = "of them"
_REACH: Final = 16  # characters before a number
_NOT_WHOM: Final = frozenset({"of", "the", "other", "others", "him", "her"})


def find_tolls(words: str, said_by: str = "") -> tuple[Toll, ...]:
    """The tolls that the words of a clause give, the whole before its parts ("nine of them children")."""
    told = measures_in(words.lower().split())
    counts = list(_find(words, told)) if told else ()
    if not counts:
        return ()
    total = TOTAL.search(words)
    since = (total.group("since") or "").strip(" ,") if total else ""
    found: dict[tuple[str, str], Toll] = {}
    for count in counts:
        low, high = count.bounds
        if low is None and high is None:
            continue
        is_total, is_part = total is not None, count.of.startswith(_PART)
        toll = Toll(count.measure, low, high, count.wording, count.whom, since, is_total, said_by)
        found.setdefault((count.measure, toll.of if is_part else ""), toll)
    return tuple(found.values())


def measures_in(words: Iterable[str]) -> tuple[str, ...]:
    """The measures that some words, in small letters, may tell."""
    told = set(chain.from_iterable(map(_MEASURES_OF.__getitem__, words)))
    return tuple(measure for measure in STEMS if measure in told) if told else ()


def measures_of(word: str) -> tuple[str, ...]:
    """The measures that a word may tell, judged by its parts; for nearly all words none."""
    if STEM.search(word) is None:
        return ()
    return tuple(measure for measure, stems in STEMS.items() if any(stem in word for stem in stems))


_MEASURES_OF: Final = Remembered(measures_of)


def bounds(tolls: Sequence[Toll], measure: str) -> tuple[int, int] | None:
    """The bounds of the first toll of a measure, inclusive; an open end takes the other's value."""
    toll = next((toll for toll in tolls if toll.measure == measure), None)
    if toll is None:
        return None
    low = toll.low if toll.low is not None else 0
    return low, toll.high if toll.high is not None else low


@dataclass(frozen=True, slots=True)
class _Count:
    """A number of people as it is written, of whom, and the number joined to it: "two men and a boy".

    ``is_one`` marks somebody who is not counted: "a guard"; ``is_shared`` the number of two measures
    together: "killed and wounded dozens".
    """

    measure: str
    number: str
    of: str
    more: str = ""
    more_of: str = ""
    is_one: bool = False
    is_shared: bool = False

    @property
    def bounds(self) -> tuple[int | None, int | None]:
        """The lowest and the highest; of what two measures share only the highest is known."""
        low, high = (1, 1) if self.is_one else read_number(self.number)
        if self.more_of:
            other_low, other_high = read_number(self.more) if self.more else (1, 1)
            low = None if low is None or other_low is None else low + other_low
            high = None if high is None or other_high is None else high + other_high
        return (None, high) if self.is_shared else (low, high)

    @property
    def whom(self) -> str:
        """Those who are counted."""
        words = f"{self.of} and {self.more_of}" if self.more_of else self.of
        kept = (word for word in words.removeprefix(_PART).split() if word not in _NOT_WHOM)
        return " ".join(kept)

    @property
    def wording(self) -> str:
        """The words of the article."""
        joined = f" and {self.more} {self.more_of}" if self.more_of else ""
        return " ".join(f"{self.number} {'' if self.is_one else self.of}{joined}".split())


def _find(words: str, told: Collection[str]) -> Iterator[_Count]:
    """The counts in the words of the text; ``told`` are the measures that it may tell."""
    for measure in told:
        for match in AFTER_VERB[measure].finditer(words) if measure in AFTER_VERB else ():
            count = _read(measure, match)
            if not (count.of or _is_bare(words, match, measure)):
                continue
            yield count
            if count.is_shared and measure == KILLED:
                yield replace(count, measure=INJURED)
    for measure in told:
        for match in BEFORE_STATE[measure].finditer(words) if STATE[measure].search(words) else ():
            count = _read(measure, match)
            is_bare = measure in _SAID_OF_PEOPLE and not THINGS.match(words, match.end("n"))
            if (count.of or is_bare) and not INHABITED.search(
                words, max(match.start() - _REACH, 0), match.start()
            ):
                yield count
    if may_hold_number(words):
        yield from _find_counts(words, told)


def _read(measure: str, match: re.Match[str]) -> _Count:
    """The count that a pattern has found."""
    found = match.groupdict(default="")
    if found.get("him"):
        return _Count(measure, found["him"], found["him"], is_one=True)
    prefix = "one_" if found["one"] else ""
    more_of = found[f"{prefix}more_of"].strip() or found[f"{prefix}other"]
    more = found[f"{prefix}more"]
    if found["one"]:
        return _Count(measure, found["one"], found["one_noun"], more, more_of, is_one=True)
    is_shared = bool(found.get("both"))
    return _Count(measure, found["n"], found["of"], more, more_of, is_shared=is_shared)


def _is_bare(words: str, match: re.Match[str], measure: str) -> bool:
    """Whether a number by itself can be one of people: "killed five in the town", "displaced 12 million"."""
    if not ENDS_NOUN.match(words, match.end()) or THINGS.match(words, match.end()):
        return False
    return measure in _SAID_OF_PEOPLE or match.group().lower().startswith("displac")


def _find_counts(words: str, told: Collection[str]) -> Iterator[_Count]:
    """The same without a verb: "a toll of 56 dead", "20 wounded people", "nine of them children"."""
    for match in DEATHS.finditer(words) if KILLED in told else ():
        yield _Count(KILLED, match.group("n") or match.group("m"), "")
    for measure in told:
        for match in NUMBER_OF[measure].finditer(words) if measure in NUMBER_OF else ():
            yield _Count(measure, match.group("n") or match.group("m"), "")
    for match in HURT.finditer(words) if INJURED in told else ():
        yield _Count(INJURED, match.group("n"), "")
    for match in AMONG.finditer(words) if PART.search(words) else ():
        of = match.group("of") or match.group("mof")
        measure = INJURED if INJURED in told and KILLED not in told else KILLED
        yield _Count(measure, match.group("n") or match.group("m"), f"{_PART} {of}")
