"""The callbacks of the views beside the chart: the address chooses one, and only that one is worked out."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from dash import ClientsideFunction, Input, Output, State, no_update

from app.highlights import classroom_cut, key_days
from app.store.actors import actor_counts, companions
from app.store.places import count_unplaced, place_counts
from app.store.read import data_version
from app.store.records import EventQuery
from app.web.components.plain import plain_trees
from app.web.pages.timeline.actors.table import actor_tables
from app.web.pages.timeline.actors.view import view_actors
from app.web.pages.timeline.ids import Ids
from app.web.pages.timeline.keydays.drawn import key_days_drawn
from app.web.pages.timeline.map.figure import map_figure
from app.web.pages.timeline.map.ground import register_ground
from app.web.pages.timeline.map.table import place_table
from app.web.pages.timeline.map.view import view_map
from app.web.pages.timeline.scope import Scope, find_scope
from app.web.pages.timeline.switch import FRAMES, tab_links
from app.web.query import parse_state, read_area, render_state

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dash import Dash

    from app.highlights import CutEvent, StoredKeyDay
    from app.store import Library
    from app.store.records import PlaceCount

    # What a view shows, by the ids of what it fills.
    Fill = Callable[[Library, Scope], dict[str, Any]]

_FILLED: Final = {
    Ids.MAP: "figure",
    Ids.MAP_PLACES: "trees",
    Ids.ACTORS: "trees",
    Ids.DAYS: "trees",
}

_KEPT: Final = 8  # collections whose key days and places are kept until the library changes


def register_views(app: Dash, library: Library) -> None:
    """Give ``app`` the callbacks of the views, reading from ``library``."""
    register_ground(app.server)

    @lru_cache(maxsize=_KEPT)
    def days_of(slug: str, _version: int) -> tuple[tuple[StoredKeyDay, ...], tuple[CutEvent, ...]]:
        """Key days and cut of a collection, kept until the library changes."""
        return key_days(library, slug), classroom_cut(library, slug)

    @lru_cache(maxsize=_KEPT)
    def places_of(slug: str, _version: int) -> tuple[PlaceCount, ...]:
        """All places of a collection, which frame its map whatever is filtered."""
        return place_counts(library, slug, EventQuery())

    def on_map(_: Library, scope: Scope) -> dict[str, Any]:
        return _map(library, scope, places_of(scope.slug, data_version(library)))

    def days(_: Library, scope: Scope) -> dict[str, Any]:
        drawn = key_days_drawn(*days_of(scope.slug, data_version(library)), scope)
        return {Ids.DAYS: plain_trees(drawn)}

    fill: dict[str, Fill] = {
        "map": on_map,
        "actors": _actors,
        "days": days,
    }

    @app.callback(
        Output(Ids.TABS, "trees"),
        *(Output(frame, "hidden") for frame in FRAMES.values()),
        *(Output(name, attribute) for name, attribute in _FILLED.items()),
        Input(Ids.VIEW_FOR, "data"),
        State(Ids.LOCATION, "search"),
        State(Ids.SLUG, "data"),
        prevent_initial_call=True,
    )
    def show_view(_: str | None, search: str | None, slug: str) -> tuple[Any, ...]:
        scope = find_scope(slug, parse_state(search))
        view = fill.get(scope.state.view)
        shown = view(library, scope) if view else {}
        hidden = (view != scope.state.view for view in FRAMES)
        return plain_trees(tab_links(scope)), *hidden, *(shown.get(name, no_update) for name in _FILLED)

    @app.callback(
        Output(Ids.LOCATION, "search", allow_duplicate=True),
        Input(Ids.AREA, "data"),
        State(Ids.LOCATION, "search"),
        State(Ids.SLUG, "data"),
        prevent_initial_call=True,
    )
    def choose_area(edges: str | None, search: str | None, slug: str) -> Any:  # noqa: ANN401 - a search or no_update
        area = read_area(edges or "")
        if area is None:
            return no_update
        scope = find_scope(slug, parse_state(search))
        return render_state(replace(scope.kept, area=area, places=frozenset()))

    app.clientside_callback(
        ClientsideFunction("asking", "view"),
        Output(Ids.VIEW_FOR, "data"),
        Input(Ids.LOCATION, "search"),
        State(Ids.VIEW_FOR, "data"),
    )


def _map(library: Library, scope: Scope, everywhere: Sequence[PlaceCount]) -> dict[str, Any]:
    query = scope.state.matching
    places = place_counts(library, scope.slug, query, scope.days)
    unplaced = count_unplaced(library, scope.slug, query, scope.days)
    view = view_map(everywhere, places, unplaced, scope.state.places)
    return {
        Ids.MAP: map_figure(view, scope.state.area),
        Ids.MAP_PLACES: plain_trees(place_table(view, scope)),
    }


def _actors(library: Library, scope: Scope) -> dict[str, Any]:
    query, chosen = scope.state.matching, scope.state.actors
    actors = actor_counts(library, scope.slug, query, scope.days)
    beside = companions(library, scope.slug, query, chosen, scope.days) if chosen else {}
    view = view_actors(actors, beside, chosen, scope.window)
    return {Ids.ACTORS: plain_trees(actor_tables(view, scope))}
