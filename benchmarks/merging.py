"""How well mentions are merged into events: ``python -m benchmarks.merging [--errors]``.

Measured on the sample collections, against pairs that people have judged, one a line of
``tests/gold/merges/<collection>.jsonl``: ``{"first", "second", "same"}``, each of the two with its
``article``, its ``sentence`` and the event ``word`` in it. They hold what is the same, and what only comes
close.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING

from benchmarks.events import GOLD, ROOT, GoldEvent, collections_with_gold, find_mention, read_sample
from extract.events.merge import merge_mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.model import Event, Mention

PAIRS = GOLD.parent / "merges"


@dataclass(frozen=True, slots=True)
class Judged:
    """Two mentions, and whether they report one happening; None where one of them is not found at all."""

    first: Mention | None
    second: Mention | None
    same: bool


@dataclass(frozen=True, slots=True)
class MergeScore:
    """Counts of judged pairs: merged rightly, merged wrongly, left apart wrongly."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: MergeScore) -> MergeScore:
        """The counts over both."""
        sums = (getattr(self, field.name) + getattr(other, field.name) for field in fields(MergeScore))
        return MergeScore(*sums)

    @property
    def precision(self) -> float:
        """The share of merged pairs that are the same."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of pairs that are the same that were merged."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def load_pairs(slug: str) -> Iterator[Judged]:
    """The judged pairs of a collection."""
    with (PAIRS / f"{slug}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield Judged(_mention(slug, record["first"]), _mention(slug, record["second"]), record["same"])


def _mention(slug: str, told: dict[str, str]) -> Mention | None:
    gold = GoldEvent(told["article"], told["sentence"], told["word"], None, "")
    return find_mention(read_sample(slug, gold.article), gold)


@cache
def merge_collection(slug: str) -> tuple[Event, ...]:
    """The events of a sample collection."""
    names = sorted(path.name for path in (ROOT / "seeds" / slug / "articles").glob("*.md"))
    readings = [read_sample(slug, name) for name in names]
    texts = {reading.article.id: reading.article.text for reading in readings}
    return merge_mentions(
        (mention for reading in readings for mention in reading.mentions),
        sentence_of=lambda mention: mention.sentence.of(texts[mention.article_id]),
    )


def score_merges(slug: str) -> tuple[MergeScore, list[Judged]]:
    """How a collection's events agree with the judged pairs, and the pairs where they do not."""
    event_of = {mention.id: event.id for event in merge_collection(slug) for mention in event.mentions}
    score, differences = MergeScore(), []
    for pair in load_pairs(slug):
        found = pair.first is not None and pair.second is not None
        merged = (
            pair.first is not None
            and pair.second is not None
            and event_of[pair.first.id] == event_of[pair.second.id]
        )
        if pair.same:
            score += MergeScore(right=merged, missed=not merged)
        elif found:
            score += MergeScore(wrong=merged)
        if merged != pair.same:
            differences.append(pair)
    return score, differences


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0] if __doc__ else None)
    parser.add_argument(
        "--errors", action="store_true", help="print the pairs that are merged wrongly, or not"
    )
    errors = parser.parse_args().errors
    print(f"{'collection':<26}{'pairs':>7}{'precision':>11}{'recall':>9}")
    total, pairs = MergeScore(), 0
    differences: list[Judged] = []
    for slug in collections_with_gold():
        score, some = score_merges(slug)
        count = len(list(load_pairs(slug)))
        print(f"{slug:<26}{count:>7}{score.precision:>11.3f}{score.recall:>9.3f}")
        total, pairs, differences = total + score, pairs + count, differences + some
    print(f"{'all':<26}{pairs:>7}{total.precision:>11.3f}{total.recall:>9.3f}")
    for pair in differences if errors else ():
        labels = (one.label if one else "not found" for one in (pair.first, pair.second))
        print(f"  {'not merged' if pair.same else 'merged'}: {' | '.join(labels)}")


if __name__ == "__main__":
    main()
