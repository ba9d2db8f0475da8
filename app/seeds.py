"""The ready-made collections that come with Dateline: what a newcomer sees first."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.store.read import collections
from app.store.write import add_reading, create_collection, merge_collection
from extract.errors import BadRecordError
from extract.pipeline import Reading, read_article
from extract.read import find_sources, read_source, show_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.store import Library

_FIELDS = ("title", "description", "licence", "author", "note")


@dataclass(frozen=True, slots=True)
class SeedCollection:
    """A folder with ``collection.toml`` and ``articles/*.md``; its name is the collection's slug."""

    folder: Path
    title: str
    description: str
    licence: str
    author: str
    note: str

    @property
    def slug(self) -> str:
        """The name that the collection has in addresses."""
        return self.folder.name

    @property
    def sources(self) -> tuple[Path, ...]:
        """The articles' files, in the order of their names."""
        return find_sources([self.folder / "articles"])


def seeds_folder() -> Path:
    """Where the ready-made collections are: beside this module in an installation, else in the repository."""
    installed = Path(__file__).with_name("seeds")
    return installed if installed.is_dir() else Path(__file__).parents[1] / "seeds"


def find_seeds(folder: Path) -> tuple[SeedCollection, ...]:
    """The collections in a folder. Raises BadRecordError naming the file and the field that is wrong."""
    return tuple(_read_seed(path) for path in sorted(folder.glob("*/collection.toml")))


def load_seeds(
    library: Library, seeds: Iterable[SeedCollection], *, advance: Callable[[], object] = lambda: None
) -> None:
    """Put collections into a library; ``advance`` is called after each article.

    All are read before anything is written, so that a reading cut short leaves the library as it was.
    What is there already stays as it is.
    """
    readings: dict[SeedCollection, list[Reading]] = {}
    for seed in seeds:
        readings[seed] = []
        for path in seed.sources:
            readings[seed].append(read_article(read_source(path)))
            advance()
    for seed, read in readings.items():
        create_collection(
            library,
            seed.slug,
            seed.title,
            seed.description,
            licence=seed.licence,
            author=seed.author,
            note=seed.note,
        )
        for reading in read:
            add_reading(library, seed.slug, reading)
        merge_collection(library, seed.slug)


def is_empty(library: Library) -> bool:
    """Whether a library has no collection yet."""
    return not collections(library)


def _read_seed(path: Path) -> SeedCollection:
    name = show_name(path)
    try:
        fields = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        message = f"{name}: cannot be read as TOML ({error})"
        raise BadRecordError(message) from error
    for field in _FIELDS:
        if not isinstance(fields.get(field, ""), str):
            message = f"{name}: field '{field}': expected text"
            raise BadRecordError(message)
    if not fields.get("title"):
        message = f"{name}: field 'title' is missing"
        raise BadRecordError(message)
    return SeedCollection(path.parent, **{field: fields.get(field, "") for field in _FIELDS})
