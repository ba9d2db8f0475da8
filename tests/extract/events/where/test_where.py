"""Where it happened: the event's place, and none other."""

from __future__ import annotations

import pytest

from tests.extract.events.reading import read_mentions

PLACED = (
    ("Rebels shelled the port of Goma in North Kivu on Monday.", ["Goma"]),
    ("A strike on a market in the northern city of Sumy killed two people on Monday.", ["Sumy"]),
    ("Ukraine attacked an airfield in Russia's Kursk region on Monday.", ["Kursk"]),
    ("Fighting broke out in Goma and Bukavu on Monday.", ["Goma", "Bukavu"]),
    ("Russian forces captured Bakhmut on Monday.", ["Bakhmut"]),
    ("North Korean troops were sent to Russia on Monday.", ["Russia"]),
    ("Ann Lee met Ivo Bran in Paris on Monday.", ["Paris"]),
    ("The army withdrew from Wad Madani in Sudan on Monday.", ["Wad Madani"]),
    ("Police clashed with protesters in Nice, France, on Monday.", ["Nice"]),
    ("Shells hit the village of Robotyne in Ukraine on Monday.", ["Robotyne"]),
    ("A bomb exploded in Reading, England, on Monday.", ["Reading"]),
)
MEANT = (
    ("Rebels shelled Goma on Monday. On Tuesday they seized the airport.", "Goma"),
    ("A bomb exploded in Goma on Monday. The police arrested a man.", "Goma"),
    ("Ministers met in Goma on Monday. Troops were sent there on Tuesday.", "Goma"),
    ("Aid reached Sudan on Monday. The war broke out in April.", "Sudan"),
    ("Sudan buried its dead on Monday. Martial law was proclaimed in the whole country on Sunday.", "Sudan"),
    ("A plane strayed over Soviet territory on Monday.", "Soviet Union"),
    ("Crimea has been under Russian rule since 2014.", "Crimea"),
    ("Bakhmut was annexed on Monday.", "Bakhmut"),
    ("The army pulled out of the state capital, Wad Madani, on Monday.", "Wad Madani"),
    ("Aid reached Goma, where shells fell on Monday.", "Goma"),
)
NOWHERE = (
    "Ann Lee, the envoy in Sudan, said on Monday that she was worried.",
    "KYIV, Ukraine (AP) — Rebels seized the town on Monday.",
    "Kyiv said on Monday that it wanted peace.",
    "Chad said on Monday that it would close the border.",
    "Moscow's envoy signed the pact on Monday.",
    "Jordan Henderson signed a contract on Monday.",
    "Paris Hilton gave a concert on Monday.",
    "The University of Oxford published a study on Monday.",
    "Washington allowed Ukraine to strike inside Russia on Monday.",
    "A U.S. official spoke to reporters on Monday.",
    "The man was arrested in Nice weather on Monday.",
    "The NATO council met on Monday.",
    "He read the Minsk agreements on Monday.",
    "The town lies 110 kilometres from Khartoum, he said on Monday.",
)


@pytest.mark.parametrize(("text", "place"), MEANT)
def test_a_place_that_is_meant_and_not_named_is_found_and_says_why(text: str, place: str) -> None:
    found = read_mentions(text)[-1].places
    assert [one.name for one in found] == [place]
    assert found[0].because


@pytest.mark.parametrize(("sentence", "places"), PLACED)
def test_an_event_is_where_its_words_put_it(sentence: str, places: list[str]) -> None:
    mentions = read_mentions(sentence)
    assert places in [[place.name for place in mention.places] for mention in mentions]


@pytest.mark.parametrize("sentence", NOWHERE)
def test_governments_people_and_common_words_are_no_places_of_an_event(sentence: str) -> None:
    for mention in read_mentions(sentence):
        assert mention.places == ()


def test_a_name_that_many_towns_have_is_settled_by_the_rest_of_the_article() -> None:
    of_libya = "Libyan forces fought in Tripoli on Monday. Libya closed its border."
    of_lebanon = "Lebanese soldiers fought in Tripoli on Monday. Lebanon closed its border."
    (libya,) = read_mentions(of_libya)[0].places
    (lebanon,) = read_mentions(of_lebanon)[0].places
    assert (libya.country, lebanon.country) == ("LY", "LB")
    assert "in a country of the article" in libya.because


def test_a_place_says_what_it_is_and_how_it_was_understood() -> None:
    (place,) = read_mentions("Shells fell in Goma, in Congo, on Monday.")[0].places
    assert (place.name, place.country, place.kind) == ("Goma", "CD", "town")
    assert place.latitude == pytest.approx(-1.67, abs=0.1)
    assert place.because.startswith("'Goma' is the town Goma of ")


def test_the_city_is_the_last_one_named() -> None:
    text = "Rebels reached Goma in Congo on Monday.\n\nShells fell in the city on Monday evening."
    assert [place.name for place in read_mentions(text)[-1].places] == ["Goma"]


def test_a_reporters_own_place_is_not_that_of_the_event() -> None:
    text = "GENEVA, Switzerland (AP) — Rebels seized an airfield in Sudan on Monday."
    assert [place.name for place in read_mentions(text)[0].places] == ["Sudan"]


def test_a_place_that_no_list_has_is_not_where_the_text_was() -> None:
    text = "Shells fell in Goma on Monday. Four people were killed near the village of Okobuto, he said."
    assert read_mentions(text)[-1].places == ()
