"""Taking a sentence apart into clauses, from left to right."""

from __future__ import annotations

from itertools import compress
from operator import attrgetter
from typing import TYPE_CHECKING

from extract.events.grammar.ahead import Ahead
from extract.events.grammar.attribution import (
    find_attribution,
    find_comma_before_speaker,
    find_last_speaker,
    stands_before_speaker,
)
from extract.events.grammar.clauses import Link
from extract.events.grammar.closing import OpenClause, close_clauses
from extract.events.grammar.known import TURNS
from extract.events.grammar.markers import UNITS, is_pointing, link_of, puts_day_first
from extract.events.grammar.nominals import behind_quotation, find_head, find_subject
from extract.events.grammar.scan import find_verb_groups, finite_groups, reduced, reports_speech
from extract.events.grammar.verbs import Role
from extract.events.grammar.words import LISTENERS_AND_DAYS, Part

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.events.grammar.clauses import Parse
    from extract.events.grammar.groups import VerbGroup
    from extract.events.grammar.tokens import Token

_PART = attrgetter("part")
_KNOWN = attrgetter("known")
_TURNING = bytes(known & TURNS for known in range(256))  # by what is known of a token: whether it turns
_INNER = frozenset({Link.RELATIVE, Link.SUBORDINATE, Link.CONTENT})
_STRONG_JOINTS = frozenset({Part.COORDINATOR, Part.STOP, Part.QUOTE})
_NOUNISH = frozenset({Part.NAME, Part.OPEN, Part.SUBJECT})
_OPENS_CLAUSE = frozenset({Part.SUBORDINATOR, Part.RELATIVE, Part.COORDINATOR, Part.SUBJECT})
_OPENS_NOUN = frozenset({Part.DETERMINER, Part.NUMBER, Part.OBJECT})  # "one of the planes"
_PASSES_DOWN = frozenset({Link.RELATIVE, Link.CONTENT})


def parse_sentence(tokens: Sequence[Token], *, is_headline: bool = False) -> Parse:
    """Take a sentence apart into clauses; words of long quotations belong to the clause around them."""
    parts = list(map(_PART, tokens))
    known = bytes(map(_KNOWN, tokens))
    turning = list(compress(range(len(tokens)), known.translate(_TURNING)))
    groups = find_verb_groups(tokens, parts, turning, is_headline=is_headline)
    told = [group for group in groups if group.is_finite and not tokens[group.last].is_quoted]
    finite = {group.first: group for group in finite_groups(tokens, parts, told)}
    if len(finite) < len(told):
        dropped = {group.first for group in told} - finite.keys()
        groups = [reduced(group) if group.first in dropped else group for group in groups]
    return _Reader(tokens, parts, known, groups, finite).read(turning)


class _Reader:
    """Opens a clause at each marker, and at each second verb; ``owners`` grows token by token."""

    def __init__(
        self,
        tokens: Sequence[Token],
        parts: Sequence[Part],
        known: bytes,
        groups: Sequence[VerbGroup],
        finite: Mapping[int, VerbGroup],
    ) -> None:
        self.tokens = tokens
        self.parts = parts
        self.known = known
        self.may_quote = Part.QUOTE in parts or any(token.is_quoted for token in tokens[:1])
        self.groups = groups
        self.finite = finite
        self.in_verb = {number for group in groups for number in range(group.first, group.last + 1)}
        self.ahead = Ahead(tokens, finite)
        self.open: list[OpenClause] = [OpenClause(0, Link.MAIN, "", -1, 0)]
        self.current = 0
        self.owners: list[int] = []

    def read(self, turning: Sequence[int]) -> Parse:
        """Stop where a clause or a verb may begin; the tokens between two stops belong to one clause."""
        finite, owners, parts = self.finite, self.owners, self.parts
        for number in turning:
            if number in finite:
                group = finite[number]
                self._belong_up_to(number)
                self._meet_verb(group)
                self._belong_up_to(group.last + 1)
            elif parts[number] in _OPENS_CLAUSE and number >= len(owners):
                if self.may_quote and self.tokens[number].is_quoted:
                    continue
                self._belong_up_to(number)
                self._meet_word(number)
        self._belong_up_to(len(self.tokens))
        return close_clauses(self.tokens, parts, self.known, self.groups, self.open, owners, self.in_verb)

    def _belong_up_to(self, end: int) -> None:
        """Give the tokens before ``end`` that nobody owns yet to the clause that is being read."""
        self.owners.extend([self.current] * (end - len(self.owners)))

    # Verbs

    def _meet_verb(self, group: VerbGroup) -> None:
        clause = self.open[self.current]
        if self._is_inverted_speech(group):
            self._open_beside(group.first - 1, "", self._outermost(clause))
            self._move(group.first - 1, group.first)
            self._give(self.current, group)
            return
        if clause.group is None:
            self._give(self.current, group)
            return
        waiting = self._waiting(clause)
        if waiting is None and self._is_what_was_said(clause, group):
            inner = OpenClause(group.first, Link.CONTENT, "", self.current, group.first, subject=clause.head)
            self.open.append(inner)
            self.current = len(self.open) - 1
            self._give(self.current, group)
            return
        if waiting is None:
            split = self._split(clause.group, group)
            token = self.tokens[split]
            marker = token.word if token.part is Part.COORDINATOR else ""
            self._open_beside(split, marker, clause)
            self._move(split, group.first)
            self._give(self.current, group)
            return
        start = self._end_of_inner(clause, clause.group, group)
        if waiting not in self.owners[: clause.first] and start < group.first:
            self.open[waiting].subject_from = start  # "When it began, Biden said"
        self.current = waiting
        self._move(start, group.first)
        self._give(waiting, group)

    def _give(self, number: int, group: VerbGroup) -> None:
        """Give a clause its verb, and find its subject."""
        clause = self.open[number]
        clause.group = group
        own = self._before_verb(clause.subject_from, group.first, number)
        if group.verb.role is Role.SPEECH and (comma := find_last_speaker(self.tokens, own, group)):
            own = range(comma + 1, group.first)
        if self.may_quote:
            own = behind_quotation(self.tokens, own)
        clause.subject = find_subject(self.tokens, own) or clause.subject
        if clause.subject is None and clause.link is Link.RELATIVE:
            clause.subject, clause.head = clause.head, None

    def _before_verb(self, first: int, end: int, owner: int) -> Sequence[int]:
        """A clause's own tokens before its verb, behind one it opens with ("Soon after it ended, he")."""
        owners = self.owners
        if owners[first:end].count(owner) == end - first:
            return range(first, end)
        leading = [
            number
            for number in range(first, end)
            if owners[number] != owner and self.open[owners[number]].link is Link.SUBORDINATE
        ]
        if leading:
            first = next((n + 1 for n in range(leading[-1], end) if self.parts[n] is Part.COMMA), first)
        return [n for n in range(first, end) if owners[n] == owner]

    def _is_inverted_speech(self, group: VerbGroup) -> bool:
        """Whether what was said is over, and who says it stands behind the verb."""
        is_over = self._outermost(self.open[self.current]).group is not None
        return is_over and stands_before_speaker(self.tokens, group)

    def _is_what_was_said(self, clause: OpenClause, group: VerbGroup) -> bool:
        """Whether a verb tells of what a relative clause belongs to: "a truce, which he said would begin"."""
        says = (
            clause.group is not None and clause.group.last == group.first - 1 and reports_speech(clause.group)
        )
        return says and clause.link is Link.RELATIVE and clause.head is not None

    def _outermost(self, clause: OpenClause) -> OpenClause:
        """The clause in which a clause stands, however deep."""
        while clause.link in _INNER and clause.parent >= 0:
            clause = self.open[clause.parent]
        return clause

    def _waiting(self, clause: OpenClause) -> int | None:
        """The clause above that still wants its verb, or None."""
        number = clause.parent
        while number >= 0 and self.open[number].group is not None:
            number = self.open[number].parent
        return number if number >= 0 else None

    def _end_of_inner(self, clause: OpenClause, inner: VerbGroup, group: VerbGroup) -> int:
        """Where, behind an inner clause, the words of the clause above begin again."""
        for number in range(inner.last + 1, group.first):
            if self.tokens[number].part is Part.COMMA:
                rest = self.tokens[number + 1 : group.first]
                is_inner_over = clause.link is Link.RELATIVE or not rest
                if is_inner_over or any(token.part in _NOUNISH for token in rest):
                    return number
        return group.first

    def _split(self, inner: VerbGroup, group: VerbGroup) -> int:
        """Where a second clause begins between the last verb and this one."""
        first, end = inner.last + 1, group.first
        own = [number for number in range(first, end) if self.owners[number] == self.current]
        strong = [number for number in own if self.tokens[number].part in _STRONG_JOINTS]
        if strong:
            return find_attribution(self.tokens, strong[-1], group) or strong[-1]
        commas = [number for number in own if self.tokens[number].part is Part.COMMA]
        if commas and group.verb.role is Role.SPEECH:
            return find_comma_before_speaker(commas, end)
        if commas:  # the first that leaves a subject
            return next((number for number in commas if number + 1 < end), commas[-1])
        return self._behind_listener(first, end) if reports_speech(inner) else self._noun_before(first, end)

    def _behind_listener(self, first: int, end: int) -> int:
        """Behind "told reporters Sunday": where a clause without "that" begins."""
        number = first
        while number < end - 1 and self.tokens[number].part is Part.ADVERB:
            number += 1
        if number < end - 1 and self.tokens[number].word in LISTENERS_AND_DAYS:
            number += 1
        pronouns = (n for n in range(end - 1, number, -1) if self.tokens[n].part is Part.SUBJECT)
        return next(pronouns, number)

    def _noun_before(self, first: int, end: int) -> int:
        number = end - 1
        while number > first and self.tokens[number - 1].part in {Part.NAME, Part.ADJECTIVE, Part.DETERMINER}:
            number -= 1
        return max(number, first)

    # Words that open a clause

    def _meet_word(self, number: int) -> None:
        part = self.tokens[number].part
        if part is Part.SUBORDINATOR or part is Part.RELATIVE:
            self._meet_marker(number)
        elif part is Part.COORDINATOR:
            self._meet_coordinator(number)
        elif part is Part.SUBJECT and number and self._opens_contact(number):
            self._open_contact(number)

    def _opens_contact(self, number: int) -> bool:
        """Whether a pronoun opens a relative clause without a mark: "one of the planes it uses was hit"."""
        clause, before = self.open[self.current], self.tokens[number - 1]
        if clause.group is not None or before.part not in _NOUNISH or before.word in UNITS:
            return False
        opening = self.tokens[min(clause.subject_from, number - 1)].part
        is_noun = opening in _OPENS_NOUN and before.part is Part.OPEN
        return is_noun and self.ahead.has_verb_behind(number)

    def _open_contact(self, number: int) -> None:
        head = (self.open[self.current].subject_from, number)
        self.open.append(OpenClause(number, Link.RELATIVE, "", self.current, number, head=head))
        self.current = len(self.open) - 1

    def _meet_marker(self, number: int) -> None:
        token = self.tokens[number]
        if self.ahead.opens_clause(number) is None or is_pointing(self.tokens, number, self._verb()):
            return
        clause = self.open[self.current]
        if clause.group is not None and puts_day_first(self.tokens, clause.group, number):
            clause.group, clause.subject_from = None, number + 1
            return
        if clause.group is None and clause.first == number - 1 and clause.marker:
            clause.subject_from = number + 1  # "said that A came and that B left"
            return
        link = link_of(self.tokens, number, self._verb())
        head = None
        if link is Link.RELATIVE:
            owner = self.current
            head = find_head(
                self.tokens, number, lambda n: self.owners[n] == owner, lambda n: n in self.in_verb
            )
        self.open.append(OpenClause(number, link, token.word, self.current, number + 1, head=head))
        self.current = len(self.open) - 1

    def _verb(self) -> VerbGroup | None:
        """The verb of the clause that is being read, if it has been met."""
        return self.open[self.current].group

    def _meet_coordinator(self, number: int) -> None:
        clause = self.open[self.current]
        if clause.group is None:
            return
        if self.tokens[number - 1].part is Part.COMMA:
            clause = self._above(clause)
        verb = self.ahead.next_verb(number + 1)
        if verb is None or self._opens_with_adjunct(number + 1, verb):
            return
        if find_attribution(self.tokens, number, self.finite[verb]) is not None:
            return  # "will not ask for arms or for aid, the minister said"
        is_saying = self.finite[verb].verb.role in {Role.SPEECH, Role.CALL}
        if clause.link is Link.CONTENT and is_saying and verb == number + 1:
            clause = self.open[clause.parent]  # "said that it was so, and asked for help"
        self._open_beside(number, self.tokens[number].word, clause)

    def _opens_with_adjunct(self, first: int, verb: int) -> bool:
        """Whether "and" joins two adjuncts: "in Rome and in cities that he visited"."""
        parts = [token.part for token in self.tokens[first:verb]]
        opening = next((part for part in parts if part not in {Part.ADVERB, Part.NOT, Part.COMMA}), None)
        has_subject = Part.COMMA in parts or Part.SUBJECT in parts
        return opening is Part.PREPOSITION and not has_subject

    def _above(self, clause: OpenClause) -> OpenClause:
        """The clause that a coordinator behind a comma goes on with: "says what it is, but declined"."""
        while clause.link in {Link.SUBORDINATE, Link.RELATIVE} and clause.parent >= 0:
            if self.open[clause.parent].group is None:
                break
            clause = self.open[clause.parent]
        return clause

    def _open_beside(self, first: int, marker: str, clause: OpenClause) -> None:
        """Open a clause that goes on with ``clause``, on the same footing."""
        link = clause.link if marker and clause.link in _PASSES_DOWN else Link.COORDINATE
        head = (clause.head or clause.subject) if link is Link.RELATIVE else None
        self.open.append(OpenClause(first, link, marker, clause.parent, first, head=head))
        self.current = len(self.open) - 1

    def _move(self, first: int, end: int) -> None:
        """Give tokens that were read as another clause's to the current one."""
        end = min(end, len(self.owners))
        self.owners[first:end] = [self.current] * max(end - first, 0)
