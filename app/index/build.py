"""Making the arrays from one reading of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from app.index.arrays import NAMED, Array, EventArrays, Facet, Names
from app.index.instants import LAST, UNDATED, extent_in_ticks
from app.index.told import Told
from app.store.records import Certainty
from app.store.rows import when_of
from extract.model import Grain, Modifier

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.store.columns import ColumnReader, EventCells
    from extract.model import DateSpan

_WIDE_GRAINS: Final = {Grain.SEASON, Grain.QUARTER, Grain.HALF, Grain.YEAR, Grain.DECADE, Grain.CENTURY}
# The numbers that are read of each event; five of them are codes.
_COUNTED: Final = ("key", "kind", "status", "basis", "when", "articles", "texts", "spot", "importance")


def build_arrays(reader: ColumnReader) -> EventArrays:
    """The arrays of one collection."""
    columns, codes = _read_events(reader.events())
    dates = _DateTable(codes["when"])
    order = _rank(columns["key"], dates.end[columns["when"]], dates.start[columns["when"]])
    columns = {name: column[order] for name, column in columns.items()}
    when = columns["when"]
    importance = columns["importance"].astype(np.int32)
    told = Told(reader)
    names, values = _read_names(reader, told, columns["key"])
    for facet in (Facet.KIND, Facet.STATUS, Facet.BASIS):
        values[facet] = tuple(map(str, codes[facet]))
    values[Facet.CERTAINTY] = tuple(Certainty)
    spots: list[tuple[Any, ...]] = list(codes["spot"])
    return EventArrays(
        key=columns["key"],
        start=dates.start[when],
        end=dates.end[when],
        open_end=dates.open_end[when],
        first_day=dates.first_day[when],
        last_day=dates.last_day[when],
        importance=importance,
        articles=columns["articles"],
        texts=columns["texts"],
        spot=_spot_codes(columns["spot"], spots),
        by_importance=np.argsort(-importance, kind="stable").astype(np.int32),
        listed=_rank(columns["key"], *(part[when] for part in dates.list_order)),
        roles=told.roles(columns["key"], names[Facet.ACTOR], values[Facet.ACTOR]),
        dated=int(np.count_nonzero(dates.start[when] != UNDATED)),
        codes={
            Facet.KIND: columns["kind"],
            Facet.STATUS: columns["status"],
            Facet.BASIS: columns["basis"],
            Facet.CERTAINTY: dates.certainty[when],
        },
        names=names,
        values=values,
        spots=tuple(spot for spot in spots if _is_known(spot)),
        meanings=told.meanings(values[Facet.PLACE]),
    )


def _read_events(batches: Iterable[list[EventCells]]) -> tuple[dict[str, Array], dict[str, dict[Any, int]]]:
    """Numbers for each event, by columns, and what the codes among them stand for."""
    codes: dict[str, dict[Any, int]] = {name: {} for name in ("kind", "status", "basis", "when", "spot")}
    kind, status, basis, when, spot = codes.values()
    parts: list[Array] = []
    for batch in batches:
        numbers = [
            (
                cells[0],
                kind.setdefault(cells[1], len(kind)),
                status.setdefault(cells[2], len(status)),
                basis.setdefault(cells[3], len(basis)),
                when.setdefault(cells[4:9], len(when)),
                cells[9],
                cells[10],
                spot.setdefault(cells[11:16], len(spot)),
                cells[16],
            )
            for cells in batch
        ]
        parts.append(np.array(numbers, dtype=np.int64))
    table = np.concatenate(parts) if parts else np.empty((0, len(_COUNTED)), dtype=np.int64)
    return {name: _small(table[:, place]) for place, name in enumerate(_COUNTED)}, codes


class _DateTable:
    """For each date that occurs: where it lies, how certain it is, and its place in a list."""

    def __init__(self, known: Iterable[tuple[str | None, ...]]) -> None:
        names = ("when_start", "when_end", "when_grain", "when_modifier", "when_time")
        dates = [when_of(dict(zip(names, cells, strict=True))) for cells in known]
        extents = [extent_in_ticks(when) if when else (UNDATED, UNDATED) for when in dates]
        self.start = np.array([start for start, _ in extents], dtype=np.int32)
        self.end = np.array([end for _, end in extents], dtype=np.int32)
        self.open_end = np.array([_open_end(when) for when in dates], dtype=np.uint8)
        self.first_day = np.array([_first_day(when) for when in dates], dtype=np.int32)
        self.last_day = np.array([_last_day(when) for when in dates], dtype=np.int32)
        order = list(Certainty)
        self.certainty = np.array([order.index(certainty_of(when)) for when in dates], dtype=np.uint8)
        keys = np.array([_list_key(when) for when in dates], dtype=np.int32).reshape(-1, 4)
        self.list_order = tuple(keys[:, place] for place in reversed(range(4)))  # as lexsort takes them


def certainty_of(when: DateSpan | None) -> Certainty:
    """How exactly the day of an event is known; the same as :data:`app.store.matching.CERTAINTY`."""
    if when is None:
        return Certainty.UNDATED
    if when.is_open:
        return Certainty.OPEN
    is_day = when.grain in {Grain.DAY, Grain.HOUR} and when.days == 1 and when.modifier is Modifier.NONE
    return Certainty.DAY if is_day else Certainty.COARSE


def _open_end(when: DateSpan | None) -> int:
    if when is None or not when.is_open:
        return 0
    return 1 if when.start is None else 2


def _first_day(when: DateSpan | None) -> int:
    if when is None:
        return 0
    return when.start.toordinal() if when.start else _last_day(when)


def _last_day(when: DateSpan | None) -> int:
    if when is None:
        return 0
    if when.end:
        return when.end.toordinal() - 1
    return when.start.toordinal() if when.start else 0


def _list_key(when: DateSpan | None) -> tuple[int, int, int, int]:
    """Events under one heading are neighbours: headings of their own come before that of their month."""
    if when is None:
        return UNDATED, 0, UNDATED, 0
    start, end = extent_in_ticks(when.narrowed())
    first = when.narrowed().first_day if when.start else when.first_day
    has_own_heading = when.grain in _WIDE_GRAINS and first.day == 1
    return first.year * 12 + first.month, int(not has_own_heading), start, -min(end - start, LAST)


def _is_known(spot: tuple[Any, ...]) -> bool:
    return spot[3] is not None and spot[4] is not None


def _spot_codes(codes: Array, spots: list[tuple[Any, ...]]) -> Array:
    """The places of events among the spots with coordinates, -1 for the others."""
    known = np.array([_is_known(spot) for spot in spots], dtype=bool)
    place = np.where(known, np.cumsum(known) - 1, -1).astype(np.int32)
    return place[codes]


def _read_names(
    reader: ColumnReader, told: Told, keys: Array
) -> tuple[dict[Facet, Names], dict[Facet, tuple[str, ...]]]:
    """The names of all facets for events with these keys, and what their codes stand for."""
    names: dict[Facet, Names] = {}
    values: dict[Facet, tuple[str, ...]] = {}
    by_key = np.argsort(keys).astype(np.int32)
    in_order = keys[by_key]
    for facet in NAMED:
        if facet is Facet.ARTICLE:
            events, codes = told.articles[:, 0], told.articles[:, 1]
            values[facet] = tuple(told.article_codes)
        else:
            events, codes, values[facet] = _read_facet(reader.names(facet), in_order)
        names[facet] = _named_once(by_key[np.searchsorted(in_order, events)], codes)
    return names, values


def _read_facet(named: Iterable[tuple[str, str]], keys: Array) -> tuple[Array, Array, tuple[str, ...]]:
    """Keys of events, those of them that are among ``keys``, with the codes of their names, and the names."""
    values: list[str] = []
    events: list[Array] = []
    for name, given in named:
        found = np.fromstring(given, dtype=np.int64, sep=",")
        place = np.minimum(np.searchsorted(keys, found), len(keys) - 1)
        found = found[keys[place] == found]
        if len(found):
            values.append(name)
            events.append(found)
    if not events:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64), ()
    codes = np.repeat(np.arange(len(events)), [len(found) for found in events])
    return np.concatenate(events), codes, tuple(values)


def _named_once(owner: Array, code: Array) -> Names:
    """Names in the order of their owners, each once: an article may tell of an event in several sentences."""
    pairs = np.sort(owner.astype(np.int64) << 32 | code)
    pairs = pairs[np.concatenate(([True], pairs[1:] != pairs[:-1]))] if len(pairs) else pairs
    return Names((pairs >> 32).astype(np.int32), _small(pairs & 0xFFFFFFFF))


def _rank(*keys: Array) -> Array:
    """All events in the order of the last of ``keys``, then of the one before it, and so on."""
    return np.lexsort(keys).astype(np.int32)


def _small(numbers: Array) -> Array:
    """The same numbers in as few bytes as hold them all."""
    if not len(numbers):
        return numbers.astype(np.uint8)
    return numbers.astype(np.min_scalar_type(int(numbers.max())))
