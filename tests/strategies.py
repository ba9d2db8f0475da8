"""Hypothesis strategies for the nouns: any record that the constructors accept."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from extract.datespan import DAY_PARTS, Season
from extract.model import (
    Actor,
    Article,
    Basis,
    DateSpan,
    Mention,
    Modifier,
    Place,
    PublishedBasis,
    Source,
    Status,
    TextSpan,
    Timex,
    TimexType,
    Toll,
)

# Far enough from both ends of the calendar for every unit to have a day before and after it.
DAYS = st.dates(date(200, 1, 1), date(9800, 12, 31))
YEARS = st.integers(200, 9800)
MONTHS = st.integers(1, 12)
TEXTS = st.text(st.characters(codec="utf-8"), max_size=60)
NAMES = st.text(st.characters(codec="utf-8", categories=["L", "N", "P"]), min_size=1, max_size=20)


def clock_times() -> st.SearchStrategy[str]:
    """A time of day as TIMEX3 writes it: "T15", "T15:00", "T15:00:30Z"."""
    minutes = st.integers(0, 59).map("{:02}".format)
    clock = st.one_of(
        st.builds("T{:02}".format, st.integers(0, 23)),
        st.builds("T{:02}:{}".format, st.integers(0, 23), minutes),
        st.builds("T{:02}:{}:{}".format, st.integers(0, 23), minutes, minutes),
    )
    return st.builds("{}{}".format, clock, st.sampled_from(["", "Z", "+02:00", "-05:30"]))


def calendar_units() -> st.SearchStrategy[DateSpan]:
    """One unit of the calendar, of any grain, without a modifier."""
    return st.one_of(
        st.builds(DateSpan.hours, DAYS, st.one_of(clock_times(), st.sampled_from(sorted(DAY_PARTS)))),
        st.builds(DateSpan.day, DAYS),
        st.builds(DateSpan.week, DAYS),
        st.builds(DateSpan.month, YEARS, MONTHS),
        st.builds(DateSpan.season, YEARS, st.sampled_from(Season)),
        st.builds(DateSpan.quarter, YEARS, st.integers(1, 4)),
        st.builds(DateSpan.half, YEARS, st.integers(1, 2)),
        st.builds(DateSpan.year, YEARS),
        st.builds(DateSpan.decade, YEARS),
        st.builds(DateSpan.century, st.integers(2, 98)),
    )


def ranges() -> st.SearchStrategy[DateSpan]:
    """From one unit to another that does not end before it begins."""
    return (
        st.tuples(calendar_units(), calendar_units())
        .map(lambda pair: sorted(pair, key=lambda when: when.first_day))
        .filter(lambda pair: (pair[1].end or date.max) > pair[0].first_day)
        .map(lambda pair: pair[0].to(pair[1]))
    )


def date_spans() -> st.SearchStrategy[DateSpan]:
    """Any span that news can say: units and ranges, open at either end, with any modifier."""
    closed = st.one_of(calendar_units(), ranges())
    opened = st.one_of(closed, closed.map(DateSpan.since), closed.map(DateSpan.until))
    modifiers = st.sampled_from([one for one in Modifier if one is not Modifier.EITHER])
    return st.one_of(st.builds(DateSpan.modified, opened, modifiers), days_in_doubt())


def days_in_doubt() -> st.SearchStrategy[DateSpan]:
    """One of two days that lie a few days apart."""
    apart = st.integers(1, 3).map(lambda days: timedelta(days=days))
    return st.tuples(DAYS, apart).map(lambda pair: DateSpan.either(pair[0], pair[0] + pair[1]))


def text_spans(length: int) -> st.SearchStrategy[TextSpan]:
    """A span within a text of ``length`` characters."""
    ends = st.tuples(st.integers(0, length), st.integers(0, length))
    return ends.map(lambda pair: TextSpan(min(pair), max(pair)))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article with an id made from its content."""
    title, text, source = draw(TEXTS), draw(TEXTS), draw(TEXTS)
    return Article(
        id=Article.identify(source, title, text),
        title=title,
        text=text,
        source=source,
        url=draw(TEXTS),
        language=draw(st.sampled_from(["en", "uk", "ar"])),
        published=draw(st.none() | st.dates()),
        published_basis=draw(st.sampled_from(PublishedBasis)),
        references=tuple(draw(st.lists(TEXTS, max_size=3))),
    )


@st.composite
def timexes(draw: st.DrawFn, article: Article) -> Timex:
    """A timex somewhere in the article."""
    span = draw(text_spans(len(article.text)))
    return Timex(
        span=span,
        text=span.of(article.text),
        type=draw(st.sampled_from(TimexType)),
        value=draw(TEXTS),
        when=draw(st.none() | date_spans()),
        rule=draw(NAMES),
        anchor=draw(TEXTS),
        mod=draw(st.sampled_from(["", "START", "APPROX"])),
        signal=draw(st.sampled_from(["", "since", "until"])),
        steps=tuple(draw(st.lists(TEXTS, max_size=3))),
    )


@st.composite
def mentions(draw: st.DrawFn, article: Article) -> Mention:
    """A mention somewhere in the article, with any of its fields filled."""
    spans = text_spans(len(article.text))
    counts = st.none() | st.tuples(st.integers(0, 10**9), st.integers(0, 10**9)).map(
        lambda pair: (min(pair), max(pair))
    )
    people = st.none() | st.integers(0, 10**9)
    degrees = st.none() | st.floats(-90, 90)
    span = draw(spans)
    return Mention(
        id=f"{article.id}-{span.start:x}",
        article_id=article.id,
        span=span,
        sentence=draw(spans),
        label=draw(TEXTS),
        kind=draw(NAMES),
        status=draw(st.sampled_from(Status)),
        when=draw(st.none() | date_spans()),
        basis=draw(st.sampled_from(Basis)),
        because=draw(TEXTS),
        trigger=draw(st.none() | spans),
        timex=draw(st.none() | spans),
        main=draw(st.booleans()),
        actors=tuple(draw(st.lists(st.builds(Actor, TEXTS, TEXTS, TEXTS, TEXTS), max_size=2))),
        places=tuple(
            draw(st.lists(st.builds(Place, TEXTS, TEXTS, degrees, degrees, TEXTS, TEXTS), max_size=2))
        ),
        killed=draw(counts),
        injured=draw(counts),
        said_by=tuple(draw(st.lists(TEXTS, max_size=2))),
        tolls=tuple(draw(st.lists(st.builds(Toll, TEXTS, people, people, TEXTS), max_size=2))),
        sources=tuple(draw(st.lists(st.builds(Source, TEXTS, TEXTS, TEXTS), max_size=2))),
    )
