"""``dateline add``: articles into a collection of the library."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import Columns, FullPages, Infer, LibraryPath, Published, Sources

if TYPE_CHECKING:
    from app.store import Library
    from app.store.records import CollectionSummary


def add(
    sources: Sources,
    collection: Annotated[
        str,
        typer.Option(
            "--collection",
            metavar="NAME",
            help="The collection to add them to; made when missing.",
            show_default=False,
        ),
    ],
    published: Published = None,
    columns: Columns = None,
    library: LibraryPath = None,
    *,
    full_pages: FullPages = False,
    infer: Infer = False,
) -> None:
    """Read articles and add them to a collection. An article that is there already changes nothing."""
    from app.cli.asking import read_options
    from app.cli.notes import notes
    from app.cli.reading import Batch
    from app.cli.screen import complain
    from app.settings import default_library
    from app.store import Library
    from app.store.read import collection as stored_collection
    from app.store.write import Added, add_reading, create_collection, merge_collection

    if not collection.strip():
        message = "a collection needs a name"
        raise typer.BadParameter(message, param_hint="--collection")
    batch = Batch(sources, read_options(sources, published, columns, full_pages=full_pages), infer=infer)
    counts = dict.fromkeys(Added, 0)
    with Library.open(library or default_library()) as shelf:
        slug = slug_of(collection)
        known = find_collection(shelf, collection) or stored_collection(shelf, slug)
        slug = known.slug if known else slug
        title = known.title if known else collection.strip()
        for reading in batch.readings():
            if known is None and not any(counts.values()):
                create_collection(shelf, slug, title)
            counts[add_reading(shelf, slug, reading)] += 1
            for note in notes([reading]):
                complain(note)
        events = merge_collection(shelf, slug)
    if any(counts.values()):
        told = [f"Added {_articles(counts[Added.NEW])} to {title}"]
        if counts[Added.ALREADY_THERE]:
            told.append(f"{counts[Added.ALREADY_THERE]:,} there already")
        if batch.failures:
            told.append(f"{batch.failures:,} could not be read")
        typer.echo(f"{', '.join(told)}. The collection has {events:,} event{'' if events == 1 else 's'}.")
    if batch.failures:
        raise typer.Exit(1)


def find_collection(library: Library, name: str) -> CollectionSummary | None:
    """The collection that is called ``name``, by its slug or by its title in any case, or None."""
    from app.store.read import collections

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


def _articles(number: int) -> str:
    return f"{number:,} article{'' if number == 1 else 's'}"
