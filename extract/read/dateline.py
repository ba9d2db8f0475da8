"""The day that a text itself gives as its own: a dateline, or a line that is a date and nothing else."""

from __future__ import annotations

import re
from datetime import date

from extract.datespan import day_words
from extract.model import PublishedBasis
from extract.read.publication import Published

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = (
    rf"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? )?"
    rf"(?:{_MONTH} (?P<day>\d\d?)(?:st|nd|rd|th)?,? (?P<year>\d{{4}})"
    rf"|(?P<day2>\d\d?)(?:st|nd|rd|th)? {_MONTH.replace('month', 'month2')},? (?P<year2>\d{{4}})"
    rf"|(?P<iso>\d{{4}}-\d\d-\d\d))"
)
# Such as "Published: 17 November 2024, 10:15 GMT".
_DATE_LINE = re.compile(
    r"(?:(?:first )?(?:published|posted|filed|date|issued)(?: on| at)?:? ?)?"
    rf"{_DAY}(?:,? (?:at )?\d\d?[:.]\d\d.{{0,20}})?\.?\Z",
    re.IGNORECASE,
)
# "KYIV, Ukraine, Nov. 17, 2024 (Agency) - ": the city in capitals, the day, then a bracket or a dash
_DATELINE = re.compile(
    rf"[A-Z][A-Z .'-]{{2,40}}(?:, [A-Z][\w .'-]{{1,40}})?,? {_DAY} ?(?:\(|[-\N{{EN DASH}}\N{{EM DASH}}:])"
)
_LINES = 4  # a text says it at once, or not at all


def find_day_in_text(text: str) -> Published | None:
    """The day of publication that the first lines of a text give, or None."""
    lines = [line.strip() for line in text[:2000].split("\n") if line.strip()]
    for line in lines[:_LINES]:
        match = _DATE_LINE.match(line) or _DATELINE.match(line)
        day = _read_day(match) if match else None
        if day is not None:
            because = f"{day_words(day)} stands at the head of the text"
            return Published(day, day, day, PublishedBasis.TEXT, because)
    return None


def _read_day(match: re.Match[str]) -> date | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        month = (match["month"] or match["month2"])[:3].lower()
        return date(
            int(match["year"] or match["year2"]), _MONTHS.index(month) + 1, int(match["day"] or match["day2"])
        )
    except ValueError:  # 31 February
        return None
