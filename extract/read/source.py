"""Files, folders and links: finding what can be read, and reading the articles of each."""

from __future__ import annotations

import os
import re
import stat
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING

from extract.errors import UnchangedSourceError, UnreadableSourceError
from extract.read.archive.unpack import LARGEST_UNPACKED, keep
from extract.read.form import HEAD_BYTES, SUFFIXES
from extract.read.forms import may_be_long, read_opened
from extract.read.normalise import printable
from extract.read.opened import LARGEST_DOCUMENT, Opened
from extract.read.options import ReadOptions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from extract.model import Article
    from extract.read.opened import Outcome

_CHUNK = 1 << 18
_WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def is_web_address(source: str | Path) -> bool:
    """Whether a source is a link and not a file."""
    return isinstance(source, str) and bool(_WEB_ADDRESS.match(source))


def find_sources(paths: Iterable[str | Path]) -> tuple[Path, ...]:
    """The files to read: those named, and in folders, at any depth, those whose names end as articles' do.

    Each file comes once, those of a folder in the order of their names; hidden ones are left out. A
    named file is not looked into: :func:`read_articles` says what is wrong with it. Raises
    UnreadableSourceError for a folder in which there is nothing to read.
    """
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        if not path.is_dir():
            found[path] = None
            continue
        inside = _find_in_folder(path)
        if not inside:
            message = (
                f"{show_name(path)}: no articles in this folder; expected files such as {', '.join(SUFFIXES)}"
            )
            raise UnreadableSourceError(message)
        found.update(dict.fromkeys(inside))
    return tuple(found)


def _find_in_folder(folder: Path) -> list[Path]:
    found = []
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            Path(parent, name)
            for name in sorted(names)
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES
        ]
    return found


def read_articles(source: str | Path, options: ReadOptions | None = None) -> Iterator[Outcome]:
    """Every article of a file or a link, in any of the forms of docs/forms.md, as soon as it is read.

    What cannot be read comes as an UnreadableSourceError of one line that names the source, and the
    reading goes on after it. A link is fetched with the fetcher of ``options`` and refused without one.
    """
    options = options or ReadOptions()
    try:
        opened = _fetch(str(source), options) if is_web_address(source) else _open(Path(source))
    except UnreadableSourceError as error:
        yield error
        return
    with opened.file:
        yield from read_opened(opened, options)


def read_stream(stream: IO[bytes], name: str, options: ReadOptions | None = None) -> Iterator[Outcome]:
    """Every article of what comes from a pipe or standard input; ``name`` is for messages."""
    try:
        opened = _open_stream(stream, name)
    except UnreadableSourceError as error:
        yield error
        return
    with opened.file:
        yield from read_opened(opened, options or ReadOptions())


def read_source(source: str | Path, published: date | None = None) -> Article:
    """The article in a file that holds one.

    ``published`` overrides what the file says of its day of publication. Raises UnreadableSourceError
    with one line that names the file, for every way in which it cannot be read.
    """
    return _only(read_articles(source, ReadOptions(published)), show_name(Path(source)))


def read_content(content: bytes, name: str, published: date | None = None) -> Article:
    """The article in bytes that hold one and are called ``name`` in messages."""
    return _only(read_opened(Opened.of(content, name), ReadOptions(published)), name)


def _only(outcomes: Iterator[Outcome], name: str) -> Article:
    first = next(outcomes)
    if isinstance(first, UnreadableSourceError):
        raise first
    if next(outcomes, None) is not None:
        message = f"{name}: holds many articles where one was expected"
        raise UnreadableSourceError(message)
    return first


def show_name(path: Path) -> str:
    """A file's name fit for one line on a screen, whatever characters are in it."""
    return printable(str(path), limit=4_000)


def _open_stream(stream: IO[bytes], name: str) -> Opened:
    """What comes from a pipe, a device or standard input.

    Only what may hold many articles is taken beyond the size of one. Raises UnreadableSourceError for
    what does not end.
    """
    start = stream.read(LARGEST_DOCUMENT + 1)
    if len(start) <= LARGEST_DOCUMENT or not may_be_long(start[:HEAD_BYTES], name):
        return Opened.of(start, name)
    return Opened(name, keep(chain([start], iter(lambda: stream.read(_CHUNK), b"")), LARGEST_UNPACKED, name))


def _open(path: Path) -> Opened:
    name = show_name(path)
    try:
        file = path.open("rb")
        if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            return Opened(name, file)
        with file:
            return _open_stream(file, name)
    except FileNotFoundError as error:
        message = f"{name}: no such file"
        raise UnreadableSourceError(message) from error
    except IsADirectoryError as error:
        message = f"{name}: a folder, not a file"
        raise UnreadableSourceError(message) from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        message = f"{name}: cannot be opened ({reason.lower()})"
        raise UnreadableSourceError(message) from error


def _fetch(url: str, options: ReadOptions) -> Opened:
    fetched = options.fetch(url)
    if not fetched.changed:
        raise UnchangedSourceError(printable(url))
    return Opened.of(fetched.content, printable(fetched.url), fetched.url, fetched.charset)
