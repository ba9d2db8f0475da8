"""The timeline on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.timeline import EVENT, MISSILES, PHONE, wait_for_list

if TYPE_CHECKING:
    from tests.browser.conftest import Visit


@pytest.mark.parametrize("window", [PHONE], ids=["phone"])
def test_on_a_phone_the_event_fills_the_screen_and_nothing_scrolls_sideways(
    visit: Visit, window: dict[str, Any]
) -> None:
    page = visit.open(MISSILES)
    wait_for_list(page)
    assert page.evaluate("document.documentElement.scrollWidth") == window["viewport"]["width"]
    expect(page.locator("#timeline-chart")).to_be_hidden()
    expect(page.locator("#timeline-strip")).to_be_visible()
    page.locator(EVENT).nth(2).click()
    panel = page.locator("#timeline-panel")
    expect(panel).to_be_visible()
    assert panel.bounding_box() == {"x": 0, "y": 0, "width": 360, "height": 800}
    expect(page.locator("#timeline-panel-title")).to_be_focused()
    for _ in range(8):  # the keyboard stays in what covers the page
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('.timeline-list').inert")
        assert page.evaluate("!document.querySelector('.site-header').contains(document.activeElement)")
    page.get_by_role("button", name="Back", exact=True).click()
    expect(panel).to_be_hidden()
    expect(page.locator(EVENT).nth(2)).to_be_focused()


@pytest.mark.parametrize("window", [PHONE], ids=["phone"])
def test_on_a_phone_everything_to_touch_is_large_enough(visit: Visit, window: dict[str, Any]) -> None:
    assert window
    page = visit.open(f"{MISSILES}?q=missile")
    wait_for_list(page)
    small = """() => [...document.querySelectorAll("button, select, input, .site-header a")]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("[inert]"))
        .filter((one) => !one.matches("[type=checkbox], [type=radio], .chart-entry"))
        .filter((one) => one.getBoundingClientRect().height < 43.5)
        .map((one) => one.outerHTML.slice(0, 120))"""
    assert page.evaluate(small) == []
    page.get_by_role("button", name="More filters").click()
    sheet = page.locator("#timeline-more-sheet")
    assert sheet.bounding_box() == {"x": 0, "y": 0, "width": 360, "height": 800}
    assert page.evaluate(small) == []
    box = sheet.get_by_role("checkbox").first
    label = box.locator("xpath=..").bounding_box()
    assert label
    assert label["height"] >= 44
    box.tap()
    expect(sheet.get_by_role("status")).to_contain_text("Showing")
    page.wait_for_url("**actor=**")
    sheet.get_by_role("button", name="Show", exact=True).tap()
    expect(page.get_by_role("button", name="More filters (1)")).to_be_focused()
