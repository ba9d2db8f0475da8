"""Rows of JSON Lines, and of one JSON document that holds a list of objects."""

from __future__ import annotations

import codecs
import json
import re
from typing import TYPE_CHECKING

from extract.errors import UnreadableSourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.read.corpus.articles import Row
    from extract.read.opened import Opened

LONGEST_ROW = 10_000_000  # bytes or characters
_CHUNK = 1 << 18
_STRUCTURE = re.compile(r'["{}\\]')
_LISTS = (
    "articles",
    "items",
    "results",
    "entries",
    "documents",
    "docs",
    "records",
    "rows",
    "news",
    "value",
    "hits",
    "events",
    "data",
)


def json_line_rows(opened: Opened) -> Iterator[Row]:
    """One row a line; empty lines are none. A line that is too long is passed over."""
    opened.file.seek(0)
    number = 0
    while line := opened.file.readline(LONGEST_ROW + 1):
        number += 1
        place = f"line {number:,}"
        if len(line) > LONGEST_ROW:
            yield UnreadableSourceError(f"{opened.name}: {place}: longer than {LONGEST_ROW // 1_000_000} MB")
            while line and not line.endswith(b"\n"):
                line = opened.file.readline(LONGEST_ROW)
            continue
        text = line.decode("utf-8", "replace").strip().lstrip("\ufeff")
        if text:
            yield _parse_row(text, opened.name, place)


def json_rows(opened: Opened) -> Iterator[Row]:
    """The objects of a list, one at a time; or of the first list of objects in an object; or that object."""
    if opened.head(1000).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        yield from _list_rows(opened)
        return
    if _has_whole_first_line(opened):
        yield from json_line_rows(opened)
        return
    try:
        whole = json.loads(opened.content().decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError) as error:
        yield UnreadableSourceError(f"{opened.name}: not valid JSON ({_reason(error)})")
        return
    if isinstance(whole.get("timeline"), dict):  # the legacy form of TimelineJS
        whole = {"events": whole["timeline"].get("date")}
    lists = [whole[key] for key in _LISTS if key in whole] + list(whole.values())
    found = next(
        (one for one in lists if isinstance(one, list) and any(isinstance(row, dict) for row in one)), None
    )
    for number, row in enumerate([whole] if found is None else found, start=1):
        if isinstance(row, dict):
            yield f"object {number:,}", row
        else:
            yield UnreadableSourceError(f"{opened.name}: object {number:,}: not an object with fields")


def _has_whole_first_line(opened: Opened) -> bool:
    """Whether the first line is an object by itself, with others after it, however long it is."""
    opened.file.seek(0)
    first = opened.file.readline(LONGEST_ROW)
    if not first.endswith(b"\n") or not opened.file.read(1):
        return False
    try:
        return isinstance(json.loads(first.decode("utf-8-sig", "replace")), dict)
    except (ValueError, RecursionError):
        return False


def _list_rows(opened: Opened) -> Iterator[Row]:
    """The objects of a list, however long it is."""
    for number, text in enumerate(_cut_objects(opened), start=1):
        if isinstance(text, UnreadableSourceError):
            yield text
        else:
            yield _parse_row(text, opened.name, f"object {number:,}")


def _cut_objects(opened: Opened) -> Iterator[str | UnreadableSourceError]:
    """The text of each outermost object, found by its braces."""
    opened.file.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8-sig")("replace")
    buffer, position, start, depth, quoted = "", 0, 0, 0, False
    while chunk := opened.file.read(_CHUNK):
        buffer += decoder.decode(chunk)
        while match := _STRUCTURE.search(buffer, position):
            position = match.end()
            sign = match[0]
            if sign == "\\":
                position += quoted
            elif sign == '"':
                quoted = not quoted
            elif quoted:
                continue
            elif sign == "{":
                start = match.start() if not depth else start
                depth += 1
            elif depth:
                depth -= 1
                if not depth:
                    yield buffer[start:position]
                    buffer, position, start = buffer[position:], 0, 0
        if not depth and not quoted:
            buffer, position = "", 0
        position = max(position, len(buffer))
        if len(buffer) > LONGEST_ROW:
            yield UnreadableSourceError(
                f"{opened.name}: an object longer than {LONGEST_ROW // 1_000_000} MB; the rest is not read"
            )
            return
    if depth:
        yield UnreadableSourceError(f"{opened.name}: the JSON is cut off in its last object")


def _parse_row(text: str, name: str, place: str) -> Row:
    try:
        row = json.loads(text)
    except (ValueError, RecursionError) as error:
        return UnreadableSourceError(f"{name}: {place}: not valid JSON ({_reason(error)})")
    if not isinstance(row, dict):
        return UnreadableSourceError(f"{name}: {place}: not an object with fields")
    return place, row


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg.lower()} at character {error.pos:,}"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)
