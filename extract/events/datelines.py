"""Datelines: the place, day and agency that stand before the first words of a report, and tell of nothing."""

from __future__ import annotations

import re

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_NAME = r"[A-Z][\w.'’/-]{1,30}(?: (?:of |the |de |el |and )?[A-Z][\w.'’/-]{1,30}){0,4}"
_PLACE = rf"{_NAME}(?:, {_NAME}){{0,2}}"
_AGENCY = r"\((?:Reuters|AP|AFP|CNN|BBC|UPI|DPA|TASS|Xinhua|[A-Z]{3,6})\)"
_DASH = r"\s{0,3}(?:—|–|--|-)\s{1,3}"
_OPENS_SENTENCE = r"(?=[A-Z0-9\"“‘'(])"
_ENDS_DATELINE = re.compile(r"[—–:-]\s")  # rarer than what may stand before it
_LONGEST = 250  # characters
_DATELINE = re.compile(
    rf"(?:[^\n]{{0,150}}?{_AGENCY}{_DASH}"
    rf"|{_PLACE}(?:,? {_DAY}|{_DASH}{_DAY})?(?: \([A-Z][\w ./-]{{1,30}}\))?{_DASH}{_OPENS_SENTENCE}"
    rf"|{_PLACE},? {_DAY}:\s{{1,3}}{_OPENS_SENTENCE})"
)


def find_end_of_dateline(text: str, start: int, end: int) -> int:
    """Where the words of a sentence begin behind its dateline; ``start`` where it has none."""
    if _ENDS_DATELINE.search(text, start, min(end, start + _LONGEST)) is None:
        return start
    dateline = _DATELINE.match(text, start, end)
    return dateline.end() if dateline is not None else start
