"""What axe says of a page, in every window in which pages are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from playwright.sync_api import Page

WINDOWS = [
    pytest.param(
        {"viewport": {"width": width, "height": height}, "color_scheme": scheme}, id=f"{scheme}-{width}"
    )
    for scheme in ("light", "dark")
    for width, height in ((1440, 900), (360, 800))
]


def check(page: Page) -> None:
    answer = Axe().run(page).response
    found = [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in answer["violations"]]
    assert found == []
    assert len(answer["passes"]) > 10  # axe has really looked at a page
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
