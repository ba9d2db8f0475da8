"""Why an event is put before others, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dash import html

from app.web.texts import N_, _
from extract.events.importance import PARTS

if TYPE_CHECKING:
    from collections.abc import Mapping

# The meanings of :data:`extract.events.importance.PARTS`, which know no other language.
MEANINGS: Final = {
    "witnesses": N_("How many different texts report it; reprints count once."),
    "later": N_("How many texts come back to it a week or more afterwards."),
    "lead": N_("How near to the top of an article it is told; its headline counts most."),
    "kind": N_("What kind of event it is: treaties and deaths count more than words."),
    "toll": N_("How many people are reported killed, hurt, missing or driven from home."),
    "novelty": N_("How rare such an event was at this place in the 30 days before."),
    "exactness": N_("How exactly its date is known; a day counts in full."),
}
_MUCH: Final = 0.6  # of a part, from 0 to 1
_SOME: Final = 0.2


def weight_details(parts: Mapping[str, float]) -> list[html.Details]:
    """What speaks for showing the event early, what counts most for it first; nothing where none is known."""
    known = [name for name in MEANINGS if name in parts]
    if not known:
        return []
    known.sort(key=lambda name: -parts[name] * PARTS[name].weight)
    rows = [
        html.Li([html.Span(_degree(parts[name]), className="weight-degree"), html.Span(_(MEANINGS[name]))])
        for name in known
    ]
    lead = html.P(
        _("How much these articles make of it; this says nothing of those who were there."),
        className="report-note",
    )
    summary = html.Summary(_("Why this event is shown early or late"))
    return [html.Details([summary, lead, html.Ul(rows, className="weights")], className="panel-weight")]


def _degree(part: float) -> str:
    if part >= _MUCH:
        return _("much")
    return _("some") if part >= _SOME else _("little")
