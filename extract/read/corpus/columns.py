"""Which column of a table holds which field of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.errors import BadRecordError, UnreadableSourceError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# The usual names, most telling first, written as `plain_name` writes them.
USUAL_NAMES: dict[str, tuple[str, ...]] = {
    "text": tuple(
        """
        text body content article articlebody articletext articlecontent fulltext bodytext maintext
        maincontent cleantext plaintext rawtext contenttext newstext story storytext document textbody
        contents
        description summary abstract snippet lead
        """.split()
    ),
    "title": ("title", "headline", "articletitle", "newstitle", "headlinemain", "heading", "subject", "name"),
    "published": tuple(
        """
        published publishedat datepublished publisheddate publicationdate publishdate datepublish pubdate
        publicationtime publishedon dateofpublication articledate releasedate date datetime timestamp
        day created createdat time
        """.split()
    ),
    "url": tuple("url link articleurl weburl sourceurl uri href permalink canonicalurl".split()),
    "source": tuple(
        """
        source outlet publisher publication newspaper sitename site sourcename sourcedomain domain sourcetitle
        medium media agency website
        """.split()
    ),
    "language": tuple("language lang locale inlanguage languagecode".split()),
}


def plain_name(column: str) -> str:
    """A column's name without case, spaces and signs: ``Date_Published`` is ``datepublished``."""
    return re.sub(r"[\W_]+", "", column.casefold())


def check_fields(asked: Mapping[str, str]) -> None:
    """Raise BadRecordError where a person has named a column for a field that articles do not have."""
    for field in asked:
        if field not in USUAL_NAMES:
            message = f"--column {field}=...: no such field; one of {', '.join(USUAL_NAMES)} is expected"
            raise BadRecordError(message)


def find_columns(columns: Iterable[str], asked: Mapping[str, str]) -> dict[str, str]:
    """Field to column: those asked for, and the usual names for the others.

    Raises UnreadableSourceError for a column that is not there, and where none holds the text.
    """
    known = list(columns)
    by_plain_name = {plain_name(column): column for column in reversed(known)}
    found: dict[str, str] = {}
    for field, names in USUAL_NAMES.items():
        wanted = asked.get(field)
        if wanted is None:
            column = next((by_plain_name[name] for name in names if name in by_plain_name), None)
        else:
            column = wanted if wanted in known else by_plain_name.get(plain_name(wanted))
        if column is not None and column not in found.values():
            found[field] = column
        elif wanted is not None and column is None:
            message = f"no column '{wanted}' for the {field}; there are: {_listed(known)}"
            raise UnreadableSourceError(message)
    if "text" not in found:
        message = f"no column for the text; name it with --column text=NAME; there are: {_listed(known)}"
        raise UnreadableSourceError(message)
    return found


def _listed(columns: list[str]) -> str:
    shown = ", ".join(repr(column[:40]) for column in columns[:20])
    return f"{shown} ..." if len(columns) > 20 else shown or "none"
