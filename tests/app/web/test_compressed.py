"""Files that never change are compressed once."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import brotli
import pytest

from app.web import compressed
from app.web.drawing import CHARTS

if TYPE_CHECKING:
    from werkzeug.test import Client


@pytest.mark.parametrize(
    ("accepted", "way", "opened"),
    [
        ("gzip, deflate, br, zstd", "br", brotli.decompress),
        ("gzip, deflate", "gzip", gzip.decompress),
        ("br;q=0, gzip", "gzip", gzip.decompress),
    ],
)
def test_a_file_is_compressed_at_the_first_request_only(
    client: Client, monkeypatch: pytest.MonkeyPatch, accepted: str, way: str, opened: object
) -> None:
    made = []
    compress = compressed.WAYS[way]

    def counted(body: bytes) -> bytes:
        made.append(body)
        return compress(body)

    monkeypatch.setitem(compressed.WAYS, way, counted)
    plain = client.get(CHARTS, headers={"Accept-Encoding": "identity"})
    whole = plain.data
    plain.close()
    for _ in range(2):
        answer = client.get(CHARTS, headers={"Accept-Encoding": accepted})
        assert answer.headers["Content-Encoding"] == way
        assert answer.headers["Vary"] == "Accept-Encoding"
        assert "immutable" in answer.headers["Cache-Control"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.mimetype == "text/javascript"
        assert callable(opened)
        assert opened(answer.data) == whole
    assert made == [whole]


def test_what_changes_is_not_kept(client: Client) -> None:
    for path in ("/", "/_dash-layout", "/_dash-dependencies"):
        first = client.get(path, headers={"Accept-Encoding": "br"})
        assert first.status_code == 200
        assert "max-age" not in first.headers.get("Cache-Control", "")


def test_a_part_of_a_file_is_sent_as_it_is(client: Client) -> None:
    answer = client.get(CHARTS, headers={"Accept-Encoding": "br", "Range": "bytes=0-9"})
    assert answer.data == b"/**\n* plot"
    answer.close()
