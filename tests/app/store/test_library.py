"""Opening a library: made, found, or refused in one line and left as it is."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.store import Library, LibraryError, read
from app.store.library import APPLICATION_ID, VERSION
from app.store.write import add_reading, merge_collection
from tests.factories import make_reading

if TYPE_CHECKING:
    from collections.abc import Iterator


def _refusal(path: Path, *, create: bool = True) -> str:
    """The one line with which opening ``path`` is refused."""
    with pytest.raises(LibraryError) as refused:
        Library.open(path, create=create)
    line = str(refused.value)
    assert "\n" not in line
    assert str(path) in line
    return line


def _fill(path: Path) -> None:
    with Library.open(path) as library:
        add_reading(library, "talks", make_reading())
        merge_collection(library, "talks")


def test_a_new_library_is_made_with_its_folders_and_is_empty(tmp_path: Path) -> None:
    with Library.open(tmp_path / "some" / "folder" / "library.sqlite3") as library:
        assert read.collections(library) == ()


def test_a_library_has_the_same_content_when_it_is_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    _fill(path)
    with Library.open(path, create=False) as library:
        assert len(read.event_rows(library, "talks")) == 1


@pytest.mark.parametrize("name", ["a?b#c%20d.sqlite3", "перша книга.sqlite3", "with space"])
def test_a_library_may_have_any_file_name(tmp_path: Path, name: str) -> None:
    _fill(tmp_path / name)
    assert (tmp_path / name).stat().st_size > 0


def test_a_library_carries_its_application_id_and_its_version(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    _fill(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_missing_library_is_not_made_when_it_only_should_be_found(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    assert "no library here" in _refusal(path, create=False)
    assert not path.exists()


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "folder" in _refusal(tmp_path)


def test_a_library_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert "folder cannot be made" in _refusal(tmp_path / "file" / "library.sqlite3")


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    assert "cannot be opened" in _refusal(tmp_path / ("x" * 300))
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert "cannot be opened" in _refusal(tmp_path / "loop")


@pytest.mark.parametrize("content", [b"a plain text file\n" * 100, b"short", bytes(range(256)) * 40])
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    assert "not a Dateline library" in _refusal(path)
    assert path.read_bytes() == content


def test_an_empty_file_becomes_a_library_only_when_one_may_be_made(tmp_path: Path) -> None:
    path = tmp_path / "empty.sqlite3"
    path.touch()
    assert "empty" in _refusal(path, create=False)
    assert path.stat().st_size == 0
    with Library.open(path) as library:
        assert read.collections(library) == ()


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE collection (name TEXT)")
    before = path.read_bytes()
    assert "another program" in _refusal(path)
    assert path.read_bytes() == before


def test_a_library_of_a_newer_dateline_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    _fill(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = path.read_bytes()
    assert "newer Dateline" in _refusal(path)
    assert path.read_bytes() == before


def test_a_library_with_a_broken_head_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    _fill(path)
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xff" * 3000 + content[3100:])
    assert "damaged" in _refusal(path)


def test_a_library_cut_short_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    _fill(path)
    path.write_bytes(path.read_bytes()[: 4096 * 3])
    assert "damaged" in _refusal(path)


def test_damage_deep_inside_is_told_in_one_line_when_it_is_met(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    _fill(path)
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with pytest.raises(LibraryError, match=r"library\.sqlite3: the library is damaged"):
        read.collections(Library.open(path))


def test_a_library_that_was_closed_says_so(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    library.close()
    library.close()
    with pytest.raises(LibraryError, match="closed"):
        read.collections(library)


def test_a_library_whose_file_was_taken_away_is_not_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with Library.open(path) as library:
        path.rename(tmp_path / "elsewhere.sqlite3")
        with library.reading(), pytest.raises(LibraryError, match="check that it is there"):
            read.collections(library)  # the one idle connection is in use: this one has to open another
        assert not path.exists()


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that any user of the machine may look into, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp(prefix="dateline-test-"))
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o777)
    shutil.rmtree(folder)


@contextmanager
def _ordinary_user() -> Iterator[None]:
    """Be somebody whom file permissions bind, for a while: the superuser of a container becomes nobody."""
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of files are another thing there")
def test_a_library_that_may_only_be_read_is_refused_and_left_alone(public_folder: Path) -> None:
    path = public_folder / "library.sqlite3"
    _fill(path)
    before = path.read_bytes()
    path.chmod(0o444)
    with _ordinary_user():
        assert "copy it to a folder where you may write" in _refusal(path)
    path.chmod(0o666)
    public_folder.chmod(0o555)
    with _ordinary_user():
        assert "a library needs a folder where you may write" in _refusal(path)
        assert "a library needs a folder where you may write" in _refusal(public_folder / "new.sqlite3")
    public_folder.chmod(0o777)
    path.chmod(0)
    with _ordinary_user():
        assert "you have no right to read it" in _refusal(path)
    path.chmod(0o666)
    assert path.read_bytes() == before
    closed = public_folder / "closed"
    closed.mkdir(mode=0)
    with _ordinary_user():
        assert "a folder where you may write" in _refusal(closed / "library.sqlite3")
        assert "no library here" in _refusal(closed / "library.sqlite3", create=False)
