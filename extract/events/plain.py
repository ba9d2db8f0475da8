"""Mentions of texts whose clauses cannot be taken apart: a sentence with a date is one mention.

English has a reader of clauses of its own (:mod:`extract.events.find`). In other languages nothing is known
of verbs and subjects, so nothing is said of them: the label is the sentence itself, shortened, its kind is
"other", and a sentence without a date gives no mention.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from extract.events.kinds import OTHER
from extract.events.phrases import explain_timex, explain_unplaced
from extract.model import Basis, Mention, Status, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from extract.model import Article, Sentence, Timex

LONGEST: Final = 90
"""The most characters that a label has."""

_SHORTEST: Final = 30  # characters; a part cut at a mark that is shorter tells too little
_FEWEST_LETTERS: Final = 10  # beside its dates, of a sentence that tells of something
_RECENT: Final = timedelta(days=7)
_SPACES = re.compile(r"\s+")
# Marks that order letters on a screen; a label cut between two of them would turn what stands beside it.
_ORDER_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_MARKS = re.compile(r"[,;:\u060c\u061b\u3001\uff0c](?=\s|$)|\s[\u2013\u2014-]\s")
_EDGES: Final = " .,;:\u060c\u061b\u3002\u2013\u2014-"


def find_dated_sentences(
    article: Article, sentences: Sequence[Sentence], timexes: Sequence[Timex]
) -> tuple[Mention, ...]:
    """One mention for each sentence that names a day, a month or a year, in the order of the text.

    A line that hardly holds more than a date, such as a dateline, is none. The most exact date of a sentence
    is the mention's, the first of equals. It has happened unless its date lies after publication; then it
    is planned. The first that tells of the week up to publication is the article's news.
    """
    return tuple(_read(article, sentences, timexes))


def _read(article: Article, sentences: Sequence[Sentence], timexes: Sequence[Timex]) -> Iterator[Mention]:
    starts = [timex.span.start for timex in timexes]
    has_news = False
    for sentence in sentences:
        first, last = (bisect_left(starts, edge) for edge in (sentence.span.start, sentence.span.end))
        dates = [timex for timex in timexes[first:last] if timex.type in {TimexType.DATE, TimexType.TIME}]
        if not dates or _tells_little(article.text, sentence, timexes[first:last]):
            continue
        timex = min(dates, key=_vagueness)
        is_news = not has_news and _is_recent(timex, article.published)
        has_news = has_news or is_news
        yield _mention(article, sentence, timex, is_main=is_news)


def _mention(article: Article, sentence: Sentence, timex: Timex, *, is_main: bool) -> Mention:
    when, published = timex.when, article.published
    lies_ahead = when is not None and published is not None and when.first_day > published
    because = explain_unplaced(timex, published) if when is None else explain_timex(timex, published)
    return Mention(
        id=f"{article.id}-{sentence.span.start:x}",
        article_id=article.id,
        span=sentence.span,
        sentence=sentence.span,
        label=shorten(sentence.span.of(article.text)),
        kind=OTHER,
        status=Status.PLANNED if lies_ahead else Status.HAPPENED,
        when=when,
        basis=Basis.STATED if when is not None else Basis.NONE,
        because=because,
        timex=timex.span,
        main=is_main,
    )


def _tells_little(text: str, sentence: Sentence, timexes: Sequence[Timex]) -> bool:
    """Whether there is hardly a word beside the dates: "KYIV, 20 November 2024", "Updated: 12.12.2019"."""
    dated = sum(sum(map(str.isalpha, timex.text)) for timex in timexes)
    return sum(map(str.isalpha, sentence.span.of(text))) - dated < _FEWEST_LETTERS


def _vagueness(timex: Timex) -> tuple[bool, float]:
    """For choosing the most exact: dates before phrases without days, then the finer grain."""
    return timex.when is None, timex.when.grain.typical_days if timex.when else 0.0


def _is_recent(timex: Timex, published: date | None) -> bool:
    if timex.when is None or published is None:
        return False
    return published - _RECENT <= timex.when.first_day <= published


def shorten(sentence: str, longest: int = LONGEST) -> str:
    """A sentence as a label: whole if it fits, else up to the last mark or word that does, with "…".

    Letters stay in the order of the text, whichever way they are written; only marks that would turn
    the order on a screen are left out.
    """
    words = _SPACES.sub(" ", _ORDER_MARKS.sub("", sentence)).strip().rstrip(_EDGES)
    if len(words) <= longest:
        return words
    front = words[: longest - 1]
    marks = [mark.start() for mark in _MARKS.finditer(front) if mark.start() >= _SHORTEST]
    end = marks[-1] if marks else front.rfind(" ")
    return (front[:end] if end > 0 else front).rstrip(_EDGES) + "\N{HORIZONTAL ELLIPSIS}"
