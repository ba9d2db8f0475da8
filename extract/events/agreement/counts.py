"""Sentences that only count the dead and hurt, and the happening whose victims they count.

"The committee spoke of more than 53 dead" tells of no happening of its own: it counts those of the attack
that the article told of just before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.events.apart import lie_apart
from extract.events.kinds import ATTACKS, OTHER, STATEMENT
from extract.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from extract.model import Mention

_COUNTING: Final = frozenset({STATEMENT, OTHER, "attack_on_civilians"})
_PARAGRAPH: Final = re.compile(r"\n\s*\n")
_TAKEN_PLACE: Final = frozenset({Status.HAPPENED, Status.ALLEGED})
_RECENT: Final = 31  # days between a happening and an article that counts its victims
_LONGEST: Final = 3  # days of a happening
_FARTHEST: Final = 1  # paragraphs between a happening and what counts its victims


def find_counts(mentions: Iterable[Mention], text: str, published: date | None) -> dict[str, str]:
    """The mentions of one article that only count, by their ids, each with the id of the happening told of.

    A mention counts where it gives a number of people and names no place but that of the happening. The
    happening is the last violent one told before it, in its paragraph or the one before, if that took place
    on a day of the month before publication; longer fights have no victims that one count could tell. What
    an article tells of one day and no other place is one story, and its counts go to the first telling of
    it. A count dated before the happening, or one that sums up a longer time, counts others.
    """
    found: dict[str, str] = {}
    tellings: list[Mention] = []
    for mention in sorted(mentions, key=lambda one: (one.span.start, one.id)):
        happening = _happening_of(mention, tellings, text) if _gives_numbers(mention) else None
        if happening is not None and _is_recent(happening, published):
            found[mention.id] = happening.id
        elif mention.kind in ATTACKS and mention.status in _TAKEN_PLACE and not _is_bare_count(mention):
            tellings.append(mention)
    return found


def _gives_numbers(mention: Mention) -> bool:
    return bool(mention.tolls) and mention.kind in _COUNTING


def _is_bare_count(mention: Mention) -> bool:
    """Whether a mention does nothing but count people; one with a place, or the news, is a happening."""
    return _gives_numbers(mention) and not mention.places and not mention.main


def _happening_of(count: Mention, tellings: Sequence[Mention], text: str) -> Mention | None:
    """The first telling of the story that was told last before a count, or None where it counts others."""
    if not tellings or any(toll.is_total for toll in count.tolls):
        return None
    last = tellings[-1]
    between = text[min(last.span.end, count.span.start) : count.span.start]
    if len(_PARAGRAPH.findall(between)) > _FARTHEST or _is_before(count, last):
        return None
    story = [telling for telling in tellings if telling is last or _are_one_story(telling, last)]
    places = {place.name for telling in story for place in telling.places}
    if not {place.name for place in count.places} <= places:
        return None
    return story[0]


def _are_one_story(first: Mention, last: Mention) -> bool:
    """Whether two tellings of an article are of one day and of no two places."""
    if first.when is None or last.when is None or first.when.days != 1 or first.when.start != last.when.start:
        return False
    names = {place.name for place in first.places}, {place.name for place in last.places}
    return not lie_apart(first.places, last.places) and (not all(names) or bool(names[0] & names[1]))


def _is_before(count: Mention, happening: Mention) -> bool:
    if count.when is None or happening.when is None or happening.when.start is None or count.when.end is None:
        return False
    return count.when.end <= happening.when.start


def _is_recent(happening: Mention, published: date | None) -> bool:
    if happening.when is None or happening.when.days is None or happening.when.days > _LONGEST:
        return False
    return published is None or (published - happening.when.first_day).days <= _RECENT
