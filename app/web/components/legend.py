"""The legend: how dates of every precision, and events that may not have happened, are drawn."""

from __future__ import annotations

from dash import html

from app.web.components.attributes import aria
from app.web.components.badges import precision_sign
from app.web.texts import N_, _

_SIGNS = (
    ("day", N_("on this day")),
    ("range", N_("from day to day")),
    ("period", N_("some time in this period")),
    ("part", N_("early, middle or late in it")),
    ("about", N_("about then")),
    ("open", N_("no end (or start) given")),
    ("ahead", N_("planned or expected")),
    ("unsure", N_("possible, claimed, threatened")),
    ("denied", N_("denied")),
    ("disputed", N_("articles give two days")),
)


def precision_legend() -> html.Ul:
    """The signs with their meanings."""
    entries = [html.Li([precision_sign(name), html.Span(_(words))]) for name, words in _SIGNS]
    return html.Ul(entries, className="legend", **aria(label=_("How dates are drawn")))
