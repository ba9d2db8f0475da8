"""Looking ahead in a sentence: does a clause really begin here, and where is its verb?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.events.grammar.nouns import event_nouns
from extract.events.grammar.words import LISTENERS_AND_DAYS, Part

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.events.grammar.groups import VerbGroup
    from extract.events.grammar.tokens import Token

_REACH = 30  # tokens from a marker to the verb of its clause
_AS_WITH = frozenset("many much few well long soon far of part little high early late recently".split())
_ALSO_PREPOSITIONS = frozenset({"after", "before", "since", "until", "till", "as"})
_ENDS_CLAUSE = frozenset(
    {Part.COMMA, Part.STOP, Part.QUOTE, Part.COORDINATOR, Part.RELATIVE, Part.SUBORDINATOR}
)
_NOUNS = frozenset({Part.OPEN, Part.NAME, Part.NUMBER})
_NEVER_OPENING = frozenset({"that", "what", "who"})


def _is_date(token: Token) -> bool:
    return token.word in LISTENERS_AND_DAYS or (token.word.isdigit() and len(token.word) in {1, 2, 4})


def begins_noun(tokens: Sequence[Token], number: int) -> bool:
    """Whether a second noun begins right behind a first: "the invasion 30,000 people", "his arrest he"."""
    token, before = tokens[number], tokens[number - 1]
    if token.part is Part.DETERMINER:
        return before.part in _NOUNS
    is_name = token.part is Part.NAME and token.word not in LISTENERS_AND_DAYS
    if before.part is Part.NAME or before.word not in event_nouns():
        return False
    return is_name or token.part is Part.NUMBER or token.part is Part.SUBJECT


class Ahead:
    """Answers about what comes, from a sentence's tokens and its finite verb groups by first token."""

    def __init__(self, tokens: Sequence[Token], finite: Mapping[int, VerbGroup]) -> None:
        self.tokens = tokens
        self.finite = finite

    def opens_clause(self, number: int) -> int | None:
        """The first token of the verb of the clause that the marker at ``number`` opens, or None."""
        token = self.tokens[number]
        if token.word == "as" and self._is_part_of_as(number):
            return None
        is_subordinator = token.part is Part.SUBORDINATOR
        verb = self.next_verb(number + 1, stops_at_comma=is_subordinator)
        if verb is None or (number == 0 and token.word in _NEVER_OPENING):
            return None
        if is_subordinator and verb == number + 1:
            return None  # "and soon after took over"
        if token.word in _ALSO_PREPOSITIONS and all(_is_date(one) for one in self.tokens[number + 1 : verb]):
            return None  # "who had been there since 2007 ended their mission"
        if token.word in _ALSO_PREPOSITIONS and self._has_two_nouns(number + 1, verb):
            return None  # "after heavy fighting the force took the town"
        return verb

    def next_verb(self, first: int, *, stops_at_comma: bool = False) -> int | None:
        """The first token of the next finite verb, if no other marker comes before it."""
        has_comma = False
        for number in range(first, min(first + _REACH, len(self.tokens))):
            if number in self.finite:
                return number
            part = self.tokens[number].part
            if part is Part.STOP or (part is Part.COORDINATOR and has_comma):
                return None
            if part is Part.SUBORDINATOR and not self._is_preposition(number, first):
                return None
            lacks_subject = part is Part.COORDINATOR and number + 1 in self.finite
            if stops_at_comma and part is Part.COMMA and self._opens_relative(number + 1):
                return self._verb_behind_relative(number + 1)  # "though the men, who had shot, stayed"
            if stops_at_comma and (part is Part.COMMA or lacks_subject):
                return None
            if part is Part.RELATIVE and number > first:
                return self._verb_behind_relative(number)
            has_comma = has_comma or part is Part.COMMA
        return None

    def _opens_relative(self, number: int) -> bool:
        return number < len(self.tokens) and self.tokens[number].part is Part.RELATIVE

    def _is_preposition(self, number: int, first: int) -> bool:
        """Whether a word that can open a clause opens none: "as of May"; "that after the vote, they left"."""
        word = self.tokens[number].word
        if word == "as":
            return self._is_part_of_as(number)
        return number == first and word in _ALSO_PREPOSITIONS

    def _is_part_of_as(self, number: int) -> bool:
        """Whether "as" only measures: "as many as 12,000 troops"."""
        after = self.tokens[number + 1].word if number + 1 < len(self.tokens) else ""
        return after in _AS_WITH or (number > 1 and self.tokens[number - 2].word == "as")

    def _has_two_nouns(self, first: int, end: int) -> bool:
        """Whether a second noun begins between a marker and a verb, without a word that joins the two."""
        return any(begins_noun(self.tokens, number) for number in range(first + 1, end))

    def _verb_behind_relative(self, number: int) -> int | None:
        """The verb of the clause above, behind a relative clause: "said" in "those who left said"."""
        inner = self._finite_from(number)
        outer = None if inner is None else self._finite_from(inner + 1)
        if inner is None or outer is None:
            return None
        has_comma = any(self.tokens[place].part is Part.COMMA for place in range(inner, outer))
        return None if has_comma and self.tokens[outer - 1].part is not Part.COMMA else outer

    def has_verb_behind(self, number: int) -> bool:
        """Whether a clause inside another has its verb from here on, and the other one its own behind it."""
        end = min(number + _REACH, len(self.tokens))
        inner = self._finite_from(number)
        if inner is None or any(self.tokens[place].part in _ENDS_CLAUSE for place in range(number, inner)):
            return False
        outer = self._finite_from(self.finite[inner].last + 1)
        if outer is None or outer >= end:
            return False
        between = self.tokens[self.finite[inner].last + 1 : outer]
        return not any(token.part in _ENDS_CLAUSE or token.part is Part.SUBJECT for token in between)

    def _finite_from(self, first: int) -> int | None:
        end = min(first + _REACH, len(self.tokens))
        return next((number for number in range(first, end) if number in self.finite), None)
