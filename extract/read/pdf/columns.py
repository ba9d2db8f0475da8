"""The order in which people read the lines of a page: down a column, then the next one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.read.pdf.line import Line

_GUTTER = 0.5  # times the size of the letters: the least width between two columns
_LEAST_ROWS = 3  # below each other that a gutter runs through: fewer may be wide gaps in justified lines
_SAME_ROW = 0.3  # times the size of the letters: how far two pieces of a line may be apart in height
_DEEPEST = 12  # columns within columns


def order_lines(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines of one page in reading order.

    What stands across the page (a headline) comes before the columns below it. Where the page is one
    column, the order is from top to bottom.
    """
    yield from _order(sorted(lines, key=lambda line: (line.top, line.left)), 0)


def _order(lines: list[Line], depth: int) -> Iterator[Line]:
    if len(lines) < 2 or depth > _DEEPEST:
        yield from lines
        return
    for group in _group_bands(lines):
        columns = _split_columns(group)
        bands = list(_split_bands(sorted(group, key=lambda line: (line.top, line.left))))
        if len(columns) == 1 or len(bands) < _LEAST_ROWS:
            for band in bands:
                yield from _mend_rows(band)
            continue
        for column in columns:
            yield from _order(column, depth + 1)


def _mend_rows(band: list[Line]) -> Iterator[Line]:
    """Pieces on one line of writing made one: they were cut at a gap that is no gutter."""
    row: list[Line] = []
    for line in sorted(band, key=lambda line: (round(line.bottom / line.size * 2), line.left)):
        if row and abs(line.bottom - row[-1].bottom) < _SAME_ROW * line.size and line.left >= row[-1].right:
            row.append(line)
            continue
        yield from _one_line(row)
        row = [line]
    yield from _one_line(row)


def _one_line(row: list[Line]) -> Iterator[Line]:
    if row:
        yield replace(
            row[0],
            text=" ".join(line.text for line in row),
            right=row[-1].right,
            top=min(line.top for line in row),
            bottom=max(line.bottom for line in row),
        )


def _group_bands(lines: list[Line]) -> Iterator[list[Line]]:
    """Lines from top to bottom, in groups as tall as can be that have the same columns throughout."""
    group: list[Line] = []
    for band in _split_bands(lines):
        together = group + band
        if group and len(_split_columns(group)) == 1 and len(_split_columns(band)) == 1:
            group = together
        elif group and len(_split_columns(together)) == 1:
            yield group
            group = band
        else:
            group = together
    if group:
        yield group


def _split_bands(lines: list[Line]) -> Iterator[list[Line]]:
    """Lines that overlap in height, from top to bottom."""
    band: list[Line] = []
    floor = float("-inf")
    for line in lines:
        if band and line.top >= floor - line.size * 0.25:
            yield band
            band = []
            floor = float("-inf")
        band.append(line)
        floor = max(floor, line.bottom)
    if band:
        yield band


def _split_columns(lines: list[Line]) -> list[list[Line]]:
    """The lines in columns from left to right: a gutter is white from top to bottom."""
    columns: list[list[Line]] = []
    edge = float("-inf")
    for line in sorted(lines, key=lambda line: line.left):
        if not columns or line.left - edge >= line.size * _GUTTER:
            columns.append([])
        columns[-1].append(line)
        edge = max(edge, line.right)
    for column in columns:
        column.sort(key=lambda line: (line.top, line.left))
    return columns
