"""``dateline explain``: how the phrases of a text are read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import Published

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from extract.model import Timex


def explain(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A sentence or more; - is standard input.")],
    published: Published = None,
    language: Annotated[
        str | None,
        typer.Option(
            "--language",
            metavar="CODE",
            help="The language of the text, such as uk; without it, the text tells where it is long enough.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Show each date phrase of a text: its rule, what it was counted from, and the days it names."""
    from app.cli.screen import console
    from extract.language import detect_language, is_english
    from extract.read.decode import decode
    from extract.read.normalise import normalise
    from extract.timex import find_timexes

    if text == "-":
        text = decode(sys.stdin.buffer.read(), "standard input")
    screen = console()
    text = normalise(text)
    code = _read_language(language) if language else detect_language(text)
    timexes = find_timexes(text, published, code)
    if not is_english(code):
        screen.print(f"Read in the language {code}.\n")
    if not timexes:
        screen.print("No date phrase found.")
    for timex in timexes:
        screen.print(
            f"\N{LEFT DOUBLE QUOTATION MARK}{timex.text}\N{RIGHT DOUBLE QUOTATION MARK}", style="bold"
        )
        for name, told in _tell(timex, published):
            screen.print(f"  {name:8} {told}")
        screen.print()


def _read_language(written: str) -> str:
    """The code that a user names. Raises typer.BadParameter for what is no code of a language."""
    from extract.language import read_code

    code = read_code(written)
    if not code:
        message = f"{written[:20]!r} is not the code of a language; write two letters such as en, uk or ar"
        raise typer.BadParameter(message, param_hint="--language")
    return code


def _tell(timex: Timex, published: date | None) -> Iterator[tuple[str, str]]:
    """What there is to say of a phrase, each with its name."""
    yield "rule", timex.rule
    if timex.anchor:
        yield "from", timex.anchor
    for step in timex.steps:
        yield "step", step
    if timex.when is not None:
        yield "days", timex.when.words
        yield "EDTF", timex.when.edtf
    elif published is None:
        yield "days", "left open: nothing says when this was published (--published DATE)"
    else:
        yield "days", "none: it names no days of a calendar"
    yield "TIMEX3", " ".join(filter(None, (timex.type.value, timex.value, timex.mod)))
