"""The list's callbacks: the address shows its first page, scrolling asks for more of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import ClientsideFunction, Input, Output, State, no_update

from app.store.search import read_search
from app.web.components.plain import plain_trees
from app.web.pages.timeline.find.view import releases
from app.web.pages.timeline.ids import Ids
from app.web.pages.timeline.listing import rows
from app.web.pages.timeline.listing import view as lists
from app.web.pages.timeline.listing.table import event_table
from app.web.pages.timeline.shown import shown
from app.web.query import parse_state

if TYPE_CHECKING:
    from dash import Dash

    from app.store import Library
    from app.web.components.plain import Tree
    from app.web.pages.timeline.shown import Shown
    from app.web.query import TimelineState


def register(app: Dash, library: Library) -> None:
    """Give ``app`` the callbacks of the list, whose texts are read from ``library``."""

    @app.callback(
        Output(Ids.LIST_DRAWN, "trees"),
        Input(Ids.LIST_FOR, "data"),
        State(Ids.LOCATION, "search"),
        State(Ids.SLUG, "data"),
    )
    def show_list(_: str | None, search: str | None, slug: str) -> Any:  # noqa: ANN401 - trees by their place
        state = parse_state(search)
        found = shown(slug, state)
        if found is None:
            return no_update
        return {
            Ids.LIST: _list(found, library, slug, state),
            Ids.COUNT: plain_trees(rows.count_line(found)),
            Ids.KINDS_FOUND: [found.count],
            Ids.MORE_FOUND: [found.count],
            Ids.LIST_TOOLS: rows.list_tools(state.order),
        }

    @app.callback(
        Output(Ids.LIST_PAGE, "data"),
        Input(Ids.LIST_ASKED, "data"),
        State(Ids.SLUG, "data"),
        prevent_initial_call=True,
    )
    def show_page(asked: dict[str, Any] | None, slug: str) -> dict[str, Any] | None:
        asked = asked or {}
        state = parse_state(str(asked.get("search", "")))
        found, start = shown(slug, state), asked.get("start")
        if found is None:
            return None
        if not isinstance(start, int):  # the page with the chosen event
            start = lists.page_of(found, library, slug, state, _size(state))
        return {**asked, "trees": _page(found, slug, state, start)}

    app.clientside_callback(
        ClientsideFunction("listing", "follow"),
        Output(Ids.LIST_FOR, "data"),
        Input(Ids.LOCATION, "search"),
        State(Ids.LIST_FOR, "data"),
    )
    app.clientside_callback(
        ClientsideFunction("listing", "place"),
        Output(Ids.LIST_PLACED, "data"),
        Input(Ids.LIST_PAGE, "data"),
        prevent_initial_call=True,
    )


def _list(found: Shown, library: Library, slug: str, state: TimelineState) -> list[Tree]:
    if found.empty:
        culprits = () if found.outside else releases(state, lambda query: len(found.index.select(query)))
        return plain_trees(rows.no_events(found.empty, culprits, elsewhere=bool(found.outside)))
    return _page(found, slug, state, lists.page_of(found, library, slug, state, _size(state)))


def _size(state: TimelineState) -> int:
    return lists.TABLE_PAGE if state.view == "table" else lists.PAGE


def _page(found: Shown, slug: str, state: TimelineState, start: int) -> list[Tree]:
    sought, is_table = read_search(state.text), state.view == "table"
    page = lists.view_page(found, state.order, start, _size(state), headings=not is_table)
    if is_table:
        return plain_trees(event_table(page, slug, state, sought))
    return [
        *plain_trees(rows.load_button(page, before=True)),
        rows.list_page(page, slug, state, sought),
        *plain_trees(rows.load_button(page, before=False)),
    ]
