"""What the page of a piece of work says: how far it has come, its articles, what could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.adding.work import Phase
from app.web.dates import full_day, plain_day
from app.web.languages import language_words
from app.web.pages.work.telling import beside_words, heading_and_words, state_of
from app.web.texts import _, format_number, n_
from app.web.words import candidate_day_words, counted
from extract.read import is_web_address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.adding.candidate import Candidate, Choice
    from app.adding.work import Work
    from app.store.records import CollectionSummary
    from extract.read.publication import Published

PAGE_SIZE = 20  # articles


@dataclass(frozen=True, slots=True)
class Head:
    """The top of the page: a heading, a sentence, and how much is done of how much (0 of 0: no bar)."""

    step: int
    heading: str
    words: str
    done: int
    total: int
    can_stop: bool
    timeline: str


@dataclass(frozen=True, slots=True)
class Row:
    """An article to be checked; dates are ISO.

    ``inferred`` are the days between which the article itself places its publication, with the ``reasons``;
    ``offer`` is the day of these that may be taken, or empty where they are too many.
    """

    number: int
    kept: bool
    title: str
    outlet: str
    published: str
    day_words: str
    is_entry: bool
    inferred: str
    reasons: str
    offer: str
    offer_words: str
    language: str
    beginning: str
    origin: str


@dataclass(frozen=True, slots=True)
class ResultRow:
    """What became of an article: ``state`` is "added", "there", "refused", "now" or "waiting"."""

    number: int
    title: str
    article_id: str
    state: str
    words: str


@dataclass(frozen=True, slots=True)
class Pager:
    """Which articles are shown: "Articles 1 to 20 of 57", and the pages beside it, 0 where there is none."""

    words: str
    before: int
    after: int


def view_head(work: Work) -> Head:
    """The top of the page as the work stands."""
    heading, words = heading_and_words(work)
    done, total = 0, 0
    if work.phase is Phase.READING:
        done, total = work.place, len(work.sources)
    elif work.phase is Phase.ADDING:
        done, total = len(work.results), len(work.kept)
    step = 1 if work.phase in {Phase.READING, Phase.CHECK} else 2 if work.phase is Phase.ADDING else 3
    added = any(result.added for result in work.results.values())
    return Head(
        step=step,
        heading=heading,
        words=words,
        done=done,
        total=total,
        can_stop=work.is_running and not work.merging and not work.stopped,
        timeline=work.slug if work.phase is Phase.DONE and added else "",
    )


def view_rows(work: Work, page: int) -> tuple[Row, ...]:
    """The articles of a page, to be checked."""
    numbers = _on_page(range(len(work.choices)), page)
    return tuple(_row(work.candidates[number], work.choices[number]) for number in numbers)


def view_results(work: Work, page: int) -> tuple[ResultRow, ...]:
    """The chosen articles of a page, and what became of each."""
    return tuple(_result(work, number) for number in _on_page(work.kept, page))


def view_pager(work: Work, page: int) -> Pager | None:
    """Where the page stands among the others, or None where there is one only."""
    count = len(work.choices if work.phase in {Phase.READING, Phase.CHECK} else work.kept)
    if count <= PAGE_SIZE:
        return None
    page = _bound(page, count)
    first, last = (page - 1) * PAGE_SIZE + 1, min(page * PAGE_SIZE, count)
    words = _("Articles {first} to {last} of {total}").format(
        first=format_number(first), last=format_number(last), total=format_number(count)
    )
    return Pager(words, page - 1, page + 1 if last < count else 0)


def undated(work: Work) -> int:
    """How many articles have no day of publication, though they need one."""
    pairs = zip(work.candidates, work.choices, strict=True)
    return sum(choice.published is None and not candidate.entry for candidate, choice in pairs)


def split_failure(line: str) -> tuple[str, str]:
    """A line on what could not be read: the name of the source, and what is wrong with it."""
    name, colon, words = line.partition(": ")
    return (name, f"{words[:1].upper()}{words[1:]}") if colon else ("", line)


def chosen_collection(work: Work, known: Sequence[CollectionSummary]) -> tuple[str, str]:
    """The collection that the articles are for so far: the slug of one that there is, or a new name."""
    is_known = work.collection in {one.slug for one in known}
    return (work.collection, "") if is_known else ("", work.collection)


def _row(candidate: Candidate, choice: Choice) -> Row:
    offer = candidate.inferred_day
    inferred, reasons = _inferred_words(candidate.inferred)
    return Row(
        number=candidate.number,
        kept=choice.kept,
        title=choice.title,
        outlet=choice.outlet,
        published=choice.published.isoformat() if choice.published else "",
        day_words=candidate_day_words(candidate, choice),
        is_entry=bool(candidate.entry),
        inferred=inferred,
        reasons=reasons,
        offer=offer.isoformat() if offer else "",
        offer_words=plain_day(offer) if offer else "",
        language=language_words(candidate.language),
        beginning=candidate.beginning,
        origin=f"{_origin(candidate)}, {counted(candidate.words, 'word')}",
    )


def _inferred_words(inferred: Published | None) -> tuple[str, str]:
    """The days between which an article places itself, and why; both empty where it does not."""
    if inferred is None or inferred.earliest is None or inferred.latest is None:
        return "", ""
    first, last = plain_day(inferred.earliest), plain_day(inferred.latest)
    days = first if first == last else _("{first} to {last}").format(first=first, last=last)
    reasons = inferred.because.partition("): ")[2] or inferred.because
    return _("Inferred: {days}").format(days=days), f"{reasons[:1].upper()}{reasons[1:]}."


def _origin(candidate: Candidate) -> str:
    return candidate.url if is_web_address(candidate.origin) and candidate.url else candidate.origin


def _result(work: Work, number: int) -> ResultRow:
    result, choice = work.results.get(number), work.choices[number]
    if result is None:
        now = number == work.current
        ended = work.phase is Phase.DONE
        told = _("Being read") if now else _("Not added: stopped before its turn") if ended else _("Waiting")
        return ResultRow(number, choice.title, "", "now" if now else "waiting", told)
    candidate = work.candidates[number]
    day = _("day of publication not known")
    if candidate.entry:
        day = _("an entry of an existing timeline, {date}").format(date=candidate.entry)
    elif choice.published:
        day = _("published {day}").format(day=full_day(choice.published))
    words = {
        "added": " ".join([_added_words(result.events, day), *beside_words(result)]),
        "there": _("There already: nothing was changed."),
        "refused": _("Not added: {reason}").format(reason=result.refused),
    }
    state = state_of(result)
    return ResultRow(number, choice.title, result.article_id, state, words[state])


def _added_words(events: int, day: str) -> str:
    return n_("Added: {count} event found, {day}.", "Added: {count} events found, {day}.", events, day=day)


def _on_page(numbers: Sequence[int], page: int) -> Sequence[int]:
    page = _bound(page, len(numbers))
    return numbers[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]


def _bound(page: int, count: int) -> int:
    """A page that there is."""
    return max(1, min(page, -(-count // PAGE_SIZE)))
