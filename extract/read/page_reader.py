"""Web pages read in a child process, so that none of them can hold up or bring down the others."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
from contextlib import suppress
from datetime import date
from functools import cache
from threading import Lock, Timer
from typing import Any

from extract.errors import UnreadableSourceError
from extract.model import PublishedBasis
from extract.read.normalise import replace_surrogates
from extract.read.page import Page
from extract.read.publication import Published

SECONDS_A_PAGE = 20.0  # the slowest real page of a thousand takes four
LONGEST_PAGE = 10_000_000  # characters


class PageReader:
    """Reads pages one at a time, each in at most ``seconds``. May be shared by threads.

    The child starts with the first page, is started again after a page that took too long or that
    crashed it, and ends with :meth:`close` or with this process.
    """

    def __init__(self, seconds: float = SECONDS_A_PAGE) -> None:
        self._seconds = seconds
        self._lock = Lock()
        self._child: subprocess.Popen[bytes] | None = None

    def read_page(self, html: str, url: str = "") -> Page:
        """The article of a page. Raises UnreadableSourceError where there is none or it takes too long."""
        told = self._ask("page", html, url)
        published = _published(told.pop("published"))
        return Page(published=published, **told)

    def read_published(self, html: str, url: str = "") -> Published:
        """The day of publication of a page. Raises UnreadableSourceError as :meth:`read_page` does."""
        return _published(self._ask("published", html, url))

    def close(self) -> None:
        """End the child."""
        with self._lock:
            self._stop()

    def _ask(self, task: str, html: str, url: str) -> dict[str, Any]:
        if len(html) > LONGEST_PAGE:
            message = f"the page has {len(html):,} characters; up to {LONGEST_PAGE:,} are read"
            raise UnreadableSourceError(message)
        question = json.dumps(
            {"task": task, "html": replace_surrogates(html), "url": replace_surrogates(url)}
        )
        with self._lock:
            told = self._exchange(question.encode("ascii") + b"\n")
        if "error" in told:
            raise UnreadableSourceError(told["error"])
        return told

    def _exchange(self, question: bytes) -> dict[str, Any]:
        child = self._child or self._start()
        assert child.stdin is not None  # noqa: S101 - both were asked for as pipes
        assert child.stdout is not None  # noqa: S101
        timer = Timer(self._seconds, child.kill)
        timer.start()
        try:
            child.stdin.write(question)
            child.stdin.flush()
            line = child.stdout.readline()
        except BrokenPipeError:
            line = b""
        finally:
            in_time = timer.is_alive()
            timer.cancel()
        if line.endswith(b"\n") and in_time:
            told: dict[str, Any] = json.loads(line)
            return told
        self._stop()
        return {
            "error": "the page could not be read (it ended the reader)"
            if in_time
            else f"the page takes longer than {self._seconds:g} seconds to read"
        }

    def _start(self) -> subprocess.Popen[bytes]:
        paths = os.pathsep.join(path or os.getcwd() for path in sys.path)  # noqa: PTH109 - the child finds what we find
        self._child = subprocess.Popen(
            [sys.executable, "-P", "-m", "extract.read.page_worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
        )
        return self._child

    def _stop(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()
        child.wait()


def _published(told: dict[str, Any]) -> Published:
    days = {
        field: date.fromisoformat(told[field]) if told[field] else None
        for field in ("day", "earliest", "latest")
    }
    return Published(**days, basis=PublishedBasis(told["basis"]), because=told["because"])


@cache
def shared_page_reader() -> PageReader:
    """The reader that this process uses for all pages; its child ends with the process."""
    reader = PageReader()
    atexit.register(reader.close)
    return reader
