"""The indexes of a library: made when first asked for, made anew when the library has changed, saved."""

from __future__ import annotations

import hashlib
import logging
from contextlib import suppress
from threading import Lock, Thread
from time import monotonic
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile

from app.index.arrays import FORM, EventArrays
from app.index.build import build_arrays
from app.index.index import EventIndex
from app.index.waiting import alone
from app.store.columns import matching_keys, reading_columns, rows_of_keys
from app.store.read import collection, data_version
from extract.errors import DatelineError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.store import Library
    from app.store.records import EventRow

_WORTH_SAVING: Final = 20_000  # events; fewer are read again in less than half a second
_LONG: Final = 0.5  # seconds; what takes longer to make is made beside, and the old one is given meanwhile
_log = logging.getLogger(__name__)


class BeingMadeError(DatelineError):
    """An index that is not there yet, because it takes long to make; ``slug`` is its collection."""

    def __init__(self, slug: str) -> None:
        super().__init__(f"{slug}: the index of this collection is being made")
        self.slug = slug


class Indexes:
    """The indexes of the collections of one library, shared by all threads.

    ``folder`` is where large ones are kept from one start to the next; None keeps none.
    """

    def __init__(self, library: Library, folder: Path | None = None) -> None:
        self._library = library
        self._folder = folder
        self._kept: dict[str, _Kept] = {}
        self._lock = Lock()

    def of(self, slug: str, patience: float | None = None) -> EventIndex | None:
        """The index of a collection, None where there is no such collection.

        It is that of the library's present state, except where it takes long to make: then the former one
        is given until the new one is there. Where there is none, it is waited for: raises BeingMadeError
        where ``patience`` is given and it takes longer than so many seconds to make.
        """
        with self._lock:
            kept = self._kept.setdefault(slug, _Kept())
        version = data_version(self._library)
        index = kept.index
        if index is not None and index.version == version:
            return index
        if index is not None and kept.seconds > _LONG:
            self._begin(slug, kept)
            return index
        while True:
            self._begin(slug, kept)
            left = -1 if patience is None else max(0.0, kept.begun + patience - monotonic())
            if not kept.making.acquire(timeout=left):
                raise BeingMadeError(slug)
            kept.making.release()
            if kept.failure:
                raise kept.failure
            if kept.index is None or kept.index.version >= version:
                break
        if kept.index is None:
            with self._lock:
                self._kept.pop(slug, None)  # addresses name whatever they like
        return kept.index

    def count_events(self, slug: str) -> int:
        """How many events a collection has, whether there is an index of it or not."""
        found = collection(self._library, slug)
        return found.events if found else 0

    def prepare(self, slugs: Sequence[str]) -> Thread:
        """Make the indexes of some collections in a thread of its own, so that readers need not wait."""

        def make_all() -> None:
            with suppress(DatelineError):  # the library was closed meanwhile
                for slug in slugs:
                    self.of(slug)

        thread = Thread(target=make_all, daemon=True)
        thread.start()
        return thread

    def settle(self) -> None:
        """Wait until no index is being made."""
        with self._lock:
            all_kept = list(self._kept.values())
        for kept in all_kept:
            with kept.making:
                pass

    def _begin(self, slug: str, kept: _Kept) -> None:
        """Have the index made in a thread of its own, unless one is at it."""
        if kept.making.acquire(blocking=False):
            kept.begun = monotonic()
            Thread(target=self._make_beside, args=(slug, kept), daemon=True).start()

    def _make_beside(self, slug: str, kept: _Kept) -> None:
        try:
            kept.failure = None
            self._make(slug, kept)
        except Exception as failure:  # noqa: BLE001 - for those who wait for it
            kept.failure = failure
        finally:
            kept.making.release()

    def _make(self, slug: str, kept: _Kept) -> None:
        began = monotonic()
        with reading_columns(self._library, slug) as reader:
            if reader is None:
                kept.index = None
                return
            version = reader.version
            arrays = self._load(slug, version)
            if arrays is None:
                with alone(self._lock_of(slug)):  # another process may be making it, and save it
                    arrays = self._load(slug, version)
                    if arrays is None:
                        arrays = build_arrays(reader)
                        self._save(slug, version, arrays)
                kept.seconds = monotonic() - began

        def find_text(text: str) -> Sequence[int] | None:
            return matching_keys(self._library, text)

        def read_rows(keys: Sequence[int]) -> dict[int, EventRow]:
            return rows_of_keys(self._library, keys)

        kept.index = EventIndex(arrays, version, find_text, read_rows)

    def _place(self, slug: str, version: int) -> tuple[Path, str] | None:
        """The file for an index, and the beginning of the names of those of the same collection."""
        if self._folder is None:
            return None
        try:
            facts = self._library.path.stat()
        except OSError:
            return None
        whose = _digest(f"{self._library.path.absolute()}\0{slug}")
        state = _digest(f"{facts.st_ino} {facts.st_mtime_ns} {facts.st_size} {version} {FORM}")
        return self._folder / f"{whose}-{state}.npz", whose

    def _lock_of(self, slug: str) -> Path | None:
        place = self._place(slug, 0)
        return self._folder / f"{place[1]}.lock" if self._folder and place else None

    def _load(self, slug: str, version: int) -> EventArrays | None:
        place = self._place(slug, version)
        if place is None or not place[0].is_file():
            return None
        try:
            return EventArrays.load(place[0])
        except (OSError, ValueError, KeyError, TypeError, BadZipFile) as error:
            _log.warning("%s: a saved index that cannot be read is made anew: %s", place[0], error)
            return None

    def _save(self, slug: str, version: int, arrays: EventArrays) -> None:
        place = self._place(slug, version)
        if place is None or len(arrays) < _WORTH_SAVING:
            return
        path, whose = place
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            for older in path.parent.glob(f"{whose}-*.npz"):
                older.unlink(missing_ok=True)
            arrays.save(path)
        except OSError as error:
            _log.warning("%s: an index could not be saved, so the next start takes longer: %s", path, error)


class _Kept:
    """The index of one collection, who makes it, since when, how long that took, and why it failed."""

    def __init__(self) -> None:
        self.index: EventIndex | None = None
        self.begun = 0.0
        self.seconds = 0.0
        self.failure: Exception | None = None
        self.making = Lock()


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
