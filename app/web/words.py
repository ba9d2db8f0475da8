"""The interface's words for the values of the model: short, plain, the same on every page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.web.dates import full_day, plain_day
from app.web.texts import N_, _, n_
from extract.model import Article, Basis, PublishedBasis, Status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.adding.candidate import Candidate, Choice
    from app.store.records import ArticleHead

STATUS_WORDS = {
    Status.HAPPENED: N_("happened"),
    Status.ONGOING: N_("going on"),
    Status.PLANNED: N_("planned"),
    Status.EXPECTED: N_("expected"),
    Status.POSSIBLE: N_("possible"),
    Status.THREATENED: N_("threatened"),
    Status.CALLED_FOR: N_("called for"),
    Status.DENIED: N_("denied"),
    Status.ALLEGED: N_("claimed"),
}

STATUS_MEANINGS = {
    Status.HAPPENED: N_("The article tells it as something that took place."),
    Status.ONGOING: N_("The article tells it as still going on when it was written."),
    Status.PLANNED: N_("It lay ahead, and somebody had planned it."),
    Status.EXPECTED: N_("It lay ahead, and was expected."),
    Status.POSSIBLE: N_("The article says that it might be so."),
    Status.THREATENED: N_("Somebody said that they might do it."),
    Status.CALLED_FOR: N_("Somebody asked for it."),
    Status.DENIED: N_("Somebody says that it did not happen."),
    Status.ALLEGED: N_("Somebody claims it; the article does not vouch for it."),
}

_SPEAKER_WORDS = {
    Status.DENIED: N_("Denied by {speakers}."),
    Status.ALLEGED: N_("Claimed by {speakers}."),
}

_LEADING_ARTICLE = re.compile(r"^(?:The|An?)(?= )")

BASIS_WORDS = {
    Basis.STATED: N_("words in the sentence give the date"),
    Basis.CARRIED: N_("words before it give the date"),
    Basis.CODED: N_("an existing timeline gives the date"),
    Basis.PUBLISHED: N_("the day of publication gives the date"),
    Basis.NONE: N_("no words give a date"),
}

_PUBLISHED_WORDS = {
    PublishedBasis.GIVEN: N_("given when the article was added"),
    PublishedBasis.METADATA: N_("from the file's own details"),
    PublishedBasis.URL: N_("from the web address"),
    PublishedBasis.TEXT: N_("from a line in the text"),
    PublishedBasis.INFERRED: N_("worked out from the text"),
    PublishedBasis.UNKNOWN: N_("not known"),
}


def status_words(status: Status) -> str:
    """A status in a word or two: "going on"."""
    return _(STATUS_WORDS[status])


def published_words(article: Article) -> str:
    """When an article was published and how that is known, as one sentence without its full stop."""
    if article.coding is not None:
        return _("An entry of an existing timeline, with a date of its own")
    if article.published is None:
        return _("Day of publication not known: words such as “Friday” stay open")
    basis = _(_PUBLISHED_WORDS[article.published_basis])
    return _("Published {day} ({basis})").format(day=full_day(article.published), basis=basis)


def published_basis_words(basis: PublishedBasis) -> str:
    """How a day of publication is known: "from the web address"."""
    return _(_PUBLISHED_WORDS[basis])


def candidate_day_words(candidate: Candidate, choice: Choice) -> str:
    """The day of an article that was read, for a person who may change it, and how it is known."""
    if candidate.entry:
        words = _("An entry of an existing timeline, with a date of its own: {date}")
        return words.format(date=candidate.entry)
    return day_words(choice.published, choice.basis)


def day_words(published: date | None, basis: PublishedBasis) -> str:
    """A day of publication and how it is known, for a person who may change it."""
    if published is None:
        return _("Not known: words such as “Friday” stay open on the timeline")
    day = full_day(published)
    if basis is PublishedBasis.GIVEN:
        return _("{day}, given by you").format(day=day)
    if basis is PublishedBasis.INFERRED:
        return _("{day}, inferred: each date counted from it will say so").format(day=day)
    return _("{day}, {basis}").format(day=day, basis=_(_PUBLISHED_WORDS[basis]))


def add_words(articles: int) -> str:
    """What the button says that adds articles."""
    return n_("Add {count} article", "Add {count} articles", articles)


def byline(head: ArticleHead) -> str:
    """Who printed an article and when: "Courier, published 17 November 2024"."""
    if head.is_entry:
        told = _("an entry of an existing timeline")
    elif head.published:
        told = _("published {day}").format(day=plain_day(head.published))
    else:
        told = _("day of publication not known")
    return _("{outlet}, {told}").format(outlet=head.source, told=told) if head.source else told


def speaker_words(status: Status, said_by: Sequence[str]) -> str:
    """Who says so, as a sentence: "Said by the ministry."; for a denial "Denied by ..."; empty for nobody."""
    speakers = ", ".join(
        _LEADING_ARTICLE.sub(lambda article: article.group().lower(), name) for name in said_by
    )
    words = _SPEAKER_WORDS.get(status, N_("Said by {speakers}."))
    return _(words).format(speakers=speakers) if speakers else ""


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 event", "64 events", "1,204 events"."""
    match noun:
        case "event":
            return n_("{count} event", "{count} events", number)
        case "article":
            return n_("{count} article", "{count} articles", number)
        case "text":
            return n_("{count} text", "{count} texts", number)
        case "collection":
            return n_("{count} collection", "{count} collections", number)
        case "word":
            return n_("{count} word", "{count} words", number)
        case "report":
            return n_("{count} report", "{count} reports", number)
        case _:
            message = f"no words for a number of {noun!r}"
            raise ValueError(message)


def counted_articles(articles: int, texts: int) -> str:
    """How many articles, and how many texts where some print the same: "3 articles, 1 text"."""
    told = counted(articles, "article")
    if texts == articles:
        return told
    return _("{articles}, {texts}").format(articles=told, texts=counted(texts, "text"))
