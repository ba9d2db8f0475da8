"""Who, where, how many: what the reports of one event say of it, each thing once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.web.words import speaker_words
from extract.gazetteer.states import state_codes
from extract.model import Status

if TYPE_CHECKING:
    from extract.model import Mention, Place, Source, Toll

_ROLES = {"agent": "Who did it", "party": "Who took part", "target": "To whom"}
_MEASURES = {
    "killed": "Killed",
    "injured": "Injured",
    "missing": "Missing",
    "displaced": "Displaced",
    "captured": "Captured or held",
}
_NOT_POINTS = frozenset({"state", "region", "continent", "sea"})


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place in words, where it lies, and how its name was understood."""

    name: str
    position: str
    because: str


@dataclass(frozen=True, slots=True)
class TollLine:
    """A number of people in the article's words, with what it counts and who says so."""

    measure: str
    wording: str
    note: str


@dataclass(frozen=True, slots=True)
class Details:
    """What the panel says of an event besides its date."""

    actors: tuple[tuple[str, str], ...]
    places: tuple[PlaceLine, ...]
    tolls: tuple[TollLine, ...]


def view_details(mentions: tuple[Mention, ...]) -> Details:
    """The actors by their parts, the places and the tolls of all the reports of an event."""
    named: dict[str, dict[str, None]] = {role: {} for role in _ROLES}
    for mention in mentions:
        for actor in mention.actors:
            named.setdefault(actor.role, {})[actor.name] = None
    places = {place.name: place for mention in reversed(mentions) for place in mention.places}
    tolls = dict.fromkeys(toll for mention in mentions for toll in mention.tolls)
    return Details(
        actors=tuple(
            (_ROLES[role], ", ".join(names)) for role, names in named.items() if names and role in _ROLES
        ),
        places=tuple(_place_line(place) for place in reversed(places.values())),
        tolls=tuple(dict.fromkeys(map(_toll_line, tolls))),
    )


def source_words(mention: Mention) -> str:
    """Who says so, as a sentence: "Said by a US official (who would not be named)."."""
    if not mention.sources or mention.status is not Status.HAPPENED:
        return speaker_words(mention.status, mention.said_by)
    source, name = mention.sources[0], ", ".join(mention.said_by)
    said = speaker_words(mention.status, (name,)).removesuffix(".")
    if source.is_claim:
        said = said.replace("Said by", "Claimed by", 1)
    return f"{said}{_manner(source)}."


def _manner(source: Source) -> str:
    parts = []
    if source.is_claim:
        parts.append("one side of the conflict" if source.kind in {"state", "group"} else "as a claim")
    if source.is_anonymous:
        parts.append("who would not be named")
    if source.is_quoted:
        parts.append("in quoted words")
    return f" ({', '.join(parts)})" if parts else ""


def _place_line(place: Place) -> PlaceLine:
    state = state_codes().get(place.country)
    where = f", {state.name}" if state is not None and state.name != place.name else ""
    kind = f" ({place.kind})" if place.kind in {"region", "camp", "sea", "island"} else ""
    position = ""
    if place.latitude is not None and place.longitude is not None:
        about = "about " if place.kind in _NOT_POINTS else ""
        position = f"{about}{_degrees(place.latitude, 'N', 'S')}, {_degrees(place.longitude, 'E', 'W')}"
    return PlaceLine(f"{place.name}{kind}{where}", position, place.because)


def _degrees(value: float, positive: str, negative: str) -> str:
    return f"{abs(value):.2f}° {positive if value >= 0 else negative}"


def _toll_line(toll: Toll) -> TollLine:
    notes = []
    if toll.is_total:
        notes.append(f"a total since {toll.since}" if toll.since else "a total over a longer time")
    if toll.said_by:
        notes.append(f"according to {_lowered(toll.said_by)}")
    return TollLine(_MEASURES.get(toll.measure, toll.measure), toll.wording, ", ".join(notes))


def _lowered(name: str) -> str:
    return name[:1].lower() + name[1:] if name.startswith(("The ", "A ", "An ")) else name
