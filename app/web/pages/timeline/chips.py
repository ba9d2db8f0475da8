"""The filter for kinds: a chip for each kind, with how many events it would show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import dash_mantine_components as dmc
from dash import html

from app.web import kinds
from app.web.components.badges import kind_dot

if TYPE_CHECKING:
    from collections.abc import Mapping


def kind_chips(counts: Mapping[str, int], chosen: frozenset[str]) -> list[dmc.Chip]:
    """Chips in the order of the lanes; a chosen kind without events keeps its chip, to be let go."""
    shown = sorted({*counts, *chosen}, key=kinds.lane_order)
    return [
        dmc.Chip(
            [
                kind_dot(kind),
                kinds.name(kind),
                html.Span(f"{counts.get(kind, 0):,}", className="chip-count"),
            ],
            value=kind,
            size="xs",
            variant="outline",
        )
        for kind in shown
    ]
