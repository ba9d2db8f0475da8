"""Nouns around a clause: its subject, and what a relative clause belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.events.grammar.ahead import begins_noun
from extract.events.grammar.nouns import event_nouns
from extract.events.grammar.verbs import Role
from extract.events.grammar.words import LISTENERS_AND_DAYS, Part

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from extract.events.grammar.tokens import Token

TELLING_ROLES = frozenset({Role.SPEECH, Role.OPINION, Role.CALL, Role.COMMIT, Role.INTEND, Role.STATE})
"""The roles of verbs that a clause with "that" can complete."""

_NOT_SUBJECT = frozenset({Part.COORDINATOR, Part.COMMA, Part.QUOTE, Part.STOP})
_ENDS_SUBJECT = frozenset({Part.COMMA, Part.STOP})
_TRAILING = frozenset({Part.ADVERB, Part.NOT, Part.COMMA, Part.QUOTE})
_NAMELESS = frozenset({Part.PREPOSITION, Part.SUBORDINATOR, Part.ADVERB, Part.NOT, Part.COORDINATOR, Part.TO})
_LINKING = frozenset("so then now also thus therefore however meanwhile still later earlier".split())
_LEAD_INS = frozenset({Part.PREPOSITION, Part.SUBORDINATOR, Part.TO, Part.ADVERB, Part.NUMBER})
_TIME_LEADS = frozenset("earlier later last this yesterday today".split())
_STILL_LEAD_IN = frozenset({Part.PREPOSITION, Part.NUMBER, Part.COORDINATOR, Part.SUBORDINATOR})
_ENDS_HEAD = frozenset(
    {
        *(Part.COMMA, Part.STOP, Part.QUOTE, Part.SUBORDINATOR, Part.RELATIVE, Part.SUBJECT),
        *(Part.MODAL, Part.BE, Part.HAVE, Part.DO, Part.TO),
    }
)
_OF_MAKER = frozenset({Part.NAME, Part.OPEN, Part.ADJECTIVE, Part.DETERMINER, Part.NUMBER})
_BEFORE_MARKER = frozenset({Part.COMMA, Part.PREPOSITION})
_NOT_HEAD = frozenset({Part.PREPOSITION, Part.ADVERB, Part.TO, Part.COORDINATOR})
_HEAD_STARTS_BEHIND = frozenset("after following before since at to by from with".split())


def find_subject(tokens: Sequence[Token], inside: Sequence[int]) -> tuple[int, int] | None:
    """The subject among the tokens ``inside`` a clause before its verb, without what hangs in commas.

    ``inside`` are token numbers in order; gaps are other clauses, and end a subject.
    """
    while inside and (tokens[inside[0]].part in _NOT_SUBJECT or tokens[inside[0]].word in _LINKING):
        inside = inside[1:]
    opening = tokens[inside[0]].verb if inside else None
    if opening is not None and opening.is_ing and opening.role in TELLING_ROLES:
        inside = inside[1:]  # "..., saying the ban had ended"
    if not inside:
        return None
    first = _behind_lead_in(tokens, inside)
    end = first
    while end in inside and tokens[end].part not in _ENDS_SUBJECT:
        end += 1
    while end > first and tokens[end - 1].part in _TRAILING:
        end -= 1
    for token in tokens[first:end]:
        if token.part not in _NAMELESS:
            return first, end
    return None


def behind_quotation(tokens: Sequence[Token], inside: Sequence[int]) -> Sequence[int]:
    """Those of some tokens that stand behind the last one of a quotation."""
    for place in range(len(inside) - 1, -1, -1):
        if tokens[inside[place]].is_quoted:
            return inside[place + 1 :]
    return inside


def _behind_lead_in(tokens: Sequence[Token], inside: Sequence[int]) -> int:
    """Where the subject begins behind "On Friday," or "Asked about it,"."""
    opening = tokens[inside[0]]
    is_participle = opening.part is Part.OPEN and opening.word.endswith(("ing", "ed"))
    if not (is_participle or opening.part in _LEAD_INS or opening.word in _TIME_LEADS):
        return inside[0]
    commas = [number for number in inside if tokens[number].part is Part.COMMA]
    for comma in commas:
        following = comma + 1
        is_aside = following + 1 in commas  # "Worried, however, the ..."
        if following <= inside[-1] and not is_aside and not _leads_in_still(tokens, following):
            return following
    if not commas:
        return next((n for n in inside[1:] if _opens_subject(tokens, n)), inside[0])
    return inside[0]


def _leads_in_still(tokens: Sequence[Token], number: int) -> bool:
    """Whether a lead-in goes on behind a comma: "On Monday, 5 May", but not "In Rome, 40 people"."""
    following = tokens[number + 1].part if number + 1 < len(tokens) else Part.STOP
    verb = tokens[number].verb
    if verb is not None and verb.is_participle and following is Part.PREPOSITION:
        return True  # "In a note, sent on Monday, the mayor"
    is_count = tokens[number].part is Part.NUMBER and following in {Part.OPEN, Part.NUMBER}
    return tokens[number].part in _STILL_LEAD_IN and not is_count


def _opens_subject(tokens: Sequence[Token], number: int) -> bool:
    """Whether the subject begins here, behind a lead-in without a comma: "Since the war they"."""
    is_behind_event = tokens[number - 1].word in event_nouns()
    return tokens[number].part is Part.SUBJECT or (is_behind_event and begins_noun(tokens, number))


def find_head(
    tokens: Sequence[Token], marker: int, is_own: Callable[[int], bool], is_verb: Callable[[int], bool]
) -> tuple[int, int] | None:
    """The words that the relative clause behind ``marker`` belongs to: back to a verb, comma or marker.

    ``is_own`` tells whether a token is of the clause above, ``is_verb`` whether it is part of a verb group.
    """
    end = marker
    while end > 0 and tokens[end - 1].part in _BEFORE_MARKER:
        end -= 1
    end = _before_maker(tokens, marker, end)
    day = end
    while day > 0 and (tokens[day - 1].word in LISTENERS_AND_DAYS or _is_year(tokens[day - 1])):
        day -= 1
    if day < end and day > 1 and tokens[day - 1].part is Part.PREPOSITION:
        end = day - 1  # "a statement on Tuesday, which"
    first = end
    while first > 0 and is_own(first - 1) and not is_verb(first - 1):
        if tokens[first - 1].part in _ENDS_HEAD or (first < end and _starts_head(tokens, first, end, marker)):
            break
        first -= 1
    while first < end and tokens[first].part in _NOT_HEAD:
        first += 1
    return (first, end) if first < end else None


def _is_year(token: Token) -> bool:
    return len(token.word) == 4 and token.word.isdigit()


def _before_maker(tokens: Sequence[Token], marker: int, end: int) -> int:
    """The end of the noun before "brokered by Chad, which": a thing is spoken of, and not who made it."""
    if tokens[marker].word != "which" or tokens[marker - 1].part is not Part.COMMA:
        return end
    first = end
    while first > 1 and tokens[first - 1].part in _OF_MAKER:
        first -= 1
    made = tokens[first - 2] if first > 1 and tokens[first - 1].word == "by" else None
    is_made = made is not None and made.verb is not None and made.verb.is_participle
    return first - 2 if is_made and first > 2 else end


def _starts_head(tokens: Sequence[Token], first: int, end: int, marker: int) -> bool:
    """Whether the preposition before ``first`` keeps what is before it out: "a visit to Rome, which"."""
    before = tokens[first - 1]
    is_name = tokens[first].part is Part.NAME
    earlier = tokens[first - 2] if first > 1 else before
    if before.word == "of":
        return is_name and tokens[marker].word == "who" and not earlier.word.endswith("s")
    if before.part is not Part.PREPOSITION:
        return False
    if tokens[first].part is Part.DETERMINER and any(t.word in event_nouns() for t in tokens[first:end]):
        return True  # "land in a war that killed 40", "the blame for a strike on Goma that killed 40"
    if is_name and tokens[marker - 1].part is Part.COMMA:
        return True
    return before.word in _HEAD_STARTS_BEHIND or earlier.part is Part.NAME
