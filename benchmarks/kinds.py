"""How well the ACLED sub-type of a passage is told: ``python -m benchmarks.kinds [--errors N]``.

It takes a file of passages, JSON Lines: ``{"id", "text", "kind"}``, where the kind is one of 25 sub-event
types of ACLED or one of five more. A passage has the label of its first mention that has one. Reported are
accuracy and weighted F1 (the F1 of each label, weighted by how many passages have it), over all labels and
over ACLED's.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from extract.events.acled.codes import code_mentions
from extract.model import Article
from extract.pipeline import read_article

if TYPE_CHECKING:
    from collections.abc import Sequence

PASSAGES = Path(__file__).parents[2] / "shared" / "gold" / "kinds" / "acled-subtypes.jsonl"
_NOT_OF_ACLED = frozenset({"MAN_MADE_DISASTER", "NATURAL_DISASTER", "ORG_CRIME", "DIPLO", "ATTRIB"})


@dataclass(frozen=True, slots=True)
class Told:
    """A passage with the label that people gave it, and ours, empty where we gave none."""

    text: str
    gold: str
    ours: str


def tell_label(text: str) -> str:
    """The sub-type of a passage: that of its first mention that has one."""
    reading = read_article(Article(id="", title="", text=text))
    codes = code_mentions(text, reading.sentences, reading.mentions)
    return next((code.acled for code in codes if code.acled), "")


def accuracy(told: Sequence[Told]) -> float:
    """The share of passages with the right label."""
    return sum(one.gold == one.ours for one in told) / len(told)


def weighted_f1(told: Sequence[Told]) -> float:
    """The F1 of each label that people gave, weighted by how many passages they gave it to."""
    golds, ours = Counter(one.gold for one in told), Counter(one.ours for one in told)
    hits = Counter(one.gold for one in told if one.gold == one.ours)
    # 2PR / (P + R) with P = hits / ours and R = hits / golds
    return sum(count * 2 * hits[label] / (count + ours[label]) for label, count in golds.items()) / len(told)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0] if __doc__ else None)
    parser.add_argument("passages", nargs="?", type=Path, default=PASSAGES)
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args(arguments)
    if not options.passages.exists():
        print(f"No passages to score kinds on: {options.passages.name} is not there.")
        return
    documents = [json.loads(line) for line in options.passages.read_text(encoding="utf-8").splitlines()]
    told = [Told(one["text"], one["kind"], tell_label(one["text"])) for one in documents]
    print(f"{'labels':<12}{'passages':>10}{'accuracy':>10}{'weighted F1':>13}")
    for name, some in (
        ("all 30", told),
        ("25 of ACLED", [one for one in told if one.gold not in _NOT_OF_ACLED]),
    ):
        print(f"{name:<12}{len(some):>10}{accuracy(some):>10.1%}{weighted_f1(some):>13.1%}")
    for one in [one for one in told if one.gold != one.ours][: options.errors]:
        print(f"{one.gold} read as {one.ours or 'nothing'}: {one.text[:160]}")


if __name__ == "__main__":
    main()
