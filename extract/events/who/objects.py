"""The nouns behind a verb or a preposition: where they begin and where they end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.events.grammar.clauses import IN_NOUN
from extract.events.grammar.words import Part
from extract.events.name_words import name_words

if TYPE_CHECKING:
    from extract.events.grammar.clauses import Parse

_REACH: Final = 14  # tokens of an object
_LONGEST_COUNT: Final = 3  # tokens: "as many as"
_STOPS: Final = frozenset({Part.SUBORDINATOR, Part.RELATIVE, Part.STOP, Part.QUOTE, Part.TO, Part.SUBJECT})


def noun_before(parse: Parse, end: int) -> tuple[int, int] | None:
    """The tokens of the noun that ends before ``end`` or the comma there: "an assurance, given by her"."""
    if end and parse.tokens[end - 1].part is Part.COMMA:
        end -= 1
    first = end
    while first and parse.tokens[first - 1].part in IN_NOUN and not parse.is_in_verb(first - 1):
        first -= 1
    return (first, end) if first < end else None


def noun_at(parse: Parse, first: int) -> tuple[int, int]:
    """The tokens of the noun that begins here, with the names that a list goes on with."""
    tokens = parse.tokens
    end = first
    while end < len(tokens) and end - first < _LONGEST_COUNT and tokens[end].word in name_words("counting"):
        end += 1  # "at least", "up to" open a noun
    while end < min(len(tokens), first + _REACH):
        token = tokens[end]
        if token.part in _STOPS or token.is_quoted:
            break
        if token.part is Part.PREPOSITION and token.word != "of":
            break
        if parse.owners[end] != parse.owners[first]:
            break  # "took the bridge and the army left"
        if token.part is Part.COMMA and not _goes_on(parse, end):
            break
        if token.part is Part.COORDINATOR and not _is_noun_behind(parse, end):
            break
        if parse.is_in_verb(end) and end > first:
            break
        end += 1
    return first, end


def _goes_on(parse: Parse, comma: int) -> bool:
    behind = parse.tokens[comma + 1 : comma + 4]
    return (
        bool(behind)
        and behind[0].part is Part.NAME
        and any(token.part in {Part.COMMA, Part.COORDINATOR} for token in behind[1:])
    )


def _is_noun_behind(parse: Parse, number: int) -> bool:
    following = number + 1
    return (
        following < len(parse.tokens)
        and parse.tokens[following].part in IN_NOUN
        and not parse.is_in_verb(following)
    )
