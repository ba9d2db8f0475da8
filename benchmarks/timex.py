"""How fast and how well time expressions are read: ``python -m benchmarks.timex [--help]``.

Speed is measured on the sample articles, over and over, and on texts that repeat what invites slowness.
Quality is measured where there are texts that people have annotated, a file of JSON Lines for each kind:
``{"id", "text", "published", "timexes": [{"start", "end", "type", "value"}]}``.
With ``--peers``, other people's readers get the same texts in the same run; docs/benchmarks.md tells how to
install them.
"""

from __future__ import annotations

import argparse
import json
import logging
import time
import warnings
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from datetime import date
from io import StringIO
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.peers import Reader, installed_peers
from benchmarks.reading import load_samples
from benchmarks.scoring import Agreement, Annotation, agree_by_type
from benchmarks.texts import HOSTILE, join_samples, repeat
from extract.timex import find_timexes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

GOLD = Path(__file__).parents[2] / "shared" / "gold" / "timex"
OURS = "Dateline"
_TYPES = ("DATE", "TIME", "DURATION", "SET")
_DAY = date(2024, 3, 13)  # of texts that have no day of their own
_MEGABYTES = 2.0  # of articles that we read
_SECONDS = 10.0  # for which a peer may read them
_SLOWEST = 3  # hostile texts, of those that there are
_SHORT, _LONG = 250_000, 1_000_000  # characters of one text


def read_ours(text: str, published: date) -> list[Annotation]:
    """What Dateline finds, in the form that is scored."""
    return [
        Annotation(timex.span.start, timex.span.end, timex.type, timex.value)
        for timex in find_timexes(text, published)
    ]


@dataclass(frozen=True, slots=True)
class Pace:
    """The CPU seconds in which a reader went through the first ``articles`` of the row."""

    articles: int
    megabytes: float
    seconds: float

    @property
    def speed(self) -> float:
        """Megabytes (10^6 bytes of UTF-8) a second of CPU time."""
        return self.megabytes / self.seconds


@dataclass(frozen=True, slots=True)
class Quality:
    """How well and how fast a reader did on one file of annotated texts.

    Texts that it failed at count as empty. ``speed`` is in megabytes (10^6 bytes of UTF-8) a second of
    CPU time; ``slower`` how many times as long it took as Dateline, which read the texts just before it.
    """

    by_type: dict[str, Agreement]
    failures: int
    speed: float
    slower: float


def measure_pace(
    read: Reader, megabytes: float = _MEGABYTES, seconds: float = float("inf"), articles: int | None = None
) -> Pace:
    """Read the sample articles in turn, over and over, until one of the limits is reached.

    What a reader makes ready when it first reads is not counted.
    """
    samples = [(one.text, one.published or _DAY, len(one.text.encode()) / 1e6) for one in load_samples()]
    read(*samples[0][:2])
    count, size, took = 0, 0.0, 0.0
    for text, published, one_size in islice(cycle(samples), articles):
        took += _cpu_seconds(read, text, published)
        count, size = count + 1, size + one_size
        if articles is None and (size >= megabytes or took >= seconds):
            break
    return Pace(count, size, took)


def measure_quality(read: Reader, gold: Path) -> Quality:
    """Score a reader on one file of annotated texts, and time it; Dateline reads them all just before it."""
    with gold.open(encoding="utf-8") as lines:
        texts = [json.loads(line) for line in lines]
    days = [date.fromisoformat(text["published"]) for text in texts]
    ours = sum(_cpu_seconds(read_ours, text["text"], day) for text, day in zip(texts, days, strict=True))
    pairs, failures, seconds = [], 0, 0.0
    for text, day in zip(texts, days, strict=True):
        marks = [
            Annotation(*(mark[key] for key in ("start", "end", "type", "value"))) for mark in text["timexes"]
        ]
        began = time.process_time()
        try:
            found = read(text["text"], day)
        except Exception:  # noqa: BLE001 - other people's code, at any text
            failures, found = failures + 1, []
        seconds += time.process_time() - began
        pairs.append((marks, found))
    size = sum(len(text["text"].encode()) for text in texts) / 1e6
    return Quality(agree_by_type(pairs, _TYPES), failures, size / seconds, seconds / ours)


def _cpu_seconds(read: Callable[[str, date], object], text: str, published: date) -> float:
    began = time.process_time()
    read(text, published)
    return time.process_time() - began


@contextmanager
def _quietly() -> Iterator[None]:
    """Without the warnings, log lines and prints of the readers."""
    with warnings.catch_warnings(), redirect_stdout(StringIO()):
        warnings.simplefilter("ignore")
        logging.disable()
        try:
            yield
        finally:
            logging.disable(logging.NOTSET)


def _print_speed(peers: dict[str, Reader]) -> None:
    print("Time expressions: the sample articles, over and over, on one core, by CPU time\n")
    print(f"{'reader':<20}{'articles':>9}{'MB':>8}{'MB a second':>13}{'Dateline in the same articles':>31}")
    ours = max((measure_pace(read_ours) for _ in range(3)), key=lambda pace: pace.speed)
    print(f"{OURS:<20}{ours.articles:>9,}{ours.megabytes:>8.2f}{ours.speed:>13.3f}{'1.0 times':>31}")
    for name, read in peers.items():
        with _quietly():
            pace = measure_pace(read, seconds=_SECONDS)
            same = measure_pace(read_ours, articles=pace.articles)
        ratio = f"{same.speed / pace.speed:,.1f} times as fast"
        print(f"{name:<20}{pace.articles:>9,}{pace.megabytes:>8.2f}{pace.speed:>13.3f}{ratio:>31}")


def _print_long_texts(hostile: Sequence[tuple[str, str]]) -> None:
    print(f"\nDateline on one long text: MB a second at {_SHORT:,} and at {_LONG:,} characters\n")
    print(
        f"{'the sample articles as one text':<52}{_speed(join_samples(_SHORT))}{_speed(join_samples(_LONG))}"
    )
    for opening, unit in hostile:
        short, long = (_speed(repeat(unit, length, opening)) for length in (_SHORT, _LONG))
        print(f"{unit!r:<52}{short}{long}")


def _speed(text: str) -> str:
    return f"{len(text.encode()) / 1e6 / _cpu_seconds(find_timexes, text, _DAY):>10.2f}"


def _print_quality(readers: dict[str, Reader], folder: Path) -> None:
    for gold in sorted(folder.glob("*.jsonl")):
        print(f"\nF1 in percent on {gold.name}\n")
        heads = f"{'value':>8}{'relaxed':>9}{'strict':>8}{'MB a second':>13}{'slower':>8}{'failed at':>11}"
        print(f"{'reader':<20}{'type':<10}{'gold':>6}{'found':>7}{heads}")
        for name, read in readers.items():
            with _quietly():
                quality = measure_quality(read, gold)
            for one, counts in quality.by_type.items():
                figures = "".join(
                    f"{counts.f1(right):>{width}.1f}"
                    for right, width in ((counts.value, 8), (counts.relaxed, 9), (counts.strict, 8))
                )
                pace = f"{quality.speed:>13.3f}{quality.slower:>8.1f}"
                failed = f"{pace}{quality.failures or '':>11}" if one == "ALL" else ""
                print(f"{name:<20}{one:<10}{counts.gold:>6}{counts.found:>7}{figures}{failed}".rstrip())


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.timex", description="Speed and quality of time expressions."
    )
    parser.add_argument("--hostile", action="store_true", help="measure every hostile text, not only three")
    parser.add_argument(
        "--peers", action="store_true", help="measure the other readers that are installed, too"
    )
    parser.add_argument("--gold", type=Path, default=GOLD, help="the folder of annotated texts")
    options = parser.parse_args(arguments)
    peers = installed_peers() if options.peers else {}
    _print_speed(peers)
    _print_long_texts(HOSTILE if options.hostile else HOSTILE[:_SLOWEST])
    if options.gold.is_dir():
        _print_quality({OURS: read_ours, **peers}, options.gold)
    else:
        print(f"\nNo quality: there is no folder {options.gold}")


if __name__ == "__main__":
    main()
