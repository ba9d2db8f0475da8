"""What a person gives to be read: texts, files and links."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from extract.errors import BadRecordError
from extract.read.normalise import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST_SOURCES = 500  # of one work: a folder of more is for the command line
LARGEST_FILE = 100_000_000  # bytes; the largest document that is read, and a corpus to try things with
LARGEST_GIFT = 200_000_000  # bytes of all files and texts of one work
LONGEST_LINK = 2_000  # characters
PASTED = "pasted text"

_BARE_DOMAIN = re.compile(r"(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?:/|\Z)", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{0,20}:(?!\d)", re.IGNORECASE)


class Upload(Protocol):
    """A file as it arrives from a browser."""

    @property
    def filename(self) -> str | None:
        """What it is called on the computer that it comes from."""

    def save(self, dst: str) -> None:
        """Write it to a path."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file that is kept for one work, or a link; ``path`` is empty for a link, whose name is its address.

    The name is for messages and tells the format where the content leaves that open.
    """

    name: str
    path: str = ""

    def open(self) -> BinaryIO:
        """The file's bytes."""
        return Path(self.path).open("rb")


@dataclass(frozen=True, slots=True)
class Given:
    """Everything that one person gives at once. ``full_pages`` fetches the pages behind a feed's entries."""

    text: str = ""
    files: tuple[Upload, ...] = ()
    links: str = ""
    full_pages: bool = False
    collection: str = ""


def keep_sources(given: Given, folder: Path) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    """The sources, their bytes kept in ``folder``, and a line for each that was refused.

    Raises BadRecordError where there is nothing to read, or more than one work may have.
    """
    sources: list[Source] = []
    refused: list[str] = []
    if given.text.strip():
        path = folder / "pasted"
        path.write_text(given.text, encoding="utf-8", errors="replace", newline="")
        sources.append(Source(PASTED, str(path)))
    for number, upload in enumerate(given.files):
        name = printable(upload.filename or f"file {number + 1}", limit=150)
        path = folder / f"file-{number}"
        upload.save(str(path))
        if path.stat().st_size > LARGEST_FILE:
            path.unlink()
            refused.append(f"{name}: larger than {LARGEST_FILE // 1_000_000} MB; {_AT_THE_COMMAND_LINE}")
        else:
            sources.append(Source(name, str(path)))
    links, not_links = split_links(given.links)
    sources += [Source(link) for link in links]
    if not sources and not refused and not not_links:
        message = "nothing was given: paste a text, choose a file or give a link first"
        raise BadRecordError(message)
    if len(sources) > MOST_SOURCES:
        message = f"{len(sources):,} files and links are too many at once (up to {MOST_SOURCES}); "
        raise BadRecordError(message + _AT_THE_COMMAND_LINE)
    return tuple(sources), (*refused, *not_links)


def split_links(lines: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The links, one a line, each once, and what is to be said of lines that are none."""
    links: dict[str, None] = {}
    refused = []
    for line in filter(None, map(str.strip, lines.splitlines())):
        link = line if _SCHEME.match(line) or not _BARE_DOMAIN.match(line) else f"https://{line}"
        if re.match(r"https?://", link, re.IGNORECASE) and len(link) <= LONGEST_LINK:
            links[link] = None
        else:
            refused.append(f"{printable(line)}: not a link; one that begins with https:// is expected")
    return tuple(links), tuple(dict.fromkeys(refused))


def sources_as_json(sources: Iterable[Source]) -> list[dict[str, str]]:
    """The sources as the worker is told of them."""
    return [{"name": source.name, "path": source.path} for source in sources]


def source_from(told: Mapping[str, str]) -> Source:
    """A source as the worker was told of it."""
    return Source(told["name"], told["path"])


_AT_THE_COMMAND_LINE = "the command `dateline add` takes any number and size"
