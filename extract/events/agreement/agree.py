"""How the articles on one event stand to each other: who agrees, who differs, what changed, who is silent."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from extract.events.agreement.positions import find_positions, find_relation
from extract.events.agreement.records import Agreement, Aspect, Claim
from extract.events.agreement.sayings import find_sayings, speaker_of_count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from extract.events.agreement.records import Saying, Witness
    from extract.model import Event, Mention, TextSpan

WEEK: Final = timedelta(days=6)
"""How long after the first report an article can be called silent."""

_ORDER: Final = list(Aspect)


def find_agreement(event: Event, witnesses: Iterable[Witness], counts: Iterable[Mention] = ()) -> Agreement:
    """What each article claims of an event, aspect by aspect.

    The outcome does not depend on the order of anything given.

    Args:
        event: with its mentions.
        witnesses: the articles of the collection, at least those that report the event.
        counts: mentions that only count its victims (:mod:`extract.events.agreement.counts`), be they of
            the event or of others.
    """
    of = {witness.article_id: witness for witness in witnesses}
    reporting = {mention.article_id for mention in event.mentions}
    said: defaultdict[tuple[Aspect, str, str], set[Saying]] = defaultdict(set)
    told = (one for one in counts if one.article_id in reporting)
    for aspect, measure, whom, saying in _sayings(event, of, told):
        said[aspect, measure, whom].add(saying)
    ordered = sorted(said.items(), key=lambda pair: (_ORDER.index(pair[0][0]), *pair[0][1:]))
    return Agreement(
        claims=tuple(_claim(*topic, sayings, reporting) for topic, sayings in ordered),
        first=_first(of[article_id] for article_id in reporting),
        silent=_silent(of, reporting),
    )


def _sayings(
    event: Event, of: Mapping[str, Witness], counts: Iterable[Mention]
) -> Iterator[tuple[Aspect, str, str, Saying]]:
    counts = list(counts)
    counting = {count.id for count in counts}
    for mention in event.mentions:
        if mention.id not in counting:
            yield from find_sayings(mention, of[mention.article_id], event, is_count=False)
    for count, beside in _with_speakers(counts):
        yield from find_sayings(count, of[count.article_id], event, is_count=True, beside=beside)


def _with_speakers(counts: Iterable[Mention]) -> Iterator[tuple[Mention, str]]:
    """Each count, with who speaks before it in its sentence."""
    beside: dict[tuple[str, TextSpan], str] = {}
    for count in sorted(counts, key=lambda one: (one.article_id, one.span.start, one.id)):
        place = count.article_id, count.sentence
        yield count, beside.get(place, "")
        beside.setdefault(place, speaker_of_count(count))


def report_period(published: Iterable[date]) -> tuple[date, date] | None:
    """The days of an event's reports: from the first to the last, at least two and at most seven days."""
    days = sorted(published)
    if not days:
        return None
    return days[0], min(max(days[-1], days[0] + timedelta(days=1)), days[0] + WEEK)


def _claim(aspect: Aspect, measure: str, whom: str, sayings: Iterable[Saying], reporting: set[str]) -> Claim:
    positions = find_positions(sayings)
    heard = {article_id for position in positions for article_id in position.articles}
    return Claim(aspect, measure, whom, positions, tuple(sorted(reporting - heard)), find_relation(positions))


def _first(reporting: Iterable[Witness]) -> tuple[Witness, ...]:
    dated = [witness for witness in reporting if witness.published is not None]
    first = min((one.published for one in dated if one.published), default=None)
    return _once(one for one in dated if one.published == first)


def _silent(of: Mapping[str, Witness], reporting: set[str]) -> tuple[Witness, ...]:
    """The articles of the days of the reports that do not tell of the event, nor print a text that does."""
    days = [day for article_id in reporting if (day := of[article_id].published) is not None]
    period = report_period(days)
    if period is None:
        return ()
    told = {of[article_id].text_id for article_id in reporting}
    return _once(
        one
        for one in of.values()
        if one.published and period[0] <= one.published <= period[1] and one.text_id not in told
    )


def _once(witnesses: Iterable[Witness]) -> tuple[Witness, ...]:
    """One article for each text, in order of publication."""
    texts: dict[str, Witness] = {}
    for one in sorted(witnesses, key=lambda one: (one.published or date.max, one.article_id)):
        texts.setdefault(one.text_id, one)
    return tuple(texts.values())
