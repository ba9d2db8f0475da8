"""What holds of merging whatever the articles: with reprints, versions, vague dates and none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.store import Library
from app.store.write import add_reading, merge_collection
from extract.pipeline import read_article
from tests.factories import make_article

if TYPE_CHECKING:
    from random import Random

    from extract.pipeline import Reading

_LONG = (
    "A missile struck the fish market in Odesa on 6 May and killed nine people, the mayor said. Traders had"
    " opened their stalls an hour before, and boats from the islands were still unloading crates along the"
    " pier when the second siren sounded over the harbour. The old clock above the gate stopped at seven."
)
_TEXTS = (
    _LONG,
    f"By wire. {_LONG} Sales resumed.",
    f"{_LONG} The council met on Tuesday to talk about the roof.",
    "Nine people were killed when a missile hit a market in Odesa on Monday. Envoys met in Geneva in May.",
    "Envoys of both sides met in Geneva on 9 May. A missile hit the market in Odesa earlier this month.",
    "Envoys will meet in Geneva next week. The market burned.",
    "In May, envoys met in Geneva. Shells fell on a village near Sumy on 6 May.",
    "A missile struck the fish market in Odesa on 5 May. Nine people were killed.",
    "A missile has hit the fish market in Odesa, killing nine people.",
)


@cache
def _reading(text: int, outlet: int, day: int, *, is_paged: bool) -> Reading:
    article = make_article(
        _TEXTS[text], title=f"{day}", source=f"Outlet {outlet}", published=date(2024, 5, day)
    )
    return read_article(replace(article, url=f"https://example.org/{outlet}" if is_paged else ""))


READINGS = st.builds(
    _reading, st.integers(0, len(_TEXTS) - 1), st.integers(0, 2), st.integers(7, 10), is_paged=st.booleans()
)


def _events(library: Library) -> set[tuple[object, ...]]:
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT event_id, event.label, event.when_start, articles, texts, importance, novelty,"
            " group_concat(mention_id, ' ') AS mentions, count(*) FROM event"
            " JOIN (SELECT * FROM mention ORDER BY place_in_event) AS mention"
            " ON mention.event_key = event.key GROUP BY event.key"
        )
        return {tuple(row) for row in rows}


def _prints(library: Library) -> set[tuple[str, str, str]]:
    with library.reading() as connection:
        return {tuple(row) for row in connection.execute("SELECT article_id, text_id, newer_id FROM article")}


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(READINGS, min_size=1, max_size=7), st.randoms())
def test_one_by_one_in_any_order_comes_to_what_all_at_once_comes_to(
    readings: list[Reading], random: Random
) -> None:
    shuffled = sorted({one.article.id: one for one in readings}.values(), key=lambda one: one.article.id)
    with TemporaryDirectory() as folder:
        with Library.open(Path(folder) / "one-by-one.sqlite3") as library:
            random.shuffle(shuffled)
            # Versions of one day are told apart by when they were added, so that order must be the same.
            for reading in shuffled:
                add_reading(library, "war", reading)
                merge_collection(library, "war")
            one_by_one, prints = _events(library), _prints(library)
            merge_collection(library, "war")
            assert _events(library) == one_by_one
            with library.reading() as connection:
                (lost,) = connection.execute(
                    "SELECT count(*) FROM mention JOIN article ON article.key = article_key"
                    " WHERE (event_key IS NULL) = (newer_id = '')"
                ).fetchone()
            assert lost == 0
        with Library.open(Path(folder) / "at-once.sqlite3") as library:
            for reading in shuffled:
                add_reading(library, "war", reading)
            merge_collection(library, "war")
            assert _prints(library) == prints
            assert _events(library) == one_by_one
