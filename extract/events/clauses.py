"""Clauses: the parts of a sentence that each stand on one finite verb, and how they hang together."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from extract.events.groups import VerbGroup, find_verb_groups
from extract.events.verbs import Role
from extract.events.words import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.events.tokens import Token


class Link(StrEnum):
    """How a clause hangs on the one before or above it."""

    MAIN = "main"
    COORDINATE = "coordinate"
    RELATIVE = "relative"
    CONTENT = "content"
    SUBORDINATE = "subordinate"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: token numbers ``first`` up to ``end`` (with the clauses inside it), its finite verb.

    ``subject`` holds the token numbers of the subject, or for a relative clause those of the words it
    belongs to ("Scholz" in "Scholz, who spoke"); None where there is none. ``marker`` is the word that
    opens it ("since", "who", "and"), ``parent`` the number of the clause it hangs on, or -1.
    ``head_is_object`` marks "land that Ukraine seized": ``head`` is what was seized.
    """

    first: int
    end: int
    group: VerbGroup
    link: Link
    marker: str = ""
    parent: int = -1
    subject: tuple[int, int] | None = None
    head: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Parse:
    """A sentence taken apart: ``owners[n]`` is the number of the clause that token ``n`` belongs to."""

    tokens: Sequence[Token]
    groups: Sequence[VerbGroup]
    clauses: Sequence[Clause]
    owners: Sequence[int]


@dataclass(slots=True)
class _Open:
    """A clause while its sentence is read."""

    first: int
    link: Link
    marker: str
    parent: int
    group: VerbGroup | None = None
    subject: tuple[int, int] | None = None
    head: tuple[int, int] | None = None
    subject_from: int = 0
    tokens: list[int] = field(default_factory=list)


_REACH = 30  # tokens from a marker to the verb of its clause
_BARRIERS = frozenset({Part.STOP, Part.QUOTE})
_COMMA_LIKE = frozenset({Part.COMMA, Part.COORDINATOR, *_BARRIERS})
_ENDS_LEADING = frozenset({Part.COMMA, Part.STOP})


def parse_sentence(tokens: Sequence[Token], *, is_headline: bool = False) -> Parse:
    """Take a sentence apart into clauses; words of long quotations belong to the clause around them."""
    groups = find_verb_groups(tokens, is_headline=is_headline)
    telling = [group for group in groups if not tokens[group.last].is_quoted]
    finite = {group.first: group for group in _without_reduced(tokens, telling)}
    return _Reader(tokens, groups, finite).read()


def _without_reduced(tokens: Sequence[Token], groups: Sequence[VerbGroup]) -> list[VerbGroup]:
    """The finite groups; "the missile launched on Friday killed" leaves only the second."""
    finite = [group for group in groups if group.is_finite]
    kept: list[VerbGroup] = []
    for place, group in enumerate(finite):
        if kept and _joined(tokens, kept[-1].last + 1, group.first):
            before = kept[-1]
            if before.is_reducible and before.verb.role is not Role.SPEECH and not _has_object(tokens, before):
                kept[-1] = group
                continue
            if group.is_reducible and not _is_after_speech(before):
                continue
        following = finite[place + 1] if place + 1 < len(finite) else None
        if group.is_reducible and _is_aside(tokens, group, following, is_first=not kept):
            continue
        kept.append(group)
    return kept


def _has_object(tokens: Sequence[Token], group: VerbGroup) -> bool:
    behind = tokens[group.last + 1].part if group.last + 1 < len(tokens) else Part.STOP
    return behind in _OBJECTS or (group.first > 0 and tokens[group.first - 1].part is Part.SUBJECT)


def _is_aside(
    tokens: Sequence[Token], group: VerbGroup, following: VerbGroup | None, *, is_first: bool
) -> bool:
    """Whether a form behind a comma only adds to a noun: "Hale, worried by it, left"; "he left, worried"."""
    if not group.first or tokens[group.first - 1].part is not Part.COMMA:
        return False
    if is_first:
        return not _has_object(tokens, group) and following is not None and tokens[following.first - 1].part is Part.COMMA
    is_said = group.verb.role is Role.SPEECH
    return not is_said and not any(token.part in _MARKERS for token in tokens[: group.first])


def _is_after_speech(group: VerbGroup) -> bool:
    return group.verb.role in {Role.SPEECH, Role.OPINION, Role.CALL} and not group.is_passive


_MARKERS = frozenset({Part.SUBORDINATOR, Part.RELATIVE})
_OBJECTS = frozenset({Part.DETERMINER, Part.OBJECT, Part.NUMBER})
_JOINTS = frozenset({Part.SUBORDINATOR, Part.RELATIVE, Part.SUBJECT, *_COMMA_LIKE})


def _joined(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether nothing between two verbs could begin another clause."""
    return not any(tokens[number].part in _JOINTS for number in range(first, end))


class _Reader:
    """Reads a sentence from left to right, opening clauses at markers and at second verbs."""

    def __init__(
        self, tokens: Sequence[Token], groups: Sequence[VerbGroup], finite: dict[int, VerbGroup]
    ) -> None:
        self.tokens = tokens
        self.groups = groups
        self.finite = finite
        self.open: list[_Open] = [_Open(0, Link.MAIN, "", -1)]
        self.current = 0
        self.owners: list[int] = []

    def read(self) -> Parse:
        number = 0
        while number < len(self.tokens):
            group = self.finite.get(number)
            if group:
                self._meet_verb(group)
                self.owners.extend([self.current] * (group.last + 1 - number))
                number = group.last + 1
                continue
            part = self.tokens[number].part
            if self.tokens[number].is_quoted:
                pass
            elif part is Part.SUBORDINATOR or part is Part.RELATIVE:
                self._meet_marker(number)
            elif part is Part.COORDINATOR:
                self._meet_coordinator(number)
            self.owners.append(self.current)
            number += 1
        return self._close()

    def _meet_verb(self, group: VerbGroup) -> None:
        clause = self.open[self.current]
        if clause.group is None:
            self._give(self.current, group, clause.subject_from)
            return
        waiting = self._waiting(clause, group)
        if waiting is not None:
            start = self._leading_end(clause, group) if self.open[waiting].group is None else group.first
            is_empty = waiting not in self.owners[: clause.first]
            if is_empty and start < group.first:
                self.open[waiting].subject_from = start  # "When it began, Biden said"
            self._move(start, group.first, waiting)
            self.current = waiting
            self._give(waiting, group, self.open[waiting].subject_from)
            return
        split = self._split(clause, group)
        self._open_clause(split, self._sibling_link(clause, split), self._marker_at(split), clause)
        self._move(split, group.first, self.current)
        self._give(self.current, group, split)

    def _give(self, number: int, group: VerbGroup, subject_from: int) -> None:
        clause = self.open[number]
        clause.group = group
        subject = self._trim_subject(subject_from, group.first, number)
        if subject:
            clause.subject = subject
        elif clause.link is Link.RELATIVE:
            clause.subject, clause.head = clause.head, None

    def _trim_subject(self, first: int, end: int, owner: int) -> tuple[int, int] | None:
        """The subject's own words: without the marker, and without what hangs in commas."""
        tokens = self.tokens
        quoted = [number for number in range(first, end) if tokens[number].is_quoted]
        first = quoted[-1] + 1 if quoted else first
        while first < end and (tokens[first].part in _NOT_SUBJECT or tokens[first].word in _LINKING):
            first += 1
        if first < end and tokens[first].verb and tokens[first].verb.is_ing and tokens[first].verb.role in _TELLING:
            first += 1  # "..., saying the ban had ended"
        first = self._behind_leading(first, end, owner)
        inside = [number for number in range(first, end) if number >= len(self.owners) or self.owners[number] == owner]
        if not inside:
            return None
        first = self._after_lead_in(inside)
        stop = next((n for n in range(first, end) if tokens[n].part in _ENDS_LEADING or (n < len(self.owners) and self.owners[n] != owner)), end)
        while stop > first and tokens[stop - 1].part in {Part.ADVERB, Part.NOT, Part.COMMA, Part.QUOTE}:
            stop -= 1
        return (first, stop) if stop > first else None

    def _behind_leading(self, first: int, end: int, owner: int) -> int:
        """Where a clause goes on behind one that it opens with: "A few minutes before it ended, he left"."""
        leading = [
            number
            for number in range(first, min(end, len(self.owners)))
            if self.owners[number] != owner and self.open[self.owners[number]].link is Link.SUBORDINATE
        ]
        if not leading:
            return first
        return next((n + 1 for n in range(leading[-1], end) if self.tokens[n].part is Part.COMMA), first)

    def _after_lead_in(self, inside: list[int]) -> int:
        """Where the subject begins behind "On Friday," or "Asked about it,"."""
        tokens = self.tokens
        opening = tokens[inside[0]]
        is_lead_in = opening.part in {Part.PREPOSITION, Part.SUBORDINATOR, Part.TO, Part.ADVERB} or (
            opening.part is Part.OPEN and opening.word.endswith(("ing", "ed"))
        )
        is_time = opening.part is Part.NUMBER or opening.word in _TIME_LEADS
        commas = [number for number in inside if tokens[number].part is Part.COMMA]
        if (is_lead_in or is_time) and commas:
            for comma in commas:
                following = comma + 1
                is_aside = following + 1 in commas  # "Worried, however, the ..."
                if following <= inside[-1] and not is_aside and tokens[following].part not in {Part.PREPOSITION, Part.NUMBER, Part.COORDINATOR}:
                    return following
        if is_lead_in and not commas:
            for number in inside[1:]:
                if tokens[number].part is Part.SUBJECT:
                    return number
        return inside[0]

    def _waiting(self, clause: _Open, group: VerbGroup) -> int | None:
        """The clause above that still wants its verb, if this verb can be it."""
        number = clause.parent
        while number >= 0:
            above = self.open[number]
            if above.group is None:
                assert clause.group is not None  # noqa: S101 - the caller has seen it
                return number
            clause, number = above, above.parent
        return None

    def _leading_end(self, clause: _Open, group: VerbGroup) -> int:
        """Where the words that belong to the clause above begin again."""
        assert clause.group is not None  # noqa: S101 - the caller has seen it
        for number in range(clause.group.last + 1, group.first):
            if self.tokens[number].part is Part.COMMA:
                rest = range(number + 1, group.first)
                if not rest or clause.link is Link.RELATIVE or any(self.tokens[n].part in _HEADS for n in rest):
                    return number
        return group.first

    def _split(self, clause: _Open, group: VerbGroup) -> int:
        """Where a second clause begins between the last verb and this one."""
        assert clause.group is not None  # noqa: S101 - the caller has seen it
        first, end = clause.group.last + 1, group.first
        places = [number for number in range(first, end) if self.owners[number] == self.current]
        for wanted in (frozenset({Part.COORDINATOR, *_BARRIERS}), frozenset({Part.COMMA})):
            marks = [number for number in places if self.tokens[number].part in wanted]
            if marks:
                return marks[-1] if wanted != frozenset({Part.COMMA}) else marks[0] if len(marks) == 1 else self._comma(marks, end)
        if _is_after_speech(clause.group):
            return self._after_listener(first, end)
        return self._noun_before(first, end)

    def _comma(self, marks: list[int], end: int) -> int:
        """Of several commas the last that leaves a subject: "..., the minister, Ann Lee, said"."""
        return next((mark for mark in marks if mark + 1 < end), marks[-1])

    def _after_listener(self, first: int, end: int) -> int:
        """Behind "told reporters Sunday": the words of a clause that has no "that"."""
        number = first
        while number < end - 1 and self.tokens[number].part is Part.ADVERB:
            number += 1
        if number < end - 1 and self.tokens[number].word in _DAYS:
            number += 1
        subject = next((n for n in range(end - 1, number, -1) if self.tokens[n].part is Part.SUBJECT), None)
        return subject if subject is not None else number

    def _noun_before(self, first: int, end: int) -> int:
        number = end - 1
        while number > first and self.tokens[number - 1].part in {Part.NAME, Part.ADJECTIVE, Part.DETERMINER}:
            number -= 1
        return max(number, first)

    def _meet_marker(self, number: int) -> None:
        token = self.tokens[number]
        after = self.tokens[number + 1].word if number + 1 < len(self.tokens) else ""
        if token.word == "as" and (after in _AS_WITH or (number > 1 and self.tokens[number - 2].word == "as")):
            return  # "as many as 12,000 troops"
        verb = self._next_verb(number + 1, stops_at_comma=token.part is Part.SUBORDINATOR)
        if verb is not None and token.word in _ALSO_PREPOSITIONS and self._has_two_nouns(number + 1, verb):
            return  # "after heavy fighting the force took the town"
        if token.part is Part.SUBORDINATOR and verb == number + 1:
            return  # "and soon after took over"
        if verb is None or (number == 0 and token.word in {"that", "what", "who"}):
            return
        before = self.tokens[number - 1] if number else None
        clause = self.open[self.current]
        if token.word == "that" and before is not None and self._is_pointing(clause, before, number):
            return  # "gave that message", "to that effect"
        if token.part is Part.RELATIVE and token.word != "what" and before is not None:
            is_content = token.word == "that" and (before.verb is not None or before.part is not Part.NAME) and (
                clause.group is not None and clause.group.verb.role in _TELLING and not self._has_noun_since(clause, number)
            )
            link = Link.CONTENT if is_content else Link.RELATIVE
        else:
            link = Link.SUBORDINATE
        if link is Link.RELATIVE and token.word == "that" and verb == number + 1 and before and before.part is Part.STOP:
            return  # "that" as a subject
        head = self._head_before(number) if link is Link.RELATIVE else None
        self._open_clause(number, link, token.word, clause, is_child=True)
        self.open[self.current].head = head
        self.open[self.current].subject_from = number + 1

    def _is_pointing(self, clause: _Open, before: Token, number: int) -> bool:
        """Whether "that" points at a noun and opens no clause."""
        if before.part in {Part.TO, Part.PREPOSITION}:
            return True
        is_behind_verb = clause.group is not None and clause.group.last == number - 1
        following = self.tokens[number + 1] if number + 1 < len(self.tokens) else None
        return (
            is_behind_verb
            and clause.group is not None
            and clause.group.verb.role not in _TELLING
            and following is not None
            and following.part is Part.OPEN
        )

    def _has_two_nouns(self, first: int, end: int) -> bool:
        """Whether a second noun begins between a marker and a verb, without a word that joins the two."""
        return any(
            self.tokens[n].part is Part.DETERMINER and self.tokens[n - 1].part in {Part.OPEN, Part.NAME, Part.NUMBER}
            for n in range(first + 1, end)
        )

    def _has_noun_since(self, clause: _Open, number: int) -> bool:
        """Whether the telling verb has an object of its own before "that"."""
        assert clause.group is not None  # noqa: S101 - asked only of such clauses
        return any(self.tokens[n].part is Part.DETERMINER for n in range(clause.group.last + 1, number))

    def _meet_coordinator(self, number: int) -> None:
        clause = self.open[self.current]
        if clause.group is None:
            return
        if self.tokens[number - 1].part is Part.COMMA:
            clause = self._above(clause)
        verb = self._next_verb(number + 1)
        if verb is None:
            return
        subject = [n for n in range(number + 1, verb) if self.tokens[n].part not in {Part.ADVERB, Part.NOT, Part.COMMA}]
        if subject and self.tokens[subject[0]].part in {Part.PREPOSITION} and Part.COMMA not in {self.tokens[n].part for n in subject} and not any(self.tokens[n].part is Part.SUBJECT for n in subject):
            return
        self._open_clause(number, self._sibling_link(clause, number), self.tokens[number].word, clause)

    def _above(self, clause: _Open) -> _Open:
        """The clause that a coordinator behind a comma goes on with: "says what it is, but declined"."""
        while clause.link in {Link.SUBORDINATE, Link.RELATIVE} and clause.parent >= 0:
            above = self.open[clause.parent]
            if above.group is None:
                break
            clause = above
        return clause

    def _next_verb(self, first: int, *, stops_at_comma: bool = False) -> int | None:
        """The first token of the next finite verb, if no other marker comes before it."""
        depth = 0
        for number in range(first, min(first + _REACH, len(self.tokens))):
            if number in self.finite:
                return number
            part = self.tokens[number].part
            if part is Part.STOP or part is Part.SUBORDINATOR or (part is Part.COORDINATOR and depth):
                return None
            is_without_subject = part is Part.COORDINATOR and number + 1 in self.finite
            if stops_at_comma and (part is Part.COMMA or is_without_subject):
                return None
            if part is Part.RELATIVE and number > first:
                return self._next_verb_behind_relative(number)
            depth += part is Part.COMMA
        return None

    def _next_verb_behind_relative(self, number: int) -> int | None:
        inner = next((n for n in range(number, min(number + _REACH, len(self.tokens))) if n in self.finite), None)
        if inner is None:
            return None
        outer = next((n for n in range(inner + 1, min(inner + _REACH, len(self.tokens))) if n in self.finite), None)
        if outer is None:
            return None
        has_comma = any(self.tokens[n].part is Part.COMMA for n in range(inner, outer))
        return None if has_comma and self.tokens[outer - 1].part is not Part.COMMA else outer

    def _head_before(self, number: int) -> tuple[int, int] | None:
        """The words that a relative clause belongs to: back to the verb, comma or marker before them."""
        end = number
        while end > 0 and self.tokens[end - 1].part in {Part.COMMA, Part.PREPOSITION}:
            end -= 1
        first = end
        while first > 0 and self.owners[first - 1] == self.current:
            token = self.tokens[first - 1]
            if token.part in _HEAD_STOPS or (token.part is Part.OPEN and any(g.first <= first - 1 <= g.last for g in self._groups_near(first - 1))):
                break
            is_of_person = token.word == "of" and self.tokens[number].word == "who" and self.tokens[first].part is Part.NAME
            if is_of_person and not self.tokens[first - 2].word.endswith("s"):
                break
            if token.part is Part.PREPOSITION and token.word != "of":
                if self.tokens[first].part in {Part.NAME} and self.tokens[number - 1].part is Part.COMMA:
                    break
                if token.word in _HEAD_PREPOSITIONS_STOP or self.tokens[first - 2].part is Part.NAME:
                    break
            first -= 1
        while first < end and self.tokens[first].part in {Part.PREPOSITION, Part.ADVERB, Part.TO, Part.COORDINATOR}:
            first += 1
        return (first, end) if first < end else None

    def _groups_near(self, number: int) -> list[VerbGroup]:
        return [group for group in self.groups if group.first <= number <= group.last]

    def _sibling_link(self, clause: _Open, split: int) -> Link:
        if clause.link in {Link.RELATIVE, Link.CONTENT} and self.tokens[split].part is Part.COORDINATOR:
            return clause.link
        return Link.COORDINATE

    def _marker_at(self, split: int) -> str:
        token = self.tokens[split]
        return token.word if token.part is Part.COORDINATOR else ""

    def _open_clause(self, first: int, link: Link, marker: str, clause: _Open, *, is_child: bool = False) -> None:
        parent = self.current if is_child else clause.parent
        self.open.append(_Open(first, link, marker, parent, subject_from=first))
        if not is_child and link in {Link.RELATIVE, Link.CONTENT}:
            self.open[-1].head = clause.head if clause.head else clause.subject if link is Link.RELATIVE else None
        self.current = len(self.open) - 1

    def _move(self, first: int, end: int, owner: int) -> None:
        for number in range(first, min(end, len(self.owners))):
            self.owners[number] = owner

    def _close(self) -> Parse:
        ends = [clause.first for clause in self.open]
        for number, owner in enumerate(self.owners):
            ends[owner] = max(ends[owner], number + 1)
        for number in range(len(self.open) - 1, 0, -1):
            parent = self.open[number].parent
            if parent >= 0:
                ends[parent] = max(ends[parent], ends[number])
        # A clause that found no verb was none: its words are its parent's.
        kept = {number: place for place, number in enumerate(n for n, c in enumerate(self.open) if c.group)}
        owners = [kept.get(self._nearest(owner), -1) for owner in self.owners]
        clauses = [
            Clause(c.first, ends[n], c.group, c.link, c.marker, kept.get(self._nearest(c.parent), -1), self._subject(n), c.head)
            for n, c in enumerate(self.open)
            if c.group
        ]
        return Parse(self.tokens, self.groups, clauses, owners)

    def _nearest(self, number: int) -> int:
        while number >= 0 and self.open[number].group is None:
            number = self.open[number].parent
        return number

    def _subject(self, number: int) -> tuple[int, int] | None:
        clause = self.open[number]
        if clause.subject is None and clause.link in {Link.COORDINATE, Link.CONTENT} and number:
            # "fought cancer and took leave": the subject is that of the clause before
            before = [c for c in reversed(self.open[:number]) if c.subject and c.group]
            siblings = [c for c in before if c.parent == clause.parent]
            return next((c.subject for c in siblings or before), None)
        return clause.subject


_LINKING = frozenset("so then now also thus therefore however meanwhile still later earlier as_".split())
_AS_WITH = frozenset("many much few well long soon far of part little high early late recently".split())
_ALSO_PREPOSITIONS = frozenset({"after", "before", "since", "until", "till", "as"})
_NOT_SUBJECT = frozenset({Part.COORDINATOR, Part.COMMA, Part.QUOTE, Part.STOP})
_HEADS = frozenset({Part.NAME, Part.OPEN, Part.SUBJECT})
_TELLING = frozenset({Role.SPEECH, Role.OPINION, Role.CALL, Role.COMMIT, Role.INTEND, Role.STATE})
_HEAD_STOPS = frozenset({Part.COMMA, Part.STOP, Part.QUOTE, Part.SUBORDINATOR, Part.MODAL, Part.BE, Part.HAVE, Part.DO, Part.SUBJECT, Part.TO, Part.RELATIVE})
_HEAD_PREPOSITIONS_STOP = frozenset("after following before since at to by from with".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday reporters today yesterday".split())
_TIME_LEADS = frozenset("earlier later last this yesterday today".split())
