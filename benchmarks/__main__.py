"""Every benchmark in turn, printed as tables: ``python -m benchmarks``."""

from __future__ import annotations

from benchmarks import timex
from benchmarks.reading import load_longer, load_samples, measure_longer, measure_reading


def main() -> None:
    """Measure and print."""
    articles = load_samples()
    print(
        f"Reading the {len(articles)} sample articles, on one core, by CPU time (fastest of several rounds)\n"
    )
    print(f"{'step':<40}{'articles a second':>18}{'MB a second':>14}")
    for speed in (*measure_reading(articles), measure_longer(load_longer())):
        print(f"{speed.step:<40}{speed.articles:>18,.0f}{speed.megabytes:>14.2f}")
    print()
    timex.main([])


if __name__ == "__main__":
    main()
