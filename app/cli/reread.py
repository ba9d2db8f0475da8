"""``dateline reread``: read the articles of the library again, with what Dateline has learned since."""

from __future__ import annotations

from typing import Annotated

import typer

from app.cli.options import LibraryPath


def reread(
    collection: Annotated[
        str | None,
        typer.Argument(
            metavar="[COLLECTION]", help="The collection's name or title; without: all.", show_default=False
        ),
    ] = None,
    library: LibraryPath = None,
) -> None:
    """Read articles again that an older Dateline has read; links to events keep leading to them.

    A run that was stopped goes on when it is started again.
    """
    from app.cli.collections import require_collection
    from app.cli.screen import progress
    from app.settings import default_library
    from app.store import Library
    from app.store.read import collections
    from app.store.rereading import reread_collection
    from app.store.write import merge_collection
    from app.web.words import counted
    from extract.pipeline import read_article

    with Library.open(library or default_library(), create=False) as shelf:
        chosen = [require_collection(shelf, collection)] if collection else list(collections(shelf))
        for one in chosen:
            read = changed = 0
            with progress() as bar:
                task = bar.add_task(f"Reading {one.title} again", total=one.articles)
                for is_other in reread_collection(shelf, one.slug, read_article):
                    read += 1
                    changed += is_other
                    bar.advance(task)
            events = merge_collection(shelf, one.slug)
            typer.echo(
                f"{one.title}: {counted(read, 'article')} read again, {changed:,} of which tell"
                " something else."
                f" The collection has {counted(events, 'event')}."
            )
