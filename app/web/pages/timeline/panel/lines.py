"""A sentence behind a claim, with who says so, and what it claims in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.web.dates import when_words
from app.web.texts import N_, _
from app.web.words import byline
from extract.model import DateSpan, Status, Toll

if TYPE_CHECKING:
    from app.store.records import StoredAgreement
    from extract.events.agreement.records import Saying, Value

MOST_LINES = 12  # sentences below an answer, and steps of a history

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


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence with its article; ``speaker`` is who says so, as a sentence, or empty."""

    sentence: str
    speaker: str
    byline: str
    article_id: str
    mention_id: str


def view_line(saying: Saying, told: StoredAgreement) -> Line:
    """The sentence behind a saying."""
    return Line(
        sentence=told.sentences[saying.mention.id],
        speaker=_speaker(saying),
        byline=byline(told.articles[saying.witness.article_id]),
        article_id=saying.witness.article_id,
        mention_id=saying.mention.id,
    )


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


def _speaker(saying: Saying) -> str:
    """Who says so; what one side says of its own fight is called a claim of it."""
    if not saying.speaker:
        return ""
    if saying.is_claim:
        return _("A claim of {speaker}.").format(speaker=saying.speaker)
    return _("According to {speaker}.").format(speaker=saying.speaker)
