"""What an article claims of an event, in words: a day, a number, a place, a name, whether it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.web.dates import when_words
from app.web.texts import N_, _
from extract.model import DateSpan, Status, Toll

if TYPE_CHECKING:
    from extract.events.agreement.records import Value

_HAPPENING = {
    Status.HAPPENED: N_("that it happened"),
    Status.ONGOING: N_("that it was going on"),
    Status.PLANNED: N_("that it was planned"),
    Status.EXPECTED: N_("that it was expected"),
    Status.POSSIBLE: N_("that it might be so"),
    Status.THREATENED: N_("that it was threatened"),
    Status.CALLED_FOR: N_("that it was called for"),
    Status.DENIED: N_("that it did not happen"),
    Status.ALLEGED: N_("that somebody claims it"),
}


def value_words(value: Value) -> str:
    """What an answer says, in words: "17 November 2024", "“eight people”", "Sumy"."""
    match value:
        case DateSpan():
            return when_words(value)
        case Toll():
            return _("“{wording}”").format(wording=value.wording)
        case Status():
            return _(_HAPPENING[value])
        case _:
            return ", ".join(dict.fromkeys(one.name for one in value))
