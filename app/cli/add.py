"""``dateline add``: articles into a collection of the library."""

from __future__ import annotations

from time import monotonic
from typing import Annotated

import typer

from app.cli.options import Columns, FullPages, Infer, LibraryPath, Published, Sources

_INTERRUPTED = 130  # the exit code of a command that Ctrl+C has stopped
_WORTH_TELLING = 10.0  # seconds, from which on a speed says something


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
    """Read articles and add them to a collection.

    What is there already is passed over, so a run that was stopped goes on when it is started again.
    """
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
    options = read_options(sources, published, columns, full_pages=full_pages)
    counts = dict.fromkeys(Added, 0)
    started = monotonic()
    with Library.open(library or default_library()) as shelf:
        addition = Addition(shelf, collection)
        batch = Batch(sources, options, addition.memory, infer=infer)
        try:
            for reading in batch.readings():
                counts[addition.add(reading)] += 1
                for note in notes([reading]):
                    complain(note)
        except KeyboardInterrupt:
            kept, are = _articles(counts[Added.NEW]), "is" if counts[Added.NEW] == 1 else "are"
            complain(
                f"Stopped. {kept} of this run {are} in {addition.title}; "
                "the same command again goes on from there."
            )
            raise typer.Exit(_INTERRUPTED) from None
        seconds = monotonic() - started
        known = batch.known + counts[Added.ALREADY_THERE]
        is_something = bool(counts[Added.NEW] or known)
        events = addition.finish() if is_something else 0
    if is_something:
        told = [f"Added {_articles(counts[Added.NEW])} to {addition.title}"]
        if known:
            told.append(f"{known:,} there already")
        if batch.failures:
            told.append(f"{batch.failures:,} could not be read")
        if counts[Added.NEW] and seconds >= _WORTH_TELLING:
            told.append(f"{counts[Added.NEW] / seconds:.3g} a second")
        typer.echo(f"{', '.join(told)}. The collection has {events:,} event{'' if events == 1 else 's'}.")
    if batch.failures:
        raise typer.Exit(1)


def _articles(number: int) -> str:
    return f"{number:,} article{'' if number == 1 else 's'}"
