"""The legend: how dates of every precision, and events that may not have happened, are drawn."""

from __future__ import annotations

from dash import html

from app.web.components.attributes import aria
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


def precision_legend() -> html.Ul:
    """The signs with their meanings."""
    entries = [html.Li([precision_sign(name), html.Span(words)]) for name, words in _SIGNS]
    return html.Ul(entries, className="legend", **aria(label="How dates are drawn"))
