"""Many sources to many readings: one that cannot be read never stops the others."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from app.adding.outcomes import make_each
from app.cli.screen import complain, progress
from extract.errors import DatelineError
from extract.pipeline import read_undated
from extract.read import (
    find_sources,
    is_web_address,
    read_articles,
    read_stream,
    show_name,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.model import Article
    from extract.pipeline import Reading
    from extract.read import ReadOptions

STANDARD_INPUT = "-"


class Batch:
    """The sources of one command, read one after the other; ``failures`` counts what could not be read.

    With ``infer``, the dates of an article that carries no day are counted from the day inferred.
    """

    def __init__(self, sources: Sequence[str], options: ReadOptions, *, infer: bool = False) -> None:
        self._options = options
        self._infer = infer
        self.failures = 0
        self._sources: list[str | Path] = []
        for source in dict.fromkeys(sources):
            if source == STANDARD_INPUT or is_web_address(source):
                self._sources.append(source)
                continue
            try:
                self._sources += find_sources([source])
            except DatelineError as error:
                self._fail(str(error))

    def readings(self) -> Iterator[Reading]:
        """What each article tells, as soon as it is read, with a bar of progress where somebody looks.

        What is wrong with a source is said on standard error as it is met.
        """
        several = len(self._sources) > 1
        with progress() if several else nullcontext() as bar:
            task = bar.add_task("Reading", total=len(self._sources)) if bar else None
            for source in self._sources:
                yield from self._read(source)
                if bar is not None and task is not None:
                    bar.advance(task)

    def _read(self, source: str | Path) -> Iterator[Reading]:
        from_pipe = source == STANDARD_INPUT
        name = "standard input" if from_pipe else show_name(Path(source))
        outcomes = (
            read_stream(sys.stdin.buffer, name, self._options)
            if from_pipe
            else read_articles(source, self._options)
        )
        for reading in make_each(outcomes, name, self._read_one):
            if isinstance(reading, DatelineError):
                self._fail(str(reading))
            else:
                yield reading

    def _read_one(self, article: Article) -> Reading:
        return read_undated(article, count_from_inferred=self._infer)

    def _fail(self, line: str) -> None:
        complain(line)
        self.failures += 1
