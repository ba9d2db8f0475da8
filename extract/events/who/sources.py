"""Who says so: the speaker of a reported clause, or whom "according to" names, and how they say it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.events.grammar.words import PRONOUNS, Part
from extract.events.who.appositions import apposition
from extract.model import Source

if TYPE_CHECKING:
    from collections.abc import Collection

    from extract.events.grammar.clauses import Parse
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


def sources_of(
    parse: Parse, telling: Telling, reader: Reader, pronoun: str, dates: Collection[int]
) -> tuple[Source, ...]:
    """Who says what a telling tells; empty where the article says it itself.

    ``pronoun`` is the name of the person behind a speaker that is a pronoun, or ""; ``dates`` are the
    numbers of the tokens that only say when.
    """
    span = _speaker(reader.text, parse, telling)
    if span is None:
        return ()
    if beside := apposition(parse, span, reader.text):
        span = beside
    span = (max((n + 1 for n in range(*span) if n in dates), default=span[0]), span[1])
    if span[0] >= span[1]:
        return ()
    words = reader.text[parse.tokens[span[0]].start : parse.tokens[span[1] - 1].end]
    if words.lower() in PRONOUNS and not pronoun:
        return ()
    speech = telling.speech
    lemma = speech.lemma if speech is not None else ""
    is_quoted = speech is not None and any(
        token.is_quoted for token in parse.tokens[speech.statement_first : speech.statement_end]
    )
    parties = reader.parties(parse, span)
    party = parties[0] if parties and len(parties) == 1 else None
    name, office, kind = _name(words, pronoun, party, reader)
    return (
        Source(
            name,
            kind,
            office,
            is_quoted=is_quoted,
            is_claim=_is_claim(lemma, kind, words, telling),
            is_anonymous=_is_anonymous(parse, reader.text),
        ),
    )


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
    if speech is not None and speech.speaker is not None and not speech.is_vague:
        return speech.speaker
    tokens = parse.tokens
    if "according" not in parse.words or "ccording to" not in text[tokens[0].start : tokens[-1].end]:
        return None
    following = (n + 2 for n in range(len(tokens) - 2) if tokens[n].word == "according")
    first = next(following, None)
    return None if first is None else _noun_from(parse, first)


def _noun_from(parse: Parse, first: int) -> tuple[int, int] | None:
    end = first
    while end < min(len(parse.tokens), first + _LONGEST):
        token = parse.tokens[end]
        if token.word == "," and end + 1 < len(parse.tokens) and parse.tokens[end + 1].part is Part.NAME:
            end += 1
            continue
        if token.word in {",", ".", ";", ":", "(", "who", "which", "that", "”", '"'} or parse.is_in_verb(end):
            break
        end += 1
    return (first, end) if first < end else None


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
