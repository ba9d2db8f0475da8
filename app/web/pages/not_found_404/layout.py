"""The page for an address that names none."""

from __future__ import annotations

from dash import dcc, html

from app.web.components.notice import notice
from app.web.texts import _


def title() -> str:
    """The title of the browser's tab."""
    return _("Not found · Dateline")


def layout() -> html.Div:
    """What there is to say, and a way on."""
    return notice(
        _("There is no page here"),
        _("The address may be mistyped, or what it named is gone."),
        dcc.Link(_("See all collections"), href="/"),
        level=1,
    )
