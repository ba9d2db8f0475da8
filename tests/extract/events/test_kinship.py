"""Kinds that the words of a telling leave open: by whom it hurt, what changed hands, what it goes on with."""

from __future__ import annotations

import pytest

from tests.extract.events.reading import read_mentions

TOLD = (
    ("Four rescuers died on Monday.", "attack_on_civilians"),
    ("The rebels lost Goma on Monday.", "territory"),
    ("A student was seized on Monday.", "detention"),
    ("The town of Goma was taken by rebels on Monday.", "territory"),
    ("The funeral takes place in Vienna on Friday.", "other"),
    ("The decision was taken in Rome on Monday.", "other"),
    ("President Ann Lee met envoys on Monday. Ann Lee has been head of government since 2020.", "leadership"),
    ("President Ann Lee resigned on Monday. Lee flew to Paris on Tuesday.", "diplomacy"),
    ("Rebels clashed with the army on Monday. It ended on Tuesday.", "ground_fighting"),
    ("A missile hit the port on Monday. A warehouse was damaged on Monday.", "strike"),
    ("A convoy was fired on in the capital on Monday.", "ground_fighting"),
    ("A coach was fired on Monday.", "other"),
    ("Prices rose on Monday. It ended on Tuesday.", "other"),
    ("The band met fans on Monday. A warehouse was damaged on Monday.", "other"),
)


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_what_stands_around_a_telling_gives_its_kind(text: str, kind: str) -> None:
    assert read_mentions(text)[-1].kind == kind
