"""Who says what: the clauses that report speech, and the clauses that they report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.events.grammar.attribution import find_last_speaker
from extract.events.grammar.clauses import Link
from extract.events.grammar.verbs import Role
from extract.events.grammar.words import Part

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.events.grammar.clauses import Clause, Parse


@dataclass(slots=True)
class Speech:
    """One clause that reports speech.

    ``clause`` is its number, ``lemma`` its verb's. ``speaker`` holds the token numbers of who speaks, None
    where nobody is named; ``is_vague`` marks speakers such as "some critics". ``first`` and ``end`` are the
    token numbers of the reporting clause with what it reports behind it, ``statement_first`` and
    ``statement_end`` those of all that is said with it. ``is_trailing`` marks "..., officials said",
    ``is_call`` those who ask for something to be done.
    """

    clause: int
    lemma: str
    speaker: tuple[int, int] | None
    first: int
    end: int
    statement_first: int
    statement_end: int
    is_trailing: bool
    is_vague: bool
    is_call: bool = False


@dataclass(slots=True)
class Speeches:
    """The reporting clauses of a sentence by number, and for each reported clause the one that reports it."""

    attributing: Mapping[int, Speech]
    source_of: Mapping[int, Speech]


_VAGUE = frozenset(
    """some many critics supporters opponents analysts experts observers people others few commentators
    historians""".split()
)
_REPORTING = frozenset({Role.SPEECH, Role.CALL})
_MARKS = frozenset({Part.COMMA, Part.QUOTE, Part.STOP})
_STOPS = frozenset({Part.COMMA, Part.STOP})
_BEFORE_SPEECH = frozenset({Part.COMMA, Part.QUOTE})
_GOES_ON = frozenset({Link.COORDINATE, Link.CONTENT})
_ENDS_SPEAKER = frozenset({*_MARKS, Part.PREPOSITION, Part.SUBORDINATOR})
_OPENS_SPEAKER = frozenset({Part.NAME, Part.SUBJECT, Part.DETERMINER})
_SAYS_SOMETHING = frozenset({"say", "tell", "write", "cite", "quote"})
_POINTING = frozenset({"this", "that"})
_TRAILING_REACH = 12  # words behind a verb that still only name the speaker and the day
_SPEAKER_REACH = 6  # words of a speaker behind the verb: "said Ann Lee, the minister"


def read_speech(parse: Parse) -> Speeches:
    """Which clauses of a sentence report what others say."""
    attributing: dict[int, Speech] = {}
    source_of: dict[int, Speech] = {}
    for number, clause in enumerate(parse.clauses):
        if clause.group.verb.role not in _REPORTING or clause.group.is_passive:
            continue
        if (aim := parse.aim(number)) is not None and aim.is_perfect:
            continue  # "claims to have shot down a jet" tells that itself
        content = _content(parse, number)
        is_trailing = _is_trailing(parse, number)
        if is_trailing:
            content = [*range(number), *content]
        attributing[number] = _read(parse, number, content, is_trailing=is_trailing)
        for reported in content:
            if reported not in attributing:
                source_of[reported] = attributing[number]
    return Speeches(attributing, source_of)


def _content(parse: Parse, speech: int) -> list[int]:
    """The clauses that say what was said, behind the verb."""
    content: list[int] = []
    for number in range(speech + 1, len(parse.clauses)):
        if _is_content(parse, speech, number, content):
            content.append(number)
    return content


def _is_content(parse: Parse, speech: int, number: int, content: Sequence[int]) -> bool:
    clause, other = parse.clauses[speech], parse.clauses[number]
    if other.link is Link.CONTENT and other.parent == speech:
        return True
    if other.parent in content and other.link in _GOES_ON:
        return True
    if other.link is not Link.COORDINATE or other.parent != clause.parent:
        return False
    goes_on = number - 1 in content
    if not other.marker:  # "said he left": no "that", and no mark either
        return parse.parts[other.first] not in _STOPS and (goes_on or _is_next(parse, speech, number))
    return other.marker == "and" and goes_on and other.subject != clause.subject


def _is_next(parse: Parse, speech: int, number: int) -> bool:
    """Whether a clause is the next one behind the verb of another, asides before that verb apart."""
    verb = parse.clauses[speech].group.first
    return all(clause.end <= verb for clause in parse.clauses[speech + 1 : number])


def _is_trailing(parse: Parse, number: int) -> bool:
    """Whether the clause closes what others said: "..., officials said Sunday"."""
    clause = parse.clauses[number]
    if not number and clause.link is Link.MAIN and clause.subject is not None:
        before = range(clause.first, clause.subject[0])
        return find_last_speaker(parse.tokens, before, clause.group) == clause.subject[0] - 1
    if not number or clause.link is not Link.COORDINATE or clause.marker:
        return False
    opening = parse.tokens[clause.first]
    if opening.part not in _MARKS or opening.word == ";":
        return False  # "...; the army denied this" says something of its own
    if _has_object(parse, clause):
        return False
    behind = [place for place in parse.own[number] if place > clause.group.last]
    words = [parse.tokens[place] for place in behind if parse.parts[place] not in _MARKS]
    has_content = any(one.link is Link.CONTENT and one.parent == number for one in parse.clauses)
    return len(words) <= _TRAILING_REACH and not has_content and not any(one.word == "that" for one in words)


def _read(parse: Parse, number: int, content: Sequence[int], *, is_trailing: bool) -> Speech:
    clause = parse.clauses[number]
    end, first_said, end_said = clause.end, clause.first, clause.end
    for place in content:
        said = parse.clauses[place]
        first_said, end_said = min(first_said, said.first), max(end_said, said.end)
        if place > number and not is_trailing:
            end = max(end, said.end)
    speaker = _speaker(parse, clause)
    words = set(parse.forms[slice(*speaker)]) if speaker else set[str]()
    return Speech(
        clause=number,
        lemma=clause.group.verb.lemma,
        speaker=speaker,
        first=clause.first,
        end=end,
        statement_first=first_said,
        statement_end=end_said,
        is_trailing=is_trailing,
        is_vague=not words or bool(words & _VAGUE),
        is_call=clause.group.verb.role is Role.CALL,
    )


def _has_object(parse: Parse, clause: Clause) -> bool:
    """Whether a verb does something rather than say it: "Chad, which had abstained, added its vote"."""
    verb = clause.group
    following = parse.tokens[verb.last + 1] if verb.last + 1 < len(parse.tokens) else None
    if clause.subject is None or clause.subject[1] > verb.first or verb.verb.lemma in _SAYS_SOMETHING:
        return False
    if any(token.word == "saying" for token in parse.tokens[verb.last + 1 : clause.end]):
        return False  # "..., Tass cited the governor as saying"
    return following is not None and following.part is Part.DETERMINER and following.word not in _POINTING


def _speaker(parse: Parse, clause: Clause) -> tuple[int, int] | None:
    """The subject, or in "said Ann Lee" the words behind the verb."""
    tokens, verb = parse.tokens, clause.group
    if clause.subject and (clause.subject[0] >= clause.first or _has_object(parse, clause)):
        return clause.subject
    if verb.first and tokens[verb.first - 1].part not in _BEFORE_SPEECH:
        return clause.subject
    first = last = verb.last + 1
    while last < min(len(tokens), first + _SPEAKER_REACH) and tokens[last].part not in _ENDS_SPEAKER:
        last += 1
    is_named = first < last and (tokens[first].part in _OPENS_SPEAKER or tokens[last - 1].part is Part.NAME)
    return (first, last) if is_named else clause.subject
