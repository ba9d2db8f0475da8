"""How a number of people changed as later articles came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.web.answers import value_words
from app.web.dates import plain_day
from app.web.disputes import claim_heading
from app.web.pages.timeline.panel.lines import MOST_LINES, Line, view_line
from app.web.texts import _
from extract.events.agreement.fitting import toll_range
from extract.events.agreement.positions import find_replaced
from extract.model import Toll

if TYPE_CHECKING:
    from app.store.records import StoredAgreement
    from extract.events.agreement.records import Claim, Saying


@dataclass(frozen=True, slots=True)
class Step:
    """One number in the order in which numbers were told; ``note`` sets it against the one before."""

    day: str
    number: str
    who: str
    note: str
    line: Line


@dataclass(frozen=True, slots=True)
class History:
    """How the number of one thing changed; ``more`` steps are left out."""

    heading: str
    steps: tuple[Step, ...]
    more: int


def view_history(claim: Claim, told: StoredAgreement) -> History:
    """The numbers of a claim in the order in which they were told."""
    sayings = claim.sayings
    replaced = find_replaced(sayings)
    steps = [
        Step(
            day=plain_day(saying.told) if saying.told else _("day not known"),
            number=value_words(saying.value),
            who=saying.speaker or told.articles[saying.witness.article_id].source or _("the article"),
            note=_note(saying, before, is_replaced=saying in replaced),
            line=view_line(saying, told),
        )
        for before, saying in zip((None, *sayings), sayings, strict=False)
    ]
    return History(claim_heading(claim), tuple(steps[:MOST_LINES]), max(0, len(steps) - MOST_LINES))


def _note(saying: Saying, before: Saying | None, *, is_replaced: bool) -> str:
    if is_replaced:
        return _("later changed by the same speaker")
    if before is None:
        return _("first number")
    if not (isinstance(saying.value, Toll) and isinstance(before.value, Toll)):
        return ""
    one, other = toll_range(saying.value), toll_range(before.value)
    if one == other:
        return _("the same")
    return _("higher") if one > other else _("lower")
