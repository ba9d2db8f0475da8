"""How the articles on an event stand to each other, aspect by aspect."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.events.agreement.agree import find_agreement, report_period
from extract.events.agreement.records import Aspect, Relation
from extract.model import Actor, Basis, DateSpan, Place, Source, Status
from tests.extract.events.agreement.telling import STRUCK, make_event, make_telling, make_witness

if TYPE_CHECKING:
    from random import Random

    from extract.events.agreement.records import Agreement, Claim, Witness
    from extract.model import Mention

WORDS = (
    "killed eight people",
    "killed at least eight people",
    "killed eleven people",
    "hurt two children",
    "",
)


def claim_on(agreement: Agreement, aspect: Aspect, measure: str = "", whom: str = "") -> Claim:
    return next(
        one for one in agreement.claims if (one.aspect, one.measure, one.whom) == (aspect, measure, whom)
    )


def answers(claim: Claim) -> list[tuple[str, tuple[str, ...]]]:
    """The first wording of each number, with the articles that give it."""
    return [(at.sayings[0].value.wording, at.articles) for at in claim.positions]  # type: ignore[union-attr]


def test_three_articles_say_eight_one_says_eleven_and_two_are_silent() -> None:
    tellings = [make_telling(name, "killed eight people") for name in "abc"]
    other = make_telling("d", "killed eleven people")
    witnesses = [make_witness(name) for name in "abcdef"]
    agreement = find_agreement(make_event(*tellings, other), witnesses)
    toll = claim_on(agreement, Aspect.TOLL, "killed")
    assert answers(toll) == [("eight people", ("a", "b", "c")), ("eleven people", ("d",))]
    assert toll.relation is Relation.DIFFER
    assert agreement.disputes == (Aspect.TOLL,)
    assert [one.article_id for one in agreement.silent] == ["e", "f"]


def test_at_least_eight_and_two_days_later_eleven_is_an_update() -> None:
    first = make_telling("a", "killed at least eight people")
    later = make_telling("b", "killed eleven people")
    agreement = find_agreement(make_event(first, later), [make_witness("a", 17), make_witness("b", 19)])
    toll = claim_on(agreement, Aspect.TOLL, "killed")
    assert toll.relation is Relation.CHANGED
    assert [one.told for one in toll.sayings] == [date(2024, 11, 17), date(2024, 11, 19)]
    assert agreement.disputes == ()
    assert [one.article_id for one in agreement.first] == ["a"]


def test_a_total_since_a_date_is_not_compared_with_the_toll_of_one_event() -> None:
    one = make_telling("a", "killed eleven people")
    total = make_telling("b", "killed 1,200 people since May")
    agreement = find_agreement(make_event(one, total), [make_witness("a"), make_witness("b")])
    toll = claim_on(agreement, Aspect.TOLL, "killed")
    assert answers(toll) == [("eleven people", ("a",))]
    assert toll.mute == ("b",)


@pytest.mark.parametrize(
    ("first", "second", "is_one"),
    [
        ("killed eleven people", "killed 12 people", True),
        ("killed eleven people", "killed 12 more people", True),
        ("killed eleven people", "killed 12 civilians", False),
        ("killed eleven people", "killed three children", False),
        ("killed eleven people", "wounded 12 people", False),
    ],
)
def test_only_numbers_of_the_same_people_are_compared(first: str, second: str, *, is_one: bool) -> None:
    event = make_event(make_telling("a", first), make_telling("b", second))
    agreement = find_agreement(event, [make_witness("a"), make_witness("b")])
    assert (len([one for one in agreement.claims if one.aspect is Aspect.TOLL]) == 1) is is_one
    assert (agreement.disputes == (Aspect.TOLL,)) is is_one


def test_a_reprint_speaks_once_and_its_text_is_not_silent() -> None:
    event = make_event(*(make_telling(name, "killed eight people") for name in "ab"))
    witnesses = [
        make_witness("a"),
        make_witness("b", text="a"),
        make_witness("c", text="a"),
        make_witness("d"),
    ]
    agreement = find_agreement(event, witnesses)
    (position,) = claim_on(agreement, Aspect.TOLL, "killed").positions
    assert (position.articles, position.texts) == (("a", "b"), 1)
    assert [one.article_id for one in agreement.silent] == ["d"]
    assert [one.article_id for one in agreement.first] == ["a"]


def test_only_articles_of_the_days_of_the_reports_are_silent() -> None:
    event = make_event(make_telling("a"), make_telling("b"))
    witnesses = [make_witness("a", 10), make_witness("b", 12)]
    witnesses += [make_witness(f"of{day}", day) for day in (9, 10, 11, 12, 13)] + [
        make_witness("undated", None)
    ]
    agreement = find_agreement(event, witnesses)
    assert [one.article_id for one in agreement.silent] == ["of10", "of11", "of12"]


def test_the_days_of_the_reports_are_two_at_least_and_a_week_at_most() -> None:
    first = date(2024, 11, 1)
    assert report_period([first]) == (first, date(2024, 11, 2))
    assert report_period([date(2024, 11, 4), first]) == (first, date(2024, 11, 4))
    assert report_period([date(2034, 11, 4), first]) == (first, date(2024, 11, 7))
    assert report_period([]) is None


def test_a_day_that_only_publication_gives_claims_no_day() -> None:
    stated = make_telling("a")
    published = replace(make_telling("b", when=DateSpan.day(date(2024, 11, 18))), basis=Basis.PUBLISHED)
    agreement = find_agreement(make_event(stated, published), [make_witness("a"), make_witness("b")])
    day = claim_on(agreement, Aspect.DAY)
    assert [at.value for at in day.positions] == [STRUCK]
    assert day.mute == ("b",)


def test_blame_is_compared_for_violence_only_and_by_name() -> None:
    army = make_telling("a", actors=(Actor("Sudanese army", "agent", "group"),))
    force = make_telling("b", actors=(Actor("Rapid Support Forces", "agent", "group"),))
    troops = make_telling("c", actors=(Actor("troops", "agent", "group"),))
    witnesses = [make_witness(name) for name in "abc"]
    agreement = find_agreement(make_event(army, force, troops), witnesses)
    assert agreement.disputes == (Aspect.ACTOR,)
    assert claim_on(agreement, Aspect.ACTOR).mute == ("c",)
    talks = find_agreement(make_event(army, force, kind="diplomacy"), witnesses)
    assert Aspect.ACTOR not in {one.aspect for one in talks.claims}


def test_a_denial_and_two_places_are_disputes() -> None:
    sumy, kharkiv = Place("Sumy", "UA", 50.91, 34.80, "town"), Place("Kharkiv", "UA", 49.99, 36.23, "town")
    told = make_telling("a", places=(sumy,))
    denied = make_telling("b", places=(kharkiv,), status=Status.DENIED)
    agreement = find_agreement(make_event(told, denied), [make_witness("a"), make_witness("b")])
    assert agreement.disputes == (Aspect.PLACE, Aspect.STATUS)


def test_a_claim_keeps_who_made_it() -> None:
    telling = make_telling(
        "a",
        "killed eleven people",
        said_by=("The Defence Ministry",),
        sources=(Source("The Defence Ministry", "organisation", is_claim=True),),
    )
    (saying,) = claim_on(
        find_agreement(make_event(telling), [make_witness("a")]), Aspect.TOLL, "killed"
    ).sayings
    assert (saying.speaker, saying.is_claim) == ("The Defence Ministry", True)


def test_a_count_speaks_of_its_number_and_of_the_day_of_counting() -> None:
    event = make_event(make_telling("a", "killed eight people"))
    friday = DateSpan.day(date(2024, 11, 18))
    count = make_telling("a", "killed eleven people", friday, start=100, kind="statement")
    agreement = find_agreement(event, [make_witness("a", 19)], [count])
    assert [one.told for one in claim_on(agreement, Aspect.TOLL, "killed").sayings] == [
        date(2024, 11, 18),
        date(2024, 11, 19),
    ]
    assert len(claim_on(agreement, Aspect.DAY).sayings) == 1


@st.composite
def told_events(draw: st.DrawFn) -> tuple[list[Mention], list[Witness]]:
    """Tellings of one event in a few articles, some of which print one text or do not tell of it."""
    names = "abcde"
    witnesses = [
        make_witness(name, draw(st.none() | st.integers(10, 20)), text=draw(st.sampled_from(names)))
        for name in names
    ]
    days = st.none() | st.integers(15, 18).map(lambda day: DateSpan.day(date(2024, 11, day)))
    actors = st.sampled_from(
        [(), (Actor("Russia", "agent", "state"),), (Actor("Ukraine", "agent", "state"),)]
    )
    tellings = [
        make_telling(
            name,
            draw(st.sampled_from(WORDS)),
            draw(days),
            start=100 * place,
            actors=draw(actors),
            status=draw(st.sampled_from([Status.HAPPENED, Status.DENIED])),
            said_by=draw(st.sampled_from([(), ("The mayor",), ("Doctors",)])),
        )
        for place, name in enumerate(draw(st.lists(st.sampled_from(names[:4]), min_size=1, max_size=7)))
    ]
    return tellings, witnesses


@given(told_events())
def test_each_article_of_the_event_has_one_place_in_each_claim(
    told: tuple[list[Mention], list[Witness]],
) -> None:
    tellings, witnesses = told
    reporting = sorted({mention.article_id for mention in tellings})
    agreement = find_agreement(make_event(*tellings), witnesses)
    assert agreement.claims
    for claim in agreement.claims:
        placed = [article_id for at in claim.positions for article_id in at.articles]
        assert sorted([*placed, *claim.mute]) == reporting
        assert claim.positions[0].relation is Relation.AGREE
    assert not {one.article_id for one in agreement.silent} & set(reporting)


@given(told_events(), st.randoms(use_true_random=False))
def test_the_order_of_articles_and_sentences_does_not_matter(
    told: tuple[list[Mention], list[Witness]], random: Random
) -> None:
    tellings, witnesses = told
    event = make_event(*tellings)
    shuffled = (list(tellings), list(witnesses))
    for some in shuffled:
        random.shuffle(some)
    mixed = replace(event, mentions=tuple(shuffled[0]))
    assert find_agreement(mixed, shuffled[1]) == find_agreement(event, witnesses)
