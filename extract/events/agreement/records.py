"""What is told of how the articles on an event stand to each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from extract.model import Actor, DateSpan, Mention, Place, Status, Toll

if TYPE_CHECKING:
    from datetime import date

Value = DateSpan | Toll | tuple[Place, ...] | tuple[Actor, ...] | Status
"""What is claimed of one aspect of an event."""


class Aspect(StrEnum):
    """What of an event articles can agree on or dispute."""

    DAY = "day"
    TOLL = "toll"
    PLACE = "place"
    ACTOR = "actor"
    STATUS = "status"


class Relation(IntEnum):
    """How two claims stand to each other; the larger, the further apart.

    AGREE where both can be true, CHANGED where one came later in the place of the other, DIFFER where they
    cannot both be true and neither takes the place of the other.
    """

    AGREE = 0
    CHANGED = 1
    DIFFER = 2


@dataclass(frozen=True, slots=True)
class Witness:
    """An article as one that may tell of an event.

    Articles with one ``text_id`` print one text, and speak once. ``published`` is None where the day is not
    known.
    """

    article_id: str
    text_id: str
    source: str
    published: date | None


@dataclass(frozen=True, slots=True)
class Saying:
    """What one sentence of an article claims of one aspect.

    ``told`` is the day on which it was said, as far as known: that of the count where the article names it,
    else that of publication. ``speaker`` is whom the article names as saying so, or empty for the article's
    own voice; ``is_claim`` marks what one side says of its own fight.
    """

    value: Value
    mention: Mention
    witness: Witness
    told: date | None
    speaker: str
    is_claim: bool

    @property
    def order(self) -> tuple[bool, int, bool, int, str, int, str]:
        """Its place among all: by the day of saying, then of publication, then its place in the article."""
        told, published = self.told, self.witness.published
        return (
            told is None,
            told.toordinal() if told else 0,
            published is None,
            published.toordinal() if published else 0,
            self.witness.article_id,
            self.mention.span.start,
            self.mention.id,
        )


@dataclass(frozen=True, slots=True)
class Position:
    """One answer to what happened: all that say so, in order.

    ``articles`` are those whose last word it is, each article in one position of a claim only. ``relation``
    is how it stands to the first position of the claim.
    """

    value: Value
    sayings: tuple[Saying, ...]
    articles: tuple[str, ...]
    texts: int
    relation: Relation


@dataclass(frozen=True, slots=True)
class Claim:
    """One aspect of an event with every answer to it, that of the most witnesses first.

    For tolls ``measure`` is what is counted and ``whom`` of it, empty for people as such. ``mute`` are the
    articles that report the event and say nothing of this. ``relation`` is how far apart the answers are
    that stand unreplaced.
    """

    aspect: Aspect
    measure: str
    whom: str
    positions: tuple[Position, ...]
    mute: tuple[str, ...]
    relation: Relation

    @property
    def sayings(self) -> tuple[Saying, ...]:
        """Everything that was said of it, in the order in which it was said."""
        return tuple(sorted((one for at in self.positions for one in at.sayings), key=lambda one: one.order))


@dataclass(frozen=True, slots=True)
class Agreement:
    """How the articles of a collection stand to an event.

    ``first`` are the articles of the first day on which it was reported, ``silent`` those of the days of its
    reports that do not tell of it, both without the reprints of a text.
    """

    claims: tuple[Claim, ...]
    first: tuple[Witness, ...]
    silent: tuple[Witness, ...]

    @property
    def disputes(self) -> tuple[Aspect, ...]:
        """The aspects in which answers differ, each once."""
        return tuple(dict.fromkeys(one.aspect for one in self.claims if one.relation is Relation.DIFFER))
