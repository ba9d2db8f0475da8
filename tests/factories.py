"""Records for tests, made from as little as a test cares about: spans are found, not counted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from extract.model import (
    Article,
    Basis,
    DateSpan,
    Event,
    Mention,
    PublishedBasis,
    Sentence,
    Status,
    TextSpan,
    Timex,
    TimexType,
)
from extract.pipeline import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

PUBLISHED = date(2024, 11, 17)
TEXT = (
    "Envoys of the two sides met in Geneva on Friday. "
    "A ceasefire is to begin next month. "
    "Shelling killed at least three people on Saturday, officials said."
)


def make_article(
    text: str = TEXT,
    *,
    title: str = "Envoys meet in Geneva",
    source: str = "Test Courier",
    published: date | None = PUBLISHED,
    url: str = "",
) -> Article:
    """An article whose id comes from its content; GIVEN as the basis of its date, where it has one.

    For the other fields, here and below, ``dataclasses.replace`` it.
    """
    return Article(
        id=Article.identify(source, title, text),
        title=title,
        text=text,
        source=source,
        url=url,
        published=published,
        published_basis=PublishedBasis.GIVEN if published else PublishedBasis.UNKNOWN,
    )


def find_span(text: str, words: str) -> TextSpan:
    """The first place where ``words`` stand in ``text``; ValueError when they do not."""
    start = text.index(words)
    return TextSpan(start, start + len(words))


def make_sentences(text: str) -> tuple[Sentence, ...]:
    """Sentences of a test's plain text, which end with ". " and nothing else."""
    sentences: list[Sentence] = []
    start = 0
    while start < len(text):
        stop = text.find(". ", start)
        end = len(text) if stop < 0 else stop + 1
        sentences.append(Sentence(TextSpan(start, end), len(sentences)))
        start = end + 1
    return tuple(sentences)


def make_timex(
    article: Article,
    words: str = "Friday",
    when: DateSpan | None = None,
    *,
    rule: str = "weekday",
    anchor: str = "publication, 17 November 2024",
    signal: str = "",
) -> Timex:
    """The phrase ``words`` of an article, read as ``when``; its value is that of ``when``."""
    return Timex(
        span=find_span(article.text, words),
        text=words,
        type=TimexType.DATE,
        value=when.timex3 if when else "PAST_REF",
        when=when,
        rule=rule,
        anchor=anchor,
        signal=signal,
    )


def make_mention(
    article: Article,
    words: str = "Envoys of the two sides met in Geneva on Friday",
    when: DateSpan | None = None,
    *,
    label: str | None = None,
    kind: str = "talks",
    status: Status = Status.HAPPENED,
    timex: Timex | None = None,
) -> Mention:
    """The claim that the clause ``words`` of an article makes, in the sentence around them.

    Its basis is STATED with a date, NONE without one; the last word stands for its trigger.
    """
    span = find_span(article.text, words)
    sentence = next(one.span for one in make_sentences(article.text) if one.span.overlaps(span))
    return Mention(
        id=f"{article.id}-{span.start:x}",
        article_id=article.id,
        span=span,
        sentence=sentence,
        label=label if label is not None else words,
        kind=kind,
        status=status,
        when=when,
        basis=Basis.STATED if when else Basis.NONE,
        because="said in the sentence" if when else "no date is said",
        trigger=TextSpan(span.start + words.rfind(" ") + 1, span.end),
        timex=timex.span if timex else None,
    )


def make_reading(
    article: Article | None = None,
    mentions: Sequence[Mention] | None = None,
    timexes: Sequence[Timex] | None = None,
) -> Reading:
    """What is read in an article; with nothing given, the talks of Friday 15 November 2024."""
    article = article or make_article()
    if mentions is None and timexes is None and article.text == TEXT:
        friday = make_timex(article, "Friday", DateSpan.day(date(2024, 11, 15)))
        mentions = [make_mention(article, when=friday.when, timex=friday)]
        timexes = [friday]
    return Reading(article, make_sentences(article.text), tuple(timexes or ()), tuple(mentions or ()))


def make_event(*mentions: Mention, label: str | None = None) -> Event:
    """The event that these mentions report, with the date, kind and status of the first."""
    first = mentions[0]
    return Event(
        id=f"e-{first.id}",
        label=label if label is not None else first.label,
        when=first.when,
        kind=first.kind,
        status=first.status,
        mentions=mentions,
    )


def make_reading_about(number: int, day: date, *, kind: str = "talks") -> Reading:
    """One of many: a short article with one dated event, different for each number."""
    text = f"Envoys met for round {number} on {day.isoformat()}. They agreed to meet again."
    article = make_article(text, title=f"Round {number}", published=day)
    timex = make_timex(article, day.isoformat(), DateSpan.day(day), rule="iso day", anchor="")
    mention = make_mention(article, f"Envoys met for round {number}", timex.when, kind=kind, timex=timex)
    return make_reading(article, [mention], [timex])
