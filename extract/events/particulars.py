"""Who, where, how many and who says so: what a telling says besides that it happened and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.events.bodies import Bodies
from extract.events.casualties import INJURED, KILLED, bounds, find_tolls
from extract.events.grammar.known import TOLL
from extract.events.grammar.words import Part
from extract.events.kinship import Kinship
from extract.events.numbers import BOUNDING
from extract.events.where.choose import Atlas
from extract.events.where.setting import Setting
from extract.events.who.names import Names
from extract.events.who.parties import Reader
from extract.events.who.roles import Scene, actors_of
from extract.events.who.sources import said_by, sources_of
from extract.events.who.spans import is_share
from extract.events.wording import join_tokens

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from extract.events.grammar.clauses import Parse
    from extract.events.tellings import Telling
    from extract.model import Actor, DateSpan, Place, Source, Toll


@dataclass(slots=True)
class Particulars:
    """The fields of a mention of the same names."""

    kind: str
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    tolls: tuple[Toll, ...]
    killed: tuple[int, int] | None
    injured: tuple[int, int] | None
    sources: tuple[Source, ...]
    said_by: tuple[str, ...]


@dataclass(slots=True)
class Told:
    """A telling with what is known of it.

    ``subject`` and ``speaker`` are the names behind pronouns that are its subject and who says it, or "";
    ``dates`` are the numbers of the tokens that only say when.
    """

    parse: Parse
    telling: Telling
    sentence: int
    when: DateSpan | None
    subject: str
    speaker: str
    dates: Collection[int]


class Particularist:
    """Reads the particulars of one article's tellings, in their order."""

    def __init__(self, text: str, surnames: Collection[str]) -> None:
        self.text = text
        atlas = Atlas(text)
        self.reader = Reader(text, Names(text, surnames, atlas.home()))
        self.setting = Setting(atlas)
        self.bodies = Bodies()
        self.kinship = Kinship(self.reader.names)

    def read(self, told: Told) -> Particulars:
        """What a telling says; what it says of actors and places is remembered for those that follow."""
        parse, telling = told.parse, told.telling
        sources = sources_of(parse, telling, self.reader, told.speaker, told.dates)
        names = tuple(said_by(source) for source in sources)
        tolls = self._tolls(parse, telling, names[0] if names else "")
        actors = actors_of(Scene(parse, telling, told.subject, told.dates, self.bodies.pair), self.reader)
        self.bodies.note(actors, told.sentence)
        places = self.setting.of(parse, telling, told.sentence, told.when)
        return Particulars(
            kind=self.kinship.kind_of(parse, telling, told.sentence, told.when, (actors, places, tolls)),
            actors=actors,
            places=places,
            tolls=tolls,
            killed=bounds(tolls, KILLED) if tolls else None,
            injured=bounds(tolls, INJURED) if tolls else None,
            sources=sources,
            said_by=names,
        )

    def _tolls(self, parse: Parse, telling: Telling, said_by: str) -> tuple[Toll, ...]:
        if not parse.known & TOLL:
            return ()
        return find_tolls(_own_words(parse, telling, self.text), said_by)


def _own_words(parse: Parse, telling: Telling, text: str) -> str:
    """A telling's words without those of the clauses inside it, with what bounds a number that opens it."""
    own = [
        number
        for number in range(telling.first, telling.end)
        if parse.owners[number] == telling.clause or parse.owners[number] in telling.also
    ]
    subject = parse.clauses[telling.clause].subject
    if own and subject is not None and is_share(parse, *subject):
        while own[0] and not parse.is_in_verb(own[0] - 1):  # "at least three people, two of them children,"
            own.insert(0, own[0] - 1)
    while own and own[0] and parse.tokens[own[0] - 1].word in BOUNDING:
        own.insert(0, own[0] - 1)
    own += _going_on(parse, own[-1] + 1) if own else ()
    if not any(parse.tokens[number].known & TOLL for number in own):
        return ""
    return join_tokens(text, parse.tokens, own)


def _going_on(parse: Parse, first: int) -> Sequence[int]:
    """The tokens of "and wounding about 90" behind "killing 37", up to a mark; else none."""
    tokens = parse.tokens
    if first + 1 >= len(tokens) or tokens[first].word != "and":
        return ()
    verb = tokens[first + 1].verb
    if verb is None or not verb.is_ing:
        return ()
    marks = (n for n in range(first, len(tokens)) if tokens[n].part in {Part.COMMA, Part.STOP, Part.QUOTE})
    return range(first, next(marks, len(tokens)))
