"""Tellings: which clauses of a sentence tell of a happening, and what they say of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.events.again import find_named_again
from extract.events.classify import OTHER, classify
from extract.events.grammar.clauses import Link
from extract.events.grammar.groups import Tense
from extract.events.grammar.known import KIND
from extract.events.grammar.verbs import Role
from extract.events.grammar.words import Part
from extract.events.hedges import is_alleged, is_conditional, is_of_adjunct, is_question, is_unlikely
from extract.events.present import find_word_for_now
from extract.model import Status

if TYPE_CHECKING:
    from extract.events.grammar.clauses import Clause, Parse
    from extract.events.grammar.groups import VerbGroup
    from extract.events.grammar.speech import Speech


@dataclass(slots=True)
class Telling:
    """A happening that a sentence tells of, not yet dated.

    ``first`` and ``end`` are the token numbers of the words that tell it, ``trigger`` that of its event
    word. ``clause`` is the number of its clause; ``group`` is its verb group, None for a happening that is
    named by a noun. ``speech`` is the clause that says so, for a happening that somebody reports;
    ``is_statement`` marks a happening that is the saying itself, ``is_reserve`` one that is told only where
    what it reports is of other times. ``needs_date`` marks what is news only when the sentence dates it ("may
    visit in May"). ``now`` is the word by which it is so at the time of writing ("the army now holds the
    port"), or empty. ``is_again`` marks what is named once more ("It was the second attack"). ``also`` are
    the numbers of clauses that only go on with it ("killed five and wounded 12").
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
    now: str = ""
    is_reserve: bool = False
    is_again: bool = False
    also: tuple[int, ...] = ()

    @property
    def is_ahead(self) -> bool:
        """Whether it has not happened yet, as the article has it; a threat has been made when it is told."""
        if self.status not in _AHEAD:
            return False
        is_made = self.is_statement and self.group is not None and self.group.tense in _MADE
        looks_back = self.group is not None and self.group.tense is Tense.MODAL and self.group.is_perfect
        return not is_made and not looks_back


@dataclass(slots=True)
class _Sense:
    """What a verb means for a timeline: its event word, how far it has come, whether it wants a date."""

    trigger: int
    status: Status
    needs_date: bool = False


CONDITIONS = frozenset({"if", "unless", "whether", "lest", "what"})
"""Words that open clauses which tell of nothing."""

DOUBTFUL = frozenset({"allege", "claim", "accuse", "suspect"})
"""Verbs of those who say what others may not believe."""

NOT_DONE = frozenset({"fail", "decline", "refuse", "struggle"})
"""Verbs whose infinitive has not come off."""

# Named once: what every clause is asked for. Python looks a member of an enum up slowly.
_HAPPENED, _ONGOING = Status.HAPPENED, Status.ONGOING
_PLANNED, _POSSIBLE = Status.PLANNED, Status.POSSIBLE
_TOLD = frozenset({Status.HAPPENED, Status.ONGOING})
_TO_COME = frozenset({Status.PLANNED, Status.EXPECTED})
_AHEAD = frozenset({Status.PLANNED, Status.EXPECTED, Status.POSSIBLE, Status.THREATENED, Status.CALLED_FOR})
_MADE = frozenset({Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT})
_TELLING_ROLES = frozenset(
    {Role.EVENT, Role.COMMIT, Role.ASPECT, Role.OCCUR, Role.TRY, Role.CALL, Role.SPEECH}
)
_ABOUT = frozenset({Role.SPEECH, Role.OPINION})
_NOW = frozenset({Tense.PRESENT, Tense.PROGRESSIVE})
_WISHES = frozenset({"hope", "want", "seek"})
_EXPECTED = frozenset({"supposed", "forecast", "expect", "hope", "anticipate"})
_ARRANGED = frozenset({"to", "set", "due", "expected", "scheduled", "planned", "slated", "would", "’d", "'d"})
_INTENDING = frozenset({"plan", "intend", "expect", "hope", "anticipate", "prepare", "aim", "seek", "want"})
_FORESEEN = frozenset({"plan", "expect", "anticipate"})
_DUE = frozenset({"due", "scheduled", "planned", "set"})
_AT_THE_SAME_TIME = frozenset({"as", "while"})
_OPEN = frozenset({"may", "might", "could"})
_DUTIES = frozenset({"should", "must", "ought"})
_SEEMS = frozenset({"appear", "seem"})
_LEADING = frozenset({Link.MAIN, Link.COORDINATE})
_NOWHERE = (0, 0)
_SOURCING = "anonymity"  # "spoke on condition of anonymity" is no news


def tell(parse: Parse, number: int, *, is_headline: bool) -> Telling | None:
    """What a clause that reports no speech tells of, or None."""
    clause = parse.clauses[number]
    group = clause.group
    if group.is_negated or clause.marker in CONDITIONS or is_question(parse, clause):
        return None
    if is_unlikely(parse, clause):
        return None
    if (again := find_named_again(parse, number)) is not None:
        return _tell_again(parse, number, *again)
    lacks_subject = clause.subject is None and not is_headline
    if group.is_reducible and (lacks_subject or is_of_adjunct(parse, clause)):
        return None  # "when strategically used", "with four planes grounded in Rome"
    sense = _sense(parse, number, is_headline=is_headline)
    if sense is None:
        return None
    words = words_near(parse, number, sense.trigger)
    if group.verb.lemma == "speak" and _SOURCING in words:
        return None
    verb = parse.tokens[sense.trigger].verb
    subject = parse.forms[slice(*clause.subject)] if clause.subject else ()
    kind = classify(verb.lemma if verb else parse.tokens[sense.trigger].word, words, subject)
    is_weak = lacks_subject or _is_weak(parse, clause, sense.status, kind, is_headline=is_headline)
    now = find_word_for_now(parse, number)
    needs_date = (is_weak or sense.needs_date) and not now
    hangs_on_if = is_conditional(parse, number)
    status = _POSSIBLE if hangs_on_if and sense.status in _AHEAD else sense.status
    if status is _HAPPENED and is_alleged(parse, number):
        status = Status.ALLEGED
    return Telling(
        clause.first,
        clause.end,
        sense.trigger,
        number,
        group,
        kind,
        status,
        needs_date=needs_date or hangs_on_if,
        now=now,
    )


def _tell_again(parse: Parse, number: int, first: int, end: int, noun: int) -> Telling:
    kind = classify(parse.forms[noun], parse.forms[first:end])
    return Telling(first, end, noun, number, None, kind, _HAPPENED, is_again=True)


def as_reported(telling: Telling, speech: Speech) -> Telling:
    """A happening, made one that is said by somebody: a denial denies it, a claim alleges it."""
    status = telling.status
    if status is _HAPPENED and speech.lemma == "deny":
        status = Status.DENIED
    elif status is _HAPPENED and speech.lemma in DOUBTFUL:
        status = Status.ALLEGED
    elif status is _PLANNED and speech.lemma == "threaten":
        status = Status.THREATENED
    elif status in _AHEAD and (speech.is_call or _is_duty(telling)):
        status = Status.CALLED_FOR  # "demanded that the army leave by May", "said that it should leave"
    first, end = telling.first, telling.end
    if telling.status in _TOLD and not telling.needs_date:
        first, end = min(first, speech.first), max(end, speech.end)
    telling.first, telling.end = first, end
    telling.status, telling.speech = status, speech
    return telling


def _is_duty(telling: Telling) -> bool:
    return telling.group is not None and telling.group.auxiliary in _DUTIES


def status_of(group: VerbGroup, *, is_headline: bool) -> Status:
    """How far a happening has come, by the tense of its verb group."""
    if group.tense is Tense.FUTURE or group.tense is Tense.MODAL:
        if group.auxiliary == "likely":
            return _POSSIBLE
        if group.auxiliary in _EXPECTED:
            return Status.EXPECTED
        is_planned = group.tense is Tense.FUTURE or group.auxiliary in _ARRANGED
        return _PLANNED if is_planned else _POSSIBLE
    if group.tense is Tense.PROGRESSIVE or (group.tense is Tense.PRESENT and not is_headline):
        return _ONGOING
    return _HAPPENED


def words_near(parse: Parse, number: int, trigger: int) -> set[str]:
    """The words that speak for its kind near a clause: of it, its subject and its head, quotations apart."""
    clause, tokens, owners = parse.clauses[number], parse.tokens, parse.owners
    head, subject = clause.head or _NOWHERE, clause.subject or _NOWHERE
    return {
        tokens[place].word
        for place in parse.listed
        if (owners[place] == number or subject[0] <= place < subject[1] or head[0] <= place < head[1])
        and tokens[place].known & KIND
        and place != trigger
        and not tokens[place].is_quoted
    }


def _sense(parse: Parse, number: int, *, is_headline: bool) -> _Sense | None:
    """What the verb of a clause means for a timeline, or None where it tells of no happening."""
    group = parse.clauses[number].group
    role, lemma = group.verb.role, group.verb.lemma
    status = status_of(group, is_headline=is_headline)
    if group.tense is Tense.MODAL and group.is_perfect:
        is_open = group.auxiliary in _OPEN  # "might have fired", but nobody fired who "would have"
        return _Sense(group.last, _POSSIBLE, needs_date=True) if is_open else None
    aim = parse.aim(number)
    if aim is not None and aim.is_perfect and (role in _ABOUT or lemma in _SEEMS):
        return _Sense(aim.last, Status.ALLEGED if lemma in DOUBTFUL else _HAPPENED)
    if lemma == "see" and group.tense is Tense.PAST:
        return _Sense(group.last, status, needs_date=True)  # "saw the prime minister on Tuesday"
    if role is Role.OPINION and group.is_passive and lemma == "expect":
        return _Sense(group.last, _PLANNED, needs_date=True)  # "is expected in Vienna on Friday"
    intends = lemma in _INTENDING and group.tense in _NOW
    if intends or role is Role.INTEND or role is Role.OPINION:
        if aim is None and group.is_passive and group.tense is Tense.PRESENT and lemma in _FORESEEN:
            status = Status.EXPECTED if lemma in _EXPECTED else Status.PLANNED
            return _Sense(group.last, status, needs_date=True)  # "talks are planned for April"
        if aim is None or lemma in _WISHES:
            return None
        return _Sense(aim.last, Status.EXPECTED if lemma in _EXPECTED else _PLANNED)
    if role is Role.RELATION or (lemma in NOT_DONE and aim is not None):
        return _Sense(group.last, status, needs_date=True)
    if role is Role.STATE:
        if _is_due(parse, group):
            return _Sense(group.last, _PLANNED, needs_date=True)
        if _has_moved(parse, group):
            return _Sense(group.last, status)
        is_untold = status is _ONGOING and not find_word_for_now(parse, number)
        return None if is_untold else _Sense(group.last, status, needs_date=True)
    return _Sense(group.last, status) if role in _TELLING_ROLES else None


def _is_weak(parse: Parse, clause: Clause, status: Status, kind: str, *, is_headline: bool) -> bool:
    """Whether a clause is news only with a date: background, what may be, what goes on beside the news."""
    tense = clause.group.tense
    if tense is Tense.MODAL or clause.group.auxiliary == "likely":
        return True
    if kind != OTHER:
        is_beside = clause.link is not Link.MAIN and clause.marker not in _AT_THE_SAME_TIME
        return tense is Tense.PRESENT and status is _ONGOING and is_beside
    is_settled = tense is Tense.FUTURE and clause.group.verb.role is Role.EVENT and clause.link in _LEADING
    if is_headline or (is_settled and (clause.group.is_passive or _names_doer(parse, clause))):
        return False  # "the bridge will be rebuilt", "Chad will provide ten jets"
    is_aside = status is _ONGOING and (tense is Tense.PRESENT or clause.link is Link.SUBORDINATE)
    return is_aside or tense is Tense.PLUPERFECT or status in _TO_COME


def _names_doer(parse: Parse, clause: Clause) -> bool:
    return Part.NAME in parse.parts[slice(*clause.subject or (0, 0))]


def _has_moved(parse: Parse, group: VerbGroup) -> bool:
    """Whether "were down 21 percent" follows: how far something has come."""
    behind = parse.tokens[group.last + 1 : group.last + 3]
    return len(behind) == 2 and behind[0].word in {"up", "down"} and behind[1].part is Part.NUMBER


def _is_due(parse: Parse, group: VerbGroup) -> bool:
    """Whether "is due", "was scheduled" follow: a plan without a verb of its own."""
    after = parse.tokens[group.last + 1].word if group.last + 1 < len(parse.tokens) else ""
    return group.verb.lemma == "be" and after in _DUE
