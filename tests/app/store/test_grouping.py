"""What tells the same of the very same days, linked to the first of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from extract.model import DateSpan
from tests.app.store.told import DAY, HIT, MONTH, links, tell

if TYPE_CHECKING:
    from app.store import Library


def test_what_tells_the_same_of_a_day_is_linked_to_the_first(library: Library) -> None:
    tell(library, "Herald", (HIT, DAY), day=17)
    tell(library, "Courier", (f"{HIT} at noon", DAY), day=16)
    assert links(library, "lead_key") == {("Courier", "Courier"), ("Herald", "Courier")}


def test_other_days_are_merged_for_themselves(library: Library) -> None:
    tell(library, "Courier", (HIT, DAY))
    tell(library, "Herald", (HIT, DateSpan.day(date(2024, 11, 25))))
    tell(library, "Mail", (HIT, MONTH))
    assert links(library, "lead_key") == {(name, name) for name in ("Courier", "Herald", "Mail")}


def test_what_has_no_date_or_a_long_one_is_alone(library: Library) -> None:
    tell(library, "Courier", ("Rain fell in Reni", None), (HIT, DateSpan.year(2024)))
    tell(library, "Herald", ("In Reni rain fell", None), (f"At noon {HIT.lower()}", DateSpan.year(2024)))
    assert links(library, "lead_key") == {("Courier", "Courier"), ("Herald", "Herald")}


def test_days_of_other_mentions_are_not_written_again(library: Library) -> None:
    tell(library, "Courier", (HIT, DAY))
    with library.reading() as connection:
        before = connection.execute("SELECT key FROM event").fetchall()
    tell(library, "Herald", ("Rain fell in Reni", DateSpan.day(date(2024, 11, 20))))
    with library.reading() as connection:
        after = connection.execute("SELECT key FROM event").fetchall()
    assert {tuple(row) for row in before} < {tuple(row) for row in after}
