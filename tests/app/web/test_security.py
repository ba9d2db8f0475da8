"""What the dashboard tells browsers, and whom it answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from app.web.factory import create_app
from app.web.security import LARGEST_REQUEST, script_hash

if TYPE_CHECKING:
    from werkzeug.test import Client

    from app.store import Library


def test_the_policy_allows_every_inline_script_of_the_page_and_no_other(client: Client) -> None:
    answer = client.get("/")
    policy = answer.headers["Content-Security-Policy"]
    inline = re.findall(r"<script(?: id=\"_dash-renderer\"[^>]*)?>(.*?)</script>", answer.text, re.DOTALL)
    assert len(inline) >= 2
    assert {script_hash(script) for script in inline} == set(re.findall(r"'sha256-[^']+'", policy))
    assert "unsafe-inline" not in policy.split("style-src")[0]


def test_the_page_names_no_other_host(client: Client) -> None:
    addresses = re.findall(r"(?:src|href)=\"([^\"]+)\"", client.get("/").text)
    assert addresses
    assert all(address.startswith("/") and not address.startswith("//") for address in addresses)


@pytest.mark.parametrize("path", ["/", "/c/peace", "/_dash-layout", "/assets/1-frame.css"])
def test_every_answer_carries_the_headers(client: Client, path: str) -> None:
    with client.get(path) as answer:
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("host", ["127.0.0.1:8050", "localhost", "LOCALHOST:8050", "[::1]:8050"])
def test_the_names_of_this_machine_are_answered(client: Client, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:8050"])
def test_a_name_that_somebody_pointed_here_is_refused(client: Client, host: str) -> None:
    answer = client.get("/", headers={"Host": host})
    assert answer.status_code == 421
    assert answer.text.count("\n") == 1


def test_a_server_for_others_answers_to_any_name(peace: Library) -> None:
    client = create_app(peace, hosts=None).server.test_client()
    assert client.get("/", headers={"Host": "school.example"}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:1"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
def test_a_page_elsewhere_can_ask_for_nothing_by_post(client: Client, headers: dict[str, str]) -> None:
    answer = client.post("/_dash-update-component", json={}, headers=headers)
    assert answer.status_code == 403
    assert answer.text.count("\n") == 1


def test_a_link_from_elsewhere_opens_a_page(client: Client) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Origin": "https://elsewhere.example"}
    assert client.get("/c/peace", headers=headers).status_code == 200


def test_a_request_that_is_too_large_is_refused(client: Client) -> None:
    answer = client.post(
        "/_dash-update-component", data=b" " * (LARGEST_REQUEST + 1), content_type="application/json"
    )
    assert answer.status_code == 413


def test_the_page_says_its_language(client: Client) -> None:
    assert '<html lang="en" dir="ltr">' in client.get("/").text
    in_arabic = client.get("/", headers={"Accept-Language": "ar-EG"}).text
    assert '<html lang="ar" dir="rtl">' in in_arabic
