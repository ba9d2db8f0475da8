"""What an existing timeline has coded of an entry, as JSON in one column."""

from __future__ import annotations

import json
from typing import Any

from app.store.rows import actor_fields, place_fields, when_cells, when_of
from extract.model import Actor, Coding, Place


def write_coding(coding: Coding | None) -> str:
    """The coding on one line; empty for None."""
    if coding is None:
        return ""
    fields = {
        "entry": coding.entry,
        "type": coding.type,
        "label": coding.label,
        **when_cells(coding.when),
        "because": coding.because,
        "actors": actor_fields(coding.actors),
        "places": place_fields(coding.places),
        "killed": coding.killed,
    }
    return json.dumps(fields, ensure_ascii=False)


def read_coding(written: str) -> Coding | None:
    """The coding that :func:`write_coding` wrote."""
    if not written:
        return None
    fields: dict[str, Any] = json.loads(written)
    when = when_of(fields)
    assert when is not None  # noqa: S101 - an entry without a date is not coded
    return Coding(
        entry=fields["entry"],
        type=fields["type"],
        label=fields["label"],
        when=when,
        because=fields["because"],
        actors=tuple(Actor(*actor) for actor in fields["actors"]),
        places=tuple(Place(*place) for place in fields["places"]),
        killed=(fields["killed"][0], fields["killed"][1]) if fields["killed"] else None,
    )
