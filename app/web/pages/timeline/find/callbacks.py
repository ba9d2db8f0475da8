"""The filters' callbacks: the address fills them. What is chosen changes the address in assets/find.js."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import ClientsideFunction, Input, Output, State

from app.store import facets
from app.web.components.plain import plain_trees, register_drawing, tree_store
from app.web.pages.timeline.find import bar, view
from app.web.pages.timeline.find.facets import KINDS, MORE
from app.web.pages.timeline.find.values import facet_values
from app.web.pages.timeline.ids import Ids
from app.web.query import parse_state

if TYPE_CHECKING:
    from dash import Dash

    from app.store import Library


def register(app: Dash, library: Library) -> None:
    """Give ``app`` the callbacks of the filters, counting in ``library``."""
    typing = tuple(bar.TYPED)

    @app.callback(
        Output(tree_store(Ids.KIND_LIST), "data"),
        *(Output(tree_store(bar.LISTS[facet.field]), "data") for facet in MORE),
        Output(tree_store(Ids.FILTERS_ON), "data"),
        Output(Ids.KINDS_WORDS, "children"),
        Output(Ids.MORE_WORDS, "children"),
        Input(Ids.LOCATION, "search"),
        *(Input(bar.TYPED[field], "value") for field in typing),
        State(Ids.SLUG, "data"),
    )
    def show_filters(search: str | None, *arguments: str | None) -> tuple[Any, ...]:
        *typed, slug = arguments
        state, wanted = parse_state(search), dict(zip(typing, typed, strict=True))
        views = [
            view.view_facet(
                facet,
                facets.facet_counts(library, slug or "", state.matching, facet.field),
                state,
                wanted.get(facet.field) or "",
            )
            for facet in (KINDS, *MORE)
        ]
        return (
            *(plain_trees(facet_values(one)) for one in views),
            plain_trees(bar.filters_on(view.chosen_filters(state))),
            bar.kinds_words(len(state.kinds)),
            bar.more_words(view.count_more(state)),
        )

    for place in (Ids.KIND_LIST, *bar.LISTS.values(), Ids.FILTERS_ON):
        register_drawing(app, place)
    app.clientside_callback(
        ClientsideFunction("find", "search"),
        Output(Ids.PAGE, "data-sought"),
        Input(Ids.TEXT, "value"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("find", "showSearch"),
        Output(Ids.TEXT, "value"),
        Input(Ids.LOCATION, "search"),
        prevent_initial_call=True,
    )
