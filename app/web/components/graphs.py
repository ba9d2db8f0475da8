"""Plotly's graphs in the reader's language: the names of months on axes, and the marks within numbers.

The names are those of Unicode's rules (CLDR), as everywhere on the pages. Plotly's own files of languages
are not used: that for Arabic has numbers for the short names of months, and March in the place of May.
"""

from __future__ import annotations

from typing import Any

from babel.dates import get_day_names, get_month_names

from app.web.texts import language, locale

_PLOTLYS_OWN = "en"
_SUNDAY_FIRST = (6, 0, 1, 2, 3, 4, 5)


def graph_config(config: dict[str, Any]) -> Any:  # noqa: ANN401 - Dash has a type of its own for it
    """A graph's ``config`` with the reader's language."""
    return {**config, "locale": language()}


def plotly_locale() -> dict[str, Any] | None:
    """The reader's language as Plotly takes it; None for English, which it has itself.

    assets/texts.js gives it to Plotly.
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
