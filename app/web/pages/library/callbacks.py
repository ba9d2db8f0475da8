"""The library page's one callback: its cards are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.web.components.plain import register_drawing
from app.web.pages.library.ids import Ids

if TYPE_CHECKING:
    from dash import Dash


def register(app: Dash) -> None:
    """Give ``app`` the callback."""
    register_drawing(app, Ids.CARDS)
