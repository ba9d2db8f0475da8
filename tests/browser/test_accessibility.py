"""No page in any state, scheme or width breaks a rule that axe knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Visit

WINDOWS = [
    pytest.param(
        {"viewport": {"width": width, "height": height}, "color_scheme": scheme}, id=f"{scheme}-{width}"
    )
    for scheme in ("light", "dark")
    for width, height in ((1440, 900), (360, 800))
]


def check(page: Page) -> None:
    answer = Axe().run(page).response
    found = [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in answer["violations"]]
    assert found == []
    assert len(answer["passes"]) > 10  # axe has really looked at a page
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("window", WINDOWS)
def test_every_page_and_state_is_accessible(visit: Visit, window: dict[str, Any]) -> None:
    assert window
    page = visit.open("/")
    page.locator(".card").first.wait_for()
    check(page)
    visit.open("/c/sudan-war")
    page.locator("#timeline-list a[data-event]").first.click()
    page.locator("#timeline-panel-title").wait_for()
    check(page)
    page.locator(".report-source a").first.click()
    page.locator(".phrase").first.click()
    page.locator(".phrase-reading:not([hidden])").wait_for()
    check(page)
    visit.open("/c/july-crisis-1914")
    page.locator("#timeline-list a[data-event]").first.wait_for()
    check(page)
    visit.open("/c/sudan-war?q=zebra&kind=riot")
    page.locator("#timeline-list .notice").wait_for()
    check(page)
    visit.open("/c/sudan-war?event=gone")
    page.locator("#timeline-panel .notice").wait_for()
    check(page)
    for path in ("/method", "/nowhere", "/c/nothing-here"):
        visit.open(path)
        page.locator("#content h1").wait_for()
        check(page)
