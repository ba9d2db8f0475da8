"""README's examples are run: what it shows is what the command line prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.readme import read_examples, run_example

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = read_examples()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that the examples share, one after the other."""
    return tmp_path_factory.mktemp("readme") / "library.sqlite3"


def test_readme_shows_the_main_verbs() -> None:
    commands = " ".join(command for command, _ in EXAMPLES)
    missing = [
        verb for verb in ("add", "collections", "explain", "extract") if f"dateline {verb}" not in commands
    ]
    assert missing == []


@pytest.mark.parametrize(("command", "shown"), EXAMPLES, ids=[command for command, _ in EXAMPLES])
def test_an_example_prints_what_readme_shows(command: str, shown: str, library: Path) -> None:
    """Where it does not, and the new output is right, ``make docs`` puts it into README."""
    assert run_example(command, library) == shown
