"""All work of one dashboard: begun by requests, done in turn in the background, found again by its id.

Nothing here outlives the program but what has been added to the library: an article is added whole or
not at all, so that work which was cut short can simply be given again.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from queue import Empty, SimpleQueue
from secrets import token_urlsafe
from threading import RLock, Thread
from typing import TYPE_CHECKING, Self

from app.adding.addition import Addition
from app.adding.beginning import begin_work
from app.adding.keeping import kept_bytes, make_folder
from app.adding.outcomes import fault
from app.adding.process import BrokenOffError, WorkerProcess
from app.adding.tasks import Fetching, mend, next_task
from app.adding.work import Phase, Work
from extract.errors import BadRecordError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from app.adding.given import Given, Source
    from app.store import Library

MOST_WORKS = 40  # that are kept at a time; finished ones make room
MOST_KEPT = 1_000_000_000  # bytes of all that is kept for them
_KEPT_FOR = 24 * 3600  # seconds after which work that nobody went on with is forgotten
_AT_ONCE = 2  # so that one person's hundred links do not hold up another's single page
_PATIENCE = 30.0  # seconds without work after which a worker's process ends


class Works:
    """The work of one dashboard on ``library``. May be shared by threads; close it at the end.

    What it hands out are copies, so that whoever looks at one sees a single moment.
    """

    def __init__(self, library: Library, fetching: Fetching | None = None) -> None:
        self._library = library
        self._fetching = fetching or Fetching()
        self._lock = RLock()
        self._works: dict[str, Work] = {}
        self._running: dict[str, WorkerProcess] = {}
        self._queue: SimpleQueue[str | None] = SimpleQueue()
        self._folder = make_folder()
        self._processes = [WorkerProcess() for _ in range(_AT_ONCE)]
        self._foremen = [
            Thread(target=self._work_through_queue, args=(process,), daemon=True)
            for process in self._processes
        ]
        for foreman in self._foremen:
            foreman.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop all work and remove what was kept for it."""
        with self._lock:
            self._works.clear()
        for _ in self._foremen:
            self._queue.put(None)
        for process in self._processes:
            process.close()
        for foreman in self._foremen:
            foreman.join()
        shutil.rmtree(self._folder, ignore_errors=True)

    def begin(self, given: Given) -> str:
        """Keep what was given and read it in the background; the id of the work.

        Raises BadRecordError where there is nothing to read or too much, also of other work.
        """
        return begin_work(self, given)

    def make_place(self) -> Path:
        """A new folder for what is given; its name is the id of the work. Raises as :meth:`begin` does."""
        with self._lock:
            self._make_room()
        folder = self._folder / token_urlsafe(9)
        folder.mkdir()
        return folder

    def take(
        self, folder: Path, kept: tuple[tuple[Source, ...], tuple[str, ...]], chosen: tuple[bool, str]
    ) -> None:
        """Read in the background what is kept in a folder of :meth:`make_place`.

        ``kept`` is what :func:`app.adding.given.keep_sources` gave, ``chosen`` the ``full_pages`` and the
        ``collection`` of what was given.
        """
        sources, refused = kept
        work = Work(folder.name, folder, datetime.now(UTC), sources, *chosen)
        for line in refused:
            work.fail(line)
        with self._lock:
            self._works[work.id] = work
            self._queue.put(work.id)

    def find(self, name: str) -> Work | None:
        """The work of that id as it stands, or None where there is none (any more)."""
        with self._lock:
            work = self._works.get(name)
            return _copy(work) if work else None

    def all(self) -> tuple[Work, ...]:
        """All work as it stands, the latest first."""
        with self._lock:
            return tuple(_copy(work) for work in reversed(self._works.values()))

    def edit(self, name: str, number: int, edit: Mapping[str, object]) -> None:
        """Change what is chosen for one article. Raises BadRecordError, here as below."""
        with self._lock:
            self._require(name).edit(number, edit)

    def edit_all(self, name: str, edit: Mapping[str, object]) -> None:
        """Change what is chosen for all articles; a day goes to those only that have none."""
        with self._lock:
            self._require(name).edit_all(edit)

    def aim(self, name: str, collection: str) -> None:
        """Keep the name of the collection that a person has in mind for it."""
        with self._lock:
            self._require(name).aim(collection)

    def add(self, name: str, collection: str) -> None:
        """Add what is chosen to a collection, in the background."""
        with self._lock:
            work = self._require(name)
            work.add(collection)
            found = Addition(self._library, collection)
            work.slug, work.title = found.slug, found.title
            self._queue.put(name)

    def stop(self, name: str) -> None:
        """End what is being done at once: what has been read can be added, what was added stays."""
        with self._lock:
            work = self._require(name)
            if not work.is_running or work.merging:
                return
            work.stopped = True
            if work.waiting:
                work.end_phase()
            process = self._running.get(name)
        if process:
            process.stop()

    def drop(self, name: str) -> None:
        """Forget a piece of work with all that was kept for it; what was added stays."""
        with suppress(BadRecordError):
            self.stop(name)
        with self._lock:
            work = self._works.pop(name, None)
        if work:
            shutil.rmtree(work.folder, ignore_errors=True)

    def _require(self, name: str) -> Work:
        work = self._works.get(name)
        if work is None:
            message = "this work is not here any more; give the articles again"
            raise BadRecordError(message)
        return work

    def _make_room(self) -> None:
        """Forget finished and abandoned work until another fits in. Raises BadRecordError where none is."""
        now = datetime.now(UTC)
        for work in list(self._works.values()):
            old = not work.is_running and (now - work.begun).total_seconds() > _KEPT_FOR
            full = len(self._works) >= MOST_WORKS
            if old or (full and work.phase is Phase.DONE):
                self.drop(work.id)
        if len(self._works) >= MOST_WORKS or kept_bytes(self._folder) > MOST_KEPT:
            message = "too much work is waiting here: finish or discard some of it first, under Add articles"
            raise BadRecordError(message)

    def _work_through_queue(self, process: WorkerProcess) -> None:
        """What each foreman does until the end: the work that comes first, with a process to do it in."""
        while True:
            try:
                name = self._queue.get(timeout=_PATIENCE)
            except Empty:
                process.stop()
                continue
            if name is None:
                return
            with self._lock:
                work = self._works.get(name)
                if work is None or not work.waiting:
                    continue
                work.waiting = False
                self._running[name] = process
            try:
                self._go_on(work, process)
            except Exception as error:  # noqa: BLE001 - the next work is another person's
                with self._lock:
                    work.fail(str(fault("this work", error)))
                    work.end_phase()
            finally:
                with self._lock:
                    self._running.pop(name, None)

    def _go_on(self, work: Work, process: WorkerProcess) -> None:
        """Do the phase that a work is in, past whatever ends its process, until it is through or stopped."""
        phase = work.phase
        while work.phase is phase:
            with self._lock:
                task = next_task(work, self._library.path, self._fetching)
            try:
                for told in process.run(task):
                    with self._lock:
                        work.take(told)
                    if work.stopped and not work.merging:
                        process.stop()
            except BrokenOffError:
                with self._lock:
                    if work.id in self._works:
                        mend(work)
                    else:
                        work.end_phase()
        if work.phase is Phase.DONE:
            shutil.rmtree(work.folder, ignore_errors=True)
        elif phase is Phase.READING:  # the articles have been taken out of them
            for source in filter(None, (source.path for source in work.sources)):
                Path(source).unlink(missing_ok=True)


def _copy(work: Work) -> Work:
    return replace(
        work,
        failures=list(work.failures),
        candidates=list(work.candidates),
        choices=list(work.choices),
        results=dict(work.results),
    )
