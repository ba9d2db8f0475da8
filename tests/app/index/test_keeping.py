from multiprocessing import get_context
from pathlib import Path
from threading import Thread
from time import monotonic, sleep
from typing import TYPE_CHECKING

import pytest

from app.index import keeping
from app.index.arrays import EventArrays
from app.index.build import build_arrays
from app.index.keeping import BeingMadeError, Indexes
from app.store import Library, write
from app.store.columns import ColumnReader
from app.store.records import EventQuery
from benchmarks.generated import SLUG, make_library
from tests.app.web.conftest import make_peace_reading

if TYPE_CHECKING:
    from app.index.index import EventIndex


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return make_library(tmp_path / "library.sqlite3", 300)


def test_there_is_no_index_of_a_collection_that_is_not_there(library: Library) -> None:
    assert Indexes(library).of("no-such") is None


def test_an_index_is_made_once_for_all_threads(library: Library) -> None:
    indexes = Indexes(library)
    given: list[EventIndex | None] = []
    threads = [Thread(target=lambda: given.append(indexes.of(SLUG))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(given) == 8
    assert len(set(map(id, given))) == 1


def test_an_index_follows_a_change_of_the_library(library: Library) -> None:
    indexes = Indexes(library)
    before = indexes.of(SLUG)
    write.add_reading(library, SLUG, make_peace_reading())
    write.merge_collection(library, SLUG)
    after = indexes.of(SLUG)
    assert before is not None
    assert after is not None
    assert after.version > before.version
    assert len(after.select(EventQuery(text="ceasefire"))) > 0


def test_a_large_index_is_read_from_its_file_at_the_next_start(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "_WORTH_SAVING", 10)
    folder = tmp_path / "kept"
    made = Indexes(library, folder).of(SLUG)
    monkeypatch.setattr(keeping, "build_arrays", None)
    loaded = Indexes(library, folder).of(SLUG)
    assert made is not None
    assert loaded is not None
    query = EventQuery(kinds=frozenset({"strike"}), text="bridge")
    assert loaded.select(query).facet_counts("actor") == made.select(query).facet_counts("actor")
    assert loaded.select(query).places() == made.select(query).places()


def test_processes_that_want_the_same_large_index_make_it_once(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tmp_path / "made"

    def slowly(reader: ColumnReader) -> EventArrays:
        with made.open("a") as file:
            file.write("once ")
        sleep(0.5)
        return build_arrays(reader)

    monkeypatch.setattr(keeping, "_WORTH_SAVING", 10)
    monkeypatch.setattr(keeping, "build_arrays", slowly)
    path = library.path
    library.close()

    def want() -> None:
        with Library.open(path) as opened:
            assert Indexes(opened, tmp_path / "kept").of(SLUG) is not None

    processes = [get_context("fork").Process(target=want) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0, 0]
    assert made.read_text() == "once "


def test_a_file_that_is_damaged_is_made_anew(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "_WORTH_SAVING", 10)
    Indexes(library, tmp_path / "kept").of(SLUG)
    (saved,) = (tmp_path / "kept").glob("*.npz")
    saved.write_bytes(saved.read_bytes()[:500])
    again = Indexes(library, tmp_path / "kept").of(SLUG)
    assert again is not None
    assert len(again) == 300


def test_a_slow_index_is_made_anew_beside_the_old_one(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "_LONG", 0.0)
    indexes = Indexes(library)
    before = indexes.of(SLUG)
    write.create_collection(library, "other", "Another collection")
    assert indexes.of(SLUG) is before
    indexes.settle()
    after = indexes.of(SLUG)
    assert after is not None
    assert before is not None
    assert after.version > before.version


def test_a_first_index_that_takes_long_is_said_to_be_made_and_is_there_later(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slowly(reader: ColumnReader) -> EventArrays:
        sleep(0.5)
        return build_arrays(reader)

    monkeypatch.setattr(keeping, "build_arrays", slowly)
    indexes = Indexes(library)
    with pytest.raises(BeingMadeError):
        indexes.of(SLUG, patience=0.1)
    began = monotonic()
    with pytest.raises(BeingMadeError):
        indexes.of(SLUG, patience=0.1)
    assert monotonic() - began < 0.1  # nobody waits for what others have waited for already
    assert indexes.count_events(SLUG) == 300
    indexes.settle()
    made = indexes.of(SLUG, patience=0.1)
    assert made is not None
    assert len(made) == 300
    assert indexes.of("no-such", patience=10) is None


def test_why_an_index_could_not_be_made_is_told_to_whoever_waits_for_it(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: ColumnReader) -> EventArrays:
        message = "no room"
        raise MemoryError(message)

    monkeypatch.setattr(keeping, "build_arrays", fail)
    indexes = Indexes(library)
    with pytest.raises(MemoryError, match="no room"):
        indexes.of(SLUG, patience=10)
    monkeypatch.setattr(keeping, "build_arrays", build_arrays)
    assert indexes.of(SLUG, patience=10) is not None
