"""Unpacking into a file of no name, no further than is allowed: a small file can unpack to a disk full."""

from __future__ import annotations

from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

from extract.errors import UnreadableSourceError

if TYPE_CHECKING:
    from collections.abc import Iterable

LARGEST_UNPACKED = 4_000_000_000  # bytes of all that one source unpacks to
_HIGHEST_RATIO = 200  # text packs to a tenth at best, tables of numbers to a fiftieth
_FREE = 20_000_000  # bytes that may come of however little
_IN_MEMORY = 10_000_000  # bytes; what is larger goes to the disk
_CHUNK = 1 << 18


class Readable(Protocol):
    """What gives its bytes piece by piece."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""
        ...


def unpack(packed: Readable, packed_size: int, allowed: int, name: str) -> BinaryIO:
    """What ``packed`` gives, in a file that is gone when it is closed.

    Raises UnreadableSourceError for more than ``allowed`` bytes, or for more than any article packs to.
    """
    limit = min(allowed, max(_FREE, packed_size * _HIGHEST_RATIO))
    return keep(iter(lambda: packed.read(_CHUNK), b""), limit, name)


def keep(chunks: Iterable[bytes], limit: int, name: str) -> BinaryIO:
    """The chunks in a file that is gone when it is closed. Raises UnreadableSourceError beyond ``limit``."""
    kept = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - whoever reads it closes it
    size = 0
    try:
        for chunk in chunks:
            size += len(chunk)
            _refuse_larger(size, limit, name)
            kept.write(chunk)
    except BaseException:
        kept.close()
        raise
    kept.seek(0)
    return cast("BinaryIO", kept)


def _refuse_larger(size: int, limit: int, name: str) -> None:
    if size > limit:
        message = f"{name}: unpacks to more than {limit // 1_000_000:,} MB; add what you need of it"
        raise UnreadableSourceError(message)
