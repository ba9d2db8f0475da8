"""Readings as plain JSON values: the shapes of the machine interface, as docs/cli.md lists them."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from extract.events.acled.codes import code_mentions

if TYPE_CHECKING:
    from extract.events.acled.codes import Codes
    from extract.model import DateSpan, Mention, TextSpan, Timex
    from extract.pipeline import Reading
    from extract.read.publication import Published

Record = dict[str, Any]

# JSON escapes the others itself; within JSON these can only stand in a string.
_LINE_ENDS = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}


def timex_record(timex: Timex) -> Record:
    """A time expression, with its offsets and its TIMEX3 type and value."""
    return {
        "start": timex.span.start,
        "end": timex.span.end,
        "text": timex.text,
        "type": timex.type.value,
        "value": timex.value,
        "rule": timex.rule,
    }


def mention_records(reading: Reading) -> list[Record]:
    """The mentions of an article, with their places in the schemes of ACLED and PLOVER."""
    codes = code_mentions(reading.article.text, reading.sentences, reading.mentions)
    return [_mention_record(mention, code) for mention, code in zip(reading.mentions, codes, strict=True)]


def _mention_record(mention: Mention, codes: Codes) -> Record:
    """A mention, with its offsets, its date and why, and what is known of who, where and how many."""
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "label": mention.label,
        "main": mention.main,
        "trigger": _span(mention.trigger),
        "when": _when(mention.when),
        "basis": mention.basis.value,
        "timex": _span(mention.timex),
        "because": mention.because,
        "status": mention.status.value,
        "kind": mention.kind,
        "acled_subtype": codes.acled or None,
        "plover": codes.plover or None,
        "actors": [asdict(actor) for actor in mention.actors],
        "places": [
            {
                "name": place.name,
                "country": place.country,
                "lat": place.latitude,
                "lon": place.longitude,
                "kind": place.kind,
                "because": place.because,
            }
            for place in mention.places
        ],
        "killed": list(mention.killed) if mention.killed else None,
        "injured": list(mention.injured) if mention.injured else None,
        "tolls": [asdict(toll) for toll in mention.tolls],
        "said_by": list(mention.said_by),
        "sources": [asdict(source) for source in mention.sources],
    }


def reading_record(reading: Reading) -> Record:
    """An article with its mentions; the offsets count in ``text``, the article as it was read."""
    article = reading.article
    return {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "url": article.url,
        "published": article.published.isoformat() if article.published else None,
        "published_basis": article.published_basis.value,
        "text": article.text,
        "mentions": mention_records(reading),
    }


def published_record(published: Published) -> Record:
    """A day of publication with its bounds, both included, and where it was found."""
    days = {"published": published.day, "earliest": published.earliest, "latest": published.latest}
    return {
        **{field: day.isoformat() if day else None for field, day in days.items()},
        "basis": published.basis.value,
        "because": published.because,
    }


def json_line(record: Record) -> bytes:
    """A record as one line of UTF-8, whatever text is in it.

    Characters that end a line to some readers are written as escapes; so is everything beyond ASCII
    in a record with a lone surrogate, which UTF-8 cannot hold.
    """
    try:
        line = json.dumps(record, ensure_ascii=False).translate(_LINE_ENDS).encode("utf-8")
    except UnicodeEncodeError:
        line = json.dumps(record).encode("ascii")
    return line + b"\n"


def _span(span: TextSpan | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _when(when: DateSpan | None) -> Record | None:
    if when is None:
        return None
    return {
        "start": when.start.isoformat() if when.start else None,
        "end": when.end.isoformat() if when.end else None,
        "grain": when.grain.value,
        "edtf": when.edtf,
        "words": when.words,
    }
