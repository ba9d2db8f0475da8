"""An entry of an existing timeline, and the article that it becomes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.model import Article
from extract.read.compose import compose_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.model import Coding


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry tells in words, where it has it from, and what it has coded.

    ``source`` is the data set, empty for a timeline of somebody's own.
    """

    text: str
    title: str
    source: str
    references: tuple[str, ...]
    coding: Coding

    def article(self, timeline: str) -> Article:
        """The entry as an article; ``timeline`` is its source where there is no data set.

        Data sets word many entries alike and correct them later, so the id depends on what is coded.
        """
        article = compose_article(
            self.text,
            title=self.title,
            source=self.source or timeline,
            references=self.references,
        )
        identity = "\x00".join((article.text, *_fields(self.coding)))
        return replace(
            article,
            id=Article.identify(article.source, article.title, identity),
            coding=self.coding,
        )


def _fields(coding: Coding) -> Iterator[str]:
    """All that is coded, as text that stays the same for ever."""
    yield from (coding.entry, coding.type, coding.label, coding.when.edtf, coding.because)
    for actor in coding.actors:
        yield from (actor.name, actor.role)
    for place in coding.places:
        yield from (place.name, place.country, f"{place.latitude},{place.longitude}")
    if coding.killed:
        yield f"{coding.killed[0]}-{coding.killed[1]}"
