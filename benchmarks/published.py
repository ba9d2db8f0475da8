"""How well the day of publication of web pages is read, and how fast: ``python -m benchmarks.published``.

It takes a file of pages, gzipped JSON Lines: ``{"id", "url", "html", "published"}``. htmldate alone gets the
same pages in the same run, as its authors use it (extensive search, original date). Both are asked three
times: the pages as they are; without their addresses; and without all that they tell to machines (meta
fields, scripts, marked elements) either, so that only what is in print is left.
"""

from __future__ import annotations

import argparse
import gzip
import json
import logging
import time
import warnings
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from htmldate import find_date
from lxml.html import tostring

from extract.read.page_parser import parse_published, parse_tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

PAGES = Path(__file__).parents[2] / "shared" / "gold" / "published" / "pages.jsonl.gz"


@dataclass(frozen=True, slots=True)
class DatedPage:
    """A page, and the day of publication that people have found for it."""

    html: str
    url: str
    published: date


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of the pages, from 0 to 1, and how many of them are read in a second of CPU time."""

    right: float
    off_by_a_day: float
    none: float
    pages_a_second: float


def read_pages(path: Path) -> Iterator[DatedPage]:
    """The pages of a gzipped file of JSON Lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            told = json.loads(line)
            yield DatedPage(told["html"], told["url"], date.fromisoformat(told["published"]))


def read_ours(page: DatedPage) -> date | None:
    """What Dateline finds."""
    return parse_published(page.html, page.url).day


def read_htmldate(page: DatedPage) -> date | None:
    """What htmldate finds by itself. It is given a tree, as it would fetch a text that is an address."""
    written = find_date(
        parse_tree(page.html), extensive_search=True, original_date=True, url=page.url or None
    )
    return date.fromisoformat(written) if written else None


def without_address(page: DatedPage) -> DatedPage:
    """The page as it is when nobody knows where it stood."""
    return DatedPage(page.html, "", page.published)


def only_in_print(page: DatedPage) -> DatedPage:
    """The page without its address and without all that is said to machines alone."""
    tree = parse_tree(page.html)
    for element in tree.xpath("//meta | //script | //link"):
        element.drop_tree()
    for element in tree.xpath("//*[@itemprop or @datetime or @pubdate]"):
        for name in ("itemprop", "datetime", "pubdate"):
            element.attrib.pop(name, None)
    return DatedPage(tostring(tree, encoding="unicode"), "", page.published)


def score(read: Callable[[DatedPage], date | None], pages: Sequence[DatedPage]) -> Score:
    """How a reader does on these pages."""
    began = time.process_time()
    days = [read(page) for page in pages]
    seconds = time.process_time() - began
    apart = Counter(
        abs((day - page.published).days) if day else None for day, page in zip(days, pages, strict=True)
    )
    shares = (apart[0] / len(pages), apart[1] / len(pages), apart[None] / len(pages))
    return Score(*shares, pages_a_second=len(pages) / seconds)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0] if __doc__ else None)
    parser.add_argument("pages", nargs="?", type=Path, default=PAGES)
    path = parser.parse_args(arguments).pages
    if not path.exists():
        print(f"No pages to score the day of publication on: {path.name} is not there.")
        return
    logging.disable()
    warnings.simplefilter("ignore")  # of time zones that dateutil does not know
    pages = tuple(read_pages(path))
    kinds = {
        "as they are": pages,
        "without their addresses": tuple(map(without_address, pages)),
        "only what is in print": tuple(map(only_in_print, pages)),
    }
    for read in (read_ours, read_htmldate):
        read(pages[0])  # loads what it needs
    print(f"{f'{len(pages)} pages':<26}{'reader':<12}{'right':>8}{'off by 1':>10}{'none':>8}{'pages/s':>9}")
    for kind, told in kinds.items():
        for name, read in (("Dateline", read_ours), ("htmldate", read_htmldate)):
            got = score(read, told)
            shares = f"{got.right:>8.1%}{got.off_by_a_day:>10.1%}{got.none:>8.1%}"
            print(f"{kind:<26}{name:<12}{shares}{got.pages_a_second:>9.0f}")


if __name__ == "__main__":
    main()
