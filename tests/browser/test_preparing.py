"""A large collection that nobody has opened before: the page says what it waits for, then it is there."""

from __future__ import annotations

from time import sleep
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from app.index import keeping
from app.index.build import build_arrays
from app.store import Library
from benchmarks.generated import SLUG, make_library
from tests.browser.conftest import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.index.arrays import EventArrays
    from app.store.columns import ColumnReader
    from tests.browser.conftest import Visit


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A dashboard whose index takes four seconds to make."""

    def slowly(reader: ColumnReader) -> EventArrays:
        sleep(4)
        return build_arrays(reader)

    monkeypatch.setattr(keeping, "build_arrays", slowly)
    make_library(tmp_path / "library.sqlite3", 400).close()
    with Library.open(tmp_path / "library.sqlite3") as library, serving(library) as found:
        yield found


def test_the_page_says_what_it_waits_for_and_fills_itself_afterwards(visit: Visit) -> None:
    page = visit.open(f"/c/{SLUG}")
    told = page.locator("#timeline-preparing-words")
    expect(told).to_have_text("Preparing the timeline: 400 events…")
    expect(told).to_have_attribute("role", "status")
    expect(page.locator("#timeline-list a[data-event]").first).to_be_attached(timeout=15_000)
    expect(told).to_be_empty()
    expect(page.locator("#timeline-chart .xtick").first).to_be_attached()
    expect(page.locator("#view-map")).to_be_visible()
    page.locator("#timeline-kinds-open").click()
    expect(page.locator("#timeline-kind-list input").first).to_be_visible()
    expect(page.locator("#shell-problem")).to_be_empty()
