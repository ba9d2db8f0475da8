"""Plotly's graphs, in the reader's language: the names of months on axes, and the marks within numbers.

The names are those of Unicode's rules (CLDR), as everywhere on the pages. Plotly's own files of languages
are not used: that for Arabic has numbers for the short names of months, and March in the place of May.
"""

from __future__ import annotations

from typing import Any

from babel.dates import get_day_names, get_month_names
from dash.development.base_component import Component

from app.web.texts import language, locale

_PLOTLYS_OWN = "en"
_SUNDAY_FIRST = (6, 0, 1, 2, 3, 4, 5)


class Plot(Component):
    """A place in which Plotly draws.

    ``library`` is the address of the part of Plotly that can, ``figure`` what is drawn, once it is there, and
    ``frame`` a part of its layout that changes by itself. What a reader does with it goes to scripts, not
    through Dash: see assets/plot.js.
    """

    _namespace = __name__  # plot.js puts it there under this name
    _type = "Plot"
    _base_nodes: list[str] = []  # noqa: RUF012 - as Dash declares it
    _children_props: list[str] = []  # noqa: RUF012
    _prop_names = ["id", "library", "figure", "frame", "config"]  # noqa: RUF012
    _valid_wildcard_attributes: list[str] = []  # noqa: RUF012

    def __init__(self, **properties: Any) -> None:  # noqa: ANN401 - those of the list above
        super().__init__(**properties)  # type: ignore[no-untyped-call]


def graph_config(config: dict[str, Any]) -> dict[str, Any]:
    """A graph's ``config`` with the reader's language."""
    return {**config, "locale": language()}


def plotly_locale() -> dict[str, Any] | None:
    """The reader's language as Plotly takes it; None for English, which it has itself.

    assets/plot.js gives it to Plotly.
    """
    if language() == _PLOTLYS_OWN:
        return None
    spoken = locale()
    days, short_days = (get_day_names(width, locale=spoken) for width in ("wide", "abbreviated"))
    months, short_months = (get_month_names(width, locale=spoken) for width in ("wide", "abbreviated"))
    marks = spoken.number_symbols["latn"]
    return {
        "moduleType": "locale",
        "name": language(),
        "dictionary": {},
        "format": {
            "days": [days[day] for day in _SUNDAY_FIRST],
            "shortDays": [short_days[day] for day in _SUNDAY_FIRST],
            "months": [months[month] for month in range(1, 13)],
            "shortMonths": [short_months[month] for month in range(1, 13)],
            "decimal": marks["decimal"],
            "thousands": marks["group"],
        },
    }
