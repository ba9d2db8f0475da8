"""What new mentions can change, and that nothing else has to be looked at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from extract.events.likeness import LONG
from extract.events.marks import anchors_of
from extract.events.merge import make_events, merge_mentions, order_of
from extract.events.neighbourhood import Neighbourhood, find_affected
from extract.events.two_days import beside
from extract.events.wordbag import forms_of
from extract.model import Basis, DateSpan, Event, Mention, Place, Status, TextSpan

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Mapping

SPAN = TextSpan(0, 10)
DAY = date(2024, 11, 15)
HIT = Mention(
    "a", "a", SPAN, SPAN, "A missile hit Sumy", "strike", Status.HAPPENED, DateSpan.day(DAY), Basis.STATED, ""
)


class Shelf:
    """Mentions that are looked up by their days, and how many were asked for."""

    def __init__(
        self,
        mentions: Iterable[Mention],
        text_of: Mapping[str, str] | None = None,
        events: Iterable[Event] = (),
    ) -> None:
        self.events = {one.id: event.id for event in events for one in event.mentions}
        self.mentions = tuple(mentions)
        self.text_of = {one.article_id: one.article_id for one in self.mentions} | dict(text_of or {})
        self.asked: set[str] = set()

    def beginning(self, days: Collection[date]) -> list[tuple[Mention, str]]:
        return self._give(one for one in self.mentions if one.when and one.when.first_day in days)

    def covering(self, days: Collection[date]) -> list[tuple[Mention, str]]:
        return self._give(
            one
            for one in self.mentions
            if one.when
            and one.when.days is not None
            and one.when.days <= LONG
            and any(one.when.contains(DateSpan.day(day)) for day in days)
        )

    def printed(self, texts: Collection[str]) -> list[tuple[Mention, str]]:
        return self._give(one for one in self.mentions if self.text_of[one.article_id] in texts)

    def telling(self, words: Collection[str], first: date, last: date) -> list[tuple[Mention, str]]:
        forms = {form for word in words for form in forms_of(word)}
        return self._give(
            one
            for one in self.mentions
            if one.when
            and one.when.days == 1
            and first <= one.when.first_day <= last
            and forms & set(one.label.lower().split())
        )

    def beside(self, mentions: Collection[Mention]) -> list[tuple[Mention, str]]:
        places = {place for one in mentions for place in beside(one)}
        names = {name for one in mentions for name in anchors_of(one)}
        return self._give(
            one
            for one in self.mentions
            if one.when and (one.kind, one.when.start) in places and anchors_of(one) & names
        )

    def event_of(self, mention: Mention) -> str | None:
        return self.events.get(mention.id)

    def told_with(self, events: Collection[Hashable]) -> list[tuple[Mention, str]]:
        return self._give(one for one in self.mentions if self.events.get(one.id, 0) in events)

    def reprinted(self, texts: Collection[str]) -> set[str]:
        prints = list(self.text_of.values())
        return {text for text in texts if prints.count(text) > 1}

    def _give(self, mentions: Iterable[Mention]) -> list[tuple[Mention, str]]:
        given_ = [(one, "") for one in mentions]
        self.asked.update(one.id for one, _ in given_)
        return given_


def whens() -> st.SearchStrategy[DateSpan | None]:
    days = st.integers(0, 45).map(lambda number: DateSpan.day(DAY + timedelta(number)))
    spans = st.sampled_from(
        [DateSpan.week(DAY), DateSpan.month(2024, 11), DateSpan.month(2024, 12), DateSpan.year(2024), None]
    )
    return st.one_of(days, spans)


@st.composite
def shelves(draw: st.DrawFn) -> list[Mention]:
    labels = st.lists(
        st.sampled_from("missile market Sumy envoys met fire rain".split()), min_size=2, max_size=5
    )
    told = draw(st.lists(st.tuples(labels, whens()), max_size=16))
    return [
        replace(
            HIT, id=f"m{number}", article_id=f"a{number % 9}", label=" ".join(words), when=when, main=True
        )
        for number, (words, when) in enumerate(told)
    ]


@st.composite
def disputes(draw: st.DrawFn) -> list[Mention]:
    """Mentions of one town on a few days, some of which tell one happening for two of them."""
    marks = st.lists(st.sampled_from("clinic maternity bakery again".split()), min_size=1, max_size=3)
    days = st.integers(0, 4).map(lambda number: DateSpan.day(DAY + timedelta(number)))
    kinds = st.sampled_from(["strike", "attack_on_civilians"])
    bases = st.sampled_from([Basis.STATED, Basis.STATED, Basis.PUBLISHED])
    towns = st.sampled_from(["Sumy", "Sumy", "Izium"])
    told = draw(st.lists(st.tuples(marks, days, kinds, bases, towns), max_size=14))
    return [
        replace(
            HIT,
            id=f"m{number}",
            article_id=f"a{number % 9}",
            label=f"A missile hit a {' '.join(words)}",
            kind=kind,
            when=when,
            basis=basis,
            places=(Place(town, "UA", kind="town"),),
            main=True,
        )
        for number, (words, when, kind, basis, town) in enumerate(told)
    ]


ARTICLES = [f"a{number}" for number in range(9)]
PUBLISHED = dict.fromkeys(ARTICLES, DAY + timedelta(60))
TEXTS = st.dictionaries(st.sampled_from(ARTICLES), st.sampled_from(ARTICLES[:2]), max_size=4)


@given(
    mentions=st.one_of(shelves(), disputes()),
    new=st.sets(st.sampled_from(ARTICLES)),
    reprints=TEXTS,
    is_told=st.booleans(),
)
def test_what_is_not_affected_stays_as_it_was_and_the_rest_comes_out_as_if_all_were_merged(
    mentions: list[Mention], new: set[str], reprints: dict[str, str], *, is_told: bool
) -> None:
    text_of = {name: reprints.get(name, name) for name in ARTICLES}
    before = merge_mentions((one for one in mentions if one.article_id not in new), text_of, PUBLISHED)
    changed = {one.when.first_day for one in mentions if one.article_id in new and one.when}
    texts = {text_of[name] for name in new}
    fresh = new if is_told else None
    near = find_affected(
        changed, texts, Shelf(mentions, text_of, before), lambda mention: order_of(mention, PUBLISHED), fresh
    )
    affected = {one.mention.id for one in near.told}
    kept = {event for event in before if affected.isdisjoint(one.id for one in event.mentions)}
    made = set(make_events(near.told, near.groups))
    assert kept | made == set(merge_mentions(mentions, text_of, PUBLISHED))
    assert all(one.mention.id in affected for one in near.told if one.mention.article_id in new)


def test_days_that_have_nothing_to_do_with_it_are_not_looked_at() -> None:
    far = [
        replace(HIT, id=f"far{number}", when=DateSpan.day(date(2023, 1, 1) + timedelta(number)))
        for number in range(300)
    ]
    shelf = Shelf([HIT, replace(HIT, id="b", article_id="b"), *far])
    near = find_affected({DAY}, (), shelf, lambda mention: order_of(mention, {}))
    assert {one.mention.id for one in near.told} == {"a", "b"}
    assert shelf.asked == {"a", "b"}


def test_a_month_goes_to_what_is_told_of_one_of_its_days_and_brings_no_others_along() -> None:
    month = replace(HIT, id="month", article_id="c", when=DateSpan.month(2024, 11))
    other = replace(
        HIT, id="other", article_id="d", label="Envoys met", when=DateSpan.day(date(2024, 11, 28))
    )
    shelf = Shelf([HIT, month, other])
    near = find_affected({DAY}, (), shelf, lambda mention: order_of(mention, {}))
    assert {one.mention.id for one in near.told} == {"a", "month"}
    assert near.groups == ((0, 1),)
    assert "other" not in shelf.asked


def test_where_a_new_vague_mention_goes_the_rest_stays_together_as_it_is() -> None:
    beside = replace(HIT, id="beside", article_id="b")
    month = replace(HIT, id="month", article_id="c", when=DateSpan.month(2024, 11))
    shelf = Shelf([HIT, beside, month], events=merge_mentions([HIT, beside]))
    near = find_affected({date(2024, 11, 1)}, {"c"}, shelf, lambda mention: order_of(mention, {}))
    assert near.groups == ((0, 1, 2),)


def test_nothing_changed_affects_nothing() -> None:
    near = find_affected(set(), (), Shelf([HIT]), lambda mention: order_of(mention, {}))
    assert near == Neighbourhood((), ())


def test_another_print_of_a_text_brings_along_what_the_first_tells_on_other_days() -> None:
    first = replace(HIT, id="first", article_id="p", when=DateSpan.day(DAY - timedelta(9)))
    beside = replace(HIT, id="beside", article_id="q", when=DateSpan.day(DAY - timedelta(9)))
    shelf = Shelf([HIT, first, beside], {"a": "p"})
    near = find_affected({DAY}, {"p"}, shelf, lambda mention: order_of(mention, {}))
    assert {one.mention.id for one in near.told} == {"a", "first", "beside"}
    assert near.groups == ((0, 1, 2),)
