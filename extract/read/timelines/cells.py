"""The cells of a timeline's row, each read as what it must be; an error names the column."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from extract.errors import UnreadableSourceError
from extract.model import Place
from extract.read.fragment import is_fragment, read_fragment
from extract.read.normalise import normalise_line
from extract.read.stamp import read_stamp

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_NUMBER = re.compile(r"-?\d{1,9}(?:\.0{1,9})?\Z")
_LONGEST_NAME: Final = 200  # characters


class Cells:
    """One row by its columns, whatever their case."""

    def __init__(self, row: Mapping[str, object]) -> None:
        self._cells = {column.strip().casefold(): cell for column, cell in row.items()}

    def text(self, column: str) -> str:
        """The text of a cell without markup; empty where there is none."""
        cell = self._cells.get(column)
        is_nothing = cell is None or isinstance(cell, dict | list) or cell != cell  # noqa: PLR0124 - NaN
        text = "" if is_nothing else str(cell)
        return (read_fragment(text) if is_fragment(text) else text).strip()

    def line(self, column: str) -> str:
        """The text of a cell on one line."""
        return normalise_line(self.text(column), limit=_LONGEST_NAME)

    def day(self, column: str) -> date:
        """The day in a cell. Raises UnreadableSourceError where there is none."""
        day = read_stamp(self._cells.get(column))
        if day is None:
            raise self._unreadable(column, "a day, such as 2022-02-24")
        return day

    def number(self, column: str) -> int | None:
        """The whole number in a cell, or None where it is empty. Raises UnreadableSourceError for others."""
        written = self.text(column)
        if not written:
            return None
        if not _NUMBER.match(written):
            raise self._unreadable(column, "a whole number")
        return int(written.partition(".")[0])

    def code(self, column: str, codes: range) -> int:
        """One of the codes of a column; the first of them where the cell is empty."""
        number = self.number(column)
        if number is not None and number not in codes:
            raise self._unreadable(column, f"a code from {codes[0]} to {codes[-1]}")
        return codes[0] if number is None else number

    def place(self, name: str, country: str) -> Place:
        """A place with the coordinates of the row, where it has both."""
        latitude, longitude = self._degrees("latitude", 90), self._degrees("longitude", 180)
        if latitude is None or longitude is None:
            return Place(name, country)
        return Place(name, country, latitude, longitude)

    def _degrees(self, column: str, most: int) -> float | None:
        try:
            degrees = float(self.text(column))
        except ValueError:
            return None
        return degrees if math.isfinite(degrees) and abs(degrees) <= most else None

    def _unreadable(self, column: str, expected: str) -> UnreadableSourceError:
        return UnreadableSourceError(f"{column} is {self.line(column)!r}: {expected} is expected")
