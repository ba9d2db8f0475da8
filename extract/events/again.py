"""Happenings that are named once more: "It was the second attack in a week"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.events.grammar.clauses import BEFORE_NOUN, IN_NOUN, Link
from extract.events.grammar.groups import Tense
from extract.events.grammar.nouns import event_nouns
from extract.events.grammar.words import Part

if TYPE_CHECKING:
    from extract.events.grammar.clauses import Parse

_LEADING = frozenset({Link.MAIN, Link.COORDINATE})
_PARTS_OF = frozenset("period round series wave day act case instance kind phase".split())
_ENDS_PHRASE = frozenset({Part.COMMA, Part.STOP, Part.QUOTE, Part.RELATIVE, Part.SUBORDINATOR})
_POINTING = frozenset({"it", "this", "that"})


def find_named_again(parse: Parse, number: int) -> tuple[int, int, int] | None:
    """The words of "It was the second attack in a week" that name a happening told before, or None.

    Token numbers: the first, the one behind the last, and that of the noun itself.
    """
    clause, tokens = parse.clauses[number], parse.tokens
    group = clause.group
    is_naming = group.verb.lemma == "be" and group.tense is Tense.PAST and clause.link in _LEADING
    if not is_naming or clause.subject is None or tokens[clause.subject[0]].word not in _POINTING:
        return None
    if clause.subject[1] - clause.subject[0] != 1:
        return None
    first = group.last + 1
    end = first
    while end < clause.end and tokens[end].part in IN_NOUN and parse.owners[end] == number:
        end += 1
    noun = next((n for n in range(end - 1, first - 1, -1) if tokens[n].word in event_nouns()), None)
    whole = next((n for n in range(end, clause.end) if tokens[n].part in _ENDS_PHRASE), clause.end)
    if noun is None and tokens[end - 1].word in _PARTS_OF:
        nouns = (n for n in range(end, min(end + 3, whole)) if tokens[n].word in event_nouns())
        noun = next(nouns, None)  # "his third period of leave"
    if noun is None or tokens[first].part not in BEFORE_NOUN:
        return None
    return first, whole, noun
