"""What mentions tell beside their events' tags: their articles, who takes which part, what a place is."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from app.index.arrays import ROLES
from extract.model import Place

if TYPE_CHECKING:
    from app.index.arrays import Array, Meaning, Names
    from app.store.columns import ColumnReader

_BITS = {role: 1 << place for place, role in enumerate(ROLES)}
_NOBODY = "[]"


class Told:
    """One reading of all mentions of a collection.

    ``articles`` has the keys of events beside the codes of their articles, ``article_codes`` these by id.
    """

    def __init__(self, reader: ColumnReader) -> None:
        ids = reader.article_ids()
        self.article_codes: dict[str, int] = {}
        self._places: Counter[str] = Counter()
        # Many mentions name the same: their cells are told apart as they are, and each is taken apart once.
        actors: dict[str, int] = {_NOBODY: 0}
        parts: list[Array] = []
        for batch in reader.mentions():
            self._places.update(places for _, _, _, places in batch if places != _NOBODY)
            numbers = [
                (
                    event,
                    self.article_codes.setdefault(ids[article], len(self.article_codes)),
                    actors.setdefault(cell, len(actors)),
                )
                for event, article, cell, _ in batch
                if event is not None
            ]
            parts.append(np.array(numbers, dtype=np.int64).reshape(-1, 3))
        table = np.concatenate(parts) if parts else np.empty((0, 3), dtype=np.int64)
        self.articles = table[:, :2]
        self._events, self._cast = table[:, 0], table[:, 2]
        self._casts = [_roles_in(cell) for cell in actors]

    def roles(self, keys: Array, names: Names, values: tuple[str, ...]) -> Array:
        """The parts that are taken, for each of ``names``, whose ``values`` are actors; see :data:`ROLES`."""
        code_of = {value: code for code, value in enumerate(values)}
        triples = [
            (cast, code_of[name], bit)
            for cast, roles in enumerate(self._casts)
            for name, bit in roles
            if name in code_of
        ]
        casts = np.array(triples, dtype=np.int64).reshape(-1, 3)
        # Each mention beside each of those that its cell names.
        first = np.searchsorted(casts[:, 0], self._cast)
        count = np.searchsorted(casts[:, 0], self._cast, side="right") - first
        ends = np.cumsum(count)
        at = np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - count - first, count)
        owner = np.repeat(rows_of(self._events, keys), count)
        pairs = owner.astype(np.int64) << 32 | casts[at, 1]
        known = names.owner.astype(np.int64) << 32 | names.code
        bits = np.zeros(len(known), dtype=np.uint8)
        place = np.minimum(np.searchsorted(known, pairs), max(len(known) - 1, 0))
        is_named = known[place] == pairs if len(known) else np.zeros(len(pairs), dtype=bool)
        np.bitwise_or.at(bits, place[is_named], casts[at, 2][is_named].astype(np.uint8))
        return bits

    def meanings(self, names: tuple[str, ...]) -> tuple[Meaning, ...]:
        """What each of some places is, as most of the mentions that give it a position understand it."""
        times: Counter[tuple[str, Meaning]] = Counter()
        for cell, count in self._places.items():
            for fields in json.loads(cell):
                place = Place(*fields)
                times[place.name, (place.country, place.kind, place.latitude, place.longitude)] += count
        best: dict[str, tuple[tuple[bool, int], Meaning]] = {}
        for (name, meaning), count in times.items():
            weight = meaning[2] is not None and meaning[3] is not None, count
            if name not in best or weight > best[name][0]:
                best[name] = weight, meaning
        return tuple(best[name][1] if name in best else ("", "", None, None) for name in names)


def rows_of(events: Array, keys: Array) -> Array:
    """The rows of the events with some keys, which must be there, among all ``keys``."""
    by_key = np.argsort(keys).astype(np.int32)
    rows: Array = by_key[np.searchsorted(keys, events, sorter=by_key)]
    return rows


def _roles_in(cell: str) -> list[tuple[str, int]]:
    """Names with the bit of their part, of a cell with actors; without those that take none of ROLES."""
    return [(name, _BITS[role]) for name, role, *_ in json.loads(cell) if role in _BITS]
