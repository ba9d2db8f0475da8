"""The list of work under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from app.web.components.attributes import aria
from app.web.components.plain import kept_as
from app.web.texts import _

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from app.web.pages.add.view import WorkLine


def work_list(lines: tuple[WorkLine, ...]) -> list[Component]:
    """The list with its heading, or nothing where there is no work."""
    if not lines:
        return []
    return [
        html.Section(
            [
                html.H2(_("Under way and done lately")),
                html.P(_("It goes on when you close this page. It is kept until Dateline stops.")),
                html.Ul([html.Li(_line(line)) for line in lines]),
            ],
            className="work-list",
            **aria(label=_("Under way and done lately")),
            **kept_as(f"{hash(lines):x}"),  # drawn anew only when something has changed
        )
    ]


def _line(line: WorkLine) -> dcc.Link:
    running = " is-running" if line.is_running else ""
    return dcc.Link(
        [html.Span(line.about, className="work-about"), html.Span(line.state, className="work-state")],
        href=line.path,
        className=f"work-line{running}",
    )
