"""What the panel says of how the articles stand to an event: who agrees, who differs, who is silent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.web.answers import value_words
from app.web.dates import plain_day
from app.web.disputes import aspects_words, claim_heading
from app.web.pages.timeline.panel.history import History, view_history
from app.web.pages.timeline.panel.lines import MOST_LINES, Line, view_line
from app.web.texts import N_, _, n_
from app.web.words import byline
from extract.events.agreement.agree import report_period
from extract.events.agreement.records import Aspect, Relation

if TYPE_CHECKING:
    from app.store.records import StoredAgreement
    from extract.events.agreement.records import Agreement, Claim, Position

_RELATIONS = {Relation.AGREE: N_("Agree"), Relation.CHANGED: N_("Changed"), Relation.DIFFER: N_("Differ")}


@dataclass(frozen=True, slots=True)
class Answer:
    """What some articles say: a sentence with their number, and the sentences behind it."""

    words: str
    relation: Relation
    lines: tuple[Line, ...]
    unlisted: int


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One aspect with its answers; ``is_toll`` marks numbers of people, which can be hidden."""

    heading: str
    relation: Relation
    relation_words: str
    answers: tuple[Answer, ...]
    mute: str
    is_toll: bool


@dataclass(frozen=True, slots=True)
class Silence:
    """The articles of the days of the reports that do not mention the event, and which days these are."""

    words: str
    period: str
    articles: tuple[tuple[str, str, str], ...]  # id, headline, byline
    unlisted: int


@dataclass(frozen=True, slots=True)
class AgreementView:
    """How the articles stand to an event; ``pair`` are two of its articles to be compared, or empty."""

    summary: str
    is_disputed: bool
    claims: tuple[ClaimView, ...]
    histories: tuple[History, ...]
    silence: Silence | None
    first: str
    pair: tuple[str, str] | tuple[()]


def view_agreement(told: StoredAgreement) -> AgreementView:
    """What the panel says, from what the library gives."""
    agreement = told.agreement
    shown = [claim for claim in agreement.claims if _is_worth_showing(claim)]
    return AgreementView(
        summary=_summary(agreement),
        is_disputed=bool(agreement.disputes),
        claims=tuple(_claim(claim, told) for claim in shown),
        histories=tuple(
            view_history(claim, told)
            for claim in shown
            if claim.aspect is Aspect.TOLL and len(claim.positions) > 1
        ),
        silence=_silence(told),
        first=_first(told),
        pair=_pair(agreement),
    )


def _is_worth_showing(claim: Claim) -> bool:
    """Whether there is something to compare: more than one text speaks of it, or one gives two answers."""
    texts = {saying.witness.text_id for saying in claim.sayings}
    if claim.aspect is Aspect.STATUS and claim.relation is Relation.AGREE:
        return False
    return len(claim.positions) > 1 or len(texts) > 1


def _summary(agreement: Agreement) -> str:
    texts = {saying.witness.text_id for claim in agreement.claims for saying in claim.sayings}
    if agreement.disputes:
        return _("Accounts differ on {aspects}.").format(aspects=aspects_words(agreement.disputes))
    if len(texts) < 2:
        return _("Only one article tells of this.")
    shared = tuple(claim.aspect for claim in agreement.claims if _is_worth_showing(claim))
    if not shared:
        return n_(
            "{count} article tells of this, and nothing in it can be compared.",
            "{count} articles tell of this. None of them contradicts another.",
            len(texts),
        )
    told = n_("{count} article tells of this.", "{count} articles tell of this.", len(texts))
    agreed = _("They agree on {aspects}.").format(aspects=aspects_words(shared))
    if any(claim.relation is Relation.CHANGED for claim in agreement.claims):
        agreed = _("The number changed as later articles came.")
    return _("{told} {agreed}").format(told=told, agreed=agreed)


def _claim(claim: Claim, told: StoredAgreement) -> ClaimView:
    mute = len(claim.mute)
    return ClaimView(
        heading=claim_heading(claim),
        relation=claim.relation,
        relation_words=_(_RELATIONS[claim.relation]),
        answers=tuple(_answer(claim, position, told) for position in claim.positions),
        mute=n_("{count} article does not say.", "{count} articles do not say.", mute) if mute else "",
        is_toll=claim.aspect is Aspect.TOLL,
    )


def _answer(claim: Claim, position: Position, told: StoredAgreement) -> Answer:
    lines = [view_line(saying, told) for saying in position.sayings]
    return Answer(
        words=_answer_words(claim.aspect, position, value_words(position.value)),
        relation=position.relation,
        lines=tuple(lines[:MOST_LINES]),
        unlisted=max(0, len(lines) - MOST_LINES),
    )


def _answer_words(aspect: Aspect, position: Position, answer: str) -> str:
    if not position.texts:
        return _("The same articles also tell {answer}.").format(answer=answer)
    count = position.texts
    match aspect:
        case Aspect.PLACE | Aspect.ACTOR:
            return n_("{count} article names {name}.", "{count} articles name {name}.", count, name=answer)
        case _:
            return n_("{count} article says {what}.", "{count} articles say {what}.", count, what=answer)


def _silence(told: StoredAgreement) -> Silence | None:
    silent = told.agreement.silent
    if not silent:
        return None
    reporting = {one.witness.article_id for claim in told.agreement.claims for one in claim.sayings}
    period = report_period(day for one in reporting if (day := told.articles[one].published))
    articles = [(one.article_id, told.articles[one.article_id]) for one in silent]
    return Silence(
        words=n_(
            "{count} article from these days does not mention it.",
            "{count} articles from these days do not mention it.",
            len(silent),
        ),
        period=_("From {first} to {last}, the days of the reports.").format(
            first=plain_day(period[0]), last=plain_day(period[1])
        )
        if period
        else "",
        articles=tuple(
            (article_id, head.title or _("Untitled article"), byline(head))
            for article_id, head in articles[:MOST_LINES]
        ),
        unlisted=max(0, len(articles) - MOST_LINES),
    )


def _first(told: StoredAgreement) -> str:
    first = told.agreement.first
    if not first or first[0].published is None:
        return ""
    outlets = dict.fromkeys(one.source or told.articles[one.article_id].title for one in first)
    return _("First reported on {day} by {outlets}.").format(
        day=plain_day(first[0].published), outlets="; ".join(outlets)
    )


def _pair(agreement: Agreement) -> tuple[str, str] | tuple[()]:
    """Two articles of different texts, those that differ first."""
    disputed = sorted(agreement.claims, key=lambda claim: -claim.relation)
    for claim in disputed:
        held = [position.articles[0] for position in claim.positions if position.articles]
        if len(held) > 1:
            return held[0], held[1]
    texts: dict[str, str] = {}
    for claim in agreement.claims:
        for saying in claim.sayings:
            texts.setdefault(saying.witness.text_id, saying.witness.article_id)
    two = list(texts.values())[:2]
    return (two[0], two[1]) if len(two) == 2 else ()
