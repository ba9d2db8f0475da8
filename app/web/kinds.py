"""How the kinds of events look: their families' colours and the order of their lanes."""

from __future__ import annotations

from typing import Final

from app.web.texts import N_, _
from app.web.theme import MARKS

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
    "strike": N_("Strikes"),
    "shelling": N_("Shelling"),
    "bombing": N_("Explosions"),
    "ground_fighting": N_("Fighting"),
    "territory": N_("Territory"),
    "attack_on_civilians": N_("People hurt"),
    "detention": N_("Detention"),
    "troop_movement": N_("Troop moves"),
    "weapons_aid": N_("Weapons, aid"),
    "protest": N_("Protest"),
    "riot": N_("Riot"),
    "humanitarian": N_("Humanitarian"),
    "diplomacy": N_("Talks"),
    "agreement": N_("Agreements"),
    "statement": N_("Statements"),
    "law": N_("Law, sanctions"),
    "leadership": N_("Leadership"),
    "other": N_("Other"),
}
# The titles of :data:`extract.events.kinds.KINDS`, which know no other language.
TITLES: Final = {
    "strike": N_("Air or missile strike"),
    "shelling": N_("Shelling"),
    "bombing": N_("Bombing or explosion"),
    "ground_fighting": N_("Fighting on the ground"),
    "territory": N_("Territory taken or given up"),
    "attack_on_civilians": N_("Attack that hurt people"),
    "detention": N_("Abduction or detention"),
    "riot": N_("Riot"),
    "protest": N_("Protest"),
    "troop_movement": N_("Movement of forces"),
    "weapons_aid": N_("Weapons and aid"),
    "humanitarian": N_("Humanitarian"),
    "agreement": N_("Agreement or ceasefire"),
    "statement": N_("Statement or threat"),
    "diplomacy": N_("Talks and diplomacy"),
    "leadership": N_("Election or change of leaders"),
    "law": N_("Sanctions and law"),
    "other": N_("Other"),
}
_FAMILY_OF = {kind: family for family, kinds in FAMILIES.items() for kind in kinds}
_ORDER = {kind: place for place, kind in enumerate(_FAMILY_OF)}


def family(kind: str) -> str:
    """The family of a kind, a key of :data:`app.web.theme.MARKS`; "other" for a kind not known here."""
    return _FAMILY_OF.get(kind, "other")


def colour(kind: str) -> str:
    """The colour of a kind's marks, as ``#rrggbb``."""
    return MARKS[family(kind)]


def title(kind: str) -> str:
    """A kind in words: "Talks and diplomacy"; a kind not known here by its name."""
    if kind in TITLES:
        return _(TITLES[kind])
    return kind.replace("_", " ").strip().capitalize() or _("Other")


def name(kind: str) -> str:
    """A kind in a word or two: "Talks"; a kind not known here by its title."""
    return _(NAMES[kind]) if kind in NAMES else title(kind)


def lane_order(kind: str) -> tuple[int, str]:
    """A sort key that puts kinds of a family side by side, and kinds not known here last."""
    return (_ORDER.get(kind, len(_ORDER)), kind)
