"""Days as people type them on a command line."""

from __future__ import annotations

import re
from datetime import date

from extract.errors import BadRecordError

_NUMBERS = re.compile(r"\s*(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{2,4})\s*\Z")
_LANGUAGES = ["en", "uk", "ru", "de", "fr", "es", "ar"]
_LONGEST = 40  # characters
_EXPECTED = "write it as 2024-11-17 or 17 November 2024"


def read_day(written: str) -> date:
    """The day that ``written`` names: ISO first, then what people write ("17 Nov 2024").

    Day, month and a year of four digits must all be there. Raises BadRecordError for anything else,
    and for numbers that could be read in two ways, such as 03/04/2024.
    """
    written = written.strip()
    try:
        return date.fromisoformat(written)
    except ValueError:
        pass
    numbers = _NUMBERS.match(written)
    if numbers:
        return _read_numbers(written, *numbers.groups())
    day = _read_words(written) if len(written) <= _LONGEST and re.search(r"\d{4}", written) else None
    if day is None:
        message = f"{written[:_LONGEST]!r} is not a day; {_EXPECTED}"
        raise BadRecordError(message)
    return day


def _read_numbers(written: str, first: str, second: str, year: str) -> date:
    """17/11/2024 and 11/17/2024 can only be one day; 03/04/2024 can be two."""
    if len(year) != 4:
        message = f"{written!r} has no year of four digits; {_EXPECTED}"
        raise BadRecordError(message)
    days = set()
    for day, month in ((first, second), (second, first)):
        try:
            days.add(date(int(year), int(month), int(day)))
        except ValueError:
            continue
    if len(days) == 1:
        return days.pop()
    problem = "can be read as two days" if days else "is not a day"
    message = f"{written!r} {problem}; {_EXPECTED}"
    raise BadRecordError(message)


def _read_words(written: str) -> date | None:
    from dateparser.date import DateDataParser  # noqa: PLC0415 - slow to import, and most days are ISO

    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
    read = DateDataParser(languages=_LANGUAGES, settings=settings).get_date_data(written)
    if read.date_obj is None or read.period != "day":
        return None
    day: date = read.date_obj.date()
    return day
