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
    lowered = words.lower()
    told = {measure for measure, stems in STEMS.items() if any(stem in lowered for stem in stems)}
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


def bounds(tolls: Sequence[Toll], measure: str) -> tuple[int, int] | None:
    """The bounds of the first toll of a measure, inclusive; an open end takes the other's value."""
    toll = next((toll for toll in tolls if toll.measure == measure), None)
    if toll is None:
        return None
    low = toll.low if toll.low is not None else 0
    return low, toll.high if toll.high is not None else low


def _find(words: str, told: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Measure, number and of whom, in the words of the text; ``told`` are the measures that it may tell."""
    for measure, pattern in AFTER_VERB.items():
        if measure not in told:
            continue
        for match in pattern.finditer(words):
            of = match.group("of") or ""
            is_bare = ENDS_NOUN.match(words, match.end()) and not THINGS.match(words, match.end())
            if of or (is_bare and measure in _SAID_OF_PEOPLE):
                yield measure, match.group("n"), of
    for measure, pattern in BEFORE_STATE.items():
        if measure not in told:
            continue
        for match in pattern.finditer(words):
            of = match.group("of") or ""
            if of or (measure in _SAID_OF_PEOPLE and not THINGS.match(words, match.end("n"))):
                yield measure, match.group("n"), of
    if KILLED in told:
        for match in DEATHS.finditer(words):
            yield KILLED, match.group("n") or match.group("m"), ""
    if INJURED in told:
        for match in HURT.finditer(words):
            yield INJURED, match.group("n"), ""
    is_of_hurt = ("wounded" in words or "injured" in words) and not any(
        word in words for word in ("kill", "dead", "died")
    )
    for match in AMONG.finditer(words):
        of = match.group("of") or match.group("mof")
        yield INJURED if is_of_hurt else KILLED, match.group("n") or match.group("m"), f"{_PART} {of}"


def _whom(of: str) -> str:
    words = of.removeprefix(_PART).split()
    return " ".join(word for word in words if word not in {"of", "the", "other", "others"})
