"""The URL is the state: from a timeline's address to what it shows, and back.

An address comes from anyone, so a part of it that makes no sense is read as if it were not there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, quote, urlencode

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_TEXT = 200

_KIND = re.compile(r"[a-z][a-z0-9_-]{0,39}\Z")
_EVENT = re.compile(r"[\w:.@+-]{1,120}\Z")
_LARGEST_QUERY = 4000


@dataclass(frozen=True, slots=True)
class TimelineState:
    """What a timeline shows: filters, days in view and the chosen event.

    ``since`` and ``until`` are the first and last day in view, both included, or None for the view
    that the timeline chooses by itself. ``kinds`` left empty lets every kind through; ``event`` is
    an event id, or empty.
    """

    kinds: frozenset[str] = frozenset()
    text: str = ""
    since: date | None = None
    until: date | None = None
    event: str = ""


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
    fields = [("kind", kind) for kind in sorted(state.kinds)]
    if state.text:
        fields.append(("q", state.text))
    if state.since and state.until:
        fields += [("from", state.since.isoformat()), ("to", state.until.isoformat())]
    if state.event:
        fields.append(("event", state.event))
    return f"?{urlencode(fields)}" if fields else ""


def collection_path(slug: str, state: TimelineState | None = None) -> str:
    """The address of a collection's timeline."""
    return f"/c/{quote(slug, safe='')}{render_state(state) if state else ''}"


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
    if since is None or until is None or since > until:
        since = until = None
    event = _last(fields, "event")
    return TimelineState(
        kinds=frozenset(kind for kind in fields.get("kind", ()) if _KIND.match(kind)),
        text=tidy_text(_last(fields, "q")),
        since=since,
        until=until,
        event=event if _EVENT.match(event) else "",
    )


def tidy_text(text: str | None) -> str:
    """What a reader typed, on one line and no longer than :data:`LONGEST_TEXT`."""
    return " ".join((text or "").split())[:LONGEST_TEXT].strip()


def _last(fields: Mapping[str, list[str]], name: str) -> str:
    return fields[name][-1] if fields.get(name) else ""


def _read_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None
