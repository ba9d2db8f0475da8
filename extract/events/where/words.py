"""The place of an event in its label: "People were killed" is "People were killed in Omdurman"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.events.kinds import STATEMENT
from extract.events.wording import LONGEST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.model import Place

_SHORT: Final = 60  # characters; a longer label tells enough
_THERE: Final = re.compile(r"\bthere\b")
_PLACED: Final = re.compile(
    r"\b(?:in|at|near|into|across|inside|outside|over|from|to|on|around|along|towards?|throughout|off) "
    r"(?:the |a |an )?[\w’'-]"
)


def with_place(label: str, kind: str, places: Sequence[Place], sentence: str) -> str:
    """A label that says where, if it has room, says nothing of it yet, and its sentence does."""
    if kind == STATEMENT or len(places) != 1:
        return label
    place = places[0]
    if place.name in label or label.endswith(("…", "”")):
        return label
    where = _named(place) if label.endswith(" invaded") else f"in {_named(place)}"
    if _THERE.search(label):
        placed = _THERE.sub(where, label, count=1)
        return placed if len(placed) <= LONGEST else label
    if place.name not in sentence or len(label) > _SHORT or _PLACED.search(label) or place.kind == "building":
        return label
    return f"{label} {where}"


def _named(place: Place) -> str:
    """A place as a sentence names it: "the Red Sea"."""
    if place.kind in {"sea", "strait", "canal"} and not place.name.lower().startswith("the "):
        return f"the {place.name}"
    return place.name
