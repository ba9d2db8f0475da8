"""The URL is the state: from a timeline's address to what it shows, and back.

An address comes from anyone, so a part of it that makes no sense is read as if it were not there.
"""

from __future__ import annotations

import re
from dataclasses import astuple, dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, quote, urlencode

from app.store.records import Area, EventQuery

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LONGEST_TEXT = 200
VIEWS = ("chart", "map", "actors", "days", "table")
LANES = ("kind", "actor", "place", "source", "status", "article")
ORDERS = ("date", "newest", "importance", "reports")

_LONGEST_NAME = 120
_WORD = re.compile(r"[a-z][a-z0-9_-]{0,39}\Z")
# The filters that are sets, each with its name in the address. Some hold words of ours, some any name.
FILTERS = {
    "kinds": "kind",
    "actors": "actor",
    "places": "place",
    "sources": "source",
    "speakers": "speaker",
    "statuses": "status",
    "bases": "basis",
    "certainties": "certainty",
    "disputes": "dispute",
}
_OF_WORDS = {"kinds", "statuses", "bases", "certainties", "disputes"}
_CHOICES = {"view": VIEWS, "lanes": LANES, "order": ORDERS}
_EVENT = re.compile(r"[\w:.@+-]{1,120}\Z")
_DEGREES = re.compile(r"-?\d{1,3}(?:\.\d{1,6})?\Z")
_LARGEST_QUERY = 4000


@dataclass(frozen=True, slots=True)
class TimelineState:
    """What a timeline shows: filters, days in view and the chosen event.

    ``since`` and ``until`` are the first and last day in view, both included, or None for the view
    that the timeline chooses by itself; where less than three days are in view they are two instants.
    ``kinds`` and the other sets, left empty, let everything through: they are those of
    :class:`app.store.records.EventQuery`. ``event`` is an event id, or empty.
    ``view`` is the picture beside the list, ``lanes`` what the chart's lanes are made of, ``order`` that of
    the list: one of :data:`VIEWS`, :data:`LANES` and :data:`ORDERS`, whose first is the default.
    """

    kinds: frozenset[str] = frozenset()
    text: str = ""
    since: date | None = None
    until: date | None = None
    event: str = ""
    actors: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    bases: frozenset[str] = frozenset()
    certainties: frozenset[str] = frozenset()
    disputes: frozenset[str] = frozenset()
    area: Area | None = None
    view: str = VIEWS[0]
    lanes: str = LANES[0]
    order: str = ORDERS[0]

    @property
    def matching(self) -> EventQuery:
        """The filters as a question to the library, on any day."""
        return EventQuery(text=self.text, area=self.area, **{name: getattr(self, name) for name in FILTERS})


def parse_state(search: str | None) -> TimelineState:
    """The state in a location's ``search`` ("?q=missile&kind=talks")."""
    if not search or len(search) > _LARGEST_QUERY:
        return TimelineState()
    try:
        fields = parse_qs(search.removeprefix("?"), max_num_fields=100)
    except ValueError:
        return TimelineState()
    return _read_fields(fields)


def state_of_params(params: Mapping[str, object]) -> TimelineState:
    """The state in the query parameters that a page's layout function is given."""
    fields = {
        name: [part for part in (given if isinstance(given, list) else [given]) if isinstance(part, str)]
        for name, given in params.items()
    }
    return _read_fields(fields)


def render_state(state: TimelineState) -> str:
    """The ``search`` that :func:`parse_state` reads back as ``state``; empty for the default view."""
    fields = [(name, value) for place, name in FILTERS.items() for value in sorted(getattr(state, place))]
    if state.text:
        fields.append(("q", state.text))
    if state.since and state.until:
        fields += [("from", _write_day(state.since)), ("to", _write_day(state.until))]
    if state.area:
        fields.append(("area", ",".join(f"{edge:.2f}" for edge in astuple(state.area))))
    for name, choices in _CHOICES.items():
        if getattr(state, name) != choices[0]:
            fields.append((name, getattr(state, name)))
    if state.event:
        fields.append(("event", state.event))
    return f"?{urlencode(fields)}" if fields else ""


def collection_path(slug: str, state: TimelineState | None = None) -> str:
    """The address of a collection's timeline."""
    return f"/c/{quote(slug, safe='')}{render_state(state) if state else ''}"


def about_path(slug: str) -> str:
    """The address of the page that says what a collection is made of."""
    return f"/c/{quote(slug, safe='')}/about"


def article_path(slug: str, article_id: str, mention_id: str = "") -> str:
    """The address of an article, or of the sentence in it that makes a mention."""
    anchor = f"#{sentence_anchor(mention_id)}" if mention_id else ""
    return f"/c/{quote(slug, safe='')}/a/{quote(article_id, safe='')}{anchor}"


def add_path(slug: str = "") -> str:
    """The address where articles are given, for a collection where one is named."""
    return f"/add?{urlencode([('to', slug)])}" if slug else "/add"


def work_path(work: str, page: int = 1) -> str:
    """The address of a piece of work: what was given, to be checked and added."""
    return f"/add/{quote(work, safe='')}{f'?page={page}' if page > 1 else ''}"


def sentence_anchor(mention_id: str) -> str:
    """The id that the article page gives to the sentence of a mention."""
    return "said-" + re.sub(r"[^A-Za-z0-9_-]", "-", mention_id)


def _read_fields(fields: Mapping[str, list[str]]) -> TimelineState:
    since, until = (_read_day(_last(fields, name)) for name in ("from", "to"))
    if since is None or until is None or type(since) is not type(until) or since > until:
        since = until = None
    event = _last(fields, "event")
    others: dict[str, Any] = {
        place: _read_names(fields.get(name, ()), place) for place, name in FILTERS.items()
    }
    others |= {name: _last(fields, name) for name, known in _CHOICES.items() if _last(fields, name) in known}
    return TimelineState(
        text=tidy_text(_last(fields, "q")),
        since=since,
        until=until,
        event=event if _EVENT.match(event) else "",
        area=read_area(_last(fields, "area")),
        **others,
    )


def _read_names(values: Iterable[str], place: str) -> frozenset[str]:
    if place in _OF_WORDS:
        return frozenset(value for value in values if _WORD.match(value))
    return frozenset(value for value in values if value.strip() and len(value) <= _LONGEST_NAME)


def read_area(text: str) -> Area | None:
    """The box "west,south,east,north" in degrees, None where it makes no sense."""
    parts = text.split(",")
    if len(parts) != 4 or not all(_DEGREES.match(part) for part in parts):
        return None
    west, south, east, north = (float(part) for part in parts)
    if max(abs(west), abs(east)) > 180 or not -90 <= south < north <= 90 or west == east:
        return None
    return Area(west, south, east, north)


def tidy_text(text: str | None) -> str:
    """What a reader typed, on one line and no longer than :data:`LONGEST_TEXT`."""
    return " ".join((text or "").split())[:LONGEST_TEXT].strip()


def _write_day(day: date) -> str:
    return day.isoformat(timespec="minutes") if isinstance(day, datetime) else day.isoformat()


def _last(fields: Mapping[str, list[str]], name: str) -> str:
    return fields[name][-1] if fields.get(name) else ""


def _read_day(text: str) -> date | None:
    """A day ("2024-11-15"), or an instant of it ("2024-11-15T06:00")."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d", text):
            return datetime.fromisoformat(text)
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None
