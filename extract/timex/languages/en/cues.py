"""English cues: which way a clause looks, the signal before a phrase, and what only looks like a time."""

from __future__ import annotations

import re

from extract.timex.anchor import Direction

_REACH = 130  # characters on either side of a phrase in which its clause is looked for

_AHEAD = (
    r"(?:will|won't|shall|'ll|would(?! have)|(?:is|are|was|were|be|been|being) (?:to|due|set|scheduled|expected|slated"
    r"|planned|likely|going|supposed|poised|preparing|hoping|ready)(?: to \w+)?|(?:scheduled|expected|due|set|slated|planned|planning"
    r"|prepar(?:es|ing)|poised|extended|postponed|delayed) (?:to|for|by|on|until)(?: \w+)?"
    r"|(?:plans?|intends?|hopes?|hoping|aims?|wants?|vow(?:s|ed)|promise[sd]?|pledge[sd]?|invited) to(?: \w+)?|upcoming|forthcoming|payable|effective|no later than|deadline"
    r"|(?:takes?|meets?|begins?|starts?|opens?|ends?|expires?|leaves|arrives?|votes|holds|visits|faces|returns"
    r"|comes|goes|reopens?|resumes|closes|hosts|matures?)(?! been| at least)|could|may|might|can|must|should|as (?:soon|early) as)"
)
_BEHIND = (
    r"(?:was|were|had|did|has|have|been|ago|said|told|since|took|made|came|went|began|fell|rose|won|lost|held|met"
    r"|left|sent|gave|got|led|built|struck|shot|broke|spoke|wrote|drove|flew|fought|sold|bought|paid|put|set|cut|hit"
    r"|saw|ran|became|found|brought|kept|stood|withdrew|overthrew|"
    r"(?!(?:united|hundred|indeed|armed|allied|need|speed|feed|exceed|proceed|succeed)\b)[a-z]{2,20}ed)"
)
_WAS_TO = r"had been (?:to|due|set|scheduled|expected|slated|planned)(?: to \w+)?"
_CUES = re.compile(rf"\b(?:{_WAS_TO}|(?P<ahead>{_AHEAD})|{_BEHIND})\b")
_CLAUSE_BREAK = re.compile(
    r"[.!?;:](?= |$|\")|\x1e|,? (?:but|while|although|whereas|because) |, (?:and|which|who|when|as) | - |\""
)


def direction(folded: str, start: int, end: int) -> Direction:
    """Which way the clause around a phrase looks, by the verb nearest to it."""
    before = folded[max(0, start - _REACH) : start]
    clause = before[max((found.end() for found in _CLAUSE_BREAK.finditer(before)), default=0) :]
    nearest = None
    for nearest in _CUES.finditer(clause):
        pass
    if nearest is None:  # "On Friday, ministers will meet"
        clause = folded[end : end + _REACH]
        stop = _CLAUSE_BREAK.search(clause)
        nearest = _CUES.search(clause[: stop.start()] if stop else clause)
    if nearest is None:
        return Direction.UNKNOWN
    return Direction.FUTURE if nearest.group("ahead") else Direction.PAST


SIGNALS = re.compile(
    r"\b(since|until|till|before|after|by|from|to|through|throughout|during|between|in|on|at|within|over|for|as of"
    r"|following|prior to|ahead of|around|about|and|-)(?: the| of)? ?$"
)
DEICTIC = re.compile(
    r"\b(?:yesterday|tomorrow|tonight|(?:last|next|this) (?:week|month|night|year|morning|afternoon|evening|weekend|summer"
    r"|fall|spring|winter)|today|ago|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!,? (?:\d|january|february|march"
    r"|april|may|june|july|august|september|october|november|december))|said)\b"
)
_NAMED_DAYS = re.compile(r"(?:black|bloody|good|holy|super|fat|ash|palm|easter|big|ruby|girl) $")


def refuse(text: str, folded: str, start: int, end: int) -> bool:
    """Whether what stands here is a lookalike, whatever rule would read it."""
    first = folded[start]
    before = folded[max(0, start - 10) : start]
    after = folded[end : end + 12]
    if first.isdigit():
        if before[-1:] in {"$", "#", "\N{EURO SIGN}", "\N{POUND SIGN}", "@"}:
            return True
        if before[-1:] in {".", ",", "/", ":"} and before[-2:-1].isdigit():
            return True
    if folded[end - 1].isdigit() and (
        after[:1] == "%" or (after[:1] in {".", ",", ":"} and after[1:2].isdigit())
    ):
        return True
    return (
        _NAMED_DAYS.search(before) is not None
        and text[start - 2 : start - 1].isalpha()
        and text[start].isupper()
    )
