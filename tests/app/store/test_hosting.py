"""What is dated to a week or month, linked to what it is most like of one day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from app.store import hosting
from app.store.write import remove_article
from extract.model import DateSpan
from tests.app.store.told import DAY, HIT, MONTH, links, tell

if TYPE_CHECKING:
    from app.store import Library

VAGUE = "A missile hit the market in Odesa"


@pytest.mark.parametrize("few", [0, 40])
def test_a_new_vague_mention_finds_its_host_by_words_or_day_by_day(library: Library, few: int) -> None:
    with patch.object(hosting, "_FEW", few):
        tell(library, "Courier", (HIT, DAY))
        tell(library, "Herald", ("Rain fell in Reni", DateSpan.day(date(2024, 11, 20))))
        tell(library, "Mail", (VAGUE, MONTH))
    assert links(library, "host_key") == {("Mail", "Courier")}


def test_a_new_mention_of_a_day_takes_over_only_if_it_is_more_alike(library: Library) -> None:
    tell(library, "Mail", (VAGUE, MONTH))
    tell(library, "Courier", ("A missile hit the old market hall in Odesa", DateSpan.day(date(2024, 11, 4))))
    assert links(library, "host_key") == {("Mail", "Courier")}
    tell(
        library,
        "Post",
        (
            "A missile hit a bus beside the market, the river and the old mill in Odesa",
            DateSpan.day(date(2024, 11, 5)),
        ),
    )
    assert links(library, "host_key") == {("Mail", "Courier")}
    tell(library, "Herald", (VAGUE, DAY))
    assert links(library, "host_key") == {("Mail", "Herald")}


def test_of_two_that_are_just_as_alike_the_first_is_the_host_in_whichever_order(library: Library) -> None:
    tell(library, "Mail", (VAGUE, MONTH))
    tell(library, "Herald", (VAGUE, DAY), day=18)
    tell(library, "Courier", (VAGUE, DateSpan.day(date(2024, 11, 4))), day=17)
    assert links(library, "host_key") == {("Mail", "Courier")}


def test_who_loses_its_host_looks_for_another(library: Library) -> None:
    tell(library, "Courier", ("A missile hit the old market hall in Odesa", DateSpan.day(date(2024, 11, 4))))
    host = tell(library, "Herald", (VAGUE, DAY))
    tell(library, "Mail", (VAGUE, MONTH))
    assert links(library, "host_key") == {("Mail", "Herald")}
    assert remove_article(library, "war", host)
    assert links(library, "host_key") == {("Mail", "Courier")}
