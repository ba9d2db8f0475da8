"""Who says what: the clauses that report speech, and the clauses that they report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.events.clauses import Link
from extract.events.verbs import Role
from extract.events.words import Part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.events.clauses import Clause, Parse


@dataclass(frozen=True, slots=True)
class Speech:
    """One clause that reports speech.

    ``speaker`` holds the token numbers of who speaks, None where nobody is named. ``first`` and ``end``
    are the words of the reporting clause alone, ``statement_first`` and ``statement_end`` those with what
    is said. ``is_trailing`` marks "..., officials said"; ``is_vague`` speakers such as "some critics".
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


@dataclass(frozen=True, slots=True)
class Speeches:
    """The reporting clauses of a sentence by number, and for each reported clause the one that reports it."""

    attributing: Mapping[int, Speech]
    source_of: Mapping[int, Speech]


_VAGUE = frozenset(
    "some many critics supporters opponents analysts experts observers people others few commentators historians".split()
)
_REPORTING = frozenset({Role.SPEECH, Role.CALL})
_INVERTED_REACH = 12  # tokens after "said" in which a speaker may be named: "said Ann Lee, the minister"


def read_speech(parse: Parse) -> Speeches:
    """Which clauses of a sentence report what others say."""
    attributing: dict[int, Speech] = {}
    source_of: dict[int, Speech] = {}
    for number, clause in enumerate(parse.clauses):
        if clause.group.verb.role not in _REPORTING or clause.group.is_passive:
            continue
        content = _content(parse, number, clause)
        is_trailing = _is_trailing(parse, number, clause)
        if is_trailing:
            content = [*range(number), *content]
        speech = _read(parse, number, clause, content, is_trailing=is_trailing)
        attributing[number] = speech
        for reported in content:
            if reported not in attributing:
                source_of[reported] = speech
    return Speeches(attributing, source_of)


def _content(parse: Parse, number: int, clause: Clause) -> list[int]:
    """The clauses that say what was said, behind the verb."""
    content: list[int] = []
    for place in range(number + 1, len(parse.clauses)):
        other = parse.clauses[place]
        if other.link is Link.CONTENT and other.parent == number:
            content.append(place)
        elif other.link is Link.COORDINATE and other.parent == clause.parent and not other.marker:
            before = parse.tokens[other.first - 1] if other.first else None
            opens = parse.tokens[other.first]
            if before is not None and opens.part is not Part.COMMA and opens.part is not Part.STOP and (
                place == number + 1 or place - 1 in content
            ):
                content.append(place)
        elif other.parent in content and other.link in {Link.COORDINATE, Link.CONTENT}:
            content.append(place)
        elif content and other.parent == clause.parent and other.marker == "and" and content[-1] == place - 1 and other.link is Link.COORDINATE and other.subject != clause.subject:
            content.append(place)
    return content


def _is_trailing(parse: Parse, number: int, clause: Clause) -> bool:
    """Whether the clause closes what others said: "..., officials said Sunday"."""
    if not number or clause.link is not Link.COORDINATE or clause.marker:
        return False
    opens = parse.tokens[clause.first].part
    if opens is not Part.COMMA and opens is not Part.QUOTE and opens is not Part.STOP:
        return False
    behind = [
        token
        for token in parse.tokens[clause.group.last + 1 : clause.end]
        if token.part not in {Part.STOP, Part.COMMA, Part.QUOTE}
    ]
    return not any(token.word == "that" for token in behind) and len(behind) <= _INVERTED_REACH


def _read(parse: Parse, number: int, clause: Clause, content: list[int], *, is_trailing: bool) -> Speech:
    clauses = [clause, *(parse.clauses[place] for place in content)]
    speaker = _speaker(parse, clause)
    first_word = parse.tokens[speaker[0]].word if speaker else ""
    words = {token.word for token in parse.tokens[speaker[0] : speaker[1]]} if speaker else set()
    return Speech(
        clause=number,
        lemma=clause.group.verb.lemma,
        speaker=speaker,
        first=clause.first,
        end=max([clause.end, *(parse.clauses[place].end for place in content if place > number)]) if not is_trailing else clause.end,
        statement_first=min(one.first for one in clauses),
        statement_end=max(one.end for one in clauses),
        is_trailing=is_trailing,
        is_vague=not speaker or first_word in _VAGUE or (bool(words & _VAGUE) and not words & {"he", "she"}),
    )


def _speaker(parse: Parse, clause: Clause) -> tuple[int, int] | None:
    """The subject, or in "said Ann Lee" the words behind the verb."""
    tokens, verb = parse.tokens, clause.group
    before = tokens[verb.first - 1] if verb.first else None
    if clause.subject and clause.subject[0] >= clause.first:
        return clause.subject
    if before is None or before.part in {Part.COMMA, Part.QUOTE}:
        first = last = verb.last + 1
        while last < min(len(tokens), first + 6) and tokens[last].part not in {Part.COMMA, Part.STOP, Part.PREPOSITION, Part.QUOTE, Part.SUBORDINATOR}:
            last += 1
        if first < last and (tokens[first].part in {Part.NAME, Part.SUBJECT, Part.DETERMINER} or tokens[last - 1].part is Part.NAME):
            return (first, last)
    return clause.subject
