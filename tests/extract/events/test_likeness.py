"""Whether two mentions may be one happening, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from extract.events.likeness import Likeness, compare, find_doubts, fit, weigh, what_forbids
from extract.model import Actor, Basis, DateSpan, Mention, Place, Status, TextSpan

DAY = DateSpan.day(date(2024, 11, 15))
SPAN = TextSpan(0, 10)
PLACES = (Place("Sumy", "UA", 50.92, 34.8),)
HIT = Mention(
    "a-0",
    "a",
    SPAN,
    SPAN,
    "A missile hit a market in Sumy",
    "strike",
    Status.HAPPENED,
    DAY,
    Basis.STATED,
    "",
    places=PLACES,
)
AGAIN = replace(HIT, id="b-0", article_id="b", label="Missile strikes Sumy market")


def likeness(first: Mention, second: Mention) -> Likeness | None:
    one, other = weigh([(first, ""), (second, "")])
    forth, back = compare(one, other), compare(other, one)
    assert (forth and forth.score) == (back and back.score)
    return forth


def test_the_reasons_name_the_days_the_kinds_and_the_words_that_two_share() -> None:
    found = likeness(HIT, AGAIN)
    assert found
    assert 0 < found.score <= 1
    assert found.because.startswith("the same day, the same kind; both tell of ")
    assert {"sumy", "market"} <= set(found.shared)


def test_words_of_one_meaning_are_one_word() -> None:
    first = replace(HIT, label="The note was delivered", kind="other")
    second = replace(AGAIN, label="A note was handed over", kind="other")
    assert likeness(first, second)
    assert likeness(first, replace(second, label="A note was burned")) is None


@pytest.mark.parametrize(
    "other",
    [
        replace(AGAIN, when=DateSpan.day(date(2024, 11, 16))),
        replace(AGAIN, when=None),
        replace(AGAIN, when=DateSpan.year(2024)),
        replace(AGAIN, status=Status.PLANNED),
        replace(AGAIN, status=Status.ONGOING, when=DateSpan.month(2024, 11)),
        replace(AGAIN, label="Sumy", kind="other"),
        replace(AGAIN, article_id="a"),
        replace(AGAIN, places=(Place("Odesa", "UA", 46.48, 30.73),)),
    ],
    ids=[
        "another day",
        "no day",
        "a long time",
        "a plan",
        "what goes on",
        "a name alone",
        "two of one article",
        "another place",
    ],
)
def test_two_stay_two(other: Mention) -> None:
    assert likeness(HIT, other) is None


def test_statements_other_kinds_and_other_numbers_make_two_less_alike() -> None:
    same = likeness(HIT, AGAIN)
    statement = likeness(HIT, replace(AGAIN, kind="statement"))
    kind = likeness(HIT, replace(AGAIN, kind="diplomacy"))
    numbers = likeness(
        replace(HIT, label="Five missiles hit Sumy"),
        replace(HIT, id="c", article_id="c", label="Six missiles hit Sumy"),
    )
    alike = likeness(
        replace(HIT, label="Six missiles hit Sumy"),
        replace(HIT, id="c", article_id="c", label="Six missiles hit Sumy"),
    )
    assert same
    assert statement
    assert kind
    assert numbers
    assert alike
    assert max(statement.score, kind.score) < same.score
    assert numbers.score < alike.score


def test_other_names_other_places_and_others_who_act_speak_against_it_in_words() -> None:
    south = replace(
        AGAIN,
        label="Southern Army shells the market at Guma",
        places=(),
        actors=(Actor("Southern Army", "agent", "group"),),
    )
    north = replace(
        HIT,
        label="Northern Army shells the market at Agatu",
        places=(),
        actors=(Actor("Northern Army", "agent", "group"),),
    )
    doubts = find_doubts(*weigh([(south, ""), (north, "")]))
    assert {doubt for _, doubt in doubts} == {"they name other places", "others act"}
    assert likeness(south, north) is None
    assert find_doubts(*weigh([(HIT, ""), (AGAIN, "")])) == []


def test_what_forbids_it_has_its_words() -> None:
    def forbidden(other: Mention) -> str:
        return what_forbids(*weigh([(HIT, ""), (other, "")]))

    assert forbidden(AGAIN) == ""
    assert forbidden(replace(AGAIN, when=None)) == "one has no date"
    assert forbidden(replace(AGAIN, status=Status.PLANNED)) == "one has happened, and the other may"
    assert forbidden(replace(AGAIN, article_id="a")) == "one text tells them as two"
    odesa = Place("Odesa", "UA", 46.48, 30.73)
    assert forbidden(replace(AGAIN, places=(odesa,))) == "they were at different places"


def test_two_prints_of_one_text_are_compared_as_one_article_is_with_itself() -> None:
    one, other = weigh([(HIT, ""), (AGAIN, "")], {"a": "a", "b": "a"})
    assert what_forbids(one, other) == "one text tells them as two"


def test_what_one_label_says_may_stand_beside_the_other() -> None:
    toll = replace(AGAIN, label="Eleven people died", kind="strike", places=())
    sentence = "Eleven people died when a missile hit a crowded market."
    one, other = weigh([(HIT, HIT.label), (toll, sentence)])
    assert compare(one, other)
    one, other = weigh([(HIT, HIT.label), (toll, "Eleven people died when a bridge fell.")])
    assert compare(one, other) is None


def test_a_word_is_no_name_for_standing_first() -> None:
    raid = replace(HIT, label="Gunmen raided Solhan", places=())
    storm = replace(AGAIN, label="Gunmen stormed Solhan", places=())
    one, other = weigh([(raid, raid.label), (storm, "Twelve died when gunmen stormed Solhan.")])
    assert compare(one, other)


def test_a_word_that_everybody_uses_on_a_day_says_little() -> None:
    others = [
        (replace(HIT, id=f"z{number}", label=f"Sumy market report {number}"), "") for number in range(60)
    ]
    one, other, *_ = weigh([(HIT, ""), (AGAIN, "")])
    one_of_many, other_of_many, *_ = weigh([(HIT, ""), (AGAIN, ""), *others])
    assert one_of_many.weights["sumy"] < one.weights["sumy"] / 2
    assert other_of_many.rarest[0] not in {"sumy", "market"}
    assert other.weights.keys() == other_of_many.weights.keys()


def test_short_dates_fit_that_lie_one_in_the_other() -> None:
    month = DateSpan.month(2024, 11)
    assert fit(DAY, month)
    assert fit(month, DAY)
    assert not fit(DAY, DateSpan.month(2024, 12))
    assert not fit(DAY, month.until())
    assert fit(month, month)
    assert not fit(DateSpan.year(2024), DateSpan.year(2024))
