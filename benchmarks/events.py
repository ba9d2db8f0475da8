"""How well events are found and dated: ``python -m benchmarks.events [--errors N]``.

Measured on the sample collections, against their dated events as people have written them down in
``tests/gold/seeds/<collection>.jsonl``: one event a line, ``{"article", "sentence", "word", "when", "status",
"basis"}``, ``when`` in EDTF or null. A line without a word says that its sentence tells of no event.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from extract.model import DateSpan, Grain, Modifier
from extract.pipeline import Reading, read_article
from extract.read import read_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.model import Mention

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold" / "seeds"
_PART_OF_UNIT = frozenset({Modifier.EARLY, Modifier.MID, Modifier.LATE})


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One event that people found in a sentence, or a sentence that tells of none (an empty ``word``)."""

    article: str
    sentence: str
    word: str
    when: str | None
    status: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over gold events: all, found at all, dated exactly, dated wrongly, with the right status.

    ``empty`` counts sentences that tell of no event, ``told`` those of them where one was dated all the same.
    """

    gold: int = 0
    found: int = 0
    exact: int = 0
    wrong: int = 0
    status: int = 0
    empty: int = 0
    told: int = 0

    def __add__(self, other: Score) -> Score:
        """The counts over both."""
        return Score(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(Score)))

    def share(self, count: int) -> float:
        """A count as a share of the gold events."""
        return count / self.gold if self.gold else 0.0


@dataclass(frozen=True, slots=True)
class Difference:
    """A gold event, and the mention that was found for it, if any."""

    gold: GoldEvent
    mention: Mention | None


def collections_with_gold() -> tuple[str, ...]:
    """The slugs of the sample collections whose events people have written down."""
    return tuple(sorted(path.stem for path in GOLD.glob("*.jsonl")))


def score_collection(slug: str) -> tuple[Score, list[Difference]]:
    """How well the events of a collection are found, and where they differ from the gold."""
    score, differences = Score(), []
    for gold in load_gold(slug):
        reading = read_sample(slug, gold.article)
        if not gold.word:
            score += Score(empty=1, told=bool(_dated_in(reading, gold)))
            continue
        mention = find_mention(reading, gold)
        got = edtf_of(mention)
        is_exact = mention is not None and _agree(got, gold.when)
        is_status = mention is not None and mention.status == gold.status
        score += Score(
            gold=1,
            found=mention is not None,
            exact=is_exact,
            wrong=got is not None and not is_exact,
            status=is_status,
        )
        if not (is_exact and is_status):
            differences.append(Difference(gold, mention))
    return score, differences


def load_gold(slug: str) -> Iterator[GoldEvent]:
    """The gold events of a collection."""
    with (GOLD / f"{slug}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            texts = {field.name: record.get(field.name) or "" for field in fields(GoldEvent)}
            yield GoldEvent(**texts | {"when": record["when"]})


@cache
def read_sample(slug: str, name: str) -> Reading:
    """One article of a sample collection, read the whole way."""
    return read_article(read_source(ROOT / "seeds" / slug / "articles" / name))


def find_mention(reading: Reading, gold: GoldEvent) -> Mention | None:
    """The mention for a gold event: the shortest that has the word for its trigger, else that covers it."""
    text = reading.article.text
    start = text.index(gold.sentence) + gold.sentence.lower().index(gold.word.lower())
    end = start + len(gold.word)
    covering = [
        mention for mention in reading.mentions if mention.span.start <= start and end <= mention.span.end
    ]
    triggered = [
        mention
        for mention in covering
        if mention.trigger and mention.trigger.start < end and start < mention.trigger.end
    ]
    length = {id(mention): mention.span.end - mention.span.start for mention in covering}
    return min(triggered or covering, key=lambda mention: length[id(mention)], default=None)


def edtf_of(mention: Mention | None) -> str | None:
    """A mention's date as the gold writes it: whole units, and days without their hours."""
    if mention is None or mention.when is None:
        return None
    when = mention.when
    if when.grain is Grain.HOUR and when.start is not None:
        return DateSpan.day(when.start).edtf
    return (replace(when, modifier=Modifier.NONE) if when.modifier in _PART_OF_UNIT else when).edtf


def _agree(got: str | None, wanted: str | None) -> bool:
    return got == wanted or (got is not None and wanted is not None and wanted.startswith(got + "T"))


def _dated_in(reading: Reading, gold: GoldEvent) -> list[Mention]:
    start = reading.article.text.index(gold.sentence)
    return [
        mention
        for mention in reading.mentions
        if mention.when is not None and mention.sentence.start <= start < mention.sentence.end
    ]


def _print_quality(errors: int) -> None:
    print("Events of the sample collections, against people's\n")
    columns = "".join(f"{name:>9}" for name in ("found", "exact", "wrong", "status"))
    print(f"{'collection':<26}{'events':>8}{columns}{'told of none':>14}")
    total, all_differences = Score(), []
    for slug in collections_with_gold():
        score, differences = score_collection(slug)
        total += score
        all_differences += differences
        _print_score(slug, score)
    _print_score("all", total)
    for difference in all_differences[:errors]:
        gold, mention = difference.gold, difference.mention
        got = f"{edtf_of(mention)} {mention.status} {mention.label}" if mention else "not found"
        print(f"  {gold.article}: {gold.word} {gold.when} {gold.status}, got {got}")


def _print_score(name: str, score: Score) -> None:
    shares = (score.share(count) for count in (score.found, score.exact, score.wrong, score.status))
    cells = "".join(f"{share:>9.1%}" for share in shares)
    print(f"{name:<26}{score.gold:>8}{cells}{score.told:>7} of {score.empty}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=int, default=0, help="print the first N differences")
    errors = parser.parse_args().errors
    _print_quality(errors)
    from benchmarks.fields import print_fields  # noqa: PLC0415 - it reads the gold through this module

    print_fields(errors)


if __name__ == "__main__":
    main()
