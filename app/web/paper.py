"""What Plotly figures have in common: paper without a colour of its own, and a figure with nothing in it."""

from __future__ import annotations

from typing import Any

from app.web.theme import SANS

Figure = dict[str, Any]
"""A Plotly figure as plain dictionaries."""


def plain_paper() -> Figure:
    """Layout that leaves the colours of paper and text to the style sheet."""
    clear = "rgba(0,0,0,0)"
    return {"paper_bgcolor": clear, "plot_bgcolor": clear, "font": {"family": SANS, "size": 12}}


def empty_figure(height: int, words: str = "") -> Figure:
    """A figure ``height`` pixels high with nothing in it but ``words``."""
    hidden = {"visible": False, "fixedrange": True}
    note = {"text": words, "showarrow": False, "xref": "paper", "yref": "paper", "x": 0.5, "y": 0.5}
    axes = {"xaxis": hidden, "yaxis": hidden, "annotations": [note] if words else []}
    return {"data": [], "layout": {"height": height, **axes, **plain_paper()}}
