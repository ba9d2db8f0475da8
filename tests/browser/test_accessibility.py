"""No page in any state, scheme or width breaks a rule that axe knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.accessible import WINDOWS, check

if TYPE_CHECKING:
    from tests.browser.conftest import Visit


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
