"""Work in the background, with its process, on a library of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.adding.tasks import Fetching
from app.adding.works import Works
from app.store import Library
from tests.site import Site, site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["site"]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite3") as opened:
        yield opened


@pytest.fixture
def works(library: Library, site: Site) -> Iterator[Works]:
    """Work that may fetch from the test's own site, and from nothing else that is not public."""
    fetching = Fetching(seconds=20, pause=0, allowed_addresses=("127.0.0.1",), allowed_ports=(site.port,))
    with Works(library, fetching) as opened:
        yield opened
