"""The article page's callbacks: its text is drawn, then shown from the sentence that the address names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import ClientsideFunction, Input, Output

from app.web.components.plain import register_drawing
from app.web.pages.article.ids import Ids

if TYPE_CHECKING:
    from dash import Dash


def register(app: Dash) -> None:
    """Give ``app`` the callbacks; the functions are in assets/plain.js and assets/article.js."""
    register_drawing(app, Ids.TEXT)
    register_drawing(app, Ids.EVENTS)
    register_drawing(app, Ids.PICTURES)
    app.clientside_callback(
        ClientsideFunction("article", "arriveAtSentence"),
        Output(Ids.ARRIVED, "data"),
        Input(Ids.TEXT_TREES, "data"),
        Input(Ids.LOCATION, "hash"),
    )
