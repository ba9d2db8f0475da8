"""Where what is dated to a week or a month goes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from extract.events.merge import merge_mentions
from extract.model import Basis, DateSpan, Mention, Status, TextSpan

SPAN = TextSpan(0, 10)
DAY, LATER = date(2024, 11, 15), date(2024, 11, 20)
HIT = Mention(
    "hit",
    "a",
    SPAN,
    SPAN,
    "A missile hit a market in Sumy",
    "strike",
    Status.HAPPENED,
    DateSpan.day(DAY),
    Basis.STATED,
    "",
)
VAGUE = replace(HIT, id="vague", article_id="b", when=DateSpan.month(2024, 11))


def _groups(*mentions: Mention) -> set[frozenset[str]]:
    return {frozenset(one.id for one in event.mentions) for event in merge_mentions(mentions)}


def test_a_month_goes_to_the_happening_of_a_day_in_it() -> None:
    assert _groups(HIT, VAGUE) == {frozenset({"hit", "vague"})}
    assert len(_groups(HIT, replace(VAGUE, when=DateSpan.month(2024, 12)))) == 2


def test_a_month_goes_to_one_day_only_and_joins_no_two() -> None:
    later = replace(HIT, id="later", article_id="c", when=DateSpan.day(LATER), label="A missile hit Sumy")
    assert _groups(HIT, VAGUE, later) == {frozenset({"hit", "vague"}), frozenset({"later"})}


def test_what_tells_of_the_same_month_goes_together() -> None:
    other = replace(VAGUE, id="other", article_id="c")
    assert _groups(HIT, VAGUE, other) == {frozenset({"hit", "vague", "other"})}
    assert _groups(VAGUE, other) == {frozenset({"vague", "other"})}


def test_a_week_and_a_month_do_not_find_each_other_without_a_day() -> None:
    week = replace(VAGUE, id="week", article_id="c", when=DateSpan.week(DAY))
    assert len(_groups(VAGUE, week)) == 2
    assert _groups(HIT, VAGUE, week) == {frozenset({"hit", "vague", "week"})}


def test_names_alone_find_no_day() -> None:
    assert len(_groups(HIT, replace(VAGUE, label="Rain fell in Sumy"))) == 2
