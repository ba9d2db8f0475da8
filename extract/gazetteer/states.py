"""States by their names, peoples and seats of government; the list is ``data/gazetteer/states.txt``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class State:
    """A state: its ISO 3166 code, name, adjectives and peoples, seats of government, and its other names."""

    code: str
    name: str
    adjectives: tuple[str, ...]
    seats: tuple[str, ...]
    others: tuple[str, ...]


_SUCCESSORS = {"SU": "RU", "YU": "RS", "CS": "CZ", "DD": "DE", "VD": "VN", "XA": "AT", "XO": "TR", "XP": "DE"}


def land_of(code: str) -> str:
    """The code of the state whose land lies where a state that is no more lay; else the code itself."""
    return _SUCCESSORS.get(code, code)


@cache
def states() -> tuple[State, ...]:
    """Every listed state; those that are no more come last."""
    text = (files("extract") / "data" / "gazetteer" / "states.txt").read_text(encoding="utf-8")
    return tuple(_state(line) for line in text.splitlines() if line and not line.startswith("#"))


@cache
def state_names() -> Mapping[str, State]:
    """States by what names them as it is written: "Ukraine", "U.S."."""
    return _by((name, state) for state in states() for name in (state.name, *state.others))


@cache
def state_adjectives() -> Mapping[str, State]:
    """States by their adjectives and the words for their people: "Russian", "Russians", "Danes"."""
    return _by(
        (form, state) for state in states() for word in state.adjectives for form in (word, _plural_of(word))
    )


@cache
def state_seats() -> Mapping[str, State]:
    """States by the seats and other names of their governments: "Kyiv", "the Kremlin" without its article."""
    return _by((seat, state) for state in states() for seat in state.seats)


@cache
def state_codes() -> Mapping[str, State]:
    """States by their codes."""
    return {state.code: state for state in states()}


def _by(pairs: Iterator[tuple[str, State]]) -> dict[str, State]:
    found: dict[str, State] = {}
    for name, state in pairs:
        found.setdefault(name, state)
        found.setdefault(name.removeprefix("the "), state)
    return found


def _plural_of(word: str) -> str:
    return word if word.endswith(("s", "ese", "sh", "ch", "men")) or word[-1] == "." else word + "s"


def _state(line: str) -> State:
    code, name, *lists = line.split("|")
    adjectives, seats, others = (
        tuple(word.strip() for word in words.split(",") if word.strip()) for words in lists
    )
    return State(code, name, adjectives, seats, others)
