"""What the view of actors shows: for each a strip of time, the parts taken, and who else is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.index.whereabouts import Cells
from app.web.window import Window

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.index.answers import ActorCount

MOST_CELLS = 48
MOST_ACTORS: Final = 30


@dataclass(frozen=True, slots=True)
class ActorLine:
    """An actor; ``cells`` are from 0 to 1, how many events begin in each stretch of the days in view.

    ``busiest`` is the stretch with most events and how many these are, None where none has a day in view.
    ``roles`` are counts for :data:`app.index.arrays.ROLES`.
    """

    name: str
    events: int
    cells: tuple[float, ...]
    busiest: tuple[Window, int] | None
    roles: tuple[int, ...]
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody in events of the chosen actors; ``share`` is of the events of the chosen one with most."""

    name: str
    events: int
    share: float


@dataclass(frozen=True, slots=True)
class ActorsView:
    """The actors with most events in the days in view, and who else is there with the chosen ones."""

    lines: tuple[ActorLine, ...]
    companions: tuple[Companion, ...]
    chosen: tuple[str, ...]


def view_actors(
    actors: Sequence[ActorCount],
    companions: Mapping[str, int],
    chosen: frozenset[str],
    window: Window | None,
) -> ActorsView:
    """The view for these actors; all strips have one scale, so that they can be compared."""
    most = max((count for actor in actors for count in actor.cells), default=0)
    of_chosen = max((actor.events for actor in actors if actor.name in chosen), default=0)
    of_chosen = of_chosen or max(companions.values(), default=1)
    return ActorsView(
        lines=tuple(_line(actor, most, window, chosen) for actor in actors),
        companions=tuple(
            Companion(name, events, min(1.0, events / of_chosen)) for name, events in companions.items()
        ),
        chosen=tuple(sorted(chosen)),
    )


def cells_of(window: Window | None) -> Cells | None:
    """The stretches of the days in view, of which each strip has a cell: at most :data:`MOST_CELLS`."""
    return Cells(window.start, window.end, min(MOST_CELLS, window.days)) if window else None


def _line(actor: ActorCount, most: int, window: Window | None, chosen: frozenset[str]) -> ActorLine:
    return ActorLine(
        name=actor.name,
        events=actor.events,
        cells=tuple(count / most if most else 0.0 for count in actor.cells),
        busiest=_busiest(actor.cells, window),
        roles=actor.roles,
        is_chosen=actor.name in chosen,
    )


def _busiest(counts: tuple[int, ...], window: Window | None) -> tuple[Window, int] | None:
    most = max(counts, default=0)
    if not most or window is None:
        return None
    number = counts.index(most)
    first, after = (-(-place * window.days // len(counts)) for place in (number, number + 1))
    start = window.start.toordinal()
    return Window(window.start.fromordinal(start + first), window.start.fromordinal(start + after)), most
