"""The names in a text that are names of places, with all that each can mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from extract.events.grammar.nouns import event_nouns
from extract.events.grammar.verbs import verbs
from extract.events.grammar.words import PARTS
from extract.events.name_words import name_words
from extract.events.who.groups import group_names
from extract.gazetteer.atlas import TOWN, sites_named
from extract.gazetteer.states import state_adjectives, state_names
from extract.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.gazetteer.atlas import Site


@dataclass(slots=True)
class Spot:
    """A name of a place: its offsets, the name as written, what it can mean, and what the text adds to it.

    ``inside`` is the state or province that is named with it ("Paris, Texas"); ``is_lookalike`` marks a
    name that is a common word or a person's; ``type_word`` is what the text calls it: "city", "region",
    "airport" or "".
    """

    start: int
    end: int
    name: str
    sites: Sequence[Site]
    inside: Site | None
    is_lookalike: bool
    type_word: str


_WORD = (
    r"(?:[A-Z]\.(?:[A-Z]\.)+|(?:al|el|ad|ar|as|ash|at|an|ez|es)-[A-Z][\w’'-]{1,30}"
    r"|[^\W\d_a-z][\w-]{0,30}(?:[’'](?!s\b)\w{1,20})?)"
)
_JOINT = r"(?:(?:de|da|do|del|di|la|las|los|el|al|of|the|du|le|sur|ibn|bin|um|on|and|i) ){1,2}"
_FIRST_WORD = (
    "[A-Zae\x80-\U0010ffff]"
    r"(?<![\w’'].)(?:(?<=[A-Z])\.(?:[A-Z]\.)+"
    r"|(?:(?<=a)(?:l|d|r|s|sh|t|n)|(?<=e)(?:l|z|s))-[A-Z][\w’'-]{1,30}"
    r"|(?<=[^\W\d_a-z])[\w-]{0,30}(?:[’'](?!s\b)\w{1,20})?)"
)
_RUN = re.compile(rf"{_FIRST_WORD}(?: (?:{_JOINT})?{_WORD}){{0,7}}")
_PIECES = re.compile(r"[^ ]+")
_MOST_WORDS: Final = 5
_LONGEST_ABBREVIATION: Final = 6
_LARGE: Final = 100  # thousands of people
_INSIDE = re.compile(r", (?:in )?(?:the )?([A-Z][\w’'.-]{1,30}(?: [A-Z][\w’'-]{1,30}){0,2})")
_REGIONS = "region|oblast|province|state|district|governorate|county|department|peninsula|valley|township"
_TYPE_BEHIND = re.compile(
    r"[’']?s? (?:border |coastal |mountain )?"
    rf"({_REGIONS}|{_REGIONS.title()}|border|refugee camp|camp|airport|port|area|city|Airport|Port|City)\b"
)
_TYPES_BEFORE = (
    "city town village port capital region province state district island settlement suburb camp kibbutz"
    " county oblast township hamlet neighbourhood neighborhood municipality area"
).split()
_TYPE_BEFORE = re.compile(rf"\b({'|'.join(_TYPES_BEFORE)})(?: of|,| called)? \Z")
_ENDS_IN_TYPE = tuple(f"{word}{joint} " for word in _TYPES_BEFORE for joint in ("", " of", ",", " called"))
_TYPES = frozenset(
    "region oblast province state district governorate county department peninsula valley airport".split()
)
_OF_ORGANISATION = re.compile(r"\b[A-Z]\w+(?: [A-Z]\w+)* of (?:the )?\Z")
_OF = (" of ", " of the ")
_PLACING = re.compile(
    r"\b(?:City|Town|Village|Port|Province|Region|State|Gulf|Bay|Island|Siege|Battle|Fall) of (?:the )?\Z"
)


def find_spots(text: str) -> Iterator[Spot]:
    """Each name of a place in a text, in order; the parts of a longer name, of a person say, are none."""
    for run in _RUN.finditer(text):
        for one in _NAMES_IN[run.group()]:
            if _stands_alone(text, run.start(), one):
                yield _spot(text, run.start() + one.start, one.name, one.sites)


@dataclass(frozen=True, slots=True)
class _Name:
    """A name of a place in a run of names: where it begins there, and the words beside it, or ""."""

    start: int
    name: str
    sites: Sequence[Site]
    before: str
    behind: str


def _names_in(run: str) -> tuple[_Name, ...]:
    """The names of places in a run of names, whatever the text around it says; most runs have none."""
    words = [(match.start(), match.end()) for match in _PIECES.finditer(run)]
    found: list[_Name] = []
    first = 0
    while first < len(words):
        longest = _longest(run, words, first)
        if longest is None:
            first += 1
            continue
        last, sites = longest
        if sites:
            name = run[words[first][0] : words[last][1]]
            before = run[slice(*words[first - 1])] if first else ""
            behind = run[slice(*words[last + 1])] if last + 1 < len(words) else ""
            found.append(_Name(words[first][0], name, sites, before, behind))
        first = last + 1
    return tuple(found)


_NAMES_IN: Final = Remembered(_names_in)


def _longest(run: str, words: Sequence[tuple[int, int]], first: int) -> tuple[int, Sequence[Site]] | None:
    """The longest name that begins at a word of a run and is one of a place, with its last word."""
    start = words[first][0]
    if (
        run[start : words[first][1]] in name_words("leads")
        and first + 1 < len(words)
        and not run[start].islower()
    ):
        whole = sites_named(run[start : words[min(first + 1, len(words) - 1)][1]])
        if not whole:
            return None
    for last in range(min(first + _MOST_WORDS, len(words)) - 1, first - 1, -1):
        if run[words[last][0]].islower() and "-" not in run[words[last][0] : words[last][1]]:
            continue
        name = run[start : words[last][1]]
        sites = sites_named(name)
        if sites and name not in group_names() and name.lower() not in PARTS:
            return last, _without_abbreviated(name, sites)
    return None


def _without_abbreviated(name: str, sites: Sequence[Site]) -> Sequence[Site]:
    """Of "NATO" and "ELN" no small town: capitals are an abbreviation, or a large town in a dateline."""
    if not name.isupper() or len(name) > _LONGEST_ABBREVIATION:
        return sites
    return [site for site in sites if site.kind != TOWN or site.people >= _LARGE]


def _stands_alone(text: str, offset: int, one: _Name) -> bool:
    """Whether a name is no part of another: "Jordan" of "Jordan Henderson" is, "Kyiv" of "Kyiv School".

    ``offset`` is where its run begins.
    """
    joins_on = not one.behind or one.behind in {"and", "on", "the"} or one.behind in name_words("grows")
    if not joins_on and one.behind not in state_adjectives():
        return False
    start = offset + one.start
    if not one.before:
        is_behind_of = text.endswith(_OF, 0, start)
        is_of_body = is_behind_of and _OF_ORGANISATION.search(text, max(start - 60, 0), start) is not None
        return not is_of_body or _is_placed(text, start)
    if one.before in {"of", "for", "de", "bin", "ibn"}:
        return _is_placed(text, start)
    is_known = one.before in name_words("leads") or one.before in state_adjectives()
    is_known = is_known or one.before in {"and", "the", "on"} or one.before in state_names()
    return is_known or bool(sites_named(one.before))


def _is_placed(text: str, start: int) -> bool:
    """Whether what stands before a name tells that it is one of a place: "City of"."""
    return _PLACING.search(text, max(start - 40, 0), start) is not None


def _spot(text: str, start: int, name: str, sites: Sequence[Site]) -> Spot:
    end = start + len(name)
    behind = _INSIDE.match(text, end)
    inside: Site | None = None
    if behind is not None:
        around = sites_named(behind.group(1))
        inside = next((site for site in around if site.kind in {"state", "region"}), None)
    type_word = _type_word(text, start, end)
    is_lookalike = " " not in name and (name.lower() in _lookalikes() or _is_common(name))
    return Spot(start, end, name, sites, inside, is_lookalike, type_word)


def _type_word(text: str, start: int, end: int) -> str:
    behind = _TYPE_BEHIND.match(text, end)
    if behind is not None:
        return behind.group(1).lower()
    if not text.endswith(_ENDS_IN_TYPE, max(start - 30, 0), start):
        return ""
    before = _TYPE_BEFORE.search(text, max(start - 30, 0), start)
    return before.group(1) if before is not None else ""


def _is_common(name: str) -> bool:
    word = name.lower()
    return word in verbs() or word in event_nouns()


@cache
def _lookalikes() -> frozenset[str]:
    text = (files("extract") / "data" / "gazetteer" / "lookalikes.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
