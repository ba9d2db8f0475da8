"""How much an event matters beside the others: a score of named parts, each of which can be shown.

Nothing is learned, and nothing of the score is a judgement on those who were there: it says how much these
articles make of a happening, and chooses what is labelled, put on a card or shown first.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from extract.events.kinds import OTHER, STATEMENT
from extract.model import Status

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from extract.model import Event, Mention

LATER: Final = timedelta(days=7)
"""How long after an event an article comes back to it, and does not just report it."""

USUAL: Final = timedelta(days=30)
"""How far back it is looked what is usual for a kind and place."""

_LEAD: Final = 1000  # characters into an article at which a sentence has half the weight of its headline
_MANY: Final = 1000  # people killed from which a toll counts in full
_FIVE: Final = 5.0  # injured, missing or driven away that count as one killed
_NOT_YET: Final = 0.5  # what has not happened counts half, whatever kind it would be
_WORTH: Final = {
    "agreement": 1.0,
    "territory": 1.0,
    "leadership": 0.9,
    "attack_on_civilians": 0.9,
    "strike": 0.8,
    "bombing": 0.8,
    "shelling": 0.7,
    "ground_fighting": 0.7,
    "riot": 0.6,
    "protest": 0.6,
    "detention": 0.6,
    "law": 0.6,
    "humanitarian": 0.6,
    "diplomacy": 0.5,
    "troop_movement": 0.5,
    "weapons_aid": 0.5,
    OTHER: 0.3,
    STATEMENT: 0.2,
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the score: how much it counts of 1, and what it means in one plain sentence."""

    weight: float
    because: str
    knows_later: bool = False
    """Whether articles that come later can change it."""


PARTS: Final[dict[str, Part]] = {
    "witnesses": Part(0.25, "How many different texts report it; reprints count once.", knows_later=True),
    "later": Part(0.15, "How many texts come back to it a week or more afterwards.", knows_later=True),
    "lead": Part(0.15, "How near to the top of an article it is told; its headline counts most."),
    "kind": Part(0.20, "What kind of event it is: treaties and deaths count more than words."),
    "toll": Part(0.10, "How many people are reported killed, hurt, missing or driven from home."),
    "novelty": Part(0.10, "How rare such an event was at this place in the 30 days before."),
    "exactness": Part(0.05, "How exactly its date is known; a day counts in full."),
}
"""All parts in the order in which they are shown; the weights come to 1."""


def weigh_event(event: Event, text_of: Mapping[str, str], published: Mapping[str, date]) -> dict[str, float]:
    """The parts of an event's importance by their names, each from 0 to 1, without its novelty.

    Args:
        event: what is weighed.
        text_of: by article id, the text that an article prints.
        published: by article id, the days of publication that are known.
    """
    texts = {text_of.get(article_id, article_id) for article_id in event.article_ids}
    back = {text_of.get(one, one) for one in event.article_ids if _is_later(event, published.get(one))}
    return {
        "witnesses": _of_many(len(texts) - 1),
        "later": _of_many(len(back)),
        "lead": max(map(_lead, event.mentions)),
        "kind": _worth(event),
        "toll": max(map(_toll, event.mentions)),
        "exactness": _exactness(event),
    }


def weigh_novelty(before: int) -> float:
    """How new an event is by how many of its kind there were at its place in the time before, 0 to 1."""
    return round(1 / (1 + before), 3)


def weigh_parts(parts: Mapping[str, float]) -> float:
    """The importance of an event from its parts: 0 to 1."""
    return round(sum(part.weight * parts.get(name, 0.0) for name, part in PARTS.items()), 4)


def _of_many(count: int) -> float:
    """0 for none, half for one, nearer to 1 with each more."""
    return round(1 - 1 / (1 + count), 3)


def _is_later(event: Event, published: date | None) -> bool:
    if event.when is None or published is None:
        return False
    last = event.when.last_day or event.when.first_day
    return published - last >= LATER


def _lead(mention: Mention) -> float:
    if mention.main:
        return 1.0
    return round(1 / (1 + mention.sentence.start / _LEAD), 3)


def _worth(event: Event) -> float:
    worth = _WORTH.get(event.kind, _WORTH[OTHER])
    has_happened = event.status in {Status.HAPPENED, Status.ONGOING, Status.ALLEGED}
    return round(worth if has_happened else worth * _NOT_YET, 3)


def _toll(mention: Mention) -> float:
    """The greatest number of people that a mention tells of, on a scale of tenfolds."""
    counts = [0.0]
    for toll in mention.tolls:
        many = toll.low if toll.low is not None else toll.high
        if many is not None and not toll.is_total:
            counts.append(many if toll.measure == "killed" else many / _FIVE)
    counts += [mention.killed[0]] if mention.killed and not mention.tolls else []
    return round(min(1.0, math.log1p(max(counts)) / math.log1p(_MANY)), 3)


def _exactness(event: Event) -> float:
    if event.when is None:
        return 0.0
    return round(1 / (1 + math.log10(max(1.0, event.when.grain.typical_days))), 3)
