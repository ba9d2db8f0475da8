"""Merging: which mentions report one and the same happening.

Mentions of the very same days with a rare word in common are compared (:mod:`extract.events.blocks`,
:mod:`extract.events.likeness`); the most alike are put together first, and only what is alike as a whole
(:mod:`extract.events.clusters`): chains of look-alikes do not creep into one. What is told of a week or month
then goes to a happening of one of its days (:mod:`extract.events.vague`), and what repeats the first print of
a text goes where the first print has put it (:mod:`extract.events.reprints`).

Last, what is told of two days next to each other may be one happening (:mod:`extract.events.two_days`).

Each of the steps leaves a link: from a mention to the first of those that tell the same of the same days,
from this first one to that of a day beside, from a vague one to its host, and from a copy to what it copies.
Which mentions are one event follows from the links alone. So a library keeps them, and where an article comes
or goes only those are made anew that can change.
"""

from __future__ import annotations

import math
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Final

from extract.events.agreement.fitting import days_fit
from extract.events.blocks import find_likenesses
from extract.events.bundles import bundle, find_bundles, is_count
from extract.events.clusters import cluster
from extract.events.kinds import OTHER
from extract.events.likeness import is_short, weigh
from extract.events.reported import is_day_of_report
from extract.events.reprints import bind_reprints
from extract.events.two_days import join_two_days
from extract.events.vague import Hosts, choose_host, is_exact, is_vague
from extract.model import Basis, DateSpan, Event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from extract.events.likeness import Told
    from extract.events.vague import Order, Place
    from extract.model import Mention

_STATING: Final = frozenset({Basis.STATED, Basis.CARRIED})
_BASES: Final = {Basis.STATED: 0, Basis.CODED: 0, Basis.CARRIED: 1, Basis.PUBLISHED: 2, Basis.NONE: 3}


def merge_mentions(
    mentions: Iterable[Mention],
    text_of: Mapping[str, str] | None = None,
    published: Mapping[str, date] | None = None,
    sentence_of: Callable[[Mention], str] | None = None,
) -> tuple[Event, ...]:
    """The events that these mentions report, in order of date, those without a date last.

    Every mention is in exactly one event, and the outcome does not depend on the order given. An event's id
    comes from the first of its mentions, so it stays while that mention does.

    Args:
        mentions: of any number of articles.
        text_of: by article id, the text that an article prints: what the same words of one text tell is one
            happening, on whichever day a paper has printed them.
        published: by article id, the days of publication, by which mentions are put in order; without it,
            only those are known of which a mention tells.
        sentence_of: the sentence in which a mention stands. Its words help to see that two mentions are one
            happening; without it their labels must do.
    """
    given = tuple(mentions)
    days = _publication_days(given) | dict(published or {})
    ordered = sorted(given, key=lambda mention: order_of(mention, days))
    first_of = {other: first for first, other in bind_reprints(ordered, text_of or {})}
    told: dict[int, Told] = {}
    lead_of = {number: number for number in range(len(ordered)) if number not in first_of}
    for numbers in _by_days(ordered, list(lead_of)):
        of_days = weigh(
            ((ordered[number], sentence_of(ordered[number]) if sentence_of else "") for number in numbers),
            text_of,
        )
        told.update(zip(numbers, of_days, strict=True))
        for group in group_alike(of_days):
            lead_of.update({numbers[place]: numbers[group[0]] for place in group})
    host_of = _find_hosts(told, lead_of, [order_of(mention, days) for mention in ordered])
    beside_of = join_two_days({number: one for number, one in told.items() if is_exact(one)}, lead_of)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for number in range(len(ordered)):
        lead = lead_of[first_of.get(number, number)]
        lead = lead_of[host_of.get(lead, lead)]
        groups[beside_of.get(lead, lead)].append(number)
    events = [
        make_event(
            [ordered[number] for number in group],
            [ordered[number] for number in group if number not in first_of],
        )
        for group in groups.values()
    ]
    return tuple(sorted(events, key=lambda event: (event.when is None, _first_day(event.when), event.id)))


def group_alike(told: Sequence[Told]) -> list[list[int]]:
    """The mentions of the very same days, by their numbers in their order, grouped by what they tell of."""
    bundles = find_bundles(told)
    of = {number: place for place, numbers in enumerate(bundles) for number in numbers}
    several = {place for place, numbers in enumerate(bundles) if len(numbers) > 1}
    bundled = [bundle([told[number] for number in numbers]) for numbers in bundles] if several else []
    alike = find_likenesses(bundled, several)
    for (one, other), likeness in find_likenesses(told).items():
        pair = min(of[one], of[other]), max(of[one], of[other])
        if pair[0] != pair[1] and (pair not in alike or alike[pair].score < likeness.score):
            alike[pair] = likeness
    return [
        sorted(number for place in group for number in bundles[place])
        for group in cluster(alike, len(bundles))
    ]


def _by_days(mentions: Sequence[Mention], numbers: Iterable[int]) -> Iterable[list[int]]:
    """The numbers of mentions with dates of a month at most, those of the very same days together."""
    found: defaultdict[tuple[date | None, date | None], list[int]] = defaultdict(list)
    for number in numbers:
        when = mentions[number].when
        if is_short(when):
            found[when.start, when.end].append(number)
    return found.values()


def _find_hosts(
    told: Mapping[int, Told], lead_of: Mapping[int, int], orders: Sequence[Order]
) -> dict[int, int]:
    """By the number of the first of a vague group that of the mention of a day that it goes to, if any."""
    hosts = Hosts()
    for number, one in told.items():
        if is_exact(one):
            hosts.add((orders[number], number), one)
    found: defaultdict[int, list[tuple[float, Place]]] = defaultdict(list)
    for number, one in told.items():
        host = hosts.find(one) if is_vague(one) else None
        if host is not None:
            found[lead_of[number]].append(host)
    return {lead: choose_host(some)[1] for lead, some in found.items()}


def _publication_days(mentions: Iterable[Mention]) -> dict[str, date]:
    """The day of publication of each article that gave one of its mentions that day as its date."""
    return {
        mention.article_id: mention.when.first_day
        for mention in mentions
        if mention.basis is Basis.PUBLISHED and mention.when is not None
    }


def order_of(mention: Mention, published: Mapping[str, date]) -> Order:
    """Where a mention stands among all: by its article's publication, its article and its place there."""
    trigger = mention.trigger or mention.span
    day = published.get(mention.article_id, date.max)
    return (day, mention.article_id, trigger.start, mention.span.start, mention.id)


def _first_day(when: DateSpan | None) -> date:
    return when.first_day if when else date.max


def make_event(mentions: Sequence[Mention], originals: Iterable[Mention]) -> Event:
    """The event that some mentions report, which are in the order of :func:`order_of`.

    Only those that are ``originals``, and no copies of others, can tell it for another day.
    """
    best = min(mentions, key=_goodness)
    named = min(mentions, key=lambda mention: (not mention.main, is_count(mention), _goodness(mention)))
    return Event(
        id=f"e{mentions[0].id}",
        label=named.label,
        when=_find_doubt(best, originals) or best.when,
        kind=next((mention.kind for mention in (best, *mentions) if mention.kind != OTHER), OTHER),
        status=best.status,
        mentions=tuple(mentions),
    )


def _find_doubt(best: Mention, others: Iterable[Mention]) -> DateSpan | None:
    """One of two days, where another mention states another day than the best dated; else None."""
    if best.when is None or best.when.days != 1 or not _states_day(best):
        return None
    days = [
        other.when.first_day
        for other in others
        if other.when is not None
        and other.when.days == 1
        and _states_day(other)
        and not days_fit(other.when, best.when)
    ]
    return DateSpan.either(min(*days, best.when.first_day), max(*days, best.when.first_day)) if days else None


def _states_day(mention: Mention) -> bool:
    return mention.basis in _STATING and not is_day_of_report(mention)


def _goodness(mention: Mention) -> tuple[float, ...]:
    """How well a mention dates its event: stated before carried before published, finer before coarser."""
    grain = mention.when.grain.typical_days if mention.when else math.inf
    days = mention.when.days if mention.when and mention.when.days is not None else math.inf
    basis = Basis.PUBLISHED if is_day_of_report(mention) else mention.basis
    return (_BASES[basis], grain, days)
