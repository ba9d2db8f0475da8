"""The list's callbacks: the address shows its first page, scrolling asks for more of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import ClientsideFunction, Input, Output, State

from app.store import facets
from app.store.search import read_search
from app.web.components.plain import plain_trees, register_drawing, tree_store
from app.web.pages.timeline.find.view import releases
from app.web.pages.timeline.ids import Ids
from app.web.pages.timeline.listing import rows
from app.web.pages.timeline.listing import view as lists
from app.web.pages.timeline.listing.table import event_table
from app.web.query import parse_state

if TYPE_CHECKING:
    from collections.abc import Callable

    from dash import Dash
    from dash.development.base_component import Component

    from app.store import Library
    from app.web.pages.timeline.view import TimelineView
    from app.web.query import TimelineState

    View = Callable[[str, TimelineState], TimelineView]


def register(app: Dash, library: Library, view_of: View) -> None:
    """Give ``app`` the callbacks of the list; ``view_of`` tells what a collection shows in a state."""

    @app.callback(
        Output(Ids.LIST_TREES, "data"),
        Output(Ids.COUNT, "children"),
        Output(Ids.KINDS_FOUND, "children"),
        Output(Ids.MORE_FOUND, "children"),
        Output(tree_store(Ids.LIST_TOOLS), "data"),
        Input(Ids.LIST_FOR, "data"),
        State(Ids.LOCATION, "search"),
        State(Ids.SLUG, "data"),
    )
    def show_list(_: str | None, search: str | None, slug: str) -> tuple[Any, ...]:
        state = parse_state(search)
        view = view_of(slug, state)
        parts = _list(library, view, slug, state)
        return (
            plain_trees(parts),
            rows.count_line(view),
            view.count,
            view.count,
            plain_trees(rows.list_tools(state)),
        )

    @app.callback(
        Output(Ids.LIST_PAGE, "data"),
        Input(Ids.LIST_ASKED, "data"),
        State(Ids.SLUG, "data"),
        prevent_initial_call=True,
    )
    def show_page(asked: dict[str, Any] | None, slug: str) -> dict[str, Any] | None:
        asked = asked or {}
        state = parse_state(str(asked.get("search", "")))
        view, start = view_of(slug, state), asked.get("start")
        if not isinstance(start, int):  # the page with the chosen event
            start = _start(view, state)
        return {**asked, "trees": plain_trees(_page(view, slug, state, start))}

    register_drawing(app, Ids.LIST)
    register_drawing(app, Ids.LIST_TOOLS)
    app.clientside_callback(
        ClientsideFunction("listing", "follow"),
        Output(Ids.LIST_FOR, "data"),
        Input(Ids.LOCATION, "search"),
        State(Ids.LIST_FOR, "data"),
    )
    app.clientside_callback(
        ClientsideFunction("listing", "place"),
        Output(Ids.LIST, "data-placed"),
        Input(Ids.LIST_PAGE, "data"),
        prevent_initial_call=True,
    )


def _list(library: Library, view: TimelineView, slug: str, state: TimelineState) -> list[Component]:
    if view.empty:
        found = releases(state, lambda query: facets.count_events(library, slug, query))
        return [rows.no_events(view.empty, () if view.matching else found, elsewhere=bool(view.matching))]
    return _page(view, slug, state, _start(view, state))


def _start(view: TimelineView, state: TimelineState) -> int:
    """Where the page begins that has the chosen event."""
    size = lists.TABLE_PAGE if state.view == "table" else lists.PAGE
    return lists.page_of(lists.ordered(view, state.order), state.event, size)


def _page(view: TimelineView, slug: str, state: TimelineState, start: int) -> list[Component]:
    events, sought = lists.ordered(view, state.order), read_search(state.text)
    if state.view == "table":
        page = lists.view_page(events, state.order, start, lists.TABLE_PAGE, headings=False)
        return event_table(page, slug, state, sought)
    page = lists.view_page(events, state.order, start)
    return [
        rows.load_button(page, before=True),
        rows.list_page(page, slug, state, sought),
        rows.load_button(page, before=False),
    ]
