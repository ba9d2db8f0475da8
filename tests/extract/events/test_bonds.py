"""Why reports are one event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from extract.events.bonds import find_bonds
from extract.model import Basis, DateSpan, Mention, Place, Status, TextSpan

SPAN = TextSpan(0, 10)
DAY = DateSpan.day(date(2024, 5, 6))
HIT = Mention(
    "a", "a", SPAN, SPAN, "A missile hit a clinic in Sumy", "strike", Status.HAPPENED, DAY, Basis.STATED, ""
)
SUMY = Place("Sumy", "UA")


def test_each_report_is_bound_to_the_earlier_one_that_it_is_most_like() -> None:
    market = replace(HIT, id="b", label="A missile hit a market")
    clinic = replace(HIT, id="c", label="The clinic was struck")
    first, second = find_bonds((HIT, market, clinic), {})
    assert (first.other.id, second.other.id) == ("a", "a")
    assert "clinic" in second.words


def test_words_of_the_same_meaning_count_and_are_given_as_the_report_has_them() -> None:
    (bond,) = find_bonds((HIT, replace(HIT, id="b", label="Missiles struck Sumy")), {})
    assert bond.words == ("Missiles", "Sumy")


def test_a_bond_names_the_places_of_both_and_how_their_days_stand() -> None:
    here = replace(HIT, places=(SUMY,))
    same = replace(here, id="b")
    beside = replace(here, id="c", when=DateSpan.day(date(2024, 5, 7)))
    later = replace(beside, basis=Basis.PUBLISHED)
    for other, is_same_day, is_later in ((same, True, False), (beside, False, False), (later, False, True)):
        (bond,) = find_bonds((here, other), {})
        assert bond.places == ("Sumy",)
        assert (bond.is_same_day, bond.is_later) == (is_same_day, is_later)
