"""Whom the words of a noun name: "thousands of troops", "Kyiv", "the RSF", "Ann Lee, the minister"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.events.grammar.known import ACTOR
from extract.events.grammar.words import PRONOUNS, Part
from extract.events.name_words import name_words
from extract.events.who.appositions import PARTICLES
from extract.events.who.names import without_titles
from extract.events.who.nouns import actor_nouns, kinds_of_actors
from extract.events.who.spans import is_share, trimmed, without_dates
from extract.gazetteer.states import state_adjectives, state_names, state_seats

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from extract.events.grammar.clauses import Parse
    from extract.events.who.names import Names
    from extract.gazetteer.states import State


@dataclass(slots=True)
class Party:
    """Somebody named by a noun; ``is_means`` where the noun only names what they use: "a Russian drone"."""

    name: str
    kind: str
    wording: str
    is_means: bool = False


_LONGEST_NAME: Final = 8  # tokens
_BEFORE_NOUN: Final = frozenset({Part.DETERMINER, Part.NUMBER, Part.ADVERB, Part.QUOTE})
_BEHIND_NOUN: Final = frozenset({Part.QUOTE, Part.POSSESSIVE, Part.ADVERB})
_JOINTS: Final = frozenset({Part.COMMA, Part.COORDINATOR})
_APART: Final = frozenset({"between", "against", "with"})
_INSIDE_NAME: Final = PARTICLES | {"for"}
_STATE_ITSELF: Final = frozenset({"government", "authorities"})


class Reader:
    """Reads the parties of one article's nouns."""

    def __init__(self, text: str, names: Names) -> None:
        self.text = text
        self.names = names
        self._parse: Parse | None = None  # the sentence read last, and whom its nouns name
        self._named_by: dict[tuple[int, int], Sequence[Party]] = {}

    def parties(self, parse: Parse, span: tuple[int, int], dates: Collection[int] = ()) -> Sequence[Party]:
        """Those whom the tokens of a noun name, none for a thing; tokens of ``dates`` are no part of it.

        Each noun of a sentence is read once: who acts in one clause is who speaks in another.
        """
        span = without_dates(span, dates)
        if not _may_name(parse, *span):
            return ()
        if parse is not self._parse:
            self._parse, self._named_by = parse, {}
        known = self._named_by.get(span)
        if known is None:
            known = self._named_by[span] = self._read(parse, span)
        return known

    def _read(self, parse: Parse, span: tuple[int, int]) -> Sequence[Party]:
        found: list[Party] = []
        for first, end in self._parts(parse, span):
            if is_share(parse, first, end):
                continue
            party = self._party(parse, first, end)
            if party is not None and party.name not in {one.name for one in found}:
                found.append(party)
        return found

    def named(self, name: str) -> Party:
        """Somebody by a name that the text gave before."""
        bare = name.removeprefix("the ").removeprefix("The ")
        known = self.names.body(bare)
        state = _state_of_whole(bare)
        if known is not None:
            return Party(known[0], known[1], name)
        if state is not None:
            return Party(state.name, "state", name)
        person = self.names.person(bare.rpartition(" ")[2])
        return Party(person, "person", name) if person else Party(bare, "organisation", name)

    def _parts(self, parse: Parse, span: tuple[int, int]) -> list[tuple[int, int]]:
        """A list taken apart at its commas and its "and"; of an apposition the part that names a person."""
        first, end = span
        if not parse.words.isdisjoint(_APART):
            end = next((n for n in range(first + 1, end) if parse.forms[n] in _APART), end)
        borders = [n for n in range(first, end) if parse.parts[n] in _JOINTS]
        if not borders:
            return [(first, end)] if first < end else []
        edges = [first - 1, *borders, end]
        parts = [(before + 1, after) for before, after in pairwise(edges) if before + 1 < after]
        if len(parts) > 1 and not any(parse.parts[n] is Part.COORDINATOR for n in borders):
            named = [part for part in parts if self._person(parse, *trimmed(parse, *part))]
            return named[:1] or parts[:1]
        return parts

    def _party(self, parse: Parse, first: int, end: int) -> Party | None:
        has_name = Part.NAME in parse.parts[first:end]
        whole = self._whole_body(parse, first, end) if has_name else None
        if whole is not None:
            return whole
        last = end
        first, end = trimmed(parse, first, end)
        tokens = parse.tokens
        serves = self._served(parse, first, end, last) if has_name and end < last else None
        if serves is not None:
            return serves
        if (
            first < end - 1
            and tokens[first].part is Part.ADJECTIVE
            and tokens[first + 1].part in _BEFORE_NOUN
        ):
            first += 1  # "shot dead a student"
        while first < end and tokens[first].part in _BEFORE_NOUN and not self._is_given_name(parse, first):
            first += 1
        while first < end and tokens[end - 1].part in _BEHIND_NOUN:
            end -= 1
        if first >= end or (end - first == 1 and tokens[first].word in PRONOUNS):
            return None
        wording = self.text[tokens[first].start : tokens[end - 1].end]
        person = self._person(parse, first, end)
        if person:
            return Party(person, "person", wording)
        body = self._body(parse, first, end, wording) if has_name else None
        return body or self._by_noun(parse, first, end, wording)

    def _is_given_name(self, parse: Parse, number: int) -> bool:
        """Whether what looks like an adverb is somebody's name: "Vasily"."""
        return self.text[parse.tokens[number].start : parse.tokens[number].end] in name_words("given")

    def _served(self, parse: Parse, first: int, end: int, last: int) -> Party | None:
        """The body whose people are named: "fighters of the RSF"; who has left it keeps both names."""
        tokens = parse.tokens
        head = tokens[end - 1].word if end > first else ""
        if tokens[end].word not in {"of", "from"} or head not in actor_nouns("armed"):
            return None
        begin = end + 1 + (tokens[min(end + 1, last - 1)].part is Part.DETERMINER)
        if begin >= last:
            return None
        known = self.names.body(self.text[tokens[begin].start : tokens[last - 1].end])
        if known is None:
            return None
        wording = self.text[tokens[first].start : tokens[last - 1].end]
        return Party(wording if head in actor_nouns("broken_away") else known[0], known[1], wording)

    def _whole_body(self, parse: Parse, first: int, end: int) -> Party | None:
        """A body whose name has a preposition in it: "International Organization for Migration"."""
        begin = first + (parse.tokens[first].part is Part.DETERMINER)
        for last in range(min(end, begin + _LONGEST_NAME), begin + 2, -1):
            wording = self.text[parse.tokens[begin].start : parse.tokens[last - 1].end]
            known = self.names.body(wording)
            if known is not None and " " in wording:
                return Party(known[0], known[1], wording)
        return None

    def _person(self, parse: Parse, first: int, end: int) -> str:
        """The full name of somebody whose name ends these tokens, or ""."""
        tokens = parse.tokens
        if first >= end or tokens[end - 1].part is not Part.NAME or self._is_owner(parse, end - 1):
            return ""
        written = self.text[tokens[end - 1].start : tokens[end - 1].end]
        known = self.names.person(written)
        if known and not (" " not in known and end - first == 1 and _state_of_whole(written)):
            begins = end - 1
            while begins > first and tokens[begins - 1].part is Part.NAME:
                begins -= 1
            here = without_titles(self.text[tokens[begins].start : tokens[end - 1].end])
            return here if " " in here and here.split()[0] not in known.split() else known
        return ""

    def _is_owner(self, parse: Parse, number: int) -> bool:
        return number + 1 < len(parse.tokens) and parse.tokens[number + 1].part is Part.POSSESSIVE

    def _body(self, parse: Parse, first: int, end: int, wording: str) -> Party | None:
        """A group, an organisation or a state that is named whole."""
        known = self.names.body(wording)
        if known is not None:
            return Party(known[0], known[1], wording)
        state = _state_of_whole(wording)
        if state is not None:
            return Party(state.name, "state", wording)
        if wording in state_adjectives() and wording.endswith(("s", "ese")):
            return Party(wording, "people", wording)
        for begin in range(first, end):  # "the paramilitary Rapid Support Forces"
            if parse.tokens[begin].part is not Part.NAME:
                continue
            words = self.text[parse.tokens[begin].start : parse.tokens[end - 1].end]
            known = self.names.body(words)
            if known is not None:
                return Party(known[0], known[1], wording)
            state = state_names().get(words)
            if state is not None and parse.tokens[begin].part is Part.NAME:
                return Party(state.name, "state", wording)
        return None

    def _by_noun(self, parse: Parse, first: int, end: int, wording: str) -> Party | None:
        """Somebody told by a noun: "Russian forces", "army chief", "civilians"; and whose "drone" it was."""
        tokens = parse.tokens
        head = tokens[end - 1].word
        owner = self.owner(parse, first, end)
        if head in actor_nouns("means"):
            return None if owner is None else Party(owner[0], owner[1], wording, is_means=True)
        kind = kinds_of_actors().get(head)
        if kind is None:
            return self._by_capitals(parse, first, end, wording)
        if head in _STATE_ITSELF:
            state = (
                owner[0] if owner is not None and owner[1] == "state" else self.names.ruled(wording.lower())
            )
            if state:
                return Party(state, "state", wording)
        if holder := self.names.holder(wording.lower()):
            return Party(self.names.person(holder), "person", wording)
        name = self.names.organ(wording) or _with_adjective(wording)
        return Party(name, {"armed": "group", "ruling": "organisation"}.get(kind, kind), wording)

    def owner(self, parse: Parse, first: int, end: int) -> tuple[str, str] | None:
        """Whose something is: the state of an adjective, or the group or person before "'s"."""
        tokens = parse.tokens
        for number in range(first, end - 1):
            if tokens[number].part is not Part.NAME:
                continue
            for last in range(min(number + 3, end - 1), number, -1):
                words = self.text[tokens[number].start : tokens[last - 1].end]
                state = _state_of(words)
                if state is not None:
                    return state.name, "state"
                known = self.names.body(words)
                if known is not None:
                    return known
            person = self.names.person(self.text[tokens[number].start : tokens[number].end])
            if person and self._is_owner(parse, number):
                return person, "person"
        return None

    def _by_capitals(self, parse: Parse, first: int, end: int, wording: str) -> Party | None:
        """A name that no list knows: a body by one of its words, else somebody of two names or more."""
        tokens = parse.tokens[first:end]
        names = end
        while names > first and parse.tokens[names - 1].part is Part.NAME:
            names -= 1
        before = parse.tokens[names - 1].word if first < names < end else ""
        name = self.text[parse.tokens[min(names, end - 1)].start : parse.tokens[end - 1].end]
        if before in actor_nouns("ruling") or before in actor_nouns("kin"):
            return Party(name, "person", wording)  # "the Chinese envoy Deng Xijun", "his wife Sophie"
        if before in actor_nouns("named"):
            return Party(name, "organisation", wording)  # "the news agency Tass"
        if end - first == 1 and tokens[0].word in actor_nouns("chambers"):
            return Party(wording, "organisation", wording)
        if not 2 <= end - first <= _LONGEST_NAME:
            return None
        for number, token in enumerate(tokens, first):
            is_inside = token.part is Part.NAME or token.word in _INSIDE_NAME
            if not is_inside and not self._is_given_name(parse, number):
                return None
        words = wording.split()
        if name_words("body_words") & set(words):
            return Party(wording, "organisation", wording)
        bare = without_titles(wording)
        name = bare if " " in bare else wording  # "Crown Prince Rudolf" keeps its title
        return Party(name, "person", wording) if 2 <= len(name.split()) <= 4 and "of" not in words else None


def _may_name(parse: Parse, first: int, end: int) -> bool:
    """Whether some tokens can name anybody: a quick look that never says no to one who is named."""
    if Part.NAME in parse.parts[first:end]:
        return True
    return parse.known & ACTOR != 0 and any(token.known & ACTOR for token in parse.tokens[first:end])


def _with_adjective(wording: str) -> str:
    """Bodies of states in one form, so that each has one name: "Sudan's army" as "Sudanese army"."""
    owner, mark, body = wording.replace("’s ", "'s ").partition("'s ")
    state = state_names().get(owner) if mark else None
    return f"{state.adjectives[0]} {body}" if state is not None and state.adjectives else wording


def _state_of_whole(words: str) -> State | None:
    return state_seats().get(words) or state_names().get(words)


def _state_of(words: str) -> State | None:
    return state_adjectives().get(words) or state_names().get(words)
