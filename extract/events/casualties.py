"""How many were killed, hurt, missing, driven out or taken, as a clause tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.events.numbers import read_number
from extract.events.toll_patterns import (
    AFTER_VERB,
    AMONG,
    BEFORE_STATE,
    DEATHS,
    ENDS_NOUN,
    HURT,
    STEMS,
    THINGS,
    TOTAL,
)
from extract.model import Toll

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

KILLED: Final = "killed"
INJURED: Final = "injured"
_SAID_OF_PEOPLE: Final = frozenset({KILLED, INJURED, "missing"})  # what is captured or moved may be a thing
_PART: Final = "of them"


def find_tolls(words: str, said_by: str = "") -> tuple[Toll, ...]:
    """The tolls that the words of a clause give, the whole before its parts ("nine of them children")."""
    told = measures_in(words)
    if not told:
        return ()
    total = TOTAL.search(words)
    since = (total.group("since") or "").strip(" ,") if total else ""
    found: dict[tuple[str, str], Toll] = {}
    for measure, number, of in _find(words, told):
        low, high = read_number(number)
        if low is None and high is None:
            continue
        wording = " ".join(f"{number} {of}".split())
        toll = Toll(measure, low, high, wording, _whom(of), since, total is not None, said_by)
        found.setdefault((measure, toll.of if of.startswith(_PART) else ""), toll)
    return tuple(found.values())


def measures_in(words: str) -> list[str]:
    """The measures that some words may tell, judged by parts of words."""
    holds = words.lower().__contains__
    return [measure for measure, stems in STEMS.items() if any(map(holds, stems))]


def bounds(tolls: Sequence[Toll], measure: str) -> tuple[int, int] | None:
    """The bounds of the first toll of a measure, inclusive; an open end takes the other's value."""
    toll = next((toll for toll in tolls if toll.measure == measure), None)
    if toll is None:
        return None
    low = toll.low if toll.low is not None else 0
    return low, toll.high if toll.high is not None else low


def _find(words: str, told: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Measure, number and of whom, in the words of the text; ``told`` are the measures that it may tell."""
    for measure in told:
        for match in AFTER_VERB[measure].finditer(words) if measure in AFTER_VERB else ():
            of = match.group("of") or ""
            is_bare = ENDS_NOUN.match(words, match.end()) and not THINGS.match(words, match.end())
            if of or (is_bare and measure in _SAID_OF_PEOPLE):
                yield measure, match.group("n"), of
    for measure in told:
        for match in BEFORE_STATE[measure].finditer(words):
            of = match.group("of") or ""
            if of or (measure in _SAID_OF_PEOPLE and not THINGS.match(words, match.end("n"))):
                yield measure, match.group("n"), of
    yield from _find_counts(words, told)


def _find_counts(words: str, told: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """The same without a verb: "a toll of 56 dead", "20 wounded people", "nine of them children"."""
    for match in DEATHS.finditer(words) if KILLED in told else ():
        yield KILLED, match.group("n") or match.group("m"), ""
    for match in HURT.finditer(words) if INJURED in told else ():
        yield INJURED, match.group("n"), ""
    for match in AMONG.finditer(words):
        of = match.group("of") or match.group("mof")
        measure = INJURED if INJURED in told and KILLED not in told else KILLED
        yield measure, match.group("n") or match.group("m"), f"{_PART} {of}"


def _whom(of: str) -> str:
    words = of.removeprefix(_PART).split()
    return " ".join(word for word in words if word not in {"of", "the", "other", "others"})
