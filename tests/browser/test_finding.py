"""Finding events: filters, search, the list and the table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.timeline import EVENT, MISSILES, wait_for_chart, wait_for_list

if TYPE_CHECKING:
    from tests.browser.conftest import Visit


def test_filters_narrow_the_list_and_let_go_again(visit: Visit) -> None:
    page = visit.open(MISSILES)
    wait_for_list(page)
    count = page.locator("#timeline-count strong")
    everything = count.inner_text()
    page.get_by_label("Search events and sentences").fill('"Storm Shadow"')
    expect(count).not_to_have_text(everything)
    searched = count.inner_text()
    expect(page.locator("#timeline-list .mark-hit").first).to_have_text("Storm Shadow")
    page.get_by_role("button", name="Kinds", exact=True).click()
    boxes = page.locator("#timeline-kinds-sheet").get_by_role("checkbox")
    expect(boxes.first).to_be_focused()
    page.keyboard.press("Space")
    expect(count).not_to_have_text(searched)
    expect(boxes.first).to_be_checked()
    expect(boxes.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Kinds (1)")).to_be_focused()
    assert "q=%22Storm+Shadow%22" in visit.path()
    assert "kind=" in visit.path()
    page.get_by_role("button", name="Clear all").click()
    expect(count).to_have_text(everything)
    expect(page.get_by_label("Search events and sentences")).to_have_value("")
    assert visit.path() == MISSILES


def test_a_name_is_found_by_typing_and_its_count_follows_the_other_filters(visit: Visit) -> None:
    page = visit.open(f"{MISSILES}?kind=statement")
    wait_for_list(page)
    page.get_by_role("button", name="More filters").click()
    group = page.get_by_role("group", name="Who says so")
    group.get_by_role("textbox").fill("zelen")
    expect(group.locator(".value-words")).to_have_count(1)
    box = group.get_by_role("checkbox").first
    expect(group.locator(".value-words")).to_contain_text(["Zelensk"])
    shown = group.locator(".value-count").first.inner_text()
    box.check()
    page.wait_for_url("**speaker=**")
    expect(page.locator("#timeline-count strong")).to_contain_text(f"Showing {shown} of")
    chip = page.get_by_role("button", name="Remove the filter Who says so")
    expect(chip).to_be_visible()
    page.go_back()
    expect(chip).to_be_hidden()
    expect(box).not_to_be_checked()


def test_an_empty_answer_names_the_filter_and_lets_go_of_just_that_one(visit: Visit) -> None:
    page = visit.open(f"{MISSILES}?q=zebra&kind=statement")
    notice = page.locator("#timeline-list .notice")
    expect(notice).to_contain_text("No event passes all the filters that are on")
    expect(page.locator("#timeline-drawing")).to_be_hidden()
    expect(notice.get_by_role("button")).to_have_count(1)
    notice.get_by_role("button", name="Remove “zebra”").click()
    page.wait_for_url(f"**{MISSILES}?kind=statement")
    page.locator("#timeline-chart .scatterlayer .point").first.wait_for()
    wait_for_chart(page)
    expect(page.get_by_label("Search events and sentences")).to_have_value("")


def test_the_table_has_the_same_events_in_the_order_that_is_asked_for(visit: Visit) -> None:
    page = visit.open("/c/sudan-war")
    wait_for_list(page)
    shown = page.locator("#timeline-count strong").inner_text()
    page.get_by_role("link", name="Table").click()
    table = page.get_by_role("table")
    expect(table.get_by_role("columnheader", name="Date", exact=False).first).to_have_attribute(
        "aria-sort", "ascending"
    )
    expect(page.locator("#timeline-count strong")).to_have_text(shown)
    table.get_by_role("button", name="Articles").click()
    expect(table.get_by_role("columnheader", name="Articles")).to_have_attribute("aria-sort", "descending")
    counts = [int(cell) for cell in table.locator("td.column-articles").all_inner_texts()]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 1
    page.get_by_role("button", name="Next page").click()
    expect(page.locator(".table-place")).to_contain_text("51 to")
    table.get_by_role("rowheader").get_by_role("link").first.click()
    expect(page.locator("#timeline-panel-title")).to_be_focused()
    expect(page.locator(".table-place")).to_contain_text("51 to")
    page.get_by_role("link", name="Timeline", exact=True).click()
    expect(page.get_by_label("Order of the list")).to_have_value("reports")


def test_the_list_loads_as_one_scrolls_and_keeps_its_size(visit: Visit) -> None:
    page = visit.open(f"{MISSILES}?from=1900-01-01&to=2100-01-01")
    wait_for_list(page)
    rows = page.locator("#timeline-list li")
    expect(rows).to_have_count(30)
    total = int(rows.first.get_attribute("aria-setsize") or 0)
    assert total > 120
    page.locator("#timeline-list").evaluate("list => list.scrollTop = list.scrollHeight")
    expect(rows.nth(30)).to_have_attribute("aria-posinset", "31")
    page.locator(EVENT).last.focus()
    page.keyboard.press("End")
    expect(page.locator("#timeline-list li:has(a:focus)")).to_have_attribute(
        "aria-posinset", re.compile(r"^([6-9]\d|[12]\d\d)$")
    )
    for _ in range(6):
        page.keyboard.press("End")
        page.wait_for_timeout(150)
    assert rows.count() <= 240
    headings = page.locator("#timeline-list h3:visible").all_inner_texts()
    assert len(headings) == len(set(headings))
    page.get_by_label("Order of the list").select_option("newest")
    expect(rows.first).to_have_attribute("aria-posinset", "1")
    assert page.locator("#timeline-list").evaluate("list => list.scrollTop") == 0
