"""Filters: their values with counts, what is chosen, and which of them keeps everything away."""

from __future__ import annotations

from dataclasses import fields

from app.store.records import Area, EventQuery
from app.web.pages.timeline.find import view
from app.web.pages.timeline.find.facets import FACETS, KINDS, MORE
from app.web.query import FILTERS, TimelineState

ACTORS, STATUSES = MORE[0], MORE[4]


def test_every_filter_of_the_address_can_be_chosen() -> None:
    assert {facet.field for facet in FACETS} == set(FILTERS)
    assert all(facet.title for facet in FACETS)


def test_names_are_cut_to_the_most_frequent_and_the_chosen_ones_stay() -> None:
    counts = {f"Name {number}": 100 - number for number in range(20)}
    found = view.view_facet(ACTORS, counts, TimelineState(actors=frozenset({"Name 15", "Gone"})))
    assert [value.value for value in found.values[: view.MOST_VALUES]] == list(counts)[: view.MOST_VALUES]
    assert [(value.value, value.count) for value in found.values if value.is_chosen] == [
        ("Gone", 0),
        ("Name 15", 85),
    ]
    assert found.hidden == 20 - view.MOST_VALUES - 1


def test_typing_finds_any_word_of_a_name_by_its_beginning() -> None:
    counts = {"Vladimir Putin": 3, "Volodymyr Zelenskyy": 2, "Ministry of Defence": 1}
    for typed, names in {
        "zel": ["Volodymyr Zelenskyy"],
        " V": ["Vladimir Putin", "Volodymyr Zelenskyy"],
        "def": ["Ministry of Defence"],
        "efence": [],
    }.items():
        shown = view.view_facet(ACTORS, counts, TimelineState(), typed)
        assert [value.value for value in shown.values] == names, typed


def test_words_of_ours_stand_in_their_own_order_and_kinds_in_that_of_the_lanes() -> None:
    statuses = view.view_facet(STATUSES, {"denied": 9, "planned": 1, "happened": 5}, TimelineState())
    assert [value.words for value in statuses.values] == ["happened", "planned", "denied"]
    kinds = view.view_facet(KINDS, {"statement": 9, "shelling": 1, "other": 20}, TimelineState())
    assert [value.value for value in kinds.values] == ["shelling", "statement", "other"]


def test_each_filter_that_is_on_is_told_with_the_part_of_the_address_that_holds_it() -> None:
    state = TimelineState(
        text="army",
        kinds=frozenset({"riot"}),
        speakers=frozenset({"The army"}),
        area=Area(20, 10, 40, 30),
    )
    told = [(one.parameter, one.value, one.words) for one in view.chosen_filters(state)]
    assert told == [
        ("q", "", "“army”"),
        ("kind", "riot", "Riot"),
        ("speaker", "The army", "Who says so: The army"),
        ("area", "", "In a part of the map"),
    ]
    assert view.count_more(state) == 1
    assert view.chosen_filters(TimelineState()) == ()


def test_only_filters_that_alone_keep_events_away_are_offered_to_be_let_go() -> None:
    asked: list[EventQuery] = []

    def count(query: EventQuery) -> int:
        asked.append(query)
        return 7 if not query.text else 2 if not query.places else 0

    state = TimelineState(text="army", kinds=frozenset({"riot"}), places=frozenset({"Rome"}))
    found = view.releases(state, count)
    assert [(one.parameter, one.count) for one in found] == [("q", 7), ("place", 2)]
    assert len(asked) == 3
    assert all(len(set_fields(query)) == 2 for query in asked)


def set_fields(query: EventQuery) -> list[str]:
    return [field.name for field in fields(query) if getattr(query, field.name)]
