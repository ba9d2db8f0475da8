"""Laws of the address: what is written is read back, and nonsense does no harm."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.store.records import Area
from app.web.query import (
    LANES,
    ORDERS,
    VIEWS,
    TimelineState,
    article_path,
    collection_path,
    parse_state,
    render_state,
    sentence_anchor,
    state_of_params,
    tidy_text,
)

kinds = st.frozensets(st.from_regex(r"[a-z][a-z_]{0,20}", fullmatch=True), max_size=5)
days = st.tuples(st.dates(), st.dates()).map(sorted) | st.just([None, None])
names = st.frozensets(st.text(min_size=1, max_size=30).filter(str.strip), max_size=3)
edges = st.tuples(
    st.integers(-18000, 17999), st.integers(-9000, 8999), st.integers(1, 1000), st.integers(1, 1000)
)
areas = edges.map(
    lambda edge: Area(
        edge[0] / 100, edge[1] / 100, min(edge[0] + edge[2], 18000) / 100, min(edge[1] + edge[3], 9000) / 100
    )
)
states = st.builds(
    lambda kinds, text, days, event, **others: TimelineState(
        kinds, tidy_text(text), days[0], days[1], event, **others
    ),
    kinds,
    st.text(max_size=80),
    days,
    st.from_regex(r"[0-9a-f]{4,16}[-:][0-9a-f]{1,5}", fullmatch=True) | st.just(""),
    actors=names,
    places=names,
    sources=names,
    speakers=names,
    statuses=kinds,
    bases=kinds,
    certainties=kinds,
    disputes=kinds,
    area=areas | st.none(),
    view=st.sampled_from(VIEWS),
    lanes=st.sampled_from(LANES),
    order=st.sampled_from(ORDERS),
)


@given(states)
def test_every_state_is_read_back_from_its_address(state: TimelineState) -> None:
    assert parse_state(render_state(state)) == state


@given(st.text(max_size=300))
def test_any_search_gives_a_state_whose_address_is_stable(search: str) -> None:
    state = parse_state(search)
    assert parse_state(render_state(state)) == state


@pytest.mark.parametrize(
    "search",
    [
        None,
        "",
        "?",
        "?from=2024-13-40&to=2024-01-01",
        "?from=2024-05-02&to=2024-05-01",
        "?from=2024-05-01",
        "?event=<script>",
        "?kind=%3Cb%3E",
        "?view=moon&lanes=&order=DATE",
        "?area=1,2,3",
        "?area=0,10,20,-10",
        "?area=0,0,181,10",
        "?area=nan,0,1,1",
        "?actor=&place=%20&source=" + "a" * 121,
        "?q=" + "a" * 5000,
        "?" + "&".join(f"q={n}" for n in range(200)),
    ],
)
def test_a_malformed_address_gives_the_default_view(search: str | None) -> None:
    assert parse_state(search) == TimelineState()


def test_parameters_from_the_page_router_are_read_like_a_search() -> None:
    params = {
        "kind": ["talks", "law"],
        "q": "missile",
        "from": "2024-05-01",
        "to": "2024-05-02",
        "event": None,
    }
    expected = TimelineState(frozenset({"talks", "law"}), "missile", date(2024, 5, 1), date(2024, 5, 2))
    assert state_of_params(params) == expected


def test_paths_quote_what_comes_from_outside() -> None:
    assert collection_path("a/b?c") == "/c/a%2Fb%3Fc"
    assert article_path("peace", "x#y") == "/c/peace/a/x%23y"
    assert article_path("peace", "x", "m:1 2") == "/c/peace/a/x#said-m-1-2"


def test_the_anchor_of_a_sentence_needs_no_escaping() -> None:
    assert sentence_anchor('"><script>') == "said----script-"


def test_hours_in_view_go_into_the_address_and_come_back() -> None:
    noon, evening = datetime(2024, 5, 1, 12), datetime(2024, 5, 1, 18)  # noqa: DTZ001 - wall time
    search = render_state(TimelineState(since=noon, until=evening))
    assert search == "?from=2024-05-01T12%3A00&to=2024-05-01T18%3A00"
    assert parse_state(search) == TimelineState(since=noon, until=evening)


@pytest.mark.parametrize(
    "search",
    [
        "?from=2024-05-01&to=2024-05-01T18:00",
        "?from=2024-05-01T25:00&to=2024-05-02T01:00",
        "?from=2024-05-01T18:00",
    ],
)
def test_days_and_hours_that_do_not_go_together_are_left_out(search: str) -> None:
    assert parse_state(search) == TimelineState()
