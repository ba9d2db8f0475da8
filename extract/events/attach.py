"""Which date phrase dates which happening: the nearest in its own clause, seldom another."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from extract.events.groups import Tense
from extract.events.kinds import classify
from extract.events.nouns import event_nouns
from extract.events.tellings import Telling
from extract.events.verbs import Role
from extract.events.words import Part
from extract.model import DateSpan, Status, TextSpan, Timex, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from extract.events.clauses import Parse
    from extract.events.groups import VerbGroup


@dataclass(frozen=True, slots=True)
class Dated:
    """A telling, with the phrase that dates it or None.

    ``is_shared`` where another clause has the phrase; ``because`` where the phrase alone does not explain
    the date.
    """

    telling: Telling
    timex: Timex | None
    is_shared: bool = False
    because: str = ""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A time expression in its sentence: the numbers of its first token and of the one after it."""

    timex: Timex
    first: int
    end: int


_AFTERS = frozenset("since after before following until during amid".split())
_INSIDE = frozenset("in at during on".split())
_ADJUNCTS = frozenset("in on at over during since from until by between within for of".split())
_REACH = 6  # tokens from a noun to the date behind it: "the talks with Iran in May"
_POINTING_AHEAD = frozenset({Role.COMMIT, Role.INTEND, Role.CALL, Role.TRY})
_CLAUSE_ROLES_WITHOUT_EVENT = frozenset({Role.RELATION, Role.STATE, Role.OPINION})


def attach_dates(
    parse: Parse, tellings: Sequence[Telling], timexes: Sequence[Timex], published: date | None
) -> list[Dated]:
    """Give each telling of a sentence its phrase, and add those that only a dated noun tells of.

    Args:
        parse: the sentence.
        tellings: what its clauses tell of.
        timexes: the time expressions of the sentence, in order.
        published: the day of publication, to see which phrases look ahead.
    """
    placed = _place(parse, timexes)
    by_clause: dict[int, list[_Placed]] = {}
    nominal: list[Dated] = []
    for one in placed:
        clause = parse.owners[one.first]
        if clause < 0:
            continue
        telling = next((t for t in tellings if t.clause == clause), None)
        inner = _inner_host(parse, one, clause, telling, published)
        if inner is not None:
            nominal.append(Dated(inner, one.timex))
            if not _also_dates_clause(parse, inner, one, telling):
                continue
        if not _is_of_purpose(parse, one, clause, published):
            by_clause.setdefault(clause, []).append(one)
    dated = [_date(parse, telling, by_clause) for telling in tellings]
    triggers = {one.telling.trigger for one in dated}
    told = [one for one in dated if one.timex or not one.telling.needs_date]
    told += [one for one in nominal if one.telling.trigger not in triggers]
    return sorted(told, key=lambda one: one.telling.trigger)


def _place(parse: Parse, timexes: Sequence[Timex]) -> list[_Placed]:
    starts = [token.start for token in parse.tokens]
    placed = []
    for timex in _as_intervals(parse, timexes, starts):
        first = bisect_left(starts, timex.span.start)
        if first >= len(starts) or parse.tokens[first].is_quoted or not _is_dating(timex):
            continue
        if any(token.word == "than" for token in parse.tokens[max(first - 2, 0) : first]):
            continue  # "deadlier than in the 1870s"
        end = bisect_left(starts, timex.span.end)
        while first < end - 1 and parse.tokens[first].part is Part.PREPOSITION:
            first += 1  # "On Monday" is one phrase; its noun is what stands before "on"
        placed.append(_Placed(timex, first, max(end, first + 1)))
    return placed


def _as_intervals(parse: Parse, timexes: Sequence[Timex], starts: Sequence[int]) -> Iterator[Timex]:
    """The time expressions, with "between 8 and 23 November" read as the one span that it is."""
    left: Timex | None = None
    for timex in timexes:
        if left is not None:
            between = parse.tokens[bisect_left(starts, left.span.end) : bisect_left(starts, timex.span.start)]
            joined = _joined(left, timex) if len(between) == 1 and between[0].word in _JOINING else None
            if joined is not None:
                left = joined
                continue
            yield left
        left = timex
    if left is not None:
        yield left


def _joined(first: Timex, last: Timex) -> Timex | None:
    if first.when is None or last.when is None:
        return None
    is_next = first.when.end == last.when.start and first.when.grain == last.when.grain  # "in 1912 and 1913"
    if first.signal not in {"between", "from"} and not is_next:
        return None
    if first.when.is_open or last.when.is_open or first.when.first_day >= last.when.first_day:
        return None
    span = TextSpan(first.span.start, last.span.end)
    text = f"{first.text} \N{HORIZONTAL ELLIPSIS} {last.text}"
    return replace(first, span=span, text=text, when=first.when.to(last.when), anchor=first.anchor or last.anchor)


_JOINING = frozenset({"and", "to", "until", "till", "through", "-", "–"})


def _is_dating(timex: Timex) -> bool:
    """Whether a phrase names days, or would if the article had a date."""
    if timex.type is TimexType.SET or timex.value.endswith("_REF"):
        return False
    if timex.type is TimexType.DURATION:
        return timex.when is not None
    return timex.when is not None or timex.value.startswith("XXXX")


def _date(parse: Parse, telling: Telling, by_clause: dict[int, list[_Placed]]) -> Dated:
    own = by_clause.get(telling.clause, [])
    if own:
        timex = _best(own, telling).timex
        if timex.signal == "since" and telling.group is not None and telling.group.tense is Tense.PERFECT:
            telling = replace(telling, status=Status.ONGOING)  # "has led it since 1957"
        return Dated(telling, timex)
    if (away := _days_away(parse, telling, by_clause)) is not None:
        return away
    if telling.needs_date:
        return Dated(telling, None)
    clause = parse.clauses[telling.clause]
    shares = clause.marker in {"when", "while", "as", "where"} or (
        clause.marker in {"and", "but"} and telling.clause > 0
    )
    if shares:
        above = clause.parent if clause.marker not in {"and", "but"} else telling.clause - 1
        shared = by_clause.get(above, [])
        is_beside = clause.marker not in {"and", "but"}
        if shared and (is_beside or _reaches(parse, shared, above, clause.subject)):
            return Dated(telling, _best(shared, telling).timex, is_shared=True)
    for number, other in enumerate(parse.clauses):
        if other.parent == telling.clause and other.marker in {"when", "as", "while"} and by_clause.get(number):
            return Dated(telling, by_clause[number][0].timex, is_shared=True)
    if telling.speech is not None and by_clause.get(telling.speech.clause):
        timex = by_clause[telling.speech.clause][0].timex
        if telling.status not in {Status.PLANNED, Status.EXPECTED, Status.POSSIBLE, Status.THREATENED}:
            return Dated(telling, timex, is_shared=True)
    return Dated(telling, None)


_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7}


def _days_away(parse: Parse, telling: Telling, by_clause: dict[int, list[_Placed]]) -> Dated | None:
    """The date of "B" in "on Sunday A, two days after B": counted from the other clause's day."""
    clause, tokens = parse.clauses[telling.clause], parse.tokens
    if clause.marker not in {"after", "before"} or clause.first < 2 or clause.parent < 0:
        return None
    unit, count = _UNITS.get(tokens[clause.first - 1].word), _COUNTS.get(tokens[clause.first - 2].word)
    from_here = by_clause.get(clause.parent)
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


def _reaches(parse: Parse, shared: list[_Placed], above: int, subject: tuple[int, int] | None) -> bool:
    """Whether "On Monday, A came and B left" dates both: a date in front, or one subject for both."""
    clause = parse.clauses[above]
    return shared[0].first < clause.group.first or clause.subject == subject


def _best(own: list[_Placed], telling: Telling) -> _Placed:
    """The phrase that dates a clause: one with days before one without, the finer, then the nearer."""
    def rank(one: _Placed) -> tuple[bool, bool, float, int]:
        when = one.timex.when
        grain = when.grain.typical_days if when else 0
        return (when is None, one.timex.signal in {"before", "after"}, grain, abs(one.first - telling.trigger))

    return min(own, key=rank)


def _inner_host(
    parse: Parse, one: _Placed, clause: int, telling: Telling | None, published: date | None
) -> Telling | None:
    """A happening inside a clause that the phrase dates rather than the clause: a noun or a participle."""
    noun = _modified_noun(parse, one, clause)
    if noun is None:
        noun = _noun_before(parse, one, clause, telling)
    if noun is not None:
        return _nominal(parse, noun, one, clause)
    return _verbal_host(parse, one, clause, telling, published)


def _modified_noun(parse: Parse, one: _Placed, clause: int) -> int | None:
    """The noun in "Friday's attack", "the 1991 agreement", "July 16 press conference"."""
    tokens, nouns = parse.tokens, event_nouns()
    verbs = {number for group in parse.groups for number in range(group.first, group.last + 1)}
    before = tokens[one.first - 1] if one.first else None
    if before is not None and before.part is Part.PREPOSITION and tokens[one.first].part is not Part.DETERMINER and (
        one.end < len(tokens) and tokens[one.end].part not in {Part.OPEN, Part.POSSESSIVE, Part.ADJECTIVE}
    ):
        return None
    for number in range(one.end, min(one.end + 4, len(tokens))):
        token = tokens[number]
        if number in verbs or parse.owners[number] != clause:
            return None
        if token.word in nouns:
            following = tokens[number + 1] if number + 1 < len(tokens) else None
            if following is not None and following.word in nouns and number + 1 not in verbs:
                continue
            return number
        if token.part not in {Part.OPEN, Part.ADJECTIVE, Part.NAME, Part.POSSESSIVE, Part.NUMBER}:
            return None
    return None


def _noun_before(parse: Parse, one: _Placed, clause: int, telling: Telling | None) -> int | None:
    """The noun in "since its launch in 2003", "followed meetings over the last two days"."""
    tokens, nouns = parse.tokens, event_nouns()
    number = one.first - 1
    if number < 0 or tokens[number].part is not Part.PREPOSITION or tokens[number].word not in _ADJUNCTS:
        return None
    verbs = {place for group in parse.groups for place in range(group.first, group.last + 1)}
    for place in range(number - 1, max(number - 1 - _REACH, -1), -1):
        token = tokens[place]
        if place in verbs or parse.owners[place] != clause or token.part in {Part.COMMA, Part.STOP}:
            return None
        if token.word not in nouns:
            continue
        before = _preposition_of(parse, place)
        group = parse.clauses[clause].group
        is_bare = telling is None or telling.needs_date or group.verb.role in _CLAUSE_ROLES_WITHOUT_EVENT
        is_bare = is_bare and group.verb.lemma != "come"
        if tokens[number].word == "of" and not any(character.isdigit() for character in one.timex.text):
            return None  # "the second attack of the morning"
        if before in _AFTERS or is_bare or place < group.first:
            return place
        if group.verb.role in {Role.SPEECH, Role.COMMIT} and _looks_ahead(one.timex, group):
            return place
        return None
    return None


def _looks_ahead(timex: Timex, group: VerbGroup) -> bool:
    return timex.anchor != "" and "ahead" in " ".join(timex.steps) and group.tense is Tense.PAST


def _preposition_of(parse: Parse, noun: int) -> str:
    """The preposition before a noun's own words: "since" for "since its launch"."""
    for place in range(noun - 1, max(noun - 6, -1), -1):
        token = parse.tokens[place]
        if token.part in {Part.PREPOSITION, Part.SUBORDINATOR}:
            return token.word
        if token.part not in {Part.DETERMINER, Part.ADJECTIVE, Part.NAME, Part.POSSESSIVE, Part.NUMBER, Part.OPEN}:
            return ""
    return ""


def _nominal(parse: Parse, noun: int, one: _Placed, clause: int) -> Telling:
    first = noun
    while first > 0 and parse.tokens[first - 1].part in {
        Part.DETERMINER, Part.ADJECTIVE, Part.NAME, Part.POSSESSIVE, Part.NUMBER,
    } and parse.owners[first - 1] == clause:  # fmt: skip
        first -= 1
    first = min(first, one.first)
    end = max(noun + 1, one.end)
    while end < len(parse.tokens) and parse.owners[end] == clause and not _ends_noun(parse, end):
        end += 1
    kind = classify(parse.tokens[noun].word, [token.word for token in parse.tokens[first:end]])
    return Telling(first, end, noun, clause, None, kind, Status.HAPPENED)


def _ends_noun(parse: Parse, number: int) -> bool:
    """Whether the words of a noun end here; a list of names goes on over commas."""
    token = parse.tokens[number]
    following = parse.tokens[number + 1] if number + 1 < len(parse.tokens) else None
    if token.part in {Part.COMMA, Part.COORDINATOR}:
        before = parse.tokens[number - 1]
        return not (following and following.part is Part.NAME and before.part is Part.NAME)
    if token.part in {Part.STOP, Part.QUOTE, Part.SUBORDINATOR, Part.RELATIVE}:
        return True
    return any(group.first == number for group in parse.groups)


def _verbal_host(
    parse: Parse, one: _Placed, clause: int, telling: Telling | None, published: date | None
) -> Telling | None:
    """The participle in "the suit filed in 2003", "after signing a pact in May"; a plan's infinitive."""
    main = parse.clauses[clause].group
    nearest = None
    for group in parse.groups:
        if group.last < one.first and parse.owners[group.first] == clause and not group.is_finite:
            nearest = group
    if nearest is None or nearest.verb.role in _CLAUSE_ROLES_WITHOUT_EVENT or parse.tokens[nearest.last].is_quoted:
        return None
    if main.last < one.first and nearest.first < main.first:
        return None
    if any(parse.tokens[n].part is Part.COMMA for n in range(nearest.last, one.first)):
        return None
    after = parse.tokens[one.end] if one.end < len(parse.tokens) else None
    if parse.tokens[one.first - 1].part is Part.DETERMINER and after is not None and after.part is Part.OPEN:
        return None  # "setting a Jan. 14 return date"
    if nearest.tense is Tense.INFINITIVE:
        when = one.timex.when
        is_ahead = when is not None and published is not None and when.first_day > published
        if not is_ahead or main.verb.role not in _POINTING_AHEAD:
            return None
        status = Status.PLANNED
    else:
        before = parse.tokens[nearest.first - 1] if nearest.first else None
        is_reduced = nearest.is_passive or before is None or before.word in _AFTERS | {"by", "of"}
        if not is_reduced:
            return None
        status = Status.HAPPENED
    words = [token.word for token in parse.tokens[nearest.first : one.end]]
    kind = classify(nearest.verb.lemma, words)
    return Telling(nearest.first, one.end, nearest.last, clause, nearest, kind, status)


def _is_of_purpose(parse: Parse, one: _Placed, clause: int, published: date | None) -> bool:
    """Whether a phrase ahead only belongs to an aim: "came as they prepared to strike before the winter"."""
    main = parse.clauses[clause].group
    if main.tense in {Tense.FUTURE, Tense.MODAL} or one.timex.when is None or published is None:
        return False
    last = one.timex.when.last_day
    is_ahead = last is None or last > published
    return is_ahead and any(
        group.tense is Tense.INFINITIVE and main.last < group.first < one.first and parse.owners[group.first] == clause
        for group in parse.groups
    )


def _also_dates_clause(parse: Parse, inner: Telling, one: _Placed, telling: Telling | None) -> bool:
    """Whether a dated noun dates its clause too: "in a July 16 press conference", "Friday's attack killed"."""
    if telling is None or inner.group is not None:
        return False
    group = parse.clauses[telling.clause].group
    before = _preposition_of(parse, min(inner.trigger, one.first))
    if inner.trigger < group.first and not before:
        return group.verb.role not in {Role.SPEECH}
    return before in _INSIDE
