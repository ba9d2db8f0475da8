"""From an event whose accounts differ to two of its articles side by side, and back by the address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.accessible import WINDOWS, check

if TYPE_CHECKING:
    from tests.browser.conftest import Visit


@pytest.mark.parametrize("window", [WINDOWS[0], WINDOWS[-1]])
def test_a_reader_goes_from_a_dispute_to_its_articles_side_by_side(
    visit: Visit, window: dict[str, Any]
) -> None:
    assert window
    page = visit.open("/c/long-range-missiles?q=Sevastopol")
    disputed = page.locator("#timeline-list a[data-event]", has=page.locator(".dispute-badge"))
    disputed.first.click()
    page.locator("#timeline-panel-title").wait_for()
    claim = page.locator(".claim", has=page.get_by_text("Killed", exact=True))
    claim.locator("summary").click()
    assert "article says “five”." in claim.inner_text()
    assert "article says “four”." in claim.inner_text()
    claim.locator("blockquote").first.wait_for()
    assert page.locator(".panel-history").first.is_visible()
    check(page)

    page.get_by_role("link", name="Compare two of these articles").click()
    page.locator(".shared-event").first.wait_for()
    assert "/compare?a=article" in visit.path()
    assert page.locator(".difference .relation-differ").first.is_visible()
    check(page)

    second = page.locator("#compare-second")
    second.click()
    second.fill("Kyiv (3")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**b=outlet*")
    page.locator(".side-head", has_text="3 articles").wait_for()
    page.go_back()
    page.locator(".shared-event").first.wait_for()
    visit.open("/c/long-range-missiles/compare")
    page.locator(".notice", has_text="Choose two sides").wait_for()
    check(page)
