"""What the processes of ``dateline serve`` do: one or several answer, one of them has the work of adding."""

from __future__ import annotations

import logging
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from secrets import token_bytes
from tempfile import TemporaryDirectory
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

from app.cli.processes import run_parts

if TYPE_CHECKING:
    import socket

    from app.adding.distant import DistantWorks
    from app.adding.works import Works
    from app.store import Library

_THREADS: Final = 8  # of all processes together, four of each at least
_CONNECTIONS: Final = 1000  # a browser keeps some open: two classes of readers are more than waitress's 100
_LARGEST_BODY: Final = 250_000_000  # bytes; more than the dashboard takes, so that it is the one to say so


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a dashboard on the library at ``library`` that answers on ``listener``.

    A process that has been copied opens the library itself: what SQLite has open must not be copied.
    """

    library: Path
    listener: socket.socket

    def answer_alone(self, *, read_only: bool) -> None:
        """Answer in this process until Ctrl+C or a request to end."""
        from app.adding.works import Works
        from app.store import Library

        with Library.open(self.library) as library, nullcontext() if read_only else Works(library) as works:
            self._serve(library, works, _THREADS)

    def answer_in_several(self, number: int, *, read_only: bool) -> None:
        """Answer in ``number`` processes; one more has the work of adding, which the others ask for."""
        import app.web.factory  # noqa: F401 - loaded once, before the processes part

        with TemporaryDirectory(prefix="dateline-calls-") as folder:
            calls = None if read_only else (Path(folder) / "adding", token_bytes(32))
            answering = [partial(self._answer, calls, max(_THREADS // number, 4))] * number
            adding = [] if calls is None else [partial(self._add, calls)]
            run_parts([*adding, *answering])

    def _answer(self, calls: tuple[Path, bytes] | None, threads: int) -> None:
        from app.adding.distant import DistantWorks
        from app.store import Library

        with Library.open(self.library) as library:
            self._serve(library, DistantWorks(*calls) if calls else None, threads)

    def _add(self, calls: tuple[Path, bytes]) -> None:
        from app.adding.distant import answer_calls
        from app.adding.works import Works
        from app.store import Library

        with Library.open(self.library) as library, Works(library) as works:
            ended = Event()

            def answer() -> None:
                try:
                    answer_calls(works, *calls)
                finally:
                    ended.set()

            # The first thread does nothing but wait: a request to end must not come where it could be lost.
            Thread(target=answer, daemon=True).start()
            ended.wait()

    def _serve(self, library: Library, works: Works | DistantWorks | None, threads: int) -> None:
        import waitress

        from app.web.factory import create_app, make_ready
        from app.web.indexes import prepare_indexes

        dashboard = create_app(library, works=works).server
        make_ready(dashboard)
        prepare_indexes(dashboard, library)
        logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # that a request waits is no news
        server = waitress.create_server(
            dashboard,
            sockets=[self.listener],
            threads=threads,
            connection_limit=_CONNECTIONS,
            max_request_body_size=_LARGEST_BODY,
        )
        server.run()  # comes back at Ctrl+C
