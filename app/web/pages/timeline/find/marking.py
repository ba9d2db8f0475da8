"""The hits of a search, marked in what the panel quotes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.store.search import hits, read_search
from extract.model import TextSpan

if TYPE_CHECKING:
    from app.store.search import Sought
    from app.web.pages.timeline.panel.reasons import EventView, Report


def with_hits(view: EventView, text: str) -> EventView:
    """``view`` with the hits of the search ``text`` among the marks of its sentences."""
    sought = read_search(text)
    if not sought:
        return view
    return replace(view, reports=tuple(_marked(report, sought) for report in view.reports))


def _marked(report: Report, sought: tuple[Sought, ...]) -> Report:
    found = hits(report.sentence, sought)
    spans = (TextSpan(report.offset + span.start, report.offset + span.end) for span in found)
    return replace(report, marks=(*report.marks, *((span, "hit") for span in spans)))
