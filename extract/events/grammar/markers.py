"""What a word that can open a clause does: how its clause hangs on, or whether it opens none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.events.grammar.clauses import Link
from extract.events.grammar.nominals import TELLING_ROLES
from extract.events.grammar.verbs import Role
from extract.events.grammar.words import LISTENERS_AND_DAYS, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.events.grammar.groups import VerbGroup
    from extract.events.grammar.tokens import Token

UNITS = frozenset("day evening morning night afternoon week weekend month year time summer winter".split())
"""Units of time and parts of the day."""

_LONGEST_DAY = 7  # tokens: "only on the evening of 5 May 2023"
_OF_DAY = frozenset({Part.PREPOSITION, Part.DETERMINER, Part.NAME, Part.NUMBER, Part.ADVERB, Part.ADJECTIVE})
_TAKES_LISTENER = frozenset("say tell inform warn remind assure notify convince persuade".split())


def puts_day_first(tokens: Sequence[Token], group: VerbGroup, number: int) -> bool:
    """Whether "it was on Friday that" only puts the day before what is told."""
    first = group.first
    if tokens[number].word != "that" or group.verb.lemma != "be" or not first:
        return False
    between = tokens[group.last + 1 : number]
    names_day = any(token.word in LISTENERS_AND_DAYS for token in between)
    is_short = len(between) <= _LONGEST_DAY and all(token.part in _OF_DAY for token in between)
    return tokens[first - 1].word == "it" and names_day and is_short


def link_of(tokens: Sequence[Token], number: int, group: VerbGroup | None) -> Link:
    """How a clause hangs on that opens with the marker ``number``; ``group`` is the verb before it, above."""
    token = tokens[number]
    if token.part is not Part.RELATIVE or token.word == "what" or not number:
        return Link.SUBORDINATE
    before = tokens[number - 1]
    if token.word != "that" or group is None or group.verb.role not in TELLING_ROLES:
        return Link.RELATIVE
    if group.verb.lemma in _TAKES_LISTENER or before.word in LISTENERS_AND_DAYS or before.part is Part.NUMBER:
        return Link.CONTENT  # "told the House on Monday that"
    has_object = any(t.part is Part.DETERMINER for t in tokens[group.last + 1 : number])
    is_place = group.verb.role is Role.SPEECH and tokens[number - 2].part is Part.PREPOSITION
    is_name = before.verb is None and before.part is Part.NAME and not is_place  # "said in Rome that"
    return Link.RELATIVE if has_object or is_name else Link.CONTENT


def is_pointing(tokens: Sequence[Token], number: int, group: VerbGroup | None) -> bool:
    """Whether "that" points at a noun and opens no clause: "gave that message", "to that effect"."""
    if tokens[number].word != "that" or not number:
        return False
    before = tokens[number - 1]
    following = tokens[number + 1].word if number + 1 < len(tokens) else ""
    if before.part in {Part.TO, Part.PREPOSITION} or following in UNITS:
        return True
    if group is None or group.last != number - 1 or group.verb.role in TELLING_ROLES:
        return False
    return number + 1 < len(tokens) and tokens[number + 1].part is Part.OPEN
