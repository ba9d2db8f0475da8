"""The day on which an article was written, inferred from what it says: a range, with its reasons."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extract.datespan import day_words
from extract.model import PublishedBasis
from extract.read.publication import Published
from extract.sentences import split_sentences
from extract.timex.find import find_timexes
from extract.undated.clue import keep_telling
from extract.undated.clues import find_clues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.model import Article
    from extract.undated.clue import Clue

_FIRST, _LAST = date(1990, 1, 1), date(2026, 12, 31)
_CALENDAR = date(2000, 1, 1)  # the first day of the calendar of world events; before it nothing is inferred
_MARGIN = timedelta(days=60)  # around the days that it says are past or ahead, should one be misread
_LONGEST = 30_000  # characters: an article tells of its time at once
_MOST_CLUES = 60
_SURE = 0.85  # of the weight of all days lies within the range
_ONE_DAY = 0.6  # of the weight of all days lies on one: it is taken by itself
_LONGEST_RANGE = 400  # days; a longer range says nothing
CLOSE = 3  # days of a range from which dates may be counted all the same
_REASONS = 4


def infer_published(article: Article) -> Published:
    """When an article was written, by what it says of its time.

    Always INFERRED with its first and last day, and a day where the range is one day or the evidence is
    strong; UNKNOWN where it says too little. English only, and the years from 2000 to 2026.
    """
    if article.language != "en":
        return _unknown()
    text = f"{article.title}.\n\n{article.text}"[:_LONGEST]
    sentences = split_sentences(text)
    clues = keep_telling(find_clues(text, sentences, find_timexes(text, None)))[:_MOST_CLUES]
    if not any(clue.sharp for clue in clues):
        return _unknown()  # days past and ahead alone are too easily another story's
    weights = _weigh_days(clues)
    first, last = _shortest_range(weights)
    if first < _CALENDAR or (last - first).days >= _LONGEST_RANGE:
        return _unknown()
    total = sum(weights.values())
    best = max(weights, key=lambda day: weights[day])
    day = best if first == last or weights[best] >= _ONE_DAY * total else None
    return Published(day, first, last, PublishedBasis.INFERRED, _because(first, last, clues))


def date_article(article: Article) -> tuple[Article, Published | None]:
    """An article without a day, dated by inference where that leaves few days open, and the inference.

    Dates are then counted from the last day of the range. An article that has its day stays as it is.
    """
    if article.published is not None:
        return article, None
    inferred = infer_published(article)
    day = day_to_count_from(inferred)
    if day is None:
        return article, inferred
    return replace(article, published=day, published_basis=PublishedBasis.INFERRED), inferred


def day_to_count_from(inferred: Published) -> date | None:
    """The day that dates may be counted from, or None where the inference leaves too many days open."""
    if inferred.day is not None or inferred.earliest is None or inferred.latest is None:
        return inferred.day
    return inferred.latest if (inferred.latest - inferred.earliest).days < CLOSE else None


def _weigh_days(clues: Sequence[Clue]) -> dict[date, float]:
    """The weight of every day, the product of its weights by each clue; the best day has 1."""
    first = max([_FIRST, *(clue.past - _MARGIN for clue in clues if clue.past)])
    last = min([_LAST, *(clue.ahead + _MARGIN for clue in clues if clue.ahead and clue.ahead > first)])
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    logs = {day: sum(math.log(clue.weigh(day)) for clue in clues) for day in days}
    most = max(logs.values())
    return {day: math.exp(log - most) for day, log in logs.items()}


def _shortest_range(weights: dict[date, float]) -> tuple[date, date]:
    """The fewest days in a row that hold nearly all of the weight."""
    days = list(weights)
    wanted = _SURE * sum(weights.values())
    best = (0, len(days) - 1)
    held, start = 0.0, 0
    for end, day in enumerate(days):
        held += weights[day]
        while held - weights[days[start]] >= wanted:
            held -= weights[days[start]]
            start += 1
        if held >= wanted and end - start < best[1] - best[0]:
            best = (start, end)
    return days[best[0]], days[best[1]]


def _because(first: date, last: date, clues: Sequence[Clue]) -> str:
    """What was inferred, and the clues that say most: those that allow the fewest days around the range."""
    around = [first + timedelta(days=number) for number in range(-60, (last - first).days + 61)]

    def allowed(clue: Clue) -> float:
        """How many of these days a clue allows, for each that was inferred."""
        return sum(map(clue.weigh, around)) / max(clue.weigh(first), clue.weigh(last))

    telling = sorted(clues, key=allowed)
    days = day_words(first) if first == last else f"{day_words(first)} to {day_words(last)}"
    reasons = list(dict.fromkeys(clue.because(first) for clue in telling))[:_REASONS]
    return f"inferred from what it says ({days}): {'; '.join(reasons)}"


def _unknown() -> Published:
    because = "it does not say when it was published, and it says too little of its time to infer it"
    return Published(None, None, None, PublishedBasis.UNKNOWN, because)
