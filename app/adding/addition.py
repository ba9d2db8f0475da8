"""Adding readings to one collection, which is made with the first of them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from app.store.memory import CollectionMemory
from app.store.read import collection, collections, unmerged_collections
from app.store.write import add_reading, create_collection, merge_collection

if TYPE_CHECKING:
    from app.store import Library
    from app.store.records import CollectionSummary
    from app.store.write import Added
    from extract.pipeline import Reading


class Addition:
    """Adds to the collection that ``name`` names by slug or title, or to a new one of that title.

    ``slug`` and ``title`` are those of the collection; ``is_new`` until it has been made. ``memory`` is
    what it remembers of its sources.
    """

    def __init__(self, library: Library, name: str) -> None:
        self._library = library
        slug = slug_of(name)
        known = find_collection(library, name) or collection(library, slug)
        self.slug = known.slug if known else slug
        self.title = known.title if known else name.strip()
        self.is_new = known is None
        self.memory = CollectionMemory(library, self.slug)

    def add(self, reading: Reading) -> Added:
        """Put one article into the collection; its events follow with :meth:`finish`."""
        if self.is_new:
            create_collection(self._library, self.slug, self.title)
            self.is_new = False
        return add_reading(self._library, self.slug, reading)

    def finish(self) -> int:
        """Merge what the articles tell, unless all of it is merged; how many events the collection has."""
        known = collection(self._library, self.slug)
        if known is not None and self.slug not in unmerged_collections(self._library):
            return known.events
        return merge_collection(self._library, self.slug)


def find_collection(library: Library, name: str) -> CollectionSummary | None:
    """The collection that is called ``name``, by its slug or by its title in any case, or None."""
    wanted = name.strip().casefold()
    known = collections(library)
    return next(
        (one for one in known if one.slug == name.strip()),
        next((one for one in known if one.title.casefold() == wanted), None),
    )


def slug_of(name: str) -> str:
    """A collection's name as it stands in addresses: lower-case letters and digits of any script, hyphens."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    kept = "".join(char if char.isalnum() else "-" for char in plain)
    return "-".join(filter(None, kept.split("-")))[:80].strip("-") or "collection"
