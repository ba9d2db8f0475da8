"""The filters' callbacks: the address fills them. What is chosen changes the address in assets/find.js."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import ClientsideFunction, Input, Output, State

from app.web.components.plain import plain_trees
from app.web.indexes import index_of
from app.web.pages.timeline.find import bar, view
from app.web.pages.timeline.find.facets import KINDS, MORE
from app.web.pages.timeline.find.values import facet_values
from app.web.pages.timeline.ids import Ids
from app.web.query import parse_state

if TYPE_CHECKING:
    from dash import Dash


ALL = 1_000_000  # values of a facet, of which only some are shown


def register(app: Dash) -> None:
    """Give ``app`` the callbacks of the filters."""

    @app.callback(
        Output(Ids.FILTERS_DRAWN, "trees"),
        Input(Ids.FILTERS_FOR, "data"),
        Input(Ids.NAMES_TYPED, "data"),
        State(Ids.LOCATION, "search"),
        State(Ids.SLUG, "data"),
        prevent_initial_call=True,
    )
    def show_filters(_: object, typed: object, search: str | None, slug: str | None) -> dict[str, Any]:
        state = parse_state(search)
        wanted = typed if isinstance(typed, dict) else {}
        index = index_of(slug or "")
        selection = index.select(state.matching) if index else None
        views = [
            view.view_facet(
                facet,
                dict(selection.facet_counts(facet.parameter, ALL)) if selection else {},
                state,
                str(wanted.get(facet.field) or ""),
            )
            for facet in (KINDS, *MORE)
        ]
        return {
            **{bar.LISTS[one.facet.field]: plain_trees(facet_values(one)) for one in views},
            Ids.FILTERS_ON: plain_trees(bar.filters_on(view.chosen_filters(state))),
            Ids.KINDS_WORDS: [bar.kinds_words(len(state.kinds))],
            Ids.MORE_WORDS: [bar.more_words(view.count_more(state))],
        }

    app.clientside_callback(
        ClientsideFunction("asking", "filters"),
        Output(Ids.FILTERS_FOR, "data"),
        Input(Ids.LOCATION, "search"),
        State(Ids.FILTERS_FOR, "data"),
    )
    app.clientside_callback(
        ClientsideFunction("asking", "filtersAnew"),
        Output(Ids.FILTERS_FOR, "data", allow_duplicate=True),
        Input(Ids.STRIP_OF, "data"),
        State(Ids.FILTERS_FOR, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("find", "showSearch"),
        Output(Ids.SOUGHT, "data"),
        Input(Ids.LOCATION, "search"),
        prevent_initial_call=True,
    )
