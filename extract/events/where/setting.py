"""Where a telling takes place: what its own words say, else what the words around it do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.events.grammar.nouns import event_nouns
from extract.events.grammar.words import Part
from extract.events.kinds import STATEMENT
from extract.events.where.located import places_of
from extract.events.where.meant import place_above, place_there, site_in, war_of
from extract.events.where.ties import VIOLENT
from extract.gazetteer.atlas import REGION, STATE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from extract.events.grammar.clauses import Parse
    from extract.events.tellings import Telling
    from extract.events.where.choose import Atlas
    from extract.model import DateSpan, Place

_OF_SCENE: Final = frozenset({"strike", "shelling", "bombing", "attack_on_civilians", "detention", "riot"})
_IN_PERSON: Final = frozenset({"shelling", "bombing", "attack_on_civilians", "detention", "riot"})
_ANEW: Final = frozenset("also another other separately separate elsewhere meanwhile new".split())
_NEXT_BUT_ONE: Final = 2  # sentences
_HERE: Final = frozenset({("on", "the", "spot"), ("at", "the", "scene"), ("on", "the", "scene")})
_SPOTS: Final = frozenset({"spot", "scene"})
_SETTLEMENTS: Final = frozenset({"village", "villages", "town", "hamlet", "settlement", "suburb", "city"})
_SAME_MOMENT: Final = frozenset({"when", "as", "where"})


class Setting:
    """Where the text is, as it goes on from sentence to sentence."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self.places: tuple[Place, ...] = ()
        self.sentence = -2  # the number of the sentence that named them
        self.when: DateSpan | None = None
        self.is_violent = False  # whether violence was told of them
        self.scenes: dict[date, set[Place]] = {}  # of each day the places of its violence

    def of(self, parse: Parse, telling: Telling, sentence: int, when: DateSpan | None) -> tuple[Place, ...]:
        """The places of a telling, most often one or none; a place that holds another of them is left out.

        What goes on with the sentence before ("there", "the attack"), and violence of the same day that is
        told next, has its place.
        """
        places, is_origin = places_of(parse, telling, self.atlas)
        if is_origin:
            return places  # "launched from Astrakhan": what follows happens elsewhere
        places = places or self._meant(parse, telling, sentence)
        if places:
            self.places, self.sentence, self.when = places, sentence, when
            self.is_violent = telling.kind in _OF_SCENE | VIOLENT
            if when is not None and when.days == 1 and self.is_violent:
                self.scenes.setdefault(when.first_day, set()).update(places)
        elif _names_another(parse):
            return ()
        elif self._carries(parse, telling, sentence, when):
            self.sentence = sentence
            return _carried(self.places, "; carried on from the words before")
        elif scene := self._scene_of(parse, telling, when):
            return _carried((scene,), "; the only place where the article has violence on that day")
        return places

    def _scene_of(self, parse: Parse, telling: Telling, when: DateSpan | None) -> Place | None:
        """The place of violence whose sentence names none: where all other violence of its day was."""
        if when is None or when.days != 1 or telling.kind not in _IN_PERSON or telling.is_ahead:
            return None
        places = self.scenes.get(when.first_day, set())
        place = next(iter(places)) if len(places) == 1 else None
        if place is None or place.kind in {STATE, REGION, "region"} or _is_another(parse, telling):
            return None
        return None if self.atlas.spots_between(parse.tokens[0].start, parse.tokens[-1].end) else place

    def _meant(self, parse: Parse, telling: Telling, sentence: int) -> tuple[Place, ...]:
        """The places that the sentence of a telling means, or that a clause beside it names."""
        around = self.places if sentence - self.sentence <= _NEXT_BUT_ONE else ()
        return (
            self._of_neighbours(parse, telling)
            or place_above(parse, telling, self.atlas)
            or place_there(parse, telling, self.atlas, self.places if sentence - self.sentence <= 1 else ())
            or site_in(parse, telling, self.atlas, around)
            or war_of(parse, telling, self.atlas)
        )

    def _carries(self, parse: Parse, telling: Telling, sentence: int, when: DateSpan | None) -> bool:
        if sentence - self.sentence > 1 or not self.places:
            return False
        is_same_day = when is not None and when == self.when and when.days == 1
        is_of_scene = telling.kind in _OF_SCENE and telling.group is not None and not telling.is_ahead
        return _goes_on(parse, telling, is_violent=self.is_violent) or (
            is_same_day and is_of_scene and not _is_another(parse, telling)
        )

    def _of_neighbours(self, parse: Parse, telling: Telling) -> tuple[Place, ...]:
        """The place of "killed when shells hit Omdurman": that of the clause that tells the same moment."""
        if telling.group is None or telling.kind not in _OF_SCENE | VIOLENT or telling.is_ahead:
            return ()
        clause = parse.clauses[telling.clause]
        for number, other in enumerate(parse.clauses):
            is_below = other.parent == telling.clause and other.marker in _SAME_MOMENT
            is_above = clause.parent == number and clause.marker in _SAME_MOMENT
            if is_below or is_above:
                told = replace(telling, clause=number, trigger=other.group.last, group=other.group, also=())
                places, is_origin = places_of(parse, told, self.atlas)
                if places and not is_origin:
                    return places
        return ()


def _names_another(parse: Parse) -> bool:
    """Whether a sentence names a place that no list has, so that it is elsewhere: "the village of Oko"."""
    if parse.words.isdisjoint(_SETTLEMENTS):
        return False
    return any(
        token.word in _SETTLEMENTS
        and parse.forms[number + 1 : number + 2] == ["of"]
        and number + 2 < len(parse.tokens)
        and parse.tokens[number + 2].part is Part.NAME
        for number, token in enumerate(parse.tokens)
    )


def _carried(places: Sequence[Place], because: str) -> tuple[Place, ...]:
    """Places with why a telling that names none has them."""
    return tuple(replace(place, because=place.because.partition(because)[0] + because) for place in places)


def _is_another(parse: Parse, telling: Telling) -> bool:
    """Whether a telling begins something new: "Russia also launched a massive attack"."""
    clause = parse.clauses[telling.clause]
    if any(parse.forms[number] in _ANEW for number in parse.own[telling.clause]):
        return True
    behind = parse.forms[clause.group.last + 1 : clause.group.last + 8]
    return behind[:1] in (["a"], ["an"]) and any(word in event_nouns() for word in behind)


def _goes_on(parse: Parse, telling: Telling, *, is_violent: bool) -> bool:
    """Whether a telling is of the place that was named last: "on the spot", "it", "the attack"."""
    if telling.kind == STATEMENT or telling.group is None or telling.is_ahead:
        return False
    clause = parse.clauses[telling.clause]
    if not parse.words.isdisjoint(_SPOTS):
        own = [parse.forms[number] for number in parse.own[telling.clause]]
        if any(tuple(own[n : n + 3]) in _HERE for n in range(len(own) - 2)):
            return True
    if clause.subject is None:
        return False
    subject = parse.tokens[slice(*clause.subject)]
    if subject[0].word == "it":
        return is_violent and telling.kind in VIOLENT
    return (
        subject[0].word in {"the", "this", "that"} and subject[-1].word in event_nouns() and len(subject) <= 3
    )
