"""Which days matter more than others, and that the score is what its parts make it."""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING

import pytest

from extract.digest.importance import EVENNESS, Importance, weigh_days
from extract.digest.vocabulary import Vocabulary
from tests.extract.digest.reading import make_account

if TYPE_CHECKING:
    from extract.digest import Account

FIRST, LAST = date(2024, 3, 1), date(2024, 3, 31)


def weigh(*accounts: Account) -> dict[int, Importance]:
    """The importance of each day of March 2024 that these tell of."""
    weighed = weigh_days(accounts, Vocabulary(accounts), FIRST, LAST)
    assert [one.score for one in weighed] == sorted((one.score for one in weighed), reverse=True)
    return {one.day.day: one for one in weighed}


def test_more_witnesses_make_a_day_matter_more() -> None:
    days = weigh(
        make_account("Rebels took the port on 4 March.", 6),
        make_account("On 4 March the port fell to the rebels.", 6, source="Other Post"),
        make_account("A ship left the bay on 5 March.", 6),
    )
    assert days[4].attention > 2 * days[5].attention
    assert (days[4].articles, days[4].sources) == (2, 2)
    assert (days[5].articles, days[5].sources) == (1, 1)


def test_witnesses_who_agree_count_more_than_those_who_tell_other_things() -> None:
    days = weigh(
        make_account("Rebels took the port on 4 March.", 6),
        make_account("On 4 March rebels took the port at dawn.", 6),
        make_account("A ship left the bay on 5 March.", 6),
        make_account("On 5 March farmers sold their harvest early.", 6),
    )
    assert days[4].attention > 1.3 * days[5].attention


def test_to_come_back_to_a_day_long_after_counts_more_than_to_report_it() -> None:
    days = weigh(
        make_account("Rebels took the port on 4 March.", 5),
        make_account("A ship left the bay on 6 March.", 28),
    )
    assert days[6].attention > days[4].attention
    assert (days[4].later, days[6].later) == (0, 1)


def test_a_day_that_is_only_looked_ahead_to_counts_little() -> None:
    days = weigh(
        make_account("Rebels will leave the port on 14 March.", 5),
        make_account("A ship left the bay on 4 March.", 5),
    )
    assert days[14].attention < days[4].attention / 5


def test_where_more_articles_come_out_a_day_needs_more_of_them() -> None:
    many = [make_account(f"Ministers talked in room number {room}.", 11) for room in range(20)]
    days = weigh(
        *many,
        make_account("Rebels took the port on 10 March.", 11),
        make_account("A ship left the bay on 20 March.", 21),
    )
    assert days[10].usual > days[20].usual
    assert days[10].attention / days[10].usual < days[20].attention / days[20].usual


def test_the_last_days_of_a_period_count_more_and_never_more_than_five_times() -> None:
    days = weigh(
        *(make_account(f"Rebels took port number {day} on {day} March.", day) for day in (1, 29, 31))
    )
    assert 1 < days[1].lateness < 1.01 < days[29].lateness < days[31].lateness == 5


def test_the_score_is_made_of_the_parts_that_are_shown() -> None:
    parts = Importance(FIRST, articles=3, sources=2, later=1, attention=6.0, usual=2.0, lateness=1.5)
    assert math.isclose(parts.score, 6 / 2**EVENNESS * 1.5)


@pytest.mark.parametrize(
    ("articles", "sources", "later", "told"),
    [
        (1, 1, 0, "1 article names it"),
        (1200, 3, 0, "1,200 articles name it, from 3 sources"),
        (5, 2, 4, "5 articles name it, from 2 sources, 4 of them a week or more afterwards"),
    ],
)
def test_why_a_day_matters_is_told_in_plain_words(articles: int, sources: int, later: int, told: str) -> None:
    assert Importance(FIRST, articles, sources, later, 1.0, 1.0, 1.0).because == told


def test_articles_of_unknown_days_are_weighed_too() -> None:
    days = weigh(make_account("Rebels took the port on 4 March 2024.", None))
    assert days[4].score > 0
