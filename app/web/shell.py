"""What stands around every page: header, display menu, place for trouble, footer, help."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from dash import dcc, html, page_container

from app.web.components.attributes import aria
from app.web.components.plain import as_place
from app.web.display import BEFORE_PAINT, display_menu
from app.web.keys import help_button, help_dialog
from app.web.texts import _
from app.web.theme import css_variables

if TYPE_CHECKING:
    from dash.development.base_component import Component

PROBLEM_ID = "shell-problem"
NOTE_ID = "shell-note"  # what the page's scripts tell in passing, such as that a link is copied


def index_page() -> str:
    """The HTML page around the application, in the form that Dash asks for."""
    return f"""<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>{{%title%}}</title>
    {{%favicon%}}
    <style>{css_variables()}</style>
    {{%css%}}
    <script>{BEFORE_PAINT}</script>
  </head>
  <body>
    {{%app_entry%}}
    <noscript>Dateline draws its pages with JavaScript. Please turn it on for this address.</noscript>
    <footer hidden>{{%config%}}{{%scripts%}}{{%renderer%}}</footer>
  </body>
</html>"""


def pages_with(page: Component, title: str, path: str, search: str) -> Component:
    """Dash's place for pages with the ``page`` of an address in it, which need not be asked for then."""
    pages: Component = deepcopy(page_container)
    pages["_pages_content"].children = page
    pages["_pages_store"].data = {"title": title}
    pages["_pages_location"].pathname = path
    pages["_pages_location"].search = search
    return pages


def shell_layout(pages: Component = page_container) -> html.Div:
    """The frame with a place for the page."""
    return html.Div(
        [
            html.A(_("Skip to content"), href="#content", className="skip-link"),
            as_place(html.Header(_header(), className="site-header")),
            html.Div(id=PROBLEM_ID, role="alert", className="site-problem"),
            html.Main(pages, id="content", tabIndex=-1),
            as_place(html.Footer(_footer(), className="site-footer")),
            html.Div(id=NOTE_ID, role="status", className="site-note"),
            as_place(help_dialog()),
        ],
        className="site",
    )


def _header() -> list[Component]:
    return [
        dcc.Link(
            [html.Span(className="brand-mark"), html.Span("Dateline", className="brand-name")],
            href="/",
            className="brand",
        ),
        html.Nav(
            [dcc.Link(_("Collections"), href="/"), dcc.Link(_("How it works"), href="/method")],
            className="site-nav",
            **aria(label=_("Main")),
        ),
        html.Div([help_button(), display_menu()], className="site-tools"),
    ]


def _footer() -> list[html.P]:
    return [
        html.P(
            [
                _("Dateline shows what articles say happened, and when. It does not decide who is right."),
                " ",
                dcc.Link(_("How it works, and what it cannot tell"), href="/method"),
            ]
        )
    ]
