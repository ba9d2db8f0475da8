"""English tense: which way the clause around a phrase looks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from extract.timex.anchor import Direction
from extract.timex.fold import single_blanks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_REACH = 130  # characters on either side of a phrase in which its clause is looked for
_BE: Final = "is are was were be been being"
_BE_TO: Final = (  # "is due", "are expected to meet"
    "to|due|set|scheduled|expected|slated|planned|likely|going|supposed|poised|preparing|hoping|ready"
)
_PLANNED: Final = (  # "scheduled for", "postponed to"
    "scheduled expected due set slated planned planning prepares preparing poised extended postponed delayed"
    " moved adjourned rescheduled"
)
_INTENDING: Final = (  # "plans to meet"
    "plan plans intend intends hope hopes hoping aim aims want wants vows vowed promise promised promises"
    " pledge pledged pledges invited"
)
_SCHEDULED_PRESENT: Final = (  # "takes office in January"
    "takes meets begins starts opens ends expires leaves arrives votes holds visits faces returns comes goes"
    " reopens resumes closes hosts matures"
)
# "will be named", "would still be held", "will stay closed"
_HANGS_ON: Final = r"(?: (?!be\b)\w+)?(?: be \w+| [a-z]{2,20}ed\b)?"
# Groups of words that look ahead: the words that each can begin with, and how it goes on.
_AHEAD: Final = (
    ("will won't shall 'll could may might can must should", _HANGS_ON),
    ("would", rf"(?! have){_HANGS_ON}"),
    (_BE, rf" (?:{_BE_TO})(?: to \w+)?"),
    (_PLANNED, r" (?:to|for|by|until)(?: \w+)?"),
    ("put pushed brought", r" (?:off|back|forward) (?:to|for|by|until)(?: \w+)?"),
    (_INTENDING, r" to(?: \w+)?"),
    ("is are to", r" be (?:[a-z]{2,20}ed|held|paid|sent|built|made|put|set|given|taken|sold|sworn|brought)"),
    ("planned scheduled called", r" (?:a|an|another|the|its|their) \w+"),
    (
        "slated scheduled planned proposed upcoming forthcoming impending",
        r" (?!(?:to|for|by|on|until|at|in|with|from)\b)\w+",
    ),
    (_SCHEDULED_PRESENT, "(?! been| at least)"),
    ("take meet begin start open end expire arrive resume", "(?<!the take)(?<!the start)(?<!the end)"),
    ("payable effective deadline", ""),
    ("no", " later than"),
    ("as", " (?:soon|early) as"),
)
# Groups that tell nothing of themselves, though they hold a verb: "an unspecified day".
_IDLE: Final = (
    (
        "a an the its his her their still newly some any",
        r" (?!slated|scheduled|planned|proposed)[a-z]{2,20}ed(?= [a-z])",
    ),
)
_WAS_TO: Final = (("had", r" been (?:to|due|set|scheduled|expected|slated|planned)(?: to \w+)?"),)


def _any_of(groups: Iterable[tuple[str, str]]) -> str:
    return "|".join(f"(?:{'|'.join(words.split())}){rest}" for words, rest in groups)


_GROUP: Final = re.compile(
    rf"(?:(?P<back>{_any_of(_WAS_TO)})|(?P<ahead>{_any_of(_AHEAD)})|(?P<idle>{_any_of(_IDLE)}))\b"
)
_OPENS: Final = frozenset(word for words, _ in (*_WAS_TO, *_AHEAD, *_IDLE) for word in words.split())
_IRREGULAR: Final = frozenset(
    (
        "was were had did has have been ago said told since took made came went began fell rose won lost"
        " held met left sent gave got led built struck shot broke spoke wrote drove flew fought sold bought"
        " paid put set cut hit saw ran became found brought kept stood withdrew overthrew"
    ).split()
)
_NO_VERBS: Final = frozenset(
    "united hundred indeed armed allied need speed feed exceed proceed succeed".split()
)
_WORD: Final = re.compile(r"[a-z']+")
# A stop after an initial or a title ends no clause.
_STOP: Final = (
    r"\.(?<! [a-z]\.)(?<!\bmr\.)(?<!\bmrs\.)(?<!\bdr\.)(?<!\bgen\.)(?<!\bsen\.)(?<!\brep\.)(?<!\bgov\.)"
    r"(?<!\bcol\.)(?<!\blt\.)(?<!\bst\.)(?<!\binc\.)(?<!\bcorp\.)(?<!\bco\.)(?<!\bltd\.)(?<!\bu\.s\.)"
    r"(?<!\bu\.n\.)(?= |$|\")"
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
_PUTS_OFF: Final = re.compile(r"\b(?:extend|prolong|postpon|adjourn|renew)(?:s|es|ed|ing)?\b")
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
    for cue in _cues(clause):
        nearest = cue
    if nearest is None:  # "On Friday, ministers will meet"
        nearest = _first_cue(single_blanks(folded[end : end + _REACH]))
        if nearest is None:
            return Direction.FUTURE if _BY_THEN.search(clause) else Direction.UNKNOWN
    elif not nearest.ahead and _BY_THEN.search(clause, nearest.end):
        return Direction.FUTURE
    return Direction.FUTURE if nearest.ahead else Direction.PAST


class _Cue(NamedTuple):
    """A verb of a clause: where it ends, and whether it looks ahead."""

    end: int
    ahead: bool


def _cues(clause: str) -> Iterator[_Cue]:
    """The verbs and verb groups of a clause that tell which way it looks, in its order."""
    reached = 0
    for word in _WORD.finditer(clause):
        start = word.start()
        if start < reached:
            continue
        text = word.group()
        group = _GROUP.match(clause, start) if text in _OPENS else None
        if group is not None:
            reached = group.end()
            if group.lastgroup != "idle":
                yield _Cue(reached, group.lastgroup == "ahead")
        elif text in _IRREGULAR or (text.endswith("ed") and len(text) > 3 and text not in _NO_VERBS):
            yield _Cue(word.end(), ahead=False)


def _first_cue(after: str) -> _Cue | None:
    """The first cue of what follows a phrase, up to the end of the clause."""
    stop = _CLAUSE_BREAK.search(after)
    return next(_cues(after[: stop.start()] if stop else after), None)


def _until(clause: str, after: str) -> Direction:
    """Which way "until" looks: back where something lasted until then, else ahead."""
    if _PUTS_OFF.search(clause):
        return Direction.FUTURE
    if _LASTED.search(clause):
        return Direction.PAST
    if next(_cues(clause), None):
        return Direction.FUTURE
    cue = _first_cue(after.removeprefix(","))
    return Direction.PAST if cue and not cue.ahead else Direction.FUTURE
