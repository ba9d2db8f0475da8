"""The patterns in which a clause tells a number of people; every repetition in them is bounded."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import Final

from extract.events.numbers import NUMBER

_LISTS = tomllib.loads((files("extract") / "data" / "toll_words.toml").read_text(encoding="utf-8"))
_PEOPLE = "|".join([*_LISTS["nouns"]["people"].split(), "of them"])
_FILLER = r"(?:(?!and\b|but\b|while\b|who\b|which\b)[\w’'-]{1,20} ){0,4}?"
_BEING = (
    r"(?:(?:were|was|have been|has been|had been|are|is|being|been|have|has|had|left|reported|already|still"
    r"|also|feared|believed|may|might|could) ){0,3}"
)
_ASIDE = r"(?:, (?:including|among them|\w{1,12} of them) [^,]{1,60},)?"
_OF = rf"(?P<of>(?: of)?(?: (?!and\b)[a-z’'-]{{1,20}}){{0,3}}? (?:{_PEOPLE})\b)?"
_ONE = "|".join([*_LISTS["nouns"]["one"].split(), r"\d{1,3}-year-old"])
_DESCRIBED = r"(?:(?!and\b)[\w’'-]{1,20} )"
_OF_STATE = rf"(?P<of>(?: of)? {_FILLER}(?:{_PEOPLE})\b)?"


def _one(name: str) -> str:
    """The pattern of a person who is not counted: "a guard"."""
    return rf"(?P<{name}>(?:an?|another|one) {_DESCRIBED}{{0,3}}?(?P<{name}_noun>{_ONE})\b)"


def _and(prefix: str) -> str:
    """The pattern of who is joined to a count: "and a driver", "and two guards"; its groups have a prefix."""
    return (
        rf"(?: and (?:(?P<{prefix}more>{NUMBER})(?P<{prefix}more_of> {_DESCRIBED}{{0,2}}?(?:{_PEOPLE})\b)"
        rf"|(?:an?|another|one|his|her|their) {_DESCRIBED}{{0,2}}?(?P<{prefix}other>{_ONE})\b))?"
    )


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


AFTER_VERB: Final = {
    measure: _compile(
        rf"\b(?:{'|'.join(verbs)})(?P<both> (?:and|or) (?:wound|injur|kill)\w{{2,4}})? "
        rf"(?:(?:the lives of|an estimated|all|another) )?"
        rf"(?:(?P<n>{NUMBER}){_OF}{_and('')}|{_one('one')}{_and('one_')}|(?P<him>him|her)(?=$|[\s,.]*\Z))"
    )
    for measure, verbs in _LISTS["verbs"].items()
}
"""By measure: "killed at least eight people"."""

BEFORE_STATE: Final = {
    measure: _compile(
        rf"(?:(?P<n>{NUMBER}){_OF_STATE}{_and('')}{_ASIDE}(?: {_FILLER}|,? )"
        rf"|{_one('one')}{_and('one_')}{_ASIDE} )"
        rf"{_BEING}(?:{'|'.join(states)})\b"
    )
    for measure, states in _LISTS["states"].items()
}
"""By measure: "12 people were killed"."""

STATE: Final = {
    measure: _compile(rf"(?:{'|'.join(states)})\b") for measure, states in _LISTS["states"].items()
}
"""By measure what such a pattern ends in: rarer than a number, and so looked for first."""

DEATHS: Final = _compile(
    rf"(?P<n>{NUMBER}) (?:[a-z]{{1,12}} )?(?:deaths|dead|fatalities|lives)\b"
    rf"|\b(?:death toll|toll|number of (?:the )?dead) (?:[\w’'-]{{1,15}} ){{0,6}}?"
    rf"(?:from {NUMBER} to )?(?P<m>{NUMBER})"
)
"""A count of the dead: "a toll of 56 dead"."""

HURT: Final = _compile(rf"(?P<n>{NUMBER}) (?:[a-z]{{1,12}} )?(?:wounded|injured)\b(?! (?:have |had )?died)")
"""A count of the hurt: "20 wounded people"."""

_COUNT_OF: Final = {
    "killed": "killed|dead|deaths|victims|fatalities",
    "injured": "injured|wounded|hurt",
    "missing": "missing",
}
_STANDS = (
    r"(?:(?:has|had|have|now|more|than|almost|nearly) ){0,4}"
    r"(?:r(?:ise|isen|ose)|doubled|tripled|climbed|grown|grew|jumped|reached|stands?|stood)"
)
_UP_TO = r"(?: (?:up|at|to|the|day|since|then|now)){0,4}"
_NUMBER_OF = r"number of (?:people )?"
_AS_FAR_AS_KNOWN = r"(?:(?:reported|known|believed|feared)(?: to (?:be|have been))? )?"

NUMBER_OF: Final = {
    measure: _compile(
        rf"\b(?:put|set|raised|revised|brought|gave)(?: \w{{1,12}}){{0,2}} {_NUMBER_OF}(?:{counted})"
        rf"(?: (?:at|to|as)) (?P<n>{NUMBER})"
        rf"|\b{_NUMBER_OF}{_AS_FAR_AS_KNOWN}(?:{counted})\b"
        rf"[^.;:]{{0,100}}? {_STANDS}{_UP_TO} (?P<m>{NUMBER})"
    )
    for measure, counted in _COUNT_OF.items()
}
"""By measure: "put the number of injured at 124", "the number of people killed has risen to 124"."""

AMONG: Final = _compile(
    rf"\b(?:among (?:them|the dead|those killed)|including|of (?:them|whom)|the dead included?)[: ]{{1,2}}"
    rf"(?:were |are )?(?P<n>{NUMBER})(?P<of> {_FILLER}(?:{_PEOPLE}))"
    rf"|(?P<m>{NUMBER}) of (?:them|whom)(?P<mof> (?:{_PEOPLE}))"
)
"""A part of a count: "nine of them children"."""

PART: Final = _compile("them|whom|including|the dead|those killed")
"""Words without which no part is told."""

STEMS: Final = {measure: tuple(stems) for measure, stems in _LISTS["stems"].items()}
"""By measure the parts of words, in small letters, without which no clause tells it."""

STEM: Final = re.compile("|".join(sorted({stem for stems in STEMS.values() for stem in stems})))
"""Any of them."""

INHABITED: Final = _compile(
    r"\b(?:city|town|village|country|nation|population|state|camp|district|region) of \Z"
)
"""What stands before the number of those who live somewhere: "a city of a million people, seized by"."""

THINGS: Final = _compile(rf"\s{{0,2}}(?:of )?(?:{'|'.join(_LISTS['nouns']['things'].split())})")
"""What is counted and is no people."""

TOTAL: Final = _compile(
    r"\b(?:since (?!then\b)(?P<since>[\w, ]{3,40})|so far|in all\b|altogether|in total|to date|overall"
    r"|over the past \w{1,12}|during the war|in the war\b|this year)"
)
"""Words that make a toll a sum over a longer time."""

ENDS_NOUN: Final = _compile(
    r"\s{0,2}(?:$|[,.;:)]|(?:and|in|at|on|near|as|when|by|during|of|across|more|before|after)\b)"
)
"""What may follow a number that stands by itself: "killed five in the town"."""
