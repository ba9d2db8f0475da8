"""Who, where, how many: what the reports of one event say of it, each thing once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.web.texts import N_, _
from app.web.words import speaker_words
from extract.events.agreement.sayings import is_accuser, whom
from extract.gazetteer.states import state_codes
from extract.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from extract.model import Mention, Place, Source, Toll

_ROLES = {"agent": N_("Who did it"), "party": N_("Who took part"), "target": N_("To whom")}
_MEASURES = {
    "killed": N_("Killed"),
    "injured": N_("Injured"),
    "missing": N_("Missing"),
    "displaced": N_("Displaced"),
    "captured": N_("Captured or held"),
}
_KINDS = {"region": N_("region"), "camp": N_("camp"), "sea": N_("sea"), "island": N_("island")}
_NOT_POINTS = frozenset({"state", "region", "continent", "sea"})


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place in words, where it lies, and how its name was understood."""

    name: str
    position: str
    because: str


@dataclass(frozen=True, slots=True)
class TollLine:
    """A number of people in the article's words, with what it counts, who says so, and in which articles."""

    measure: str
    wording: str
    note: str
    articles: str = ""


@dataclass(frozen=True, slots=True)
class Details:
    """What the panel says of an event besides its date."""

    actors: tuple[tuple[str, str], ...]
    places: tuple[PlaceLine, ...]
    tolls: tuple[TollLine, ...]


def view_details(
    mentions: tuple[Mention, ...],
    counts: tuple[Mention, ...] = (),
    bylines: Mapping[str, str] | None = None,
) -> Details:
    """The actors by their parts, the places, those named most first, and the tolls of all reports.

    ``counts`` are sentences beside the reports that only count its victims. ``bylines`` say by article id
    which article it is; where there are several, each number says in which it stands.
    """
    named: dict[str, dict[str, None]] = {role: {} for role in _ROLES}
    for mention in mentions:
        for actor in mention.actors:
            if not is_accuser(mention, actor):
                named.setdefault(actor.role, {})[actor.name] = None
    told = [place for mention in mentions for place in mention.places]
    times = Counter(place.name for place in told)
    places: dict[str, Place] = {}
    for place in told:
        places.setdefault(place.name, place)
    by_times = sorted(places.values(), key=lambda place: -times[place.name])
    tolls = sorted(
        ((toll, mention) for mention in (*mentions, *counts) for toll in mention.tolls),
        key=lambda pair: _toll_order(pair[0]),
    )
    telling: dict[TollLine, dict[str, None]] = {}
    for toll, mention in tolls:
        telling.setdefault(_toll_line(toll), {})[mention.article_id] = None
    are_several = len({mention.article_id for mention in mentions}) > 1
    return Details(
        actors=tuple(
            (_(_ROLES[role]), ", ".join(names)) for role, names in named.items() if names and role in _ROLES
        ),
        places=tuple(map(_place_line, by_times)),
        tolls=tuple(
            replace(line, articles=_articles_words(articles, bylines or {})) if are_several else line
            for line, articles in telling.items()
        ),
    )


def source_words(mention: Mention) -> str:
    """Who says so, as a sentence: "Said by a US official (who would not be named)."."""
    if not mention.sources or mention.status is not Status.HAPPENED:
        return speaker_words(mention.status, mention.said_by)
    source = mention.sources[0]
    said = speaker_words(Status.ALLEGED if source.is_claim else mention.status, mention.said_by)
    manner = _manner(source)
    if not said or not manner:
        return said
    return _("{said} ({manner}).").format(said=said.removesuffix("."), manner=manner)


def _manner(source: Source) -> str:
    parts = []
    if source.is_claim:
        parts.append(_("one side of the conflict") if source.kind in {"state", "group"} else _("as a claim"))
    if source.is_anonymous:
        parts.append(_("who would not be named"))
    if source.is_quoted:
        parts.append(_("in quoted words"))
    return ", ".join(parts)


def _place_line(place: Place) -> PlaceLine:
    state = state_codes().get(place.country)
    name = f"{place.name} ({_(_KINDS[place.kind])})" if place.kind in _KINDS else place.name
    if state is not None and state.name != place.name:
        name = _("{place}, {state}").format(place=name, state=state.name)
    position = ""
    if place.latitude is not None and place.longitude is not None:
        position = _("{latitude}, {longitude}").format(
            latitude=_degrees(place.latitude, "N", "S"), longitude=_degrees(place.longitude, "E", "W")
        )
        if place.kind in _NOT_POINTS:
            position = _("about {position}").format(position=position)
    return PlaceLine(name, position, place.because)


def _degrees(value: float, positive: str, negative: str) -> str:
    return f"{abs(value):.2f}° {positive if value >= 0 else negative}"


def _toll_line(toll: Toll) -> TollLine:
    notes = []
    if toll.is_total and toll.since:
        notes.append(_("a total since {time}").format(time=toll.since))
    elif toll.is_total:
        notes.append(_("a total over a longer time"))
    if toll.said_by:
        notes.append(_("according to {speaker}").format(speaker=_lowered(toll.said_by)))
    measure = _(_MEASURES[toll.measure]) if toll.measure in _MEASURES else toll.measure
    return TollLine(measure, toll.wording, ", ".join(notes))


def _articles_words(articles: Iterable[str], bylines: Mapping[str, str]) -> str:
    """Which articles tell it: "Courier, published 17 November 2024; Herald, ..."."""
    return "; ".join(bylines[article] for article in articles if article in bylines)


def _toll_order(toll: Toll) -> tuple[int, bool]:
    """The dead first, and the whole before its parts."""
    order = list(_MEASURES)
    return (order.index(toll.measure) if toll.measure in order else len(order)), bool(whom(toll))


def _lowered(name: str) -> str:
    return name[:1].lower() + name[1:] if name.startswith(("The ", "A ", "An ")) else name
