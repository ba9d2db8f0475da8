"""The day, or the month, in a web address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.datespan import DateSpan
from extract.read.published.written import day_of

if TYPE_CHECKING:
    from datetime import date

_LONGEST = 2000  # characters
_ARCHIVED = re.compile(
    r"https?://(?:[a-z-]{1,20}\.)?archive\.[a-z]{2,5}/(?:[a-z]{1,10}/)?\d{8,14}[a-z_]{0,5}/(?=https?:)"
)
_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)"
    r"(?:/(\d\d?)/(\d\d?)|-(\d\d)-(\d\d)|_(\d\d)_(\d\d)|/(\d\d)-(\d\d)|-(\d\d)/(\d\d)|/(\d\d)(\d\d)|(\d\d)(\d\d)(?=\D|$))(?!\d)"
    r"|(?<!\d)((?:19|20)\d\d)/([a-z]{3})[a-z]{0,6}/(\d\d?)(?!\d)",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(r"(?<![\d.])(\d\d)[-.](\d\d)[-.](20\d\d)(?=[/.-]|$)")
_MONTH = re.compile(r"(?<=/)((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])(?=/)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def day_in_url(url: str) -> date | None:
    """The day in a web address (``/2024/11/17/``, ``/2024-11-17-``, ``/2024/nov/17/``), or None.

    The day on which an archive kept a page is no day of the page.
    """
    address = _ARCHIVED.sub("", url[:_LONGEST])
    for match in _DAY.finditer(address):
        year, month, day = (part for part in match.groups() if part is not None)
        if month.lower() in _MONTHS:
            month = str(_MONTHS.index(month.lower()) + 1)
        found = day_of(year, month, day) if month.isdigit() else None
        if found is not None:
            return found
    last = _DAY_FIRST.search(address)
    return day_of(last[3], last[2], last[1]) if last else None


def month_in_url(url: str) -> DateSpan | None:
    """The month in a web address that has no day (``/2024/11/talks``), or None."""
    match = _MONTH.search(_ARCHIVED.sub("", url[:_LONGEST]))
    return DateSpan.month(int(match[1]), int(match[2])) if match else None
