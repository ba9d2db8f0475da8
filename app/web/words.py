"""The interface's words for the values of the model: short, plain, the same on every page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.model import Article, Basis, PublishedBasis, Status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.adding.candidate import Candidate, Choice
    from app.store.records import ArticleHead

STATUS_WORDS = {
    Status.HAPPENED: "happened",
    Status.ONGOING: "going on",
    Status.PLANNED: "planned",
    Status.EXPECTED: "expected",
    Status.POSSIBLE: "possible",
    Status.THREATENED: "threatened",
    Status.CALLED_FOR: "called for",
    Status.DENIED: "denied",
    Status.ALLEGED: "claimed",
}

STATUS_MEANINGS = {
    Status.HAPPENED: "The article tells it as something that took place.",
    Status.ONGOING: "The article tells it as still going on when it was written.",
    Status.PLANNED: "It lay ahead, and somebody had planned it.",
    Status.EXPECTED: "It lay ahead, and was expected.",
    Status.POSSIBLE: "The article says that it might be so.",
    Status.THREATENED: "Somebody said that they might do it.",
    Status.CALLED_FOR: "Somebody asked for it.",
    Status.DENIED: "Somebody says that it did not happen.",
    Status.ALLEGED: "Somebody claims it; the article does not vouch for it.",
}

_SPEAKER_WORDS = {Status.DENIED: "Denied by", Status.ALLEGED: "Claimed by"}

_LEADING_ARTICLE = re.compile(r"^(?:The|An?)(?= )")

BASIS_WORDS = {
    Basis.STATED: "words in the sentence give the date",
    Basis.CARRIED: "words before it give the date",
    Basis.CODED: "an existing timeline gives the date",
    Basis.PUBLISHED: "the day of publication gives the date",
    Basis.NONE: "no words give a date",
}

_PUBLISHED_WORDS = {
    PublishedBasis.GIVEN: "given when the article was added",
    PublishedBasis.METADATA: "from the file's own details",
    PublishedBasis.URL: "from the web address",
    PublishedBasis.TEXT: "from a line in the text",
    PublishedBasis.INFERRED: "worked out from the text",
    PublishedBasis.UNKNOWN: "not known",
}


def full_day(day: date) -> str:
    """A day with its weekday: "Sunday 17 November 2024"."""
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def plain_day(day: date) -> str:
    """A day as text runs it: "17 November 2024"."""
    return f"{day.day} {day:%B} {day.year}"


def published_words(article: Article) -> str:
    """When an article was published and how that is known, as one sentence without its full stop."""
    if article.coding is not None:
        return "An entry of an existing timeline, with a date of its own"
    if article.published is None:
        return "Day of publication not known: words such as “Friday” stay open"
    return f"Published {full_day(article.published)} ({_PUBLISHED_WORDS[article.published_basis]})"


def candidate_day_words(candidate: Candidate, choice: Choice) -> str:
    """The day of an article that was read, for a person who may change it, and how it is known."""
    if candidate.entry:
        return f"An entry of an existing timeline, with a date of its own: {candidate.entry}"
    return day_words(choice.published, choice.basis)


def day_words(published: date | None, basis: PublishedBasis) -> str:
    """A day of publication and how it is known, for a person who may change it."""
    if published is None:
        return "Not known: words such as “Friday” stay open on the timeline"
    if basis is PublishedBasis.GIVEN:
        return f"{full_day(published)}, given by you"
    if basis is PublishedBasis.INFERRED:
        return f"{full_day(published)}, inferred: each date counted from it will say so"
    return f"{full_day(published)}, {_PUBLISHED_WORDS[basis]}"


def byline(head: ArticleHead) -> str:
    """Who printed an article and when: "Courier, published 17 November 2024"."""
    if head.is_entry:
        told = "an entry of an existing timeline"
    elif head.published:
        told = f"published {plain_day(head.published)}"
    else:
        told = "day of publication not known"
    return f"{head.source}, {told}" if head.source else told


def speaker_words(status: Status, said_by: Sequence[str]) -> str:
    """Who says so, as a sentence: "Said by the ministry."; for a denial "Denied by ..."; empty for nobody."""
    speakers = ", ".join(
        _LEADING_ARTICLE.sub(lambda article: article.group().lower(), name) for name in said_by
    )
    return f"{_SPEAKER_WORDS.get(status, 'Said by')} {speakers}." if speakers else ""


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 event", "64 events", "1,204 events"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def counted_articles(articles: int, texts: int) -> str:
    """How many articles, and how many texts where some print the same: "3 articles, 1 text"."""
    told = counted(articles, "article")
    return told if texts == articles else f"{told}, {counted(texts, 'text')}"
