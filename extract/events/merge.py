"""Merging: which mentions report one and the same happening.

Mentions of the same days with a rare word in common are compared (:mod:`extract.events.blocks`,
:mod:`extract.events.likeness`); the most alike are put together first, and only what is alike as a whole
(:mod:`extract.events.clusters`): chains of look-alikes do not creep into one.
"""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING, Final

from extract.events.agreement.fitting import days_fit
from extract.events.blocks import find_likenesses
from extract.events.clusters import cluster
from extract.events.kinds import OTHER
from extract.events.likeness import weigh
from extract.events.reprints import bind_reprints
from extract.events.two_days import join_two_days
from extract.events.vague import attach, vague_groups
from extract.model import Basis, DateSpan, Event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from extract.events.likeness import Likeness, Told
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
    bound = list(bind_reprints(ordered, text_of or {}))
    told = weigh(
        ((mention, sentence_of(mention) if sentence_of else "") for mention in ordered),
        text_of,
        copies={other for _, other in bound},
    )
    groups = form_groups(told, find_likenesses(told), bound)
    events = make_events(told, attach(told, groups, vague_groups(told, groups)))
    return tuple(sorted(events, key=lambda event: (event.when is None, _first_day(event.when), event.id)))


def form_groups(
    told: Sequence[Told], alike: Mapping[tuple[int, int], Likeness], bound: Iterable[tuple[int, int]]
) -> list[list[int]]:
    """The numbers of mentions that are one happening of a day, or told for two; what is vague is apart."""
    days = {number: () if one.is_copy else _single_days(one.mention) for number, one in enumerate(told)}
    return join_two_days(told, cluster(alike, days, bound))


def make_events(told: Sequence[Told], groups: Iterable[Sequence[int]]) -> list[Event]:
    """The events of mentions that are in order, by their numbers."""
    return [
        _event(
            [told[number].mention for number in group],
            [told[number].mention for number in group if not told[number].is_copy],
        )
        for group in groups
    ]


def _single_days(mention: Mention) -> tuple[date, ...]:
    return (mention.when.first_day,) if mention.when is not None and mention.when.days == 1 else ()


def _publication_days(mentions: Iterable[Mention]) -> dict[str, date]:
    """The day of publication of each article that gave one of its mentions that day as its date."""
    return {
        mention.article_id: mention.when.first_day
        for mention in mentions
        if mention.basis is Basis.PUBLISHED and mention.when is not None
    }


def order_of(mention: Mention, published: Mapping[str, date]) -> tuple[date, str, int, int, str]:
    """Where a mention stands among all: by its article's publication, its article and its place there."""
    trigger = mention.trigger or mention.span
    day = published.get(mention.article_id, date.max)
    return (day, mention.article_id, trigger.start, mention.span.start, mention.id)


def _first_day(when: DateSpan | None) -> date:
    return when.first_day if when else date.max


def _event(mentions: Sequence[Mention], originals: Sequence[Mention]) -> Event:
    """The event of some mentions, of which some are no reprints; only these can dispute its day."""
    best = min(mentions, key=_goodness)
    named = min(mentions, key=lambda mention: (not mention.main, _goodness(mention)))
    return Event(
        id=f"e{mentions[0].id}",
        label=named.label,
        when=find_dispute(best, originals) or best.when,
        kind=next((mention.kind for mention in (best, *mentions) if mention.kind != OTHER), OTHER),
        status=best.status,
        mentions=tuple(mentions),
    )


def find_dispute(best: Mention, others: Iterable[Mention]) -> DateSpan | None:
    """One of two days, where another mention states another day than the best dated; else None."""
    if best.when is None or best.when.days != 1 or best.basis not in _STATING:
        return None
    days = [
        other.when.first_day
        for other in others
        if other.when is not None
        and other.when.days == 1
        and other.basis in _STATING
        and not days_fit(other.when, best.when)
    ]
    return DateSpan.either(min(*days, best.when.first_day), max(*days, best.when.first_day)) if days else None


def _goodness(mention: Mention) -> tuple[float, ...]:
    """How well a mention dates its event: stated before carried before published, finer before coarser."""
    grain = mention.when.grain.typical_days if mention.when else math.inf
    days = mention.when.days if mention.when and mention.when.days is not None else math.inf
    return (_BASES[mention.basis], grain, days)
