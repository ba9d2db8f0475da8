"""What the event panel says: the date, why it is that date, and who reports it in which words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.web.dates import when_words
from app.web.pages.timeline.panel.days import DayLine, view_days
from app.web.pages.timeline.panel.details import Details, source_words, view_details
from app.web.texts import N_, _
from app.web.words import BASIS_WORDS, byline, counted, counted_articles
from extract.model import Basis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.store.records import StoredEvent
    from extract.model import DateSpan, Mention, Status, TextSpan

_BASES = (Basis.STATED, Basis.CODED, Basis.CARRIED, Basis.PUBLISHED, Basis.NONE)  # the better first

NO_DATE = N_("No date given")
TWO_DAYS = N_("The articles name two days. Dateline keeps both, and does not decide which is right.")


@dataclass(frozen=True, slots=True)
class Report:
    """One mention as the panel shows it.

    ``marks`` name the time phrase ("phrase") and the event word ("trigger") by their offsets in the
    article, where ``sentence`` begins at ``offset``. ``elsewhere`` is the time phrase where it stands
    in another sentence; ``said_by`` a sentence on who says so. ``dating`` says which date this mention
    gives, where that is not the event's. ``reprints`` are other articles with this very sentence of one text.
    """

    mention: Mention
    sentence: str
    offset: int
    marks: tuple[tuple[TextSpan, str], ...]
    elsewhere: str
    dating: str
    article_id: str
    headline: str
    byline: str
    said_by: str
    reprints: tuple[Reprint, ...] = ()


@dataclass(frozen=True, slots=True)
class Reprint:
    """A mention in an article that prints a text after another, with the words of its link."""

    mention: Mention
    byline: str


@dataclass(frozen=True, slots=True)
class EventView:
    """The event panel: ``basis`` says what the date rests on, ``because`` how it was found.

    Where articles give two days, ``days`` has both in the place of ``because``.
    """

    id: str
    label: str
    kind: str
    status: Status
    when: DateSpan | None
    date_words: str
    because: str
    basis: str
    days: tuple[DayLine, ...]
    agreement: str
    details: Details
    reports: tuple[Report, ...]


def view_event(stored: StoredEvent, counts: tuple[Mention, ...] = ()) -> EventView:
    """The panel for one event; its date's reason is the best that a mention with that date has."""
    event = stored.event
    dating = [mention for mention in event.mentions if mention.when == event.when] or event.mentions
    source = min(dating, key=lambda mention: _BASES.index(mention.basis))
    days = view_days(stored)
    return EventView(
        id=event.id,
        label=event.label,
        kind=event.kind,
        status=event.status,
        when=event.when,
        date_words=_capitalised(when_words(event.when)) if event.when else _(NO_DATE),
        because="" if days else _sentence(source.because),
        basis=_(TWO_DAYS) if days else _sentence(_(BASIS_WORDS[source.basis])),
        days=days,
        agreement=_agreement(stored),
        details=view_details(
            event.mentions, counts, {name: byline(head) for name, head in stored.articles.items()}
        ),
        reports=tuple(_reports(stored)),
    )


def _reports(stored: StoredEvent) -> Iterator[Report]:
    """A report for each sentence of a text, however many articles print it."""
    prints: dict[tuple[str, str, DateSpan | None], list[Mention]] = {}
    for mention in stored.event.mentions:
        text = stored.articles[mention.article_id].text_id or mention.article_id
        words = " ".join(stored.sentences[mention.id].split())
        told = prints.setdefault((text, words, mention.when), [])
        if all(one.article_id != mention.article_id for one in told):
            told.append(mention)
        else:  # one article tells it twice
            prints[mention.id, words, mention.when] = [mention]
    for first, *others in prints.values():
        reprints = tuple(Reprint(other, byline(stored.articles[other.article_id])) for other in others)
        yield replace(_report(stored, first), reprints=reprints)


def _report(stored: StoredEvent, mention: Mention) -> Report:
    head = stored.articles[mention.article_id]
    phrase = stored.timexes.get(mention.id)
    marks: list[tuple[TextSpan, str]] = []
    if mention.trigger:
        marks.append((mention.trigger, "trigger"))
    if mention.timex and mention.sentence.overlaps(mention.timex):
        marks.append((mention.timex, "phrase"))
    is_elsewhere = phrase is not None and not mention.sentence.overlaps(phrase.span)
    return Report(
        mention=mention,
        sentence=stored.sentences[mention.id],
        offset=mention.sentence.start,
        marks=tuple(marks),
        elsewhere=phrase.text if phrase is not None and is_elsewhere else "",
        dating=_own_dating(mention, stored.event.when),
        article_id=mention.article_id,
        headline=head.title or _("Untitled article"),
        byline=byline(head),
        said_by=source_words(mention),
    )


def _own_dating(mention: Mention, agreed: DateSpan | None) -> str:
    if mention.when == agreed:
        return ""
    if mention.when is None or mention.basis is Basis.NONE:
        return _("This report gives no date.")
    if mention.basis is Basis.PUBLISHED:
        words = _("This report names no day. It was published on {day}.")
        return words.format(day=when_words(mention.when))
    said = _("This report says {date}.").format(date=when_words(mention.when))
    return _("{said} {because}").format(said=said, because=_sentence(mention.because)).strip()


def _agreement(stored: StoredEvent) -> str:
    """How many reports there are in how many articles; empty for a single report."""
    mentions, articles = stored.event.mentions, stored.event.article_ids
    if len(mentions) < 2:
        return ""
    texts = {stored.articles[article_id].text_id or article_id for article_id in articles}
    told = _("{reports} in {articles}.").format(
        reports=counted(len(mentions), "report"), articles=counted_articles(len(articles), len(texts))
    )
    if len(texts) == len(articles):
        return told
    return _("{told} Articles that print one text are one witness.").format(told=told)


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def _sentence(words: str) -> str:
    words = _capitalised(words.strip())
    return words if not words or words.endswith((".", "!", "?", "”")) else f"{words}."
