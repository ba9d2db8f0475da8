"""Which timeline a row is an entry of, told by its columns, and the article that it becomes."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from extract.read.timelines import acled, timelinejs, ucdp
from extract.read.timelines.cells import Cells

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from extract.model import Article
    from extract.read.timelines.entry import Entry


def is_timeline(columns: Iterable[str]) -> bool:
    """Whether a table with these columns is an existing timeline."""
    return _reader(columns) is not None


def is_no_entry(row: Mapping[str, Any]) -> bool:
    """Whether a row of a timeline is about the timeline itself: its title, or an era behind the events."""
    return _names(row) >= timelinejs.CSV_COLUMNS and Cells(row).line("type").casefold() in {"title", "era"}


def read_entry(row: Mapping[str, Any], name: str = "") -> Article | None:
    """The article of a row that is an entry of a timeline, or None for a row of another kind.

    ``name`` is that of the file, by which a timeline goes that is no data set of its own. Raises
    UnreadableSourceError naming the column that is wrong.
    """
    if timelinejs.is_event(row):
        entry = timelinejs.read_event(row)
    else:
        read = _reader(row)
        if read is None:
            return None
        entry = read(Cells(row))
    return entry.article(PurePath(name).stem)


def _reader(columns: Iterable[str]) -> Callable[[Cells], Entry] | None:
    known = _names(columns)
    for wanted, read in (
        (acled.COLUMNS, acled.read_acled),
        (ucdp.COLUMNS, ucdp.read_ucdp),
        (timelinejs.CSV_COLUMNS, timelinejs.read_row),
    ):
        if wanted <= known:
            return read
    return None


def _names(columns: Iterable[str]) -> set[str]:
    return {column.strip().casefold() for column in columns}
