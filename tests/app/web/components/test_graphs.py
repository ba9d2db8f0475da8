"""Graphs speak the reader's language."""

from __future__ import annotations

import pytest
from flask import Flask

from app.web.components.graphs import graph_config, plotly_locale
from app.web.texts import COOKIE


@pytest.mark.parametrize(
    ("code", "sunday", "may", "decimal"),
    [
        ("uk", "неділя", "травня", ","),
        ("fr", "dimanche", "mai", ","),
        ("ar", "الأحد", "مايو", "."),
    ],
)
def test_plotly_gets_the_names_that_the_pages_use(code: str, sunday: str, may: str, decimal: str) -> None:
    with Flask(__name__).test_request_context(headers={"Cookie": f"{COOKIE}={code}"}):
        spoken = plotly_locale()
        assert graph_config({"scrollZoom": True}) == {"scrollZoom": True, "locale": code}
    assert spoken
    assert spoken["name"] == code
    written = spoken["format"]
    assert (written["days"][0], written["months"][4], written["decimal"]) == (sunday, may, decimal)
    assert [len(written[names]) for names in ("days", "shortDays", "months", "shortMonths")] == [7, 7, 12, 12]


def test_plotly_keeps_its_own_english() -> None:
    with Flask(__name__).test_request_context():
        assert plotly_locale() is None
        assert graph_config({})["locale"] == "en"
