"""Articles, mentions and events for the tests of agreement, from as little as a test cares about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from extract.events.agreement.records import Saying, Witness
from extract.events.casualties import find_tolls
from extract.model import Basis, DateSpan, Event, Mention, Status, TextSpan

if TYPE_CHECKING:
    from extract.events.agreement.records import Value

STRUCK = DateSpan.day(date(2024, 11, 17))


def make_witness(name: str, day: int | None = 17, *, text: str = "", source: str = "") -> Witness:
    """An article that was published on a day of November 2024."""
    published = date(2024, 11, day) if day else None
    return Witness(name, text or name, source or f"The {name}", published)


def make_telling(
    article: str,
    words: str = "",
    when: DateSpan | None = STRUCK,
    *,
    start: int = 0,
    **fields: Any,  # noqa: ANN401 - any field of a mention
) -> Mention:
    """A mention of a strike in an article, with the tolls that ``words`` tell."""
    mention = Mention(
        id=f"{article}-{start:x}",
        article_id=article,
        span=TextSpan(start, start + len(words)),
        sentence=TextSpan(start, start + len(words)),
        label="A missile hit a market",
        kind="strike",
        status=Status.HAPPENED,
        when=when,
        basis=Basis.STATED if when else Basis.NONE,
        because="",
        tolls=find_tolls(words),
    )
    return replace(mention, **fields)


def make_event(*mentions: Mention, kind: str = "strike") -> Event:
    """The event that these mentions report."""
    first = mentions[0]
    return Event("e1", first.label, first.when, kind, first.status, mentions)


def make_saying(value: Value, name: str = "a", day: int = 17, *, speaker: str = "") -> Saying:
    """What an article of a day of November 2024 says of one aspect."""
    witness = make_witness(name, day)
    return Saying(value, make_telling(name), witness, witness.published, speaker, is_claim=False)
