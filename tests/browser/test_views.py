"""Journeys through the views beside the timeline's chart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.accessible import WINDOWS, check

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Visit

# Where a place stands on the map, in pixels of the window.
DOT = """(name) => {
    const graph = document.querySelector("#timeline-map .js-plotly-plot");
    const dots = graph.data[1];
    const number = dots.customdata.indexOf(name);
    const geo = graph._fullLayout.geo._subplot;
    const [x, y] = geo.projection([dots.lon[number], dots.lat[number]]);
    const place = graph.getBoundingClientRect();
    return [place.left + x, place.top + y];
}"""


def open_map(visit: Visit, path: str = "/c/sudan-war?view=map") -> Page:
    page = visit.open(path)
    page.locator("#timeline-map .geo .land path").wait_for(state="attached")
    page.locator("#timeline-map text", has_text="Khartoum").wait_for()  # the labels stand
    return page


def test_a_dot_on_the_map_chooses_its_place_and_the_table_lets_it_go(visit: Visit) -> None:
    page = open_map(visit)
    page.mouse.click(*page.evaluate(DOT, "Port Sudan"))
    expect(page).to_have_url(re.compile("place=Port\\+Sudan"))
    chosen = page.get_by_role("link", name="Port Sudan", exact=True)
    expect(chosen).to_have_attribute("aria-current", "true")
    listed = page.locator("#timeline-list a[data-event]")
    expect(listed).to_have_count(int(chosen.locator("xpath=../../td[2]").inner_text()))
    chosen.click()
    expect(page).not_to_have_url(re.compile("place="))
    page.go_back()
    expect(page).to_have_url(re.compile("place=Port\\+Sudan"))


def test_a_box_on_the_map_chooses_an_area_and_the_map_stays_where_it_is(visit: Visit) -> None:
    page = open_map(visit)
    page.get_by_role("button", name="Closer").focus()
    page.keyboard.press("-")
    before = page.evaluate(DOT, "Khartoum")
    page.get_by_role("button", name="Draw a box").click()
    x, y = before
    page.mouse.move(x - 60, y - 60)
    page.mouse.down()
    page.mouse.move(x, y, steps=4)
    page.mouse.move(x + 60, y + 60, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile("area="))
    assert page.evaluate(DOT, "Khartoum") == pytest.approx(before, abs=2)
    page.get_by_role("link", name="Show the events of all places").click()
    expect(page).not_to_have_url(re.compile("area="))


def test_a_name_lists_its_events_and_with_whom_it_appears(visit: Visit) -> None:
    page = visit.open("/c/sudan-war")
    page.get_by_role("link", name="Who", exact=True).click()
    name = page.locator(".actor-table tbody th a").first
    chosen = name.inner_text()
    name.click()
    expect(page.locator(".with-whom h2")).to_have_text(f"{chosen}: with whom")
    expect(page.locator(".actor-table tr.is-chosen th")).to_have_text(chosen)
    companion = page.locator(".companion-name a").first
    other = companion.inner_text()
    companion.click()
    expect(page.locator(".with-whom h2")).to_have_text(f"{other}: with whom")
    expect(page.locator(".companion-name", has_text=re.compile(f"^{re.escape(chosen)}$"))).to_be_visible()
    page.get_by_role("link", name="Show everybody’s events").click()
    expect(page).not_to_have_url(re.compile("actor="))


def test_a_mark_in_the_picture_of_an_article_leads_to_its_sentence(visit: Visit) -> None:
    page = visit.open("/c/sudan-war")
    page.locator("#timeline-list a[data-event]").first.click()
    page.locator(".report-source a").first.click()
    mark = page.locator(".order-mark").last
    anchor = (mark.get_attribute("href") or "").removeprefix("#")
    mark.click()
    expect(page.locator(f"[id='{anchor}']")).to_have_class(re.compile("is-arrived"))
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
    expect(page.locator(".distances li").first).to_be_visible()


def test_a_key_day_opens_its_event(visit: Visit) -> None:
    page = visit.open("/c/sudan-war?view=days")
    day = page.locator("#timeline-days a[data-event]").first
    label = day.inner_text()
    day.click()
    expect(page.locator("#timeline-panel-title")).to_have_text(label)
    expect(page.locator("#timeline-days blockquote").first).to_be_visible()


@pytest.mark.parametrize("window", WINDOWS)
def test_every_view_is_accessible(visit: Visit, window: dict[str, Any]) -> None:
    assert window
    page = open_map(visit)
    check(page)
    visit.open("/c/sudan-war?view=actors&actor=Sudan")
    page.locator(".actor-table").wait_for()
    check(page)
    visit.open("/c/sudan-war?view=days")
    page.locator("#timeline-days blockquote").first.wait_for()
    check(page)
