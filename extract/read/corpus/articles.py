"""Rows to articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from extract.errors import UnreadableSourceError
from extract.read.compose import compose_article
from extract.read.corpus.columns import find_columns
from extract.read.dateline import find_day_in_text
from extract.read.fragment import is_fragment, read_fragment
from extract.read.stamp import publish_on, read_stamp
from extract.read.timelines import is_no_entry, is_timeline, read_entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from extract.model import Article
    from extract.read.opened import Outcome

# The place of a row for messages ("line 7"), and its cells by column; or why it cannot be read.
Row: TypeAlias = tuple[str, dict[str, object]] | UnreadableSourceError


def read_rows(
    rows: Iterable[Row], name: str, asked: Mapping[str, str], *, same_columns: bool
) -> Iterator[Outcome]:
    """The article of each row; ``asked`` names columns by field where they were not to be found.

    A row that cannot be read is an error that names it. The reading ends at the first row where all have the
    ``same_columns`` and none of them is that of the text.
    """
    is_first, is_empty = True, True
    for row in rows:
        is_empty = False
        if isinstance(row, tuple):
            if is_first and same_columns and not is_timeline(row[1]):
                try:
                    find_columns(row[1], asked)
                except UnreadableSourceError as error:
                    yield UnreadableSourceError(f"{name}: {error}")
                    return
            is_first = False
            if not asked and is_no_entry(row[1]):
                continue
        yield row if isinstance(row, UnreadableSourceError) else _read_row(*row, name, asked)
    if is_empty:
        yield UnreadableSourceError(f"{name}: no rows in it")


def _read_row(place: str, row: dict[str, object], name: str, asked: Mapping[str, str]) -> Outcome:
    try:
        entry = None if asked else read_entry(row, name)
        return entry or _compose(row, find_columns(row, asked))
    except UnreadableSourceError as error:
        return UnreadableSourceError(f"{name}: {place}: {error}")


def _compose(row: dict[str, object], columns: dict[str, str]) -> Article:
    text = _line(row, columns, "text")
    if is_fragment(text):
        text = read_fragment(text)
    if not text.strip():
        message = f"no text in '{columns['text']}'"
        raise UnreadableSourceError(message)
    title = _line(row, columns, "title")
    column = columns.get("published", "")
    published = publish_on(read_stamp(row.get(column)), f"in the field '{column[:40]}'")
    return compose_article(
        text,
        title=read_fragment(title) if is_fragment(title) else title,
        source=_line(row, columns, "source"),
        url=_line(row, columns, "url"),
        language=_line(row, columns, "language"),
        published=published or find_day_in_text(text),
    )


def _line(row: dict[str, object], columns: dict[str, str], field: str) -> str:
    """A field as text: an object gives its name ("source": {"name": ...}), a list its lines."""
    told = row.get(columns.get(field, ""))
    if isinstance(told, dict):
        told = next((told[key] for key in ("name", "title", "text", "id") if told.get(key)), "")
    if isinstance(told, list):
        told = "\n\n".join(part for part in told if isinstance(part, str))
    return told if isinstance(told, str) else ""
