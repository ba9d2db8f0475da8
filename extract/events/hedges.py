"""What keeps a clause from telling plainly that something happened: "if", "allegedly", "it is unlikely"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.events.grammar.ahead import begins_noun
from extract.events.grammar.clauses import Link
from extract.events.grammar.groups import Tense
from extract.events.grammar.words import LISTENERS_AND_DAYS, Part

if TYPE_CHECKING:
    from extract.events.grammar.clauses import Clause, Parse

_AHEAD = frozenset({Tense.FUTURE, Tense.MODAL})
_IFS = frozenset({"if", "unless"})
_ALLEGEDLY = frozenset({"allegedly", "reportedly", "supposedly", "purportedly"})
_UNLIKELY = frozenset({"unlikely", "doubtful", "improbable", "impossible"})
_ASKING = frozenset({"who", "what", "how", "why"})
_OPENS_OBJECT = frozenset({Part.DETERMINER, Part.OBJECT, Part.NAME, Part.NUMBER, Part.SUBJECT})
_NOT_OF_PLACE = frozenset("with without for of to during including despite amid".split())


def is_conditional(parse: Parse, number: int) -> bool:
    """Whether a clause ahead hangs on an "if": "if they strike the port, the talks will end"."""
    clause = parse.clauses[number]
    if parse.words.isdisjoint(_IFS) or clause.group.tense not in _AHEAD:
        return False
    hangs = any(other.marker in _IFS and other.parent == number for other in parse.clauses)
    return hangs or any(
        parse.forms[place] in _IFS and parse.forms[place - 1] != "as" for place in parse.own[number]
    )


def is_alleged(parse: Parse, number: int) -> bool:
    """Whether a word beside the verb leaves it open who did it: "the group allegedly shelled the market"."""
    if parse.words.isdisjoint(_ALLEGEDLY):
        return False
    group = parse.clauses[number].group
    return any(word in _ALLEGEDLY for word in parse.forms[max(group.first - 1, 0) : group.last + 1])


def is_unlikely(parse: Parse, clause: Clause) -> bool:
    """Whether a clause says what hardly comes: "It is unlikely that the army will attack"."""
    if clause.link is not Link.CONTENT or clause.parent < 0:
        return False
    return any(parse.forms[place] in _UNLIKELY for place in parse.own[clause.parent])


def is_question(parse: Parse, clause: Clause) -> bool:
    """Whether the sentence opens with a question: "Who began it is disputed"."""
    return clause.first == 0 and parse.tokens[0].word in _ASKING


def is_of_adjunct(parse: Parse, clause: Clause) -> bool:
    """Whether what may be a participle only has a noun behind a preposition: "with planes grounded"."""
    tokens, subject = parse.tokens, clause.subject
    if subject is None or tokens[subject[0]].word not in _NOT_OF_PLACE:
        return False
    following = clause.group.last + 1
    if following < len(tokens) and tokens[following].part in _OPENS_OBJECT:
        return False
    inside = range(subject[0] + 1, subject[1])
    return not any(
        begins_noun(tokens, n) or tokens[n].word in LISTENERS_AND_DAYS or tokens[n].word.isdigit()
        for n in inside
    )
