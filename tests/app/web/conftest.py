"""A small library, and a dashboard on it to be asked over HTTP."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.adding.works import Works
from app.store import Library, write
from app.web.factory import create_app
from extract.model import DateSpan, Status
from tests.factories import make_article, make_mention, make_reading, make_timex

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dash import Dash
    from werkzeug.test import Client

    from extract.pipeline import Reading

HOSTILE = '<img src=x onerror="alert(1)"><b>Envoys</b> & co'


def make_peace_reading() -> Reading:
    """Three events of three kinds, one planned and one without a date."""
    article = replace(
        make_article(url="https://example.org/talks"), references=("UN records, https://example.org/un",)
    )
    friday = make_timex(article, "Friday", DateSpan.day(date(2024, 11, 15)))
    month = make_timex(article, "next month", DateSpan.month(2024, 12), rule="next <unit>")
    mentions = [
        make_mention(article, when=friday.when, timex=friday, kind="diplomacy", label=HOSTILE),
        make_mention(
            article,
            "A ceasefire is to begin",
            month.when,
            timex=month,
            kind="agreement",
            status=Status.PLANNED,
        ),
        make_mention(article, "Shelling killed at least three people", kind="shelling"),
    ]
    return make_reading(article, mentions, [friday, month])


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite3") as opened:
        yield opened


@pytest.fixture
def peace(library: Library) -> Library:
    """A library with the one collection ``peace``."""
    write.create_collection(library, "peace", "Peace talks", "How it came to a ceasefire.")
    write.add_reading(library, "peace", make_peace_reading())
    write.merge_collection(library, "peace")
    return library


@pytest.fixture
def app(peace: Library) -> Dash:
    return create_app(peace)


@pytest.fixture
def client(app: Dash) -> Client:
    client: Client = app.server.test_client()
    return client


@pytest.fixture
def works(peace: Library) -> Iterator[Works]:
    """Work in the background on the library with the one collection."""
    with Works(peace) as opened:
        yield opened


@pytest.fixture
def adding_app(peace: Library, works: Works) -> Dash:
    """A dashboard on which articles can be added."""
    return create_app(peace, works=works)


@pytest.fixture
def adding_client(adding_app: Dash) -> Client:
    client: Client = adding_app.server.test_client()
    return client
