"""The timeline's page in a browser: where things are on it, and when they are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

if TYPE_CHECKING:
    from playwright.sync_api import Page


MISSILES = "/c/long-range-missiles"
EVENT = "#timeline-list a[data-event]"
PHONE = {"viewport": {"width": 360, "height": 800}, "color_scheme": "light", "has_touch": True}


def chart_range(page: Page) -> list[str]:
    """The days that the chart shows, as Plotly has them."""
    script = "document.querySelector('#timeline-chart .js-plotly-plot').layout.xaxis.range.map(String)"
    days: list[str] = page.evaluate(script)
    return [day[:10] for day in days]


def wait_for_list(page: Page) -> None:
    """Until the list is there, and what Plotly draws, once it has been loaded: on a phone the strip alone."""
    page.locator(EVENT).first.wait_for(state="attached")
    drawn = "chart" if page.locator(".chart-lanes").is_visible() else "strip"
    page.locator(f"#timeline-{drawn} .xtick").first.wait_for(state="attached")


def wait_for_chart(page: Page) -> None:
    """Until the chart is drawn as wide as its room, and somebody listens to what is done in it.

    Before that, a place in it is still moving, and a drag is lost.
    """
    page.wait_for_function(
        """() => {
            const room = document.querySelector(".chart-lanes");
            const drawn = document.querySelector("#timeline-chart .main-svg");
            const heard = (name, event) => {
                const plot = document.querySelector(`#${name} .js-plotly-plot`);
                return Boolean(plot && plot._ev && plot._ev._events && plot._ev._events[event]);
            };
            return room && drawn && Math.abs(room.clientWidth - drawn.clientWidth) <= 2
                && heard("timeline-chart", "plotly_relayout") && heard("timeline-strip", "plotly_selected");
        }"""
    )


def drag(page: Page, plot: str, start: float, end: float, arrives: str) -> None:
    """Drag across a plot between two shares of its width until the address is that awaited.

    A chart that is drawn anew under the hand loses the drag; then the page is opened again, for the
    next drag to begin where the first did.
    """
    opened = page.url
    for tries_left in (2, 1, 0):
        box = page.locator(plot).bounding_box()
        assert box
        height = box["y"] + 4
        page.mouse.move(box["x"] + box["width"] * start, height)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] * end, height, steps=6)
        page.mouse.up()
        try:
            page.wait_for_url(arrives, timeout=8000)
        except PlaywrightTimeoutError:
            if not tries_left:
                raise
            page.goto(opened)
            wait_for_list(page)
            wait_for_chart(page)
        else:
            return
