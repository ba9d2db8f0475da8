"""Which of the days that a page tells is that of its publication: its places weighed against each other."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from extract.datespan import DateSpan, day_words
from extract.model import PublishedBasis
from extract.read.publication import Published
from extract.read.published.candidate import Candidate, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

# How far a place is trusted by itself. Those of the head of the page are written by one program and go
# wrong together; the address and the printed day are other witnesses.
_TRUST = {
    Place.META: 5.0,
    Place.ENTRY: 5.0,
    Place.ADDRESS: 4.5,
    Place.MARKUP: 3.5,
    Place.SITE_ENTRY: 3.3,
    Place.LOOSE_META: 2.0,
    Place.SCRIPT: 1.8,
    Place.TITLE: 1.5,
}
_PRINTED = 0.85  # for each point of what speaks for a printed day
_MOST_PRINTED = 4.2
_CLOSE = 1.5  # points by which a printed day that others confirm may be behind the likeliest one
_AGREEING = 0.5  # what a second place adds
_ALLOWING = 0.25  # what a place adds that may mean another day than it says
_CHANGED = 0.75  # what is left of a day that is also that of a change
_RIVAL = 0.75  # another day that has this share of the best one's support is kept as possible

_SETTLING = {Place.ADDRESS, Place.HEADLINE}  # tell the outlet's own day, where a time in UTC leaves it open
_UNSURE = {
    Place.HEADLINE,
    Place.MARKUP,
    Place.LOOSE_META,
    Place.SCRIPT,
    Place.TITLE,
}  # may hold the day of a change without saying so
_AGREE_WORDS = {
    Place.META: "a meta field",
    Place.ENTRY: "its description of itself",
    Place.SITE_ENTRY: "its description of itself",
    Place.ADDRESS: "its address",
    Place.MARKUP: "a marked element",
    Place.HEADLINE: "the day in print",
    Place.LOOSE_META: "a meta field",
    Place.SCRIPT: "its scripts",
    Place.TITLE: "its title",
}


def judge(
    candidates: Iterable[Candidate], changed: Iterable[Candidate] = (), month: DateSpan | None = None
) -> Published | None:
    """The day that most speaks for, with its bounds, or None where there is no candidate.

    ``changed`` are the days on which the page says it was changed: one of them counts less as that of
    publication, where another day is a candidate at all. ``month`` is that of the page's address.
    """
    told = _one_of_each(
        one for one in candidates if one.place not in _UNSURE or month is None or _lies_near(one.day, month)
    )
    if not told:
        return None
    changes = {candidate.day for candidate in changed}
    meant = {one: _settle(one, told) for one in told}
    support = {day: _support(day, meant, changes) for day in dict.fromkeys(meant.values())}
    day = max(support, key=lambda one: support[one])
    best = next(one for one in told if one.day == day)
    possible = [one for one in support if support[one] >= _RIVAL * support[day]]
    earliest, latest = min(possible), max(possible)
    if len(possible) == 1 and not any(one.place in _SETTLING and one.day == day for one in told):
        earliest, latest = best.earliest, best.latest
    return Published(day, earliest, latest, _basis(best.place), _because(best, told, possible))


def _one_of_each(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The first candidate of each place, most trusted first: in print one that others confirm."""
    by_place: dict[Place, list[Candidate]] = {}
    for candidate in candidates:
        by_place.setdefault(candidate.place, []).append(candidate)
    printed = by_place.pop(Place.HEADLINE, [])
    told = [several[0] for several in by_place.values()]
    close = [one for one in printed if one.weight >= printed[0].weight - _CLOSE]
    confirmed = [one for one in close if any(other.allows(one.day) for other in told)]
    return sorted([*told, *(confirmed or printed)[:1]], key=_trust, reverse=True)


def _settle(candidate: Candidate, told: Sequence[Candidate]) -> date:
    """The day that a candidate means: a time in UTC means the day that address or print have, if it can."""
    settled = [one.day for one in told if one.place in _SETTLING and candidate.allows(one.day)]
    return candidate.day if not settled or candidate.day in settled else settled[0]


def _lies_near(day: date, month: DateSpan) -> bool:
    """Whether a day lies in a month, or a day beside it where a time zone has moved it."""
    return any(month.contains(DateSpan.day(day + timedelta(days))) for days in (-1, 0, 1))


def _trust(candidate: Candidate) -> float:
    if candidate.place is Place.HEADLINE:
        return min(candidate.weight * _PRINTED, _MOST_PRINTED)
    return _TRUST[candidate.place]


def _support(day: date, meant: Mapping[Candidate, date], changes: set[date]) -> float:
    """What speaks for a day: the place that is trusted most, and less of each other that may mean it."""
    exact = [_trust(one) for one in meant if meant[one] == day]
    loose = [_trust(one) for one in meant if meant[one] != day and one.allows(day)]
    total = exact[0] + _AGREEING * sum(exact[1:]) + _ALLOWING * sum(loose)
    only_seen = all(one.place in _UNSURE for one in meant if one.day == day)
    earlier = any(one.day < day for one in meant)
    return total * _CHANGED if day in changes and only_seen and earlier else total


def _basis(place: Place) -> PublishedBasis:
    if place is Place.ADDRESS:
        return PublishedBasis.URL
    return PublishedBasis.TEXT if place is Place.HEADLINE else PublishedBasis.METADATA


def _because(best: Candidate, told: Sequence[Candidate], possible: Sequence[date]) -> str:
    others = [_AGREE_WORDS[one.place] for one in told if one is not best and one.day == best.day]
    because = best.because
    if others:
        agreeing = list(dict.fromkeys(others))
        because += f"; {' and '.join(agreeing[:2])} say{'s' if len(agreeing) == 1 else ''} the same"
    rivals = sorted(one for one in possible if one != best.day)
    if rivals:
        because += f"; {' and '.join(map(day_words, rivals[:2]))} is possible too"
    return because
