"""Names that stand in commas beside what somebody is: "The junta's spokesman, Zaw Min Tun, said"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.events.grammar.words import Part

if TYPE_CHECKING:
    from extract.events.grammar.clauses import Parse

PARTICLES: Final = frozenset("von van der de bin ibn al el da dos of".split())
"""Small words inside names."""


def apposition(parse: Parse, span: tuple[int, int], text: str) -> tuple[int, int] | None:
    """The tokens of the name in commas beside a subject, or None."""
    tokens, first = parse.tokens, span[1] + 1
    if first < len(tokens) and tokens[span[1]].part is Part.COMMA:
        end = first
        while end < len(tokens) and _is_of_name(parse, end, text):
            end += 1
        if end - first >= 2 and end < len(tokens) and tokens[end].part is Part.COMMA:
            return first, end
    end = span[0] - 1
    if end < 2 or tokens[end].part is not Part.COMMA or tokens[span[0]].part is not Part.DETERMINER:
        return None
    first = end
    while first and _is_of_name(parse, first - 1, text):
        first -= 1
    is_open = first == 0 or tokens[first - 1].part in {Part.STOP, Part.QUOTE}
    return (first, end) if end - first >= 2 and is_open else None


def _is_of_name(parse: Parse, number: int, text: str) -> bool:
    """Whether a token can be part of a name: titles such as "Major" and names such as "Sally" count too."""
    token = parse.tokens[number]
    return token.part is Part.NAME or token.word in PARTICLES or text[token.start].isupper()
