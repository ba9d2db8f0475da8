"""What the library gives back: records for the pages and the command line, with no trace of SQL."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from extract.events.agreement.records import Agreement
    from extract.model import Article, Basis, DateSpan, Event, Mention, PublishedBasis, Status, Timex


@dataclass(frozen=True, slots=True)
class CollectionSummary:
    """A collection with its counts.

    ``first`` and ``last`` are the first and the last day that any of its events names; an open end
    counts as the one day that is known. ``undated`` events name no day and are in ``events`` too.
    """

    slug: str
    title: str
    description: str
    licence: str
    author: str
    note: str
    articles: int
    events: int
    undated: int
    first: date | None
    last: date | None


class Certainty(StrEnum):
    """How exactly the day of an event is known."""

    DAY = "day"  # one day, said as such
    COARSE = "coarse"  # a longer or a loose time: a month, "about 3 May", some days
    OPEN = "open"  # only its beginning or only its end
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Area:
    """A box on the map, in degrees (WGS 84); it goes over the date line where ``west`` is above ``east``."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class EventQuery:
    """Which events of a collection to give; each field left empty lets everything through.

    ``text`` is what a reader typed: an event matches when one of its mentions has all the words in
    its label or its sentence, the last word as the beginning of a word. Text without a letter or a
    digit lets everything through. ``since`` and ``until`` are days, both included: an event matches
    when it may lie on a day between them, and an undated event does not match. ``actors``, ``places``,
    ``sources`` (outlets) and ``speakers`` are names in its mentions, any one of which is enough; ``bases``
    are values of :class:`extract.model.Basis`, ``certainties`` of :class:`Certainty`, ``disputes`` (in what
    articles differ) of :class:`extract.events.agreement.records.Aspect`. In an ``area`` are
    events whose place has coordinates there.
    """

    kinds: frozenset[str] = frozenset()
    text: str = ""
    since: date | None = None
    until: date | None = None
    statuses: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    bases: frozenset[str] = frozenset()
    certainties: frozenset[str] = frozenset()
    disputes: frozenset[str] = frozenset()
    area: Area | None = None


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event as a list or a chart shows it; ``basis`` says why it has its date.

    ``articles`` is how many articles report it, ``texts`` how many different texts these print: the report
    of an agency in ten papers is one. ``disputes`` are the aspects in which they differ, by the values of
    :class:`extract.events.agreement.records.Aspect`.
    """

    id: str
    label: str
    when: DateSpan | None
    kind: str
    status: Status
    basis: Basis
    articles: int
    texts: int
    disputes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """An article without its text; ``mentions`` is how many it makes.

    Articles with one ``text_id`` print one text. ``added`` is when it came into the library, None where
    that is not known. ``is_entry`` where it is an entry of an existing timeline.
    """

    id: str
    title: str
    source: str
    url: str
    published: date | None
    published_basis: PublishedBasis
    mentions: int
    text_id: str = ""
    added: datetime | None = None
    is_entry: bool = False


@dataclass(frozen=True, slots=True)
class Makeup:
    """What a collection was made from, and what of it the timeline leaves out.

    ``languages`` are how many articles are in each language, by code. ``older`` versions stand behind newer
    ones. ``silent`` articles have no sentence that was read as an event; ``mentions`` are all such sentences,
    ``undated`` those of them without a date; ``phrases`` are the date phrases, ``open_phrases`` those of
    them that name no day.
    """

    languages: Mapping[str, int]
    older: int
    silent: int
    mentions: int
    undated: int
    phrases: int
    open_phrases: int


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event with what a reader needs to check it.

    ``articles`` is by article id, ``sentences`` and ``timexes`` by mention id: the text of the whole
    sentence, and the phrase that dates the mention (None where no phrase does).
    """

    event: Event
    articles: Mapping[str, ArticleHead]
    sentences: Mapping[str, str]
    timexes: Mapping[str, Timex | None]


@dataclass(frozen=True, slots=True)
class StoredAgreement:
    """How the articles stand to an event, with what a reader needs to check it.

    ``articles`` is by article id and holds at least all that are named; ``sentences`` is by mention id.
    ``counts`` are the mentions of other events that only count the victims of this one.
    """

    agreement: Agreement
    counts: tuple[Mention, ...]
    articles: Mapping[str, ArticleHead]
    sentences: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article with all that was read in it, in text order.

    ``event_of`` gives the event id of each mention id; a mention that has been added but not merged
    yet is not in it, nor are those of an article with a newer version. ``copies`` are the other articles that
    print the same text, in order of publication; ``versions`` are all versions of this article with itself,
    the newest first, empty where it has only one.
    """

    article: Article
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    event_of: Mapping[str, str]
    copies: tuple[ArticleHead, ...] = ()
    versions: tuple[ArticleHead, ...] = ()
