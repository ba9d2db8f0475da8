"""What articles tell for two days, kept in step: in any order, with removals, versions and reprints."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from unittest.mock import patch

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.store import Library, adjoining
from app.store.write import add_reading, merge_collection, remove_article
from extract.events.merge import merge_mentions
from extract.model import Basis, DateSpan, Place
from tests.factories import make_article, make_mention, make_reading

if TYPE_CHECKING:
    from random import Random

    from extract.model import Mention
    from extract.pipeline import Reading

DAY = date(2024, 5, 6)
MARKS = ("clinic maternity", "clinic maternity", "clinic bakery", "bakery oven", "clinic maternity again")
MOVES = st.tuples(
    st.integers(0, 3),  # days after the first
    st.sampled_from(MARKS),
    st.sampled_from(["strike", "strike", "attack_on_civilians"]),
    st.sampled_from([Basis.STATED, Basis.STATED, Basis.PUBLISHED]),
)


@st.composite
def articles(draw: st.DrawFn) -> Reading:
    """An article of one or two sentences on one town, of an outlet that may print it anew at its address."""
    told = draw(st.lists(MOVES, min_size=1, max_size=2))
    outlet = draw(st.sampled_from(["Courier", "Herald", "Mail", "Post"]))
    sentences = [f"Report {number}: a missile hit a {marks}." for number, (_, marks, _, _) in enumerate(told)]
    article = make_article(
        f"{outlet}. " + " ".join(sentences), source=outlet, published=DAY + timedelta(draw(st.integers(4, 6)))
    )
    if draw(st.booleans()):
        article = replace(article, url=f"https://example.org/{outlet}")
    mentions = [
        replace(
            make_mention(
                article,
                sentence.removesuffix("."),
                DateSpan.day(DAY + timedelta(days)),
                kind=kind,
                label=label,
            ),
            basis=basis,
            places=(Place("Sumy", "UA", kind="town"),),
            main=True,
        )
        for sentence, (days, marks, kind, basis) in zip(sentences, told, strict=True)
        for label in [f"A missile hit a {marks}"]
    ]
    return make_reading(article, mentions, [])


def events_of(library: Library) -> set[tuple[str, ...]]:
    """The mentions of each event, and its date."""
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT event.when_start, event.when_end, event.when_modifier, group_concat(mention_id, ' ')"
            " AS told FROM event JOIN (SELECT * FROM mention ORDER BY place_in_event) AS mention"
            " ON mention.event_key = event.key GROUP BY event.key"
        )
        return {tuple(row) for row in rows}


def merged_at_once(readings: list[Reading]) -> set[tuple[str, ...]]:
    """The same as the library in memory has them, where no article is a version or copy of another."""
    texts = {one.article.id: one.article.text for one in readings}
    mentions: list[Mention] = [mention for one in readings for mention in one.mentions]
    events = merge_mentions(
        mentions,
        {name: name for name in texts},
        {one.article.id: one.article.published for one in readings if one.article.published},
        lambda mention: mention.sentence.of(texts[mention.article_id]),
    )
    return {
        (
            str(event.when.start),
            str(event.when.end),
            str(event.when.modifier),
            " ".join(one.id for one in event.mentions),
        )
        for event in events
        if event.when
    }


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(articles(), min_size=2, max_size=7), st.randoms(), st.booleans())
def test_adding_and_removing_in_any_order_comes_to_what_all_at_once_comes_to(
    readings: list[Reading],
    random: Random,
    is_gone_through: bool,  # noqa: FBT001 - whether all days are gone through, as for many articles
) -> None:
    found = {one.article.id: one for one in readings}
    if len({one.article.url or one.article.id for one in found.values()}) < len(found):
        found = {one.article.id: one for one in found.values() if not one.article.url}
    shuffled = sorted(found.values(), key=lambda one: one.article.id)
    random.shuffle(shuffled)
    few = 0 if is_gone_through else 2000
    with (
        TemporaryDirectory() as folder,
        patch.object(adjoining, "_FEW", few),
        Library.open(Path(folder) / "library.sqlite3") as library,
    ):
        for reading in shuffled:
            add_reading(library, "war", reading)
            merge_collection(library, "war")
        with Library.open(Path(folder) / "at-once.sqlite3") as other:
            for reading in shuffled:
                add_reading(other, "war", reading)
            merge_collection(other, "war")
            assert events_of(library) == events_of(other)
            for reading in shuffled[: len(shuffled) // 2]:
                remove_article(library, "war", reading.article.id)
            with Library.open(Path(folder) / "rest.sqlite3") as rest:
                for reading in shuffled[len(shuffled) // 2 :]:
                    add_reading(rest, "war", reading)
                merge_collection(rest, "war")
                assert events_of(library) == events_of(rest)


@given(st.lists(articles(), min_size=2, max_size=7))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_library_comes_to_what_merging_in_memory_comes_to(readings: list[Reading]) -> None:
    distinct = list({(one.article.source, one.article.text): one for one in readings}.values())
    plain = [make_reading(replace(one.article, url=""), one.mentions, []) for one in distinct]
    with TemporaryDirectory() as folder, Library.open(Path(folder) / "library.sqlite3") as library:
        for reading in plain:
            add_reading(library, "war", reading)
        merge_collection(library, "war")
        with library.reading() as connection:
            (copies,) = connection.execute(
                "SELECT count(*) FROM mention WHERE copy_of IS NOT NULL"
            ).fetchone()
        if not copies:
            assert events_of(library) == merged_at_once(plain)
