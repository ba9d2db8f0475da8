"""How well the events of annotated news are dated: ``python -m benchmarks.dating --gold FILE``.

FILE holds JSON Lines ``{"id", "published", "text", "sentences": [[start, end]...], "events": [{"sentence",
"word", "date"}]}``; a date is a year, a month or a day in ISO 8601, and where annotators differ the same
event stands twice. Looked at is the shortest mention that covers the word; where none does, the one that
shares most with the sentence. *Day zero* is what comes of putting every event on the day of publication.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.model import Article, DateSpan, PublishedBasis
from extract.pipeline import read_article

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.model import Mention


def measure(documents: Sequence[dict[str, Any]]) -> Counter[str]:
    """Counts over all gold events: gold, found, dated, exact, and those of the day of publication."""
    counts: Counter[str] = Counter()
    for document in documents:
        mentions = _mentions(document)
        for sentence, word, days in _gold(document):
            mention = _find(document, sentence, word, mentions)
            when = mention.when if mention is not None else None
            counts["gold"] += 1
            counts["found"] += mention is not None
            counts["dated"] += when is not None and not when.is_open
            counts["exact"] += when is not None and any(_agrees(when, day) for day in days)
            counts["day zero"] += document["published"] in days
    return counts


def _mentions(document: dict[str, Any]) -> tuple[Mention, ...]:
    title, text = document.get("title", ""), document["text"]
    article = Article(
        id=Article.identify(document["id"], title, text),
        title=title,
        text=text,
        source=document["id"],
        language="en",
        published=date.fromisoformat(document["published"]),
        published_basis=PublishedBasis.GIVEN,
    )
    return read_article(article).mentions


def _gold(document: dict[str, Any]) -> Iterator[tuple[tuple[int, int], str, set[str]]]:
    """The gold events: the sentence's offsets, the word, and the dates that are right."""
    dates: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
    for event in document["events"]:
        dates[event["sentence"], event["word"]].add(event["date"])
    for (number, word), days in dates.items():
        first, end = document["sentences"][number]
        yield (first, end), word, days


def _find(
    document: dict[str, Any], sentence: tuple[int, int], word: str, mentions: Sequence[Mention]
) -> Mention | None:
    first, end = sentence
    place = document["text"][first:end].lower().find(word.lower())
    start, stop = first + place, first + place + len(word)
    covering = [one for one in mentions if place >= 0 and one.span.start <= start and stop <= one.span.end]
    if covering:
        return min(covering, key=lambda one: (one.span.end - one.span.start, one.span.start))
    shared = {id(one): min(end, one.span.end) - max(first, one.span.start) for one in mentions}
    touching = [one for one in mentions if shared[id(one)] > 0]
    return max(touching, key=lambda one: shared[id(one)], default=None)


def _agrees(when: DateSpan, day: str) -> bool:
    """Whether days are just those of a year, a month or a day in ISO 8601."""
    parts = [int(part) for part in day.split("-")]
    match parts:
        case [year]:
            gold = DateSpan.year(year)
        case [year, month]:
            gold = DateSpan.month(year, month)
        case _:
            gold = DateSpan.day(date(*parts))
    return (when.start, when.end) == (gold.start, gold.end)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--gold", type=Path, required=True, help="the annotated articles")
    gold = parser.parse_args().gold
    counts = measure([json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()])
    for name in ("found", "dated", "exact", "day zero"):
        print(f"{name:<10}{counts[name]:>5} of {counts['gold']}{counts[name] / max(counts['gold'], 1):>8.1%}")


if __name__ == "__main__":
    main()
