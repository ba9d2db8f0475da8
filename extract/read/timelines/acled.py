"""Rows of an export of ACLED (Armed Conflict Location and Event Data)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from extract.datespan import DateSpan, Grain, day_words
from extract.model import Actor, Coding
from extract.read.timelines.entry import Entry

if TYPE_CHECKING:
    from datetime import date

    from extract.model import Place
    from extract.read.timelines.cells import Cells

COLUMNS: Final = frozenset({"event_date", "event_type", "notes"})
_HALF_A_WEEK: Final = timedelta(days=3)
_PRECISION: Final = {1: "that day", 2: "some day of the week around it", 3: "some day of that month"}


def read_acled(cells: Cells) -> Entry:
    """The entry of a row. Raises UnreadableSourceError naming the column that is wrong."""
    day, precision = cells.day("event_date"), cells.code("time_precision", range(1, 4))
    subtype = cells.line("sub_event_type") or cells.line("event_type")
    location = cells.line("location")
    actors = [cells.line("actor1"), cells.line("actor2")]
    is_battle = cells.line("event_type").casefold().startswith("battle")
    roles = ("party", "party") if is_battle else ("agent", "target")
    fatalities = cells.number("fatalities") or 0
    return Entry(
        text=cells.text("notes") or ", ".join(part for part in (subtype, *actors, location) if part),
        title=", ".join(part for part in (subtype, location) if part),
        source="ACLED",
        references=tuple(name.strip() for name in cells.text("source").split(";") if name.strip()),
        coding=Coding(
            entry=cells.line("event_id_cnty") or cells.line("data_id"),
            type=subtype,
            label="",
            when=_when(day, precision),
            because=f"the row says {day_words(day)}, time precision {precision}: {_PRECISION[precision]}",
            actors=tuple(Actor(name, role) for name, role in zip(actors, roles, strict=True) if name),
            places=_places(cells, location),
            killed=(fatalities, fatalities) if fatalities > 0 else None,
        ),
    )


def _when(day: date, precision: int) -> DateSpan:
    """The reference date is the middle of the period where only that is known."""
    match precision:
        case 1:
            return DateSpan.day(day)
        case 2:
            return DateSpan(day - _HALF_A_WEEK, day + _HALF_A_WEEK + timedelta(days=1), Grain.WEEK)
    return DateSpan.month(day.year, day.month)


def _places(cells: Cells, location: str) -> tuple[Place, ...]:
    name = location or cells.line("admin1")
    return (cells.place(name, cells.line("country")),) if name else ()
