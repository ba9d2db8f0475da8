"""What a reader chooses for every page: theme, keys, numbers of dead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.timeline import EVENT, MISSILES, wait_for_chart, wait_for_list

if TYPE_CHECKING:
    from tests.browser.conftest import Visit


def test_the_theme_follows_the_system_until_the_reader_chooses_and_then_stays(visit: Visit) -> None:
    page = visit.open("/")
    html = page.locator("html")
    expect(html).to_have_attribute("data-mantine-color-scheme", "light")
    page.emulate_media(color_scheme="dark")
    expect(html).to_have_attribute("data-mantine-color-scheme", "dark")
    page.get_by_role("button", name="Display").click()
    page.get_by_label("Light", exact=True).check()
    expect(html).to_have_attribute("data-mantine-color-scheme", "light")
    page.get_by_label("High contrast").check()
    page.get_by_label("Large type").check()
    page.get_by_label("Hide numbers").check()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Display")).to_be_focused()
    visit.open(MISSILES)
    chosen = {"mantine-color-scheme": "dark", "contrast": "more", "type": "large", "tolls": "hidden"}
    for name, value in chosen.items():
        expect(html).to_have_attribute(f"data-{name}", value)
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "18.75px"


def test_the_keys_are_told_and_can_be_switched_off(visit: Visit) -> None:
    page = visit.open(MISSILES)
    wait_for_list(page)
    help_dialog = page.get_by_role("dialog", name="Keys")
    page.keyboard.press("?")
    expect(help_dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(help_dialog).to_be_hidden()
    page.keyboard.press("/")
    expect(page.get_by_label("Search events and sentences")).to_be_focused()
    page.keyboard.type("?")
    expect(help_dialog).to_be_hidden()
    page.get_by_role("button", name="Display").click()
    page.get_by_label("No shortcut keys").check()
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("?")
    expect(help_dialog).to_be_hidden()
    page.get_by_role("button", name="Keys and help").click()
    expect(help_dialog).to_be_visible()


def test_numbers_of_dead_stay_hidden_until_they_are_asked_for(visit: Visit) -> None:
    page = visit.page
    page.add_init_script("""localStorage.setItem('dateline-display', '{"tolls": "hidden"}')""")
    visit.open("/c/sudan-war?kind=attack_on_civilians&q=killed")
    wait_for_list(page)
    page.locator(EVENT, has_text="100 people").first.click()
    tolls = page.locator("#timeline-panel .tolls").first
    expect(tolls.get_by_role("button", name="Show the numbers")).to_be_visible()
    expect(tolls.locator("ul")).to_be_hidden()
    tolls.get_by_role("button", name="Show the numbers").click()
    expect(tolls.locator("ul")).to_be_visible()


def test_large_type_enlarges_the_labels_of_the_chart_and_they_still_stand_apart(visit: Visit) -> None:
    page = visit.page
    page.add_init_script("""localStorage.setItem('dateline-display', '{"type": "large"}')""")
    visit.open(MISSILES)
    wait_for_list(page)
    wait_for_chart(page)
    labels = page.locator("#timeline-chart .textpoint text")
    labels.first.wait_for()
    assert page.evaluate("(one) => getComputedStyle(one).fontSize", labels.first.element_handle()) == "15px"
    head = page.locator(".lane-head").first.element_handle()
    assert page.evaluate("(one) => getComputedStyle(one).fontSize", head) == "15px"
    boxes = [box for box in (label.bounding_box() for label in labels.all()) if box]
    assert len(boxes) > 5
    for place, one in enumerate(boxes):
        for other in boxes[place + 1 :]:
            same_row = abs(one["y"] - other["y"]) < 8
            beside = one["x"] + one["width"] <= other["x"] + 2 or other["x"] + other["width"] <= one["x"] + 2
            assert beside or not same_row
    page.get_by_role("button", name="Display").click()
    page.get_by_label("Large type").uncheck()
    expect(labels.first).to_have_css("font-size", "12px")
