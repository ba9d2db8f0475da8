"""The chart and the strip, by mouse and by keyboard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.timeline import MISSILES, chart_range, drag, wait_for_chart, wait_for_list

if TYPE_CHECKING:
    from tests.browser.conftest import Visit


def test_the_view_stays_where_a_drag_left_it(visit: Visit) -> None:
    page = visit.open(f"{MISSILES}?from=2024-11-01&to=2024-11-30")
    wait_for_list(page)
    wait_for_chart(page)
    drag(page, "#timeline-chart .nsewdrag.drag", 0.6, 0.3, "**from=2024-11-10**")
    page.wait_for_timeout(800)  # time in which a view that snaps back would do so
    assert chart_range(page) == ["2024-11-10", "2024-12-10"]
    assert visit.path().endswith("from=2024-11-10&to=2024-12-09")


def test_the_wheel_looks_closer_and_the_view_stays_there(visit: Visit) -> None:
    page = visit.open(f"{MISSILES}?from=2024-11-01&to=2024-11-30")
    wait_for_list(page)
    wait_for_chart(page)
    box = page.locator("#timeline-chart .nsewdrag.drag").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    for _ in range(4):
        page.mouse.wheel(0, -120)
    page.wait_for_url(lambda address: "from=2024-11-01" not in address)
    page.wait_for_timeout(800)  # time in which a view that snaps back would do so
    since, until = re.findall(r"=(\d{4}-\d\d-\d\d)", visit.path())
    assert "2024-11-01" < since < until < "2024-11-30"
    assert chart_range(page)[0] == since


def test_lanes_are_chosen_and_closed_by_the_reader(visit: Visit) -> None:
    page = visit.open(MISSILES)
    wait_for_list(page)
    wait_for_chart(page)
    page.get_by_label("What the lanes are made of").select_option("status")
    page.wait_for_url("**lanes=status")
    head = page.get_by_role("button", name=re.compile("^Happened: "))
    expect(head).to_have_attribute("aria-expanded", "true")
    head.click()
    expect(head).to_have_attribute("aria-expanded", "false")
    page.go_back()
    expect(page.get_by_role("button", name=re.compile("^Strikes: "))).to_be_visible()


def test_dragging_on_the_strip_chooses_the_days_in_view(visit: Visit) -> None:
    page = visit.open(MISSILES)
    wait_for_list(page)
    wait_for_chart(page)
    drag(page, "#timeline-strip .nsewdrag.drag", 0.6, 0.8, "**from=**")
    page.wait_for_timeout(800)
    since, until = re.findall(r"\d{4}-\d\d-\d\d", visit.path())
    assert chart_range(page)[0] == since
    assert since < until


def test_a_mark_of_the_chart_opens_its_event(visit: Visit) -> None:
    page = visit.open(f"{MISSILES}?kind=strike")
    wait_for_list(page)
    page.locator("#timeline-chart .scatterlayer .point").first.wait_for()
    box = page.locator("#timeline-chart .scatterlayer .point").first.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator("#timeline-panel-title")).to_be_visible()
    assert "event=" in visit.path()


def test_the_chart_is_one_tab_stop_and_its_marks_are_gone_through_with_keys(visit: Visit) -> None:
    page = visit.open(f"{MISSILES}?kind=strike&kind=statement")
    wait_for_list(page)
    wait_for_chart(page)
    page.get_by_role("button", name="All dates").focus()
    page.keyboard.press("Tab")
    entry = page.get_by_role("button", name="Marks of the chart")
    expect(entry).to_be_focused()
    page.keyboard.press("ArrowRight")
    first = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert re.search(r", .*20\d\d", first)  # the headline, then the date
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") != first
    page.keyboard.press("Home")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == first
    page.keyboard.press("ArrowDown")
    days = page.locator("#timeline-span")
    before = days.inner_text()
    page.keyboard.press("+")
    expect(days).not_to_have_text(before)
    expect(days).to_have_role("status")
    page.wait_for_load_state("networkidle")
    label = page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("Enter")
    title = page.locator("#timeline-panel-title")
    expect(title).to_be_focused()
    assert label.startswith(title.inner_text())
    page.keyboard.press("Escape")
    expect(page.locator(".chart-cursor:focus")).to_have_attribute("aria-label", label)
    page.keyboard.press("Shift+Tab")
    expect(entry).to_be_focused()
