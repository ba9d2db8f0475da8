"""Articles to rows and back: their own fields, and what tells their copies and versions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from app.store.coding import read_coding, write_coding
from app.store.rows import day_of, json_list
from extract.copies import Print, Sketch, make_sketch
from extract.model import Article, PublishedBasis

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
        "coding": write_coding(article.coding),
        "entry": article.coding.entry if article.coding else "",
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
        coding=read_coding(row["coding"]),
    )


def sketch_cell(text: str, *, is_coded: bool) -> bytes:
    """The column of an article's sketch, which is of no words where somebody has coded it."""
    return make_sketch("" if is_coded else text).to_bytes()


def stored_print(row: sqlite3.Row) -> Print:
    """What tells an article's copies and versions, from a row with a sketch."""
    return Print(
        article_id=row["article_id"],
        sketch=Sketch.from_bytes(row["sketch"]),
        source=row["source"],
        url=row["url"],
        read_from=row["read_from"],
        published=day_of(row["published"]),
        added=row["added"] or "",
        entry=row["entry"],
    )
