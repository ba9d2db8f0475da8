"""A made-up collection of three hundred events, as a dashboard asks its index."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.web.factory import create_app
from benchmarks.generated import make_library

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.store import Library


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with make_library(tmp_path_factory.mktemp("generated") / "library.sqlite3", 300) as library:
        yield library


@pytest.fixture(autouse=True)
def answering(generated: Library) -> Iterator[None]:
    """A request that is being answered by a dashboard on the collection."""
    with create_app(generated).server.test_request_context():
        yield
