"""A made-up collection of two thousand events, and its index."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.index.keeping import Indexes
from benchmarks.generated import SLUG, make_library

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.index.index import EventIndex
    from app.store import Library


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with make_library(tmp_path_factory.mktemp("generated") / "library.sqlite3", 2000) as library:
        yield library


@pytest.fixture(scope="session")
def index(generated: Library) -> EventIndex:
    made = Indexes(generated).of(SLUG)
    assert made is not None
    return made
