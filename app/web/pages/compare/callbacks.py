"""The callbacks of the page that compares: choosing changes the address, the address changes the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import Input, Output, State, no_update

from app.web.components.plain import plain_trees
from app.web.pages.compare.ids import Ids
from app.web.pages.compare.parts import comparison_parts
from app.web.pages.compare.reading import read_comparison
from app.web.sides import Side, parse_sides, render_sides

if TYPE_CHECKING:
    from dash import Dash

    from app.store import Library


def register(app: Dash, library: Library) -> None:
    """Give ``app`` the callbacks of the page, reading from ``library``."""

    @app.callback(
        Output(Ids.BODY, "trees"),
        Input(Ids.LOCATION, "search"),
        State(Ids.SLUG, "data"),
        prevent_initial_call=True,
    )
    def compare(search: str | None, slug: str) -> Any:  # noqa: ANN401 - trees
        return plain_trees(comparison_parts(read_comparison(library, slug, *parse_sides(search)), slug))

    @app.callback(
        Output(Ids.LOCATION, "search"),
        Input(Ids.FIRST, "value"),
        Input(Ids.SECOND, "value"),
        State(Ids.LOCATION, "search"),
        prevent_initial_call=True,
    )
    def choose(first: str | None, second: str | None, search: str | None) -> Any:  # noqa: ANN401
        wanted = render_sides(Side.parse(first or ""), Side.parse(second or ""))
        return no_update if wanted == render_sides(*parse_sides(search)) else wanted
