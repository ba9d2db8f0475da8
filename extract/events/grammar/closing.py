"""Closing the clauses of a sentence: where each ends, whose its words are, and which subject it has."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import reduce
from itertools import compress
from operator import attrgetter, or_
from typing import TYPE_CHECKING

from extract.events.grammar.clauses import Clause, Link, Parse
from extract.events.grammar.groups import Tense
from extract.events.grammar.known import LISTS
from extract.events.grammar.verbs import Role
from extract.events.grammar.words import Part

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from extract.events.grammar.groups import VerbGroup
    from extract.events.grammar.tokens import Token

_WORD = attrgetter("word")
_START = attrgetter("start")
_LISTED = bytes(known & LISTS for known in range(256))  # by what is known of a token: whether a list has it
_INSIDE = frozenset({Tense.MODAL, Tense.FUTURE})
_SHARES_SUBJECT = frozenset({Link.COORDINATE, Link.CONTENT})


@dataclass(slots=True)
class OpenClause:
    """A clause while its sentence is read; ``subject_from`` is where its subject may begin."""

    first: int
    link: Link
    marker: str
    parent: int
    subject_from: int
    group: VerbGroup | None = None
    subject: tuple[int, int] | None = None
    head: tuple[int, int] | None = None


def close_clauses(
    tokens: Sequence[Token],
    parts: Sequence[Part],
    known: bytes,
    groups: Sequence[VerbGroup],
    opened: Sequence[OpenClause],
    owners: Sequence[int],
    in_verb: AbstractSet[int],
) -> Parse:
    """The sentence as its reader leaves it: ``owners`` gives for each token the number of its open clause.

    ``in_verb`` are the numbers of the tokens that are part of a verb group.

    A clause that found no verb was none: its words are those of the clause above it.
    """
    own = _by_owner(owners, len(opened))
    ends = _ends(opened, own)
    with_verb = [number for number, clause in enumerate(opened) if clause.group is not None]
    nearest = _nearest_with_verb(opened, with_verb)
    clauses = [
        Clause(
            clause.first,
            ends[number],
            _with_auxiliary(opened, number, clause.group) if clause.marker == "and" else clause.group,
            clause.link,
            clause.marker,
            nearest[clause.parent] if clause.parent >= 0 else -1,
            clause.subject or _subject(tokens, opened, number),
            clause.head,
        )
        for number, clause in enumerate(opened)
        if clause.group is not None
    ]
    if len(with_verb) < len(opened):
        owners = [nearest[owner] for owner in owners]
        own = _by_owner(owners, len(clauses))
    forms = list(map(_WORD, tokens))
    starts = list(map(_START, tokens))
    words = set(forms)
    listed = list(compress(range(len(tokens)), known.translate(_LISTED)))
    may_quote = Part.QUOTE in parts or any(token.is_quoted for token in tokens[:1])
    lists = reduce(or_, set(known), 0)
    return Parse(
        tokens, groups, clauses, owners, own, in_verb, forms, parts, starts, words, listed, lists, may_quote
    )


def _nearest_with_verb(opened: Sequence[OpenClause], with_verb: Sequence[int]) -> list[int]:
    """For each open clause the number that the nearest one with a verb has among these; -1 where none is."""
    if len(with_verb) == len(opened):
        return list(with_verb)
    place = {number: place for place, number in enumerate(with_verb)}
    return [place.get(_with_verb(opened, number), -1) for number in range(len(opened))]


def _by_owner(owners: Sequence[int], count: int) -> list[list[int]]:
    """The tokens of each of so many clauses; those of owner -1 are of none."""
    if count == 1 and -1 not in owners:
        return [list(range(len(owners)))]
    own: list[list[int]] = [[] for _ in range(count)]
    for number, owner in enumerate(owners):
        if owner >= 0:
            own[owner].append(number)
    return own


def _with_auxiliary(opened: Sequence[OpenClause], number: int, group: VerbGroup) -> VerbGroup:
    """A verb group with the "has" of the one before: "has freed the crew and returned the ship"."""
    if not number or opened[number].subject is not None or not group.is_reducible:
        return group
    before = (one for one in reversed(opened[:number]) if one.group is None or one.group.tense not in _INSIDE)
    nearest = next(before, None)  # past what was said: "has said he would win and raised hopes"
    if nearest is None or nearest.group is None or nearest.group.tense is not Tense.PERFECT:
        return group
    return replace(group, tense=Tense.PERFECT, is_reducible=False)


def _ends(opened: Sequence[OpenClause], own: Sequence[Sequence[int]]) -> list[int]:
    """Where each clause ends, with the clauses inside it."""
    ends = [own[number][-1] + 1 if own[number] else one.first for number, one in enumerate(opened)]
    for number in range(len(opened) - 1, 0, -1):
        parent = opened[number].parent
        if parent >= 0:
            ends[parent] = max(ends[parent], ends[number])
    return ends


def _with_verb(opened: Sequence[OpenClause], number: int) -> int:
    while number >= 0 and opened[number].group is None:
        number = opened[number].parent
    return number


def _subject(tokens: Sequence[Token], opened: Sequence[OpenClause], number: int) -> tuple[int, int] | None:
    """The subject that a clause without one has from a clause before: "fought cancer and took leave".

    Behind a comma who spoke before goes on: "Lee said the town had fallen, and warned of more".
    """
    clause = opened[number]
    if clause.link not in _SHARES_SUBJECT:
        return None
    if _speaks(clause) and clause.first and tokens[clause.first - 1].part is Part.COMMA:
        for other in range(number - 1, -1, -1):
            one = opened[other]
            if _speaks(one) and clause.parent in {one.parent, other}:
                return one.subject or _subject(tokens, opened, other)
    before = [one for one in reversed(opened[:number]) if one.subject is not None and one.group is not None]
    siblings = [one for one in before if one.parent == clause.parent]
    return next((one.subject for one in siblings or before), None)


def _speaks(clause: OpenClause) -> bool:
    return clause.group is not None and clause.group.verb.role is Role.SPEECH
