"""Events as a table for spreadsheets (CSV)."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from extract.model import Article, Event, Mention

_HEADER = (
    "when",
    "first_day",
    "last_day",
    "edtf",
    "status",
    "kind",
    "label",
    "why_this_date",
    "sentence",
    "articles",
    "article",
    "published",
)
# A cell that begins with one of these is a formula to a spreadsheet, also in their full-width forms.
_FORMULA_STARTS = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


def write_csv(events: Iterable[Event], articles: Mapping[str, Article]) -> str:
    """One line an event, of the mention that gives it its date; ``articles`` is by article id.

    ``last_day`` is the last day within; an open end is an empty cell.
    """
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(_HEADER)
    for event in events:
        mention = telling_mention(event)
        article = articles[mention.article_id]
        when = event.when
        cells = (
            when.words if when else "",
            when.start.isoformat() if when and when.start else "",
            when.last_day.isoformat() if when and when.last_day else "",
            when.edtf if when else "",
            event.status.value,
            event.kind,
            event.label,
            mention.because,
            " ".join(mention.sentence.of(article.text).split()),
            str(len(event.article_ids)),
            article.title,
            article.published.isoformat() if article.published else "",
        )
        writer.writerow(map(safe_cell, cells))
    return lines.getvalue()


def telling_mention(event: Event) -> Mention:
    """The mention whose date and label the event has."""
    return next(
        (one for one in event.mentions if (one.when, one.label) == (event.when, event.label)),
        event.mentions[0],
    )


def safe_cell(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula: an apostrophe before it, where needed."""
    return f"'{text}" if text[:1] in _FORMULA_STARTS or text.lstrip()[:1] in _FORMULA_STARTS else text
