"""Where what is given and read is kept until it is added: a temporary folder, removed at the end."""

from __future__ import annotations

import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from extract.errors import BadRecordError

_NAME = "dateline-adding-"
_OLD = 7 * 24 * 3600  # seconds


def make_folder() -> Path:
    """A new folder, after removing those that programs which were killed have left a week ago or more.

    Raises BadRecordError where there is no place for one.
    """
    place = Path(tempfile.gettempdir())
    for folder in place.glob(f"{_NAME}*"):
        with suppress(OSError):
            if time.time() - folder.stat().st_mtime > _OLD:
                shutil.rmtree(folder, ignore_errors=True)
    try:
        return Path(tempfile.mkdtemp(prefix=_NAME))
    except OSError as error:
        message = f"{place}: nothing can be kept there ({error.strerror}); make room"
        raise BadRecordError(message) from error


def kept_bytes(folder: Path) -> int:
    """The size of all that is kept below a folder, in bytes."""
    size = 0
    for file in folder.rglob("*"):
        with suppress(FileNotFoundError):  # removed meanwhile: it was added
            size += file.stat().st_size
    return size
