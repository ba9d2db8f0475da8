"""Which date phrase dates which happening: the nearest in its own clause, seldom another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from math import inf
from typing import TYPE_CHECKING

from extract.events.grammar.groups import Tense
from extract.events.grammar.words import Part
from extract.events.hosts import dates_clause_too, find_host, is_of_purpose
from extract.events.hurt import are_hurt_together
from extract.events.placing import Placed, place_timexes
from extract.events.reported import REPORTED_ON
from extract.model import DateSpan, Status, Timex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from extract.events.grammar.clauses import Parse
    from extract.events.tellings import Telling


@dataclass(slots=True)
class Dated:
    """A telling, with the phrase that dates it or None.

    ``is_shared`` where another clause has the phrase, ``is_reported`` where that one says who told it;
    ``because`` where the phrase alone does not explain
    the date.
    """

    telling: Telling
    timex: Timex | None
    is_shared: bool = False
    is_reported: bool = False
    because: str = ""


_Phrases = dict[int, list[Placed]]
_BESIDE = frozenset({"when", "while", "as", "where"})
_ALONG = frozenset({"and", "or"})
_CLOSE = frozenset("minutes minute hours hour moments shortly immediately just soon".split())
_RANKING = frozenset(
    """first most least worst best only biggest largest smallest highest lowest longest greatest strongest
    fiercest closest sharpest steepest""".split()
)
_RECENT = timedelta(days=7)
_UNTIL = frozenset({"until", "till"})
_BESIDE_IT = _UNTIL | {"before", "after"}  # phrases that give a day, but not that of the happening
_SETS_END = frozenset(
    "extend prolong postpone delay adjourn renew defer suspend jail sentence ban appoint close shut".split()
)
_COMMA = 2  # characters from a phrase to the word behind its comma
_REACH = 4  # words from "since" to the phrase
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7}


def attach_dates(
    parse: Parse, tellings: Sequence[Telling], timexes: Sequence[Timex], published: date | None
) -> list[Dated]:
    """Give each telling of a sentence its phrase, and add those that only a dated noun tells of.

    Args:
        parse: the sentence.
        tellings: what its clauses tell of; those that need a date and have none are dropped.
        timexes: the time expressions of the sentence, in order.
        published: the day of publication, to see which phrases look ahead.

    Returns:
        What is told, in the order of the event words.
    """
    if not timexes:
        told = [Dated(one, None) for one in tellings if not one.needs_date and not one.is_reserve]
        return sorted(told, key=_place_of) if len(told) > 1 else told
    phrases: _Phrases = {}
    of_nouns: _Phrases = {}  # what dates a subject: its clause too, unless that has a day of its own
    inner: list[Dated] = []
    for placed in place_timexes(parse, timexes):
        clause = parse.owners[placed.first]
        if clause < 0:
            continue
        telling = next((telling for telling in tellings if telling.clause == clause), None)
        host = find_host(parse, placed, telling, published)
        if host is not None:
            inner.append(Dated(host, _of_noun(parse, placed)))
        is_of_clause = host is None or dates_clause_too(parse, host, placed, telling)
        is_other = is_of_purpose(parse, placed, published) or _dates_nothing(parse, placed)
        if is_of_clause and not is_other:
            is_of_subject = host is not None and host.trigger < parse.clauses[clause].group.first
            of_clause = of_nouns if is_of_subject else phrases
            of_clause.setdefault(clause, []).append(_closed(parse, placed))
    for clause, some in of_nouns.items():
        own = phrases.setdefault(clause, [])
        if not any(_is_of_one_day(placed) for placed in own):
            own.extend(some)
    dated = [
        Dated(telling, pointed, is_shared=True)
        if (pointed := _pointed_at(parse, telling, timexes, phrases))
        else _date(parse, telling, phrases)
        for telling in tellings
    ]
    told = [one for one in dated if one.timex or not one.telling.needs_date]
    told = [one for one in told if not one.telling.is_reserve or _reports_old(one.telling, told, published)]
    triggers = {one.telling.trigger for one in told}
    told += [one for one in inner if one.telling.trigger not in triggers]
    return sorted(told, key=_place_of)


def _place_of(dated: Dated) -> int:
    """The place of an event word in its sentence."""
    return dated.telling.trigger


def _is_of_one_day(placed: Placed) -> bool:
    return placed.timex.when is not None and placed.timex.when.days == 1


def _reports_old(statement: Telling, told: Sequence[Dated], published: date | None) -> bool:
    """Whether what somebody says is of other times, so that the saying is the news."""
    reported = [
        one
        for one in told
        if one.telling.speech is not None
        and one.telling.speech.clause == statement.clause
        and not one.telling.is_statement
    ]
    return (
        published is not None
        and bool(reported)
        and all(
            one.timex is not None
            and not one.is_shared
            and one.timex.when is not None
            and one.timex.when.last_day is not None
            and one.timex.when.last_day < published - _RECENT
            for one in reported
        )
    )


def _pointed_at(parse: Parse, telling: Telling, timexes: Sequence[Timex], phrases: _Phrases) -> Timex | None:
    """The phrase just before "when": "led it until May 2023, when rebels overthrew him"."""
    clause = parse.clauses[telling.clause]
    if clause.marker != "when" or not clause.first or phrases.get(telling.clause):
        return None
    end = parse.tokens[clause.first].start
    before = [timex for timex in timexes if end - _COMMA <= timex.span.end <= end and timex.when is not None]
    return replace(before[-1], signal="") if before else None


def _dates_nothing(parse: Parse, placed: Placed) -> bool:
    """Whether a phrase only compares, or says how long what was done will hold: "extended until July"."""
    if placed.timex.signal in _UNTIL:
        return parse.clauses[parse.owners[placed.first]].group.verb.lemma in _SETS_END
    return _is_compared(parse, placed)


def _is_compared(parse: Parse, placed: Placed) -> bool:
    """Whether a phrase only says how long nothing was like it: "the deadliest attack since 2006"."""
    joint = placed.first
    while joint > max(placed.first - _REACH, 0) and parse.tokens[joint].word != "since":
        joint -= 1
    if parse.tokens[joint].word != "since":
        return False
    clause = parse.owners[placed.first]
    before = parse.tokens[parse.clauses[clause].group.last + 1 : joint]
    return any(token.word in _RANKING or token.word.endswith("iest") for token in before)


def _of_noun(parse: Parse, placed: Placed) -> Timex:
    """The phrase as it dates a noun: in "before Thursday's launch" the launch is not before Thursday."""
    is_owner = any(token.part is Part.POSSESSIVE for token in parse.tokens[placed.end - 1 : placed.end + 1])
    timex = _closed(parse, placed).timex
    return replace(timex, signal="") if is_owner else timex


def _closed(parse: Parse, placed: Placed) -> Placed:
    """The phrase without a "before" or "after" that is measured in minutes: the day is still that day."""
    behind = parse.tokens[max(placed.first - 2, 0) : placed.first]
    is_close = placed.timex.signal in {"before", "after"} and any(token.word in _CLOSE for token in behind)
    return replace(placed, timex=replace(placed.timex, signal="")) if is_close else placed


def _date(parse: Parse, telling: Telling, phrases: _Phrases) -> Dated:
    if own := phrases.get(telling.clause):
        return _date_by_own(parse, telling, own)
    if (away := _days_away(parse, telling, phrases)) is not None:
        return away
    if telling.needs_date:
        return Dated(telling, None)
    shared = _shared(parse, telling, phrases)
    if shared is not None:
        return Dated(telling, shared, is_shared=True)
    if telling.speech is not None and not telling.is_ahead and phrases.get(telling.speech.clause):
        timex = phrases[telling.speech.clause][0].timex
        because = f"{REPORTED_ON} '{timex.text}'"
        return Dated(telling, timex, is_shared=True, is_reported=True, because=because)
    return Dated(telling, None)


def _date_by_own(parse: Parse, telling: Telling, own: Sequence[Placed]) -> Dated:
    best = min(own, key=lambda placed: _rank(placed, telling))
    clause = parse.clauses[telling.clause]
    subject = clause.subject if clause.group.verb.lemma == "be" else None
    if subject is not None and best.first <= subject[0] and subject[1] <= best.end:
        return Dated(replace(telling, needs_date=True), None)  # "Sunday was a feast"
    if best.timex.signal == "since" and clause.group.tense is Tense.PERFECT:
        telling = replace(telling, status=Status.ONGOING)  # "has led it since 1957"
    return Dated(telling, best.timex)


def _rank(placed: Placed, telling: Telling) -> tuple[bool, bool, float, int]:
    """How well a phrase dates a clause: one with days before one without, the shorter, then the nearer."""
    when, signal = placed.timex.when, placed.timex.signal
    days = inf if when is None or when.days is None else max(when.days, when.grain.typical_days)
    return (when is None, signal in _BESIDE_IT, days, abs(placed.first - telling.trigger))


def _shared(parse: Parse, telling: Telling, phrases: Mapping[int, Sequence[Placed]]) -> Timex | None:
    """The phrase of a clause that tells of the same time: "when it ended on Monday", "said on Monday"."""
    clause = parse.clauses[telling.clause]
    if clause.marker in _BESIDE and (above := phrases.get(clause.parent)):
        return min(above, key=lambda placed: _rank(placed, telling)).timex
    if clause.marker in _ALONG and (before := phrases.get(telling.clause - 1)):
        other = parse.clauses[telling.clause - 1]
        if before[0].first < other.group.first or other.subject == clause.subject:
            return min(before, key=lambda placed: _rank(placed, telling)).timex
    following = telling.clause + 1
    if following < len(parse.clauses) and (behind := phrases.get(following)):
        other = parse.clauses[following]
        is_same_subject = other.subject == clause.subject and clause.subject is not None
        if other.marker in _ALONG and is_same_subject and other.group.tense is clause.group.tense:
            return behind[0].timex  # "killed four and wounded 12 on Monday"
        if are_hurt_together(parse, telling.clause, following):
            return behind[0].timex  # "four were killed and 12 wounded on Monday"
    for number, other in enumerate(parse.clauses):
        if other.parent == telling.clause and other.marker in _BESIDE - {"where"} and phrases.get(number):
            return phrases[number][0].timex
    return None


def _days_away(parse: Parse, telling: Telling, phrases: _Phrases) -> Dated | None:
    """The date of "B" in "on Sunday A, two days after B": counted from the other clause's day."""
    clause, tokens = parse.clauses[telling.clause], parse.tokens
    if clause.marker not in {"after", "before"} or clause.first < 2:
        return None
    unit, count = _UNITS.get(tokens[clause.first - 1].word), _COUNTS.get(tokens[clause.first - 2].word)
    from_here = phrases.get(clause.parent)
    if unit is None or count is None or not from_here:
        return None
    timex = from_here[0].timex
    if timex.when is None or timex.when.days != 1:
        return None
    days = -unit * count if clause.marker == "after" else unit * count
    words = f"{tokens[clause.first - 2].word} {tokens[clause.first - 1].word} {clause.marker}"
    when = DateSpan.day(timex.when.first_day + timedelta(days=days))
    because = f"'{words}' counted {'back ' if days < 0 else ''}from '{timex.text}'"
    return Dated(replace(telling, needs_date=False), replace(timex, when=when, signal=""), because=because)
