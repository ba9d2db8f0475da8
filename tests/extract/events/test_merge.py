"""Which mentions report one happening."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from extract.events.blocks import WIDEST
from extract.events.merge import merge_mentions
from extract.model import Basis, DateSpan, Mention, Status, TextSpan

if TYPE_CHECKING:
    from random import Random

DAY = DateSpan.day(date(2024, 11, 15))
NEXT = DateSpan.day(date(2024, 11, 16))


def make(  # noqa: PLR0913 - what a test of merging can vary
    label: str,
    when: DateSpan | None = DAY,
    *,
    article: str = "a",
    place: int = 0,
    kind: str = "strike",
    basis: Basis = Basis.STATED,
    status: Status = Status.HAPPENED,
    main: bool = False,
) -> Mention:
    """A mention at a place of an article."""
    span = TextSpan(place, place + 10)
    return Mention(
        id=f"{article}-{place:x}",
        article_id=article,
        span=span,
        sentence=span,
        label=label,
        kind=kind,
        status=status,
        when=when,
        basis=basis,
        because="a test",
        trigger=span,
        main=main,
    )


HIT = make("A missile hit a market in Sumy")
HIT_AGAIN = make("Missile hits a market in Sumy", article="b")
TALKS = make("Envoys met in Geneva", article="b", place=40, kind="diplomacy")
MENTIONS = (
    HIT,
    HIT_AGAIN,
    TALKS,
    make("A missile hit a market in Sumy", NEXT, article="c"),
    make("A missile will hit a market in Sumy", article="c", place=30, status=Status.PLANNED),
    make("A missile hit a market in Sumy", None, article="d", basis=Basis.NONE),
    make("Sumy market hit by a missile", DateSpan.month(2024, 11), article="e"),
    make("Shells hit a school in Kherson", article="e", place=90),
)


def test_the_same_happening_in_two_articles_is_one_event() -> None:
    (event,) = merge_mentions([HIT, HIT_AGAIN])
    assert set(event.mentions) == {HIT, HIT_AGAIN}
    assert event.article_ids == ("a", "b")


def test_another_day_another_status_or_other_words_make_another_event() -> None:
    for other in (
        replace(HIT_AGAIN, when=NEXT),
        replace(HIT_AGAIN, label="A drone burned a depot near Odesa"),
        replace(HIT_AGAIN, status=Status.PLANNED),
        replace(HIT_AGAIN, when=None, basis=Basis.NONE),
    ):
        assert len(merge_mentions([HIT, other])) == 2


def test_a_headline_and_its_lead_are_one_event() -> None:
    headline = make("Biden authorizes Ukraine to use long-range missiles", main=True, basis=Basis.PUBLISHED)
    lead = make(
        "President Joe Biden has authorized Ukraine to use U.S.-supplied long-range missiles",
        place=99,
        main=True,
        basis=Basis.PUBLISHED,
    )
    (event,) = merge_mentions([lead, headline])
    assert event.id == f"e{headline.id}"


def test_two_happenings_that_one_article_tells_apart_stay_apart() -> None:
    assert len(merge_mentions([HIT, make("A missile hit a market in Sumy again", place=70)])) == 2


def test_the_best_dated_mention_dates_the_event() -> None:
    loose = make("A missile hit a market in Sumy", DateSpan.month(2024, 11), article="e")
    shown = make("A missile hit a market in Sumy", DAY, article="f", basis=Basis.PUBLISHED)
    (event,) = merge_mentions([loose, shown, HIT_AGAIN])
    assert event.when == DAY


def test_events_come_in_order_of_date_and_those_without_one_last() -> None:
    events = merge_mentions(MENTIONS)
    days = [event.when.first_day if event.when else date.max for event in events]
    assert days == sorted(days)
    assert events[-1].when is None


def test_no_mentions_make_no_events() -> None:
    assert merge_mentions([]) == ()


def test_words_of_the_sentence_help_where_labels_say_little() -> None:
    first = make("It began")
    second = make("A truce started along the river", article="b", kind="agreement")
    sentences = {
        first.id: "The truce for the harvest began on Friday; it began at dawn along the whole river.",
        second.id: "A truce for the harvest began along the river on Friday.",
    }
    assert len(merge_mentions([first, second])) == 2
    assert len(merge_mentions([first, second], sentence_of=lambda mention: sentences[mention.id])) == 1


def test_the_same_words_of_one_text_are_one_event_on_whichever_day_they_are_printed() -> None:
    days_later = DateSpan.day(date(2024, 11, 25))
    reprint = make(HIT.label, days_later, article="c", basis=Basis.PUBLISHED)
    assert len(merge_mentions([HIT, reprint])) == 2
    (event,) = merge_mentions([HIT, reprint], {"a": "text 1", "c": "text 1"})
    assert event.article_ids == ("c", "a")


def test_a_chain_of_days_does_not_make_one_event() -> None:
    month = DateSpan.month(2024, 11)
    label = "Shelling hit the market in Sumy"
    events = merge_mentions([make(label), make(label, NEXT, article="b"), make(label, month, article="c")])
    assert sorted(len(event.mentions) for event in events) == [1, 2]


def test_many_who_tell_the_same_are_one_event() -> None:
    names = [
        f"{first}{second}" for first in "bdfglmnprtvz" for second in ("ax", "ox", "ux", "ix") for _ in "1234"
    ]
    told = [
        make(f"A missile hit a market in Sumy near {name} bridge", article=f"a{number}")
        for number, name in enumerate(names)
    ]
    assert len(told) > WIDEST
    assert len(merge_mentions(told)) == 1


def test_what_is_told_of_other_days_changes_nothing() -> None:
    january = DateSpan.day(date(2025, 1, 5))
    others = [
        make(f"A missile hit market number {number}", january, article=f"z{number}") for number in range(30)
    ]
    apart = set(merge_mentions(MENTIONS)) | set(merge_mentions(others))
    assert set(merge_mentions([*MENTIONS, *others])) == apart


@given(st.permutations(MENTIONS))
def test_the_order_of_the_mentions_changes_nothing(mentions: list[Mention]) -> None:
    assert merge_mentions(mentions) == merge_mentions(MENTIONS)


@st.composite
def reports(draw: st.DrawFn) -> list[Mention]:
    """Mentions that have much in common: a few words, days, kinds and articles, in any mixture."""
    words = st.lists(
        st.sampled_from("missile market Sumy shelling envoys Geneva talks met fire".split()), min_size=1
    )
    whens = st.sampled_from([DAY, NEXT, DateSpan.month(2024, 11), DateSpan.year(2024), None])
    places = draw(st.lists(st.integers(0, 40), unique=True, max_size=14))
    return [
        make(
            " ".join(draw(words)),
            draw(whens),
            article=draw(st.sampled_from("abc")),
            place=place,
            kind=draw(st.sampled_from(["strike", "other", "statement"])),
            status=draw(st.sampled_from([Status.HAPPENED, Status.ONGOING, Status.PLANNED])),
            main=draw(st.booleans()),
        )
        for place in places
    ]


@given(reports(), st.randoms(use_true_random=False))
def test_every_mention_is_in_exactly_one_event_in_whatever_order(
    mentions: list[Mention], random: Random
) -> None:
    events = merge_mentions(mentions)
    merged = [mention.id for event in events for mention in event.mentions]
    assert sorted(merged) == sorted(mention.id for mention in mentions)
    assert len({event.id for event in events}) == len(events)
    random.shuffle(mentions)
    assert merge_mentions(mentions) == events


@given(reports())
def test_merging_what_is_merged_changes_nothing(mentions: list[Mention]) -> None:
    events = merge_mentions(mentions)
    assert merge_mentions(mention for event in events for mention in event.mentions) == events


def test_reports_stand_in_the_order_of_publication_where_that_is_known() -> None:
    mentions = [make("Shelling hits Sumy", article=name) for name in "abc"]
    days = {name: date(2024, 11, 20 - place) for place, name in enumerate("abc")}
    (event,) = merge_mentions(mentions, published=days)
    assert event.article_ids == ("c", "b", "a")


def test_what_one_text_tells_is_one_event_in_every_paper_that_prints_it_even_without_a_date() -> None:
    undated = [make("Shelling hits Sumy", None, article=name) for name in "ab"]
    assert len(merge_mentions(undated)) == 2
    (event,) = merge_mentions(undated, dict.fromkeys("ab", "text"))
    assert event.article_ids == ("a", "b")


def test_what_one_text_tells_has_the_day_of_its_first_print() -> None:
    first = make("Shelling hits Sumy", DAY, article="b", basis=Basis.PUBLISHED)
    reprint = make("Shelling hits Sumy", NEXT, article="a", basis=Basis.PUBLISHED)
    (event,) = merge_mentions([reprint, first], dict.fromkeys("ab", "text"))
    assert event.when == DAY


def test_two_sentences_of_one_article_with_the_same_words_stay_two_events() -> None:
    twice = [make("They met", None, place=place) for place in (0, 40)]
    assert len(merge_mentions(twice, {"a": "text"})) == 2
