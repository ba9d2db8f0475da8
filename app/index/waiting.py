"""Waiting for another process that does the same."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

try:
    import fcntl
except ImportError:  # on Windows, where one process answers
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def alone(lock: Path | None) -> Iterator[None]:
    """No other process is in a block with this file meanwhile, on systems that can see to it.

    Nobody waits where the file is None or cannot be made. The system lets go of it when a process ends.
    """
    if lock is None or fcntl is None:
        yield
        return
    file = None
    with suppress(OSError):
        lock.parent.mkdir(parents=True, exist_ok=True)
        file = lock.open("ab")
        fcntl.flock(file, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if file:
            file.close()
