"""Web pages read in a child process, so that none of them can hold up or bring down the others."""

from __future__ import annotations

import atexit
from datetime import date
from functools import cache
from typing import Any

from extract.errors import UnreadableSourceError
from extract.model import PublishedBasis
from extract.read.child import Child
from extract.read.normalise import replace_surrogates
from extract.read.page import Page
from extract.read.publication import Published

SECONDS_A_PAGE = 20.0  # the slowest real page of a thousand takes four
LONGEST_PAGE = 10_000_000  # characters


class PageReader:
    """Reads pages one at a time, each in at most ``seconds``. May be shared by threads."""

    def __init__(self, seconds: float = SECONDS_A_PAGE) -> None:
        self.child = Child("extract.read.page_worker", seconds, "page")

    def read_page(self, html: str, url: str = "") -> Page:
        """The article of a page. Raises UnreadableSourceError where there is none or it takes too long."""
        told = self._ask("page", html, url)
        published = _published(told.pop("published"))
        return Page(published=published, **told)

    def read_published(self, html: str, url: str = "") -> Published:
        """The day of publication of a page. Raises UnreadableSourceError as :meth:`read_page` does."""
        return _published(self._ask("published", html, url))

    def close(self) -> None:
        """End the child."""
        self.child.close()

    def _ask(self, task: str, html: str, url: str) -> dict[str, Any]:
        if len(html) > LONGEST_PAGE:
            message = f"the page has {len(html):,} characters; up to {LONGEST_PAGE:,} are read"
            raise UnreadableSourceError(message)
        return self.child.ask(
            {"task": task, "html": replace_surrogates(html), "url": replace_surrogates(url)}
        )


def _published(told: dict[str, Any]) -> Published:
    days = {
        field: date.fromisoformat(told[field]) if told[field] else None
        for field in ("day", "earliest", "latest")
    }
    return Published(**days, basis=PublishedBasis(told["basis"]), because=told["because"])


@cache
def shared_page_reader() -> PageReader:
    """The reader that this process uses for all pages; its child ends with the process."""
    reader = PageReader()
    atexit.register(reader.close)
    return reader
