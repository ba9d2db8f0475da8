"""One piece of work: what somebody gave, what was read of it, what they chose, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from app.adding.candidate import candidate_from, change, first_choice
from extract.errors import BadRecordError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from app.adding.candidate import Candidate, Choice
    from app.adding.given import Source

_MOST_FAILURES = 300  # lines that are kept; the others are counted
_TOO_LATE = "these articles can no longer be changed: they are being added, or are in already"


class Phase(StrEnum):
    """How far a piece of work has come; only the first and the third go on by themselves."""

    READING = "reading"
    CHECK = "check"
    ADDING = "adding"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Result:
    """What became of an article: where it is now and how it came there, or why it was not added.

    ``added`` is the store's word for how ("new", "already there"); empty where ``refused`` says why not.
    ``copies`` are the outlets or titles of other articles that print the same text; ``version`` is "newer" or
    "older" where the collection has another version of the article.
    """

    added: str = ""
    article_id: str = ""
    events: int = 0
    refused: str = ""
    copies: tuple[str, ...] = ()
    version: str = ""


@dataclass(slots=True)
class Work:
    """A piece of work. ``version`` goes up with each change.

    ``waiting`` is set while other work is done first. ``place`` is the source, or the chosen article,
    that is at work. ``stopped`` tells that a person ended the phase before it was through.
    """

    id: str
    folder: Path
    begun: datetime
    sources: tuple[Source, ...]
    full_pages: bool = False
    collection: str = ""
    failures: list[str] = field(default_factory=list)
    failures_left_out: int = 0
    phase: Phase = Phase.READING
    waiting: bool = True
    stopped: bool = False
    place: int = 0
    candidates: list[Candidate] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    results: dict[int, Result] = field(default_factory=dict)
    current: int | None = None
    merging: bool = False
    slug: str = ""
    title: str = ""
    events: int = 0
    version: int = 0

    @property
    def is_running(self) -> bool:
        """Whether it goes on by itself."""
        return self.phase in {Phase.READING, Phase.ADDING}

    @property
    def kept(self) -> list[int]:
        """The numbers of the articles that are to be added."""
        return [number for number, choice in enumerate(self.choices) if choice.kept]

    @property
    def left_to_add(self) -> list[int]:
        """The numbers of those that have no result yet."""
        return [number for number in self.kept if number not in self.results]

    def fail(self, line: str) -> None:
        """Keep a line that says what could not be read and what to do."""
        self.version += 1
        if len(self.failures) < _MOST_FAILURES:
            self.failures.append(line)
        else:
            self.failures_left_out += 1

    def take(self, told: Mapping[str, Any]) -> None:
        """Take in what the worker tells."""
        self.version += 1
        match told:
            case {"begun": place}:
                self.place = place
            case {"article": article}:
                candidate = candidate_from(article)
                self.candidates.append(candidate)
                self.choices.append(first_choice(candidate))
            case {"failed": line}:
                self.fail(line)
            case {"adding": number}:
                self.current = number
            case {"number": number, **result}:
                self.results[number] = Result(**result)
                self.current = None
            case {"related": number, "copies": copies, "version": version}:
                self.results[number] = replace(self.results[number], copies=tuple(copies), version=version)
            case {"merging": _}:
                self.merging = True
            case {"done": _}:
                self._finish(told)

    def edit(self, number: int, edit: Mapping[str, object]) -> None:
        """Change what is chosen for one article. Raises BadRecordError where that cannot be."""
        self._check_open()
        if not 0 <= number < len(self.choices):
            message = f"there is no article {number + 1} here"
            raise BadRecordError(message)
        self.choices[number] = change(self.choices[number], self.candidates[number], edit)
        self.version += 1

    def edit_all(self, edit: Mapping[str, object]) -> None:
        """Keep all or none, or give a day to those that have none. Raises as :meth:`edit` does."""
        self._check_open()
        choices = [
            choice
            if "published" in edit and (choice.published is not None or candidate.entry)
            else change(choice, candidate, edit)
            for choice, candidate in zip(self.choices, self.candidates, strict=True)
        ]
        self.choices = choices
        self.version += 1

    def aim(self, collection: str) -> None:
        """Keep the name of the collection that a person has in mind. Raises as :meth:`edit` does."""
        self._check_open()
        self.collection = collection.strip()
        self.version += 1

    def add(self, collection: str) -> None:
        """Go on to adding what is kept to the collection of that name. Raises BadRecordError."""
        if self.phase is not Phase.CHECK:
            message = "not all has been read yet" if self.phase is Phase.READING else _TOO_LATE
            raise BadRecordError(message)
        if not collection.strip():
            message = "choose a collection, or give a new one a name"
            raise BadRecordError(message)
        if not self.kept:
            message = "no article is ticked: tick those that are to be added"
            raise BadRecordError(message)
        self.phase, self.waiting, self.stopped = Phase.ADDING, True, False
        self.collection = self.title = collection.strip()
        self.version += 1

    def end_phase(self) -> None:
        """Go on from reading to checking, or from adding to the end."""
        self.phase = Phase.CHECK if self.phase is Phase.READING else Phase.DONE
        self.waiting, self.current, self.merging = False, None, False
        self.version += 1

    def _finish(self, told: Mapping[str, Any]) -> None:
        if "problem" in told:
            self.fail(told["problem"])
            if self.phase is Phase.ADDING and not self.results:
                self.phase = Phase.READING  # nothing was added: back to the choices, for another try
        self.events = told.get("events", self.events)
        self.slug, self.title = told.get("slug", self.slug), told.get("title", self.title)
        self.end_phase()

    def _check_open(self) -> None:
        if self.phase not in {Phase.READING, Phase.CHECK}:
            raise BadRecordError(_TOO_LATE)
