"""Who did it where another part of the sentence says so: "killed when rebels shelled the town"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.events.classify import classify
from extract.events.grammar.words import Part
from extract.events.tellings import words_near
from extract.events.who.nouns import actor_nouns
from extract.events.who.objects import noun_at
from extract.events.who.parties import Party

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.events.grammar.clauses import Parse
    from extract.events.tellings import Telling
    from extract.events.who.parties import Reader

_DONE_BY: Final = frozenset({"strike", "shelling", "bombing", "ground_fighting", "attack_on_civilians"})
_SAME_MOMENT: Final = frozenset({"when", "as", "after"})
_BLAMING: Final = frozenset({"blame", "accuse"})
_OWNERS: Final = {"its": {"state", "group", "organisation"}, "their": {"state", "group", "people"}}


def doers_beside(parse: Parse, telling: Telling, reader: Reader) -> Iterator[Party]:
    """Those who did what a telling only says was done: who attacked just then, or who is blamed for it."""
    group = telling.group
    if group is None or telling.kind not in _DONE_BY:
        return
    for number, other in enumerate(parse.clauses):
        is_cause = other.parent == telling.clause and other.marker in _SAME_MOMENT
        if not is_cause or other.group.is_passive or other.subject is None:
            continue
        if classify(other.group.verb.lemma, words_near(parse, number, other.group.last)) in _DONE_BY:
            yield from reader.parties(parse, other.subject)
    for other_group in parse.groups:
        if other_group.verb.is_ing and other_group.verb.lemma in _BLAMING and other_group.first > group.last:
            yield from reader.parties(parse, noun_at(parse, other_group.last + 1))


def owner_behind_pronoun(
    parse: Parse, telling: Telling, span: tuple[int, int], reader: Reader
) -> Party | None:
    """Whose "its batteries", "their troops" are that act: those of who says so, if that is a body."""
    tokens = parse.tokens
    kinds = _OWNERS.get(tokens[span[0]].word)
    speaker = telling.speech.speaker if telling.speech is not None else None
    if kinds is None or speaker is None or speaker[1] > span[0]:
        return None
    nouns = [n for n in range(*span) if tokens[n].part is Part.OPEN]
    if not nouns or tokens[nouns[-1]].word not in actor_nouns("means") | actor_nouns("armed"):
        return None
    owners = reader.parties(parse, speaker)
    if len(owners) != 1 or owners[0].kind not in kinds:
        return None
    wording = reader.text[tokens[span[0]].start : tokens[span[1] - 1].end]
    return Party(owners[0].name, owners[0].kind, wording, is_means=True)
