"""Events drawn as a chart, for the tests of the picture."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

import numpy as np

from app.web import kinds
from app.web.pages.timeline.chart.figure import timeline_figure
from app.web.pages.timeline.chart.lanes import Arrangement, LaneEvents, arrange
from app.web.pages.timeline.chart.placing import Scale
from app.web.window import Window

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from app.store.records import EventRow
    from extract.model import DateSpan

WINDOW = Window(date(2024, 1, 1), date(2025, 1, 1))
SCALE = Scale(WINDOW, 740)
EDGES = tuple(SCALE.instant(740 * part / 12) for part in range(13))


def make_lanes(events: Sequence[EventRow], more: int = 0) -> list[LaneEvents]:
    """A lane for each kind, whose bins count the events and ``more`` others in each lane."""
    ordered = sorted(events, key=lambda event: (kinds.lane_order(event.kind), -event.texts))
    return [
        LaneEvents(
            name=kind,
            role="value",
            title=kinds.name(kind),
            colour=kinds.colour(kind),
            total=len(members) + more,
            counts=np.full(12, (len(members) + more) / 12),
            events=members,
        )
        for kind, group in groupby(ordered, key=lambda event: event.kind)
        for members in [list(group)]
    ]


def place(
    events: Sequence[EventRow],
    chosen: str = "",
    collapsed: Collection[str] = (),
    claimed: Mapping[str, Sequence[DateSpan]] | None = None,
    more: int = 0,
) -> Arrangement:
    """The events in lanes by kind."""
    return arrange(make_lanes(events, more), SCALE, chosen, collapsed, claimed)


def draw(*events: EventRow, chosen: str = "", more: int = 0) -> dict[str, Any]:
    """The figure of the events."""
    return timeline_figure(place(events, chosen, more=more), SCALE, EDGES, chosen)
