"""Where sentences end in languages other than English: which full stops are no end.

The rules are the same for all languages; the abbreviations of each stand in ``data/abbreviations.toml``.
A language without any there is split by the rules alone.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Full stops of all scripts; those of Chinese and Japanese need no blank behind them.
_END = re.compile(
    r"[.!?\u2026\u061f\u0964\u06d4]{1,5}(?:\s?\u00bb|[\"\u201d\u201c\u2019)\]]){0,3}\s{1,5}|[\u3002\uff01\uff1f][\u300d\u300f]?"
)
_LAST_WORD = re.compile(r"[^\s(\[\"\u201c\u201e\u00ab]{1,30}$")
_OPENING = '"\u201c\u201e\u00ab\u2018([\u00bf\u00a1\u2014\u2013- \u00a0\u202f'
_GERMAN_STARTS = re.compile(
    r"(?:Der|Die|Das|Den|Dem|Es|Er|Sie|Wir|Ich|Ein|Eine|Im|In|Am|An|Auf|Bei|Nach|Vor|Dabei|Damit|Dort|Auch|Doch"
    r"|Aber|Und|Zudem|Laut|Seit|Mit)\b"
)
_TAIL: Final = 40  # characters around an end that are looked at


@dataclass(frozen=True, slots=True)
class _Abbreviations:
    leaning: frozenset[str] = frozenset()
    measured: frozenset[str] = frozenset()


def find_sentence_ends(unit: str, language: str) -> Iterator[int]:
    """The offsets in one paragraph behind which a new sentence begins."""
    known = _abbreviations().get(language, _Abbreviations())
    for found in _END.finditer(unit):
        after = unit[found.end() : found.end() + _TAIL]
        if after and not _goes_on(unit[max(0, found.start() - _TAIL) : found.end()], after, known, language):
            yield found.end()


def _goes_on(before: str, after: str, known: _Abbreviations, language: str) -> bool:
    """Whether the sentence goes on behind this mark."""
    start = after.lstrip(_OPENING)[:1]
    if start.islower() or start in {",", ";", ":"}:
        return True
    before = before.rstrip()
    if not before.endswith(".") or before.endswith(("..", "?.", "!.")):
        return False
    word = _LAST_WORD.search(before[:-1])
    last = word.group().lower() if word else ""
    if last in known.leaning or _is_initial(word.group() if word else ""):
        return True
    front = before[: word.start()].rstrip() if word else ""
    if last in known.measured:
        return start.isdigit() or not (front[-1:].isdigit() or front.endswith("."))
    is_ordinal = language == "de" and last.isdigit() and len(last) <= 2
    return is_ordinal and not _GERMAN_STARTS.match(after)


def _is_initial(word: str) -> bool:
    """Whether a word is the first letter of a name: "J. Dupont"."""
    return len(word) == 1 and word.isalpha() and word.isupper()


@cache
def _abbreviations() -> Mapping[str, _Abbreviations]:
    listed = tomllib.loads((files("extract") / "data" / "abbreviations.toml").read_text(encoding="utf-8"))
    return {
        code: _Abbreviations(frozenset(words["leaning"]), frozenset(words["measured"]))
        for code, words in listed.items()
    }
