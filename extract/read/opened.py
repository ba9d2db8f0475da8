"""A source that is open, with what is known of it from where it came."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO, TypeAlias

from extract.errors import UnreadableSourceError
from extract.model import Article

# What comes of each article of a source: one that cannot be read never stops those after it.
Outcome: TypeAlias = Article | UnreadableSourceError

_CHUNK = 1 << 18
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

    @property
    def place(self) -> str:
        """What it was read from, as an article keeps it: the link, or the file's name without its folders."""
        return self.url or PurePath(self.name).name

    def digest(self, limit: int) -> str:
        """A number that only the same bytes and address have; empty for more bytes than ``limit``."""
        if self.file.seek(0, 2) > limit:
            return ""
        self.file.seek(0)
        digest = hashlib.blake2b(self.url.encode("utf-8", "surrogatepass"), digest_size=16)
        while chunk := self.file.read(_CHUNK):
            digest.update(chunk)
        self.file.seek(0)
        return digest.hexdigest()

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
