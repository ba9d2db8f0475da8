"""What stands around every page: header, theme switch, place for trouble, footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import dash_mantine_components as dmc
from dash import dcc, html, page_container

from app.web.components.attributes import aria
from app.web.theme import MANTINE_THEME, css_variables

if TYPE_CHECKING:
    from dash.development.base_component import Component

PROBLEM_ID = "shell-problem"

# Runs before anything is painted: the scheme that the reader chose, or that of the system.
SCHEME_SCRIPT = """
(function () {
  var chosen = null;
  try { chosen = localStorage.getItem("mantine-color-scheme-value"); } catch (refused) { chosen = null; }
  var dark = chosen === "dark" ||
    (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
"""


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
    <script>{SCHEME_SCRIPT}</script>
  </head>
  <body>
    {{%app_entry%}}
    <noscript>Dateline draws its pages with JavaScript. Please turn it on for this address.</noscript>
    <footer hidden>{{%config%}}{{%scripts%}}{{%renderer%}}</footer>
  </body>
</html>"""


def shell_layout() -> dmc.MantineProvider:
    """The frame with a place for the page."""
    return dmc.MantineProvider(
        [
            html.A("Skip to content", href="#content", className="skip-link"),
            html.Header(_header(), className="site-header"),
            html.Div(id=PROBLEM_ID, role="alert", className="site-problem"),
            html.Main(page_container, id="content", tabIndex=-1),
            html.Footer(_footer(), className="site-footer"),
        ],
        theme=MANTINE_THEME,
        defaultColorScheme="auto",
    )


def _header() -> list[Component]:
    switch = dmc.ColorSchemeToggle(
        variant="default",
        size=36,
        lightIcon=html.Span(className="icon icon-sun"),
        darkIcon=html.Span(className="icon icon-moon"),
        **aria(label="Switch between light and dark"),
    )
    return [
        dcc.Link([html.Span(className="brand-mark"), "Dateline"], href="/", className="brand"),
        html.Nav(
            [dcc.Link("Collections", href="/"), dcc.Link("How it works", href="/method")],
            className="site-nav",
            **aria(label="Main"),
        ),
        html.Div(switch, className="site-tools"),
    ]


def _footer() -> list[html.P]:
    return [
        html.P(
            [
                "Dateline shows what articles say happened, and when. It does not decide who is right. ",
                dcc.Link("How it works, and what it cannot tell", href="/method"),
            ]
        )
    ]
