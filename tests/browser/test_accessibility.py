"""No page in any state, scheme or width breaks a rule that axe knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.accessible import WINDOWS, check
from tests.browser.timeline import wait_for_list

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
    visit.open("/c/july-crisis-1914?view=table&q=war&status=happened")
    page.locator(".event-table a[data-event]").first.wait_for()
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


# Themes that a reader chooses, the one on a laptop enlarged to 200 %; the system's own are those of WINDOWS.
CHOSEN = [
    pytest.param(
        {"viewport": {"width": width, "height": height}, "color_scheme": scheme},
        id=f"contrast-{scheme}-{width}",
    )
    for scheme, width, height in (("dark", 720, 450), ("light", 360, 800))
]


@pytest.mark.parametrize("window", [WINDOWS[0], *CHOSEN])
def test_whatever_opens_on_a_timeline_is_accessible(
    visit: Visit, window: dict[str, Any], request: pytest.FixtureRequest
) -> None:
    assert window
    page = visit.page
    if "contrast" in request.node.name:
        kept = '{"contrast": "more", "type": "large", "tolls": "hidden"}'
        page.add_init_script(f"localStorage.setItem('dateline-display', '{kept}')")
    visit.open("/c/sudan-war?kind=ground_fighting&q=army")
    wait_for_list(page)
    check(page)
    for name in ("Kinds (1)", "More filters"):
        page.get_by_role("button", name=name).click()
        page.locator("dialog.sheet[open] input").first.wait_for()
        check(page)
        page.keyboard.press("Escape")
    page.get_by_role("button", name="Display").click()
    page.get_by_label("High contrast").wait_for()
    check(page)
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Keys").wait_for()
    check(page)
    page.keyboard.press("Escape")
    page.locator("#timeline-list a[data-event]").first.click()
    page.locator("#timeline-panel-title").wait_for()
    check(page)
