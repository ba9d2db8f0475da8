"""The callbacks of the views beside the chart: the address chooses one, and only that one is worked out."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from dash import ClientsideFunction, Input, Output, State, no_update

from app.highlights import classroom_cut, key_days
from app.store.read import data_version
from app.web.components.plain import plain_trees
from app.web.pages.timeline.actors.table import actor_tables
from app.web.pages.timeline.actors.view import MOST_ACTORS, cells_of, view_actors
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
    from collections.abc import Callable

    from dash import Dash

    from app.highlights import CutEvent, StoredKeyDay
    from app.store import Library

    # What a view shows, by the ids of what it fills.
    Fill = Callable[[Library, Scope], dict[str, Any]]

_FILLED: Final = {
    Ids.MAP: "figure",
    Ids.MAP_PLACES: "trees",
    Ids.ACTORS: "trees",
    Ids.DAYS: "trees",
}

_KEPT: Final = 8  # collections whose key days are kept until the library changes


def register_views(app: Dash, library: Library) -> None:
    """Give ``app`` the callbacks of the views, reading from ``library``."""
    register_ground(app.server)

    @lru_cache(maxsize=_KEPT)
    def days_of(slug: str, _version: int) -> tuple[tuple[StoredKeyDay, ...], tuple[CutEvent, ...]]:
        """Key days and cut of a collection, kept until the library changes."""
        return key_days(library, slug), classroom_cut(library, slug)

    def on_map(_: Library, scope: Scope) -> dict[str, Any]:
        return _map(scope)

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
        ClientsideFunction("asking", "prepare"),
        Output(Ids.PREPARING_WORDS, "children"),
        Input(Ids.PREPARING, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("asking", "view"),
        Output(Ids.VIEW_FOR, "data"),
        Input(Ids.LOCATION, "search"),
        State(Ids.VIEW_FOR, "data"),
    )


def _map(scope: Scope) -> dict[str, Any]:
    """Its own choice of places is left aside, so that the others can be chosen; any place frames it."""
    if scope.index is None:
        return {}
    selection = scope.index.select(replace(scope.state.matching, places=frozenset(), area=None))
    everywhere = scope.index.places
    view = view_map(
        everywhere, selection.places(*scope.ends), selection.unplaced(*scope.ends), scope.state.places
    )
    return {
        Ids.MAP: map_figure(view, scope.state.area),
        Ids.MAP_PLACES: place_table(view, scope),
    }


def _actors(_: Library, scope: Scope) -> dict[str, Any]:
    """The own choice of actors is left aside here, too."""
    if scope.index is None:
        return {}
    chosen = scope.state.actors
    selection = scope.index.select(replace(scope.state.matching, actors=frozenset()))
    actors = selection.actors(*scope.ends, MOST_ACTORS, cells_of(scope.window))
    beside = selection.companions(chosen, *scope.ends, MOST_ACTORS) if chosen else {}
    view = view_actors(actors, beside, chosen, scope.window)
    return {Ids.ACTORS: actor_tables(view, scope)}
