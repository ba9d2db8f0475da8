"""The three steps of adding articles, and which one a page is at."""

from __future__ import annotations

from dash import html

from app.web.components.attributes import aria
from app.web.texts import N_, _

STEPS = (N_("Give"), N_("Check"), N_("Add"))


def step_list(current: int) -> html.Ol:
    """The steps with the current one marked, counted from 0; one behind the last marks all as done."""
    return html.Ol(
        [
            html.Li(
                [html.Span(str(number + 1), className="step-number"), _(name)],
                className="is-done" if number < current else "",
                **(aria(current="step") if number == current else {}),
            )
            for number, name in enumerate(STEPS)
        ],
        className="step-list",
        **aria(label=_("Steps")),
    )
