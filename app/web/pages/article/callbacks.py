"""The article page's one callback: to the sentence that the address names, once the text is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import ClientsideFunction, Input, Output

from app.web.pages.article.ids import Ids

if TYPE_CHECKING:
    from dash import Dash


def register(app: Dash) -> None:
    """Give ``app`` the callback; its function is in assets/article.js."""
    app.clientside_callback(
        ClientsideFunction("article", "arriveAtSentence"),
        Output(Ids.ARRIVED, "data"),
        Input(Ids.TEXT, "children"),
        Input(Ids.LOCATION, "hash"),
    )
