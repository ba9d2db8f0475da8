"""Files and folders: finding what can be read, and reading one article from one file."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import UnreadableSourceError
from extract.model import PublishedBasis
from extract.read.decode import decode
from extract.read.form import SUFFIXES, Form, detect_form
from extract.read.html import read_html
from extract.read.markdown import read_markdown
from extract.read.text import read_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from extract.model import Article

LARGEST_FILE = 10_000_000  # bytes: the longest novel has three million


def find_sources(paths: Iterable[str | Path]) -> tuple[Path, ...]:
    """The files to read: those named, and in folders, at any depth, those whose names end as articles' do.

    Each file comes once, those of a folder in the order of their names; hidden ones are left out. A
    named file is not looked into: :func:`read_source` says what is wrong with it. Raises
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


def read_source(source: str | Path, published: date | None = None) -> Article:
    """The article in a file of text, Markdown or HTML.

    ``published`` overrides what the file says of its day of publication. Raises
    UnreadableSourceError with one line that names the file, for every way in which it cannot be read.
    """
    path = Path(source)
    name = show_name(path)
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
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
    return read_content(content, name, published)


def read_content(content: bytes, name: str, published: date | None = None) -> Article:
    """The article in the bytes of a file that is called ``name`` in messages."""
    if len(content) > LARGEST_FILE:
        message = (
            f"{name}: larger than {LARGEST_FILE // 1_000_000} MB, no article is that long; split it first"
        )
        raise UnreadableSourceError(message)
    if not content.strip():
        message = f"{name}: empty, there is nothing to read"
        raise UnreadableSourceError(message)
    text = decode(content, name)
    match detect_form(text, name):
        case Form.HTML:
            article = read_html(text, name)
        case Form.MARKDOWN:
            article = read_markdown(text, name)
        case _:
            article = read_text(text)
    if not article.text:
        message = f"{name}: there is no text in it to read"
        raise UnreadableSourceError(message)
    if published is None:
        return article
    return replace(article, published=published, published_basis=PublishedBasis.GIVEN)


def show_name(path: Path) -> str:
    """A file's name fit for one line on a screen, whatever characters are in it."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in str(path))
