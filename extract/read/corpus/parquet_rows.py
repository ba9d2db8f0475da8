"""Rows of Parquet files; needs pyarrow, which is large and does not come along unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.errors import UnreadableSourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.read.corpus.articles import Row
    from extract.read.opened import Opened

_ROWS_AT_ONCE = 256


def parquet_rows(opened: Opened) -> Iterator[Row]:
    """The rows, a few hundred in memory at a time."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - the only form that needs it
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        yield UnreadableSourceError(
            f"{opened.name}: Parquet needs pyarrow (pip install 'dateline[parquet]'); or save it as CSV"
        )
        return
    opened.file.seek(0)
    number = 0
    try:
        for batch in parquet.ParquetFile(opened.file).iter_batches(_ROWS_AT_ONCE):
            for row in batch.to_pylist():
                number += 1
                yield f"row {number:,}", row
    except (pa.ArrowException, OSError, ValueError) as error:
        reason = " ".join(str(error).split())[:120]
        yield UnreadableSourceError(f"{opened.name}: not a Parquet file that can be read ({reason})")
