"""Days as feeds, letters and tables write them: ISO, RFC 2822, seconds since 1970, and plain dates."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from extract.datespan import day_words
from extract.model import PublishedBasis
from extract.read.publication import Published, publication_day

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"((?:1\d|20)\d\d)(\d\d)(\d\d)(?:T?\d{4}(?:\d\d)?Z?)?\Z")
_SECONDS = re.compile(r"(\d{9,10})(?:\.\d{1,9}|\d{3})?\Z")
_NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
_WORDS = re.compile(
    r"(?:[A-Za-z]{3,9}\.?,? )?"
    r"(?:(?P<day>\d{1,2})[ -](?P<month>[A-Za-z]{3,9})\.?|(?P<month2>[A-Za-z]{3,9})\.? (?P<day2>\d{1,2}))"
    r"(?:,? |-)(?P<year>\d{4})(?!\d)"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def read_stamp(written: object) -> date | None:
    """The day that is written, as whoever wrote it had it on the wall: a time's own zone is kept.

    None where there is none, or where the numbers could be two days (03/04/2024).
    """
    if isinstance(written, datetime):
        return _bound(written.year, written.month, written.day)
    if isinstance(written, date):
        return _bound(written.year, written.month, written.day)
    if isinstance(written, int | float) and not isinstance(written, bool):
        written = str(int(written)) if 0 <= written < 1e15 else ""  # neither NaN nor beyond the calendar
    if not isinstance(written, str):
        return None
    text = " ".join(written[:200].split())
    if match := _ISO.match(text) or _COMPACT.match(text):
        return _bound(int(match[1]), int(match[2]), int(match[3]))
    if match := _SECONDS.match(text):
        day = datetime.fromtimestamp(int(match[1]), UTC)
        return _bound(day.year, day.month, day.day)
    if match := _NUMBERS.match(text):
        return _read_numbers(int(match[1]), int(match[2]), int(match[3]))
    if match := _WORDS.match(text):
        month = (match["month"] or match["month2"])[:3].lower()
        day_number = int(match["day"] or match["day2"])
        return _bound(int(match["year"]), _MONTHS.index(month) + 1, day_number) if month in _MONTHS else None
    return _read_mail_date(text)


def publish_on(day: date | None, where: str) -> Published | None:
    """A day of publication that metadata give; ``where`` ends the sentence "15 May 2024 stands ..."."""
    if day is None:
        return None
    return Published(day, day, day, PublishedBasis.METADATA, f"{day_words(day)} stands {where}")


def _read_mail_date(text: str) -> date | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return _bound(moment.year, moment.month, moment.day)


def _read_numbers(first: int, second: int, year: int) -> date | None:
    days = {_bound(year, second, first), _bound(year, first, second)} - {None}
    return days.pop() if len(days) == 1 else None


def _bound(year: int, month: int, day: int) -> date | None:
    try:
        return publication_day(date(year, month, day).isoformat())
    except ValueError:
        return None
