"""The beginning of a piece of work: what was given is kept where it arrives, then handed on."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Protocol

from app.adding.given import keep_sources
from extract.errors import BadRecordError

if TYPE_CHECKING:
    from pathlib import Path

    from app.adding.given import Given, Source


class Doing(Protocol):
    """Who does the work: this process, or another one that is asked to."""

    def make_place(self) -> Path:
        """A new folder for what is given; its name is the id of the work."""

    def take(
        self, folder: Path, kept: tuple[tuple[Source, ...], tuple[str, ...]], chosen: tuple[bool, str]
    ) -> None:
        """Read in the background what is kept in such a folder; see :class:`app.adding.works.Works`."""


def begin_work(works: Doing, given: Given) -> str:
    """Keep what was given and have it read; the id of the work.

    Raises BadRecordError where there is nothing to read or too much, also of other work.
    """
    folder = works.make_place()
    try:
        kept = keep_sources(given, folder)
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        message = f"the files cannot be kept for reading ({error.strerror}); make room on the disk"
        raise BadRecordError(message) from error
    except BadRecordError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    works.take(folder, kept, (given.full_pages, given.collection))
    return folder.name
