"""What the person who asks for articles may say about how to read them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from extract.errors import UnreadableSourceError
from extract.read.normalise import printable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from extract.read.fetch import Fetched, Fetcher


class Memory(Protocol):
    """What was read before, so that it is not read again."""

    def has_read(self, digest: str) -> bool:
        """Whether a document with these bytes is there already."""

    def recall(self, url: str) -> Fetched | None:
        """What is known of an address that was fetched before, or None."""

    def note(self, url: str, fetched: Fetched) -> None:
        """Take note of what has just been fetched."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read a source.

    ``published`` overrides what articles say of their day of publication. ``columns`` names the columns
    of a table by field ("text" -> "body"), instead of finding them. ``fetcher`` fetches what has a web
    address; without it nothing is ever fetched. ``full_pages`` has the page of each entry of a feed
    fetched, in place of what the feed says of it. With a ``memory``, what it knows is not read again: it
    comes as an UnchangedSourceError.
    """

    published: date | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    fetcher: Fetcher | None = None
    full_pages: bool = False
    memory: Memory | None = None

    def fetch(self, url: str) -> Fetched:
        """The document at an address. Raises UnreadableSourceError as :meth:`Fetcher.fetch` does."""
        if self.fetcher is None:
            message = f"{printable(url)}: a link; nothing is fetched here"
            raise UnreadableSourceError(message)
        fetched = self.fetcher.fetch(url, self.memory.recall(url) if self.memory else None)
        if self.memory is not None and fetched.changed:
            self.memory.note(url, fetched)
        return fetched
