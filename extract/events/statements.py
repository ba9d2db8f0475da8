"""All that a sentence tells of: its happenings, and the statements that are news themselves."""

from __future__ import annotations

from dataclasses import replace
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
        if speech is not None:
            telling = as_reported(telling, speech)
            if not telling.needs_date and telling.status in _TAKES_OVER:
                reported.add(speech.clause)
        tellings.append(telling)
    for number, speech in speeches.attributing.items():
        statement = _state(parse, speech)
        if statement is not None:
            tellings.append(replace(statement, is_reserve=number in reported))
    return tellings


def _state(parse: Parse, speech: Speech) -> Telling | None:
    """The statement itself as a happening; what unnamed people hold in general is none."""
    clause = parse.clauses[speech.clause]
    group = clause.group
    if group.is_negated or clause.marker in CONDITIONS or group.tense is Tense.MODAL:
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
        status=_STATUS_OF_SAYING.get(speech.lemma) or status_of(group, is_headline=True),
        speech=speech,
        is_statement=True,
        needs_date=group.tense is Tense.PLUPERFECT,
    )


def _names_somebody(parse: Parse, speech: Speech) -> bool:
    if speech.speaker is None or speech.is_vague:
        return False
    return any(token.part in {Part.NAME, Part.SUBJECT} for token in parse.tokens[slice(*speech.speaker)])


def _kind(parse: Parse, speech: Speech) -> str:
    """STATEMENT where words are reported; "declared war" and "announced a truce" are of other kinds."""
    clause = parse.clauses[speech.clause]
    own = parse.tokens[clause.first : clause.end]
    says_more = speech.statement_first < clause.first or speech.statement_end > clause.end
    if says_more or any(token.is_quoted or token.word == "that" for token in own):
        return STATEMENT
    return classify(speech.lemma, words_near(parse, speech.clause, clause.group.last))
