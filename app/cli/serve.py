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
from contextlib import nullcontext
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import LibraryPath
from app.settings import HOST, PORT, default_library
from extract.errors import DatelineError

if TYPE_CHECKING:
    from app.adding.works import Works
    from app.store import Library

_THREADS = 8
_CONNECTIONS = 1000  # a browser keeps some open: two classes of readers are more than waitress's 100
_LARGEST_BODY = 250_000_000  # bytes; more than the dashboard takes, so that it is the one to say so


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
) -> None:
    """Open the dashboard in a browser. A library with nothing in it gets the ready-made collections."""
    listener = _listen(_loopback(host), port)
    from app.store import Library

    with listener, Library.open(library or default_library()) as shelf:
        _finish_additions(shelf)
        _load_first_collections(shelf)
        from app.adding.works import Works

        signal.signal(signal.SIGTERM, _stop)  # before there is anything to leave behind
        with nullcontext() if read_only else Works(shelf) as works:
            _serve(shelf, works, listener, browser=browser)


def _serve(library: Library, works: Works | None, listener: socket.socket, *, browser: bool) -> None:
    """Answer until Ctrl+C or a request to end."""
    import waitress

    from app.web.factory import create_app
    from app.web.indexes import prepare_indexes

    dashboard = create_app(library, works=works).server
    prepare_indexes(dashboard, library)
    server = waitress.create_server(
        dashboard,
        sockets=[listener],
        threads=_THREADS,
        connection_limit=_CONNECTIONS,
        max_request_body_size=_LARGEST_BODY,
    )
    host, port = listener.getsockname()[:2]
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
    typer.echo(f"Dateline is at {address} (library: {library.path}). Ctrl+C stops it.")
    sys.stdout.flush()
    if browser and _has_screen():
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    server.run()  # comes back at Ctrl+C
    typer.echo("Stopped.")


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
