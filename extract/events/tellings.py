"""Tellings: which clauses of a sentence tell of a happening, and what they say of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.events.clauses import Clause, Link, Parse
from extract.events.groups import Tense
from extract.events.kinds import OTHER, STATEMENT, classify
from extract.events.speech import read_speech
from extract.events.verbs import Role
from extract.events.words import Part
from extract.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.events.groups import VerbGroup
    from extract.events.speech import Speech


@dataclass(frozen=True, slots=True)
class Telling:
    """A happening that a sentence tells of, not yet dated.

    ``first`` and ``end`` are the token numbers of the words that tell it, ``trigger`` that of its event
    word. ``clause`` is the number of its clause; ``group`` is its verb group, None for a happening that is
    named by a noun. ``speech`` is the clause that says so, for a happening that somebody reports.
    ``needs_date`` marks what is news only when the sentence dates it ("may visit in May").
    """

    first: int
    end: int
    trigger: int
    clause: int
    group: VerbGroup | None
    kind: str
    status: Status
    speech: Speech | None = None
    is_statement: bool = False
    needs_date: bool = False


_TELLING_ROLES = frozenset({Role.EVENT, Role.COMMIT, Role.ASPECT, Role.OCCUR, Role.TRY})
_NOT_DONE = frozenset("fail decline refuse want manage_ help_ struggle".split())
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "what"})
_REPORTED_TENSES = frozenset({Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT})
_AT_THE_SAME_TIME = frozenset({"as", "while"})
_EXPECTED = frozenset({"supposed", "forecast", "expect", "hope", "anticipate"})
_ARRANGED = frozenset({"to", "set", "due", "expected", "scheduled", "planned", "slated", "would", "’d", "'d"})
_INTENDING = frozenset({"plan", "intend", "expect", "hope", "anticipate", "prepare", "aim", "seek", "want"})


def find_tellings(parse: Parse, *, is_headline: bool = False) -> Iterator[Telling]:
    """The happenings that the clauses of a sentence tell of, in their order.

    Opinions, states, conditions, negations and the words inside long quotations tell of none.
    """
    speeches = read_speech(parse)
    told: set[int] = set()
    for number, clause in enumerate(parse.clauses):
        if number in speeches.attributing:
            continue
        telling = _tell(parse, number, clause, is_headline=is_headline)
        if telling is None:
            continue
        speech = speeches.source_of.get(number)
        if speech is not None:
            telling = _as_reported(parse, telling, speech)
            if not telling.needs_date and telling.status in {Status.HAPPENED, Status.ONGOING, Status.DENIED, Status.ALLEGED}:
                told.add(speech.clause)
        yield telling
    for number, speech in speeches.attributing.items():
        if number not in told and (statement := _state(parse, speech)):
            yield statement


def _tell(parse: Parse, number: int, clause: Clause, *, is_headline: bool) -> Telling | None:
    group = clause.group
    if group.is_negated or clause.marker in _CONDITIONS:
        return None
    if clause.first == 0 and parse.tokens[0].word in {"who", "what", "how", "why"}:
        return None  # "Who began it is disputed."
    if clause.subject is None and group.is_reducible and not is_headline:
        return None  # "when strategically used"
    role, lemma = group.verb.role, group.verb.lemma
    trigger, status, needs_date = group.last, _status(group, is_headline=is_headline), False
    if lemma == "see" and group.tense is Tense.PAST:
        needs_date = True  # "saw the prime minister on Tuesday"
    elif role is Role.OPINION and group.is_passive and lemma in _EXPECTED | {"expect"}:
        status, needs_date = Status.PLANNED, True  # "is expected in Vienna on Thursday"
    elif role in {Role.INTEND, Role.OPINION} or (lemma in _INTENDING and group.tense in {Tense.PRESENT, Tense.PROGRESSIVE}):
        aim = _aim(parse, number, clause)
        if aim is None or lemma in {"hope", "want", "seek"}:
            return None
        trigger = aim.last
        status = Status.EXPECTED if lemma in _EXPECTED else Status.PLANNED
    elif lemma in _NOT_DONE and _aim(parse, number, clause) is not None:
        needs_date = True
    elif role in {Role.STATE, Role.RELATION}:
        needs_date = True
        if _is_due(parse, group):
            status = Status.PLANNED
        elif role is Role.STATE and status is Status.ONGOING:
            return None
    elif role not in _TELLING_ROLES and role not in {Role.CALL, Role.SPEECH}:
        return None
    words = _words_near(parse, number, clause, trigger)
    if words & _SOURCING:
        return None
    verb_read = parse.tokens[trigger].verb
    kind = classify(verb_read.lemma if verb_read else parse.tokens[trigger].word, words)
    if group.tense is Tense.MODAL:
        needs_date = True
    if group.tense is Tense.PRESENT and not is_headline and status is Status.ONGOING:
        needs_date = needs_date or kind == OTHER or not (clause.link is Link.MAIN or clause.marker in _AT_THE_SAME_TIME)
    if status in {Status.PLANNED, Status.EXPECTED} and kind == OTHER and not is_headline:
        needs_date = True
    if group.auxiliary == "likely" or (kind == OTHER and (group.tense is Tense.PLUPERFECT or _is_beside(clause, status))):
        needs_date = True
    return Telling(clause.first, clause.end, trigger, number, group, kind, status, needs_date=needs_date)


def _is_beside(clause: Clause, status: Status) -> bool:
    """Whether something only goes on beside the news: "as fears are mounting"."""
    return status is Status.ONGOING and clause.link is Link.SUBORDINATE


def _status(group: VerbGroup, *, is_headline: bool) -> Status:
    match group.tense:
        case Tense.FUTURE | Tense.MODAL if group.auxiliary == "likely":
            return Status.POSSIBLE
        case Tense.FUTURE | Tense.MODAL if group.auxiliary in _EXPECTED:
            return Status.EXPECTED
        case Tense.FUTURE:
            return Status.PLANNED
        case Tense.MODAL if group.auxiliary in _ARRANGED:
            return Status.PLANNED
        case Tense.MODAL:
            return Status.POSSIBLE
        case Tense.PROGRESSIVE:
            return Status.ONGOING
        case Tense.PRESENT:
            return Status.HAPPENED if is_headline else Status.ONGOING
    return Status.HAPPENED


def _is_due(parse: Parse, group: VerbGroup) -> bool:
    """Whether "is due", "was scheduled" follow: a plan without a verb of its own."""
    after = parse.tokens[group.last + 1].word if group.last + 1 < len(parse.tokens) else ""
    return group.verb.lemma == "be" and after in {"due", "scheduled", "planned", "set"}


def _aim(parse: Parse, number: int, clause: Clause) -> VerbGroup | None:
    """The infinitive that a verb of intention points at: "plans to visit"."""
    return next(
        (
            group
            for group in parse.groups
            if group.tense is Tense.INFINITIVE
            and clause.group.last < group.first <= clause.group.last + 3
            and parse.owners[group.first] == number
        ),
        None,
    )


_SOURCING = frozenset({"anonymity", "condition-of-anonymity"})


def _words_near(parse: Parse, number: int, clause: Clause, trigger: int) -> set[str]:
    """The words of a clause besides its event word, with those of its subject and its head."""
    tokens = parse.tokens
    places = [place for place in range(clause.first, clause.end) if parse.owners[place] == number]
    for span in (clause.head, clause.subject):
        places.extend(range(*span) if span else ())
    return {tokens[place].word for place in places if place != trigger and not tokens[place].is_quoted}


_DOUBTFUL = frozenset({"allege", "claim", "accuse"})


def _as_reported(parse: Parse, telling: Telling, speech: Speech) -> Telling:
    """The same happening, as said by somebody: a denial denies it, a claim alleges it."""
    status = telling.status
    if telling.status is Status.HAPPENED and speech.lemma == "deny":
        status = Status.DENIED
    elif telling.status is Status.HAPPENED and speech.lemma in _DOUBTFUL:
        status = Status.ALLEGED
    elif telling.status is Status.PLANNED and telling.group and telling.group.tense is Tense.MODAL and speech.lemma == "threaten":
        status = Status.THREATENED
    first, end = telling.first, telling.end
    if telling.status in {Status.HAPPENED, Status.ONGOING} and not telling.needs_date:
        first, end = min(first, speech.first), max(end, speech.end)
    return Telling(first, end, telling.trigger, telling.clause, telling.group, telling.kind, status, speech, needs_date=telling.needs_date)


def _state(parse: Parse, speech: Speech) -> Telling | None:
    clause = parse.clauses[speech.clause]
    group = clause.group
    if group.is_negated or clause.marker in _CONDITIONS or group.tense is Tense.MODAL:
        return None
    names_somebody = speech.speaker is not None and any(
        parse.tokens[n].part in {Part.NAME, Part.SUBJECT} for n in range(*speech.speaker)
    )
    is_of_now = group.tense in {Tense.PRESENT, Tense.PERFECT, Tense.PROGRESSIVE}
    if is_of_now and (speech.is_vague or not names_somebody or speech.lemma in {"argue", "speak"}):
        return None
    status = _status(group, is_headline=True)
    status = {"deny": Status.DENIED, "threaten": Status.THREATENED}.get(speech.lemma, status)
    is_reported = speech.statement_first < clause.first or speech.statement_end > clause.end or any(
        token.is_quoted or token.word == "that" for token in parse.tokens[clause.first : clause.end]
    )
    kind = STATEMENT if is_reported else classify(group.verb.lemma, _words_near(parse, speech.clause, clause, group.last))
    return Telling(
        speech.statement_first, speech.statement_end, group.last, speech.clause, group, kind, status, is_statement=True,
        needs_date=group.tense is Tense.PLUPERFECT,
    )
