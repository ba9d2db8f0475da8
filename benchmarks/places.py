"""How well names of places are found: ``python -m benchmarks.places --gold FILE``.

FILE has one place a line, ``{"name", "country", "lat", "lon", "spellings"}``. Looked up alone, and read as
the place of an event in a sentence of ours that also names the country.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import dataclass
from datetime import date
from math import cos, hypot, radians
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.gazetteer.atlas import sites_named
from extract.gazetteer.states import land_of, state_codes
from extract.model import Article, PublishedBasis
from extract.pipeline import read_article

if TYPE_CHECKING:
    from collections.abc import Iterator

NEAR = 50.0
"""Kilometres within which coordinates are those of the place."""


@dataclass(frozen=True, slots=True)
class PlaceScore:
    """How many names were asked for, looked up alone and found, and read in a sentence and found."""

    asked: int
    known: int
    read: int


def score_places(records: list[dict[str, Any]]) -> tuple[PlaceScore, PlaceScore, list[str]]:
    """The scores of names and of foreign spellings, and the names that were not found."""
    names = known = read = spellings = spelled = 0
    missed: list[str] = []
    for record in records:
        names += 1
        is_known = any(_is_near(site, record) for site in sites_named(record["name"]))
        known += is_known
        read += any(_is_near(place, record) for place in _read(record))
        if not is_known:
            missed.append(record["name"])
        for spelling in record.get("spellings", ()):
            spellings += 1
            is_known = any(_is_near(site, record) for site in sites_named(spelling))
            spelled += is_known
            if not is_known:
                missed.append(spelling)
    return PlaceScore(names, known, read), PlaceScore(spellings, spelled, 0), missed


def _read(record: dict[str, Any]) -> Iterator[Any]:
    country = state_codes()[record["country"]].name
    text = f"Fighting was reported in {record['name']} on Monday, officials in {country} said."
    article = Article(
        id="place",
        title="",
        text=text,
        published=date(2024, 11, 20),
        published_basis=PublishedBasis.GIVEN,
    )
    for mention in read_article(article).mentions:
        yield from mention.places


def _is_near(spot: Any, record: dict[str, Any]) -> bool:  # noqa: ANN401 - a Site or a Place: both have these
    if land_of(spot.country) != record["country"] or spot.latitude is None:
        return False
    up = (spot.latitude - record["lat"]) * 111.2
    along = (spot.longitude - record["lon"]) * 111.2 * cos(radians(record["lat"]))
    return hypot(up, along) <= NEAR


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    lines = parser.parse_args().gold.read_text(encoding="utf-8").splitlines()
    start = time.perf_counter()
    sites_named("Sumy")
    print(f"first look-up {time.perf_counter() - start:.2f} s")
    names, spellings, missed = score_places([json.loads(line) for line in lines])
    print(f"names: {names.known} of {names.asked} known, {names.read} read as the place of an event")
    print(f"spellings: {spellings.known} of {spellings.asked} known")
    print("not found:", ", ".join(missed))


if __name__ == "__main__":
    main()
