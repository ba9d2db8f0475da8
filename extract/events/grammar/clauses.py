"""Clauses: the parts of a sentence that each stand on one finite verb, and how they hang together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from extract.events.grammar.choice import Choice
from extract.events.grammar.words import Part

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from extract.events.grammar.groups import VerbGroup
    from extract.events.grammar.tokens import Token


class Link(Choice):
    """How a clause hangs on the one before or above it."""

    MAIN: ClassVar[Link]
    COORDINATE: ClassVar[Link]
    RELATIVE: ClassVar[Link]
    CONTENT: ClassVar[Link]
    SUBORDINATE: ClassVar[Link]


@dataclass(slots=True)
class Clause:
    """One clause: token numbers ``first`` up to ``end`` (with the clauses inside it), its finite verb.

    ``marker`` is the word that opens it ("since", "who", "and"), ``parent`` the number of the clause it hangs
    on, or -1. ``subject`` holds the token numbers of the subject; for a relative clause whose subject is what
    it belongs to, those of the words it belongs to ("Scholz" in "Scholz, who spoke"). ``head`` holds the
    words it belongs to where they are not its subject ("land" in "land that Ukraine seized").
    """

    first: int
    end: int
    group: VerbGroup
    link: Link
    marker: str = ""
    parent: int = -1
    subject: tuple[int, int] | None = None
    head: tuple[int, int] | None = None


@dataclass(slots=True)
class Parse:
    """A sentence taken apart; ``owners[n]`` is the number of the clause that token ``n`` is of, or -1.

    ``own[c]`` are the numbers of the tokens of clause ``c``, without those of the clauses inside it.
    ``verb_tokens`` are the numbers of the tokens that verb groups are made of. ``forms``, ``parts`` and
    ``starts`` are the words, parts and offsets of all tokens in their order, ``words`` each word once: most
    of what is asked of a sentence is whether it has some word at all, and the answer is mostly no. ``listed``
    are the numbers of the tokens that a word list has, ``known`` tells which lists have a word of it
    (:mod:`extract.events.grammar.known`), ``may_quote`` whether a word of it can be of a quotation.
    """

    tokens: Sequence[Token]
    groups: Sequence[VerbGroup]
    clauses: Sequence[Clause]
    owners: Sequence[int]
    own: Sequence[Sequence[int]]
    verb_tokens: AbstractSet[int]
    forms: Sequence[str]
    parts: Sequence[Part]
    starts: Sequence[int]
    words: AbstractSet[str]
    listed: Sequence[int]
    known: int
    may_quote: bool

    def object_head(self, clause: Clause) -> tuple[int, int] | None:
        """What a relative clause acts on and belongs to: "land" in "land that Ukraine seized", or None.

        It is none in "missiles, of which six fell": there the six are what is spoken of.
        """
        has_preposition = clause.first > 0 and self.tokens[clause.first - 1].part is Part.PREPOSITION
        return None if has_preposition or clause.head == clause.subject else clause.head

    def aim(self, number: int) -> VerbGroup | None:
        """The infinitive just behind the verb of a clause: "plans to visit"; None where there is none."""
        if "to" not in self.words:
            return None
        last = self.clauses[number].group.last
        for group in self.groups:
            if last < group.first <= last + 3 and group.auxiliary == "to" and not group.is_finite:
                return group if self.owners[group.first] == number else None
        return None

    def is_in_verb(self, number: int) -> bool:
        """Whether a token is part of a verb group."""
        return number in self.verb_tokens

    def preposition_before(self, number: int) -> str:
        """The preposition before a noun's own words: "since" for "since its launch", or ""."""
        for place in range(number - 1, max(number - 6, -1), -1):
            token = self.tokens[place]
            if token.part in _PREPOSITIONS:
                return token.word
            if token.part not in IN_NOUN:
                return ""
        return ""


_PREPOSITIONS = frozenset({Part.PREPOSITION, Part.SUBORDINATOR})
BEFORE_NOUN = frozenset({Part.DETERMINER, Part.ADJECTIVE, Part.NAME, Part.POSSESSIVE, Part.NUMBER})
"""The parts that stand before a noun and belong to it."""

IN_NOUN = BEFORE_NOUN | {Part.OPEN}
"""The parts that a noun and what belongs to it are made of."""
