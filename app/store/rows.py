"""Records to table rows and back: what each column holds is decided here, once, for both ways."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING, Any

from extract.model import (
    Actor,
    Basis,
    DateSpan,
    Grain,
    Mention,
    Modifier,
    Place,
    Source,
    Status,
    TextSpan,
    Timex,
    TimexType,
    Toll,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

Cell = str | int | float | bytes | None


def insert_row(connection: sqlite3.Connection, table: str, cells: Mapping[str, Cell]) -> int:
    """Insert one row; its key."""
    columns, values = ", ".join(cells), ", ".join(f":{column}" for column in cells)
    statement = f"INSERT INTO {table} ({columns}) VALUES ({values})"  # noqa: S608 - names from this folder
    key = connection.execute(statement, cells).lastrowid
    assert key is not None  # noqa: S101 - an INSERT has one
    return key


def timex_cells(timex: Timex) -> dict[str, Cell]:
    """The columns of a timex's row."""
    return {
        "span_start": timex.span.start,
        "span_end": timex.span.end,
        "text": timex.text,
        "type": timex.type,
        "value": timex.value,
        **when_cells(timex.when),
        "rule": timex.rule,
        "anchor": timex.anchor,
        "mod": timex.mod,
        "signal": timex.signal,
        "steps": json_list(timex.steps),
    }


def timex_of(row: sqlite3.Row) -> Timex:
    """The timex of a row."""
    return Timex(
        span=TextSpan(row["span_start"], row["span_end"]),
        text=row["text"],
        type=TimexType(row["type"]),
        value=row["value"],
        when=when_of(row),
        rule=row["rule"],
        anchor=row["anchor"],
        mod=row["mod"],
        signal=row["signal"],
        steps=tuple(json.loads(row["steps"])),
    )


def mention_cells(mention: Mention) -> dict[str, Cell]:
    """The columns of a mention's row, without its place in an event."""
    return {
        "mention_id": mention.id,
        "span_start": mention.span.start,
        "span_end": mention.span.end,
        "sentence_start": mention.sentence.start,
        "sentence_end": mention.sentence.end,
        "label": mention.label,
        "kind": mention.kind,
        "status": mention.status,
        **when_cells(mention.when),
        "basis": mention.basis,
        "because": mention.because,
        "trigger_start": mention.trigger.start if mention.trigger else None,
        "trigger_end": mention.trigger.end if mention.trigger else None,
        "timex_start": mention.timex.start if mention.timex else None,
        "timex_end": mention.timex.end if mention.timex else None,
        "main": int(mention.main),
        "actors": json_list(actor_fields(mention.actors)),
        "places": json_list(place_fields(mention.places)),
        "killed_low": mention.killed[0] if mention.killed else None,
        "killed_high": mention.killed[1] if mention.killed else None,
        "injured_low": mention.injured[0] if mention.injured else None,
        "injured_high": mention.injured[1] if mention.injured else None,
        "said_by": json_list(mention.said_by),
        "tolls": json_list([_values(toll) for toll in mention.tolls]),
        "sources": json_list([_values(source) for source in mention.sources]),
    }


def mention_of(row: sqlite3.Row, article_id: str = "") -> Mention:
    """The mention of a row; its article's ``article_id`` stands beside its own columns, unless it is given.

    What many mentions have alike is interned: all of a collection are in memory when it is merged.
    """
    return Mention(
        id=row["mention_id"],
        article_id=intern(article_id or row["article_id"]),
        span=TextSpan(row["span_start"], row["span_end"]),
        sentence=TextSpan(row["sentence_start"], row["sentence_end"]),
        label=row["label"],
        kind=intern(row["kind"]),
        status=Status(row["status"]),
        when=when_of(row),
        basis=Basis(row["basis"]),
        because=intern(row["because"]),
        trigger=_span_of(row, "trigger"),
        timex=_span_of(row, "timex"),
        main=bool(row["main"]),
        actors=_actors_of(row["actors"]),
        places=_places_of(row["places"]),
        killed=_range_of(row, "killed"),
        injured=_range_of(row, "injured"),
        said_by=tuple(_list_of(row["said_by"])),
        tolls=tuple(Toll(*fields) for fields in _list_of(row["tolls"])),
        sources=tuple(Source(*fields) for fields in _list_of(row["sources"])),
    )


@lru_cache(maxsize=8192)  # the mentions of a collection share their places and actors
def _places_of(cell: str) -> tuple[Place, ...]:
    return tuple(Place(*fields) for fields in _list_of(cell))


@lru_cache(maxsize=8192)
def _actors_of(cell: str) -> tuple[Actor, ...]:
    return tuple(Actor(*fields) for fields in _list_of(cell))


def _list_of(cell: str) -> Sequence[Any]:
    """The list that a column holds; most are empty, which is quicker to see than to parse."""
    return json.loads(cell) if cell != "[]" else ()


def when_cells(when: DateSpan | None) -> dict[str, Cell]:
    """The five columns of a date."""
    return {
        "when_start": when.start.isoformat() if when and when.start else None,
        "when_end": when.end.isoformat() if when and when.end else None,
        "when_grain": when.grain if when else None,
        "when_modifier": when.modifier if when else "",
        "when_time": when.time if when else "",
    }


def when_of(row: sqlite3.Row | Mapping[str, Any]) -> DateSpan | None:
    """The date that a row's five columns hold."""
    return _date_span(
        row["when_start"], row["when_end"], row["when_grain"], row["when_modifier"], row["when_time"]
    )


def day_of(cell: str | None) -> date | None:
    """The day that a column holds."""
    return date.fromisoformat(cell) if cell else None


@lru_cache(maxsize=8192)  # the events of a collection share their days
def _date_span(
    start: str | None, end: str | None, grain: str | None, modifier: str, time: str
) -> DateSpan | None:
    if grain is None:
        return None
    return DateSpan(day_of(start), day_of(end), Grain(grain), Modifier(modifier), time)


def _span_of(row: sqlite3.Row, name: str) -> TextSpan | None:
    start, end = row[f"{name}_start"], row[f"{name}_end"]
    return None if start is None else TextSpan(start, end)


def _range_of(row: sqlite3.Row, name: str) -> tuple[int, int] | None:
    low, high = row[f"{name}_low"], row[f"{name}_high"]
    return None if low is None else (low, high)


def actor_fields(actors: Sequence[Actor]) -> list[tuple[object, ...]]:
    """Actors as JSON has them: all their fields, in their order."""
    return [_values(actor) for actor in actors]


def place_fields(places: Sequence[Place]) -> list[tuple[object, ...]]:
    """Places as JSON has them: all their fields, in their order."""
    return [_values(place) for place in places]


def _values(record: Actor | Place | Toll | Source) -> tuple[object, ...]:
    """All the fields of a record, in their order; they are plain, so nothing needs a copy of its own."""
    return tuple(getattr(record, field.name) for field in fields(record))


def json_list(values: Sequence[object]) -> str:
    """A list as JSON, in a column that nobody searches by."""
    return json.dumps(values, ensure_ascii=False)
