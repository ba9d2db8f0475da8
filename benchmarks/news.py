"""Speed from text to mentions on texts of your own: articles of 3 to 4 kB, as news writes them.

``python -m benchmarks.news TEXTS`` reads files and folders in any form that Dateline reads (docs/forms.md),
once to make ready what is made ready once, then again and again. Without TEXTS it takes pieces of the sample
articles.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.reading import load_longer
from extract.errors import UnreadableSourceError
from extract.pipeline import read_article
from extract.read import find_sources, read_articles

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.model import Article

SHORTEST: Final = 3_000
LONGEST: Final = 4_000
MOST: Final = 200  # articles


def load_news(paths: Iterable[Path]) -> tuple[Article, ...]:
    """The first articles of these files and folders that are 3,000 to 4,000 characters long."""
    found: list[Article] = []
    for path in find_sources(paths):
        for article in read_articles(path):
            if isinstance(article, UnreadableSourceError):
                print(article, file=sys.stderr)
            elif SHORTEST <= len(article.text) <= LONGEST:
                found.append(article)
        if len(found) >= MOST:
            break
    return tuple(found[:MOST])


def measure_news(articles: Sequence[Article], rounds: int) -> list[float]:
    """The CPU seconds of the fastest reading of each article; what runs beside it disturbs the others."""
    fastest = [float("inf")] * len(articles)
    for number in range(rounds + 1):
        for place, article in enumerate(articles):
            began = time.process_time()
            read_article(article)
            if number:  # the first round makes ready
                fastest[place] = min(fastest[place], time.process_time() - began)
    return fastest


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("texts", nargs="*", type=Path, help="files or folders of articles")
    parser.add_argument("--rounds", type=int, default=10, help="how often each article is read (10)")
    options = parser.parse_args(arguments)
    articles = load_news(options.texts) if options.texts else load_longer()
    if not articles:
        parser.error(f"no article of {SHORTEST:,} to {LONGEST:,} characters in these texts; name others")
    took = sum(measure_news(articles, max(options.rounds, 1)))
    megabytes = sum(len(article.text.encode()) for article in articles) / 1e6
    print(
        f"{len(articles)} articles of {SHORTEST:,} to {LONGEST:,} characters, from text to mentions:"
        f" {len(articles) / took:,.0f} a second, {megabytes / took:.2f} MB"
    )


if __name__ == "__main__":
    main()
