"""The interface in another language: chosen in the menu, kept, and laid out by its script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from app.web.texts import COOKIE
from tests.browser.accessible import check

if TYPE_CHECKING:
    from tests.browser.conftest import Visit


def speak(visit: Visit, code: str) -> None:
    visit.page.context.add_cookies([{"name": COOKIE, "value": code, "url": visit.address}])


def test_a_language_is_chosen_in_the_menu_by_keyboard_and_kept(visit: Visit) -> None:
    page = visit.open("/c/sudan-war")
    page.locator("#timeline-list a[data-event]").first.wait_for()
    path = visit.path()
    page.locator("#display-button").focus()
    page.keyboard.press("Enter")
    menu = page.locator("#display-language")
    expect(menu.locator("option")).to_have_text(["English", "Українська", "Español", "Français", "العربية"])
    menu.select_option("uk")
    expect(page.locator("html")).to_have_attribute("lang", "uk")
    expect(page.locator(".site-nav a").first).to_have_text("Добірки")
    expect(page.locator("#timeline-span")).to_contain_text("р. – ")  # noqa: RUF001 - Ukrainian for "year"
    assert visit.path() == path
    page.reload()
    expect(page.locator(".site-nav a").first).to_have_text("Добірки")


def test_graphs_have_the_months_of_the_language(visit: Visit) -> None:
    speak(visit, "fr")
    page = visit.open("/c/july-crisis-1914")
    page.locator("#timeline-chart .xtick").first.wait_for()
    ticks = " ".join(page.locator("#timeline-chart .xtick").all_text_contents())
    assert "juil." in ticks or "juin" in ticks or "août" in ticks


def test_arabic_runs_from_right_to_left_and_fits_a_phone(visit: Visit) -> None:
    speak(visit, "ar")
    visit.page.set_viewport_size({"width": 360, "height": 800})
    for path in ("/", "/c/sudan-war", "/method", "/add"):
        page = visit.open(path)
        page.locator("#content h1").first.wait_for()
        if path.startswith("/c/"):
            page.locator("#timeline-list a[data-event]").first.wait_for()
        expect(page.locator("html")).to_have_attribute("dir", "rtl")
        check(page)
