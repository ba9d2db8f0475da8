"""Many sources to many readings: one that cannot be read never stops the others."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.screen import complain, progress
from extract.errors import DatelineError
from extract.pipeline import Reading, read_article
from extract.read import find_sources, read_content, read_source, show_name
from extract.read.source import LARGEST_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

STANDARD_INPUT = "-"


class Batch:
    """The sources of one command, read one after the other; ``failures`` counts those that could not be."""

    def __init__(self, sources: Sequence[str], published: date | None) -> None:
        self._published = published
        self.failures = 0
        self._paths: list[Path | None] = []
        for source in dict.fromkeys(sources):
            if source == STANDARD_INPUT:
                self._paths.append(None)
                continue
            try:
                self._paths += find_sources([source])
            except DatelineError as error:
                self._fail(str(error))

    def readings(self) -> Iterator[Reading]:
        """What each source tells, as soon as it is read, with a bar of progress where somebody looks.

        What is wrong with a source is said on standard error as it is met.
        """
        several = len(self._paths) > 1
        with progress() if several else nullcontext() as bar:
            task = bar.add_task("Reading", total=len(self._paths)) if bar else None
            for path in self._paths:
                reading = self._read(path)
                if reading is not None:
                    yield reading
                if bar is not None and task is not None:
                    bar.advance(task)

    def _read(self, path: Path | None) -> Reading | None:
        try:
            if path is None:
                article = read_content(
                    sys.stdin.buffer.read(LARGEST_FILE + 1), "standard input", self._published
                )
            else:
                article = read_source(path, self._published)
            return read_article(article)
        except DatelineError as error:
            self._fail(str(error))
        except Exception as error:  # noqa: BLE001 - one article never stops a batch
            name = show_name(path) if path else "standard input"
            self._fail(f"{name}: a fault in Dateline, please report it ({type(error).__name__}: {error})")
        return None

    def _fail(self, line: str) -> None:
        complain(line)
        self.failures += 1
