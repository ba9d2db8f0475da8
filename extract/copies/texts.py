"""Near-copies: the agency report that ten papers print is one text with ten prints."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from typing import TYPE_CHECKING, Final, Protocol

from extract.copies.sketch import likeness, make_sketch

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.copies.sketch import Sketch
    from extract.model import Article

_ALIKE: Final = 0.65  # likeness from which two articles print one text
_SHORT: Final = 40  # numbers in a sketch: in so short a text a few words are the whole difference
_ALIKE_IF_SHORT: Final = 0.9
_SHORTEST: Final = 8
WIDEST: Final = 40  # texts with one number: beyond that it is a phrase of the trade
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


class Firsts(Protocol):
    """The first prints of texts that come before an article in the order of :func:`order_of`."""

    def holding(self, key: int) -> Sequence[str]:
        """The ids of those with this number among their keys, the first ones, at most :data:`WIDEST`."""

    def sketch_of(self, article_id: str) -> Sketch:
        """The sketch of one of them."""


def order_of(one: Print) -> tuple[date, str]:
    """Which of two prints comes first: that of the earlier day."""
    return one.published or date.max, one.article_id


def keys_of(sketch: Sketch) -> tuple[int, ...]:
    """The numbers by which copies of a text are looked for; none for one too short to tell."""
    return sketch.keys if len(sketch.numbers) >= _SHORTEST else ()


def find_first(sketch: Sketch, firsts: Firsts) -> str | None:
    """The first print of the text that an article with this sketch prints, or None if itself is the first."""
    shared: defaultdict[str, float] = defaultdict(float)
    for key in keys_of(sketch):
        holders = firsts.holding(key)
        for first in holders:
            shared[first] += 1 / len(holders)  # what few texts have tells most
    close = nsmallest(_CLOSEST, shared, key=lambda first: (-shared[first], first))
    sketches = {first: firsts.sketch_of(first) for first in close}
    likest = max(close, key=lambda first: likeness(sketches[first], sketch), default=None)
    return likest if likest is not None and are_copies(sketches[likest], sketch) else None


class _Known:
    """The first prints found so far, in memory."""

    def __init__(self) -> None:
        self._sketches: dict[str, Sketch] = {}
        self._holders: defaultdict[int, list[str]] = defaultdict(list)

    def holding(self, key: int) -> Sequence[str]:
        return self._holders.get(key, ())

    def sketch_of(self, article_id: str) -> Sketch:
        return self._sketches[article_id]

    def add(self, one: Print) -> None:
        self._sketches[one.article_id] = one.sketch
        for key in keys_of(one.sketch):
            if len(self._holders[key]) < WIDEST:
                self._holders[key].append(one.article_id)


def find_texts(prints: Iterable[Print]) -> dict[str, str]:
    """Article id to the id of the article that printed its text first; its own where it was the first.

    Articles are compared with first prints only, so that a chain of small changes does not make one text
    of two, and the time taken grows as their number. The order given does not matter: the first print is
    that of the earliest day.
    """
    text_of: dict[str, str] = {}
    firsts = _Known()
    for one in sorted(prints, key=order_of):
        first = find_first(one.sketch, firsts)
        text_of[one.article_id] = first or one.article_id
        if first is None:
            firsts.add(one)
    return text_of


def are_copies(first: Sketch, second: Sketch) -> bool:
    """Whether two articles print one text."""
    shorter = min(len(first.numbers), len(second.numbers))
    wanted = _ALIKE if shorter >= _SHORT else _ALIKE_IF_SHORT
    return shorter >= _SHORTEST and likeness(first, second) >= wanted
