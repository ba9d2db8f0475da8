"""Mentions of entries that somebody has coded already: the entry says what happened, where and when."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.events.classify import classify
from extract.events.kinds import OTHER
from extract.events.plain import shorten
from extract.gazetteer.states import state_names
from extract.model import Basis, Mention, Status, TextSpan, Toll

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.model import Article, Coding, Place, Sentence

_WORD = re.compile(r"[^\W\d_]+")
# "On 3 May 2022, " or "Around May 3, " before what happened: the date stands beside the label anyway.
_DATE_FIRST = re.compile(
    r"(?:On|Around|About|Circa) (?:\w{1,9} )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?,? \w{3,9}|\w{3,9},? \d{1,2})(?:,? \d{4})?"
    r"(?: \([^()]{1,60}\))?, "
)

_BRACKETS = re.compile(r" \([^()]{1,60}\)")

# The types of ACLED, with the kind of event that each is; of UCDP, and the events that go by the name of one.
_KINDS: Final = {
    "air/drone strike": "strike",
    "attack": "attack_on_civilians",
    "abduction/forced disappearance": "detention",
    "agreement": "agreement",
    "armed clash": "ground_fighting",
    "arrests": "detention",
    "chemical weapon": "attack_on_civilians",
    "excessive force against protesters": "protest",
    "government regains territory": "territory",
    "grenade": "bombing",
    "mob violence": "riot",
    "non-state actor overtakes territory": "territory",
    "non-violent transfer of territory": "territory",
    "peaceful protest": "protest",
    "protest with intervention": "protest",
    "remote explosive/landmine/ied": "bombing",
    "sexual violence": "attack_on_civilians",
    "shelling/artillery/missile attack": "shelling",
    "suicide bomb": "bombing",
    "violent demonstration": "riot",
    "headquarters or base established": "troop_movement",
    "change to group/activity": "troop_movement",
    "battles": "ground_fighting",
    "violence against civilians": "attack_on_civilians",
    "protests": "protest",
    "riots": "riot",
    "state-based conflict": "ground_fighting",
    "non-state conflict": "ground_fighting",
    "one-sided violence": "attack_on_civilians",
}


def mention_coded(article: Article, coding: Coding, sentences: Sequence[Sentence]) -> tuple[Mention, ...]:
    """The one mention of an entry: its whole text, with what the entry has coded of it."""
    if not sentences:
        return ()
    first = sentences[0].span
    span = TextSpan(first.start, sentences[-1].span.end)
    label = coding.label or _without_date(first.of(article.text))
    return (
        Mention(
            id=f"{article.id}-{span.start:x}",
            article_id=article.id,
            span=span,
            sentence=span,
            label=shorten(label),
            kind=_KINDS.get(coding.type.casefold()) or _kind_of(label),
            status=Status.HAPPENED,
            when=coding.when,
            basis=Basis.CODED,
            because=coding.because,
            main=True,
            actors=coding.actors,
            places=tuple(_with_code(place) for place in coding.places),
            killed=coding.killed,
            tolls=_tolls(coding.killed),
        ),
    )


def _with_code(place: Place) -> Place:
    """A place with the code of its state, which data sets write as a name: "DR Congo (Zaire)"."""
    names = (place.country, _BRACKETS.sub("", place.country))
    state = next((state_names()[name] for name in names if name in state_names()), None)
    kind = "state" if place.name == place.country else ""
    return replace(place, country=state.code if state else place.country, kind=kind)


def _tolls(killed: tuple[int, int] | None) -> tuple[Toll, ...]:
    if killed is None:
        return ()
    low, high = killed
    return (Toll("killed", low, high, f"{high}" if low == high else f"{low} to {high}"),)


def _without_date(sentence: str) -> str:
    label = _DATE_FIRST.sub("", sentence, count=1)
    return label[:1].upper() + label[1:]


def _kind_of(label: str) -> str:
    """The kind for which the words of a headline speak, each of them taken for its event word once."""
    words = [word.casefold() for word in _WORD.findall(label)][:30]
    kinds = (classify(word, words[:place] + words[place + 1 :]) for place, word in enumerate(words))
    return next((kind for kind in kinds if kind != OTHER), OTHER)
