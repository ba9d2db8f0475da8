"""From the first page to the sentence in its article, and on from event to event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.timeline import EVENT, MISSILES, wait_for_list

if TYPE_CHECKING:
    from tests.browser.conftest import Visit


def test_from_the_first_page_to_the_sentence_in_its_article_by_mouse(visit: Visit) -> None:
    page = visit.open("/")
    page.get_by_role("link", name="Long-range missiles for Ukraine").click()
    wait_for_list(page)
    event = page.locator(EVENT).nth(3)
    label = event.locator(".event-label").inner_text()
    event.click()
    expect(page.locator("#timeline-panel-title")).to_have_text(label)
    expect(page.locator("#timeline-panel")).to_contain_text("Why this date")
    expect(page.locator("#timeline-announcement")).to_have_text(label)
    page.locator(".report-source a").first.click()
    arrived = page.locator(".event-sentence.is-arrived")
    expect(arrived).to_be_in_viewport()
    assert re.fullmatch(r"/c/long-range-missiles/a/\w+#said-.+", visit.path())


def test_choosing_reading_and_closing_by_keyboard(visit: Visit) -> None:
    page = visit.open(MISSILES)
    wait_for_list(page)
    page.locator(EVENT).first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(page.locator(EVENT).nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#timeline-panel-title")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#timeline-panel")).to_be_hidden()
    expect(page.locator(EVENT).nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(page.locator(EVENT).last).to_be_focused()


def test_the_first_key_leads_past_the_header(visit: Visit) -> None:
    page = visit.open(MISSILES)
    wait_for_list(page)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the list of events")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Order of the list")).to_be_focused()


def test_the_next_event_follows_in_the_panel(visit: Visit) -> None:
    page = visit.open(MISSILES)
    wait_for_list(page)
    second = page.locator(EVENT).nth(1).locator(".event-label").inner_text()
    page.locator(EVENT).first.click()
    page.get_by_role("link", name="Next event").click()
    expect(page.locator("#timeline-panel-title")).to_have_text(second)
    expect(page.locator("#timeline-panel-title")).to_be_focused()


def test_a_date_phrase_opens_to_show_how_it_was_read(visit: Visit) -> None:
    page = visit.open(MISSILES)
    wait_for_list(page)
    page.locator(EVENT).first.click()
    page.locator(".report-source a").first.click()
    phrase = page.locator(".phrase:not(.phrase-open)").first
    phrase.focus()
    page.keyboard.press("Enter")
    reading = page.locator(".phrase-reading:not([hidden])")
    expect(reading).to_contain_text("Rule:")
    expect(phrase).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(reading).to_have_count(0)
    expect(phrase).to_be_focused()


def test_an_event_sentence_leads_to_its_event(visit: Visit) -> None:
    page = visit.open(MISSILES)
    wait_for_list(page)
    page.locator(EVENT).first.click()
    page.locator(".report-source a").first.click()
    page.locator(".event-sentence a.event-ref").first.click()
    expect(page.locator("#timeline-panel-title")).to_be_visible()
    assert "event=" in visit.path()


def test_the_page_says_when_dateline_no_longer_answers(visit: Visit) -> None:
    page = visit.open(MISSILES)
    wait_for_list(page)
    page.route("**/_dash-update-component*", lambda route: route.abort())
    page.get_by_role("button", name="Show fewer days").click()
    expect(page.get_by_role("alert")).to_contain_text("Is it still running?")
    page.unroute_all()
    page.get_by_role("button", name="Show fewer days").click()
    expect(page.get_by_role("alert")).to_be_empty()
    visit.failures.clear()  # the browser writes down each request that failed
