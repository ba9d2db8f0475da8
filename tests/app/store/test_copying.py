"""What reprints repeat, linked to the first print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.store.write import remove_article
from tests.app.store.told import DAY, HIT, LONG, links, tell

if TYPE_CHECKING:
    from app.store import Library


def test_the_same_words_in_a_later_print_are_a_copy_and_are_grouped_with_nothing(library: Library) -> None:
    tell(library, "Courier", (HIT, DAY), ending=LONG, day=16)
    tell(library, "Herald", (HIT, DAY), ending=f"{LONG} By wire.", day=17)
    assert links(library, "copy_of") == {("Herald", "Courier")}
    assert links(library, "lead_key") == {("Courier", "Courier")}


def test_an_earlier_print_that_comes_later_takes_over(library: Library) -> None:
    tell(library, "Herald", (HIT, DAY), ending=f"{LONG} By wire.", day=17)
    assert links(library, "copy_of") == set()
    tell(library, "Courier", (HIT, DAY), ending=LONG, day=16)
    assert links(library, "copy_of") == {("Herald", "Courier")}


def test_what_was_copied_from_a_print_that_goes_stands_for_itself(library: Library) -> None:
    first = tell(library, "Courier", (HIT, DAY), ending=LONG, day=16)
    tell(library, "Herald", (HIT, DAY), ending=f"{LONG} By wire.", day=17)
    assert remove_article(library, "war", first)
    assert links(library, "copy_of") == set()
    assert links(library, "lead_key") == {("Herald", "Herald")}


def test_two_reprints_of_what_the_first_print_leaves_out_stay_together_when_one_goes(
    library: Library,
) -> None:
    more = ("Rain fell in Reni", DAY)
    tell(library, "Courier", (HIT, DAY), ending=LONG, day=16)
    second = tell(library, "Herald", (HIT, DAY), more, ending=LONG, day=17)
    tell(library, "Mail", (HIT, DAY), more, ending=f"{LONG} By wire.", day=18)
    assert links(library, "copy_of") == {("Herald", "Courier"), ("Mail", "Courier"), ("Mail", "Herald")}
    assert remove_article(library, "war", second)
    assert links(library, "copy_of") == {("Mail", "Courier")}
    assert links(library, "lead_key") == {("Courier", "Courier"), ("Mail", "Mail")}
