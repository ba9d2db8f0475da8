"""Work for tests: what is given, what a worker tells, and waiting until it has come so far."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from app.adding.candidate import candidate_of, to_json
from app.adding.given import Source
from app.adding.work import Work
from tests.factories import make_article

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.adding.distant import DistantWorks
    from app.adding.works import Works

PATIENCE = 30  # seconds


@dataclass(frozen=True)
class Sent:
    """A file that was chosen in a browser."""

    filename: str | None
    content: bytes

    def save(self, dst: str) -> None:
        Path(dst).write_bytes(self.content)


def many(count: int) -> str:
    """JSON Lines of so many articles."""
    days = (date(2024, 1, 1) + timedelta(days=number) for number in range(count))
    return "".join(
        f'{{"title": "Day {number}", "text": "Shelling hit the harbour on Friday, round {number}.",'
        f' "published": "{day}"}}\n'
        for number, day in enumerate(days)
    )


def make_work(*titles: str) -> Work:
    """Work that has read an article of each title; every second one has no day."""
    work = Work("w", Path("nowhere"), datetime(2024, 11, 17, tzinfo=UTC), (Source("a.txt", "a"),))
    for number, title in enumerate(titles):
        published = None if number % 2 else date(2024, 11, 17)
        article = make_article(title=title, published=published)
        work.take({"article": json.loads(to_json(candidate_of(article, number, "a.txt")))})
    return work


def read_through(work: Work) -> Work:
    work.waiting = False
    work.take({"done": True})
    return work


def wait_for(works: Works | DistantWorks, name: str, reached: Callable[[Work], bool]) -> Work:
    """The work as soon as it has come that far."""
    last = time.monotonic() + PATIENCE
    while True:
        work = works.find(name)
        assert work is not None
        if reached(work):
            return work
        assert time.monotonic() < last, f"after {PATIENCE} seconds the work stands at {work}"
        time.sleep(0.01)


def wait_until_idle(works: Works, name: str) -> Work:
    """The work as soon as it does not go on by itself."""
    return wait_for(works, name, lambda work: not work.is_running)
