"""One gzipped source, such as ``articles.jsonl.gz``."""

from __future__ import annotations

import gzip
import zlib
from typing import TYPE_CHECKING

from extract.errors import UnreadableSourceError
from extract.read.archive.unpack import LARGEST_UNPACKED, unpack
from extract.read.opened import Opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from extract.read.opened import Outcome

_SIGN = 6  # bytes: "WARC/1"


def holds_warc(opened: Opened) -> bool:
    """Whether a gzip file is a web archive, which is read without unpacking it first."""
    opened.file.seek(0)
    try:
        with gzip.GzipFile(fileobj=opened.file) as packed:
            return packed.read(_SIGN).startswith(b"WARC/")
    except (OSError, EOFError, zlib.error):
        return False


def unpack_gzip(opened: Opened, read: Callable[[Opened], Iterator[Outcome]]) -> Iterator[Outcome]:
    """What is in the gzip file, read as if it had never been packed."""
    opened.file.seek(0, 2)
    size = opened.file.tell()
    opened.file.seek(0)
    name = opened.name.removesuffix(".gz")
    try:
        with gzip.GzipFile(fileobj=opened.file) as packed:
            file = unpack(packed, size, LARGEST_UNPACKED, opened.name)
    except UnreadableSourceError as error:
        yield error
    except (OSError, EOFError, zlib.error):
        yield UnreadableSourceError(
            f"{opened.name}: a gzip file that is broken or cut off; download it again"
        )
    else:
        with file:
            yield from read(Opened(name, file, opened.url, opened.charset, inside="a gzip file"))
