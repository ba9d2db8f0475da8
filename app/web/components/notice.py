"""Notices: an empty state or a failure, in plain words, with what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

if TYPE_CHECKING:
    from dash.development.base_component import Component


def notice(heading: str, *paragraphs: str | Component, level: int = 2) -> html.Div:
    """A quiet box with a heading of the given level (1 or 2) and what there is to say."""
    title = (
        html.H1(heading, className="notice-title")
        if level == 1
        else html.H2(heading, className="notice-title")
    )
    return html.Div([title, *(html.P(paragraph) for paragraph in paragraphs)], className="notice")
