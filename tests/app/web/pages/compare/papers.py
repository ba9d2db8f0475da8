"""Two papers on one strike, for the tests of the page that compares."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.store import write
from extract.model import Article, PublishedBasis
from extract.pipeline import read_article

if TYPE_CHECKING:
    from app.store import Library

COURIER = (
    "A missile hit the central market of Sumy on Saturday and killed eight people, the mayor said. "
    "Militants seized the bridge at Lebedyn on Friday, the army claimed."
)
HERALD = (
    "A missile hit the central market of Sumy on Saturday and killed eleven people, doctors said. "
    "The parliament in Oslo passed a law on ports on Thursday."
)
SIDES = {"Courier": COURIER, "Herald": HERALD}


def make_paper(source: str, text: str, day: date = date(2024, 11, 17)) -> Article:
    """An article of an outlet."""
    return Article(
        id=Article.identify(source, source, text),
        title=f"News of the {source}",
        text=text,
        source=source,
        published=day,
        published_basis=PublishedBasis.GIVEN,
    )


def add_papers(library: Library) -> dict[str, str]:
    """The collection ``war`` with both papers; the ids of their articles by outlet."""
    write.create_collection(library, "war", "A war", "Two papers.")
    papers = {source: make_paper(source, text) for source, text in SIDES.items()}
    for paper in papers.values():
        write.add_reading(library, "war", read_article(paper))
    write.merge_collection(library, "war")
    return {source: paper.id for source, paper in papers.items()}
