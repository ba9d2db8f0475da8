"""The tokens of nouns that name somebody: what hangs on them is cut off."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from extract.events.grammar.words import Part
from extract.events.name_words import name_words
from extract.events.who.nouns import actor_nouns

if TYPE_CHECKING:
    from collections.abc import Collection

    from extract.events.grammar.clauses import Parse


_INSIDE_NAMES: Final = frozenset({"of", "for"})
_BODIES_FOR: Final = frozenset(
    """agency alliance authority campaign center centers centre centres coalition commission committee council
    foundation front fund institute movement network office organisation organization party service union
    """.split()
)
_ENDS_NOUN: Final = frozenset({Part.PREPOSITION, Part.TO, Part.RELATIVE, Part.SUBORDINATOR, Part.STOP})
_OPENS_PAIR: Final = frozenset({"both", "each", "the"})
_OF_WHOM: Final = frozenset({"them", "whom"})


@cache
def _before_noun() -> frozenset[str]:
    return name_words("counting") | {"the", "a", "an", "of"}


def trimmed(parse: Parse, first: int, end: int) -> tuple[int, int]:
    """Without what hangs on a noun: "soldiers in Sumy" is soldiers, "thousands of troops" troops."""
    tokens = parse.tokens
    while first < end - 1 and tokens[first].word in _before_noun():
        first += 1
    number = first
    while number < end:
        token = tokens[number]
        if token.word == "of" and number > first and tokens[number - 1].word in name_words("quantities"):
            first = number + 1
        elif token.word in _INSIDE_NAMES and _joins_names(parse, number, end):
            number += 1
            continue
        elif token.part in _ENDS_NOUN:
            if number > first:
                return first, number
            first = number + 1
        elif parse.is_in_verb(number) and number > first and not _is_adjective(parse, number, end):
            return first, number
        number += 1
    return first, end


def _is_adjective(parse: Parse, number: int, end: int) -> bool:
    """Whether a participle describes the noun behind it: "Russian guided bombs"."""
    if parse.tokens[number - 1].part is Part.DETERMINER:
        return True
    following = parse.tokens[number + 1] if number + 1 < end else None
    return (
        following is not None
        and following.part in {Part.OPEN, Part.NAME}
        and not parse.is_in_verb(number + 1)
    )


def is_pair(parse: Parse, span: tuple[int, int]) -> bool:
    """Whether tokens speak of two that were named before: "both sides", "the two forces", "each side"."""
    if parse.forms[span[0]] not in _OPENS_PAIR:
        return False
    words = parse.forms[slice(*span)]
    is_of_two = words[0] in {"both", "each"} or words[:2] == ["the", "two"] or words[:2] == ["the", "warring"]
    return is_of_two and len(words) <= 3 and words[-1] in actor_nouns("sides")


def without_dates(span: tuple[int, int], dates: Collection[int]) -> tuple[int, int]:
    """The tokens of a noun without those before and behind it that only say when."""
    if not dates:
        return span
    first, end = span
    while first < end and first in dates:
        first += 1
    inner = [number for number in range(first, end) if number in dates]
    if inner and all(number in dates for number in range(inner[0], end)):
        return first, inner[0]
    return max((number + 1 for number in inner), default=first), end


def is_share(parse: Parse, first: int, end: int) -> bool:
    """Whether tokens only tell a part of those named before: "two of them children"."""
    return not parse.words.isdisjoint(_OF_WHOM) and not _OF_WHOM.isdisjoint(parse.forms[first:end])


def _joins_names(parse: Parse, number: int, end: int) -> bool:
    """Whether "of" or "for" stands inside a name: "Organization of American States"."""
    before, behind = parse.tokens[number - 1], parse.tokens[min(number + 1, end - 1)]
    if parse.tokens[number].word == "for" and before.word not in _BODIES_FOR:
        return False
    return before.part is Part.NAME and behind.part is Part.NAME and before.word not in {"president", "king"}
