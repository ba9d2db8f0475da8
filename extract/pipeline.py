"""The way from an article to its mentions: the one place that puts the steps together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.collector import without_collector
from extract.events.coded import mention_coded
from extract.events.find import find_mentions
from extract.events.plain import find_dated_sentences
from extract.language import is_english
from extract.model import PublishedBasis
from extract.sentences import split_sentences
from extract.timex.find import find_timexes
from extract.undated import date_article, mark_inferred

if TYPE_CHECKING:
    from extract.model import Article, Mention, Sentence, Timex
    from extract.read.publication import Published


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, and what was read in it; all spans point into ``article.text``, all in its order.

    ``inferred`` is what the article itself says of its day of publication, where nothing else tells it.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    inferred: Published | None = None


def read_article(article: Article) -> Reading:
    """Read one article: its sentences, its time expressions and what it says has happened or will."""
    return _read(article, None)


def read_undated(article: Article, *, count_from_inferred: bool) -> Reading:
    """Read one article; of one without a day of publication, infer the day from what it says.

    ``Reading.inferred`` tells what was inferred; dates are counted from it only on demand, so that nobody
    takes a guess for what the article says. An entry of an existing timeline needs no such day.
    """
    if article.coding is not None:
        return _read(article, None)
    dated, inferred = date_article(article)
    return _read(dated if count_from_inferred else article, inferred)


@without_collector()
def _read(article: Article, inferred: Published | None) -> Reading:
    text, language = article.text, article.language
    sentences = split_sentences(text, language)
    timexes = find_timexes(text, article.published, language)
    if article.coding is not None:
        mentions = mention_coded(article, article.coding, sentences)
        return Reading(article, sentences, timexes, mentions)
    find = find_mentions if is_english(language) else find_dated_sentences
    mentions = find(article, sentences, timexes)
    if article.published is not None and article.published_basis is PublishedBasis.INFERRED:
        mentions = mark_inferred(mentions, timexes, article.published)
    return Reading(article, sentences, timexes, mentions, inferred)
