"""Who does what to whom: the parties of a telling, each with the part that grammar gives it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from extract.events.grammar.verbs import Role
from extract.events.grammar.words import Part
from extract.events.who.appositions import apposition
from extract.events.who.beside import doers_beside, owner_behind_pronoun
from extract.events.who.objects import noun_at, noun_before
from extract.events.who.parties import Party
from extract.events.who.spans import is_pair
from extract.gazetteer.states import state_seats
from extract.model import Actor

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from extract.events.grammar.clauses import Parse
    from extract.events.tellings import Telling
    from extract.events.who.parties import Reader

AGENT: Final = "agent"
TARGET: Final = "target"
PARTY: Final = "party"

_ORDER: Final = {AGENT: 0, PARTY: 1, TARGET: 2}
_MUTUAL_KINDS: Final = frozenset({"diplomacy", "agreement"})
_MUTUAL: Final = frozenset(
    "meet talk speak negotiate confer clash agree sign exchange discuss dine fight discuss sit".split()
)
_SUFFERS: Final = frozenset("die suffer drown perish surrender".split())
_WITH_OTHERS: Final = frozenset(
    "sign begin start resume hold break open end suspend cut restore fight clash".split()
)
_GIVES: Final = frozenset(
    """provide give send supply deliver hand offer sell ship surrender transfer lend bring present lose
    cede""".split()
)
_TAKES: Final = frozenset("seize take capture win annex recapture wrest".split())
_COMES: Final = frozenset("fall come be remain pass".split())  # "fell under rebel control"
_WITHOUT_TARGET: Final = frozenset(
    "head lead run discuss describe enter leave reach visit cross govern hold".split()
)
_ROLES_OF_SUBJECT: Final = {"by": AGENT, "between": PARTY, "against": TARGET}
_ROLES_OF_NOUN: Final = {"by": AGENT, "with": PARTY, "between": PARTY, "against": TARGET, "on": TARGET}
_OF_PLACES: Final = frozenset("battle siege fall capture".split())  # "the Battle of Fort Fisher"
_MOST: Final = 6  # actors of one telling
_ADDRESSED: Final = frozenset(
    """accuse warn tell urge condemn blame criticise criticize threaten ask press denounce praise thank slam
    rebuke congratulate inform order invite demand""".split()
)
_CHARGES: Final = frozenset("accuse blame suspect condemn criticise criticize convict".split())


@dataclass(slots=True)
class Scene:
    """A telling in its sentence.

    ``subject`` is the name behind a pronoun that is its subject, or ""; ``dates`` are the numbers of the
    tokens that only say when; ``pair`` are the two that "both sides" means, or nobody.
    """

    parse: Parse
    telling: Telling
    subject: str
    dates: Collection[int]
    pair: Sequence[Actor] = ()


def actors_of(scene: Scene, reader: Reader) -> tuple[Actor, ...]:
    """The actors of a telling, the agents first."""
    found: dict[str, Actor] = {}
    for party, role in _cast(scene, reader):
        if party.is_means and role != AGENT:
            continue
        found.setdefault(party.name, Actor(party.name, role, party.kind, party.wording))
    if not found or all(actor.role == TARGET for actor in found.values()):
        for party in doers_beside(scene.parse, scene.telling, reader):
            found.setdefault(party.name, Actor(party.name, AGENT, party.kind, party.wording))
    if len(found) > 1:
        return tuple(sorted(found.values(), key=lambda actor: _ORDER[actor.role])[:_MOST])
    return tuple(replace(one, role=AGENT) if one.role == PARTY else one for one in found.values())


def _cast(scene: Scene, reader: Reader) -> Iterator[tuple[Party, str]]:
    parse, telling = scene.parse, scene.telling
    if telling.group is None:
        yield from _of_noun(parse, telling, reader)
        return
    clause, group = parse.clauses[telling.clause], telling.group
    lemma = group.verb.lemma
    if telling.is_statement and telling.speech is not None:
        yield from _named(scene, telling.speech.speaker, reader, AGENT)
        if lemma in _ADDRESSED:
            yield from _objects(scene, group.last + 1, reader, TARGET)
        return
    is_mutual = lemma in _MUTUAL or (telling.kind in _MUTUAL_KINDS and lemma in {"hold", "resume", "reach"})
    is_acted_on = group.is_passive or lemma in _SUFFERS
    subject = _subject(scene)
    yield from _named(scene, subject, reader, TARGET if is_acted_on else PARTY if is_mutual else AGENT)
    if clause.head is not None and clause.head != clause.subject:
        yield from ((party, TARGET) for party in reader.parties(parse, clause.head))
    if not group.is_passive and group.verb.role is not Role.OCCUR and lemma not in _WITHOUT_TARGET:
        for party, role in _objects(scene, group.last + 1, reader, PARTY if is_mutual else TARGET):
            if not (party.kind == "state" and party.wording in state_seats()):  # "shook Khartoum" is the town
                yield party, role
    yield from _behind_prepositions(parse, telling, reader, is_mutual=is_mutual)
    for number in telling.also:
        yield from _objects(scene, parse.clauses[number].group.last + 1, reader, TARGET)


def _subject(scene: Scene) -> tuple[int, int] | None:
    """The tokens of who acts: of "accused them of shelling the town" those who are accused."""
    parse, group = scene.parse, scene.telling.group
    clause = parse.clauses[scene.telling.clause]
    if group is None or group.is_finite or group.first <= clause.group.last:
        return clause.subject
    if group.is_passive:
        return noun_before(parse, group.first)
    is_charge = clause.group.verb.lemma in _CHARGES and parse.tokens[group.first - 1].word in {"of", "for"}
    return noun_at(parse, clause.group.last + 1) if is_charge else clause.subject


def _objects(scene: Scene, first: int, reader: Reader, role: str) -> Iterator[tuple[Party, str]]:
    parties = reader.parties(scene.parse, noun_at(scene.parse, first), scene.dates)
    yield from ((party, role) for party in parties)


def _named(
    scene: Scene, span: tuple[int, int] | None, reader: Reader, role: str
) -> Iterator[tuple[Party, str]]:
    if span is None:
        return
    if scene.subject and span == scene.parse.clauses[scene.telling.clause].subject:
        yield from ((reader.named(name), role) for name in scene.subject.split(" and "))
        return
    owner = owner_behind_pronoun(scene.parse, scene.telling, span, reader)
    if owner is not None:
        yield owner, role
        return
    if is_pair(scene.parse, span):
        for actor in scene.pair:
            yield Party(actor.name, actor.kind, actor.wording), role if role == TARGET else PARTY
        return
    parties = reader.parties(scene.parse, span, scene.dates)
    beside = apposition(scene.parse, span, reader.text)
    if beside is not None and not any(party.kind == "person" for party in parties):
        parties = [
            party for party in reader.parties(scene.parse, beside) if party.kind == "person"
        ] or parties
    yield from ((party, role) for party in parties)
    yield from _behind_comma(scene, span, reader, role, is_named=bool(parties))
    if scene.parse.words.isdisjoint(_ROLES_OF_SUBJECT):
        return
    for number in range(*span):  # "fighting between A and B", "a strike by the army"
        if scene.parse.forms[number] in _ROLES_OF_SUBJECT:
            yield from _behind(scene.parse, number, reader, _ROLES_OF_SUBJECT)


def _behind_comma(
    scene: Scene, span: tuple[int, int], reader: Reader, role: str, *, is_named: bool
) -> Iterator[tuple[Party, str]]:
    """Those between a subject and its verb: "Farther west, rebels shelled", "Ann, the heir, and Bo died"."""
    parse = scene.parse
    verb = parse.clauses[scene.telling.clause].group.first
    if not span[1] < verb or parse.parts[span[1]] is not Part.COMMA:
        return
    owner = parse.owners[span[0]]
    behind = [n for n in range(span[1] + 1, verb) if parse.owners[n] == owner]
    if is_named:
        joint = (n for n in behind if parse.tokens[n].part is Part.COORDINATOR)
        first = next((n + 1 for n in joint if parse.parts[n - 1] is Part.COMMA), verb)
    else:
        first = span[1] + 1
    end = next((n for n in range(first, verb) if parse.tokens[n].part is Part.COMMA), verb)
    if first < end and set(range(first, end)) <= set(behind):
        yield from ((party, role) for party in reader.parties(parse, (first, end), scene.dates))


def _of_noun(parse: Parse, telling: Telling, reader: Reader) -> Iterator[tuple[Party, str]]:
    """The parties of a happening that a noun names: "Russia's invasion of Ukraine", "talks with Iran"."""
    trigger = telling.trigger
    first = telling.first
    yield from ((party, AGENT) for party in _owners(parse, (first, trigger + 1), reader))
    is_of_place = parse.tokens[trigger].word in _OF_PLACES
    for number in range(trigger + 1, telling.end):
        if parse.tokens[number].word == "of" and number == trigger + 1:
            parties = reader.parties(parse, noun_at(parse, number + 1))
            yield from ((party, TARGET) for party in parties if not (is_of_place and party.kind == "person"))
        else:
            yield from _behind(parse, number, reader, _ROLES_OF_NOUN)


def _owners(parse: Parse, span: tuple[int, int], reader: Reader) -> list[Party]:
    owner = reader.owner(parse, *span)
    if owner is None:
        return []
    return [
        Party(owner[0], owner[1], reader.text[parse.tokens[span[0]].start : parse.tokens[span[1] - 1].end])
    ]


def _behind_prepositions(
    parse: Parse, telling: Telling, reader: Reader, *, is_mutual: bool
) -> Iterator[tuple[Party, str]]:
    """The parties behind the prepositions of a clause, up to where another verb begins."""
    group = telling.group
    if group is None:
        return
    roles = {"against": TARGET, "between": PARTY}
    if group.is_passive:
        roles["by"] = AGENT
    if is_mutual or group.verb.lemma in _WITH_OTHERS:
        roles["with"] = PARTY
    if group.verb.lemma in _GIVES:
        roles["to"] = TARGET
    if group.verb.lemma in _TAKES:
        roles["from"] = TARGET
    if group.verb.lemma in _COMES:
        roles["under"] = AGENT
    if parse.words.isdisjoint(roles):
        return
    inner = (other.first for other in parse.groups if other.first > group.last)
    end = next(inner, len(parse.tokens))
    for number in range(group.last + 1, min(end, parse.clauses[telling.clause].end)):
        token = parse.tokens[number]
        if token.word in roles and parse.owners[number] == telling.clause and not token.is_quoted:
            yield from _behind(parse, number, reader, roles)


def _behind(
    parse: Parse, number: int, reader: Reader, roles: Mapping[str, str]
) -> Iterator[tuple[Party, str]]:
    token, before = parse.tokens[number], parse.tokens[number - 1]
    is_joint = (token.part is Part.PREPOSITION or token.part is Part.TO) and token.word in roles
    if is_joint and before.part is not Part.NUMBER and before.word != "according":
        role = roles[token.word]
        yield from ((party, role) for party in reader.parties(parse, noun_at(parse, number + 1)))
