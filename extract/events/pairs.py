"""Event words that speak for a kind with one other word, where nothing else does: "came under fire"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.events.kinds import STATEMENT

if TYPE_CHECKING:
    from collections.abc import Mapping

# Event words | the other words | the kind
_TABLE: Final = (
    ("come", "attack", "ground_fighting"),
    ("come", "fire", "shelling"),
    ("be remain", "war", "ground_fighting"),
    ("report hear", "gunfire clashes fighting", "ground_fighting"),
    ("report hear", "shelling", "shelling"),
    ("report hear", "explosion explosions blast blasts", "bombing"),
    ("shake rock tear rip", "bomb bombs explosion explosions blast blasts", "bombing"),
    ("use", "artillery mortars howitzers", "shelling"),
    ("use", "drones rockets warplanes", "strike"),
    ("bring", "down", "strike"),
    ("take", "offensive", "ground_fighting"),
    ("exchange trade", "fire gunfire shots", "ground_fighting"),
    ("strike hit kill", "ied bomb car-bomb landmine", "bombing"),
    ("throw hurl lob toss", "grenade grenades", "bombing"),
    ("find discover exhume unearth recover", "grave graves bodies corpses", "attack_on_civilians"),
    ("attack storm smash loot wreck burn", "crowd crowds mob mobs rioters", "riot"),
    ("set", "protesters demonstrators rioters crowd crowds mob", "riot"),
    ("set", "fire ablaze alight", "attack_on_civilians"),
    ("take", "streets", "protest"),
    ("take", "hostage hostages captive", "detention"),
    ("rescue free", "hostage hostages captors captive captives captivity hands", "detention"),
    ("go put", "trial", "detention"),
    ("seize board", "ship ships tanker tankers vessel vessels freighter boat", "detention"),
    ("raise hoist", "flag flags", "territory"),
    ("hold maintain keep", "control", "territory"),
    ("hold", "fire", "agreement"),
    ("hold", "election elections vote referendum poll polls", "leadership"),
    ("hold", "talks meeting meetings summit", "diplomacy"),
    ("be", "ally allies", "agreement"),
    ("be remain", "prison jail custody", "detention"),
    ("see", "minister president premier chancellor king envoy ambassador", "diplomacy"),
    ("use", "weapon weapons missile missiles atacms", "weapons_aid"),
    ("show", "video footage pictures reporters", STATEMENT),
    ("give", "picture figure figures account version details notice", STATEMENT),
    ("put", "number figure", STATEMENT),
    ("make", "clear", STATEMENT),
    ("play", "down", STATEMENT),
    ("rule", "out", STATEMENT),
    ("draw", "attention", STATEMENT),
    ("run", "aid", "humanitarian"),
    ("fail", "hospital hospitals", "humanitarian"),
    ("move", "thousands", "humanitarian"),
    ("cut knock", "power electricity", "humanitarian"),
    ("place", "sanctions", "law"),
    ("declare impose proclaim", "emergency curfew", "law"),
    ("cut sever break suspend restore", "ties relations", "diplomacy"),
    ("recall summon expel", "ambassador ambassadors envoy envoys diplomat diplomats consul", "diplomacy"),
    ("close shut", "crossing border", "law"),
    ("close shut", "embassy embassies mission missions consulate", "diplomacy"),
    ("change", "sides", "troop_movement"),
    ("end", "term", "leadership"),
    ("drive force", "post power office", "leadership"),
    ("fall", "monarchy government cabinet regime", "leadership"),
)


def _pairs() -> Mapping[str, Mapping[str, str]]:
    pairs: dict[str, dict[str, str]] = {}
    for triggers, others, kind in _TABLE:
        for trigger in triggers.split():
            pairs.setdefault(trigger, {}).update(dict.fromkeys(others.split(), kind))
    return pairs


PAIRS: Final = _pairs()
"""By event word the other words, each with the kind that the two speak for."""
