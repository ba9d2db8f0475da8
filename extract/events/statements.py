"""All that a sentence tells of: its happenings, and the statements that are news themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.events.classify import STATEMENT, classify
from extract.events.grammar.groups import Tense
from extract.events.grammar.speech import read_speech
from extract.events.grammar.words import Part
from extract.events.tellings import CONDITIONS, Telling, as_reported, status_of, tell, words_near
from extract.model import Status

if TYPE_CHECKING:
    from extract.events.grammar.clauses import Parse
    from extract.events.grammar.speech import Speech

_TAKES_OVER = frozenset({Status.HAPPENED, Status.ONGOING, Status.DENIED, Status.ALLEGED})
_OF_NOW = frozenset({Tense.PRESENT, Tense.PERFECT, Tense.PROGRESSIVE})
_VIEWS = frozenset({"argue", "speak"})
_NAMING = frozenset({"call", "describe", "term", "label", "dub"})
_NAMING_PARTS = frozenset({Part.NAME, Part.SUBJECT})
_QUOTE_REACH = 15  # words behind "called" in which the quotation ends
_HOSTILE = frozenset(
    """answer unanswered respond response retaliate retaliation retaliatory revenge avenge strike attack
    punish unpunished crush destroy hit kill bomb fight defeat invade consequences pay""".split()
)
_STATUS_OF_SAYING = {"deny": Status.DENIED, "threaten": Status.THREATENED}


def find_tellings(parse: Parse, *, is_headline: bool = False) -> list[Telling]:
    """The happenings that the clauses of a sentence tell of.

    Who says that something happened reports it: then the happening is told, and the saying is not told beside
    it. Opinions, states, conditions, negations and the words inside long quotations tell of nothing.
    """
    speeches = read_speech(parse)
    tellings: list[Telling] = []
    reported: set[int] = set()
    for number in range(len(parse.clauses)):
        telling = None if number in speeches.attributing else tell(parse, number, is_headline=is_headline)
        if telling is None:
            continue
        speech = speeches.source_of.get(number)
        if speech is not None and _is_unsaid(parse, speech):
            continue
        if speech is not None:
            telling = as_reported(telling, speech)
            if not telling.needs_date and telling.status in _TAKES_OVER:
                reported.add(speech.clause)
        tellings.append(telling)
    for number, speech in speeches.attributing.items():
        statement = _state(parse, speech)
        if statement is not None:
            statement.is_reserve = number in reported
            tellings.append(statement)
    return tellings


def _state(parse: Parse, speech: Speech) -> Telling | None:
    """The statement itself as a happening; what unnamed people hold in general is none."""
    clause = parse.clauses[speech.clause]
    group = clause.group
    is_named = clause.marker in CONDITIONS and find_named_words(parse, speech.clause) is None
    if _is_unsaid(parse, speech) or is_named or group.tense is Tense.MODAL:
        return None
    if group.tense in _OF_NOW and (speech.lemma in _VIEWS or not _names_somebody(parse, speech)):
        return None
    return Telling(
        first=speech.statement_first,
        end=speech.statement_end,
        trigger=group.last,
        clause=speech.clause,
        group=group,
        kind=_kind(parse, speech),
        status=_status_of_saying(parse, speech) or status_of(group, is_headline=True),
        speech=speech,
        is_statement=True,
        needs_date=group.tense is Tense.PLUPERFECT,
    )


def find_named_words(parse: Parse, number: int) -> tuple[int, int] | None:
    """The quoted words of "for what Ann Lee called 'a grave mistake'", by token numbers, or None."""
    clause = parse.clauses[number]
    if clause.group.verb.lemma not in _NAMING or clause.subject is None:
        return None
    if "what" not in {clause.marker, parse.tokens[clause.subject[0] - 1].word}:
        return None
    if not any(token.part is Part.NAME for token in parse.tokens[slice(*clause.subject)]):
        return None
    behind = range(clause.group.last + 1, min(clause.group.last + _QUOTE_REACH, len(parse.tokens)))
    marks = [n for n in behind if parse.tokens[n].part is Part.QUOTE]
    is_quote = len(marks) > 1 and marks[0] <= clause.group.last + 2 and marks[1] - marks[0] > 2
    return (marks[0] + 1, marks[1]) if is_quote else None


def _is_unsaid(parse: Parse, speech: Speech) -> bool:
    """Whether nobody says so: "did not confirm that", "neither confirmed nor denied that"."""
    clause = parse.clauses[speech.clause]
    before = parse.tokens[max(clause.group.first - 1, 0)].word
    return clause.group.is_negated or clause.marker == "nor" or before in {"nor", "neither"}


def _status_of_saying(parse: Parse, speech: Speech) -> Status | None:
    """DENIED or THREATENED for words that do so, None for any other; who asks for something has asked."""
    group = parse.clauses[speech.clause].group
    behind = parse.tokens[group.last + 1 : speech.statement_end]
    if speech.lemma == "vow":
        return Status.THREATENED if any(token.word in _HOSTILE for token in behind) else None
    return _STATUS_OF_SAYING.get(speech.lemma)


def _names_somebody(parse: Parse, speech: Speech) -> bool:
    if speech.speaker is None or speech.is_vague:
        return False
    return any(part in _NAMING_PARTS for part in parse.parts[slice(*speech.speaker)])


def _kind(parse: Parse, speech: Speech) -> str:
    """STATEMENT where words are reported; "declared war" and "announced a truce" are of other kinds."""
    clause = parse.clauses[speech.clause]
    says_more = speech.statement_first < clause.first or speech.statement_end > clause.end
    if says_more or "that" in parse.forms[clause.first : clause.end]:
        return STATEMENT
    if parse.may_quote and any(token.is_quoted for token in parse.tokens[clause.first : clause.end]):
        return STATEMENT
    return classify(speech.lemma, words_near(parse, speech.clause, clause.group.last))
