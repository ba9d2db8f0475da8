"""The article page's one callback: its text is shown from the sentence that the address names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import ClientsideFunction, Input, Output

from app.web.pages.article.ids import Ids

if TYPE_CHECKING:
    from dash import Dash


def register(app: Dash) -> None:
    """Give ``app`` the callback; the function is in assets/article.js."""
    app.clientside_callback(
        ClientsideFunction("article", "arriveAtSentence"),
        Output(Ids.ARRIVED, "data"),
        Input(Ids.TEXT, "trees"),
        Input(Ids.LOCATION, "hash"),
    )
