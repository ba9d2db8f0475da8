"""In what two sides differ or agree on one event, named in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from app.web.answers import value_words
from app.web.disputes import claim_heading
from app.web.texts import N_
from extract.events.agreement.agree import find_agreement
from extract.events.agreement.records import Aspect, Relation, Witness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.events.agreement.records import Claim
    from extract.model import Event, Mention

_SIDES = ("first", "second")


class Stand(StrEnum):
    """How what two sides say of one thing stands, in the order shown; the values are interface texts."""

    DIFFERS = N_("Differ")
    CHANGED = N_("Changed")
    FITS = N_("Both can be right")
    SAME = N_("The same")
    ALONE = N_("Only one says")


@dataclass(frozen=True, slots=True)
class Difference:
    """What each side says of one thing, and how that stands to each other.

    ``values`` are the words of the first and of the second side, empty where a side does not say. ``mark`` is
    the aspect, for tolls the measure, where it can be marked in the sentences that it differs, else empty.
    """

    heading: str
    values: tuple[str, str]
    stand: Stand
    is_toll: bool
    mark: str


def find_differences(
    event: Event, first: Sequence[Mention], second: Sequence[Mention], counts: Sequence[Mention] = ()
) -> tuple[Difference, ...]:
    """What two sides say of the day, the place, the numbers, who did it and whether it happened.

    What only one side says is told too, except for whether it happened, of which every sentence speaks.
    ``counts`` are sentences of either side's articles that only count the victims.
    """
    side_of = {
        mention.article_id: side
        for side, mentions in zip(_SIDES, (first, second), strict=True)
        for mention in mentions
    }
    told, counted = (
        tuple(replace(one, article_id=side_of[one.article_id]) for one in some if one.article_id in side_of)
        for some in ((*first, *second), counts)
    )
    witnesses = [Witness(side, side, side, None) for side in _SIDES]
    agreement = find_agreement(replace(event, mentions=told), witnesses, counted)
    found = (_difference(claim) for claim in agreement.claims)
    order = list(Stand)
    return tuple(sorted((one for one in found if one is not None), key=lambda one: order.index(one.stand)))


def _difference(claim: Claim) -> Difference | None:
    values = tuple(_words(claim, side) for side in _SIDES)
    if claim.aspect is Aspect.STATUS and claim.relation is Relation.AGREE:
        return None
    stand = _stand(claim) if all(values) else Stand.ALONE
    return Difference(
        heading=claim_heading(claim),
        values=(values[0], values[1]),
        stand=stand,
        is_toll=claim.aspect is Aspect.TOLL,
        mark=(claim.measure or claim.aspect.value) if stand is Stand.DIFFERS else "",
    )


def _stand(claim: Claim) -> Stand:
    if claim.relation is Relation.DIFFER:
        return Stand.DIFFERS
    if claim.relation is Relation.CHANGED:
        return Stand.CHANGED
    values = {value_words(saying.value).casefold() for saying in claim.sayings}
    return Stand.SAME if len(values) == 1 else Stand.FITS


def _words(claim: Claim, side: str) -> str:
    """What one side says, each answer once."""
    said = [one.value for one in claim.sayings if one.witness.article_id == side]
    return "; ".join(dict.fromkeys(map(value_words, said)))
