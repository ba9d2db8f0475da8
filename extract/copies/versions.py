"""Versions: an article that its outlet has changed since, and that was added again."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Final

from extract.copies.sketch import likeness
from extract.copies.texts import are_copies

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.copies.texts import Print

_ALIKE_AT_ONE_ADDRESS: Final = 0.3  # a page that has changed more than that holds another article now
_MOST: Final = 20  # articles of one address that a version is looked for among


def find_newer(prints: Iterable[Print]) -> dict[str, str]:
    """Article id to the id of the version that came after it; the newest are not in it.

    Versions have one web address, or one source and one file, and mostly the same text; or they are one entry
    of a data set, whatever has changed in it. The newer is the one
    of the later day of publication; where that is the same or not known, the one that was added later.
    """
    places: defaultdict[tuple[str, ...], list[Print]] = defaultdict(list)
    for one in prints:
        places[place_of(one)].append(one)
    newer: dict[str, str] = {}
    for place, found in places.items():
        if place and len(found) > 1:
            newer |= _find_newer_at_one_place(found, place[0])
    return newer


def place_of(one: Print) -> tuple[str, ...]:
    """Where the versions of an article are looked for; empty for one that nobody can find again."""
    if one.entry and one.source:
        return "entry", one.source, one.entry
    if one.url:
        return "url", one.url
    return ("file", one.source, one.read_from) if one.read_from else ()


def _find_newer_at_one_place(prints: Sequence[Print], place: str) -> dict[str, str]:
    is_dated = all(one.published for one in prints)
    newer: dict[str, str] = {}
    newest: list[Print] = []
    for one in sorted(
        prints,
        key=lambda one: ((one.published if is_dated else None) or date.min, one.added, one.article_id),
    ):
        before = next((old for old in newest[-_MOST:] if _are_versions(old, one, place)), None)
        if before is not None:
            newer[before.article_id] = one.article_id
            newest.remove(before)
        newest.append(one)
    return newer


def _are_versions(first: Print, second: Print, place: str) -> bool:
    if place == "entry":
        return True
    if place == "url" and likeness(first.sketch, second.sketch) >= _ALIKE_AT_ONE_ADDRESS:
        return True
    return are_copies(first.sketch, second.sketch)
