"""Libraries of as many events as are asked for, made up by chance but always the same ones.

Written through the store's own rows, without articles to be read: reading a million of them would take hours.
The dates are those of a war: bursts of happenings over four years, months and ranges among the days, a share
without a date and a few of long ago. Each event has one mention, and its words can be searched.
"""

from __future__ import annotations

import json
import random
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from app.store import Library, write
from app.store.rows import insert_row, json_list, when_cells
from extract.events.kinds import KINDS
from extract.model import Basis, DateSpan, Grain, Modifier, Status

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.store.rows import Cell

SLUG: Final = "generated"

_WORDS: Final = "INSERT INTO mention_words (rowid, label, sentence) VALUES (?, ?, ?)"
_FIRST: Final = date(2021, 3, 1)
_DAYS: Final = 4 * 365
_BATCH: Final = 20_000
_SYLLABLES: Final = "ba ke lo mi nu ra se ti vo za dor fen gul har kim lan mor pel sar tun".split()
_VERBS: Final = (
    "strike|shelling|talks|statement|advance|protest|convoy|law|ceasefire|arrest|raid|visit".split("|")
)
_NOUNS: Final = (
    "bridge|depot|market|crossing|station|camp|district|port|airfield|hospital|council|border".split("|")
)
_ROLES: Final = ("agent", "target", "party")
_BASES: Final = (Basis.STATED, Basis.STATED, Basis.CARRIED, Basis.PUBLISHED)
_SAME: Final = "label kind status when_start when_end when_grain when_modifier when_time basis".split()
_STATUSES: Final = [Status.HAPPENED] * 16 + [Status.ONGOING, Status.PLANNED, Status.POSSIBLE, Status.DENIED]


def make_library(path: Path, events: int, seed: int = 7) -> Library:
    """A library with one collection of so many events, opened."""
    library = Library.open(path)
    write.create_collection(library, SLUG, f"{events:,} events", "Made up to measure with.")
    chance = random.Random(seed)  # noqa: S311 - nothing here is secret
    actors, places, outlets = (_names(chance, count) for count in (150, 300, 40))
    spots = {name: (chance.uniform(44, 52), chance.uniform(22, 40)) for name in places}
    with library.writing() as connection:
        (collection,) = connection.execute("SELECT key FROM collection").fetchone()
        articles = [
            insert_row(connection, "article", _article(collection, number, outlet, chance))
            for number in range(max(1, min(events // 25, 4000)))
            for outlet in [_pick(chance, outlets)]
        ]
        bursts = [chance.randrange(_DAYS) for _ in range(40)]
        for begin in range(0, events, _BATCH):
            numbers = range(begin + 1, min(begin + _BATCH, events) + 1)
            rows, tags, mentions, words = [], [], [], []
            for number in numbers:
                place = _pick(chance, places)
                rows.append(_event(number, collection, place, spots[place], bursts, chance))
                named = {_pick(chance, actors) for _ in range(chance.choice((1, 1, 2, 2, 3)))}
                tags += [(number, "actor", name) for name in sorted(named)]
                tags += [(number, "place", place), (number, "source", _pick(chance, outlets))]
                if chance.random() < 0.5:
                    tags.append((number, "speaker", _pick(chance, actors)))
                mention = _mention(rows[-1], number, chance.choice(articles))
                cast = [[name, _ROLES[(number + part) % 3]] for part, name in enumerate(sorted(named))]
                where = [[place, "", *(spots[place] if number % 10 else (None, None)), "town"]]
                mentions.append(mention | {"actors": json_list(cast), "places": json_list(where)})
                label = str(rows[-1]["label"])
                words.append((number, label, f"{label}, officials in {place} said."))
            _insert(connection, "event", rows)
            _insert(connection, "mention", mentions)
            connection.executemany("INSERT INTO event_tag VALUES (?, ?, ?)", tags)
            connection.executemany(
                "INSERT INTO mention_words (rowid, label, sentence) VALUES (?, ?, ?)", words
            )
        connection.execute("UPDATE article SET text_id = article_id")
    return library


def _insert(connection: object, table: str, rows: list[dict[str, Cell]]) -> None:
    columns = ", ".join(rows[0])
    values = ", ".join(f":{column}" for column in rows[0])
    statement = f"INSERT INTO {table} ({columns}) VALUES ({values})"  # noqa: S608 - names from this file
    connection.executemany(statement, rows)  # type: ignore[attr-defined]  # sqlite3's, which is the store's own


def _names(chance: random.Random, count: int) -> list[str]:
    names: dict[str, None] = {}
    while len(names) < count:
        names["".join(chance.sample(_SYLLABLES, chance.choice((2, 3)))).capitalize()] = None
    return list(names)


def _pick(chance: random.Random, names: list[str]) -> str:
    """One of the names, the first ones far more often than the last."""
    return names[min(int(chance.paretovariate(0.8)) - 1, len(names) - 1)]


def _when(bursts: list[int], chance: random.Random) -> DateSpan | None:
    if chance.random() < 0.03:
        return None
    if chance.random() < 0.6:
        offset = chance.choice(bursts) + round(chance.gauss(0, 9))
    else:
        offset = chance.randrange(_DAYS)
    day = _FIRST + timedelta(days=min(max(offset, 0), _DAYS))
    if chance.random() < 0.004:
        day = day.replace(year=chance.randrange(1890, 2015), day=min(day.day, 28))
    match chance.choices(range(8), (70, 8, 6, 6, 3, 3, 2, 2))[0]:
        case 0:
            return DateSpan.day(day)
        case 1:
            return DateSpan.hours(day, f"T{chance.randrange(24):02}:{chance.choice((0, 15, 30, 45)):02}")
        case 2:
            return DateSpan(day, day + timedelta(days=chance.randrange(2, 12)))
        case 3:
            return DateSpan.month(day.year, day.month)
        case 4:
            modifier = chance.choice((Modifier.EARLY, Modifier.MID, Modifier.LATE, Modifier.APPROXIMATE))
            return DateSpan.month(day.year, day.month).modified(modifier)
        case 5:
            return DateSpan.week(day)
        case 6:
            return DateSpan(day, None, Grain.DAY) if chance.random() < 0.6 else DateSpan(None, day, Grain.DAY)
        case _:
            return DateSpan.year(day.year)


def _event(
    number: int,
    collection: int,
    place: str,
    spot: tuple[float, float],
    bursts: list[int],
    chance: random.Random,
) -> dict[str, Cell]:
    articles = min(int(chance.paretovariate(1.1)), 60)
    kind = KINDS[min(int(chance.expovariate(0.25)), len(KINDS) - 1)].name
    when = _when(bursts, chance)
    return {
        "key": number,
        "collection_key": collection,
        "event_id": f"e{number}",
        "label": f"{chance.choice(_VERBS).capitalize()} near the {chance.choice(_NOUNS)} of {place} {number}",
        "kind": kind,
        "status": chance.choice(_STATUSES),
        **when_cells(when),
        "basis": chance.choice((Basis.STATED, Basis.STATED, Basis.CARRIED, Basis.PUBLISHED))
        if when
        else Basis.NONE,
        "articles": articles,
        "texts": articles,
        "importance": articles / 100,
        "parts": json.dumps({"witnesses": min(articles / 60, 1.0)}),  # without any it would be merged anew
        "place": place,
        "country": "",
        "place_kind": "town",
        "latitude": spot[0] if number % 10 else None,
        "longitude": spot[1] if number % 10 else None,
    }


def _article(collection: int, number: int, outlet: str, chance: random.Random) -> dict[str, Cell]:
    return {
        "collection_key": collection,
        "article_id": f"a{number}",
        "title": f"Report {number} from the front",
        "text": "Officials said so. " * 20,
        "source": outlet,
        "url": "",
        "language": "en",
        "published": (_FIRST + timedelta(days=chance.randrange(_DAYS))).isoformat(),
        "published_basis": "given",
        "origins": "[]",
    }


def _mention(event: dict[str, Cell], number: int, article: int) -> dict[str, Cell]:
    return {
        **{name: event[name] for name in _SAME},
        "article_key": article,
        "event_key": number,
        "place_in_event": 0,
        "mention_id": f"m{number}",
        "span_start": 0,
        "span_end": 10,
        "sentence_start": 0,
        "sentence_end": 18,
        "because": "The sentence names the day.",
        "main": 1,
        "said_by": json_list([]),
    }


def windows(seed: int = 3) -> Iterator[tuple[date, date]]:
    """Windows as readers move them, without end: from all four years down to three days."""
    chance = random.Random(seed)  # noqa: S311
    while True:
        days = int(3 * (_DAYS / 3) ** chance.random())
        start = _FIRST + timedelta(days=chance.randrange(max(1, _DAYS - days)))
        yield start, start + timedelta(days=days)
