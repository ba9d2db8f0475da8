"""The counts over annotated news."""

from __future__ import annotations

from typing import Any, Final

from benchmarks.dating import measure

TEXT: Final = "Rebels seized the port on Friday. The war began in May 2023. It is a small town."
DOCUMENT: Final[dict[str, Any]] = {
    "id": "a",
    "published": "2024-11-17",
    "text": TEXT,
    "sentences": [[0, 33], [34, 59], [60, len(TEXT)]],
    "events": [
        {"sentence": 0, "word": "seized", "date": "2024-11-15"},
        {"sentence": 1, "word": "began", "date": "2023"},
        {"sentence": 1, "word": "began", "date": "2023-05"},
        {"sentence": 1, "word": "war", "date": "2023-06"},
        {"sentence": 2, "word": "is", "date": "2024-11-17"},
    ],
}


def test_each_event_counts_once_and_is_right_by_any_of_its_dates() -> None:
    counts = measure([DOCUMENT])
    assert counts == {"gold": 4, "found": 3, "dated": 3, "exact": 2, "day zero": 1}
