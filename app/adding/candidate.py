"""An article that was read and not added yet: what a person sees of it, and what they chose for it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from app.days import read_day
from app.store.coding import read_coding, write_coding
from extract.errors import BadRecordError
from extract.model import Article, PublishedBasis
from extract.read.normalise import normalise_line
from extract.read.publication import Published, publication_day
from extract.undated import day_to_count_from, infer_published

if TYPE_CHECKING:
    from collections.abc import Mapping

_BEGINNING = 260  # characters of the text, enough to know it again


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is shown of an article; ``number`` is its place among those of one work, from 0.

    ``origin`` is the source it was read from. ``inferred`` is what the article itself tells of its day
    where nothing else does. ``entry`` is the date in words of an entry of an existing timeline, which
    needs no day of publication; empty for an article.
    """

    number: int
    origin: str
    title: str
    outlet: str
    url: str
    language: str
    published: date | None
    basis: PublishedBasis
    inferred: Published | None
    beginning: str
    words: int
    entry: str = ""

    @property
    def inferred_day(self) -> date | None:
        """The day that dates may be counted from where a person agrees, or None."""
        return day_to_count_from(self.inferred) if self.inferred else None


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to become of a candidate: whether it is added, and with which title, outlet and day."""

    kept: bool
    title: str
    outlet: str
    published: date | None
    basis: PublishedBasis


def candidate_of(article: Article, number: int, origin: str) -> Candidate:
    """What is shown of an article; the day of one that carries none is inferred."""
    is_undated = article.published is None and article.coding is None
    inferred = infer_published(article) if is_undated else None
    return Candidate(
        number=number,
        origin=origin,
        title=article.title,
        outlet=article.source,
        url=article.url,
        language=article.language,
        published=article.published,
        basis=article.published_basis,
        inferred=inferred if inferred and inferred.earliest else None,
        beginning=normalise_line(article.text, limit=_BEGINNING),
        words=len(article.text.split()),
        entry=article.coding.when.words if article.coding else "",
    )


def first_choice(candidate: Candidate) -> Choice:
    """The candidate as it was read; a day that was only inferred waits for a person to take it."""
    return Choice(
        kept=True,
        title=candidate.title,
        outlet=candidate.outlet,
        published=candidate.published,
        basis=candidate.basis,
    )


def change(choice: Choice, candidate: Candidate, edit: Mapping[str, object]) -> Choice:
    """The choice with the fields of ``edit`` in it: kept, title, outlet, published (ISO), inferred (true).

    A day typed by a person is GIVEN; ``inferred`` takes the day that the article tells, which stays
    INFERRED. An empty title is that which was read. Raises BadRecordError for what is no day, and for
    fields of another kind.
    """
    changed = choice
    if "kept" in edit:
        changed = replace(changed, kept=edit["kept"] is True)
    if "title" in edit:
        title = normalise_line(_text(edit, "title"))
        changed = replace(changed, title=title or candidate.title)
    if "outlet" in edit:
        changed = replace(changed, outlet=normalise_line(_text(edit, "outlet"), limit=120))
    if "published" in edit:
        changed = _with_day(changed, candidate, _text(edit, "published"))
    if edit.get("inferred") is True and candidate.inferred_day is not None:
        changed = replace(changed, published=candidate.inferred_day, basis=PublishedBasis.INFERRED)
    return changed


def chosen_article(article: Article, choice: Choice) -> Article:
    """The article as it is to be added. Its id follows from its title and outlet, as everywhere.

    Entries of a timeline keep theirs: it tells apart those that are worded alike.
    """
    identity = Article.identify(choice.outlet, choice.title, article.text)
    return replace(
        article,
        id=article.id if article.coding else identity,
        title=choice.title,
        source=choice.outlet,
        published=choice.published,
        published_basis=choice.basis,
    )


def to_json(record: Candidate | Choice | Article) -> str:
    """A record on one line."""
    fields = asdict(record)
    if isinstance(record, Article):
        fields["coding"] = write_coding(record.coding)
    return json.dumps(fields, default=str)


def candidate_from(told: Mapping[str, Any]) -> Candidate:
    """The candidate that :func:`to_json` wrote."""
    inferred = told["inferred"]
    if inferred is not None:
        days = {field: _day(inferred[field]) for field in ("day", "earliest", "latest")}
        basis = PublishedBasis(inferred["basis"])
        inferred = Published(**days, basis=basis, because=inferred["because"])
    known = {"published": _day(told["published"]), "basis": PublishedBasis(told["basis"])}
    return Candidate(**{**told, **known, "inferred": inferred})


def choice_from(told: Mapping[str, Any]) -> Choice:
    """The choice that :func:`to_json` wrote."""
    known = {"published": _day(told["published"]), "basis": PublishedBasis(told["basis"])}
    return Choice(**{**told, **known})


def article_from(told: Mapping[str, Any]) -> Article:
    """The article that :func:`to_json` wrote."""
    known = {
        "published": _day(told["published"]),
        "published_basis": PublishedBasis(told["published_basis"]),
        "references": tuple(told["references"]),
        "coding": read_coding(told["coding"]),
    }
    return Article(**{**told, **known})


def _with_day(choice: Choice, candidate: Candidate, written: str) -> Choice:
    if not written.strip():
        return replace(choice, published=None, basis=PublishedBasis.UNKNOWN)
    try:
        day = publication_day(read_day(written).isoformat())
    except ValueError as error:
        raise BadRecordError(str(error)) from error
    basis = candidate.basis if day == candidate.published else PublishedBasis.GIVEN
    return replace(choice, published=day, basis=basis)


def _text(edit: Mapping[str, object], field: str) -> str:
    written = edit[field]
    if not isinstance(written, str):
        message = f"field '{field}': expected text"
        raise BadRecordError(message)
    return written


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
