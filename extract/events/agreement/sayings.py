"""From the sentences on an event to what each of them claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.events.agreement.records import Aspect, Saying
from extract.events.kinds import ATTACKS
from extract.model import Basis, Status

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from extract.events.agreement.records import Witness
    from extract.model import Actor, Event, Mention, Toll

_SIDES: Final = frozenset({"state", "group", "organisation"})
_DATED: Final = frozenset({Basis.STATED, Basis.CARRIED, Basis.CODED})
_PEOPLE: Final = frozenset(
    "people person persons dead deaths lives victims bodies others wounded injured".split()
)
_BESIDE: Final = frozenset(
    "more other further additional them its their his her our the these those of all".split()
)


def find_sayings(
    mention: Mention, witness: Witness, event: Event, *, is_count: bool, beside: str = ""
) -> Iterator[tuple[Aspect, str, str, Saying]]:
    """What one mention claims of an event: the aspect, what is counted, of whom, and the saying.

    A count (:mod:`extract.events.agreement.counts`) speaks of numbers alone: its day is that of counting, and
    whoever counts ``beside`` it in its sentence speaks for it where nobody else does.
    """
    counted_by = (speaker_of_count(mention) or beside) if is_count else ""
    told = _day_of_count(mention, witness, event) if is_count else witness.published
    for toll in mention.tolls:
        if not toll.is_total and not toll.since:
            speaker, is_claim = _speaker(mention, toll.said_by or counted_by)
            yield (
                Aspect.TOLL,
                toll.measure,
                whom(toll),
                Saying(toll, mention, witness, told, speaker, is_claim),
            )
    if is_count:
        return
    speaker, is_claim = _speaker(mention, "")
    if mention.when is not None and mention.basis in _DATED:
        yield Aspect.DAY, "", "", Saying(mention.when, mention, witness, told, speaker, is_claim)
    if mention.places:
        yield Aspect.PLACE, "", "", Saying(mention.places, mention, witness, told, speaker, is_claim)
    doers = tuple(_doers(mention))
    if doers and event.kind in ATTACKS and mention.kind in ATTACKS:
        yield Aspect.ACTOR, "", "", Saying(doers, mention, witness, told, speaker, is_claim)
    yield Aspect.STATUS, "", "", Saying(mention.status, mention, witness, told, speaker, is_claim)


def whom(toll: Toll) -> str:
    """Whom a toll counts, so that only the same people are compared: empty for people as such."""
    words = [word for word in toll.of.casefold().split() if word not in _BESIDE]
    counted = " ".join(word for word in words if word not in _PEOPLE)
    if "of them" in toll.wording.casefold() and not counted:
        return "of them"
    return counted


def speaker_key(saying: Saying) -> str:
    """A speaker's name as names are compared; empty for nobody."""
    words = saying.speaker.casefold().split()
    return " ".join(words[1:] if words and words[0] in {"the", "a", "an"} else words)


def _is_named(actor: Actor) -> bool:
    """Whether an actor is a side with a name of its own, not "the troops"."""
    return actor.kind in _SIDES and any(letter.isupper() for letter in actor.name)


def _day_of_count(count: Mention, witness: Witness, event: Event) -> date | None:
    """The one day that the words of a count name; one carried on from the event is that of the event."""
    published = witness.published
    if count.when is None or count.basis not in _DATED or count.when.days != 1:
        return published
    day = count.when.first_day
    if count.basis is Basis.CARRIED and event.when is not None and event.when.start == day:
        return published
    return min(day, published) if published else day


def speaker_of_count(count: Mention) -> str:
    """Who says so, or whoever is named as counting; empty for nobody."""
    if count.said_by:
        return count.said_by[0]
    return next((actor.name for actor in count.actors if _is_named(actor) or actor.kind == "person"), "")


def is_accuser(mention: Mention, actor: Actor) -> bool:
    """Whether an actor speaks of what another side did: "Russia accused Ukraine of attacking"."""
    accused = any(other.role == "target" and other.kind in _SIDES for other in mention.actors)
    return accused and mention.kind in ATTACKS and actor.name in mention.said_by


def _doers(mention: Mention) -> Iterator[Actor]:
    """The sides with a name that are told to have done it; who accuses another has not."""
    for actor in mention.actors:
        if actor.role == "agent" and _is_named(actor) and not is_accuser(mention, actor):
            yield actor


def _speaker(mention: Mention, named: str) -> tuple[str, bool]:
    """Who says so, ``named`` first, and whether that is the claim of one side."""
    name = named or (mention.said_by[0] if mention.said_by else "")
    is_claim = mention.status is Status.ALLEGED or any(source.is_claim for source in mention.sources)
    return name, is_claim and bool(name)
