"""Days as programs write them into pages: ISO 8601 above all, and what else is met."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

from extract.read.published.phrases import find_days

FIRST_YEAR, LAST_YEAR = 1990, 2100  # of pages on the web

_ISO = re.compile(
    r"\s*(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[T ]\s?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]00:?00)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"\s*(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?\s*\Z")
_SECONDS = re.compile(r"\s*(1\d{9})(?:\d{3})?\s*\Z")
_CLOCK_IN_UTC = re.compile(r"(\d\d):(\d\d)(?::\d\d)?\s*(?:GMT|UTC|Z|\+0000)\b")
_LONGEST = 80  # characters


@dataclass(frozen=True, slots=True)
class Written:
    """A day as written, with the hour where it belongs to a time that was told in UTC."""

    day: date
    utc_hour: int | None = None


def read_written(written: str, language: str = "") -> Written | None:
    """The day that the content of a field names, or None. ``language`` is that of its page."""
    if len(written) > _LONGEST:
        return None
    if match := _ISO.match(written):
        day = day_of(match[1], match[2], match[3])
        at_midnight = (match[4], match[5], match[6] or "00") == ("00", "00", "00")
        return Written(day, int(match[4]) if match[7] and not at_midnight else None) if day else None
    if match := _SECONDS.match(written):
        moment = datetime.fromtimestamp(int(match[1]), UTC)
        return Written(moment.date(), moment.hour)
    if match := _COMPACT.match(written):
        day = day_of(match[1], match[2], match[3])
        return Written(day) if day else None
    phrase = next(iter(find_days(written, language)), None)
    if phrase is None or not FIRST_YEAR <= phrase.day.year < LAST_YEAR:
        return None
    clock = _CLOCK_IN_UTC.search(written)
    return Written(phrase.day, int(clock[1]) if clock else None)


def day_of(year: str, month: str, day: str) -> date | None:
    """The day of the web's years that three numbers name, or None."""
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if FIRST_YEAR <= found.year < LAST_YEAR else None
