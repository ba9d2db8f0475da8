"""The nouns: what every other module takes and gives.

All records are frozen and compare by value. Offsets are code points into ``Article.text``; spans and
days are half-open. A date is never a bare ``datetime``: :class:`DateSpan` keeps how exact it is.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from extract.datespan import DateSpan, Grain, Modifier

if TYPE_CHECKING:
    from datetime import date

__all__ = [
    "Actor",
    "Article",
    "Basis",
    "Coding",
    "DateSpan",
    "Event",
    "Grain",
    "Mention",
    "Modifier",
    "Place",
    "PublishedBasis",
    "Sentence",
    "Source",
    "Status",
    "TextSpan",
    "Timex",
    "TimexType",
    "Toll",
]


@dataclass(frozen=True, slots=True, order=True)
class TextSpan:
    """Half-open character offsets into an article's text: ``article.text[span.start:span.end]``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            message = f"a TextSpan runs forward from 0 or later, not {self.start}..{self.end}"
            raise ValueError(message)

    def of(self, text: str) -> str:
        """The characters that this span names in ``text``."""
        return text[self.start : self.end]

    def covers(self, other: TextSpan) -> bool:
        """Whether ``other`` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: TextSpan) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class PublishedBasis(StrEnum):
    """How an article's day of publication is known."""

    GIVEN = "given"
    METADATA = "metadata"
    URL = "url"
    TEXT = "text"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Article:
    """One text as its publisher gave it, normalised once and never changed after.

    ``published`` is the document creation time of TimeML at the grain of a day, or None where nobody
    knows it; ``published_basis`` says how it is known. ``references`` names the facts' origins
    where the article states them. ``id`` is made by :meth:`identify` from source, title and text.

    ``read_from`` is the file or link that it was read from, with its place there ("war.csv: row 7"), and
    ``digest`` stands for the bytes of that document; empty where it held many. ``coding`` is what an existing
    timeline has coded, where the article is an entry of one.
    """

    id: str
    title: str
    text: str
    source: str = ""
    url: str = ""
    language: str = "en"
    published: date | None = None
    published_basis: PublishedBasis = PublishedBasis.UNKNOWN
    references: tuple[str, ...] = ()
    read_from: str = ""
    digest: str = ""
    coding: Coding | None = None

    @staticmethod
    def identify(source: str, title: str, text: str) -> str:
        """The id of an article with this content: the same content always has the same id."""
        digest = hashlib.blake2b(digest_size=8)
        for part in (source, title, text):
            digest.update(part.encode("utf-8", "surrogatepass"))
            digest.update(b"\x00")
        return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article: its place in the text, and its number from 0."""

    span: TextSpan
    number: int


class TimexType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"

    __hash__ = str.__hash__  # an enum would hash the name of its member, by a call


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: a phrase of the text and what it says of time.

    ``value`` is its TIMEX3 value ("2024-11-15", "P3M", "PAST_REF"); ``mod`` its TIMEX3 modifier
    ("START", "APPROX", "") ; ``when`` the days it names, or None for a phrase that names no days on
    a calendar (a bare duration, a set, an unresolved phrase). ``rule`` is the name of the rule that
    read it, ``anchor`` says in plain words what it was counted from ("publication, 17 November
    2024", "the date before it, ..."), empty for a phrase that stands by itself. ``signal`` is the
    TimeML signal just before it ("since", "until", "before", ...), lower-cased, or empty. ``steps``
    tells how the reading was reached, a short sentence each.
    """

    span: TextSpan
    text: str
    type: TimexType
    value: str
    when: DateSpan | None
    rule: str
    anchor: str = ""
    mod: str = ""
    signal: str = ""
    steps: tuple[str, ...] = ()


class Basis(StrEnum):
    """Why a mention has the date it has."""

    STATED = "stated"
    CARRIED = "carried"
    CODED = "coded"
    PUBLISHED = "published"
    NONE = "none"


class Status(StrEnum):
    """What a mention says of its happening: whether it took place, according to the article."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    EXPECTED = "expected"
    POSSIBLE = "possible"
    THREATENED = "threatened"
    CALLED_FOR = "called_for"
    DENIED = "denied"
    ALLEGED = "alleged"

    __hash__ = str.__hash__  # an enum would hash the name of its member, by a call


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who takes part, with the part taken ("agent", "target", "party").

    ``name`` is the fullest that the article gives ("Volodymyr Zelenskyy", "Rapid Support Forces"), a
    state's own name for what stands for it ("Kyiv"); ``wording`` is what the sentence says. ``kind`` is
    "state", "group", "organisation", "person" or "people".
    """

    name: str
    role: str = ""
    kind: str = ""
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where it happened, with coordinates in degrees (WGS 84) where they are known.

    ``name`` is as the article writes it, ``country`` the state's ISO 3166 code. ``kind`` says what it is
    ("town", "region", "state", "camp"...), so that a country is not drawn as a point; ``because`` tells in
    one phrase how the name was understood.
    """

    name: str
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    kind: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class Coding:
    """What somebody has coded already: an entry of an existing timeline, such as a row of ACLED.

    ``entry`` is its id there, and ``type`` the name that the data set has for its kind of event. ``label`` is
    empty where only the text tells what happened. ``because`` says which day the entry gives and how exactly;
    the other fields are those of :class:`Mention`.
    """

    entry: str
    type: str
    label: str
    when: DateSpan
    because: str
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    killed: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Toll:
    """How many people were killed, hurt or the like, as a clause tells it.

    ``measure`` is "killed", "injured", "missing", "displaced" or "captured". ``low`` and ``high`` are
    inclusive, None where the words leave that end open: "at least eight" is 8 and None, "as many as 20"
    None and 20. ``wording`` is what the article says, ``of`` whom it counts ("civilians"), or empty.
    ``is_total`` marks the sum over a longer time, ``since`` when, in the article's words. ``said_by`` is
    who says so.
    """

    measure: str
    low: int | None
    high: int | None
    wording: str
    of: str = ""
    since: str = ""
    is_total: bool = False
    said_by: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so: a name or what stands for one, and how.

    ``kind`` is as an actor's, or "outlet" for a medium. ``office`` is what the article calls a person
    ("German Chancellor"). ``is_quoted`` marks words in quotation marks, ``is_claim`` what one side says of
    its own fight, ``is_anonymous`` those who would not be named.
    """

    name: str
    kind: str = ""
    office: str = ""
    is_quoted: bool = False
    is_claim: bool = False
    is_anonymous: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """One sentence's or clause's claim that something happened, or will.

    ``id`` is made of the article's id and the offset, so that it stays the same when the same
    article is read again. ``span`` is the clause that tells it, ``sentence`` the whole sentence,
    ``trigger`` the event word. ``when`` is what the article says of the day, with ``basis`` and one
    plain sentence of ``because``; ``timex`` is the phrase that dates it, which stands in another
    sentence when the basis is CARRIED. ``main`` marks what the article reports as its news.
    ``tolls`` are the numbers of people that it gives; ``killed`` and ``injured`` are the first of them as
    inclusive ranges, an open end taking the value of the other, or None where none are told. ``sources``
    are who says so, ``said_by`` their names.
    """

    id: str
    article_id: str
    span: TextSpan
    sentence: TextSpan
    label: str
    kind: str
    status: Status
    when: DateSpan | None
    basis: Basis
    because: str
    trigger: TextSpan | None = None
    timex: TextSpan | None = None
    main: bool = False
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    killed: tuple[int, int] | None = None
    injured: tuple[int, int] | None = None
    said_by: tuple[str, ...] = ()
    tolls: tuple[Toll, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, as the mentions that report it have it.

    ``when``, ``kind``, ``status`` and ``label`` are those of its best mention (the most exact stated
    date first); ``mentions`` holds all of them, in order of publication, so that every disagreement
    stays visible.
    """

    id: str
    label: str
    when: DateSpan | None
    kind: str
    status: Status
    mentions: tuple[Mention, ...] = field(default=())

    @property
    def article_ids(self) -> tuple[str, ...]:
        """The articles that report this event, each once, in the order of its mentions."""
        return tuple(dict.fromkeys(mention.article_id for mention in self.mentions))
