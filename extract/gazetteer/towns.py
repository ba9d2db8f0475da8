r"""The towns of the world in a compact file, and finding them by any of their names.

The file ``data/gazetteer/towns.zlib`` is made by ``extract.gazetteer.build`` from GeoNames (CC BY 4.0). It
holds these parts, each deflated and behind its length: the regions as lines of text; for every town its
place in degrees times 10,000, its thousands of people, its region and where its name begins; the names;
where each bucket of keys begins; the keys. A key stands as ``\nkey\ttowns`` in the bucket of its CRC-32,
its towns as three digits each.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
"""What the number of a town is written with, three to a number."""

BUCKETS: Final = 1 << 15
DEGREE: Final = 10_000
SECTIONS: Final = (
    "regions",
    "latitudes",
    "longitudes",
    "people",
    "region_of",
    "name_at",
    "names",
    "at",
    "keys",
)
"""The parts of the file, in their order."""

TYPES: Final = {
    "latitudes": "i",
    "longitudes": "i",
    "people": "H",
    "region_of": "H",
    "name_at": "I",
    "at": "I",
}
"""The parts that are arrays, little-endian, with the type of their numbers."""

_VALUES: Final = {digit: value for value, digit in enumerate(DIGITS.encode())}


@dataclass(frozen=True, slots=True)
class Town:
    """A town as GeoNames has it; ``people`` counts thousands, ``region`` is its province or the like."""

    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    people: int


@dataclass(frozen=True, slots=True)
class Region:
    """A province or the like; its coordinates are the middle of its towns."""

    name: str
    country: str
    latitude: float
    longitude: float


class Towns:
    """All towns of the file, held inflated."""

    def __init__(self, packed: bytes) -> None:
        parts: dict[str, bytes] = {}
        offset = 0
        for section in SECTIONS:
            length = int.from_bytes(packed[offset : offset + 4], "little")
            parts[section] = zlib.decompress(packed[offset + 4 : offset + 4 + length])
            offset += 4 + length
        numbers = {section: _array(type_code, parts[section]) for section, type_code in TYPES.items()}
        self._latitudes, self._longitudes = numbers["latitudes"], numbers["longitudes"]
        self._people, self._region_of = numbers["people"], numbers["region_of"]
        self._name_at, self._at = numbers["name_at"], numbers["at"]
        self._names, self._keys = parts["names"], parts["keys"]
        self.regions = tuple(_region(line) for line in parts["regions"].decode().splitlines())

    def find(self, key: str) -> Sequence[Town]:
        """The towns that have a name with this key (see :func:`extract.gazetteer.fold.fold`)."""
        written = key.encode()
        bucket = zlib.crc32(written) % BUCKETS
        wanted = b"\n" + written + b"\t"
        place = self._keys.find(wanted, self._at[bucket], self._at[bucket + 1])
        if place < 0:
            return ()
        first = place + len(wanted)
        found = self._keys[first : self._keys.index(b"\n", first)]
        return [self._town(_number(found[at : at + 3])) for at in range(0, len(found), 3)]

    def _town(self, number: int) -> Town:
        region = self.regions[self._region_of[number]]
        name = self._names[self._name_at[number] : self._name_at[number + 1]].decode()
        latitude, longitude = self._latitudes[number] / DEGREE, self._longitudes[number] / DEGREE
        return Town(name, region.country, region.name, latitude, longitude, self._people[number])


@cache
def towns() -> Towns:
    """The towns, read at the first call (about a tenth of a second)."""
    return Towns((files("extract") / "data" / "gazetteer" / "towns.zlib").read_bytes())


def _array(type_code: str, written: bytes) -> array[int]:
    numbers: array[int] = array(type_code)
    numbers.frombytes(written)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _region(line: str) -> Region:
    country, name, latitude, longitude = line.split("\t")
    return Region(name, country, float(latitude), float(longitude))


def _number(digits: bytes) -> int:
    first, second, third = digits
    return (_VALUES[first] << 12) | (_VALUES[second] << 6) | _VALUES[third]
