"""Finding the verb groups of a sentence, and which of them a clause can stand on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.events.grammar.chains import AUXILIARIES, read_chain
from extract.events.grammar.groups import BE, Tense, VerbGroup, unlisted, verb_after_to
from extract.events.grammar.singles import read_single
from extract.events.grammar.verbs import Role
from extract.events.grammar.words import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.events.grammar.tokens import Token

_MARKERS = frozenset({Part.SUBORDINATOR, Part.RELATIVE})
_OPENS_GROUP = AUXILIARIES | {Part.TO, Part.OPEN}
_NAMES = frozenset({Part.NAME, Part.OPEN})
_SUBJECTS = frozenset({Part.SUBJECT, Part.RELATIVE})
_SAYING = frozenset({Role.SPEECH, Role.OPINION, Role.CALL})
_OBJECTS = frozenset({Part.DETERMINER, Part.OBJECT, Part.NUMBER})
# What could begin another clause between two verbs.
_JOINTS = frozenset({*_MARKERS, Part.SUBJECT, Part.COMMA, Part.COORDINATOR, Part.STOP, Part.QUOTE})


def find_verb_groups(
    tokens: Sequence[Token], parts: Sequence[Part], turning: Sequence[int], *, is_headline: bool = False
) -> list[VerbGroup]:
    """The verb groups of a sentence in order; they do not overlap.

    ``turning`` are the numbers of the tokens with which one may begin.

    A headline is read with its own grammar: "Talks resume", "Apple to cut prices". What seems to have no
    finite verb is read again with less caution: "The mandate runs out on Friday", "Part of it stays behind in
    the town, which lies on the Danube".
    """
    groups = _scan(tokens, parts, turning, is_headline=is_headline, is_lenient=False)
    finite = [group.first for group in groups if group.is_finite]
    if not finite:
        return _scan(tokens, parts, turning, is_headline=is_headline, is_lenient=True)
    marker = next((number for number in range(1, finite[0]) if parts[number] in _MARKERS), None)
    if marker is not None and len(finite) == 1 and not is_headline:
        before = [number for number in turning if number < marker]
        main = _scan(tokens[:marker], parts[:marker], before, is_headline=False, is_lenient=True)
        if any(group.is_finite for group in main):
            return main + [group for group in groups if group.first >= marker]
    return groups


def _scan(
    tokens: Sequence[Token],
    parts: Sequence[Part],
    turning: Sequence[int],
    *,
    is_headline: bool,
    is_lenient: bool,
) -> list[VerbGroup]:
    groups: list[VerbGroup] = []
    last = -1  # the last token that is part of a group
    for number in turning:
        part = parts[number]
        if part not in _OPENS_GROUP or number <= last:
            continue
        group: VerbGroup | None = None
        if part is Part.OPEN:
            token = tokens[number]
            if token.verb is not None or token.word.endswith("ed"):
                group = read_single(tokens, number, is_headline=is_headline, is_lenient=is_lenient)
        elif part is Part.TO:
            may_be_plan = is_headline and not any(group.is_finite for group in groups)
            group = _read_infinitive(tokens, number, may_be_plan=may_be_plan)
        else:
            group = read_chain(tokens, number)
        if group is not None:
            groups.append(group)
            last = group.last
    return groups


def _read_infinitive(tokens: Sequence[Token], first: int, *, may_be_plan: bool) -> VerbGroup | None:
    last = verb_after_to(tokens, first)
    if last is None:
        return None
    before = tokens[first - 1] if first else None
    follows_noun = before is not None and before.part in _NAMES and not before.verb
    tense = Tense.FUTURE if may_be_plan and follows_noun else Tense.INFINITIVE
    is_negated = before is not None and before.part is Part.NOT
    is_perfect = any(token.part is Part.HAVE for token in tokens[first + 1 : last])
    verb = tokens[last].verb or (unlisted(tokens[last]) if is_perfect else BE)
    return VerbGroup(first, last, verb, tense, is_negated, auxiliary="to", is_perfect=is_perfect)


def finite_groups(
    tokens: Sequence[Token], parts: Sequence[Part], finite: Sequence[VerbGroup]
) -> list[VerbGroup]:
    """The groups that a clause can stand on: of "the missile launched on Friday killed" only the second."""
    kept: list[VerbGroup] = []
    for place, group in enumerate(finite):
        if kept and _JOINTS.isdisjoint(parts[kept[-1].last + 1 : group.first]):
            before = kept[-1]
            if _only_describes(tokens, before):
                kept[-1] = group
                continue
            is_of_relative = before.first > 0 and tokens[before.first - 1].part is Part.RELATIVE
            if group.is_reducible and not is_of_relative and not reports_speech(before):
                continue
        following = finite[place + 1] if place + 1 < len(finite) else None
        if group.is_reducible and _is_aside(tokens, group, following, is_first=not kept):
            continue
        kept.append(group)
    return kept


def reduced(group: VerbGroup) -> VerbGroup:
    """A past form as the participle that it turned out to be."""
    return replace(group, tense=Tense.PARTICIPLE, is_passive=True)


def reports_speech(group: VerbGroup) -> bool:
    """Whether a clause without "that" may follow: "said he left"."""
    return group.verb.role in _SAYING and not group.is_passive


def _only_describes(tokens: Sequence[Token], group: VerbGroup) -> bool:
    return group.is_reducible and group.verb.role is not Role.SPEECH and not _is_active(tokens, group)


def _is_active(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """Whether a past form has an object, or "he" or "that" before it: it is no participle then."""
    behind = tokens[group.last + 1].part if group.last + 1 < len(tokens) else Part.STOP
    before = tokens[group.first - 1].part if group.first else Part.STOP
    return behind in _OBJECTS or before in _SUBJECTS


def _is_aside(
    tokens: Sequence[Token], group: VerbGroup, following: VerbGroup | None, *, is_first: bool
) -> bool:
    """Whether a form behind a comma only adds to a noun: "Hale, worried by it, left"; "he left, worried"."""
    if not group.first or tokens[group.first - 1].part is not Part.COMMA:
        return False
    if is_first:
        ends_in_comma = following is not None and tokens[following.first - 1].part is Part.COMMA
        if following is not None and tokens[0].part is Part.PREPOSITION:  # "In a note, sent on Monday, he"
            between = tokens[group.last + 1 : following.first]
            is_apart = any(token.part is Part.COMMA for token in between)
            ends_in_comma = ends_in_comma or (is_apart and not any(t.part in _MARKERS for t in between))
        return ends_in_comma and not _is_active(tokens, group)
    has_marker = any(token.part in _MARKERS for token in tokens[: group.first])
    return group.verb.role is not Role.SPEECH and not has_marker
