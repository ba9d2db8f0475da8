"""Sentences that only count the dead and hurt, and the happening whose victims they count.

"The committee spoke of more than 53 dead" tells of no happening of its own: it counts those of the attack
that the article told of just before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.events.agreement.sayings import VIOLENT
from extract.events.kinds import OTHER, STATEMENT
from extract.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterable
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

    A mention counts where it gives a number of people and names no place. The happening is the last violent
    one told before it, in its paragraph or the one before, if that took place on a day of the month before
    publication; longer fights have no victims that one count could tell. A count dated before it, or one that
    sums up a longer time, counts others.
    """
    found: dict[str, str] = {}
    last: Mention | None = None
    for mention in sorted(mentions, key=lambda one: (one.span.start, one.id)):
        if is_count(mention):
            if last is not None and _belongs(mention, last, text) and _is_recent(last, published):
                found[mention.id] = last.id
        elif mention.kind in VIOLENT and mention.status in _TAKEN_PLACE:
            last = mention
    return found


def is_count(mention: Mention) -> bool:
    """Whether a mention does nothing but count people; one with a place is a happening by itself."""
    return bool(mention.tolls) and not mention.places and mention.kind in _COUNTING and not mention.main


def _belongs(count: Mention, happening: Mention, text: str) -> bool:
    between = text[min(happening.span.end, count.span.start) : count.span.start]
    if len(_PARAGRAPH.findall(between)) > _FARTHEST:
        return False
    if any(toll.is_total for toll in count.tolls):
        return False
    if count.when is None or happening.when is None or happening.when.start is None or count.when.end is None:
        return True
    return count.when.end > happening.when.start


def _is_recent(happening: Mention, published: date | None) -> bool:
    if happening.when is None or happening.when.days is None or happening.when.days > _LONGEST:
        return False
    return published is None or (published - happening.when.first_day).days <= _RECENT
