"""Speed of the way from text to events, step by step, on the sample collections."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from extract.events.merge import merge_mentions
from extract.pipeline import read_article
from extract.read import find_sources, read_source
from extract.sentences import split_sentences
from extract.timex import find_timexes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from extract.model import Article

SAMPLES = Path(__file__).parents[1] / "seeds"
NEWS_LENGTH = 3_500


@dataclass(frozen=True, slots=True)
class Speed:
    """How much of one step fits into a second of CPU time; a megabyte is 10^6 bytes of UTF-8."""

    step: str
    articles: float
    megabytes: float


def load_samples() -> tuple[Article, ...]:
    """The articles of every sample collection."""
    folders = sorted(SAMPLES.glob("*/articles"))
    return tuple(read_source(source) for source in find_sources(folders))


def load_longer(length: int = NEWS_LENGTH) -> tuple[Article, ...]:
    """Articles as long as news is, in characters: those of each collection joined in order, and cut."""
    longer: list[Article] = []
    for folder in sorted(SAMPLES.glob("*/articles")):
        articles = [read_source(source) for source in find_sources([folder])]
        text = "\n\n".join(article.text for article in articles)
        pieces = (text[start : start + length] for start in range(0, len(text) - length + 1, length))
        longer += [replace(articles[0], title="", text=piece) for piece in pieces]
    return tuple(longer)


def measure_longer(articles: Sequence[Article], seconds: float = 2.0) -> Speed:
    """The speed of the whole reading over ``articles`` of the length of news."""

    def read() -> None:
        for article in articles:
            read_article(article)

    read()  # makes ready what is made ready once
    took = _fastest_round(read, seconds)
    megabytes = sum(len(article.text.encode()) for article in articles) / 1e6
    return Speed(f"the same, articles of {NEWS_LENGTH:,} characters", len(articles) / took, megabytes / took)


def measure_reading(articles: Sequence[Article], seconds: float = 2.0) -> tuple[Speed, ...]:
    """The speed of each step over ``articles``, each step measured for at least ``seconds``."""
    readings = [read_article(article) for article in articles]

    def split() -> None:
        for article in articles:
            split_sentences(article.text)

    def find() -> None:
        for article in articles:
            find_timexes(article.text, article.published)

    def read() -> None:
        for article in articles:
            read_article(article)

    texts = {article.id: article.text for article in articles}

    def merge() -> None:
        merge_mentions(
            (mention for reading in readings for mention in reading.mentions),
            sentence_of=lambda mention: mention.sentence.of(texts[mention.article_id]),
        )

    steps = {
        "sentences": split,
        "time expressions": find,
        "whole reading, text to mentions": read,
        "merging all mentions into events": merge,
    }
    megabytes = sum(len(article.text.encode()) for article in articles) / 1e6
    rounds = {step: _fastest_round(run, seconds) for step, run in steps.items()}
    return tuple(Speed(step, len(articles) / took, megabytes / took) for step, took in rounds.items())


def _fastest_round(run: Callable[[], None], seconds: float) -> float:
    """CPU seconds of the round that was disturbed least."""
    rounds: list[float] = []
    while sum(rounds) < seconds:
        began = time.process_time()
        run()
        rounds.append(time.process_time() - began)
    return min(rounds)
