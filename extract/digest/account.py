"""What one article says of single days: which of its sentences name which day, and in which words."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.sentences import split_sentences
from extract.timex.find import find_timexes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from extract.model import Article, Sentence, TextSpan, Timex

_WORD: Final = re.compile(r"[^\W\d_]{2,}|\d+(?:[.,]\d+)*")
_ENDING: Final = re.compile(r"(?<=...)(?:ings?|edly|ed|ies|es|s)$")


MUCH: Final = 16
"""Keywords after which an article is mostly on the topic: 63 %, three times as many 95 %."""


@dataclass(frozen=True, slots=True)
class Account:
    """One article, read as a witness of days.

    ``words`` has for each sentence its words without endings, those of its dates left out; ``days`` names,
    by the number of a sentence, the single days that it tells of (months and years tell of none).
    ``on_topic`` are the sentences with a keyword, ``relevance`` is how far the article is about these, from 0
    to 1; where no keywords were asked for, all of it is.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    words: tuple[tuple[str, ...], ...]
    days: Mapping[int, frozenset[date]]
    on_topic: frozenset[int]
    relevance: float

    @property
    def published(self) -> date | None:
        """The article's day of publication, or None where nobody knows it."""
        return self.article.published

    def told(self) -> dict[date, list[int]]:
        """For each day, the numbers of the sentences that name it, in their order."""
        told: dict[date, list[int]] = {}
        for number in sorted(self.days):
            for day in self.days[number]:
                told.setdefault(day, []).append(number)
        return told


def read_account(
    article: Article, keywords: Iterable[str] = (), timexes: Sequence[Timex] | None = None
) -> Account:
    """Read an article for its days.

    Only sentences and time expressions are read, so that thousands of articles take seconds.

    Args:
        article: what is read.
        keywords: count in any case, and inside words too ("quake" in "earthquake").
        timexes: the article's time expressions, where they have been read before.
    """
    sentences = split_sentences(article.text, article.language)
    if timexes is None:
        timexes = find_timexes(article.text, article.published, article.language)
    starts = [sentence.span.start for sentence in sentences]
    inside: dict[int, list[Timex]] = {}
    for timex in timexes:
        inside.setdefault(bisect_right(starts, timex.span.start) - 1, []).append(timex)
    counts = _count_keywords(article.text, sentences, keywords)
    return Account(
        article=article,
        sentences=sentences,
        words=tuple(
            tuple(_words(article.text, one.span, inside.get(number, ())))
            for number, one in enumerate(sentences)
        ),
        days={number: days for number, some in inside.items() if (days := frozenset(_single_days(some)))},
        on_topic=frozenset(number for number, count in enumerate(counts) if count),
        relevance=1 - math.exp(-sum(counts) / MUCH),
    )


def _count_keywords(text: str, sentences: Sequence[Sentence], keywords: Iterable[str]) -> list[float]:
    """How many keywords each sentence has; without any to look for, more than enough."""
    wanted = sorted({word.strip() for word in keywords if word.strip()}, key=len, reverse=True)
    if not wanted:
        return [math.inf] * len(sentences)
    topic = re.compile("|".join(map(re.escape, wanted)), re.IGNORECASE)
    return [float(len(topic.findall(text, one.span.start, one.span.end))) for one in sentences]


def _single_days(timexes: Iterable[Timex]) -> Iterator[date]:
    for timex in timexes:
        if timex.when is not None and timex.when.days == 1:
            yield timex.when.first_day


def _words(text: str, span: TextSpan, dates: Sequence[Timex]) -> Iterator[str]:
    """The words of a sentence outside its dates, lower-cased and without endings."""
    starts = [timex.span.start for timex in dates]
    for match in _WORD.finditer(text, span.start, span.end):
        before = bisect_right(starts, match.start()) - 1
        if before < 0 or match.start() >= dates[before].span.end:
            yield _ENDING.sub("", match.group().lower())
