"""How well who, where, how many and who says so are read, against what people found in the same sentences.

The gold of the sample collections has ``"fields"`` beside the events whose articles were read for it; the
articles of ``tests/gold/elsewhere``, on other conflicts, were written before any rule was tuned. Names
agree when the words of one are among the words of the other: "Kennedy" and "President John Kennedy".
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any

from benchmarks.events import GOLD, collections_with_gold, find_mention, load_gold, read_sample
from extract.model import Article, PublishedBasis
from extract.pipeline import read_article

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.events import GoldEvent
    from extract.model import Mention

ELSEWHERE = GOLD.parent / "elsewhere" / "articles.jsonl"
FIELDS = ("places", "actors", "roles", "killed", "injured", "said_by")
_WORD = re.compile(r"\w+")
_EMPTY_WORDS = frozenset({"the", "a", "of", "and", "in", "s"})


@dataclass(frozen=True, slots=True)
class Count:
    """How many were read, how many are in the gold, and how many of them agree."""

    read: int = 0
    gold: int = 0
    right: int = 0

    def __add__(self, other: Count) -> Count:
        """The counts over both."""
        return Count(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(Count)))

    @property
    def precision(self) -> float:
        """The share of what was read that is right."""
        return self.right / self.read if self.read else 1.0

    @property
    def recall(self) -> float:
        """The share of the gold that was read."""
        return self.right / self.gold if self.gold else 1.0


Counts = dict[str, Count]
Difference = tuple[str, str, object, object]


def score_seeds(*, is_own: bool = False) -> tuple[Counts, list[Difference]]:
    """The fields of the sample collections; ``is_own`` leaves out events without a mention of their own."""
    return _total(
        (gold.word, wanted, mention)
        for slug in collections_with_gold()
        for gold, wanted in _reviewed(slug)
        for mention in [find_mention(read_sample(slug, gold.article), gold)]
        if not is_own or _is_of(mention, gold, read_sample(slug, gold.article).article.text)
    )


def _is_of(mention: Mention | None, gold: GoldEvent, text: str) -> bool:
    """Whether a mention has the event word of the gold, and not only covers it."""
    if mention is None or mention.trigger is None:
        return False
    start = text.index(gold.sentence) + gold.sentence.lower().index(gold.word.lower())
    return mention.trigger.start < start + len(gold.word) and start < mention.trigger.end


def score_elsewhere() -> tuple[Counts, list[Difference]]:
    """The fields of the articles on other conflicts."""
    return _total(_of_elsewhere())


def same_name(one: str, other: str) -> bool:
    """Whether two names can be of one: the words of one are among the words of the other."""
    first, second = (set(_WORD.findall(name.casefold())) - _EMPTY_WORDS for name in (one, other))
    return bool(first and second) and (first <= second or second <= first)


def _reviewed(slug: str) -> Iterator[tuple[GoldEvent, dict[str, Any]]]:
    with (GOLD / f"{slug}.jsonl").open(encoding="utf-8") as lines:
        for line, gold in zip(lines, load_gold(slug), strict=True):
            record = json.loads(line)
            if "fields" in record:
                yield gold, record["fields"]


def _of_elsewhere() -> Iterator[tuple[str, dict[str, Any], Mention | None]]:
    for line in ELSEWHERE.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        article = Article(
            id=record["article"],
            title=record["article"],
            text=record["text"],
            published=date.fromisoformat(record["published"]),
            published_basis=PublishedBasis.GIVEN,
        )
        reading = read_article(article)
        for event in record["events"]:
            sentence = reading.sentences[event["sentence"]].span
            start = article.text.index(event["word"], sentence.start, sentence.end)
            covering = [
                mention for mention in reading.mentions if mention.span.start <= start < mention.span.end
            ]
            triggered = [one for one in covering if one.trigger and one.trigger.start == start]
            found = min(triggered or covering, key=lambda one: one.span.end - one.span.start, default=None)
            yield f"{record['article']}: {event['word']}", event, found


def _total(compared: Iterator[tuple[str, dict[str, Any], Mention | None]]) -> tuple[Counts, list[Difference]]:
    counts: Counts = {field: Count() for field in FIELDS}
    differences: list[Difference] = []
    for word, wanted, mention in compared:
        for field, count, read, gold in _compare(wanted, mention):
            counts[field] += count
            if count.right < max(count.read, count.gold):
                differences.append((word, field, gold, read))
    return counts, differences


def _compare(wanted: dict[str, Any], mention: Mention | None) -> Iterator[tuple[str, Count, object, object]]:
    places = [place.name for place in mention.places] if mention else []
    yield "places", _match(places, wanted["places"]), places, wanted["places"]
    actors = [actor.name for actor in mention.actors] if mention else []
    gold = [*wanted["agents"], *wanted["targets"]]
    yield "actors", _match(actors, gold), actors, gold
    if mention is not None:
        agents = [actor.name for actor in mention.actors if actor.role != "target"]
        targets = [actor.name for actor in mention.actors if actor.role != "agent"]
        right = _match(agents, wanted["agents"]).right + _match(targets, wanted["targets"]).right
        yield "roles", Count(len(actors), len(gold), min(right, len(actors))), actors, gold
    for field in ("killed", "injured"):
        toll = next((one for one in mention.tolls if one.measure == field), None) if mention else None
        read = [toll.low, toll.high] if toll else None
        yield (
            field,
            Count(read is not None, wanted[field] is not None, read is not None and read == wanted[field]),
            read,
            wanted[field],
        )
    speakers = list(mention.said_by) if mention else []
    yield "said_by", _match(speakers, wanted["said_by"]), speakers, wanted["said_by"]


def _match(read: Sequence[str], gold: Sequence[str]) -> Count:
    left = list(gold)
    for name in read:
        same = next((other for other in left if same_name(name, other)), None)
        if same is not None:
            left.remove(same)
    return Count(len(read), len(gold), len(gold) - len(left))


def print_fields(errors: int) -> None:
    """Print precision and recall of each field, and the first differences."""
    for name, (counts, differences) in (
        ("sample collections", score_seeds()),
        ("those of them with a mention of their own", score_seeds(is_own=True)),
        ("other conflicts", score_elsewhere()),
    ):
        print(f"\nWho, where, how many and who says so: {name}\n")
        print(f"{'field':<12}{'gold':>6}{'read':>6}{'precision':>11}{'recall':>9}")
        for field, count in counts.items():
            print(f"{field:<12}{count.gold:>6}{count.read:>6}{count.precision:>11.1%}{count.recall:>9.1%}")
        for difference in differences[:errors]:
            print("  {}: {}: wanted {}, got {}".format(*difference))
