"""How many were killed, hurt, missing, driven out or taken, as a clause tells it, with its bounds and its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.events.numbers import NUMBER, read_number
from extract.model import Toll

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

KILLED: Final = "killed"
INJURED: Final = "injured"
MISSING: Final = "missing"
DISPLACED: Final = "displaced"
CAPTURED: Final = "captured"

_SAID_OF_PEOPLE: Final = frozenset({KILLED, INJURED, MISSING})  # what is captured or moved may be a thing

_VERBS: Final = {
    KILLED: "kill(?:ed|ing|s)?|murder(?:ed|ing)|claim(?:ed|ing) the lives of|massacr(?:ed|ing)",
    INJURED: "wound(?:ed|ing|s)?|injur(?:ed|ing|es?)|hurt(?:ing|s)?",
    DISPLACED: "displac(?:ed|ing|es?)|uproot(?:ed|ing|s)?|dr(?:iven|ove|iving)|forc(?:ed|ing)",
    CAPTURED: "captur(?:ed|ing|es?)|abduct(?:ed|ing|s)?|kidnapp?(?:ed|ing|s)?|arrest(?:ed|ing|s)?|detain(?:ed|ing|s)?"
    "|took prisoner|t(?:ook|aken|aking)",
}
_STATES: Final = {
    KILLED: "killed|dead|died|dies?|lost their lives|murdered|shot dead|perished",
    INJURED: "wounded|injured|hurt|maimed",
    MISSING: "missing|unaccounted for",
    DISPLACED: "displaced|fled|homeless|uprooted|forced (?:from|out of) their homes|driven (?:from|out of)",
    CAPTURED: "captured|abducted|kidnapped|arrested|detained|taken (?:prisoner|hostage|captive)|held (?:hostage|captive)"
    "|seized",
}
_OF_PEOPLE: Final = (
    r"people|persons?|civilians?|soldiers?|troops?|children|child|women|woman|men|man|boys?|girls?|fighters?|militants"
    r"|rebels?|residents?|villagers?|workers?|journalists?|protesters?|demonstrators?|students?|officers?|police(?:men)?"
    r"|policemen|servicemen|servicewomen|refugees?|prisoners?|hostages?|passengers?|members?|employees?|staff|doctors?"
    r"|medics?|peacekeepers?|Palestinians|Israelis|Ukrainians|Russians|Syrians|Sudanese|Serbs|Croats|Bosniaks|Muslims"
    r"|Christians|Jews|Arabs|Kurds|Tutsis?|Hutus?|Americans|Cubans|victims?|others|lives|bodies|pupils|teachers?|nurses"
    r"|families|relatives|guards?|sailors?|crew|pilots?|settlers?|migrants?|insurgents?|gunmen|attackers?|personnel"
    r"|onlookers|bystanders|deaths|dead|wounded|injured|of them|Koreans|exiles|volunteers|worshippers|patients|guests"
)
_FILLER: Final = r"(?:(?!and\b|but\b|while\b|who\b|which\b)[\w’'-]{1,20} ){0,4}?"
_BEING: Final = r"(?:(?:were|was|have been|has been|had been|are|is|being|been|have|has|had|were reported|left|reported|already|still|also|feared|believed) ){0,3}"
_THINGS: Final = re.compile(
    r"\s*(?:of )?(?:percent|per cent|%|tanks?|drones?|missiles?|vehicles?|villages?|towns?|cities|houses|homes|km\b|kilomet|miles?"
    r"|days?|hours?|weeks?|months?|years?|minutes?|ships?|aircraft|planes?|jets|rockets?|shells?|bombs?|sites|targets"
    r"|attacks?|strikes|times|guns|boats|square|settlements?|positions|buildings?|cattle|animals|dollars?|euros?|pounds?)",
    re.IGNORECASE,
)
_AFTER_VERB = {
    measure: re.compile(
        rf"\b(?:{verbs}) (?:(?:the lives of|an estimated|all|another) )?(?P<n>{NUMBER})(?P<of>(?: of)?(?: [a-z’'-]{{1,20}}){{0,3}}? (?:{_OF_PEOPLE}))?",
        re.IGNORECASE,
    )
    for measure, verbs in _VERBS.items()
}
_BEFORE_STATE = {
    measure: re.compile(
        rf"(?P<n>{NUMBER})(?P<of>(?: of)? {_FILLER}(?:{_OF_PEOPLE}))?(?:, (?:including|among them|\w{{1,12}} of them|most of them|many of them) [^,]{{1,60}},)?(?: {_FILLER}|,? ){_BEING}(?:{states})\b",
        re.IGNORECASE,
    )
    for measure, states in _STATES.items()
}
_DEATHS = re.compile(
    rf"(?P<n>{NUMBER}) (?:[a-z]{{1,12}} )?(?:deaths|dead|fatalities|lives)\b|\b(?:death toll|toll|number of dead) (?:[\w’'-]{{1,15}} ){{0,6}}?(?P<m>{NUMBER})",
    re.IGNORECASE,
)
_HURT = re.compile(rf"(?P<n>{NUMBER}) (?:[a-z]{{1,12}} )?(?:wounded|injured)\b(?: [a-z]+)?", re.IGNORECASE)
_AMONG = re.compile(
    rf"\b(?:among (?:them|the dead|those killed)|including|of (?:them|whom)|the dead include[d]?)[: ]+(?:were |are )?"
    rf"(?P<n>{NUMBER})(?P<of> {_FILLER}(?:{_OF_PEOPLE}))|(?P<m>{NUMBER}) of (?:them|whom)(?P<mof> (?:{_OF_PEOPLE}))",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"kill|dead|died?\b|death|wound|injur|hurt|missing|unaccounted|displac|fled|captur|abduct|kidnap|arrest|detain"
    r"|hostage|prisoner|captive|homeless|uproot|murder|massacr|\btoll|lives|perish|driven|drove|forc(?:ed|ing)|seized",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:since (?!then\b)(?P<since>[\w, ]{3,40})|so far|in all\b|altogether|in total|to date|overall|over the past \w+"
    r"|during the war|in the war\b|this year|since the \w+ began)",
    re.IGNORECASE,
)


def find_tolls(words: str, said_by: str = "") -> tuple[Toll, ...]:
    """The tolls that the words of a clause give, the wider before those of a part of it ("nine of them children")."""
    if _TELLS.search(words) is None:
        return ()
    total = _TOTAL.search(words)
    since = (total.group("since") or "").strip(" ,") if total else ""
    found: dict[tuple[str, str], Toll] = {}
    for measure, number, of in _find(words):
        low, high = read_number(number)
        if low is None and high is None:
            continue
        wording = " ".join(f"{number} {of}".split())
        toll = Toll(measure, low, high, wording, _whom(of), since, total is not None, said_by)
        found.setdefault((measure, toll.of if _is_part(of) else ""), toll)
    return tuple(found.values())


def bounds(tolls: Sequence[Toll], measure: str) -> tuple[int, int] | None:
    """The bounds of the first toll of a measure, as an inclusive range; an open end takes the other's value."""
    toll = next((toll for toll in tolls if toll.measure == measure), None)
    if toll is None:
        return None
    low = toll.low if toll.low is not None else 0
    return low, toll.high if toll.high is not None else low


def _find(words: str) -> Iterator[tuple[str, str, str]]:
    """Measure, number and of whom, in the words of the text."""
    for measure, pattern in _AFTER_VERB.items():
        for match in pattern.finditer(words):
            of = match.group("of") or ""
            if not of and (_THINGS.match(words, match.end()) or not _ends_noun(words, match.end())):
                continue
            if not of and measure not in _SAID_OF_PEOPLE:
                continue
            yield measure, match.group("n"), of
    for measure, pattern in _BEFORE_STATE.items():
        for match in pattern.finditer(words):
            of = match.group("of") or ""
            is_open = measure in _SAID_OF_PEOPLE and not _THINGS.match(words, match.end("n"))
            if of or is_open:
                yield measure, match.group("n"), of
    for match in _DEATHS.finditer(words):
        yield KILLED, match.group("n") or match.group("m"), ""
    for match in _HURT.finditer(words):
        yield INJURED, match.group("n"), ""
    for match in _AMONG.finditer(words):
        of = match.group("of") or match.group("mof")
        measure = (
            INJURED
            if re.search(r"wounded|injured", words) and not re.search(r"kill|dead|died", words)
            else KILLED
        )
        yield measure, match.group("n") or match.group("m"), f"of them {of}"


def _ends_noun(words: str, at: int) -> bool:
    """Whether a number stands by itself: "killed five", "killed dozens in the town"."""
    return (
        re.match(
            r"\s*(?:$|[,.;:)]|and\b|in\b|at\b|on\b|near\b|as\b|when\b|by\b|during\b|of\b|across\b|more\b)",
            words[at : at + 12],
        )
        is not None
    )


def _is_part(of: str) -> bool:
    return of.startswith("of them")


def _whom(of: str) -> str:
    words = of.removeprefix("of them").split()
    return " ".join(word for word in words if word not in {"of", "the", "other", "others"})
