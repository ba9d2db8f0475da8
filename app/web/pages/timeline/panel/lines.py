"""A sentence behind a claim, with who says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.web.texts import _
from app.web.words import byline

if TYPE_CHECKING:
    from app.store.records import StoredAgreement
    from extract.events.agreement.records import Saying

MOST_LINES = 12  # sentences below an answer, and steps of a history


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


def _speaker(saying: Saying) -> str:
    """Who says so; what one side says of its own fight is called a claim of it."""
    if not saying.speaker:
        return ""
    if saying.is_claim:
        return _("A claim of {speaker}.").format(speaker=saying.speaker)
    return _("According to {speaker}.").format(speaker=saying.speaker)
