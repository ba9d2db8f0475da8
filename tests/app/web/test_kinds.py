"""Every kind that the extraction knows has its look."""

from __future__ import annotations

from app.web import kinds
from app.web.theme import MARKS
from extract.events.kinds import KINDS, OTHER

EVERY_KIND = [kind.name for kind in KINDS] + [OTHER]


def test_every_kind_has_a_family_of_its_own_and_a_short_name() -> None:
    assert set(EVERY_KIND) == set(kinds.NAMES)
    assert set(EVERY_KIND) == {kind for members in kinds.FAMILIES.values() for kind in members}


def test_titles_are_those_that_the_extraction_gives() -> None:
    assert {kind.name: kind.title for kind in KINDS} | {OTHER: "Other"} == kinds.TITLES


def test_every_family_has_a_colour() -> None:
    assert set(kinds.FAMILIES) == set(MARKS)


def test_short_names_are_short_and_differ() -> None:
    assert len(set(kinds.NAMES.values())) == len(kinds.NAMES)
    assert max(map(len, kinds.NAMES.values())) <= 15


def test_a_kind_from_a_newer_library_is_shown_by_its_name_and_last() -> None:
    assert kinds.title("space_race") == "Space race"
    assert kinds.colour("space_race") == MARKS["other"]
    assert max(["space_race", *EVERY_KIND], key=kinds.lane_order) == "space_race"


def test_a_kind_without_a_name_is_other() -> None:
    assert kinds.title("") == "Other"
