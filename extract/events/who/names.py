"""The people, bodies and abbreviations that one article names, so that short names can be told in full."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from extract.beginnings import CAPITAL, one_of
from extract.events.name_words import name_words
from extract.events.who.groups import group_names
from extract.gazetteer.states import state_adjectives, state_names

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from extract.gazetteer.states import State

_PART = r"(?:[A-Z][\w’'-]{1,30}|[A-Z]\.|al-[A-Z][\w-]{1,30})"
_FIRST_PART = r"[A-Za](?<![\w.].)(?:(?<=[A-Z])(?:[\w’'-]{1,30}|\.)|(?<=a)l-[A-Z][\w-]{1,30})"
_RUN = re.compile(rf"{_FIRST_PART}(?: (?:(?:bin|von|van|der|de|al|el|ibn|da|dos) ){{0,2}}{_PART}){{1,6}}")
_OFFICES: Final = one_of(
    "Prime Minister|Foreign Minister|Defence Minister|Defense Minister|Foreign Secretary|Defense Secretary"
    "|Secretary of State|Vice President|Secretary-General|President|Chancellor|Premier|Governor|Mayor|King"
    "|Emperor|Kaiser|Tsar|Pope|General|Archduke"
)
_OFFICE = re.compile(rf"{_OFFICES} ({_PART}(?: {_PART}){{0,3}})")
_SHORT = re.compile(r"(?:\(|known as )(?:the )?([A-Z][A-Z0-9-]{1,7})\b")
_ORGANS = re.compile(
    r" (?=[amgnpjdfih])(army|military|government|authorities|navy|air force|police|parliament|junta"
    r"|(?:defen[cs]e|foreign|interior|health) ministry)\b",
    re.IGNORECASE,
)
_OWNER = re.compile(rf"({CAPITAL}[a-z]+(?: [A-Z][a-z]+)?)(?:[’']s?)?\Z")
_LONG_FORM: Final = 90  # characters before an abbreviation that can hold what it stands for


class Names:
    """The names of one article.

    ``surnames`` are those that belong to people, ``home`` is the state that it is about, if one above all.
    """

    def __init__(self, text: str, surnames: Collection[str], home: State | None = None) -> None:
        self.home = home
        self.people, self.titles = _full_names(text, surnames)
        self.bodies = dict(_abbreviations(text))
        self.offices = _holders(text, surnames)
        self.organs = _organs(text)

    def person(self, surname: str) -> str:
        """The fullest name of somebody in this article, or "" where nobody has that surname."""
        return self.people.get(surname, "")

    def office(self, surname: str) -> str:
        """What the article calls somebody: "German Chancellor", or ""."""
        return self.titles.get(surname, "")

    def body(self, written: str) -> tuple[str, str] | None:
        """The full name and the kind of a group or organisation, or None."""
        groups = group_names()
        if written in groups:
            return groups[written]
        name = self.bodies.get(written)
        return None if name is None else groups.get(name, (name, "organisation"))

    def holder(self, office: str) -> str:
        """Who "the president" is, where the article names one holder of the office and no other; else ""."""
        holders = self.offices.get(office, set())
        return next(iter(holders)) if len(holders) == 1 else ""

    def organ(self, wording: str) -> str:
        """Whose "army" or "defence ministry" it is, as "Sudanese army": the only one named so, or home's."""
        state = self._owner(wording.lower())
        return f"{state.adjectives[0]} {wording}" if state is not None and state.adjectives else ""

    def ruled(self, noun: str) -> str:
        """The state that "the government" governs, or ""."""
        state = self._owner(noun)
        return state.name if state is not None else ""

    def _owner(self, noun: str) -> State | None:
        owners = self.organs.get(noun, set())
        if owners:
            return next(iter(owners)) if len(owners) == 1 else None
        return self.home if _ORGANS.fullmatch(f" {noun}") else None


def without_titles(name: str) -> str:
    """A person's name without what goes before it: "German Chancellor Olaf Scholz" is "Olaf Scholz"."""
    words = name.split()
    heads = [n for n, word in enumerate(words[:-1], 1) if word in name_words("posts")]
    words = words[heads[-1] :] if heads else words  # "Senate Foreign Relations Committee Chairman Ann Lee"
    while len(words) > 1 and _is_title(words[0]):
        words = words[1:]
    return " ".join(words)


def _is_title(word: str) -> bool:
    is_short = len(word) > 2 and word.replace(".", "").isupper()  # "UN", "U.S."
    return word.rstrip(".") in name_words("titles") or word in state_adjectives() or is_short


def _full_names(text: str, surnames: Collection[str]) -> tuple[dict[str, str], dict[str, str]]:
    """For each surname the longest name that it ends, and what stands before one: "German Chancellor"."""
    found = {surname: surname for surname in surnames}
    titles: dict[str, str] = {}
    for run in _RUN.finditer(text):
        written = run.group().removesuffix("’s").removesuffix("'s")
        surname = written.rpartition(" ")[2]
        if surname not in found:
            continue
        name = without_titles(written)
        if len(found[surname]) < len(name) <= _LONGEST_NAME:
            found[surname] = name
        before = _state_before(text, run.start()) + written[: len(written) - len(name)].strip()
        title = " ".join(word for word in before.split() if word not in _LEADING)
        if title and len(title) > len(titles.get(surname, "")):
            titles[surname] = title
    return found, titles


def _state_before(text: str, start: int) -> str:
    """The "U.S. " or "Secretary of " that a run of names leaves out at its beginning."""
    if text.startswith("State ", start) and text.endswith("Secretary of ", 0, start):
        return "Secretary of "
    before = text[max(start - 6, 0) : start].split(" ")
    return (
        f"{before[-2]} "
        if len(before) > 1 and not before[-1] and before[-2] in {"U.S.", "U.N.", "E.U."}
        else ""
    )


_LEADING: Final = frozenset("The And But In On At When While As Then Asked Former".split())
_LONGEST_NAME: Final = 40  # characters


def _holders(text: str, surnames: Collection[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for match in _OFFICE.finditer(text):
        surname = match.group(1).split()[-1].removesuffix("’s").removesuffix("'s")
        office = match.group()[: match.start(1) - match.start()].strip().lower()
        if surname in surnames:
            found[office].add(surname)
    return found


def _abbreviations(text: str) -> Iterator[tuple[str, str]]:
    """What "(RSF)" or "known as the RSF" stands for: the words before it that begin with its letters."""
    for match in _SHORT.finditer(text):
        short = match.group(1)
        words = text[max(match.start() - _LONG_FORM, 0) : match.start()].rstrip(" ,").split()
        for first in range(max(len(words) - len(short) - 4, 0), len(words)):
            initials = "".join(word[0] for word in words[first:] if word[0].isupper())
            if initials == short.replace("-", "") and words[first][0].isupper():
                yield short, " ".join(words[first:])
                break


def _organs(text: str) -> dict[str, set[State]]:
    found: dict[str, set[State]] = defaultdict(set)
    for match in _ORGANS.finditer(text):
        owner = _OWNER.search(text, max(match.start() - 40, 0), match.start(1) - 1)
        if owner is None:
            continue
        for name in (owner.group(1), owner.group(1).rpartition(" ")[2]):
            state = state_names().get(name) or state_adjectives().get(name)
            if state is not None:
                found[match.group(1).lower()].add(state)
                break
    return found
