"""A library of its own for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.store import Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite3") as opened:
        yield opened
