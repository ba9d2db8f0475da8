"""From what a person typed to how sources are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from extract.errors import BadRecordError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from extract.read import ReadOptions
    from extract.read.fetch import Fetcher


def read_options(
    sources: Sequence[str],
    published: date | None,
    columns: Sequence[str] | None = None,
    *,
    full_pages: bool = False,
) -> ReadOptions:
    """How to read these sources; what fetches is made only where a link was given or full pages asked for."""
    from extract.read import ReadOptions, is_web_address
    from extract.read.corpus.columns import check_fields

    named = dict(_split_column(written) for written in columns or ())
    try:
        check_fields(named)
    except BadRecordError as error:
        raise typer.BadParameter(str(error), param_hint="--column") from error
    fetcher = _make_fetcher() if full_pages or any(map(is_web_address, sources)) else None
    return ReadOptions(published, named, fetcher, full_pages)


def _split_column(written: str) -> tuple[str, str]:
    field, equals, column = written.partition("=")
    if not equals or not field.strip() or not column.strip():
        message = f"{written!r}: expected FIELD=NAME, such as text=body"
        raise typer.BadParameter(message, param_hint="--column")
    return field.strip().lower(), column.strip()


def _make_fetcher() -> Fetcher:
    from extract.read.fetch import Fetcher

    return Fetcher()
