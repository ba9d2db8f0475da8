"""What the article page shows: its text in paragraphs, cut into event sentences and date phrases."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from app.web.dates import plain_day, when_words
from app.web.pages.article.orders import date_distances, telling_order
from app.web.quoting import sentence_address
from app.web.texts import _
from app.web.words import BASIS_WORDS, byline
from extract.model import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.store.records import ArticleHead, StoredArticle
    from app.web.pages.article.orders import Distance, TellingOrder
    from extract.model import DateSpan, Mention, Timex

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_WEB = re.compile(r"https?://[^\s<>\"]+\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of text, with the time expression that it is, if it is one."""

    text: str
    timex: Timex | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence with the mentions that it makes, or the text between two such sentences."""

    phrases: tuple[Phrase, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class ArticleEvent:
    """A line of the list beside the text; ``event_id`` is empty for a mention not merged yet.

    ``quoted`` is the address of its very sentence on the publisher's page, empty where there is none.
    """

    mention: Mention
    event_id: str
    date_words: str
    reason: str
    quoted: str = ""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """The article page; ``link`` is the publisher's address where it is one of the web.

    ``copies`` are the other articles with this text, ``versions`` all versions of this article; ``order`` and
    ``distances`` are the two pictures beside it.
    """

    paragraphs: tuple[tuple[Stretch, ...], ...]
    events: tuple[ArticleEvent, ...]
    link: str
    references: tuple[tuple[str, str], ...]
    copies: tuple[OtherPrint, ...] = ()
    versions: tuple[OtherPrint, ...] = ()
    order: TellingOrder | None = None
    distances: tuple[Distance, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherPrint:
    """Another article with the same text, or another version: ``facts`` are its source and days."""

    article_id: str
    title: str
    facts: str


def view_article(stored: StoredArticle) -> ArticleView:
    """The page for one article; all of its text, in order, nothing twice."""
    text = stored.article.text
    paragraphs = (TextSpan(*found.span()) for found in _PARAGRAPH.finditer(text))
    return ArticleView(
        paragraphs=tuple(tuple(_stretches(stored, paragraph)) for paragraph in paragraphs),
        events=tuple(
            ArticleEvent(
                mention,
                stored.event_of.get(mention.id, ""),
                date_words(mention.when),
                mention.because or _(BASIS_WORDS[mention.basis]),
                sentence_address(stored.article.url, text, mention.sentence),
            )
            for mention in stored.mentions
        ),
        link=web_address(stored.article.url),
        references=tuple((words, _address_in(words)) for words in stored.article.references),
        copies=tuple(_print(head, "") for head in stored.copies),
        versions=tuple(_print(head, _added(head)) for head in stored.versions),
        order=telling_order(stored),
        distances=date_distances(stored),
    )


def _print(head: ArticleHead, added: str) -> OtherPrint:
    return OtherPrint(head.id, head.title or _("Untitled article"), f"{byline(head)}{added}")


def _added(head: ArticleHead) -> str:
    if head.added is None:
        return _(", added earlier")
    return _(", added {day}").format(day=plain_day(head.added.date()))


def date_words(when: DateSpan | None) -> str:
    """A date in words, or that there is none."""
    return when_words(when) if when else _("no date")


def web_address(text: str) -> str:
    """``text`` where it is an address of the web and nothing else, or empty; never a script."""
    return text if _WEB.match(text) else ""


def _address_in(words: str) -> str:
    found = re.search(r"https?://[^\s<>\"]+", words)
    return found.group().rstrip(".,;)") if found else ""


def _stretches(stored: StoredArticle, paragraph: TextSpan) -> Iterator[Stretch]:
    sentences: dict[TextSpan, list[Mention]] = {}
    for mention in stored.mentions:
        if paragraph.overlaps(mention.sentence):
            sentences.setdefault(mention.sentence, []).append(mention)
    edges = {paragraph.start, paragraph.end}
    for sentence in sentences:
        edges |= {max(sentence.start, paragraph.start), min(sentence.end, paragraph.end)}
    for start, end in pairwise(sorted(edges)):
        span = TextSpan(start, end)
        mentions = [
            mention for sentence, made in sentences.items() if sentence.covers(span) for mention in made
        ]
        yield Stretch(tuple(_phrases(stored, span)), tuple(mentions))


def _phrases(stored: StoredArticle, span: TextSpan) -> Iterator[Phrase]:
    text = stored.article.text
    place = span.start
    for timex in stored.timexes:
        if timex.span.start < place or timex.span.end > span.end:
            continue
        if timex.span.start > place:
            yield Phrase(text[place : timex.span.start], None)
        yield Phrase(timex.span.of(text), timex)
        place = timex.span.end
    if place < span.end:
        yield Phrase(text[place : span.end], None)
