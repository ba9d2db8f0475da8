"""What an index holds: one entry for each event in every array, in the order of their beginnings."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Array = np.ndarray[Any, np.dtype[Any]]

FORM: Final = 4  # of the saved file; goes up when the arrays change their meaning


class Facet(StrEnum):
    """What events are told apart, filtered and put into lanes by.

    Each event has one kind, status, basis and certainty, and any number of the others.
    """

    KIND = "kind"
    STATUS = "status"
    BASIS = "basis"
    CERTAINTY = "certainty"
    ACTOR = "actor"
    PLACE = "place"
    SOURCE = "source"
    SPEAKER = "speaker"
    ARTICLE = "article"
    DISPUTE = "dispute"


SINGLE: Final = (Facet.KIND, Facet.STATUS, Facet.BASIS, Facet.CERTAINTY)
NAMED: Final = (Facet.ACTOR, Facet.PLACE, Facet.SOURCE, Facet.SPEAKER, Facet.ARTICLE, Facet.DISPUTE)


ROLES: Final = ("agent", "target", "party")  # the parts that actors take

# Country, kind, latitude and longitude of a place.
Meaning = tuple[str, str, float | None, float | None]


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one facet that events have: event ``owner[n]`` has the name with the code ``code[n]``.

    Owners are in order.
    """

    owner: Array
    code: Array


@dataclass(frozen=True, slots=True)
class EventArrays:
    """A collection's events in the order of their beginnings, those without a date behind ``dated`` others.

    ``start`` and ``end`` are half-open ticks of :mod:`app.index.instants`, ``open_end`` is 1 where the start
    of the date is open and 2 where its end is. ``first_day`` and ``last_day`` are ordinals of the days that
    the date names, for an open one the one that it names; 0 without a date.

    ``codes`` has for each of :data:`SINGLE` the place of the
    event's value in ``values``, ``names`` those of :data:`NAMED`. ``spot`` is a place in ``spots``, a list of
    (name, country, kind, latitude, longitude), -1 where no place is known. ``by_importance`` and ``listed``
    are all events, the most important first and in the order of the list.

    ``roles`` has for each name of :attr:`Facet.ACTOR`, in the same order, the parts taken: a bit for each of
    :data:`ROLES`. ``meanings`` has for each value of :attr:`Facet.PLACE` what most mentions understand by it:
    (country, kind, latitude, longitude), the coordinates None where nobody knows them.
    """

    key: Array
    start: Array
    end: Array
    open_end: Array
    first_day: Array
    last_day: Array
    importance: Array
    articles: Array
    texts: Array
    spot: Array
    by_importance: Array
    listed: Array
    roles: Array
    dated: int
    codes: Mapping[Facet, Array]
    names: Mapping[Facet, Names]
    values: Mapping[Facet, tuple[str, ...]]
    spots: tuple[tuple[str, str, str, float, float], ...]
    meanings: tuple[Meaning, ...]

    def __len__(self) -> int:
        return len(self.key)

    @property
    def size(self) -> int:
        """How many bytes the arrays take; names and places come on top."""
        return sum(array.nbytes for array in self._arrays().values())

    def save(self, path: Path) -> None:
        """Write all of it into one file, whole or not at all."""
        texts = {
            "dated": self.dated,
            "values": self.values,
            "spots": self.spots,
            "meanings": self.meanings,
            "form": FORM,
        }
        written = np.frombuffer(json.dumps(texts).encode(), dtype=np.uint8)
        beside = path.with_suffix(".new")
        with beside.open("wb") as file:
            np.savez(file, allow_pickle=False, words=written, **self._arrays())
        beside.replace(path)

    @classmethod
    def load(cls, path: Path) -> EventArrays:
        """What :meth:`save` wrote. Raises OSError, ValueError or KeyError for anything else."""
        with path.open("rb") as file, np.load(file, allow_pickle=False) as saved:
            texts = json.loads(bytes(saved["words"]))
            if texts["form"] != FORM:
                message = f"{path}: an index of form {texts['form']}, not {FORM}"
                raise ValueError(message)
            return cls(
                **{name: saved[name] for name in _PLAIN},
                dated=texts["dated"],
                codes={facet: saved[f"codes_{facet}"] for facet in SINGLE},
                names={facet: Names(saved[f"owner_{facet}"], saved[f"code_{facet}"]) for facet in NAMED},
                values={Facet(facet): tuple(values) for facet, values in texts["values"].items()},
                spots=tuple(tuple(spot) for spot in texts["spots"]),
                meanings=tuple(tuple(meaning) for meaning in texts["meanings"]),
            )

    def _arrays(self) -> dict[str, Array]:
        return {
            **{name: getattr(self, name) for name in _PLAIN},
            **{f"codes_{facet}": self.codes[facet] for facet in SINGLE},
            **{f"owner_{facet}": self.names[facet].owner for facet in NAMED},
            **{f"code_{facet}": self.names[facet].code for facet in NAMED},
        }


_PLAIN: Final = tuple(
    field.name
    for field in fields(EventArrays)
    if field.name not in {"dated", "codes", "names", "values", "spots", "meanings"}
)
