"""Rows of UCDP GED (the Georeferenced Event Dataset of the Uppsala Conflict Data Program)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from extract.datespan import DateSpan, Grain
from extract.errors import UnreadableSourceError
from extract.model import Actor, Coding, Place
from extract.read.timelines.entry import Entry

if TYPE_CHECKING:
    from extract.read.timelines.cells import Cells

COLUMNS: Final = frozenset({"date_start", "date_end", "side_a", "side_b"})
_DAY: Final = timedelta(days=1)
_VIOLENCE: Final = ("", "State-based conflict", "Non-state conflict", "One-sided violence")
_GRAINS: Final = (Grain.DAY, Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR)
_PRECISION: Final = (
    "the exact day",
    "within two to six days",
    "within a week",
    "within a month",
    "within more than a month, up to a year",
)
_COUNTRY_ONLY: Final = 6  # of where_prec: from here on the coordinates are those of a whole country


def read_ucdp(cells: Cells) -> Entry:
    """The entry of a row. Raises UnreadableSourceError naming the column that is wrong."""
    start, end = cells.day("date_start"), cells.day("date_end")
    if end < start:
        message = f"date_end is {end}: a day from date_start, {start}, on is expected"
        raise UnreadableSourceError(message)
    precision = cells.code("date_prec", range(1, 6))
    violence = _VIOLENCE[cells.code("type_of_violence", range(1, 4))]
    sides = [cells.line("side_a"), cells.line("side_b")]
    roles = ("agent", "target") if violence == _VIOLENCE[-1] else ("party", "party")
    when = DateSpan(start, end + _DAY, _GRAINS[precision - 1])
    where = cells.line("where_description") or cells.line("where_coordinates") or cells.line("country")
    headline = cells.line("source_headline")
    deaths = _deaths(cells)
    told = [f"{sides[0]} against {sides[1]}", violence, where, _deaths_words(cells, deaths)]
    summary = "; ".join(part for part in told if part)
    return Entry(
        text=f"{headline}.\n\n{summary}." if headline else f"{summary}.",
        title=headline or ", ".join(part for part in (f"{sides[0]} against {sides[1]}", where) if part),
        source="UCDP GED",
        references=tuple(part.strip() for part in cells.text("source_article").split(";") if part.strip()),
        coding=Coding(
            entry=cells.line("id"),
            type=violence,
            label=headline or f"{sides[0]} against {sides[1]} in {where}",
            when=when,
            because=f"the row says {when.words}, date precision {precision}: {_PRECISION[precision - 1]}",
            actors=tuple(Actor(name, role) for name, role in zip(sides, roles, strict=True) if name),
            places=_places(cells),
            killed=deaths,
        ),
    )


def _deaths(cells: Cells) -> tuple[int, int] | None:
    best = cells.number("best")
    low, high = cells.number("low"), cells.number("high")
    known = [number for number in (low, best, high) if number is not None]
    return (max(min(known), 0), max(known)) if known and max(known) > 0 else None


def _deaths_words(cells: Cells, deaths: tuple[int, int] | None) -> str:
    if deaths is None:
        return ""
    low, high = deaths
    if low == high:
        return f"{high} deaths"
    best = cells.number("best")
    return f"{low} to {high} deaths" + (f", {best} as the best estimate" if best is not None else "")


def _places(cells: Cells) -> tuple[Place, ...]:
    country = cells.line("country")
    name = cells.line("where_coordinates") or cells.line("adm_2") or cells.line("adm_1")
    if cells.code("where_prec", range(1, 8)) >= _COUNTRY_ONLY:
        return (Place(country, country),) if country else ()
    return (cells.place(name or country, country),) if name or country else ()
