"""An entry of an existing timeline, and the article that it becomes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.model import Article
from extract.read.compose import compose_article

if TYPE_CHECKING:
    from extract.model import Coding


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry tells in words, where it has it from, and what it has coded."""

    text: str
    title: str
    source: str
    references: tuple[str, ...]
    coding: Coding

    def article(self) -> Article:
        """The entry as an article. Data sets word many entries alike, so the id depends on what is coded."""
        article = compose_article(self.text, title=self.title, source=self.source, references=self.references)
        coded = (self.coding.entry, self.coding.type, self.coding.when.edtf, self.coding.because)
        identity = "\x00".join((article.text, *coded))
        return replace(
            article,
            id=Article.identify(article.source, article.title, identity),
            coding=self.coding,
        )
