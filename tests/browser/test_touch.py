"""Two fingers on the lanes, as a tablet sends them."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.timeline import MISSILES, chart_range, wait_for_chart, wait_for_list

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Visit

TABLET = {"viewport": {"width": 1180, "height": 820}, "color_scheme": "light", "has_touch": True}


def pinch(page: Page, spreads: list[int]) -> None:
    """Two fingers on the middle of the lanes, so many pixels apart, that move to the other distances."""
    box = page.locator("#timeline-chart .nsewdrag").first.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + min(box["height"] / 2, 200)
    devtools = page.context.new_cdp_session(page)
    for number, apart in enumerate(spreads):
        fingers = [{"x": x - apart / 2, "y": y, "id": 1}, {"x": x + apart / 2, "y": y, "id": 2}]
        kind = "touchMove" if number else "touchStart"
        devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})
        page.wait_for_timeout(40)
    devtools.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


@pytest.mark.parametrize("window", [TABLET], ids=["tablet"])
@pytest.mark.parametrize(
    ("spreads", "days"),
    [([100, 150, 200], (150, 220)), ([200, 150, 100], (640, 820))],
    ids=["closer", "wider"],
)
def test_two_fingers_zoom_around_the_days_between_them(
    visit: Visit, window: dict[str, Any], spreads: list[int], days: tuple[int, int]
) -> None:
    assert window
    page = visit.open(f"{MISSILES}?from=2024-01-01&to=2024-12-31")
    wait_for_list(page)
    wait_for_chart(page)
    page.wait_for_timeout(1000)  # a browser takes fingers for a tap where the page is too busy to answer
    pinch(page, spreads)
    expect(page).not_to_have_url(re.compile("from=2024-01-01"))
    page.wait_for_timeout(500)  # what the server draws does not snap back
    first, last = map(date.fromisoformat, chart_range(page))
    assert days[0] < (last - first).days < days[1]
    assert abs((first + (last - first) / 2 - date(2024, 7, 1)).days) < 20
    expect(page).not_to_have_url(re.compile("event="))
