"""How the kinds of events look: their titles, their families' colours and the order of their lanes."""

from __future__ import annotations

from app.web.theme import MARKS

# Families in the order of their lanes, from force to talk.
_FAMILIES = {
    "strikes": ("air_strike", "missile_strike", "strike", "shelling", "bombing"),
    "fighting": ("fighting", "ground_fighting", "territory"),
    "civilians": ("attack_on_civilians", "civilians", "abduction", "detention"),
    "unrest": ("protest", "riot"),
    "forces": ("movement", "troop_movement", "weapons", "aid", "weapons_aid"),
    "diplomacy": ("talks", "diplomacy", "agreement", "ceasefire"),
    "politics": ("sanctions", "law", "election", "leadership", "politics"),
    "statements": ("statement", "threat"),
    "humanitarian": ("humanitarian",),
    "other": ("other",),
}
_FAMILY_OF = {kind: family for family, kinds in _FAMILIES.items() for kind in kinds}
_ORDER = {kind: place for place, kind in enumerate(_FAMILY_OF)}


def family(kind: str) -> str:
    """The family of a kind, a key of :data:`app.web.theme.MARKS`; "other" for a kind not known here."""
    return _FAMILY_OF.get(kind, "other")


def colour(kind: str) -> str:
    """The colour of a kind's marks, as ``#rrggbb``."""
    return MARKS[family(kind)]


def title(kind: str) -> str:
    """A kind in words: "Talks", "Attack on civilians"."""
    return kind.replace("_", " ").replace("-", " ").strip().capitalize() or "Other"


def lane_order(kind: str) -> tuple[int, str]:
    """A sort key that puts kinds of a family side by side, and kinds not known here last."""
    return (_ORDER.get(kind, len(_ORDER) - 1), kind)
