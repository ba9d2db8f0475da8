"""How the kinds of events look: their families' colours and the order of their lanes."""

from __future__ import annotations

from typing import Final

from app.web.theme import MARKS
from extract.events.kinds import KINDS

# Families in the order of their lanes, from force to talk; the keys are those of theme.MARKS.
FAMILIES: Final = {
    "strikes": ("strike", "shelling", "bombing"),
    "fighting": ("ground_fighting", "territory"),
    "civilians": ("attack_on_civilians", "detention"),
    "forces": ("troop_movement", "weapons_aid"),
    "unrest": ("protest", "riot"),
    "humanitarian": ("humanitarian",),
    "diplomacy": ("diplomacy", "agreement"),
    "statements": ("statement",),
    "politics": ("law", "leadership"),
    "other": ("other",),
}
# Short names for lanes and filters, where the full title would take too much room.
NAMES: Final = {
    "strike": "Strikes",
    "shelling": "Shelling",
    "bombing": "Explosions",
    "ground_fighting": "Fighting",
    "territory": "Territory",
    "attack_on_civilians": "People hurt",
    "detention": "Detention",
    "troop_movement": "Troop moves",
    "weapons_aid": "Weapons, aid",
    "protest": "Protest",
    "riot": "Riot",
    "humanitarian": "Humanitarian",
    "diplomacy": "Talks",
    "agreement": "Agreements",
    "statement": "Statements",
    "law": "Law, sanctions",
    "leadership": "Leadership",
    "other": "Other",
}
_FAMILY_OF = {kind: family for family, kinds in FAMILIES.items() for kind in kinds}
_ORDER = {kind: place for place, kind in enumerate(_FAMILY_OF)}
_TITLES = {kind.name: kind.title for kind in KINDS}


def family(kind: str) -> str:
    """The family of a kind, a key of :data:`app.web.theme.MARKS`; "other" for a kind not known here."""
    return _FAMILY_OF.get(kind, "other")


def colour(kind: str) -> str:
    """The colour of a kind's marks, as ``#rrggbb``."""
    return MARKS[family(kind)]


def title(kind: str) -> str:
    """A kind in words: "Talks and diplomacy"; a kind not known here by its name."""
    return _TITLES.get(kind) or kind.replace("_", " ").strip().capitalize() or "Other"


def name(kind: str) -> str:
    """A kind in a word or two: "Talks"; a kind not known here by its title."""
    return NAMES.get(kind) or title(kind)


def lane_order(kind: str) -> tuple[int, str]:
    """A sort key that puts kinds of a family side by side, and kinds not known here last."""
    return (_ORDER.get(kind, len(_ORDER)), kind)
