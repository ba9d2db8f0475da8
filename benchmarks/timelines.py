"""Key days beside what journalists chose: ``python -m benchmarks.timelines [--gold DIR]``.

``DIR`` holds one folder a topic, with ``articles.jsonl`` ({"id", "source", "published", "text"}),
``keywords.json`` and ``gold/*.json``, each a timeline that somebody wrote: [[day, [sentence, ...]], ...]. As
is usual, a reader is told how many days such a timeline has, how many sentences a day, and from when to when
it goes. Beside Dateline stands a baseline that takes the days on which most articles came out, and of each
day's articles the first sentences.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.day_scoring import compare, f1, mean_f1
from extract.digest import DigestOptions, find_key_days, read_account
from extract.language import detect_language
from extract.model import Article, PublishedBasis

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from benchmarks.day_scoring import Closeness, Told

TOPICS = Path(__file__).parents[2] / "shared" / "gold" / "timelines"


@dataclass(frozen=True, slots=True)
class Task:
    """What a reader gets: the articles, and the size of the timeline that somebody made of them."""

    name: str
    articles: tuple[Article, ...]
    keywords: tuple[str, ...]
    options: DigestOptions
    gold: Told


def load_tasks(folder: Path) -> Iterator[Task]:
    """A task for each timeline that people wrote."""
    for topic in sorted(path for path in folder.iterdir() if path.is_dir()):
        lines = (topic / "articles.jsonl").read_text(encoding="utf-8").splitlines()
        articles = [_article(json.loads(line)) for line in lines]
        keywords = tuple(json.loads((topic / "keywords.json").read_text(encoding="utf-8")))
        for path in sorted((topic / "gold").glob("*.json")):
            written = json.loads(path.read_text(encoding="utf-8"))
            gold = {date.fromisoformat(day): list(sentences) for day, sentences in written}
            first, last = min(gold), max(gold)
            each = max(1, round(sum(map(len, gold.values())) / len(gold)))
            inside = tuple(one for one in articles if one.published and first <= one.published <= last)
            options = DigestOptions(len(gold), each, first, last)
            yield Task(f"{topic.name} {path.stem}", inside, keywords, options, gold)


def _article(fields: dict[str, str]) -> Article:
    return Article(
        id=fields["id"],
        title="",
        text=fields["text"],
        source=fields["source"],
        language=detect_language(fields["text"]),
        published=date.fromisoformat(fields["published"]),
        published_basis=PublishedBasis.GIVEN,
    )


def read_key_days(task: Task) -> Told:
    """The timeline that Dateline makes."""
    accounts = (read_account(article, task.keywords) for article in task.articles)
    return {one.day: [told.text for told in one.sentences] for one in find_key_days(accounts, task.options)}


def count_articles(task: Task) -> Told:
    """The baseline: the days with most articles, each told by the first sentences of these."""
    by_day: defaultdict[date, list[Article]] = defaultdict(list)
    for article in task.articles:
        if article.published:
            by_day[article.published].append(article)
    most = Counter({day: len(some) for day, some in by_day.items()}).most_common(task.options.top)
    wanted = task.options.sentences
    firsts = {day: [line for one in by_day[day] for line in one.text.splitlines()[:1]] for day, _ in most}
    return {day: lines[:wanted] for day, lines in firsts.items()}


READERS: dict[str, Callable[[Task], Told]] = {"counting articles": count_articles, "Dateline": read_key_days}


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, default=TOPICS)
    folder = parser.parse_args(arguments).gold
    if not folder.is_dir():
        print(f"No timelines to compare with: {folder.name} is not there.")
        return
    tasks = list(load_tasks(folder))
    print(
        f"{'timeline':<42}{'articles':>9}{'days':>6}  {'reader':<18}{'day F1':>8}"
        f"{'words F1':>10}{'seconds':>9}"
    )
    scores: defaultdict[str, list[Closeness]] = defaultdict(list)
    for task in tasks:
        for name, read in READERS.items():
            began = time.perf_counter()
            told = read(task)
            seconds = time.perf_counter() - began
            close = compare(told, task.gold)
            scores[name].append(close)
            days, words = (
                f1(close.day_precision, close.day_recall),
                f1(close.word_precision, close.word_recall),
            )
            print(
                f"{task.name[:40]:<42}{len(task.articles):>9}{len(task.gold):>6}  {name:<18}"
                f"{days:>8.3f}{words:>10.3f}{seconds:>9.1f}"
            )
    means: list[tuple[float, float]] = []
    for name, some in scores.items():
        days = mean_f1((one.day_precision, one.day_recall) for one in some)
        words = mean_f1((one.word_precision, one.word_recall) for one in some)
        print(f"{'mean':<42}{'':>9}{'':>6}  {name:<18}{days:>8.3f}{words:>10.3f}")
        means.append((days, words))
    (base_days, base_words), (days, words) = means
    if base_days and base_words:
        print(f"{'times the baseline':<59}{'':<18}{days / base_days:>8.2f}{words / base_words:>10.2f}")


if __name__ == "__main__":
    main()
