"""What one more article costs a large library: ``python -m benchmarks.growth [--articles N] [--keep FILE]``.

The library is generated: the sample articles, over and over, each time moved to other days of two years and
with some of its names and nouns exchanged, so that the articles of a day tell of things that come close; one
in twelve is a reprint in another outlet. Then single articles are added, among them reprints.

What decides the cost is how much is told of one day, and how much of that is alike. Both are as in real
news, where some days are far busier than others. As a mention meets its day, half of the days have more than
280 mentions in all 10,000 articles and a tenth more than 650, the busiest 1,120; in 1,478 articles of news
agencies and papers on three stories of 2009 to 2011 these are 220, 560 and 1,370. Where 750 are told of a
day, each shares a rare word with 17 others here and with 19 there. Dates of a week or month are three times
as frequent here.
"""

from __future__ import annotations

import argparse
import collections
import re
import resource
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from app.store import Library
from app.store.write import add_reading, merge_collection
from benchmarks.reading import load_samples
from extract.model import Article, PublishedBasis
from extract.pipeline import Reading, read_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extract.model import Mention, Timex

SLUG: Final = "generated"
_FIRST: Final = date(2022, 1, 1)
_DAYS: Final = 730
_MORE: Final = 36  # articles that are added singly
_REPRINTS: Final = 12  # one in so many articles is one
_WORD: Final = re.compile(r"\b[a-z]{5,}\b")
_EXCHANGED: Final = 0.6  # of the longer words of an article
_PEAKED: Final = 1.5  # the more, the busier the busiest days


@dataclass(frozen=True, slots=True)
class Grown:
    """What adding one article took, in seconds of CPU, and whether it was a reprint."""

    seconds: float
    is_reprint: bool


def generate(count: int, seed: int = 1) -> Iterator[Reading]:
    """So many readings, the same for the same seed: those of the samples, moved in time and reworded."""
    random = Random(seed)  # noqa: S311 - a text, not a secret
    models = [read_article(article) for article in load_samples()]
    of_length: defaultdict[int, list[str]] = defaultdict(list)
    for word in sorted({word for model in models for word in _WORD.findall(model.article.text)}):
        of_length[len(word)].append(word)
    busy = [random.expovariate(1) ** _PEAKED for _ in range(_DAYS)]
    last: Reading | None = None
    for number in range(count):
        if last is not None and number % _REPRINTS == 0:
            yield _reprint(last, number)
            continue
        last = _vary(random.choice(models), of_length, busy, random, number)
        yield last


def _vary(
    model: Reading,
    of_length: Mapping[int, Sequence[str]],
    busy: Sequence[float],
    random: Random,
    number: int,
) -> Reading:
    """A reading with other words of the same length, so that all spans hold, on other days."""
    article = model.article
    spans = [mention.label for mention in model.mentions]

    def exchange(match: re.Match[str]) -> str:
        if random.random() > _EXCHANGED:
            return match.group()
        return random.choice(of_length[len(match.group())])

    text = _WORD.sub(exchange, article.text)
    published = _FIRST + timedelta(days=random.choices(range(_DAYS), busy)[0])
    shift = published - (article.published or published)
    labels = [_WORD.sub(exchange, label) for label in spans]
    moved = Article(
        id=Article.identify(f"Outlet {number % 40}", article.title, f"{number} {text}"),
        title=article.title,
        text=text,
        source=f"Outlet {number % 40}",
        published=published,
        published_basis=PublishedBasis.GIVEN,
    )
    mentions = tuple(
        _moved(mention, moved.id, label, shift) for mention, label in zip(model.mentions, labels, strict=True)
    )
    return Reading(moved, model.sentences, tuple(_moved_timex(one, shift) for one in model.timexes), mentions)


def _reprint(model: Reading, number: int) -> Reading:
    """The same words in another outlet, a day later."""
    article = replace(
        model.article,
        id=Article.identify("reprint", model.article.title, f"{number} {model.article.text}"),
        source=f"Outlet {40 + number % 7}",
        text=f"{model.article.text} ",
        published=(model.article.published or _FIRST) + timedelta(days=1),
    )
    mentions = tuple(
        replace(one, id=one.id.replace(model.article.id, article.id), article_id=article.id)
        for one in model.mentions
    )
    return Reading(article, model.sentences, model.timexes, mentions)


def _moved(mention: Mention, article_id: str, label: str, shift: timedelta) -> Mention:
    suffix = mention.id.removeprefix(mention.article_id)
    when = mention.when
    if when is not None and when.days is not None and 7 < when.days <= 31:
        when = type(when).month(*_month_after(when.first_day, shift))
    if when is not None and when.start is not None and when.end is not None and when.days and when.days <= 7:
        when = replace(when, start=when.start + shift, end=when.end + shift)
    return replace(mention, id=f"{article_id}{suffix}", article_id=article_id, label=label, when=when)


def _month_after(day: date, shift: timedelta) -> tuple[int, int]:
    moved = day + shift
    return moved.year, moved.month


def _moved_timex(timex: Timex, shift: timedelta) -> Timex:
    when = timex.when
    if when is None or when.days != 1 or when.start is None or when.end is None:
        return timex
    return replace(timex, when=replace(when, start=when.start + shift, end=when.end + shift))


def grow(library: Library, articles: Iterable[Reading]) -> list[Grown]:
    """Add articles one by one, each merged at once."""
    costs: list[Grown] = []
    for reading in articles:
        began = time.process_time()
        add_reading(library, SLUG, reading)
        merge_collection(library, SLUG)
        costs.append(Grown(time.process_time() - began, reading.article.text.endswith(" ")))
    return costs


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0] if __doc__ else None)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--keep", type=Path, help="the library file, kept and used again")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = chosen.keep or Path(folder) / "library.sqlite3"
        is_made = path.exists()
        readings = generate(chosen.articles + _MORE)
        with Library.open(path) as library:
            if not is_made:
                added = 0.0
                for reading in islice(readings, chosen.articles):
                    began = time.process_time()
                    add_reading(library, SLUG, reading)
                    added += time.process_time() - began
                began = time.process_time()
                events = merge_collection(library, SLUG)
                merged = time.process_time() - began
                print(
                    f"{chosen.articles:,} articles, {events:,} events:"
                    f" added in {added:.1f} s, merged in {merged:.1f} s",
                    flush=True,
                )
            else:
                collections.deque(islice(readings, chosen.articles), maxlen=0)
            costs = grow(library, readings)
    for name, some in (
        ("one more article", [one.seconds for one in costs if not one.is_reprint]),
        ("one more reprint", [one.seconds for one in costs if one.is_reprint]),
    ):
        some.sort()
        if some:
            print(
                f"{name}: {len(some)} times,"
                f" median {some[len(some) // 2]:.2f} s, most {some[-1]:.2f} s of CPU"
            )
    print(f"memory at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


if __name__ == "__main__":
    main()
