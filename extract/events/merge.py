"""Merging: which mentions report one and the same happening.

Two mentions become one event only on good grounds: days that overlap, a kind that fits, and rare words in
common; when unsure they stay two. Mentions are compared only with events of the same days and with a rare
word in common, so the time taken grows about as the number of mentions. An event is compared as a whole (all
its words together), never mention by mention: chains of look-alikes do not creep into one.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from sys import intern
from typing import TYPE_CHECKING, Final

from extract.datespan import Modifier
from extract.events.kinds import OTHER, STATEMENT
from extract.events.reprints import Reprints
from extract.model import Basis, Event, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extract.events.reprints import Wording
    from extract.model import DateSpan, Mention

_WORD: Final = re.compile(r"[^\W_]{2,}(?:[-’'.][^\W_]+)*")
_STOPWORDS: Final = frozenset(
    """
    the an and or but nor of in on at by for with from into onto over under to as that this these
    those its his her their our who whom which what was were is are be been being has have had will
    would could may might can do does did not no also then than more most about around nearly after
    before during since until while when said says say told new one two three some many several other
    """.split()
)
_STEM: Final = re.compile(r"(?:['’]s|ings?|ed|es|s|e|d)$")
_ALIKE: Final = 0.5  # cosine from which two tellings of the same days are of one happening
_ALIKE_IN_ONE_ARTICLE: Final = 0.35  # a headline and its lead share fewer words
_LONG: Final = 31  # days; a date longer than a month dates nothing that can be compared
_RAREST: Final = 6  # words by which a mention is looked for
_WIDEST_BLOCK: Final = 60  # events of one day and one word that a mention is compared with
_STATUS_GROUPS: Final = {Status.HAPPENED: 0, Status.ONGOING: 0, Status.ALLEGED: 0, Status.DENIED: 3}
_BASES: Final = {Basis.STATED: 0, Basis.CODED: 0, Basis.CARRIED: 1, Basis.PUBLISHED: 2, Basis.NONE: 3}


def merge_mentions(
    mentions: Iterable[Mention],
    text_of: Mapping[str, str] | None = None,
    published: Mapping[str, date] | None = None,
) -> tuple[Event, ...]:
    """The events that these mentions report, in order of date, those without a date last.

    ``text_of`` names, by article id, the text that an article prints: what the same words of one text tell is
    one happening, on whichever day a paper has printed them. ``published`` has their days of publication, by
    which mentions are put in order; without it, only those of which a mention tells are known.

    Every mention is in exactly one event, and the outcome does not depend on the order given. An event's id
    comes from the first of its mentions, so it stays while that mention does.
    """
    given = tuple(mentions)
    days = _publication_days(given) | dict(published or {})
    ordered = sorted(given, key=lambda mention: _order(mention, days))
    reprints = Reprints(text_of or {})
    told: dict[Wording, _Group] = {}
    words = {id(mention): _words(mention) for mention in ordered}
    rarity = _rarity(words.values())
    groups: list[_Group] = []
    blocks: defaultdict[_Key, list[_Group]] = defaultdict(list)
    for mention in ordered:
        weights = {word: rarity[word] for word in words[id(mention)]}
        wording = reprints.wording(mention)
        group = told.get(wording) if wording else None
        if group is None:
            group = _likest(mention, weights, _candidates(blocks, _keys(mention, weights, is_search=True)))
        if group is None:
            group = _Group()
            groups.append(group)
        if wording:
            told[wording] = group
        group.add(mention, weights)
        for key in _keys(mention, weights, is_search=False):
            if group not in blocks[key]:
                blocks[key].append(group)
    events = [_event(group.mentions) for group in groups]
    return tuple(sorted(events, key=lambda event: (event.when is None, _first_day(event.when), event.id)))


_Key = tuple[str, date, str]


@dataclass(slots=True, eq=False)
class _Group:
    """The mentions of one event while they are gathered, and their words together."""

    mentions: list[Mention] = field(default_factory=list)
    weights: Counter[str] = field(default_factory=Counter)

    def add(self, mention: Mention, weights: dict[str, float]) -> None:
        self.mentions.append(mention)
        for word, weight in weights.items():
            self.weights[word] += weight  # type: ignore[assignment]  # a Counter of floats

    def likeness(self, weights: dict[str, float]) -> float:
        """Cosine between the group's words and a mention's, from 0 to 1."""
        shared = sum(weight * self.weights[word] for word, weight in weights.items() if word in self.weights)
        if not shared:
            return 0.0
        return shared / (math.hypot(*weights.values()) * math.hypot(*self.weights.values()))


def _publication_days(mentions: Iterable[Mention]) -> dict[str, date]:
    """The day of publication of each article that gave one of its mentions that day as its date."""
    return {
        mention.article_id: mention.when.first_day
        for mention in mentions
        if mention.basis is Basis.PUBLISHED and mention.when is not None
    }


def _order(mention: Mention, published: dict[str, date]) -> tuple[date, str, int, int, str]:
    """Where a mention stands among all: by its article's publication, its article and its place there."""
    trigger = mention.trigger or mention.span
    day = published.get(mention.article_id, date.max)
    return (day, mention.article_id, trigger.start, mention.span.start, mention.id)


def _first_day(when: DateSpan | None) -> date:
    return when.first_day if when else date.max


def _words(mention: Mention) -> tuple[str, ...]:
    """The telling words of a label, each once; interned, as many labels have few different ones."""
    found = (match.group().lower() for match in _WORD.finditer(mention.label))
    return tuple(sorted({intern(_STEM.sub("", word) or word) for word in found if word not in _STOPWORDS}))


def _rarity(all_words: Iterable[tuple[str, ...]]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    total = 0
    for words in all_words:
        counts.update(words)
        total += 1
    return {word: math.log(1 + total / count) for word, count in counts.items()}


def _keys(mention: Mention, weights: dict[str, float], *, is_search: bool) -> Iterator[_Key]:
    """The blocks in which a mention looks for its event, or is put: its days with its rarest words.

    A day is looked for among the events of that day and among the long ones of its month; a longer span
    among all of its month.
    """
    when = mention.when
    if when is None:
        return
    rarest = sorted(weights, key=lambda word: (-weights[word], word))[:_RAREST]
    months = {day.replace(day=1) for day in (when.first_day, when.last_day or when.first_day)}
    is_day = when.days == 1
    shelves = ("long",) if is_day and is_search else ("any",) if is_day or is_search else ("any", "long")
    for word in rarest:
        if is_day:
            yield ("day", when.first_day, word)
        for month in months:
            for shelf in shelves:
                yield (shelf, month, word)


def _candidates(blocks: dict[_Key, list[_Group]], keys: Iterable[_Key]) -> list[_Group]:
    found: dict[int, _Group] = {}
    for key in keys:
        for group in blocks[key][:_WIDEST_BLOCK] if key in blocks else ():
            found.setdefault(id(group), group)
    return list(found.values())


def _likest(mention: Mention, weights: dict[str, float], groups: Iterable[_Group]) -> _Group | None:
    best: _Group | None = None
    best_likeness = 0.0
    for group in groups:
        first = group.mentions[0]
        if not _can_be_one(first, mention):
            continue
        likeness = group.likeness(weights)
        is_same_article = any(one.article_id == mention.article_id for one in group.mentions)
        wanted = _ALIKE
        if is_same_article:
            if not any(one.main and one.article_id == mention.article_id for one in group.mentions):
                continue
            wanted = _ALIKE_IN_ONE_ARTICLE if mention.main else _ALIKE
        if likeness >= wanted and likeness > best_likeness:
            best, best_likeness = group, likeness
    return best


def _can_be_one(first: Mention, second: Mention) -> bool:
    """Whether two mentions may report one happening, before their words are looked at."""
    if _STATUS_GROUPS.get(first.status, 1) != _STATUS_GROUPS.get(second.status, 1):
        return False
    kinds = {first.kind, second.kind}
    if len(kinds) > 1 and (STATEMENT in kinds or OTHER not in kinds):
        return False
    if first.when is None or second.when is None:
        return False
    return _same_days(first.when, second.when)


def _same_days(first: DateSpan, second: DateSpan) -> bool:
    """Whether two dates can be of one happening: the same, or one within the other and both short."""
    if (first.start, first.end) == (second.start, second.end):
        return True
    if Modifier.BEFORE in {first.modifier, second.modifier} or first.days is None or second.days is None:
        return False
    return max(first.days, second.days) <= _LONG and (first.contains(second) or second.contains(first))


def _event(mentions: Sequence[Mention]) -> Event:
    best = min(mentions, key=_goodness)
    named = min(mentions, key=lambda mention: (not mention.main, _goodness(mention)))
    return Event(
        id=f"e{mentions[0].id}",
        label=named.label,
        when=best.when,
        kind=next((mention.kind for mention in (best, *mentions) if mention.kind != OTHER), OTHER),
        status=best.status,
        mentions=tuple(mentions),
    )


def _goodness(mention: Mention) -> tuple[float, ...]:
    """How well a mention dates its event: stated before carried before published, finer before coarser."""
    grain = mention.when.grain.typical_days if mention.when else math.inf
    days = mention.when.days if mention.when and mention.when.days is not None else math.inf
    return (_BASES[mention.basis], grain, days)
