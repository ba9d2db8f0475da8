"""A part of a sentence as it is written, for labels that would not read well when words are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.events.grammar.clauses import Link
from extract.events.grammar.groups import Tense
from extract.events.grammar.verbs import Role
from extract.events.grammar.words import Part
from extract.events.wording import finish

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from extract.events.grammar.clauses import Clause, Parse
    from extract.events.grammar.tokens import Token
    from extract.events.tellings import Telling

_FEWEST_WORDS = 3
_INSIDE_NOUN = frozenset(
    {Part.PREPOSITION, Part.ADJECTIVE, Part.OPEN, Part.NAME, Part.NUMBER, Part.DETERMINER, Part.POSSESSIVE}
)
_OPEN_ENDS = frozenset(
    {Part.PREPOSITION, Part.SUBORDINATOR, Part.COORDINATOR, Part.RELATIVE, Part.TO, Part.DETERMINER}
)
_SUBJECTS = frozenset({"he", "she", "they", "we", "i"})
_CLOSES = frozenset({Part.STOP, Part.COMMA, Part.QUOTE})
_JOINTS = _CLOSES | {Part.SUBORDINATOR, Part.RELATIVE}
_PARTICLES = frozenset("down up off out over away back".split())
_OF_OBJECT = frozenset({"that", "which", ""})
_OPENS_ADJUNCT = frozenset({"in", "on", "at", "from", "to", "near", "with", "during"})
_INTRANSITIVE = frozenset("live speak run go come die fall sit stay talk travel arrive flee happen".split())
_LONGEST_SUBJECT = 5  # words
_LEADING = frozenset({Part.COMMA, Part.COORDINATOR, Part.RELATIVE})


def reads_well(parse: Parse, telling: Telling, kept: Sequence[int], dates: Collection[int]) -> bool:
    """Whether some words of a sentence make a label: with their event word, a whole subject and an end."""
    tokens, clause = parse.tokens, parse.clauses[telling.clause]
    fewest = _FEWEST_WORDS if telling.group is not None else 2
    if telling.trigger not in kept or not _has_words(parse, kept, fewest):
        return False
    if telling.group is not None and not _has_whole_subject(parse, clause, dates):
        return False
    last = tokens[kept[-1]]
    is_saying = kept[-1] == clause.group.last and clause.group.verb.role is Role.SPEECH
    if is_saying or last.word in _SUBJECTS:
        return False
    return last.part not in _OPEN_ENDS or ends_sentence(parse, kept[-1])


def _has_words(parse: Parse, numbers: Iterable[int], fewest: int) -> bool:
    """Whether that many of some tokens, or more, are words and no marks."""
    for number in numbers:
        fewest -= parse.parts[number] not in _CLOSES
        if not fewest:
            return True
    return False


def can_turn(parse: Parse, clause: Clause, rest: Sequence[int]) -> bool:
    """Whether a relative clause may be told with its head behind the verb: "land that Ukraine seized".

    ``rest`` are the tokens behind its verb: no object, or the head is none.
    """
    subject, group, tokens = clause.subject, clause.group, parse.tokens
    is_past = group.tense in {Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT} and not group.is_passive
    if subject is None or not is_past or group.verb.lemma in _INTRANSITIVE or clause.marker not in _OF_OBJECT:
        return False
    opening = tokens[subject[0]].part
    if subject[1] - subject[0] > _LONGEST_SUBJECT or opening is Part.PREPOSITION:
        return False
    if not rest:
        return True
    is_adjunct = tokens[rest[0]].word in _OPENS_ADJUNCT
    return is_adjunct and tokens[rest[-1]].part not in _OPEN_ENDS


def ends_sentence(parse: Parse, number: int) -> bool:
    """Whether a token is the last before a mark, or ends a verb: "to be over.", "were shot down"."""
    if parse.tokens[number].word in _PARTICLES and parse.is_in_verb(number - 1):
        return True
    return number + 1 >= len(parse.tokens) or parse.tokens[number + 1].part in _CLOSES


def _has_whole_subject(parse: Parse, clause: Clause, dates: Collection[int]) -> bool:
    """Whether the subject of a clause begins where a noun can begin: not "times" of "in Soviet times"."""
    head = parse.object_head(clause)
    subject = head or clause.subject
    if subject is None:
        return True
    if head is None and clause.link is Link.RELATIVE and subject[0] < clause.first:
        return not _is_of_aside(parse, clause)
    if dates and all(number in dates for number in range(*subject)):
        return False
    before = subject[0] - 1
    while before >= 0 and before in dates:
        before -= 1
    return before < 0 or parse.is_in_verb(before) or parse.tokens[before].part not in _INSIDE_NOUN


def _is_of_aside(parse: Parse, clause: Clause) -> bool:
    """Whether "who" may look past the noun before it: "Hale, the editor of Le Soir, who died"."""
    subject, tokens = clause.subject, parse.tokens
    if subject is None or clause.marker != "who" or subject[0] == 0 or subject[1] >= len(tokens):
        return False
    return tokens[subject[0] - 1].word == "of" and tokens[subject[1]].part is Part.COMMA


def take_as_written(text: str, parse: Parse, telling: Telling) -> str:
    """The sentence from where a telling's clause begins, cut to the length of a label.

    It begins as far ahead of the event word as leaves room for that word.
    """
    clause, tokens = parse.clauses[telling.clause], parse.tokens
    verb = telling.trigger if telling.group is None else telling.group.first
    near = _start(parse, clause, verb)
    far = min(near, clause.subject[0] if clause.subject else near)
    if clause.link is Link.RELATIVE and _is_of_aside(parse, clause):
        far = 0
    rest = range(telling.trigger + 1, len(tokens))
    end = tokens[next((number for number in rest if _ends(parse, number)), len(tokens)) - 1].end
    event_word = text[tokens[telling.trigger].start : tokens[telling.trigger].end]
    joints = (number for number in range(near + 1, verb) if _is_joint(parse, number - 1))
    for first in (far, near, *joints):
        label = finish(text[tokens[first].start : end])
        if event_word.lower() in label.lower():
            return label
    subject = clause.subject if clause.subject and clause.subject[1] <= verb else (verb, verb)
    whose = text[tokens[subject[0]].start : tokens[subject[1] - 1].end] if subject[0] < verb else ""
    return finish(f"{whose} {text[tokens[verb].start : end]}")


def _opens(token: Token) -> bool:
    """Whether a clause may begin behind a token: no part of a noun."""
    return token.part not in _INSIDE_NOUN


def _is_joint(parse: Parse, number: int) -> bool:
    """Whether what follows a token can stand by itself."""
    token = parse.tokens[number]
    return token.part in _JOINTS or token.word == "that"


def _ends(parse: Parse, number: int) -> bool:
    """Whether a sentence begins anew here: a semicolon, or "and that"."""
    token = parse.tokens[number]
    following = parse.tokens[min(number + 1, len(parse.tokens) - 1)]
    return token.word == ";" or (token.part is Part.COORDINATOR and following.word == "that")


def _start(parse: Parse, clause: Clause, verb: int) -> int:
    """The first token of what stands before a verb, back to a mark or a word that opens a clause."""
    tokens = parse.tokens
    says = {group.last for group in parse.groups if group.verb.role is Role.SPEECH and group.last < verb}
    first = verb
    while first > 0 and tokens[first - 1].part not in _CLOSES and first - 1 not in says:
        if first == clause.first and (clause.link is Link.CONTENT or _opens(tokens[first - 1])):
            break
        before = tokens[first - 1]
        is_date = tokens[first].part is Part.NUMBER
        if before.part is Part.SUBORDINATOR and first > 1 and not is_date and first < verb:
            break
        first -= 1
    while first < verb and (tokens[first].part in _LEADING or tokens[first].word == "that"):
        first += 1
    return first
