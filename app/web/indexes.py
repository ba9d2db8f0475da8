"""The indexes of the dashboard that is answering: one for each collection, shared by all callbacks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from flask import current_app

from app.index.keeping import Indexes
from app.settings import cache_folder
from app.store.read import collections
from app.web.texts import n_

if TYPE_CHECKING:
    from flask import Flask

    from app.index.index import EventIndex
    from app.store import Library

_PATIENCE: Final = 1.0  # seconds that a reader waits before the page says what it is waiting for
_EXTENSION = "dateline.indexes"


def register_indexes(server: Flask, library: Library) -> Indexes:
    """Give ``server`` the indexes of its library; each is made when it is first asked for."""
    made = Indexes(library, cache_folder())
    server.extensions[_EXTENSION] = made
    return made


def prepare_indexes(server: Flask, library: Library) -> None:
    """Make the indexes beside the answering of requests, so that the first reader need not wait for them."""
    made: Indexes = server.extensions[_EXTENSION]
    made.prepare([found.slug for found in collections(library)])


def indexes() -> Indexes:
    """The indexes of the dashboard that is answering."""
    found: Indexes = current_app.extensions[_EXTENSION]
    return found


def preparing_words(slug: str) -> str:
    """What is said while the index of a collection is made."""
    events = indexes().count_events(slug)
    return n_("Preparing the timeline: {count} event…", "Preparing the timeline: {count} events…", events)


def index_of(slug: str) -> EventIndex | None:
    """The index of a collection of the dashboard that is answering; None where there is none.

    Raises BeingMadeError where it is not there yet: nobody else could be answered while all wait for it.
    """
    return indexes().of(slug, _PATIENCE)
