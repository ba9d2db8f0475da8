"""What a date phrase belongs to inside a clause, rather than to the clause: nouns and participles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.events.classify import classify
from extract.events.grammar.clauses import BEFORE_NOUN, IN_NOUN
from extract.events.grammar.groups import Tense
from extract.events.grammar.nouns import event_nouns
from extract.events.grammar.verbs import Role
from extract.events.grammar.words import Part
from extract.events.tellings import DOUBTFUL, NOT_DONE, Telling
from extract.model import Status

if TYPE_CHECKING:
    from datetime import date

    from extract.events.grammar.clauses import Parse
    from extract.events.grammar.groups import VerbGroup
    from extract.events.placing import Placed

WITHOUT_EVENT = frozenset({Role.RELATION, Role.STATE, Role.OPINION})
"""Roles of verbs that leave it to a noun to name the happening."""

_AFTERS = frozenset("since after before following until during amid".split())
_INSIDE = frozenset("in at during on".split())
_ADJUNCTS = frozenset("in on at over during since from until by between within for of".split())
_OPENS_PARTICIPLE = _AFTERS | {"by", "of"}
_AHEAD_OF = frozenset({Role.COMMIT, Role.INTEND, Role.CALL, Role.TRY})
_MEASURES = frozenset({"compare"})  # "compared with last year" is no happening of last year
_ENDS_NOUN = frozenset({Part.STOP, Part.QUOTE, Part.SUBORDINATOR, Part.RELATIVE})
_DESCRIBED = frozenset({Part.OPEN, Part.POSSESSIVE, Part.ADJECTIVE})
_UP_TO = frozenset({"before", "by", "until", "till"})
_REACH = 6  # tokens from a noun to the date behind it: "the talks with Iran in May"
_REACH_AHEAD = 4  # tokens from a date to the noun that it describes: "July 16 press conference"


def find_host(
    parse: Parse, placed: Placed, telling: Telling | None, published: date | None
) -> Telling | None:
    """The happening inside a clause that a phrase dates, or None where it dates the clause itself.

    ``telling`` is what the clause tells of, if anything.
    """
    noun = _described_noun(parse, placed)
    if noun is None:
        noun = _noun_before(parse, placed, telling)
    if noun is not None:
        host = _from_noun(parse, noun, placed)
        is_wanted = _is_wanted(parse, host, placed, published)
        return replace(host, status=Status.CALLED_FOR) if is_wanted else host
    return _from_verb(parse, placed, published)


def dates_clause_too(parse: Parse, host: Telling, placed: Placed, telling: Telling | None) -> bool:
    """Whether a dated noun dates its clause too: "said at a July 16 conference", "Friday's attack killed"."""
    if telling is None:
        return False
    if host.group is not None:  # "said in a statement released on Thursday"
        return host.group.is_passive and parse.preposition_before(host.trigger) in _INSIDE
    group = parse.clauses[telling.clause].group
    before = parse.preposition_before(min(host.trigger, placed.first))
    if host.trigger < group.first and not before:
        return group.verb.role is not Role.SPEECH
    return before in _INSIDE


def is_of_purpose(parse: Parse, placed: Placed, published: date | None) -> bool:
    """Whether a phrase ahead only belongs to an aim: "fears about plans to strike before the winter"."""
    clause = parse.owners[placed.first]
    main = parse.clauses[clause].group
    if main.tense in {Tense.FUTURE, Tense.MODAL} or main.verb.lemma in NOT_DONE:
        return False
    looks_ahead = _is_ahead(placed, published) if published else placed.timex.signal in _UP_TO
    return looks_ahead and any(
        group.tense is Tense.INFINITIVE
        and main.last < group.first < placed.first
        and parse.owners[group.first] == clause
        for group in parse.groups
    )


def _is_ahead(placed: Placed, published: date) -> bool:
    if placed.timex.when is None:
        return False
    last = placed.timex.when.last_day
    return last is None or last > published


def _described_noun(parse: Parse, placed: Placed) -> int | None:
    """The noun in "Friday's attack", "the 1991 agreement", "July 16 press conference"."""
    tokens, nouns = parse.tokens, event_nouns()
    if placed.end >= len(tokens):
        return None
    before = tokens[placed.first - 1] if placed.first else None
    if before is not None and before.part is Part.PREPOSITION and tokens[placed.end].part not in _DESCRIBED:
        return None
    clause = parse.owners[placed.first]
    for number in range(placed.end, min(placed.end + _REACH_AHEAD, len(tokens))):
        if parse.owners[number] != clause or parse.is_in_verb(number):
            return None
        following = tokens[number + 1] if number + 1 < len(tokens) else None
        names_on = following is not None and following.word in nouns and not parse.is_in_verb(number + 1)
        if tokens[number].word in nouns and not names_on:
            return number
        if tokens[number].part not in IN_NOUN - {Part.DETERMINER}:
            return None
    return None


def _noun_before(parse: Parse, placed: Placed, telling: Telling | None) -> int | None:
    """The noun in "since its launch in 2003", "followed meetings over the last two days"."""
    tokens, nouns = parse.tokens, event_nouns()
    clause = parse.owners[placed.first]
    joint = placed.first - 1
    if joint < 0 or tokens[joint].part is not Part.PREPOSITION or tokens[joint].word not in _ADJUNCTS:
        return None
    if tokens[joint].word == "of" and not any(character.isdigit() for character in placed.timex.text):
        return None  # "the second attack of the morning"
    group = parse.clauses[clause].group
    wants_date = telling is not None and telling.needs_date and group.tense is not Tense.MODAL
    is_bare = telling is None or wants_date or group.verb.role in WITHOUT_EVENT
    is_bare = is_bare and group.verb.lemma != "come"
    for place in range(joint - 1, max(joint - 1 - _REACH, -1), -1):
        token = tokens[place]
        is_compound = place == joint - 1 and tokens[joint].word == "of"  # "the bus bombing of 7 May"
        is_other = parse.owners[place] != clause or (parse.is_in_verb(place) and not is_compound)
        if is_other or token.part in {Part.COMMA, Part.STOP}:
            return None
        if token.word in nouns:
            is_host = is_bare or place < group.first or parse.preposition_before(place) in _AFTERS
            return place if is_host else None
    return None


def _from_noun(parse: Parse, noun: int, placed: Placed) -> Telling:
    """The happening that a noun names, with the words around it that belong to it."""
    tokens, clause = parse.tokens, parse.owners[noun]
    first = noun
    while first > 0 and tokens[first - 1].part in BEFORE_NOUN and parse.owners[first - 1] == clause:
        first -= 1
    first = min(first, placed.first)
    end = max(noun + 1, placed.end)
    while end < len(tokens) and parse.owners[end] == clause and not _ends_noun(parse, end):
        end += 1
    kind = classify(tokens[noun].word, parse.forms[first:end])
    return Telling(first, end, noun, clause, None, kind, Status.HAPPENED)


def _is_wanted(parse: Parse, host: Telling, placed: Placed, published: date | None) -> bool:
    """Whether somebody asks for what a noun names, and it lies ahead: "called for talks in December"."""
    main = parse.clauses[host.clause].group
    is_ahead = published is not None and _is_ahead(placed, published)
    return is_ahead and main.verb.role is Role.CALL and main.last < host.first


def _ends_noun(parse: Parse, number: int) -> bool:
    """Whether the words of a noun end here; a list of names goes on over commas."""
    token = parse.tokens[number]
    if token.part is Part.COORDINATOR and any(
        other.word == "between" for other in parse.tokens[max(number - _REACH, 0) : number]
    ):
        return False  # "fighting between the army and the rebels"
    if token.part in {Part.COMMA, Part.COORDINATOR}:
        neighbours = (number - 1, min(number + 1, len(parse.tokens) - 1))
        return not all(parse.tokens[place].part is Part.NAME for place in neighbours)
    return token.part in _ENDS_NOUN or any(group.first == number for group in parse.groups)


def _from_verb(parse: Parse, placed: Placed, published: date | None) -> Telling | None:
    """The participle in "the suit filed in 2003", "after signing a pact in May"; a plan's infinitive."""
    clause = parse.owners[placed.first]
    main = parse.clauses[clause].group
    nearest = _nearest_before(parse, placed)
    if nearest is None or _tells_nothing(nearest) or parse.tokens[nearest.last].is_quoted:
        return None
    if nearest.first < main.first and main.last < placed.first:
        return None  # the main verb stands nearer
    if any(token.part is Part.COMMA for token in parse.tokens[nearest.last : placed.first]):
        return None
    if _describes_other_noun(parse, placed) or not _can_be_dated(parse, nearest, placed, published):
        return None
    status = Status.PLANNED if nearest.tense is Tense.INFINITIVE else Status.HAPPENED
    if status is Status.PLANNED and main.verb.role is Role.CALL and not main.is_passive:
        status = Status.CALLED_FOR
    elif main.verb.lemma in DOUBTFUL and nearest.first > main.last:
        status = Status.ALLEGED  # "accused Chad of bombing the port on Friday"
    kind = classify(nearest.verb.lemma, parse.forms[nearest.first : placed.end])
    return Telling(nearest.first, placed.end, nearest.last, clause, nearest, kind, status)


def _tells_nothing(group: VerbGroup) -> bool:
    is_born = group.verb.lemma == "bear" and group.is_passive
    return (group.verb.role in WITHOUT_EVENT and not is_born) or group.verb.lemma in _MEASURES


def _nearest_before(parse: Parse, placed: Placed) -> VerbGroup | None:
    clause = parse.owners[placed.first]
    before = [
        group
        for group in parse.groups
        if group.last < placed.first and not group.is_finite and parse.owners[group.first] == clause
    ]
    return before[-1] if before else None


def _describes_other_noun(parse: Parse, placed: Placed) -> bool:
    """Whether the phrase only describes what follows: "setting a Jan. 14 return date"."""
    before = parse.tokens[placed.first - 1].part
    after = parse.tokens[placed.end].part if placed.end < len(parse.tokens) else Part.STOP
    return before is Part.DETERMINER and after is Part.OPEN


def _can_be_dated(parse: Parse, group: VerbGroup, placed: Placed, published: date | None) -> bool:
    if group.tense is Tense.INFINITIVE:  # "agreed to vote in June"
        main = parse.clauses[parse.owners[placed.first]].group
        is_done = main.verb.lemma in NOT_DONE or group.is_perfect
        leads_on = main.verb.role in _AHEAD_OF and not is_done
        return published is not None and leads_on and _is_ahead(placed, published)
    before = parse.tokens[group.first - 1].word if group.first else ""
    return group.is_passive or not before or before in _OPENS_PARTICIPLE
