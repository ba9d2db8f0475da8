"""What a reader's step asks the server for: no more than what it changes."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.timeline import MISSILES, wait_for_chart, wait_for_list

if TYPE_CHECKING:
    from playwright.sync_api import Page, Request

    from tests.browser.conftest import Visit


def asked_by(page: Page) -> list[str]:
    """What is asked from now on, by the first property that each answer fills."""
    outputs: list[str] = []

    def note(request: Request) -> None:
        if "/_dash-update-component" in request.url:
            output = json.loads(request.post_data or "{}")["output"]
            outputs.append(output.strip(".").split("...")[0].split("@")[0])

    page.on("request", note)
    return outputs


def open_quietly(visit: Visit, path: str) -> tuple[Page, list[str]]:
    page = visit.open(path)
    wait_for_list(page)
    wait_for_chart(page)
    page.locator("#timeline-tabs a").first.wait_for()
    page.wait_for_timeout(500)  # the page has loaded what it needs
    return page, asked_by(page)


def test_moving_the_view_asks_for_chart_and_list_alone_and_the_tabs_follow(visit: Visit) -> None:
    page, asked = open_quietly(visit, f"{MISSILES}?from=2024-11-10&to=2024-11-30")
    page.locator("#timeline-later").click()
    expect(page).to_have_url(re.compile("from=2024-11-2"))
    expect(page.locator("#view-map")).to_have_attribute(
        "href", re.compile(r"^/c/long-range-missiles\?from=2024-11-2\d&to=2024-12-\d\d&view=map$")
    )
    expect(page.locator("#timeline-span")).to_contain_text("December 2024")
    page.wait_for_timeout(500)
    assert sorted(asked) == ["timeline-chart.figure", "timeline-list-drawn.trees", "timeline-location.search"]
    page.locator("#view-map").click()
    expect(page.locator("#timeline-map-view")).to_be_visible()
    expect(page.locator("#view-map")).to_have_attribute("aria-current", "true")


def test_choosing_an_event_leaves_filters_and_list_as_they_are(visit: Visit) -> None:
    page, asked = open_quietly(visit, f"{MISSILES}?from=2024-11-10&to=2024-11-30")
    page.locator("#timeline-list a[data-event]").first.click()
    expect(page.locator("#timeline-panel-title")).to_be_visible()
    page.wait_for_timeout(500)
    expected = ["timeline-chart.figure", "timeline-location.search", "timeline-panel-drawn.trees"]
    assert sorted(asked) == expected


def test_a_filter_brings_its_counts_anew(visit: Visit) -> None:
    page, asked = open_quietly(visit, MISSILES)
    page.locator("#timeline-kinds-open").click()
    page.locator("#timeline-kind-list input").first.check()
    expect(page.locator("#timeline-filters-on button").first).to_be_visible()
    assert "timeline-filters-drawn.trees" in asked
