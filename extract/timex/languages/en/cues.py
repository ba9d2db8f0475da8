"""English cues: which way a clause looks, the signal before a phrase, and what only looks like a time."""

from __future__ import annotations

import re

from extract.timex.anchor import Direction

_REACH = 130  # characters on either side of a phrase in which its clause is looked for

_FUTURE = re.compile(
    r"\b(?:will|won't|shall|'ll|would(?! have)|(?:is|are|was|were|be|been) (?:to|due|set|scheduled|expected|slated|planned"
    r"|likely|going|supposed|poised|about|preparing|hoping|ready)\b|(?:scheduled|expected|due|set|slated|planned|planning|plans?|intends?"
    r"|hopes?|hoping|aims?|wants?|vow(?:s|ed)|promise[sd]?|pledge[sd]?|agreed|prepar(?:es|ing)|poised|invited) (?:to|for|by|on|in)\b|upcoming|forthcoming"
    r"|(?:takes?|meets?|begins?|starts?|opens?|ends?|expires?|leaves?|arrives?|votes?|holds?|visits?|faces?|returns?"
    r"|comes?|goes|reopens?|resumes?|closes?|hosts?|matures?) (?!(?:been|at least)\b)|could|may|might|can|must|should|deadline|until|no later than|by)\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|has|have|been|ago|said|told|since|took|made|came|went|began|fell|rose|won|lost|held|met"
    r"|left|sent|gave|got|led|built|struck|shot|broke|spoke|wrote|drove|flew|fought|sold|bought|paid|put|set|cut|hit"
    r"|saw|ran|became|found|brought|kept|stood|withdrew|overthrew|[a-z]{2,}(?:ed))\b"
)
_CLAUSE_BREAK = re.compile(r"[.!?;:\x1e](?= |$|\")|\x1e|,? (?:but|while|although|whereas|because) |, (?:and|which|who|when|as) | - |\"")
_NOT_VERBS = frozenset({"united", "hundred", "indeed", "armed", "red", "allied", "so-called", "need", "speed", "feed", "bed", "seed", "exceed"})


def direction(folded: str, start: int, end: int) -> Direction:
    """Which way the clause around a phrase looks, by the verb nearest to it."""
    before = folded[max(0, start - _REACH) : start]
    for found in _CLAUSE_BREAK.finditer(before):
        last = found
        before_break = last.end()
    else:
        before_break = max((found.end() for found in _CLAUSE_BREAK.finditer(before)), default=0)
    clause = before[before_break:]
    ahead = _last_start(_FUTURE, clause)
    behind = _last_start(_PAST, clause)
    if ahead < 0 and behind < 0:
        return _direction_after(folded, end)
    return Direction.FUTURE if ahead >= behind else Direction.PAST


def _direction_after(folded: str, end: int) -> Direction:
    """The same by the words behind the phrase: "On Friday, ministers will meet"."""
    clause = folded[end : end + _REACH]
    if (stop := _CLAUSE_BREAK.search(clause)) is not None:
        clause = clause[: stop.start()]
    ahead, behind = _FUTURE.search(clause), _PAST.search(clause)
    if ahead and (not behind or ahead.start() <= behind.start()):
        return Direction.FUTURE
    return Direction.PAST if behind else Direction.UNKNOWN


def _last_start(cues: re.Pattern[str], clause: str) -> int:
    return max((found.start() for found in cues.finditer(clause) if found.group() not in _NOT_VERBS), default=-1)


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
_LETTERED = re.compile(r"[a-z]-$")


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
    if folded[end - 1].isdigit() and (after[:1] == "%" or (after[:1] in {".", ",", ":"} and after[1:2].isdigit())):
        return True
    return _NAMED_DAYS.search(before) is not None and text[start - 2 : start - 1].isalpha() and text[start].isupper()
