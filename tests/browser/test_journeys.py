"""Journeys of a reader through the dashboard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Visit

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


def test_links_to_the_view_and_to_the_event_are_copied(visit: Visit) -> None:
    page = visit.open(f"{MISSILES}?kind=statement&order=reports")
    wait_for_list(page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy a link to this view").click()
    expect(page.locator("#shell-note")).to_have_text("The link to this view is copied.")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    page.locator(EVENT).first.click()
    page.get_by_role("button", name="Copy a link to this event").click()
    expect(page.locator("#shell-note")).to_have_text("The link to this event is copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert re.search(rf"{MISSILES}\?event=[\w:.-]+$", copied)


def test_where_nothing_can_be_copied_the_link_is_shown(visit: Visit) -> None:
    page = visit.open(MISSILES)
    wait_for_list(page)
    page.evaluate("document.execCommand = () => false, null")
    page.evaluate("navigator.clipboard.writeText = () => Promise.reject(), null")
    page.get_by_role("button", name="Copy a link to this view").click()
    expect(page.locator("#shell-note input")).to_have_value(page.url)


def test_a_reload_lands_in_the_same_place(visit: Visit) -> None:
    page = visit.open(MISSILES)
    wait_for_list(page)
    page.get_by_label("Search events and sentences").fill("missile")
    page.wait_for_url("**q=missile**")
    page.get_by_role("button", name="Show fewer days").click()
    page.wait_for_url("**from=**")
    wait_for_list(page)
    page.locator(EVENT).nth(1).click()
    page.wait_for_url("**event=**")
    expect(page.locator("#timeline-panel-title")).to_be_visible()
    page.wait_for_load_state("networkidle")
    before = (visit.path(), page.locator("#timeline-panel-title").inner_text(), chart_range(page))
    page.reload()
    wait_for_list(page)
    expect(page.locator("#timeline-panel-title")).to_be_visible()
    expect(page.get_by_label("Search events and sentences")).to_have_value("missile")
    assert (visit.path(), page.locator("#timeline-panel-title").inner_text(), chart_range(page)) == before


def test_back_undoes_the_last_step(visit: Visit) -> None:
    page = visit.open(MISSILES)
    wait_for_list(page)
    page.locator(EVENT).nth(2).click()
    expect(page.locator("#timeline-panel-title")).to_be_visible()
    page.go_back()
    expect(page.locator("#timeline-panel")).to_be_hidden()
    assert visit.path() == MISSILES


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


@pytest.mark.parametrize("window", [PHONE], ids=["phone"])
def test_on_a_phone_the_event_fills_the_screen_and_nothing_scrolls_sideways(
    visit: Visit, window: dict[str, Any]
) -> None:
    page = visit.open(MISSILES)
    wait_for_list(page)
    assert page.evaluate("document.documentElement.scrollWidth") == window["viewport"]["width"]
    expect(page.locator("#timeline-chart")).to_be_hidden()
    expect(page.locator("#timeline-strip")).to_be_visible()
    page.locator(EVENT).nth(2).click()
    panel = page.locator("#timeline-panel")
    expect(panel).to_be_visible()
    assert panel.bounding_box() == {"x": 0, "y": 0, "width": 360, "height": 800}
    expect(page.locator("#timeline-panel-title")).to_be_focused()
    for _ in range(8):  # the keyboard stays in what covers the page
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('.timeline-list').inert")
        assert page.evaluate("!document.querySelector('.site-header').contains(document.activeElement)")
    page.get_by_role("button", name="Back", exact=True).click()
    expect(panel).to_be_hidden()
    expect(page.locator(EVENT).nth(2)).to_be_focused()


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


@pytest.mark.parametrize("window", [PHONE], ids=["phone"])
def test_on_a_phone_everything_to_touch_is_large_enough(visit: Visit, window: dict[str, Any]) -> None:
    assert window
    page = visit.open(f"{MISSILES}?q=missile")
    wait_for_list(page)
    small = """() => [...document.querySelectorAll("button, select, input, .site-header a")]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("[inert]"))
        .filter((one) => !one.matches("[type=checkbox], [type=radio], .chart-entry"))
        .filter((one) => one.getBoundingClientRect().height < 43.5)
        .map((one) => one.outerHTML.slice(0, 120))"""
    assert page.evaluate(small) == []
    page.get_by_role("button", name="More filters").click()
    sheet = page.locator("#timeline-more-sheet")
    assert sheet.bounding_box() == {"x": 0, "y": 0, "width": 360, "height": 800}
    assert page.evaluate(small) == []
    box = sheet.get_by_role("checkbox").first
    label = box.locator("xpath=..").bounding_box()
    assert label
    assert label["height"] >= 44
    box.tap()
    expect(sheet.get_by_role("status")).to_contain_text("Showing")
    page.wait_for_url("**actor=**")
    sheet.get_by_role("button", name="Show", exact=True).tap()
    expect(page.get_by_role("button", name="More filters (1)")).to_be_focused()


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
