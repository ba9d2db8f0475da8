"""Many sources to many readings: one that cannot be read never stops the others."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.adding.outcomes import make_each
from app.cli.screen import complain, progress
from extract.errors import DatelineError, UnchangedSourceError
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

    from app.store.memory import CollectionMemory
    from extract.model import Article
    from extract.pipeline import Reading
    from extract.read import ReadOptions

STANDARD_INPUT = "-"
_MOST_COMPLAINTS = 50  # lines about one source


class Batch:
    """The sources of one command, read one after the other; ``failures`` counts what could not be read.

    With ``infer``, the dates of an article that carries no day are counted from the day inferred. With a
    ``memory``, what is in the collection already is not read again: ``known`` counts it.
    """

    def __init__(
        self,
        sources: Sequence[str],
        options: ReadOptions,
        memory: CollectionMemory | None = None,
        *,
        infer: bool = False,
    ) -> None:
        self._options = replace(options, memory=memory)
        self._memory = memory
        self._infer = infer
        self.failures = 0
        self.known = 0
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
        told = 0
        with progress() as bar:
            task = bar.add_task("Reading", total=len(self._sources))
            for source in self._sources:
                for reading in self._read(source):
                    yield reading
                    told += 1
                    bar.update(task, description=f"Reading, {told:,} article{'' if told == 1 else 's'}")
                bar.advance(task)

    def _read(self, source: str | Path) -> Iterator[Reading]:
        from_pipe = source == STANDARD_INPUT
        name = "standard input" if from_pipe else show_name(Path(source))
        outcomes = (
            read_stream(sys.stdin.buffer, name, self._options)
            if from_pipe
            else read_articles(source, self._options)
        )
        failures = self.failures
        for reading in make_each(outcomes, name, self._read_one):
            if isinstance(reading, UnchangedSourceError):
                self.known += 1
            elif isinstance(reading, DatelineError):
                self._fail(str(reading), self.failures - failures)
            else:
                yield reading
        if self.failures - failures > _MOST_COMPLAINTS:
            complain(
                f"{name}: and {self.failures - failures - _MOST_COMPLAINTS:,} more that could not be read"
            )
        if self._memory is not None:
            if self.failures == failures:
                self._memory.keep()
            else:
                self._memory.drop()

    def _read_one(self, article: Article) -> Reading:
        if self._memory is not None and self._memory.has_article(article.id):
            raise UnchangedSourceError(article.title)
        return read_undated(article, count_from_inferred=self._infer)

    def _fail(self, line: str, before: int = 0) -> None:
        """Say what failed, unless as much as anybody reads has failed ``before`` it in its source."""
        if before < _MOST_COMPLAINTS:
            complain(line)
        self.failures += 1
