"""A source that is open, with what is known of it from where it came."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import BinaryIO, TypeAlias

from extract.errors import UnreadableSourceError
from extract.model import Article

# What comes of each article of a source: one that cannot be read never stops those after it.
Outcome: TypeAlias = Article | UnreadableSourceError

LARGEST_DOCUMENT = 10_000_000  # bytes: the longest novel has three million


@dataclass(frozen=True, slots=True)
class Opened:
    """Bytes to read, and what they are called in messages.

    ``file`` can be read from its beginning again. ``url`` and ``charset`` are what the server told, where
    there was one. ``inside`` is what it was found in ("a ZIP file"), or empty: containers are opened
    one deep.
    """

    name: str
    file: BinaryIO
    url: str = ""
    charset: str = ""
    inside: str = ""

    @staticmethod
    def of(content: bytes, name: str, url: str = "", charset: str = "", inside: str = "") -> Opened:
        """Bytes that are in memory."""
        return Opened(name, io.BytesIO(content), url, charset, inside)

    def head(self, size: int) -> bytes:
        """The first bytes; the next to read them begins at the beginning again."""
        self.file.seek(0)
        head = self.file.read(size)
        self.file.seek(0)
        return head

    def content(self, limit: int = LARGEST_DOCUMENT) -> bytes:
        """All bytes. Raises UnreadableSourceError for more than ``limit``."""
        self.file.seek(0)
        content = self.file.read(limit + 1)
        if len(content) > limit:
            raise self._too_large(limit)
        return content

    def refuse_larger(self, limit: int) -> None:
        """Raise UnreadableSourceError for more than ``limit`` bytes, without reading them."""
        size = self.file.seek(0, 2)
        self.file.seek(0)
        if size > limit:
            raise self._too_large(limit)

    def _too_large(self, limit: int) -> UnreadableSourceError:
        return UnreadableSourceError(
            f"{self.name}: larger than {limit // 1_000_000} MB, no article is that long; split it first"
        )
