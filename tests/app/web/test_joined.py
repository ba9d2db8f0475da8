"""All scripts and style sheets in one file each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from app.web.joined import ASSETS, join

if TYPE_CHECKING:
    from werkzeug.test import Client


@pytest.mark.parametrize(("suffix", "mimetype"), [(".js", "text/javascript"), (".css", "text/css")])
def test_the_page_loads_every_asset_in_one_file_kept_for_good(
    client: Client, suffix: str, mimetype: str
) -> None:
    (address,) = re.findall(rf'(?:src|href)="(/joined/[^"]+{suffix})"', client.get("/").text)
    answer = client.get(address)
    assert answer.mimetype == mimetype
    assert "immutable" in answer.headers["Cache-Control"]
    places = [
        answer.text.index(path.read_text(encoding="utf-8")) for path in sorted(ASSETS.glob(f"*{suffix}"))
    ]
    assert len(places) > 5
    assert places == sorted(places)


def test_the_script_that_others_use_comes_first() -> None:
    names = sorted(path.name for path in ASSETS.glob("*.js"))
    assert names.index("address.js") < names.index("asking.js")
    assert join(".js", "text/javascript").text.index("window.datelineAddress = {") < join(
        ".js", "text/javascript"
    ).text.index("= window.datelineAddress;")


def test_an_address_of_former_contents_says_what_to_do(client: Client) -> None:
    answer = client.get("/joined/0123456789ab.js")
    assert answer.status_code == 404
    assert "reload the page" in answer.text
