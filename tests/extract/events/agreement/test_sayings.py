"""What a sentence claims, and who speaks in it."""

from __future__ import annotations

import pytest

from extract.events.agreement.records import Aspect
from extract.events.agreement.sayings import find_sayings, speaker_key, whom
from extract.events.casualties import find_tolls
from extract.model import Actor, Toll
from tests.extract.events.agreement.telling import make_event, make_saying, make_telling, make_witness


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        ("", ""),
        ("people", ""),
        ("more people", ""),
        ("civilians", "civilians"),
        ("its employees", "employees"),
        ("children", "children"),
        ("them children", "children"),
    ],
)
def test_people_as_such_are_named_by_nothing(of: str, expected: str) -> None:
    assert whom(Toll("killed", 8, 8, f"eight {of}".strip(), of)) == expected


def test_a_speaker_is_one_with_and_without_an_article() -> None:
    (toll,) = find_tolls("killed eight people")
    assert speaker_key(make_saying(toll, speaker="The Mayor")) == speaker_key(
        make_saying(toll, speaker="mayor")
    )
    assert speaker_key(make_saying(toll)) == ""


def test_who_counts_is_who_says_so() -> None:
    group = Actor("Madani Resistance Committee", "agent", "organisation")
    count = make_telling("a", "killed 53 people", kind="statement", actors=(group,))
    ((_, measure, _, saying),) = find_sayings(count, make_witness("a"), make_event(count), is_count=True)
    assert (measure, saying.speaker) == ("killed", "Madani Resistance Committee")


def test_who_accuses_another_side_is_not_who_did_it() -> None:
    russia, ukraine = Actor("Russia", "agent", "state"), Actor("Ukraine", "target", "state")
    accusing = make_telling("a", actors=(russia, ukraine), said_by=("Russia",))
    striking = make_telling("a", actors=(russia, ukraine))
    owning = make_telling("a", actors=(russia,), said_by=("Russia",))
    doers = [
        [saying.value for aspect, *_, saying in sayings if aspect is Aspect.ACTOR]
        for sayings in (
            find_sayings(one, make_witness("a"), make_event(one), is_count=False)
            for one in (accusing, striking, owning)
        )
    ]
    assert doers == [[], [(russia,)], [(russia,)]]
