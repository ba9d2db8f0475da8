"""Articles to rows and back: their own fields, and what tells their copies and versions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from app.store.rows import actor_fields, day_of, json_list, place_fields, when_cells, when_of
from extract.copies import Print, Sketch, make_sketch
from extract.model import Actor, Article, Coding, Place, PublishedBasis

if TYPE_CHECKING:
    import sqlite3

    from app.store.rows import Cell


def article_cells(article: Article) -> dict[str, Cell]:
    """The columns of an article's row, without when it was added."""
    return {
        "article_id": article.id,
        "title": article.title,
        "text": article.text,
        "source": article.source,
        "url": article.url,
        "language": article.language,
        "published": article.published.isoformat() if article.published else None,
        "published_basis": article.published_basis,
        "origins": json_list(article.references),
        "coding": _write_coding(article.coding),
        "read_from": article.read_from,
        "digest": article.digest,
        "sketch": sketch_cell(article.text, is_coded=article.coding is not None),
    }


def article_of(row: sqlite3.Row) -> Article:
    """The article of a row."""
    return Article(
        id=row["article_id"],
        title=row["title"],
        text=row["text"],
        source=row["source"],
        url=row["url"],
        language=row["language"],
        published=day_of(row["published"]),
        published_basis=PublishedBasis(row["published_basis"]),
        references=tuple(json.loads(row["origins"])),
        read_from=row["read_from"],
        digest=row["digest"],
        coding=_read_coding(row["coding"]),
    )


def sketch_cell(text: str, *, is_coded: bool) -> bytes:
    """The column of an article's sketch.

    What somebody has coded is no print of anything: entries of a data set are worded alike, and each is
    its own. Their sketch is that of no words.
    """
    return make_sketch("" if is_coded else text).to_bytes()


def print_of(row: sqlite3.Row) -> Print:
    """What tells an article's copies and versions, from a row with a sketch."""
    return Print(
        article_id=row["article_id"],
        sketch=Sketch.from_bytes(row["sketch"]),
        source=row["source"],
        url=row["url"],
        read_from=row["read_from"],
        published=day_of(row["published"]),
        added=row["added"] or "",
    )


def _write_coding(coding: Coding | None) -> str:
    if coding is None:
        return ""
    fields = {
        "label": coding.label,
        "kind": coding.kind,
        **when_cells(coding.when),
        "because": coding.because,
        "actors": actor_fields(coding.actors),
        "places": place_fields(coding.places),
        "killed": coding.killed,
        "injured": coding.injured,
    }
    return json.dumps(fields, ensure_ascii=False)


def _read_coding(cell: str) -> Coding | None:
    if not cell:
        return None
    fields: dict[str, Any] = json.loads(cell)
    return Coding(
        label=fields["label"],
        kind=fields["kind"],
        when=when_of(fields),
        because=fields["because"],
        actors=tuple(Actor(*actor) for actor in fields["actors"]),
        places=tuple(Place(*place) for place in fields["places"]),
        killed=_range(fields["killed"]),
        injured=_range(fields["injured"]),
    )


def _range(ends: list[int] | None) -> tuple[int, int] | None:
    return None if ends is None else (ends[0], ends[1])
