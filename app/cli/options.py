"""Arguments and options that several commands share."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from app.days import read_day
from extract.errors import BadRecordError


def parse_day(written: str) -> date:
    """A day that somebody typed. Raises typer.BadParameter, which says how one is written."""
    from extract.read.publication import publication_day

    try:
        return publication_day(read_day(written).isoformat())
    except (BadRecordError, ValueError) as error:
        raise typer.BadParameter(str(error)) from error


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE...",
        help="Files or folders (text, web pages, PDF, Word, e-mail, feeds, tables, ZIP), "
        "told apart by content; or links; - is standard input.",
        show_default=False,
    ),
]
Published = Annotated[
    date | None,
    typer.Option(
        "--published",
        parser=parse_day,
        metavar="DATE",
        help="The day of publication, such as 2024-11-17; instead of what the articles say.",
        show_default=False,
    ),
]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="FIELD=NAME",
        help="Which column of a table holds the text, title, published, url, source or language, such as "
        "text=body; where it is not found.",
        show_default=False,
    ),
]
Infer = Annotated[
    bool,
    typer.Option(
        "--infer", help="Count dates from the inferred day, where an article carries no day of publication."
    ),
]
FullPages = Annotated[
    bool,
    typer.Option("--full", help="Fetch the page of each entry of a feed, instead of what the feed says."),
]
LibraryPath = Annotated[
    Path | None,
    typer.Option(
        "--library",
        envvar="DATELINE_LIBRARY",
        metavar="FILE",
        help="The library file. Without it: the one in your folder for program data.",
        show_default=False,
        show_envvar=True,
    ),
]
