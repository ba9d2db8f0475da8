"""Numbers of dead and hurt, drawn: the one place that shows them, so that they can be hidden as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from dash import html

from app.web.texts import _

if TYPE_CHECKING:
    from collections.abc import Sequence


class TollWords(Protocol):
    """A number of people in words: what it measures, the article's wording, who says so."""

    @property
    def measure(self) -> str:
        """What is counted: "Killed"."""

    @property
    def wording(self) -> str:
        """The article's words: "at least eight people"."""

    @property
    def note(self) -> str:
        """What else is to know: "a total since May, according to the ministry"; or empty."""

    @property
    def articles(self) -> str:
        """In which articles it stands; empty where there is only one."""


def toll_list(tolls: Sequence[TollWords]) -> html.Section | None:
    """The section with every number that the reports give, or None where they give none."""
    if not tolls:
        return None
    rows = [
        html.Li(
            [
                html.Span(f"{toll.measure}: ", className="toll-measure"),
                html.Span(f"“{toll.wording}”"),
                html.Span(f" ({toll.note})" if toll.note else "", className="toll-note"),
                *([html.Span(toll.articles, className="toll-articles")] if toll.articles else []),
            ]
        )
        for toll in tolls
    ]
    return html.Section([html.H3(_("How many")), html.Ul(rows), tolls_ask()], className="panel-tolls tolls")


def tolls_ask() -> html.Button:
    """The button that shows the numbers in the element of the class ``tolls`` around it."""
    return html.Button(_("Show the numbers"), type="button", className="plain-button tolls-ask")
