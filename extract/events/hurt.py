"""Clauses that tell who else was hurt: "32 people were killed and 63 wounded"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.events.grammar.words import Part

if TYPE_CHECKING:
    from extract.events.grammar.clauses import Parse

HURTING = frozenset("kill wound injure hurt maim".split())
"""Verbs of what is done to people."""

_JOINTS = frozenset({"and", ""})
_OF_COUNT = frozenset({Part.NUMBER, Part.ADVERB, Part.ADJECTIVE, Part.PREPOSITION})
_COUNTED = frozenset(
    "people others civilians more at least than as many about dozens hundreds scores".split()
)


def are_hurt_together(parse: Parse, first: int, second: int) -> bool:
    """Whether two clauses, by number, tell of those who were hurt at one time."""
    if second != first + 1 or second >= len(parse.clauses):
        return False
    one, other = parse.clauses[first], parse.clauses[second]
    is_hurting = one.group.verb.lemma in HURTING and other.group.verb.lemma in HURTING
    return is_hurting and one.group.is_passive and other.marker in _JOINTS


def counts_more(parse: Parse, first: int, second: int) -> bool:
    """Whether the second clause only counts others, so that both tell of one happening."""
    subject = parse.clauses[second].subject
    if subject is None or not are_hurt_together(parse, first, second):
        return False
    return all(
        parse.parts[number] in _OF_COUNT or parse.forms[number] in _COUNTED for number in range(*subject)
    )
