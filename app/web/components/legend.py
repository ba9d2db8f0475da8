"""The legend: how dates of every precision, and events that may not have happened, are drawn."""

from __future__ import annotations

from dash import html

from app.web.components.badges import precision_sign

_SIGNS = (
    ("day", "on this day"),
    ("range", "from day to day"),
    ("period", "some time in this period"),
    ("part", "early, middle or late part"),
    ("about", "about then"),
    ("open", "no end (or start) given"),
    ("ahead", "planned or expected"),
    ("unsure", "possible, claimed, threatened"),
    ("denied", "denied"),
)


def precision_legend() -> html.Details:
    """The signs with their meanings, open to begin with."""
    entries = [html.Li([precision_sign(name), html.Span(words)]) for name, words in _SIGNS]
    return html.Details(
        [html.Summary("How dates are drawn"), html.Ul(entries, className="legend-signs")],
        open=True,
        className="legend",
    )
