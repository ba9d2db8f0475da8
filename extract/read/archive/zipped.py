"""ZIP files of articles: each member is read as the file that it would be."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from extract.errors import UnreadableSourceError
from extract.read.archive.unpack import LARGEST_UNPACKED, unpack
from extract.read.form import SUFFIXES
from extract.read.normalise import printable
from extract.read.opened import Opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from extract.read.opened import Outcome

_MOST_MEMBERS = 50_000


def unpack_zip(opened: Opened, read: Callable[[Opened], Iterator[Outcome]]) -> Iterator[Outcome]:
    """The articles of the members whose names end as those of articles do, in the order of their names.

    Nothing is written under a member's name. Whatever is wrong with a member is an error that names it;
    the others are read, up to 50,000 members and 4 GB unpacked.
    """
    opened.file.seek(0)
    try:
        archive = zipfile.ZipFile(opened.file)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        yield UnreadableSourceError(f"{opened.name}: a ZIP file that is broken or cut off; download it again")
        return
    with archive:
        members = sorted(filter(_is_wanted, archive.infolist()), key=lambda member: member.filename)
        if not members:
            expected = ", ".join(SUFFIXES)
            yield UnreadableSourceError(f"{opened.name}: no articles in this ZIP file; expected {expected}")
        allowed = LARGEST_UNPACKED
        for member in members[:_MOST_MEMBERS]:
            name = f"{opened.name}: {printable(member.filename)}"
            try:
                with archive.open(member) as packed:
                    file = unpack(packed, member.compress_size, allowed, name)
            except UnreadableSourceError as error:
                yield error
                continue
            except RuntimeError:  # a password is wanted
                yield UnreadableSourceError(f"{name}: locked with a password; unpack it first")
                continue
            except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError):
                yield UnreadableSourceError(f"{name}: broken inside the ZIP file; download it again")
                continue
            with file:
                allowed -= file.seek(0, 2)
                yield from read(Opened(name, file, inside="a ZIP file"))
    if len(members) > _MOST_MEMBERS:
        left = len(members) - _MOST_MEMBERS
        yield UnreadableSourceError(
            f"{opened.name}: {left:,} files beyond the first {_MOST_MEMBERS:,} were not read"
        )


def _is_wanted(member: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(member.filename)
    hidden = any(part == "__MACOSX" or part.removeprefix("..").startswith(".") for part in path.parts)
    return not member.is_dir() and not hidden and path.suffix.lower() in SUFFIXES
