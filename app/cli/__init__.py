"""The command ``dateline``: what people and programs type."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import typer

from app.cli import add, collections, explain, extract, keydays, lines, reread, serve, timeline
from app.cli.screen import complain
from extract.errors import DatelineError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["commands", "main"]

_READ = "Read articles"
_LIBRARY = "The library"
_PROGRAMS = "For programs (JSON Lines in and out)"

commands = typer.Typer(
    help="Turn news articles about a conflict into an interactive timeline, and see why each date is there.",
    epilog="Nothing leaves this computer; only a link that you give is fetched. "
    "More on a command: dateline COMMAND --help",
    context_settings={"help_option_names": ["-h", "--help"]},
    add_completion=False,
    pretty_exceptions_enable=False,
)
commands.command("serve", rich_help_panel=_LIBRARY)(serve.serve)
commands.command("add", rich_help_panel=_LIBRARY)(add.add)
commands.command("collections", rich_help_panel=_LIBRARY)(collections.show_collections)
commands.command("keydays", rich_help_panel=_LIBRARY)(keydays.keydays)
commands.command("reread", rich_help_panel=_LIBRARY)(reread.reread)
commands.command("remove", rich_help_panel=_LIBRARY)(collections.remove)
commands.command("extract", rich_help_panel=_READ)(extract.extract)
commands.command("explain", rich_help_panel=_READ)(explain.explain)
commands.command("timexes", rich_help_panel=_PROGRAMS)(lines.timexes)
commands.command("mentions", rich_help_panel=_PROGRAMS)(lines.mentions)
commands.command("published", rich_help_panel=_PROGRAMS)(lines.published)
commands.command("timeline", rich_help_panel=_PROGRAMS)(timeline.timeline)


@commands.callback(invoke_without_command=True)
def _begin(
    context: typer.Context,
    *,
    version: bool = typer.Option(False, "--version", help="Show the version and exit."),  # noqa: FBT003 - its default
) -> None:
    if version:
        typer.echo(f"dateline {_version()}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("dateline")
    except PackageNotFoundError:
        return "from a folder, not installed"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command, and end the program with its exit code.

    0: done. 1: something could not be read or done. 2: the command was written wrongly. 130: stopped
    with Ctrl+C. Every failure is one line on standard error.
    """
    try:
        code = commands(args=arguments, prog_name="dateline", standalone_mode=False) or 0
        sys.stdout.flush()
    except DatelineError as error:
        complain(str(error))
        code = 1
    except typer.TyperException as error:
        complain(f"{error.format_message()} (dateline --help shows how)")
        code = error.exit_code
    except typer.Abort:
        complain("stopped")
        code = 130
    except BrokenPipeError:  # `dateline ... | head`: the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    raise SystemExit(code)
