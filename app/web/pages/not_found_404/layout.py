"""The page for an address that names none."""

from __future__ import annotations

from dash import dcc, html

from app.web.components.notice import notice


def title() -> str:
    """The title of the browser's tab."""
    return "Not found · Dateline"


def layout() -> html.Div:
    """What there is to say, and a way on."""
    return notice(
        "There is no page here",
        "The address may be mistyped, or what it named is gone.",
        dcc.Link("See all collections", href="/"),
        level=1,
    )
