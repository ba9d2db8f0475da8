"""The words by which two mentions are compared: those of the label, and around them those of the sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from sys import intern
from typing import TYPE_CHECKING, Final

from extract.events.kinds import OTHER, STATEMENT
from extract.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.model import Mention

_WORD: Final = re.compile(r"[^\W_]{2,}(?:[-’'.][^\W_]+)*")
_NUMBER: Final = re.compile(
    r"\b(?:\d+(?:[.,]\d+)*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds|thousands)\b",
    re.IGNORECASE,
)
_SPOT: Final = re.compile(
    r"\b(?:at|in|near|outside|on|from|of|around|off) ((?:[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*){0,3})"
)
_ENDING: Final = re.compile(r"(?:['’]s|ings?|ed|es|s|e|d)$")
_ENDINGS: Final = ("", "ing", "ings", "ed", "es", "s", "e", "d")  # those of _ENDING without the genitive
_LITTLE: Final = frozenset(
    """
    the an and or but nor of in on at by for from with into onto over under to as that this these
    those its his her their our who whom which what was were is are be been being has have had will
    would could may might can do does did not no also then than more most about around nearly after
    before during since until while when where there it he she they him them out up off so such all
    both any each own very still same within back first last early later some many several other new
    one two says say said told day days hour hours
    monday tuesday wednesday thursday friday saturday sunday
    mr mrs ms dr president premier prime minister ministry secretary foreign general head official officials
    government spokesman spokeswoman region city state states town people
    """.split()
)


@dataclass(frozen=True, slots=True)
class WordBag:
    """What a mention is told in: stems of its label, those only of the sentence around it, and its kind.

    ``names`` are the stems that are written with a capital letter, ``spots`` those of the label that stand
    where a place is named, and ``numbers`` the numbers of the label.
    Words that often tell the same thing
    ("delivered", "handed") have one stem.
    """

    label: frozenset[str]
    around: frozenset[str]
    names: frozenset[str]
    spots: frozenset[str]
    numbers: frozenset[str]
    kind: str

    def __iter__(self) -> Iterator[str]:
        """Each stem once, and the kind as one more where it says something."""
        yield from self.told
        yield from self.around

    @property
    def told(self) -> frozenset[str]:
        """The stems of the label, and the kind."""
        return self.label | {self.kind} if self.kind else self.label


def read_words(mention: Mention, sentence: str = "") -> WordBag:
    """The words of a mention; ``sentence`` is the text of its whole sentence, where that is at hand."""
    label, label_names, _ = _stems(mention.label)
    around, around_names, plain = _stems(sentence)
    return WordBag(
        label=label,
        around=around - label,
        names=(label_names | around_names) - plain,  # a label begins with a capital, whatever its first word
        spots=frozenset().union(*(_stems(spot)[0] for spot in _SPOT.findall(mention.label))),
        numbers=frozenset(number.lower() for number in _NUMBER.findall(mention.label)),
        kind="" if mention.kind in {OTHER, STATEMENT} else f"a kind: {mention.kind}",
    )


def _stems(text: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The stems of a text, those of them that are only written with a capital, and those that are not."""
    told = set(map(_MEANINGS.__getitem__, _WORD.findall(text)))
    names = frozenset(stem for stem, is_name in told if is_name)
    plain = frozenset(stem for stem, is_name in told if not is_name and stem)
    return names | plain, names - plain, plain


def _meaning_of(word: str) -> tuple[str, bool]:
    """The stem that stands for a word, empty where it says little, and whether it is written as a name."""
    lower = word.lower()
    stem = stem_of(lower)
    if lower in _LITTLE or (stem in _LITTLE and "day" in stem):  # "Wednesday's"
        return "", False
    families = _families()
    return intern(families.get(stem, stem)), word[0].isupper() and stem not in families


_MEANINGS: Final = Remembered(_meaning_of)


def find_spots(text: str) -> list[str]:
    """The names in a text that stand where a place is named: "in Sumy", "near Wad al-Noura"."""
    return [spot for spot in _SPOT.findall(text) if not spot.endswith(("'s", "’s"))]


def stems_of(text: str) -> frozenset[str]:
    """The stems of a text as they stand in a :class:`WordBag`."""
    return _stems(text)[0]


def words_by_stem(text: str) -> dict[str, str]:
    """By its stem each word of a text as it is first written there, in the order of the text."""
    found: dict[str, str] = {}
    for match in _WORD.finditer(text):
        stem, _ = _MEANINGS[match.group()]
        if stem:
            found.setdefault(stem, match.group())
    return found


def stem_of(word: str) -> str:
    """A word without the ending that its form gives it."""
    return _ENDING.sub("", word) or word


def forms_of(stem: str) -> list[str]:
    """All words, in lower case and without a genitive, that have this stem of :func:`read_words`."""
    return [f"{one}{ending}" for one in (stem, *_members().get(stem, ())) for ending in _ENDINGS]


@cache
def _members() -> dict[str, list[str]]:
    """By the stem of a family the stems of its other words."""
    found: dict[str, list[str]] = {}
    for member, stem in _families().items():
        found.setdefault(stem, []).append(member)
    return found


@cache
def _families() -> dict[str, str]:
    """For the stem of each word of a family the stem of its first word."""
    text = (files("extract.data") / "same_words.txt").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for line in text.splitlines():
        words = [] if line.startswith("#") else line.split()
        found.update({stem_of(word): stem_of(words[0]) for word in words})
    return found
