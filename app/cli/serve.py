"""``dateline serve``: the dashboard, for this computer only."""

from __future__ import annotations

import errno
import ipaddress
import os
import signal
import socket
import sys
import threading
import webbrowser
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import LibraryPath
from app.cli.parts import Parts
from app.cli.processes import can_fork, usual_number
from app.settings import HOST, PORT, default_library
from extract.errors import DatelineError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.store import Library


def serve(
    library: LibraryPath = None,
    host: Annotated[str, typer.Option(help="The address to listen on; of this computer only.")] = HOST,
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes any free one.")] = PORT,
    *,
    browser: Annotated[
        bool, typer.Option("--browser/--no-browser", help="Open a browser where there is one.")
    ] = True,
    read_only: Annotated[
        bool, typer.Option("--read-only", help="Let nobody add articles from the dashboard.")
    ] = False,
    processes: Annotated[
        int | None,
        typer.Option(min=1, max=64, help="How many processes answer; by itself one a core, up to 4."),
    ] = None,
) -> None:
    """Open the dashboard in a browser. A library with nothing in it gets the ready-made collections."""
    listener = _listen(_loopback(host), port)
    path = library or default_library()
    number = _checked(processes) if processes else usual_number()
    from app.store import Library

    with listener:
        with Library.open(path) as shelf:
            _finish_additions(shelf)
            _load_first_collections(shelf)
        signal.signal(signal.SIGTERM, _stop)  # before there is anything to leave behind
        parts = Parts(path, listener)
        with _told(listener, path, browser=browser):
            if number > 1:
                parts.answer_in_several(number, read_only=read_only)
            else:
                parts.answer_alone(read_only=read_only)


@contextmanager
def _told(listener: socket.socket, path: Path, *, browser: bool) -> Iterator[None]:
    """Say where the dashboard is, open it, and say when it has stopped."""
    host, port = listener.getsockname()[:2]
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
    typer.echo(f"Dateline is at {address} (library: {path}). Ctrl+C stops it.")
    sys.stdout.flush()
    if browser and _has_screen():
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    yield
    typer.echo("Stopped.")


def _checked(processes: int) -> int:
    """The number of processes that is asked for. Raises DatelineError where this system has but one."""
    if processes > 1 and not can_fork():
        message = f"--processes {processes}: on this system one process answers; leave the option out"
        raise DatelineError(message)
    return processes


def _stop(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt


def _finish_additions(library: Library) -> None:
    """Merge what an ``add`` that was stopped half-way has left unmerged."""
    from app.store.read import unmerged_collections
    from app.store.write import merge_collection

    for slug in unmerged_collections(library):
        typer.echo(f"Merging the articles of “{slug}” into events, which was not done yet ...", err=True)
        merge_collection(library, slug)


def _load_first_collections(library: Library) -> None:
    """Put the ready-made collections into a library that has none."""
    from app.cli.screen import progress
    from app.seeds import find_seeds, is_empty, load_seeds, seeds_folder

    if not is_empty(library):
        return
    seeds = find_seeds(seeds_folder())
    if not seeds:
        return
    articles = sum(len(seed.sources) for seed in seeds)
    typer.echo(f"Reading {articles} articles of {len(seeds)} ready-made collections, this once ...", err=True)
    with progress() as bar:
        task = bar.add_task("Reading", total=articles)
        load_seeds(library, seeds, advance=lambda: bar.advance(task))


def _loopback(host: str) -> str:
    """The address to listen on. Raises DatelineError for one that other computers could reach."""
    if host.lower() == "localhost":
        return HOST
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        address = None
    if address is None or not address.is_loopback:
        message = f"--host {host}: only this computer can be served for now; use {HOST}, ::1 or localhost"
        raise DatelineError(message)
    return str(address)


def _listen(host: str, port: int) -> socket.socket:
    """A socket that listens. Taken first of all, so that a port in use is said before anything is done."""
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    try:
        if os.name == "posix":  # elsewhere it would let two programs share the port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen()
    except OSError as error:
        listener.close()
        if error.errno == errno.EADDRINUSE:
            other = port + 1 if port < 65535 else PORT
            message = f"port {port} is in use, perhaps by another Dateline; try --port {other}"
        else:
            message = f"port {port} on {host} cannot be used: {(error.strerror or str(error)).lower()}"
        raise DatelineError(message) from error
    return listener


def _has_screen() -> bool:
    """Whether a window could open here; a browser inside a terminal would take it away."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
