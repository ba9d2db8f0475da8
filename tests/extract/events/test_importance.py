"""How much an event matters: each part by itself, and their sum."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from extract.events.importance import PARTS, weigh_event, weigh_novelty, weigh_parts
from extract.model import DateSpan, Status, Toll
from tests.factories import PUBLISHED, make_article, make_event, make_mention

if TYPE_CHECKING:
    from extract.model import Mention

DAY = date(2024, 11, 15)


def mentions_of(*outlets: str) -> list[Mention]:
    return [make_mention(make_article(source=outlet), when=DateSpan.day(DAY)) for outlet in outlets]


def parts_of(
    *mentions: Mention, later: int = 0, texts: dict[str, str] | None = None, kind: str = "talks"
) -> dict[str, float]:
    published = dict.fromkeys((one.article_id for one in mentions), PUBLISHED)
    for one in mentions[len(mentions) - later :]:
        published[one.article_id] = DAY + timedelta(days=7)
    event = replace(make_event(*mentions), kind=kind)
    return weigh_event(event, texts or {}, published)


def test_the_weights_come_to_one_and_each_part_has_its_sentence() -> None:
    assert sum(part.weight for part in PARTS.values()) == pytest.approx(1)
    assert all(part.because.endswith(".") for part in PARTS.values())


def test_each_witness_counts_and_a_reprint_does_not() -> None:
    one, two, three = mentions_of("North", "South", "East")
    assert parts_of(one)["witnesses"] == 0
    assert 0 < parts_of(one, two)["witnesses"] < parts_of(one, two, three)["witnesses"] < 1
    reprinted = {two.article_id: one.article_id, one.article_id: one.article_id}
    assert parts_of(one, two, texts=reprinted)["witnesses"] == 0


def test_who_comes_back_a_week_later_counts_and_who_reports_it_does_not() -> None:
    assert parts_of(*mentions_of("North", "South"))["later"] == 0
    assert parts_of(*mentions_of("North", "South"), later=1)["later"] == 0.5


def test_the_news_of_an_article_counts_more_than_what_stands_below() -> None:
    (mention,) = mentions_of("North")
    low = replace(mention, sentence=replace(mention.sentence, start=3000, end=3100))
    assert parts_of(replace(low, main=True))["lead"] == 1
    assert parts_of(mention)["lead"] > parts_of(low)["lead"] > 0


def test_what_happened_counts_more_than_what_is_said_or_planned() -> None:
    (mention,) = mentions_of("North")
    agreed = parts_of(mention, kind="agreement")["kind"]
    assert agreed > parts_of(mention, kind="statement")["kind"]
    assert agreed > parts_of(replace(mention, status=Status.PLANNED), kind="agreement")["kind"]


def test_more_killed_count_more_and_a_total_over_months_not_at_all() -> None:
    (mention,) = mentions_of("North")
    tolls = [Toll("killed", low, low, str(low)) for low in (3, 300)]
    few, many = (parts_of(replace(mention, tolls=(toll,)))["toll"] for toll in tolls)
    assert 0 < few < many <= 1
    total = Toll("killed", 9000, None, "9,000", is_total=True)
    assert parts_of(replace(mention, tolls=(total,)))["toll"] == 0


def test_a_day_is_more_exact_than_a_month_and_no_date_is_not_exact_at_all() -> None:
    (mention,) = mentions_of("North")
    month = parts_of(replace(mention, when=DateSpan.month(2024, 11)))["exactness"]
    assert 1 == parts_of(mention)["exactness"] > month > 0
    assert parts_of(replace(mention, when=None))["exactness"] == 0


def test_what_is_usual_is_less_new() -> None:
    assert weigh_novelty(0) == 1
    assert weigh_novelty(9) < weigh_novelty(1) < 1


def test_the_score_is_the_sum_of_the_parts_by_their_weights() -> None:
    assert weigh_parts(dict.fromkeys(PARTS, 1.0)) == 1
    assert weigh_parts({"witnesses": 0.5}) == pytest.approx(PARTS["witnesses"].weight / 2)
