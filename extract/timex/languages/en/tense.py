"""English tense: which way the clause around a phrase looks."""

from __future__ import annotations

import re
from typing import Final

from extract.timex.anchor import Direction
from extract.timex.fold import single_blanks

_REACH = 130  # characters on either side of a phrase in which its clause is looked for
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
_PREPOSITIONS: Final = "to|for|by|on|until|at|in|with|from"
_AHEAD: Final = "|".join(
    (
        _MODAL,
        rf"(?:{_BE}) (?:{_BE_TO})(?: to \w+)?",
        rf"(?:{_PLANNED}) (?:to|for|by|until)(?: \w+)?",
        rf"(?:{_INTENDING}) to(?: \w+)?",
        r"(?:is|are|to) be \w+|(?:planned|scheduled|called) (?:a|an|another|the|its|their) \w+",
        rf"(?:slated|scheduled|planned|proposed|upcoming|forthcoming|impending) (?!(?:{_PREPOSITIONS})\b)\w+",
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
_ADJECTIVE: Final = (  # "an unspecified day"
    r"(?:an?|the|its|his|her|their|still|newly|some|any) (?!slated|scheduled|planned|proposed)"
    r"[a-z]{2,20}ed(?= [a-z])"
)
_BEHIND: Final = rf"{_IRREGULAR_PAST}|(?!(?:{_NO_VERBS})\b)[a-z]{{2,20}}ed"
_CUES: Final = re.compile(rf"\b(?:{_WAS_TO}|(?P<ahead>{_AHEAD})|(?P<none>{_ADJECTIVE})|{_BEHIND})\b")
# A stop after an initial or a title ends no clause.
_STOP: Final = (
    r"(?<! [a-z])(?<!\bmr)(?<!\bmrs)(?<!\bdr)(?<!\bgen)(?<!\bsen)(?<!\brep)(?<!\bgov)(?<!\bcol)(?<!\blt)"
    r"(?<!\bst)(?<!\binc)(?<!\bcorp)(?<!\bco)(?<!\bltd)(?<!\bu\.s)(?<!\bu\.n)\.(?= |$|\")"
)
_CLAUSE_BREAK: Final = re.compile(
    rf"{_STOP}|[!?;:](?= |$|\")|\x1e|,? (?:but|while|although|whereas|because) "
    r"|, (?:and|which|who|when|as) | - |\""
)


_SIGNALS_AHEAD: Final = ("starting ", "ahead of ", "effective ", "no later than ")
_UNTIL: Final = ("until ", "till ")
_LASTED: Final = re.compile(
    r"\b(?:was|were|had|lasted|continued|remained|stayed|held|ruled|served|fought|kept|ran|went on|waited"
    r"|worked|stood)\b"
)
_BY_THEN: Final = re.compile(r"\bto [a-z]{2,15} [^,.;:]{0,80}\bby $")  # "to repay the loan by"


def direction(folded: str, start: int, end: int) -> Direction:
    """Which way the clause around a phrase looks, by the verb nearest to it."""
    before = single_blanks(folded[max(0, start - _REACH) : start])
    if before.endswith("since "):
        return Direction.SURELY_PAST
    if before.endswith(_SIGNALS_AHEAD):
        return Direction.FUTURE
    begin = 0
    for found in _CLAUSE_BREAK.finditer(before):
        begin = found.end()
    clause = before[begin:]
    if clause.endswith(_UNTIL):
        return _until(clause, single_blanks(folded[end : end + _REACH]))
    nearest = None
    for found in _CUES.finditer(clause):
        nearest = found if found.group("none") is None else nearest
    if nearest is None:  # "On Friday, ministers will meet"
        nearest = _first_cue(single_blanks(folded[end : end + _REACH]))
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
