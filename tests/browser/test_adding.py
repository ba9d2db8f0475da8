"""Journeys of somebody who adds articles."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from app.adding.tasks import Fetching
from app.store import Library, write
from tests.browser.accessible import WINDOWS, check
from tests.browser.conftest import serving
from tests.extract.read.written import write_pdf
from tests.factories import make_article, make_reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from http.server import BaseHTTPRequestHandler
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import Visit
    from tests.site import Site

TALKS = (
    "Envoys meet in Geneva\n\nSunday 17 November 2024\n\nEnvoys of the two sides met in Geneva on Friday. "
    "Shelling killed at least three people on Saturday."
)
UNDATED = (
    "Leaders gather in Rio\n\nPresident Joe Biden arrived in Rio de Janeiro on Sunday on the eve of the G20 "
    "summit. A day before, he had met China's leader on the sidelines of the APEC summit in Lima. "
    "Two weeks ago Donald Trump won the presidential election."
)
ROW = ".candidate"
DROP = """([selector, files]) => {
    const carried = new DataTransfer();
    for (const [name, text] of files) carried.items.add(new File([text], name));
    for (const kind of ["dragover", "drop"]) {
        document.querySelector(selector).dispatchEvent(
            new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true })
        );
    }
}"""


COUNT_PROBLEMS = """() => {
    window.problems = 0;
    const count = () => window.problems++;
    new MutationObserver(count).observe(document.getElementById("work-problem"), { childList: true });
    return window.problems;
}"""


def paste(page: Page, text: str) -> None:
    page.get_by_label("Paste a text").fill(text)
    page.get_by_role("button", name="Read them").click()


def choose(page: Page, name: str, content: bytes) -> None:
    page.set_input_files("#add-files", {"name": name, "mimeType": "text/plain", "buffer": content})


def add_to_new(page: Page, name: str) -> None:
    page.get_by_label("Name of the new collection").fill(name)
    page.get_by_role("button", name="Add 1 article", exact=True).click()
    expect(page.get_by_role("link", name="See the timeline")).to_be_visible()


@pytest.fixture
def address(tmp_path: Path, site: Site) -> Iterator[str]:
    """A dashboard with one collection, which may fetch from the test's own site."""
    fetching = Fetching(pause=0, allowed_addresses=("127.0.0.1",), allowed_ports=(site.port,))
    with Library.open(tmp_path / "library.sqlite3") as library:
        write.create_collection(library, "peace", "Peace talks")
        write.add_reading(library, "peace", make_reading())
        write.merge_collection(library, "peace")
        with serving(library, fetching) as found:
            yield found


@pytest.fixture
def slow_link(site: Site) -> Iterator[str]:
    """A link whose server answers when the test is over."""
    released = Event()

    def answer(handler: BaseHTTPRequestHandler) -> None:
        released.wait(60)
        handler.send_error(404)

    yield site.act("/slow", answer)
    released.set()


def test_from_a_pasted_text_to_its_events_on_the_timeline(visit: Visit) -> None:
    page = visit.open("/")
    page.get_by_role("link", name="Add articles").click()
    paste(page, TALKS)
    expect(page.get_by_role("heading", name="Check before you add")).to_be_visible()
    expect(page.get_by_label("Title")).to_have_value("Envoys meet in Geneva")
    day = page.get_by_label("Day of publication")
    expect(day).to_have_value("2024-11-17")
    expect(page.locator(ROW)).to_contain_text("Sunday 17 November 2024, from a line in the text")
    problems = page.evaluate(COUNT_PROBLEMS)
    day.focus()
    for keys in ("11", "24", "20"):
        page.keyboard.type(keys, delay=30)
    expect(page.locator(ROW)).to_contain_text("Not saved yet")
    page.keyboard.type("24", delay=30)
    expect(page.locator(ROW)).to_contain_text("Sunday 24 November 2024, given by you")
    assert page.evaluate("() => window.problems") == problems == 0
    page.get_by_label("Outlet").fill("Harbour Post")
    page.get_by_label("Name of the new collection").fill("Geneva, by hand")
    page.get_by_label("Outlet").focus()
    page.wait_for_load_state("networkidle")
    page.reload()
    expect(page.get_by_label("Name of the new collection")).to_have_value("Geneva, by hand")
    expect(page.get_by_label("Outlet")).to_have_value("Harbour Post")
    add_to_new(page, "Geneva, by paste")
    expect(page.locator("#work-title")).to_be_focused()
    expect(page.locator("#work-announcement")).to_contain_text("1 article added to Geneva, by paste")
    expect(page.locator(".result")).to_contain_text("published Sunday 24 November 2024")
    page.get_by_role("link", name="See the timeline").click()
    page.locator("#timeline-list a[data-event]").first.wait_for()
    expect(page.locator("#timeline-list")).to_contain_text("22")  # the Friday before that Sunday
    assert visit.path().startswith("/c/geneva-by-paste")
    page.go_back()
    page.locator(".result a").click()
    expect(page.get_by_role("heading", name="Envoys meet in Geneva")).to_be_visible()
    expect(page.locator(".article-kicker")).to_have_text("Harbour Post")


def test_files_that_are_dropped_are_read_and_the_broken_ones_are_named(visit: Visit, tmp_path: Path) -> None:
    page = visit.open("/add")
    page.locator(".drop-zone").wait_for()
    files = [["talks.txt", TALKS], ["broken.pdf", "%PDF-1.4 and nothing more"], ["spare.txt", "Spare words."]]
    page.evaluate(DROP, [".drop-zone", files])
    expect(page.locator("#add-chosen li")).to_have_count(3)
    page.get_by_role("button", name="Leave out spare.txt").click()
    expect(page.locator("#add-chosen li")).to_have_count(2)
    page.set_input_files("#add-files", write_pdf(tmp_path / "road.pdf", make_article()))
    expect(page.locator("#add-chosen li")).to_have_count(3)
    page.get_by_role("button", name="Read them").click()
    expect(page.locator(ROW)).to_have_count(2)
    failures = page.locator("#work-failures")
    expect(failures).to_contain_text("Could not be read (1)")
    expect(failures).to_contain_text("broken.pdf")
    pdf = page.locator(ROW).nth(1)
    expect(pdf.get_by_label("Title")).to_have_value(make_article().title)
    expect(pdf).to_contain_text("road.pdf")
    page.get_by_role("button", name="Tick none").click()
    expect(page.get_by_role("button", name="Add 0 articles")).to_be_visible()
    expect(page.locator(ROW).first.get_by_label("Add this article")).not_to_be_checked()
    page.get_by_role("button", name="Tick all").click()
    expect(page.get_by_role("button", name="Add 2 articles")).to_be_visible()
    page.locator(ROW).first.get_by_label("Add this article").uncheck()
    add_to_new(page, "Dropped files")
    expect(page.locator(".result")).to_have_count(1)
    expect(failures).to_contain_text("broken.pdf")


def test_reading_goes_on_while_the_page_is_reloaded_and_elsewhere_and_can_be_stopped(
    visit: Visit, slow_link: str
) -> None:
    page = visit.open("/add")
    page.get_by_label("Give links").fill(slow_link)
    paste(page, TALKS)
    expect(page.locator(ROW)).to_have_count(1)
    expect(page.get_by_role("progressbar")).to_be_visible()
    title = page.get_by_label("Title")
    title.fill("Envoys meet again")
    title.blur()
    page.get_by_role("link", name="How it works").first.click()
    page.goto(f"{visit.address}/add")
    page.get_by_role("link", name="Envoys meet again").click()
    expect(page.get_by_label("Title")).to_have_value("Envoys meet again")
    page.reload()
    expect(page.get_by_label("Title")).to_have_value("Envoys meet again")
    expect(page.get_by_role("progressbar")).to_be_visible()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("heading", name="Check before you add")).to_be_visible()
    expect(page.locator(".work-words")).to_contain_text("Reading was stopped")
    expect(page.get_by_label("Title")).to_have_value("Envoys meet again")
    page.get_by_role("button", name="Discard").click()
    expect(page.get_by_role("heading", name="Add articles")).to_be_visible()
    expect(page.get_by_text("Envoys meet again")).to_have_count(0)


def test_what_is_typed_stays_while_more_articles_come(visit: Visit, site: Site) -> None:
    released = Event()

    def answer(handler: BaseHTTPRequestHandler) -> None:
        released.wait(60)
        body = b"The army left the port on Monday."
        handler.send_response(200)
        handler.send_header("Content-Type", "text/plain")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    link = site.act("/later", answer)
    page = visit.open("/add")
    page.get_by_label("Give links").fill(link)
    paste(page, TALKS)
    title = page.locator(ROW).first.get_by_label("Title")
    title.fill("Half a ti")
    released.set()
    expect(page.locator(ROW)).to_have_count(2)
    expect(title).to_be_focused()
    expect(title).to_have_value("Half a ti")


def test_an_article_goes_to_the_collection_that_one_came_from_by_keyboard_alone(visit: Visit) -> None:
    page = visit.open("/c/peace")
    page.get_by_role("link", name="Add articles").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Add articles to Peace talks")).to_be_visible()
    page.get_by_label("Paste a text").focus()
    page.keyboard.insert_text("The army said on Monday that it had left the port.")
    page.get_by_role("button", name="Read them").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Add to")).to_have_value("peace")
    expect(page.get_by_label("Name of the new collection")).to_be_hidden()
    page.get_by_label("Day of publication").fill("2024-11-19")
    page.get_by_role("button", name="Add 1 article").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".work-words")).to_contain_text("1 article added to Peace talks")


def test_nothing_given_and_no_name_are_said_at_once(visit: Visit) -> None:
    page = visit.open("/add")
    page.get_by_role("button", name="Read them").click()
    expect(page.get_by_role("alert").get_by_text("Paste a text, choose a file")).to_be_visible()
    expect(page.get_by_label("Paste a text")).to_be_focused()
    paste(page, "Troops left.")
    page.get_by_role("button", name="Add 1 article").click()
    expect(page.get_by_role("alert").get_by_text("Give the new collection a name")).to_be_visible()
    expect(page.get_by_label("Name of the new collection")).to_be_focused()


@pytest.mark.parametrize("window", WINDOWS)
def test_every_step_is_accessible(visit: Visit, window: dict[str, Any], slow_link: str) -> None:
    assert window
    page = visit.open("/add")
    page.locator(".drop-zone").wait_for()
    check(page)
    choose(page, "a very long name of a file that somebody saved.txt", b"Troops left.")
    choose(page, "broken.pdf", b"%PDF-1.4 and nothing more")
    page.get_by_label("Give links").fill(f"{slow_link}\nno link")
    paste(page, UNDATED)
    expect(page.locator(ROW)).to_have_count(2)
    expect(page.get_by_role("progressbar")).to_be_visible()
    check(page)
    page.get_by_role("button", name="Stop").click()
    page.locator(".candidate-inferred button").click()
    expect(page.locator(ROW).first).to_contain_text("inferred: each date counted from it will say so")
    page.locator(ROW).nth(1).get_by_label("Add this article").uncheck()
    check(page)
    add_to_new(page, "Rio")
    check(page)
    visit.open("/add")
    page.locator(".work-line").wait_for()
    check(page)
    visit.open("/add/gone")
    page.locator(".notice").wait_for()
    check(page)
    visit.open("/")
    page.locator(".card").first.wait_for()
    check(page)
    visit.open("/c/peace")
    page.locator(".heading-link").first.wait_for()
    page.locator("#timeline-list a[data-event]").first.wait_for()
    check(page)
