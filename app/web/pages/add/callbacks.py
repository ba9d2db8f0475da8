"""The callbacks of the page for giving articles: the form is drawn, and the list of work kept up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import Input, Output

from app.web.adding import works
from app.web.components.plain import plain_trees
from app.web.pages.add.ids import Ids
from app.web.pages.add.listing import work_list
from app.web.pages.add.view import view_works

if TYPE_CHECKING:
    from dash import Dash


def register(app: Dash) -> None:
    """Give ``app`` the callbacks; sending the form is in assets/add.js."""

    @app.callback(Output(Ids.WORKS, "trees"), Input(Ids.TICK, "n_intervals"))
    def show_works(_: int | None) -> Any:  # noqa: ANN401 - trees
        adding = works()
        return plain_trees(work_list(view_works(adding.all() if adding else ())))
