"""What holds of merging whatever the articles: with reprints, versions, vague dates and none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.store import Library
from app.store.write import add_reading, merge_collection, remove_article
from extract.events.merge import merge_mentions
from extract.model import Basis, DateSpan, Mention, Place, Status, TextSpan
from extract.pipeline import read_article
from tests.factories import make_article, make_reading

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


_YES_OR_NO: st.SearchStrategy[bool] = st.booleans()
_DAY = date(2024, 11, 15)
_WHENS = st.one_of(
    st.integers(0, 4).map(lambda number: DateSpan.day(_DAY + timedelta(number))),
    st.sampled_from([DateSpan.week(_DAY), DateSpan.month(2024, 11), DateSpan.year(2024), None]),
)
_LABELS = st.one_of(
    st.lists(st.sampled_from("missile clinic Sumy envoys met".split()), min_size=2, max_size=5).map(" ".join),
    st.sets(st.sampled_from("clinic maternity bakery again".split()), min_size=1, max_size=3).map(
        lambda words: f"A missile hit a {' '.join(sorted(words))}"
    ),
)


@st.composite
def _told(draw: st.DrawFn) -> list[Mention]:
    """What an article tells, of few days in few words, so that much of it is alike on these days."""
    told = draw(
        st.lists(
            st.tuples(
                _LABELS,
                _WHENS,
                st.sampled_from(["strike", "attack_on_civilians"]),
                st.sampled_from([Basis.STATED, Basis.STATED, Basis.PUBLISHED]),
                st.sampled_from(["Sumy", "Sumy", "Izium"]),
                st.sampled_from([Status.HAPPENED, Status.HAPPENED, Status.PLANNED]),
            ),
            min_size=1,
            max_size=5,
        )
    )
    return [
        Mention(
            f"{number}",
            "",
            TextSpan(9 * number, 9 * number + 20),
            TextSpan(9 * number, 9 * number + 60),
            label,
            kind,
            status,
            when,
            basis if when else Basis.NONE,
            "",
            main=True,
            places=(Place(town, "UA", kind="town"),),
        )
        for number, (label, when, kind, basis, town, status) in enumerate(told)
    ]


@st.composite
def _made(draw: st.DrawFn) -> list[Reading]:
    """Readings of articles: some print one text, tell what another tells, or are its newer version."""
    readings: dict[str, Reading] = {}
    told: list[list[Mention]] = []
    for number in range(draw(st.integers(1, 6))):
        is_print = draw(_YES_OR_NO)
        text = (
            f"{_LONG} Sales {number}." if is_print else " ".join(f"{number} {word}" for word in _LONG.split())
        )
        day = _DAY + timedelta(draw(st.integers(0, 3)))
        article = make_article(text, title="", source=f"Outlet {number}", published=day)
        if draw(_YES_OR_NO):
            article = replace(article, url=f"https://example.org/{number % 3}", source="Outlet")
        is_known = bool(told) and draw(_YES_OR_NO)
        known = draw(st.sampled_from(told) if is_known else _told())
        told.append(known)
        mentions = [replace(one, id=f"{article.id}-{one.id}", article_id=article.id) for one in known]
        readings[article.id] = make_reading(article, mentions)
    return list(readings.values())


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


def _in_memory(library: Library, readings: list[Reading]) -> set[tuple[object, ...]]:
    """The events of the newest versions of these articles, merged in memory by the texts that they print."""
    texts = {article_id: text for article_id, text, newer in _prints(library) if not newer}
    newest = {one.article.id: one.article for one in readings if one.article.id in texts}
    events = merge_mentions(
        (mention for one in readings for mention in one.mentions if one.article.id in newest),
        texts,
        {name: article.published for name, article in newest.items() if article.published},
        lambda mention: mention.sentence.of(newest[mention.article_id].text),
    )
    return {
        (
            event.id,
            event.label,
            event.when.start.isoformat() if event.when and event.when.start else None,
            " ".join(mention.id for mention in event.mentions),
        )
        for event in events
    }


def _stored(library: Library) -> set[tuple[object, ...]]:
    return {(row[0], row[1], row[2], row[-2]) for row in _events(library)}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_made(), st.data())
def test_a_library_always_holds_what_merging_in_memory_comes_to(
    readings: list[Reading], data: st.DataObject
) -> None:
    with TemporaryDirectory() as folder, Library.open(Path(folder) / "library.sqlite3") as library:
        for number, reading in enumerate(readings, start=1):
            add_reading(library, "war", reading)
            if data.draw(st.booleans()):
                merge_collection(library, "war")
                assert _stored(library) == _in_memory(library, readings[:number])
        merge_collection(library, "war")
        while readings:
            gone = data.draw(st.sampled_from(readings))
            readings.remove(gone)
            remove_article(library, "war", gone.article.id)
            assert _stored(library) == _in_memory(library, readings)
