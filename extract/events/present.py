"""What is so at the time of writing: "the army now holds the port", "the road remains shut"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.events.grammar.clauses import Link
from extract.events.grammar.groups import Tense

if TYPE_CHECKING:
    from extract.events.grammar.clauses import Parse

_LEADING = frozenset({Link.MAIN, Link.COORDINATE})
_GOES_ON = frozenset({"remain", "stay"})
_NOW = frozenset({"now", "currently", "presently", "already", "still"})
_CONCEDES = frozenset({"though", "although"})
_PRESENT = frozenset({Tense.PRESENT, Tense.PROGRESSIVE})
_EMPTY_SUBJECTS = frozenset({"there"})


def find_word_for_now(parse: Parse, number: int) -> str:
    """The word by which a clause says what is so at the time of writing: "the army now holds the port"."""
    clause = parse.clauses[number]
    is_leading = clause.link in _LEADING or clause.marker in _CONCEDES
    if clause.group.tense not in _PRESENT or not is_leading or clause.subject is None:
        return ""
    if parse.tokens[clause.subject[0]].word in _EMPTY_SUBJECTS:
        return ""
    if clause.group.verb.lemma in _GOES_ON:
        return parse.tokens[clause.group.last].word
    had = parse.forms[clause.group.last + 1 : clause.group.last + 3]
    if clause.group.verb.lemma == "have" and "new" in had:
        return "new"  # "the army has a new commander"
    if parse.words.isdisjoint(_NOW):
        return ""
    return next((parse.forms[place] for place in parse.own[number] if parse.forms[place] in _NOW), "")
