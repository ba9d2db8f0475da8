"""What the page says of two sides: the events of both, what only one tells, and how they choose words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from app.web.pages.compare.differences import Difference, find_differences
from app.web.pages.compare.voices import Voices, WordRow, view_voices, view_words
from app.web.texts import _, format_number, n_
from extract.framing import find_word_choices
from extract.model import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from app.store.records import ArticleHead
    from app.store.sides import SharingPair, SideEvent, ToldBySides
    from app.web.sides import Side
    from extract.model import Event, Mention

MOST_EVENTS = 100  # of each list
_BEFORE = timedelta(days=7)  # an article is about the week before it, too

Pair = tuple["SideHead", "SideHead"]


@dataclass(frozen=True, slots=True)
class SideHead:
    """A side with its name and what is to be known of it; without articles where it was not found."""

    side: Side
    name: str
    note: str
    articles: tuple[ArticleHead, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence of one side with what is marked in it; its marks count from the start of the article."""

    sentence: str
    offset: int
    marks: tuple[tuple[TextSpan, str], ...]
    speakers: str
    article_id: str
    mention_id: str
    published: date | None


@dataclass(frozen=True, slots=True)
class SharedEvent:
    """An event that both sides tell, with what each of them says and in what they differ or agree."""

    event: Event
    tellings: tuple[tuple[Telling, ...], tuple[Telling, ...]]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class OnlyOne:
    """The events that one side alone tells: those of the days that both cover, ``others`` besides."""

    events: tuple[Event, ...]
    unlisted: int
    others: int

    @property
    def count(self) -> int:
        """How many events of the days that both cover."""
        return len(self.events) + self.unlisted


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """The page; ``problem`` and ``advice`` say why there is nothing to compare, else both are empty.

    ``pairs`` are two articles each that are worth comparing, where nothing is chosen.
    """

    heads: Pair
    problem: str = ""
    advice: str = ""
    pairs: tuple[SharingPair, ...] = ()
    summary: str = ""
    days: tuple[date, date] | None = None
    shared: tuple[SharedEvent, ...] = ()
    unlisted: int = 0
    only: tuple[OnlyOne, OnlyOne] | tuple[()] = ()
    words: tuple[WordRow, ...] = ()
    voices: tuple[Voices, Voices] | tuple[()] = ()


def view_incomplete(
    heads: Sequence[SideHead], *, are_same: bool, pairs: Sequence[SharingPair] = ()
) -> ComparisonView:
    """The page before two sides are chosen, or where one of them is not there."""
    first, second = heads
    pair = (first, second)
    if are_same:
        return ComparisonView(
            pair, _("Both sides are the same"), _("Choose another article or outlet on one side.")
        )
    lost = [head for head in pair if head.side and not head.articles]
    if lost:
        return ComparisonView(
            pair,
            _("One side is not here"),
            _("The link names an article or outlet that this collection does not have. Choose another one."),
        )
    if first.side or second.side:
        return ComparisonView(
            pair, _("Choose the other side"), _("One side is chosen. Choose what to set beside it.")
        )
    return ComparisonView(
        pair,
        _("Choose two sides"),
        _("Choose two articles, or two outlets, to see how they tell the same events."),
        tuple(pairs),
    )


def view_comparison(told: ToldBySides, heads: Sequence[SideHead]) -> ComparisonView:
    """The page for two sides with articles."""
    first, second = heads
    days = covered_days(first.articles, second.articles)
    owners = tuple({head.id for head in side.articles} for side in (first, second))
    published = {head.id: head.published for side in (first, second) for head in side.articles}
    both: list[SideEvent] = []
    alone: tuple[list[Event], list[Event]] = ([], [])
    for one in told.events:
        tellers = [any(m.article_id in owner for m in one.event.mentions) for owner in owners]
        if all(tellers):
            both.append(one)
        else:
            alone[tellers.index(True)].append(one.event)
    shared = [_shared(one, owners, told.sentences, published) for one in both]
    mentions = [
        [m for one in told.events for m in one.event.mentions if m.article_id in owner] for owner in owners
    ]
    only = tuple(_only(events, days) for events in alone)
    return ComparisonView(
        heads=(first, second),
        summary=_summary(len(shared), only),
        days=days,
        shared=tuple(shared[:MOST_EVENTS]),
        unlisted=max(0, len(shared) - MOST_EVENTS),
        only=(only[0], only[1]),
        words=view_words(*(_sentences(some, told.sentences) for some in mentions)),
        voices=(view_voices(mentions[0]), view_voices(mentions[1])),
    )


def covered_days(first: Sequence[ArticleHead], second: Sequence[ArticleHead]) -> tuple[date, date] | None:
    """The first and the last day that both sides can be expected to tell of, or None where there is none.

    A side covers the days from a week before its first article to the day of its last.
    """
    spans = []
    for heads in (first, second):
        days = [head.published for head in heads if head.published]
        if not days:
            return None
        spans.append((min(days) - _BEFORE, max(days)))
    start, end = max(span[0] for span in spans), min(span[1] for span in spans)
    return (start, end) if start <= end else None


def _shared(
    told: SideEvent,
    owners: Sequence[set[str]],
    sentences: Mapping[str, str],
    published: Mapping[str, date | None],
) -> SharedEvent:
    event = told.event
    sides = [tuple(m for m in event.mentions if m.article_id in owner) for owner in owners]
    counts = [
        tuple(m for m in told.counts if m.article_id in owner and m.id in sentences) for owner in owners
    ]
    differences = find_differences(event, sides[0], sides[1], told.counts)
    disputed = {difference.mark for difference in differences}
    tellings = [
        tuple(
            _telling(m, sentences[m.id], published[m.article_id], disputed)
            for m in _once((*side, *counted), sentences)
        )
        for side, counted in zip(sides, counts, strict=True)
    ]
    return SharedEvent(event, (tellings[0], tellings[1]), differences)


def _once(mentions: Iterable[Mention], sentences: Mapping[str, str]) -> list[Mention]:
    """One mention for each sentence: two clauses of one sentence are read once."""
    return list({(m.article_id, sentences[m.id]): m for m in reversed(list(mentions))}.values())[::-1]


def _telling(mention: Mention, sentence: str, published: date | None, disputed: set[str]) -> Telling:
    offset = mention.sentence.start
    marks = [(choice.span, "framing") for choice in find_word_choices(sentence, offset)]
    if mention.timex and mention.sentence.overlaps(mention.timex):
        marks.append((mention.timex, "differs" if "day" in disputed else "phrase"))
    marks += _numbers(mention, sentence, disputed)
    return Telling(
        sentence=sentence,
        offset=offset,
        marks=tuple(marks),
        speakers=", ".join(mention.said_by),
        article_id=mention.article_id,
        mention_id=mention.id,
        published=published,
    )


def _numbers(mention: Mention, sentence: str, disputed: set[str]) -> Iterator[tuple[TextSpan, str]]:
    """The numbers of people in a sentence that differ, as it words them."""
    for toll in mention.tolls:
        place = sentence.find(toll.wording)
        if place >= 0 and toll.measure in disputed:
            start = mention.sentence.start + place
            yield TextSpan(start, start + len(toll.wording)), "differs"


def _sentences(mentions: Iterable[Mention], sentences: Mapping[str, str]) -> list[str]:
    return list(dict.fromkeys(sentences[mention.id] for mention in mentions))


def _only(events: Sequence[Event], days: tuple[date, date] | None) -> OnlyOne:
    within = [
        event
        for event in events
        if event.when is not None and days is not None and days[0] <= event.when.first_day <= days[1]
    ]
    return OnlyOne(tuple(within[:MOST_EVENTS]), max(0, len(within) - MOST_EVENTS), len(events) - len(within))


def _summary(shared: int, only: Sequence[OnlyOne]) -> str:
    first, second = (one.count for one in only)
    told = n_("Both tell of {count} event.", "Both tell of {count} events.", shared)
    alone = _("Only A tells of {first} more, only B of {second}.").format(
        first=format_number(first), second=format_number(second)
    )
    return _("{told} {alone}").format(told=told, alone=alone)
