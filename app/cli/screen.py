"""What the commands write for people: errors of one line, tables, a line of progress."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

_UNBROKEN = 100_000  # columns: a file or a pipe has no edge at which a line would have to be folded


def complain(line: str) -> None:
    """One line on standard error, whatever is in it: no character moves the cursor or the colours."""
    shown = "".join(
        char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in " ".join(line.split())
    )
    print(f"dateline: {shown}", file=sys.stderr, flush=True)  # noqa: T201 - that is its task


def console() -> Console:
    """Standard output; lines are folded at its edge only where somebody looks at it."""
    from rich.console import Console

    screen = Console(highlight=False, emoji=False, markup=False)
    if not screen.is_terminal:
        screen.width = _UNBROKEN
    return screen


def progress() -> Progress:
    """A bar on standard error that goes away when it is full; nothing where nobody looks."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    screen = Console(stderr=True, emoji=False, markup=False)
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=screen,
        transient=True,
        disable=not screen.is_terminal,
        redirect_stdout=False,
    )
