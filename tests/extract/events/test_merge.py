"""Which mentions report one happening."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from extract.events.merge import merge_mentions
from extract.model import Basis, DateSpan, Mention, Status, TextSpan

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


def test_another_day_another_kind_or_other_words_make_another_event() -> None:
    for other in (
        replace(HIT_AGAIN, when=NEXT),
        replace(HIT_AGAIN, kind="diplomacy"),
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


@given(st.permutations(MENTIONS))
def test_the_order_of_the_mentions_changes_nothing(mentions: list[Mention]) -> None:
    assert merge_mentions(mentions) == merge_mentions(MENTIONS)


@given(st.lists(st.sampled_from(MENTIONS), unique_by=lambda mention: mention.id))
def test_every_mention_is_in_exactly_one_event(mentions: list[Mention]) -> None:
    merged = [mention for event in merge_mentions(mentions) for mention in event.mentions]
    assert sorted(mention.id for mention in merged) == sorted(mention.id for mention in mentions)


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
