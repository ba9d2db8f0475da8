"""Which edition of the extractor this is, so that a library knows what an older one has read."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

_READ: Final = (".py", ".txt", ".toml", ".tsv", ".csv", ".json", ".gz")


@cache
def edition() -> str:
    """A short text that is another whenever the extractor's code or word lists are."""
    digest = hashlib.blake2b(digest_size=8)
    for file in sorted(_sources(files("extract")), key=str):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _sources(folder: Traversable) -> Iterator[Traversable]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _sources(entry)
        elif entry.name.endswith(_READ):
            yield entry
