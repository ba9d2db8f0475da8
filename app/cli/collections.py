"""``dateline collections`` and ``dateline remove``: what is in the library, and taking it out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import LibraryPath
from extract.errors import BadRecordError

if TYPE_CHECKING:
    from datetime import date

    from app.store import Library
    from app.store.records import CollectionSummary


def show_collections(library: LibraryPath = None) -> None:
    """List the collections of the library: their articles, their events, and when most of these happened."""
    from rich.table import Table
    from rich.text import Text

    from app.cli.screen import console
    from app.settings import default_library
    from app.store import Library
    from app.store.read import collections

    path = library or default_library()
    with Library.open(path, create=False) as shelf:
        known = [(one, _busiest(shelf, one)) for one in collections(shelf)]
    screen = console()
    if not known:
        screen.print(f"No collections in {path}. Make one: dateline add FILE --collection NAME")
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("Name", no_wrap=True)
    table.add_column("Title")
    table.add_column("Articles", justify="right")
    table.add_column("Events", justify="right")
    table.add_column("From")
    table.add_column("To")
    for one, ends in known:
        days = (day.isoformat() if day else "" for day in ends)
        table.add_row(*map(Text, (one.slug, one.title, f"{one.articles:,}", f"{one.events:,}", *days)))
    screen.print(table)


def _busiest(library: Library, collection: CollectionSummary) -> tuple[date | None, date | None]:
    """From when to when most of it happened, as its card in the dashboard says."""
    from app.store.read import event_rows
    from app.web.window import busy_dates

    busy = busy_dates(row.when for row in event_rows(library, collection.slug) if row.when)
    if not busy:
        return collection.first, collection.last
    return min(when.first_day for when in busy), max(when.last_day or when.first_day for when in busy)


def remove(
    collection: Annotated[str, typer.Argument(metavar="COLLECTION", help="The collection's name or title.")],
    article_id: Annotated[
        str | None,
        typer.Argument(
            metavar="[ARTICLE_ID]", help="One article of it; without: all of it.", show_default=False
        ),
    ] = None,
    *,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    library: LibraryPath = None,
) -> None:
    """Remove a collection, or one article of it, from the library. Asks first."""
    from app.settings import default_library
    from app.store import Library
    from app.store.write import remove_article, remove_collection
    from app.web.words import counted

    with Library.open(library or default_library(), create=False) as shelf:
        found = require_collection(shelf, collection)
        if article_id is None:
            _ask(f"Remove {found.title} with its {counted(found.articles, 'article')}?", yes=yes)
            remove_collection(shelf, found.slug)
            typer.echo(f"Removed {found.title}.")
            return
        title = _require_article(shelf, found, article_id)
        _ask(f"Remove {title} from {found.title}?", yes=yes)
        remove_article(shelf, found.slug, article_id)
        typer.echo(f"Removed {title} from {found.title}.")


def _ask(question: str, *, yes: bool) -> None:
    if not yes:
        typer.confirm(question, abort=True)


def require_collection(library: Library, name: str) -> CollectionSummary:
    """The collection of this name or title; raises :class:`BadRecordError` where there is none."""
    from app.adding.addition import find_collection
    from app.store.read import collections

    found = find_collection(library, name)
    if found is None:
        known = ", ".join(one.slug for one in collections(library)) or "none"
        message = f"no collection is called {name!r}; the library has: {known}"
        raise BadRecordError(message)
    return found


def _require_article(library: Library, collection: CollectionSummary, article_id: str) -> str:
    """The title of an article of a collection."""
    from app.store.read import articles

    for head in articles(library, collection.slug):
        if head.id == article_id:
            return head.title
    message = f"{collection.title} has no article {article_id!r}; the address of its page ends with its id"
    raise BadRecordError(message)
