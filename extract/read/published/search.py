"""The last resort: a search through the whole page for anything like a day."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from extract.datespan import DateSpan, day_words
from extract.model import PublishedBasis
from extract.read.publication import Published
from extract.read.published.written import FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def search_page(tree: HtmlElement, month: DateSpan | None) -> Published | None:
    """What htmldate finds in the markup and the text of a page that does not say it in any known place.

    A day outside of the ``month`` in the page's address is no day of publication. htmldate is given a
    parsed tree: a text that is only an address would make it fetch that address.
    """
    from htmldate import find_date  # noqa: PLC0415 - slow to import, and most pages never come here

    written = find_date(
        tree,
        extensive_search=True,
        original_date=True,
        url="",
        min_date=datetime(FIRST_YEAR, 1, 1),  # noqa: DTZ001 - htmldate wants it without a zone
        max_date=datetime(LAST_YEAR, 1, 1),  # noqa: DTZ001
    )
    if written is None:
        return None
    day = date.fromisoformat(written)
    only_year = (day.month, day.day) == (1, 1)  # all that htmldate has found, as in "Copyright 2020"
    if only_year or (month is not None and not month.contains(DateSpan.day(day))):
        return None
    because = f"{day_words(day)} is the likeliest day among the dates in the page"
    return Published(day, None, day, PublishedBasis.TEXT, because)
