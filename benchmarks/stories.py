"""How well mentions are merged in written stories: ``python -m benchmarks.stories [--errors]``.

The stories of ``tests/gold/stories`` were written before any rule was tuned on them, in two halves: on
``development.md`` rules may be tuned, ``held-back.md`` only tells how far they carry. All pairs of marked
words of one story are judged: the same number is the same happening.
"""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Final

from benchmarks.events import GOLD
from benchmarks.merging import MergeScore
from extract.events.merge import merge_mentions
from extract.model import Article, PublishedBasis
from extract.pipeline import read_article

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.model import Mention
    from extract.pipeline import Reading

HALVES: Final = ("development", "held-back", "unseen")
_FOLDER: Final = GOLD.parent / "stories"
_MARKED: Final = re.compile(r"\[(?P<word>[^|\]]+)\|(?P<number>\d+)\]")


@dataclass(frozen=True, slots=True)
class Marked:
    """A word that tells of a happening: its story, the number there, and the mention read at it, if any."""

    story: str
    number: int
    word: str
    mention: Mention | None


@cache
def read_half(half: str) -> tuple[tuple[Reading, ...], tuple[Marked, ...]]:
    """The articles of one half, read the whole way, and their marked words."""
    readings: list[Reading] = []
    marked: list[Marked] = []
    for story, outlet, day, written in _split(half):
        places: list[tuple[int, int, str, int]] = []
        text, end = "", 0
        for match in _MARKED.finditer(written):
            text += written[end : match.start()]
            places.append((len(text), len(text) + len(match["word"]), match["word"], int(match["number"])))
            text += match["word"]
            end = match.end()
        text += written[end:]
        article = Article(
            id=Article.identify(outlet, "", text),
            title="",
            text=text,
            source=outlet,
            published=day,
            published_basis=PublishedBasis.GIVEN,
        )
        reading = read_article(article)
        readings.append(reading)
        for start, stop, word, number in places:
            marked.append(Marked(story, number, word, _told_at(reading.mentions, start, stop)))
    return tuple(readings), tuple(marked)


def _split(half: str) -> Iterator[tuple[str, str, date, str]]:
    """For each article of a half its story, its outlet, its day, and its text with the marks in it."""
    _, *stories = (_FOLDER / f"{half}.md").read_text(encoding="utf-8").split("\n# ")
    for story in stories:
        name, *articles = story.split("\n## ")
        for article in articles:
            head, _, text = article.partition("\n")
            outlet, _, day = head.rpartition(", ")
            yield name.strip(), outlet, date.fromisoformat(day), text.strip()


def _told_at(mentions: Sequence[Mention], start: int, end: int) -> Mention | None:
    """The mention whose event word this is, or else the shortest around it."""
    around = [one for one in mentions if one.span.start <= start and end <= one.span.end]
    triggered = [one for one in around if one.trigger and one.trigger.start < end and start < one.trigger.end]
    return min(triggered or around, key=lambda one: one.span.end - one.span.start, default=None)


def score_half(half: str) -> tuple[MergeScore, int, list[tuple[Marked, Marked]]]:
    """How merging does on one half, how many pairs are judged, and those where it differs."""
    readings, marked = read_half(half)
    texts = {reading.article.id: reading.article.text for reading in readings}
    events = merge_mentions(
        (mention for reading in readings for mention in reading.mentions),
        published={one.article.id: one.article.published for one in readings if one.article.published},
        sentence_of=lambda mention: mention.sentence.of(texts[mention.article_id]),
    )
    event_of = {mention.id: event.id for event in events for mention in event.mentions}
    score, pairs = MergeScore(), 0
    differences: list[tuple[Marked, Marked]] = []
    for first, second in combinations(marked, 2):
        if first.story != second.story:
            continue
        pairs += 1
        merged = bool(
            first.mention and second.mention and event_of[first.mention.id] == event_of[second.mention.id]
        )
        if first.number == second.number:
            score += MergeScore(right=merged, missed=not merged)
        else:
            score += MergeScore(wrong=merged)
        if merged != (first.number == second.number):
            differences.append((first, second))
    return score, pairs, differences


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0] if __doc__ else None)
    parser.add_argument("--errors", action="store_true", help="print the pairs of the development half")
    errors = parser.parse_args().errors
    print(f"{'stories':<26}{'pairs':>7}{'same':>7}{'precision':>11}{'recall':>9}")
    for half in HALVES:
        score, pairs, differences = score_half(half)
        same = score.right + score.missed
        print(f"{half:<26}{pairs:>7}{same:>7}{score.precision:>11.3f}{score.recall:>9.3f}")
        for pair in differences if errors and half == HALVES[0] else ():
            labels = (f"{one.word}: {one.mention.label if one.mention else '-'}" for one in pair)
            told = "not merged" if pair[0].number == pair[1].number else "merged"
            print(f"  {pair[0].story}, {told}: {' | '.join(labels)}")


if __name__ == "__main__":
    main()
