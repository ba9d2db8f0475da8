"""Near-copies: the agency report that ten papers print is one text with ten prints."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from typing import TYPE_CHECKING, Final

from extract.copies.sketch import likeness, make_sketch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.copies.sketch import Sketch
    from extract.model import Article

_ALIKE: Final = 0.65  # likeness from which two articles print one text
_SHORT: Final = 40  # numbers in a sketch: in so short a text a few words are the whole difference
_ALIKE_IF_SHORT: Final = 0.9
_SHORTEST: Final = 8
_WIDEST: Final = 40  # texts with one number: beyond that it is a phrase of the trade
_CLOSEST: Final = 12  # texts that an article is compared with


@dataclass(frozen=True, slots=True)
class Print:
    """What is looked at of an article to tell its copies and its versions.

    ``read_from`` is what it was read from, ``added`` when it came into the library (ISO 8601, or empty).
    ``entry`` is the id of an entry of an existing timeline.
    """

    article_id: str
    sketch: Sketch
    source: str = ""
    url: str = ""
    read_from: str = ""
    published: date | None = None
    added: str = ""
    entry: str = ""


def print_of(article: Article, added: str = "") -> Print:
    """What is looked at of an article.

    What somebody has coded is no print of anything: entries of a data set are worded alike, and each is its
    own. Their sketch is that of no words.
    """
    return Print(
        article_id=article.id,
        sketch=make_sketch("" if article.coding else article.text),
        source=article.source,
        url=article.url,
        read_from=article.read_from,
        published=article.published,
        added=added,
        entry=article.coding.entry if article.coding else "",
    )


def find_texts(prints: Iterable[Print]) -> dict[str, str]:
    """Article id to the id of the article that printed its text first; its own where it was the first.

    Articles are compared with first prints only, so that a chain of small changes does not make one text
    of two, and the time taken grows as their number. The order given does not matter: the first print is
    that of the earliest day.
    """
    text_of: dict[str, str] = {}
    firsts: dict[str, Sketch] = {}
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for one in sorted(prints, key=lambda one: (one.published or date.max, one.article_id)):
        keys = one.sketch.keys if len(one.sketch.numbers) >= _SHORTEST else ()
        shared: defaultdict[str, float] = defaultdict(float)
        for key in keys:
            for first in holders[key]:
                shared[first] += 1 / len(holders[key])  # what few texts have tells most
        close = nsmallest(_CLOSEST, shared, key=lambda first: (-shared[first], first))
        likest = max(close, key=lambda first: likeness(firsts[first], one.sketch), default=None)
        if likest is not None and are_copies(firsts[likest], one.sketch):
            text_of[one.article_id] = likest
            continue
        text_of[one.article_id] = one.article_id
        firsts[one.article_id] = one.sketch
        for key in keys:
            if len(holders[key]) < _WIDEST:
                holders[key].append(one.article_id)
    return text_of


def are_copies(first: Sketch, second: Sketch) -> bool:
    """Whether two articles print one text."""
    shorter = min(len(first.numbers), len(second.numbers))
    wanted = _ALIKE if shorter >= _SHORT else _ALIKE_IF_SHORT
    return shorter >= _SHORTEST and likeness(first, second) >= wanted
