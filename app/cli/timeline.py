"""``dateline timeline``: the days that matter most in many articles."""

from __future__ import annotations

import sys
from datetime import date
from typing import Annotated

import typer

from app.cli.options import parse_day


def timeline(
    top: Annotated[int, typer.Option("--top", min=1, metavar="L", help="How many days at most.")] = 20,
    sentences: Annotated[
        int, typer.Option("--sentences", min=0, metavar="K", help="How many sentences a day at most.")
    ] = 1,
    since: Annotated[
        date | None,
        typer.Option(
            "--since",
            parser=parse_day,
            metavar="DATE",
            help="The first day that counts; without it, a month before the first article.",
            show_default=False,
        ),
    ] = None,
    until: Annotated[
        date | None,
        typer.Option(
            "--until",
            parser=parse_day,
            metavar="DATE",
            help="The last day that counts; without it, the day of the last article.",
            show_default=False,
        ),
    ] = None,
    keywords: Annotated[
        str,
        typer.Option(
            "--keywords",
            metavar="WORD,...",
            help="What the timeline is about: articles without any of these are left out.",
            show_default=False,
        ),
    ] = "",
) -> None:
    """Choose the days that matter most in articles {"id", "text", "published"}, and what tells each best."""
    from app.keydays import write_key_days
    from extract.digest import DigestOptions

    if since and until and since > until:
        message = f"{since} is after {until}, the last day that counts"
        raise typer.BadParameter(message, param_hint="--since")
    options = DigestOptions(top, sentences, since, until)
    write_key_days(sys.stdin.buffer, sys.stdout.buffer, keywords.split(","), options)
