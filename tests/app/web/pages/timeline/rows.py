"""Rows of events for the tests of the timeline."""

from __future__ import annotations

from app.store.records import EventRow
from extract.model import Basis, DateSpan, Status


def make_row(
    name: str,
    when: DateSpan | None = None,
    *,
    kind: str = "diplomacy",
    status: Status = Status.HAPPENED,
    articles: int = 1,
    texts: int | None = None,
    label: str | None = None,
) -> EventRow:
    """An event with the id ``name``; its basis is STATED with a date, NONE without one."""
    basis = Basis.STATED if when else Basis.NONE
    label = name if label is None else label
    texts = articles if texts is None else texts
    return EventRow(name, label, when, kind, status, basis, articles, texts)
