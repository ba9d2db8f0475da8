"""Where a telling takes place: what its own words say, else what the words around it do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.events.grammar.nouns import event_nouns
from extract.events.kinds import STATEMENT
from extract.events.where.located import places_of
from extract.events.where.ties import VIOLENT

if TYPE_CHECKING:
    from extract.events.grammar.clauses import Parse
    from extract.events.tellings import Telling
    from extract.events.where.choose import Atlas
    from extract.model import DateSpan, Place

_OF_SCENE: Final = frozenset({"strike", "shelling", "bombing", "attack_on_civilians", "detention", "riot"})
_ANEW: Final = frozenset("also another other separately separate elsewhere meanwhile new".split())
_SAME_MOMENT: Final = frozenset({"when", "as", "where"})


class Setting:
    """Where the text is, as it goes on from sentence to sentence."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self.places: tuple[Place, ...] = ()
        self.sentence = -2  # the number of the sentence that named them
        self.when: DateSpan | None = None

    def of(self, parse: Parse, telling: Telling, sentence: int, when: DateSpan | None) -> tuple[Place, ...]:
        """The places of a telling, most often one or none; a place that holds another of them is left out.

        What goes on with the sentence before ("there", "the attack"), and violence of the same day that is
        told next, has its place.
        """
        places = places_of(parse, telling, self.atlas) or self._of_neighbours(parse, telling)
        if places:
            self.places, self.sentence, self.when = places, sentence, when
        elif self._carries(parse, telling, sentence, when):
            self.sentence = sentence
            because = "; carried on from the words before"
            return tuple(
                replace(place, because=place.because.removesuffix(because) + because) for place in self.places
            )
        return places

    def _carries(self, parse: Parse, telling: Telling, sentence: int, when: DateSpan | None) -> bool:
        if sentence - self.sentence > 1 or not self.places:
            return False
        is_same_day = when is not None and when == self.when and when.days == 1
        is_of_scene = telling.kind in _OF_SCENE and telling.group is not None and not telling.is_ahead
        return _goes_on(parse, telling) or (is_same_day and is_of_scene and not _is_another(parse, telling))

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
                if places := places_of(parse, told, self.atlas):
                    return places
        return ()


def _is_another(parse: Parse, telling: Telling) -> bool:
    """Whether a telling begins something new: "Russia also launched a massive attack"."""
    clause = parse.clauses[telling.clause]
    if any(parse.tokens[number].word in _ANEW for number in parse.own_tokens(telling.clause)):
        return True
    behind = [token.word for token in parse.tokens[clause.group.last + 1 : clause.group.last + 8]]
    return behind[:1] in (["a"], ["an"]) and any(word in event_nouns() for word in behind)


def _goes_on(parse: Parse, telling: Telling) -> bool:
    """Whether a telling is of the place that was named last: "there", "it", "the attack"."""
    if telling.kind == STATEMENT or telling.group is None or telling.is_ahead:
        return False
    clause = parse.clauses[telling.clause]
    if any(parse.tokens[number].word == "there" for number in parse.own_tokens(telling.clause)):
        return True
    if clause.subject is None:
        return False
    subject = parse.tokens[slice(*clause.subject)]
    if subject[0].word == "it":
        return telling.kind in VIOLENT
    return (
        subject[0].word in {"the", "this", "that"} and subject[-1].word in event_nouns() and len(subject) <= 3
    )
