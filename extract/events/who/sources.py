"""Who says so: the speaker of a reported clause, or whom "according to" names, and how they say it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.events.grammar.clauses import IN_NOUN
from extract.events.grammar.verbs import Role
from extract.events.grammar.words import PRONOUNS, Part
from extract.events.kinds import STATEMENT
from extract.events.who.appositions import apposition
from extract.events.who.nouns import actor_nouns
from extract.gazetteer.states import state_adjectives
from extract.model import Source, Status

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from extract.events.grammar.clauses import Parse
    from extract.events.grammar.speech import Speech
    from extract.events.tellings import Telling
    from extract.events.who.parties import Party, Reader

_CLAIMING: Final = frozenset(
    "claim allege accuse insist deny assert maintain contend boast charge blame reject".split()
)
_FIGHTING: Final = frozenset(
    """strike shelling bombing ground_fighting attack_on_civilians territory troop_movement weapons_aid
    detention""".split()
)
_SIDES: Final = frozenset({"state", "group"})
_OF_SIDE: Final = re.compile(
    r"\b(?:army|military|forces|troops|rebels|militants|junta|defen[cs]e ministry|government)\b",
    re.IGNORECASE,
)
_ANONYMOUS: Final = re.compile(
    r"condition of anonymity|not authori[sz]ed to|(?:declined|asked not) to be (?:named|identified)"
    r"|familiar with the (?:matter|development|decision|talks)",
    re.IGNORECASE,
)
_OF_ANONYMITY: Final = frozenset("anonymity authorised authorized named identified familiar".split())
_OUTLET: Final = re.compile(
    r"\b(?:news agency|newspaper|media|television|TV|radio|Reuters|AFP|Associated Press|BBC|CNN|Xinhua|TASS"
    r"|Interfax|Al Jazeera|Guardian|Le Monde|broadcaster|Radio|Times|Post|Tribune|Herald)\b"
)
_LONGEST: Final = 12  # tokens of whom "according to" names
_DEEDS: Final = frozenset({"order", "declare", "proclaim"})
_PASSING_ON: Final = frozenset({"quote", "cite"})
_BEHIND_SPEECH: Final = frozenset({Part.COMMA, Part.STOP, Part.ADVERB})
_OF_SPEAKER: Final = IN_NOUN | {Part.COORDINATOR, Part.SUBJECT}
_OWNING: Final = frozenset({"its", "their"})


def sources_of(
    parse: Parse, telling: Telling, reader: Reader, pronoun: str, dates: Collection[int]
) -> tuple[Source, ...]:
    """Who says what a telling tells; empty where the article says it itself.

    ``pronoun`` is the name of the person behind a speaker that is a pronoun, or ""; ``dates`` are the
    numbers of the tokens that only say when.
    """
    span = _speaker(reader.text, parse, telling)
    if span is not None and parse.tokens[span[0]].word == "there":
        span = _aside(parse, telling)  # "There is no bread, she told us": who speaks stands behind
    if span is None:
        return ()
    beside = apposition(parse, span, reader.text)
    if beside is not None and not any(party.kind == "person" for party in reader.parties(parse, span)):
        span = beside
    if dates:
        span = (max((n + 1 for n in range(*span) if n in dates), default=span[0]), span[1])
    if span[0] >= span[1]:
        return ()
    words = reader.text[parse.tokens[span[0]].start : parse.tokens[span[1] - 1].end]
    if words.lower() in PRONOUNS and not pronoun:
        return ()
    speech = telling.speech
    clause = parse.clauses[telling.clause]
    lemma = speech.lemma if speech is not None else clause.group.verb.lemma if span == clause.subject else ""
    is_quoted = (
        speech is not None
        and parse.may_quote
        and any(token.is_quoted for token in parse.tokens[speech.statement_first : speech.statement_end])
    )
    parties = reader.parties(parse, span)
    is_anonymous = _is_anonymous(parse, reader.text)
    is_own = _is_of_own_fight(parse, telling)
    found: list[Source] = []
    for name, office, kind in _names(words, pronoun, parties, reader):
        is_claim = is_own or _is_claim(lemma, kind, name, telling)
        found.append(
            Source(name, kind, office, is_quoted=is_quoted, is_claim=is_claim, is_anonymous=is_anonymous)
        )
    return tuple(found)


def _is_anonymous(parse: Parse, text: str) -> bool:
    """Whether a sentence says that somebody is not to be named."""
    if parse.words.isdisjoint(_OF_ANONYMITY):
        return False
    return _ANONYMOUS.search(text, parse.tokens[0].start, parse.tokens[-1].end) is not None


def said_by(source: Source) -> str:
    """A source's name with its office: "German Chancellor Olaf Scholz"."""
    return f"{source.office} {source.name}".strip()


def _speaker(text: str, parse: Parse, telling: Telling) -> tuple[int, int] | None:
    speech = telling.speech
    if speech is not None and speech.lemma == "call" and telling.status is Status.HAPPENED:
        speech = None if not telling.is_statement else speech  # "a force called the Don Army attacked"
    if speech is not None and _is_deed(telling, speech):
        speech = None
    if speech is not None and speech.speaker is not None and not speech.is_vague:
        return _quoted_by_another(parse, telling) or speech.speaker
    tokens = parse.tokens
    if "according" in parse.words and "ccording to" in text[tokens[0].start : tokens[-1].end]:
        following = (n + 2 for n in range(len(tokens) - 2) if tokens[n].word == "according")
        first = next(following, None)
        return None if first is None else _noun_from(parse, first)
    if speech is not None:
        return None
    return _accuser(parse, telling) or _aside(parse, telling)


def _is_deed(telling: Telling, speech: Speech) -> bool:
    """Whether the word said is what is told of: whoever ordered a retreat is not who says so."""
    is_itself = speech.clause == telling.clause and speech.lemma in _DEEDS
    return is_itself and telling.status is Status.HAPPENED and telling.kind != STATEMENT


def _quoted_by_another(parse: Parse, telling: Telling) -> tuple[int, int] | None:
    """Whom "the agency quoted officials as saying" names: those who are quoted."""
    speech = telling.speech
    if speech is None or speech.lemma not in _PASSING_ON:
        return None
    first = parse.clauses[speech.clause].group.last + 1
    end = next((n for n in range(first, len(parse.tokens) - 1) if parse.tokens[n].word == "as"), first)
    is_saying = end > first and parse.tokens[end + 1].word == "saying"
    return (first, end) if is_saying and end - first <= _LONGEST else None


def _accuser(parse: Parse, telling: Telling) -> tuple[int, int] | None:
    """Who accuses somebody of what is told: "the army accused them of shelling the town"."""
    clause, group = parse.clauses[telling.clause], telling.group
    if group is None or group.is_finite or group.first <= clause.group.last:
        return None
    return clause.subject if clause.group.verb.lemma in _CLAIMING else None


def _aside(parse: Parse, telling: Telling) -> tuple[int, int] | None:
    """Who speaks in commas, or at the end with another: "Rebels, he said, fled"; "..., A and B said"."""
    tokens = parse.tokens
    for group in parse.groups:
        if group.verb.role is not Role.SPEECH or group.is_passive or group.last == telling.trigger:
            continue
        behind = group.last + 1
        if behind < len(tokens) and tokens[behind].part not in _BEHIND_SPEECH:
            continue
        first = group.first
        while first and group.first - first < _LONGEST and tokens[first - 1].part in _OF_SPEAKER:
            first -= 1
        if 0 < first < group.first and tokens[first - 1].part is Part.COMMA:
            return first, group.first
    return None


def _noun_from(parse: Parse, first: int) -> tuple[int, int] | None:
    end = first
    while end < min(len(parse.tokens), first + _LONGEST):
        token = parse.tokens[end]
        if token.word == "," and end + 1 < len(parse.tokens) and parse.tokens[end + 1].part is Part.NAME:
            end += 1
            continue
        if token.word in {",", ".", ";", ":", "(", "who", "which", "that", "”", '"'}:
            break
        if parse.is_in_verb(end) and not (end > first and token.verb is not None and token.verb.is_ing):
            break  # "tracking data" goes on
        end += 1
    return (first, end) if first < end else None


def _names(words: str, pronoun: str, parties: Sequence[Party], reader: Reader) -> list[tuple[str, str, str]]:
    """The names of one source or of several, each with its office and its kind."""
    if len(parties) > 1 and not pronoun and " and " in words and not _is_one_body(parties):
        return [_name(party.wording, "", party, reader) for party in parties]
    return [_name(words, pronoun, parties[0] if len(parties) == 1 else None, reader)]


def _is_one_body(parties: Sequence[Party]) -> bool:
    """Whether a list only describes: "U.S. and South Korean officials" are one source."""
    states = [party for party in parties if party.kind == "state"]
    is_mixed = 0 < len(states) < len(parties)
    return is_mixed or any(party.wording in state_adjectives() for party in parties)


def _is_of_own_fight(parse: Parse, telling: Telling) -> bool:
    """Whether what a speaker's own fighters did is told: "the group said its fighters shelled the base"."""
    subject = parse.clauses[telling.clause].subject
    if subject is None or telling.speech is None or telling.kind not in _FIGHTING:
        return False
    words = parse.forms[slice(*subject)]
    return words[0] in _OWNING and words[-1] in actor_nouns("armed")


def _name(words: str, pronoun: str, party: Party | None, reader: Reader) -> tuple[str, str, str]:
    """The name of a source, its office and its kind."""
    names = reader.names
    if pronoun:
        surname = pronoun.rsplit(maxsplit=1)[-1]
        return names.person(surname) or pronoun, names.office(surname), "person"
    if party is not None and party.kind == "person":
        return party.name, names.office(party.name.split()[-1]), "person"
    kind = "outlet" if _OUTLET.search(words) else party.kind if party is not None else ""
    known = names.body(words.removeprefix("the ").removeprefix("The "))
    return (known[0] if known is not None else words), "", kind


def _is_claim(lemma: str, kind: str, words: str, telling: Telling) -> bool:
    """Whether a side speaks of its own fight, or a verb says that it is only claimed."""
    if lemma in _CLAIMING:
        return True
    is_side = kind in _SIDES or _OF_SIDE.search(words) is not None
    return is_side and telling.kind in _FIGHTING
