"""``dateline add``: articles into a collection of the library."""

from __future__ import annotations

from typing import Annotated

import typer

from app.cli.options import Columns, FullPages, Infer, LibraryPath, Published, Sources


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
    from app.adding.addition import Addition
    from app.cli.asking import read_options
    from app.cli.notes import notes
    from app.cli.reading import Batch
    from app.cli.screen import complain
    from app.settings import default_library
    from app.store import Library
    from app.store.write import Added

    if not collection.strip():
        message = "a collection needs a name"
        raise typer.BadParameter(message, param_hint="--collection")
    batch = Batch(sources, read_options(sources, published, columns, full_pages=full_pages), infer=infer)
    counts = dict.fromkeys(Added, 0)
    with Library.open(library or default_library()) as shelf:
        addition = Addition(shelf, collection)
        for reading in batch.readings():
            counts[addition.add(reading)] += 1
            for note in notes([reading]):
                complain(note)
        events = addition.finish()
    if any(counts.values()):
        told = [f"Added {_articles(counts[Added.NEW])} to {addition.title}"]
        if counts[Added.ALREADY_THERE]:
            told.append(f"{counts[Added.ALREADY_THERE]:,} there already")
        if batch.failures:
            told.append(f"{batch.failures:,} could not be read")
        typer.echo(f"{', '.join(told)}. The collection has {events:,} event{'' if events == 1 else 's'}.")
    if batch.failures:
        raise typer.Exit(1)


def _articles(number: int) -> str:
    return f"{number:,} article{'' if number == 1 else 's'}"
