"""The way from an article to its mentions: the one place that puts the steps together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.events.find import find_mentions
from extract.events.plain import find_dated_sentences
from extract.language import is_english
from extract.sentences import split_sentences
from extract.timex.find import find_timexes

if TYPE_CHECKING:
    from extract.model import Article, Mention, Sentence, Timex


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, and what was read in it; all spans point into ``article.text``, all in its order."""

    article: Article
    sentences: tuple[Sentence, ...]
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]


def read_article(article: Article) -> Reading:
    """Read one article: its sentences, its time expressions and what it says has happened or will."""
    text, language = article.text, article.language
    sentences = split_sentences(text, language)
    timexes = find_timexes(text, article.published, language)
    find = find_mentions if is_english(language) else find_dated_sentences
    return Reading(article, sentences, timexes, find(article, sentences, timexes))
