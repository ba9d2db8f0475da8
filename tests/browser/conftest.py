"""A dashboard that really serves, and a Chromium that really looks at it."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect, sync_playwright
from waitress import create_server

from app.adding.works import Works
from app.seeds import find_seeds, load_seeds, seeds_folder
from app.store import Library
from app.web.factory import create_app
from tests.site import site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page, Route

    from app.adding.tasks import Fetching

__all__ = ["site"]

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test here, and skip them where there is no Chromium; in CI that is a failure instead."""
    here = [item for item in items if "browser" in item.path.parent.name]
    for item in here:
        item.add_marker(pytest.mark.browser)
        if not find_chromium() and os.environ.get("CI") != "true":
            item.add_marker(
                pytest.mark.skip(reason="no Chromium on this machine: install it to run the journeys")
            )


def find_chromium() -> str | None:
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


@dataclass
class Visit:
    """A page of the dashboard, with what it asked of other machines and what went wrong in it."""

    page: Page
    address: str
    asked_elsewhere: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        self.page.goto(self.address + path)
        return self.page

    def path(self) -> str:
        return self.page.url.removeprefix(self.address)


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a dashboard serves the ready-made collections, read by the real extraction."""
    with Library.open(tmp_path_factory.mktemp("library") / "library.sqlite3") as library:
        load_seeds(library, find_seeds(seeds_folder()))
        with serving(library) as found:
            yield found


@contextmanager
def serving(library: Library, fetching: Fetching | None = None) -> Iterator[str]:
    """Where a dashboard serves ``library``, and lets articles be added to it."""
    with Works(library, fetching) as works:
        server = create_server(create_app(library, works=works).server, host="127.0.0.1", port=0, threads=4)
        thread = Thread(target=server.run)
        thread.start()
        yield f"http://127.0.0.1:{server.effective_port}"
        server.trigger.pull_trigger(server.close)  # in its own thread, between two rounds of its loop
        thread.join()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = find_chromium()
    assert path, "CI=true, but there is no Chromium on this machine"
    with sync_playwright() as playwright:
        expect.set_options(timeout=10_000)  # milliseconds; a busy machine takes its time
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def window() -> dict[str, Any]:
    """How the browser's window is made; a test parametrises it for another size or scheme."""
    return {"viewport": {"width": 1440, "height": 900}, "color_scheme": "light"}


@pytest.fixture
def visit(chromium: Browser, address: str, window: dict[str, Any]) -> Iterator[Visit]:
    """A fresh window. No request leaves the machine, and the page must not fail at anything."""
    context: BrowserContext = chromium.new_context(**window, reduced_motion="reduce")
    context.set_default_timeout(15_000)
    found = Visit(context.new_page(), address)

    def let_local_pass(route: Route) -> None:
        if route.request.url.startswith(address):
            route.continue_()
        else:
            found.asked_elsewhere.append(route.request.url)
            route.abort()

    context.route("**/*", let_local_pass)
    found.page.on("pageerror", lambda error: found.failures.append(str(error)))
    found.page.on(
        "console", lambda message: found.failures.append(message.text) if message.type == "error" else None
    )
    yield found
    context.close()
    assert found.asked_elsewhere == []
    assert found.failures == []
