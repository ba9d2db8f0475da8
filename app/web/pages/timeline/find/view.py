"""What the filters say: values with their counts, what is chosen, and what emptied the page. No Dash."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from app.web import kinds
from app.web.pages.timeline.find.facets import FACETS, KINDS, MORE, Facet
from app.web.texts import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.store.records import EventQuery
    from app.web.query import TimelineState

MOST_VALUES: Final = 8  # names shown of a facet before somebody types

TEXT: Final = "q"
AREA: Final = "area"


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a facet: how many events have it among those that pass all other filters."""

    value: str
    words: str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet with the values to show; ``hidden`` is how many more there are."""

    facet: Facet
    values: tuple[Value, ...]
    hidden: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """A filter that is on: the part of the address that holds it, and its words.

    ``value`` is one value of a facet, or empty for a filter that has only one.
    """

    parameter: str
    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Release:
    """A filter that keeps everything away: without it, ``count`` events would be there."""

    parameter: str
    words: str
    count: int


def view_facet(facet: Facet, counts: Mapping[str, int], state: TimelineState, typed: str = "") -> FacetView:
    """The values of ``facet`` to show: those chosen, and the most frequent, or those that fit what is typed.

    ``counts`` has the values in their order, the most frequent first. Kinds stand in the order of the lanes.
    """
    chosen = facet.chosen(state)
    names = list(counts)
    if facet is KINDS:
        names.sort(key=kinds.lane_order)
    elif facet.values is not None:
        order = list(facet.values)
        names.sort(key=lambda name: order.index(name) if name in order else len(order))
    fitting = [name for name in names if _fits(facet.words(name), typed)]
    shown = fitting[:MOST_VALUES] if facet.has_names else fitting
    shown += [name for name in sorted(chosen) if name not in shown]
    return FacetView(
        facet=facet,
        values=tuple(Value(name, facet.words(name), counts.get(name, 0), name in chosen) for name in shown),
        hidden=len(set(fitting) - set(shown)),
    )


def chosen_filters(state: TimelineState) -> tuple[Chosen, ...]:
    """Every filter that is on, the search first."""
    filters = [Chosen(TEXT, "", _("“{text}”").format(text=state.text))] if state.text else []
    filters += [
        Chosen(facet.parameter, value, _told(facet, value))
        for facet in FACETS
        for value in sorted(facet.chosen(state), key=facet.words)
    ]
    if state.area:
        filters.append(Chosen(AREA, "", _("In a part of the map")))
    return tuple(filters)


def count_more(state: TimelineState) -> int:
    """How many of the filters behind "More filters" are on."""
    return sum(bool(facet.chosen(state)) for facet in MORE)


def releases(state: TimelineState, count: Callable[[EventQuery], int]) -> tuple[Release, ...]:
    """The filters each of which alone keeps events away, those first that let the most come back.

    ``count`` tells how many events match a query. Empty where no single filter is the cause.
    """
    without: list[tuple[str, str, TimelineState]] = []
    if state.text:
        without.append((TEXT, _("“{text}”").format(text=state.text), replace(state, text="")))
    for facet in FACETS:
        chosen = sorted(facet.chosen(state), key=facet.words)
        if chosen:
            words = ", ".join(_told(facet, value) for value in chosen)
            let_go: dict[str, Any] = {facet.field: frozenset()}
            without.append((facet.parameter, words, replace(state, **let_go)))
    if state.area:
        without.append((AREA, _("In a part of the map"), replace(state, area=None)))
    found = (Release(name, words, count(other.matching)) for name, words, other in without)
    return tuple(sorted((one for one in found if one.count), key=lambda one: -one.count))


def _told(facet: Facet, value: str) -> str:
    """A chosen value with the name of its facet, where the value alone would not tell what it is."""
    words = facet.words(value)
    return (
        words
        if facet is KINDS or facet.field in {"actors", "places", "sources"}
        else _("{filter}: {value}").format(filter=_(facet.title), value=words)
    )


def _fits(words: str, typed: str) -> bool:
    """Whether some word of ``words`` begins with what was typed."""
    wanted = typed.casefold().strip()
    folded = words.casefold()
    return not wanted or folded.startswith(wanted) or f" {wanted}" in folded
