from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from app.settings import cache_folder, default_library

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for name in ("DATELINE_LIBRARY", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def test_the_library_named_in_the_environment_is_used(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.setenv("DATELINE_LIBRARY", "~/school/library.sqlite3")
    assert default_library() == home / "school" / "library.sqlite3"


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the rules of the XDG base directories")
def test_without_a_name_it_is_in_the_folder_for_program_data(
    monkeypatch: pytest.MonkeyPatch, home: Path, tmp_path: Path
) -> None:
    assert default_library() == home / ".local" / "share" / "dateline" / "library.sqlite3"
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "shared"))
    assert default_library() == tmp_path / "shared" / "dateline" / "library.sqlite3"
    monkeypatch.setenv("XDG_DATA_HOME", "not/absolute")
    assert default_library() == home / ".local" / "share" / "dateline" / "library.sqlite3"


@pytest.mark.parametrize(
    ("system", "folder"),
    [("darwin", "Library/Application Support/Dateline"), ("win32", "AppData/Local/Dateline")],
)
def test_each_system_has_its_own_folder(
    monkeypatch: pytest.MonkeyPatch, home: Path, system: str, folder: str
) -> None:
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr(sys, "platform", system)
    assert default_library() == home / folder / "library.sqlite3"


@pytest.mark.parametrize(
    ("system", "folder"),
    [
        ("linux", ".cache/dateline"),
        ("darwin", "Library/Caches/Dateline"),
        ("win32", "AppData/Local/Dateline/Cache"),
    ],
)
def test_what_can_be_made_again_is_kept_where_the_system_keeps_such_files(
    monkeypatch: pytest.MonkeyPatch, home: Path, system: str, folder: str
) -> None:
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr(sys, "platform", system)
    assert cache_folder() == home / folder
