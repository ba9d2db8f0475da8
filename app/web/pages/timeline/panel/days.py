"""The two days that articles give for an event, each with those who give it and why it is that day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.web.dates import when_words
from app.web.texts import n_
from extract.model import Basis, DateSpan, Modifier

if TYPE_CHECKING:
    from app.store.records import StoredEvent
    from extract.model import Mention


@dataclass(frozen=True, slots=True)
class DayLine:
    """One of two days: the day with how many texts give it, and how the first of them comes to it."""

    words: str
    because: str


def view_days(stored: StoredEvent) -> tuple[DayLine, ...]:
    """The days of an event of which nobody can say which is right, that of most texts first; else nothing."""
    when = stored.event.when
    if when is None or when.modifier is not Modifier.EITHER or when.last_day is None:
        return ()
    days = DateSpan.day(when.first_day), DateSpan.day(when.last_day)
    saying = {day: [one for one in stored.event.mentions if _says(one, day)] for day in days}
    texts = {
        day: len({stored.articles[one.article_id].text_id or one.article_id for one in mentions})
        for day, mentions in saying.items()
    }
    return tuple(_line(day, texts[day], saying[day]) for day in sorted(days, key=lambda day: -texts[day]))


def _says(mention: Mention, day: DateSpan) -> bool:
    return mention.when is not None and mention.basis is not Basis.PUBLISHED and day.contains(mention.when)


def _line(day: DateSpan, texts: int, mentions: list[Mention]) -> DayLine:
    words = n_("{count} article says {what}.", "{count} articles say {what}.", texts, what=when_words(day))
    best = min(mentions, key=lambda mention: mention.basis is not Basis.STATED, default=None)
    return DayLine(words, _sentence(best.because) if best else "")


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}." if words else ""
