"""Small articles for tests of the steps of merging, and the links that these have left."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from app.store.write import add_reading, merge_collection
from extract.model import DateSpan
from tests.factories import make_article, make_mention, make_reading

if TYPE_CHECKING:
    from app.store import Library

DAY = DateSpan.day(date(2024, 11, 15))
MONTH = DateSpan.month(2024, 11)
HIT = "A missile hit the fish market in Odesa"
LONG = (
    " Traders had opened their stalls an hour before, and boats from the islands were still unloading crates"
    " along the pier when the second siren sounded over the harbour. The old clock above the gate stopped at"
    " seven, a baker said, and the ferry turned round before it had reached the breakwater. Divers searched"
    " the basin until dark, while nurses from two hospitals set up a tent beside the customs house."
)


def tell(
    library: Library, outlet: str, *told: tuple[str, DateSpan | None], ending: str = "", day: int = 16
) -> str:
    """Add an article that tells these, each with its date, and merge; its id."""
    text = " ".join(f"{label}." for label, _ in told) + ending
    article = make_article(text, source=outlet, published=date(2024, 11, day))
    mentions = [replace(make_mention(article, label, when), kind="strike", main=True) for label, when in told]
    add_reading(library, "war", make_reading(article, mentions))
    merge_collection(library, "war")
    return article.id


def links(library: Library, column: str) -> set[tuple[str, str]]:
    """The outlets of each two mentions of which the first is linked to the second by this column."""
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT one.source, other.source FROM mention"  # noqa: S608 - a column's name from the tests
            f" JOIN mention AS linked ON linked.key = mention.{column}"
            " JOIN article AS one ON one.key = mention.article_key"
            " JOIN article AS other ON other.key = linked.article_key"
        )
        return {tuple(row) for row in rows}
