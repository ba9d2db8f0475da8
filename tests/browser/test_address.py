"""The address is the state: links, reload and the back button."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.timeline import EVENT, MISSILES, chart_range, wait_for_list

if TYPE_CHECKING:
    from tests.browser.conftest import Visit


def test_links_to_the_view_and_to_the_event_are_copied(visit: Visit) -> None:
    page = visit.open(f"{MISSILES}?kind=statement&order=reports")
    wait_for_list(page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy a link to this view").click()
    expect(page.locator("#shell-note")).to_have_text("The link to this view is copied.")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    page.locator(EVENT).first.click()
    page.get_by_role("button", name="Copy a link to this event").click()
    expect(page.locator("#shell-note")).to_have_text("The link to this event is copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert re.search(rf"{MISSILES}\?event=[\w:.-]+$", copied)


def test_where_nothing_can_be_copied_the_link_is_shown(visit: Visit) -> None:
    page = visit.open(MISSILES)
    wait_for_list(page)
    page.evaluate("document.execCommand = () => false, null")
    page.evaluate("navigator.clipboard.writeText = () => Promise.reject(), null")
    page.get_by_role("button", name="Copy a link to this view").click()
    expect(page.locator("#shell-note input")).to_have_value(page.url)


def test_a_reload_lands_in_the_same_place(visit: Visit) -> None:
    page = visit.open(MISSILES)
    wait_for_list(page)
    page.get_by_label("Search events and sentences").fill("missile")
    page.wait_for_url("**q=missile**")
    page.get_by_role("button", name="Show fewer days").click()
    page.wait_for_url("**from=**")
    wait_for_list(page)
    page.locator(EVENT).nth(1).click()
    page.wait_for_url("**event=**")
    expect(page.locator("#timeline-panel-title")).to_be_visible()
    page.wait_for_load_state("networkidle")
    before = (visit.path(), page.locator("#timeline-panel-title").inner_text(), chart_range(page))
    page.reload()
    wait_for_list(page)
    expect(page.locator("#timeline-panel-title")).to_be_visible()
    expect(page.get_by_label("Search events and sentences")).to_have_value("missile")
    assert (visit.path(), page.locator("#timeline-panel-title").inner_text(), chart_range(page)) == before


def test_back_undoes_the_last_step(visit: Visit) -> None:
    page = visit.open(MISSILES)
    wait_for_list(page)
    page.locator(EVENT).nth(2).click()
    expect(page.locator("#timeline-panel-title")).to_be_visible()
    page.go_back()
    expect(page.locator("#timeline-panel")).to_be_hidden()
    assert visit.path() == MISSILES
