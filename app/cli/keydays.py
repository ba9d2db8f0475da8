"""``dateline keydays``: what matters most in a collection of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import LibraryPath

if TYPE_CHECKING:
    from app.store import Library
    from app.store.records import CollectionSummary


def keydays(
    collection: Annotated[str, typer.Argument(metavar="COLLECTION", help="The collection's name or title.")],
    top: Annotated[int, typer.Option("--top", min=1, metavar="N", help="How many days or events.")] = 15,
    *,
    cut: Annotated[
        bool,
        typer.Option("--cut", help="Rather 12 to 20 events for one lesson, with the rule of the choice."),
    ] = False,
    library: LibraryPath = None,
) -> None:
    """Show the days of a collection that matter most, each with the sentence that tells it best."""
    from app.cli.collections import require_collection
    from app.settings import default_library
    from app.store import Library

    with Library.open(library or default_library(), create=False) as shelf:
        found = require_collection(shelf, collection)
        (_show_cut if cut else _show_days)(shelf, found, top)


def _show_days(shelf: Library, found: CollectionSummary, top: int) -> None:
    from rich.text import Text

    from app.cli.screen import console
    from app.highlights import key_days

    screen = console()
    for one in key_days(shelf, found.slug, top):
        screen.print(Text(f"{one.day.isoformat()}  {one.label}", style="bold"))
        screen.print(Text(f"            {one.sentence}"))
        screen.print(Text(f"            {one.source}; {one.because}", style="dim"))


def _show_cut(shelf: Library, found: CollectionSummary, size: int) -> None:
    from rich.text import Text

    from app.cli.screen import console
    from app.highlights import classroom_cut
    from extract.digest.cut import RULE

    screen = console()
    for one in classroom_cut(shelf, found.slug, size):
        screen.print(Text(f"{one.when.edtf}  {one.label}", style="bold"))
        screen.print(Text(f"            {one.sentence}"))
        parts = ", ".join(f"{name} {share:.2f}" for name, share in one.parts.items())
        screen.print(Text(f"            {one.source}; {parts}", style="dim"))
    screen.print(Text(RULE, style="italic"))
