"""Where things are when nobody says otherwise."""

from __future__ import annotations

import os
import sys
from pathlib import Path

LIBRARY_VARIABLE = "DATELINE_LIBRARY"
HOST = "127.0.0.1"
PORT = 8050


def default_library() -> Path:
    """The library file to use: ``$DATELINE_LIBRARY``, or one in the user's folder for program data."""
    named = os.environ.get(LIBRARY_VARIABLE)
    return Path(named).expanduser() if named else _data_folder() / "library.sqlite3"


def cache_folder() -> Path:
    """Where files are kept that can be made again at any time."""
    match sys.platform:
        case "win32":
            return _data_folder() / "Cache"
        case "darwin":
            return Path.home() / "Library" / "Caches" / "Dateline"
        case _:
            shared = os.environ.get("XDG_CACHE_HOME", "")
            return (Path(shared) if Path(shared).is_absolute() else Path.home() / ".cache") / "dateline"


def _data_folder() -> Path:
    """Where programs of this system keep a user's files."""
    match sys.platform:
        case "win32":
            local = os.environ.get("LOCALAPPDATA")
            return (Path(local) if local else Path.home() / "AppData" / "Local") / "Dateline"
        case "darwin":
            return Path.home() / "Library" / "Application Support" / "Dateline"
        case _:
            shared = os.environ.get("XDG_DATA_HOME", "")
            return (
                Path(shared) if Path(shared).is_absolute() else Path.home() / ".local" / "share"
            ) / "dateline"
