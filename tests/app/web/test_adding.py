"""The requests by which articles are given, checked and added."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from app.adding.work import Phase
from app.store import read
from app.web import adding
from app.web.adding import OWN_HEADER
from app.web.factory import create_app
from tests.app.adding.working import wait_until_idle

if TYPE_CHECKING:
    from werkzeug.test import Client, TestResponse

    from app.adding.works import Works
    from app.store import Library

OWN = {OWN_HEADER: "1"}
TALKS = "Envoys meet in Geneva\n\nEnvoys of the two sides met in Geneva on Friday."


def give(client: Client, headers: dict[str, str] | None = None, **form: object) -> TestResponse:
    return client.post("/adding", data=form, headers=OWN if headers is None else headers)


def give_file(client: Client, name: str, content: bytes) -> TestResponse:
    """A large file, in a body of our own making: the client would leave its temporary file open."""
    head = f'--edge\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
    body = head.encode() + content + b"\r\n--edge--\r\n"
    return client.post("/adding", data=body, content_type="multipart/form-data; boundary=edge", headers=OWN)


def tell(client: Client, path: str, **told: object) -> TestResponse:
    return client.post(f"/adding/{path}", json=told, headers=OWN)


def read_talks(client: Client, works: Works) -> str:
    """The id of work with one article to check."""
    name: str = json.loads(give(client, text=TALKS).text)["work"]
    wait_until_idle(works, name)
    return name


def test_text_files_and_links_are_taken_together(adding_client: Client, works: Works) -> None:
    answer = give(
        adding_client,
        text=TALKS,
        links="no link",
        collection="peace",
        file=[(io.BytesIO(b"The army left."), "army.txt"), (io.BytesIO(b""), "empty.txt")],
    )
    assert answer.status_code == 200
    work = wait_until_idle(works, json.loads(answer.text)["work"])
    assert [one.origin for one in work.candidates] == ["pasted text", "army.txt"]
    assert len(work.failures) == 2
    assert work.collection == "peace"


def test_an_article_is_changed_and_added(adding_client: Client, works: Works, peace: Library) -> None:
    name = read_talks(adding_client, works)
    answer = tell(adding_client, f"{name}/edit", number=0, published="2024-11-17")
    day = {"kept": True, "published": "2024-11-17", "day": "Sunday 17 November 2024, given by you"}
    assert json.loads(answer.text) == {"add": "Add 1 article", "choices": {"0": day}}
    assert tell(adding_client, f"{name}/add", collection="peace").status_code == 200
    work = wait_until_idle(works, name)
    assert work.phase is Phase.DONE
    stored = read.article(peace, "peace", work.results[0].article_id)
    assert stored is not None
    assert str(stored.article.published) == "2024-11-17"


def test_all_articles_are_ticked_or_not_at_once(adding_client: Client, works: Works) -> None:
    name = read_talks(adding_client, works)
    for kept in (False, True):
        told = json.loads(tell(adding_client, f"{name}/edit-all", kept=kept).text)
        assert told["add"] == ("Add 1 article" if kept else "Add 0 articles")
        assert told["choices"]["0"]["kept"] is kept


def test_the_collection_in_mind_is_kept(adding_client: Client, works: Works) -> None:
    name = read_talks(adding_client, works)
    assert tell(adding_client, f"{name}/aim", collection="Geneva").status_code == 200
    work = works.find(name)
    assert work is not None
    assert work.collection == "Geneva"


def test_work_is_dropped(adding_client: Client, works: Works) -> None:
    name = read_talks(adding_client, works)
    assert tell(adding_client, f"{name}/drop").status_code == 200
    assert works.find(name) is None


@pytest.mark.parametrize(
    ("action", "told", "words"),
    [
        ("edit", {"number": 0, "published": "soon"}, "is not a day"),
        ("edit", {"number": 5}, "there is no article 6"),
        ("edit", {"number": "0"}, "expected the number of an article"),
        ("edit", {"number": True, "title": 4}, "there is no article"),
        ("add", {"collection": " "}, "give a new one a name"),
        ("add", {}, "give a new one a name"),
        ("explode", {}, "no action 'explode'"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_line(
    adding_client: Client, works: Works, action: str, told: dict[str, Any], words: str
) -> None:
    name = read_talks(adding_client, works)
    answer = tell(adding_client, f"{name}/{action}", **told)
    assert answer.status_code == 400
    problem = json.loads(answer.text)["problem"]
    assert words.casefold() in problem.casefold()
    assert problem.endswith(".")


@pytest.mark.parametrize("action", ["edit", "edit-all", "add", "stop"])
def test_work_that_is_not_known_is_refused(adding_client: Client, action: str) -> None:
    answer = tell(adding_client, f"nothing/{action}", number=0, collection="x")
    assert answer.status_code == 400
    assert "give the articles again" in answer.text


def test_nothing_is_refused(adding_client: Client) -> None:
    answer = give(adding_client, text="  ")
    assert answer.status_code == 400
    assert "Nothing was given" in answer.text


def test_a_page_elsewhere_cannot_add_anything(adding_client: Client, works: Works) -> None:
    for headers in (
        {},  # what a form elsewhere can send
        {**OWN, "Origin": "https://evil.example"},
        {**OWN, "Origin": "null"},
        {**OWN, "Origin": "http://localhost:9999"},
        {**OWN, "Sec-Fetch-Site": "cross-site"},
        {**OWN, "Sec-Fetch-Site": "same-site"},
        {**OWN, "Host": "rebound.example", "Origin": "http://rebound.example"},
    ):
        assert give(adding_client, headers, text=TALKS).status_code in {403, 421}, headers
    assert works.all() == ()


def test_the_dashboards_own_page_can(adding_client: Client) -> None:
    headers = {**OWN, "Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}
    assert give(adding_client, headers, text=TALKS).status_code == 200


def test_adding_changes_nothing_by_an_address_alone(adding_client: Client, works: Works) -> None:
    name = read_talks(adding_client, works)
    for path in ("/adding", f"/adding/{name}/drop", f"/adding/{name}/add"):
        adding_client.get(path, headers=OWN)
    work = works.find(name)
    assert work is not None
    assert work.phase is Phase.CHECK


def test_more_than_is_taken_at_once_is_refused_in_words(
    adding_client: Client, works: Works, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "LARGEST_GIFT", 1_000_000)
    answer = give_file(adding_client, "big.txt", b"x" * 2_100_000)
    assert answer.status_code == 413
    assert "more than 1 MB" in json.loads(answer.text)["problem"]
    assert works.all() == ()


def test_a_text_larger_than_other_requests_can_be_pasted(adding_client: Client, works: Works) -> None:
    answer = give(adding_client, text="The army left the port on Monday.\n\n" * 50_000)
    assert answer.status_code == 200
    assert len(wait_until_idle(works, json.loads(answer.text)["work"]).candidates) == 1


def test_a_file_larger_than_other_requests_is_taken(adding_client: Client, works: Works) -> None:
    text = b"The army left the port on Monday.\n\n" * 100_000
    answer = give_file(adding_client, "long.txt", text)
    assert answer.status_code == 200
    (candidate,) = wait_until_idle(works, json.loads(answer.text)["work"]).candidates
    assert candidate.origin == "long.txt"


def test_where_adding_is_switched_off_nothing_is_taken(peace: Library) -> None:
    client = create_app(peace).server.test_client()
    for answer in (give(client, text=TALKS), tell(client, "x/add", collection="peace")):
        assert answer.status_code == 403
        assert json.loads(answer.text) == {"problem": "Adding is switched off here."}
