"""English cues: which way a clause looks, the signal before a phrase, and what only looks like a time."""

from __future__ import annotations

import re
from typing import Final

from extract.timex.anchor import Direction
from extract.timex.story import Asides

_REACH = 130  # characters on either side of a phrase in which its clause is looked for
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun"
    "|jul|aug|sept?|oct|nov|dec"
)

_BE: Final = "is|are|was|were|be|been|being"
_BE_TO: Final = (  # "is due", "are expected to meet"
    "to|due|set|scheduled|expected|slated|planned|likely|going|supposed|poised|preparing|hoping|ready"
)
_PLANNED: Final = (  # "scheduled for", "put off to"
    "scheduled|expected|due|set|slated|planned|planning|prepar(?:es|ing)|poised|extended|postponed|delayed"
    "|put off|pushed back|moved|adjourned|rescheduled|brought forward"
)
_INTENDING: Final = (  # "plans to meet"
    r"plans?|intends?|hopes?|hoping|aims?|wants?|vow(?:s|ed)|promise[sd]?|pledge[sd]?|invited"
)
_SCHEDULED_PRESENT: Final = (  # "takes office in January", but not "at the end of January"
    "takes|meets|begins|starts|opens|ends|expires|leaves|arrives|votes|holds|visits|faces|returns|comes|goes"
    "|reopens|resumes|closes|hosts|matures|(?<!the )(?:take|meet|begin|start|open|end|expire|arrive|resume)"
)
_MODAL: Final = (  # with what hangs on it: "will be named", "would still be held"
    r"(?:will|won't|shall|'ll|would(?! have)|could|may|might|can|must|should)(?: (?!be\b)\w+)?(?: be \w+)?"
)
_AHEAD: Final = "|".join(
    (
        _MODAL,
        rf"(?:{_BE}) (?:{_BE_TO})(?: to \w+)?",
        rf"(?:{_PLANNED}) (?:to|for|by|until)(?: \w+)?",
        rf"(?:{_INTENDING}) to(?: \w+)?",
        r"(?:is|are|to) be \w+|(?:planned|scheduled|called) (?:a|an|another|the|its|their) \w+",
        r"(?:slated|scheduled|planned|proposed|upcoming|forthcoming|impending) (?!(?:to|for|by|on|until|at|in|with|from)\b)\w+",
        rf"(?:{_SCHEDULED_PRESENT})(?! been| at least)",
        "payable|effective|no later than|deadline|as (?:soon|early) as",
    )
)
_WAS_TO: Final = r"had been (?:to|due|set|scheduled|expected|slated|planned)(?: to \w+)?"
_IRREGULAR_PAST: Final = (
    "was|were|had|did|has|have|been|ago|said|told|since|took|made|came|went|began|fell|rose|won|lost|held|met"
    "|left|sent|gave|got|led|built|struck|shot|broke|spoke|wrote|drove|flew|fought|sold|bought|paid|put|set|cut"
    "|hit|saw|ran|became|found|brought|kept|stood|withdrew|overthrew"
)
_NO_VERBS: Final = "united|hundred|indeed|armed|allied|need|speed|feed|exceed|proceed|succeed"
_ADJECTIVE: Final = (
    r"(?:an?|the|its|his|her|their|still|newly|some|any) [a-z]{2,20}ed [a-z]"  # "an unspecified day"
)
_BEHIND: Final = rf"{_IRREGULAR_PAST}|(?!(?:{_NO_VERBS})\b)[a-z]{{2,20}}ed"
_CUES: Final = re.compile(rf"\b(?:{_WAS_TO}|(?P<ahead>{_AHEAD})|(?P<none>{_ADJECTIVE})|{_BEHIND})\b")
# A stop after an initial or a title ends no clause.
_STOP: Final = (
    r"(?<! [a-z])(?<!\bmr)(?<!\bmrs)(?<!\bdr)(?<!\bgen)(?<!\bsen)(?<!\brep)(?<!\bgov)(?<!\bcol)(?<!\blt)(?<!\bst)"
    r"(?<!\binc)(?<!\bcorp)(?<!\bco)(?<!\bltd)(?<!\bu\.s)(?<!\bu\.n)\.(?= |$|\")"
)
_CLAUSE_BREAK: Final = re.compile(
    rf"{_STOP}|[!?;:](?= |$|\")|\x1e|,? (?:but|while|although|whereas|because) |, (?:and|which|who|when|as) | - |\""
)


_SIGNALS_AHEAD: Final = ("starting ", "ahead of ", "effective ", "no later than ")
_UNTIL: Final = ("until ", "till ")
_LASTED: Final = re.compile(
    r"\b(?:was|were|had|lasted|continued|remained|stayed|held|ruled|served|fought|kept|ran|went on|waited|worked|stood)\b"
)
_BY_THEN: Final = re.compile(r"\bto [a-z]{2,15} [^,.;:]{0,80}\bby $")  # "to repay the loan by"


def direction(folded: str, start: int, end: int) -> Direction:
    """Which way the clause around a phrase looks, by the verb nearest to it."""
    before = folded[max(0, start - _REACH) : start]
    if before.endswith("since "):
        return Direction.SURELY_PAST
    if before.endswith(_SIGNALS_AHEAD):
        return Direction.FUTURE
    begin = 0
    for found in _CLAUSE_BREAK.finditer(before):
        begin = found.end()
    clause = before[begin:]
    if clause.endswith(_UNTIL):
        return _until(clause, folded[end : end + _REACH])
    nearest = None
    for found in _CUES.finditer(clause):
        nearest = found if found.group("none") is None else nearest
    if nearest is None:  # "On Friday, ministers will meet"
        nearest = _first_cue(folded[end : end + _REACH])
    elif nearest.group("ahead") is None and _BY_THEN.search(clause, nearest.end()):
        return Direction.FUTURE
    if nearest is None:
        return Direction.FUTURE if _BY_THEN.search(clause) else Direction.UNKNOWN
    return Direction.FUTURE if nearest.group("ahead") else Direction.PAST


def _first_cue(after: str) -> re.Match[str] | None:
    """The first cue of what follows a phrase, up to the end of the clause."""
    stop = _CLAUSE_BREAK.search(after)
    cues = _CUES.finditer(after[: stop.start()] if stop else after)
    return next((cue for cue in cues if cue.group("none") is None), None)


def _until(clause: str, after: str) -> Direction:
    """Which way "until" looks: back where something lasted until then, else ahead."""
    if _LASTED.search(clause):
        return Direction.PAST
    if _CUES.search(clause):
        return Direction.FUTURE
    cue = _first_cue(after.removeprefix(","))
    return Direction.PAST if cue and not cue.group("ahead") else Direction.FUTURE


ASIDES: Final = Asides(
    opening=re.compile(
        r"[.!?\x1e\":] *(?:in|by|since|during|from|until|early|late|mid|on|at|the|after|before| )*$"
    ),
    away=re.compile(
        r"\b(?:until|till)\b[^.,;:()\x1e]{0,50}$"
        r"|\b(?:since|as of|as in|than in|(?:dated?|dates|dating)(?: back)? to)(?: the| early| late| mid)? ?$"
    ),
    between=re.compile(r"(?:-| to |/| and )$"),
)
SIGNALS: Final = re.compile(
    r"\b(since|until|till|before|after|by|from|to|through|throughout|during|between|in|on|at|within|over|for"
    r"|as of|following|prior to|ahead of|around|about|and|-)(?: the| of)? ?$"
)
SOUTHERN: Final = re.compile(
    r"\b(?:southern[ -]hemisphere|austral|australian?|new zealand|argentin[ae]|chile(?:an)?|south african?"
    r"|brazil(?:ian)?|peru(?:vian)?|bolivian?|uruguay(?:an)?|paraguay(?:an)?|zimbabwe(?:an)?|mozambi(?:que|can)|namibian?|botswana"
    r"|zambian?|angolan?|madagascar|falklands?|east timor|antarctica?)\b"
)
DEICTIC: Final = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight|ago|said"
    r"|(?:last|next|this) (?:week|month|night|year|morning|afternoon|evening|weekend)"
    r"|(?:last|next|this) (?:summer|fall|spring|winter)"
    rf"|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!,? (?:\d|(?:{_MONTHS})\b)))\b"
)
_NAMED_DAYS: Final = re.compile(r"(?:black|bloody|good|holy|super|fat|ash|palm|easter|big|ruby|girl) {1,2}$")


def refuse(text: str, folded: str, start: int, end: int) -> bool:
    """Whether what stands here is a lookalike, whatever rule would read it."""
    before = folded[max(0, start - 10) : start]
    after = folded[end : end + 2]
    if folded[start].isdigit():
        if before[-1:] in {"$", "#", "\N{EURO SIGN}", "\N{POUND SIGN}", "@"}:
            return True
        if before[-1:] in {".", ",", "/", ":"} and before[-2:-1].isdigit():
            return True
    goes_on = after[:1] == "%" or (after[:1] in {".", ",", ":"} and after[1:].isdigit())
    if folded[end - 1].isdigit() and goes_on:
        return True
    return _NAMED_DAYS.search(before) is not None and text[start].isupper()
