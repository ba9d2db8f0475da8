"""The interface's words for what articles can differ on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.web.texts import N_, _
from extract.events.agreement.records import Aspect

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.events.agreement.records import Claim

ASPECTS: Final = {
    Aspect.DAY: N_("the day"),
    Aspect.TOLL: N_("how many people"),
    Aspect.PLACE: N_("the place"),
    Aspect.ACTOR: N_("who did it"),
    Aspect.STATUS: N_("whether it happened"),
}
_HEADINGS: Final = {
    Aspect.DAY: N_("The day"),
    Aspect.PLACE: N_("The place"),
    Aspect.ACTOR: N_("Who did it"),
    Aspect.STATUS: N_("Whether it happened"),
}
_MEASURES: Final = {
    "killed": N_("Killed"),
    "injured": N_("Injured"),
    "missing": N_("Missing"),
    "displaced": N_("Displaced"),
    "captured": N_("Captured or held"),
}


def aspects_words(aspects: Iterable[str]) -> str:
    """Aspects in a sentence: "the day and how many people"; one not known here is left out."""
    known = [Aspect(aspect) for aspect in dict.fromkeys(aspects) if aspect in set(Aspect)]
    names = [_(ASPECTS[aspect]) for aspect in known]
    if len(names) < 2:
        return "".join(names)
    return _("{several} and {last}").format(several=", ".join(names[:-1]), last=names[-1])


def claim_heading(claim: Claim) -> str:
    """What a claim is about, as a heading: "The day", "Killed", "Injured (children)"."""
    if claim.aspect is not Aspect.TOLL:
        return _(_HEADINGS[claim.aspect])
    measure = _(_MEASURES[claim.measure]) if claim.measure in _MEASURES else claim.measure
    return _("{measure} ({whom})").format(measure=measure, whom=claim.whom) if claim.whom else measure
