"""Rows of CSV and TSV files with a line of column names."""

from __future__ import annotations

import codecs
import csv
from typing import TYPE_CHECKING

from extract.errors import UnreadableSourceError
from extract.read.corpus.columns import USUAL_NAMES, plain_name
from extract.read.decode import decode
from extract.read.timelines import is_timeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.read.corpus.articles import Row
    from extract.read.opened import Opened

LONGEST_CELL = 10_000_000  # characters
_DELIMITERS = ",;\t|"
_SAMPLE = 1 << 20  # bytes that tell the encoding


def is_table_of_articles(text: str) -> bool:
    """Whether a text begins with the column names of a timeline, or the usual ones of a text and another."""
    header = _header(text)
    if is_timeline(header):
        return True
    columns = {plain_name(column) for column in header}
    fields = {field for field, names in USUAL_NAMES.items() if columns & set(names)}
    return "text" in fields and len(fields) >= 2


def csv_rows(opened: Opened) -> Iterator[Row]:
    """The rows below the first one, which names the columns."""
    csv.field_size_limit(LONGEST_CELL)
    sample = opened.head(_SAMPLE)
    encoding = _encoding(sample, opened.name)
    delimiter = _delimiter(sample.decode(encoding, "replace"))
    reader = csv.reader(codecs.getreader(encoding)(opened.file, "replace"), delimiter=delimiter)
    try:
        columns = [column.strip() for column in next(reader, [])]
        for cells in reader:
            if any(cells):
                yield f"row {reader.line_num:,}", dict(zip(columns, cells, strict=False))
    except csv.Error as error:
        yield UnreadableSourceError(
            f"{opened.name}: row {reader.line_num:,}: {error}; the rest is not read (an open quotation mark?)"
        )


def _encoding(sample: bytes, name: str) -> str:
    """UTF-8, UTF-16 by its mark, or Windows-1252 where that makes sense of the beginning."""
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        sample[: sample.rfind(b"\n") + 1].decode("utf-8")
    except UnicodeDecodeError:
        decode(sample, name)  # says what is wrong where it is nothing known
        return "cp1252"
    return "utf-8-sig"


def _header(text: str) -> list[str]:
    first = text.lstrip("\ufeff").partition("\n")[0][:5000]
    try:
        return next(csv.reader([first], delimiter=_delimiter(first)), [])
    except csv.Error:
        return []


def _delimiter(text: str) -> str:
    """The sign that the first line has most of."""
    first = text.partition("\n")[0]
    return max(_DELIMITERS, key=first.count)
