"""``dateline extract``: what articles tell, shown at once; no library is touched."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.notes import notes
from app.cli.options import Columns, FullPages, Infer, Published, Sources
from app.cli.screen import complain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.model import Event
    from extract.pipeline import Reading


class Format(StrEnum):
    """The forms in which events are written."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


def extract(
    sources: Sources,
    published: Published = None,
    columns: Columns = None,
    form: Annotated[Format, typer.Option("--format", help="How to write the events.")] = Format.TABLE,
    *,
    full_pages: FullPages = False,
    infer: Infer = False,
) -> None:
    """List the events that articles tell of, in order of time, each with the reason for its date."""
    from app.cli.asking import read_options
    from app.cli.reading import Batch

    batch = Batch(sources, read_options(sources, published, columns, full_pages=full_pages), infer=infer)
    match form:
        case Format.JSONL:
            _write_jsonl(batch.readings())
        case Format.CSV:
            _write_csv(tuple(batch.readings()))
        case Format.TABLE:
            _show_table(tuple(batch.readings()))
    if batch.failures:
        raise typer.Exit(1)


def _write_jsonl(readings: Iterable[Reading]) -> None:
    from app.exports.records import json_line, reading_record

    for reading in readings:
        sys.stdout.buffer.write(json_line(reading_record(reading)))
        sys.stdout.buffer.flush()
        for note in notes([reading]):
            complain(note)


def _write_csv(readings: Sequence[Reading]) -> None:
    from app.exports.spreadsheet import write_csv

    articles = {reading.article.id: reading.article for reading in readings}
    sys.stdout.buffer.write(write_csv(_events(readings), articles).encode("utf-8"))
    for note in notes(readings):
        complain(note)


def _show_table(readings: Sequence[Reading]) -> None:
    from rich.table import Table
    from rich.text import Text

    from app.cli.screen import console
    from app.exports.spreadsheet import telling_mention
    from app.web.kinds import title
    from app.web.words import status_words

    if not readings:
        return
    screen = console()
    events = _events(readings)
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("When", no_wrap=True)
    for heading in ("Status", "Kind", "What", "Why this date"):
        table.add_column(heading)
    for event in events:
        cells = (
            event.when.words if event.when else "no date",
            status_words(event.status),
            title(event.kind),
            event.label,
            telling_mention(event).because,
        )
        table.add_row(*map(Text, cells))
    if events:
        screen.print(table)
        screen.print()
    screen.print(_count(len(events), "event"), "in", _count(len(readings), "article") + ".")
    for note in notes(readings):
        screen.print(note)


def _events(readings: Sequence[Reading]) -> tuple[Event, ...]:
    from extract.copies import find_texts, print_of
    from extract.events.merge import merge_mentions

    texts = {reading.article.id: reading.article.text for reading in readings}
    mentions = (mention for reading in readings for mention in reading.mentions)
    published = {one.article.id: one.article.published for one in readings if one.article.published}
    prints = find_texts(print_of(reading.article) for reading in readings)
    return merge_mentions(
        mentions, prints, published, lambda mention: mention.sentence.of(texts[mention.article_id])
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
