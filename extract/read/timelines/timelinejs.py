"""Events of TimelineJS: the JSON of version 3 and of the legacy form, and rows of its spreadsheet."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from extract.datespan import DateSpan, Grain, Modifier
from extract.errors import UnreadableSourceError
from extract.model import Coding
from extract.read.timelines.cells import Cells
from extract.read.timelines.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Mapping

CSV_COLUMNS: Final = frozenset({"year", "month", "day", "headline"})
_CLOCK = re.compile(r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?(?:\s?(?P<half>[AaPp])\.?[Mm]\.?)?")
_LEGACY = re.compile(r"[,/\s:-]+")
_LOOSE = re.compile(
    r"\b(?:(?P<approximate>c|ca|circa|about|around|approximately)\b\.?|(?P<early>early)\b"
    r"|(?P<mid>mid|middle)\b|(?P<late>late)\b)",
    re.IGNORECASE,
)


def is_event(row: Mapping[str, object]) -> bool:
    """Whether an object of JSON is an event of a timeline."""
    start = row.get("start_date")
    return (isinstance(start, dict) and "year" in start) or ("startDate" in row and "headline" in row)


def read_event(row: Mapping[str, Any]) -> Entry:
    """The entry of an object of JSON. Raises UnreadableSourceError naming the field that is wrong."""
    if isinstance(row.get("start_date"), dict):
        end = row.get("end_date")
        ends = (row["start_date"], end if isinstance(end, dict) else {})
        texts = row.get("text") if isinstance(row.get("text"), dict) else {}
        cells = Cells({**row, **(texts or {})})
        start, last = (_read_date(Cells(one), field) for one, field in zip(ends, _FIELDS, strict=True))
    else:
        cells = Cells(row)
        start = _read_legacy_date(cells.text("startdate"), "startDate")
        last = _read_legacy_date(cells.text("enddate"), "endDate")
    media = row.get("media") or row.get("asset")
    credit = Cells(media) if isinstance(media, dict) else Cells({})
    return _entry(cells, start, last, (credit.line("url") or credit.line("media"), credit.line("credit")))


def read_row(cells: Cells) -> Entry:
    """The entry of a row of the spreadsheet. Raises UnreadableSourceError naming the column that is wrong."""
    start, last = _read_date(cells, ""), _read_date(cells, "", "end ")
    return _entry(cells, start, last, (cells.line("media"), cells.line("media credit")))


_FIELDS: Final = ("start_date.", "end_date.")


def _entry(cells: Cells, start: DateSpan | None, last: DateSpan | None, sources: tuple[str, str]) -> Entry:
    if start is None:
        message = "the event has no year to begin with; TimelineJS passes it over, and so does Dateline"
        raise UnreadableSourceError(message)
    when = start
    if last is not None and last.first_day > start.first_day:
        when = start.to(last)
    shown = cells.line("display_date") or cells.line("display date")
    because = f"the entry says {when.words}"
    if shown:
        because += f", shown as \N{LEFT DOUBLE QUOTATION MARK}{shown}\N{RIGHT DOUBLE QUOTATION MARK}"
        when = _loosen(when, shown)
    headline = cells.line("headline")
    return Entry(
        text=cells.text("text") or headline,
        title=headline,
        source="",
        references=tuple(filter(None, sources)),
        coding=Coding(
            entry=cells.line("unique_id"),
            type=cells.line("group") or cells.line("tag"),
            label=headline,
            when=when,
            because=because,
        ),
    )


def _loosen(when: DateSpan, shown: str) -> DateSpan:
    """The date as loose as the wording that is shown in its place: "c. 1990", "early March"."""
    match = _LOOSE.search(shown)
    if match is None or match.lastgroup is None or when.unit is None:
        return when
    modifier = Modifier(match.lastgroup)
    return when if when.days == 1 and modifier is not Modifier.APPROXIMATE else when.modified(modifier)


def _read_date(cells: Cells, field: str, prefix: str = "") -> DateSpan | None:
    """A date by its parts, as exact as they go; None where there is no year."""
    numbers: list[int] = []
    try:
        for unit in ("year", "month", "day"):
            number = cells.number(prefix + unit)
            if number is None:
                break
            numbers.append(number)
        clock = _read_clock(cells, prefix)
    except UnreadableSourceError as error:
        message = f"{field}{error}"
        raise UnreadableSourceError(message) from error
    when = _span(numbers, f"{field}{prefix}date")
    if when is None or when.start is None or when.grain is not Grain.DAY or not clock:
        return when
    return DateSpan.hours(when.start, clock)


def _read_clock(cells: Cells, prefix: str) -> str:
    """The time of day as TIMEX3 has it, of the parts of JSON or the cell of the spreadsheet; or nothing."""
    hour, minute = cells.number("hour"), cells.number("minute") or 0
    if match := _CLOCK.fullmatch(cells.text(f"{prefix}time")):
        hour, minute = int(match["hour"]), int(match["minute"])
        if match["half"]:
            hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    if hour is None:
        return ""
    if hour not in range(24) or minute not in range(60):
        message = f"the time is {hour}:{minute:02}: one from 0:00 to 23:59 is expected"
        raise UnreadableSourceError(message)
    return f"T{hour:02}:{minute:02}"


def _read_legacy_date(written: str, field: str) -> DateSpan | None:
    """A date of the legacy form: "2022,02,24", with a time that is left out, or "2022"."""
    parts = [part for part in _LEGACY.split(written) if part][:3]
    if not all(part.isascii() and part.isdigit() for part in parts):
        message = f"{field} is {written[:40]!r}: numbers such as 2022,02,24 are expected"
        raise UnreadableSourceError(message)
    if len(parts) == 3 and len(parts[2]) == 4:  # an American date: 2/24/2022
        parts = [parts[2], parts[0], parts[1]]
    return _span([int(part) for part in parts], field)


def _span(numbers: list[int], field: str) -> DateSpan | None:
    if not numbers:
        return None
    try:
        match numbers:
            case [year]:
                return DateSpan.year(year)
            case [year, month]:
                return DateSpan.month(year, month)
            case [year, month, day, *_]:
                return DateSpan.day(date(year, month, day))
    except (ValueError, OverflowError) as error:
        written = "-".join(map(str, numbers))
        message = f"{field} is {written}: a date of the years 1 to 9998 is expected"
        raise UnreadableSourceError(message) from error
    return None
