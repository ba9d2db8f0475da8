"""Web pages that were saved as files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.errors import UnreadableSourceError
from extract.read.compose import compose_article
from extract.read.dateline import find_day_in_text
from extract.read.page_reader import shared_page_reader

if TYPE_CHECKING:
    from extract.model import Article


def read_html(html: str, name: str, url: str = "") -> Article:
    """The article of a page, with its outlet, and with its day of publication where the page tells it.

    Raises UnreadableSourceError, naming the source, for a page without an article or one that takes
    too long to read.
    """
    try:
        page = shared_page_reader().read_page(html, url)
    except UnreadableSourceError as error:
        message = f"{name}: {error}"
        raise UnreadableSourceError(message) from error
    text = _without_title(page.text, page.title).replace("\n", "\n\n")
    published = page.published
    if published.day is None:
        published = find_day_in_text(text) or published
    return compose_article(
        text,
        title=page.title,
        source=page.outlet,
        url=page.url,
        language=page.language,
        published=published,
    )


def _without_title(text: str, title: str) -> str:
    """The text without a first line that is the title once more: it would be read as a sentence."""
    first, newline, rest = text.lstrip().partition("\n")
    return rest if newline and " ".join(first.split()) == " ".join(title.split()) else text
