from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.app.cli.conftest import Dateline

COMMANDS = (
    "serve",
    "add",
    "collections",
    "remove",
    "extract",
    "explain",
    "timexes",
    "mentions",
    "published",
)


def test_help_names_every_command(dateline: Dateline) -> None:
    run = dateline("--help")
    assert run.code == 0
    for command in COMMANDS:
        assert f" {command} " in run.out
    assert dateline().out == run.out


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself(dateline: Dateline, command: str) -> None:
    run = dateline(command, "--help")
    assert run.code == 0
    assert f"dateline {command}" in run.out


def test_the_version_can_be_asked_for(dateline: Dateline) -> None:
    run = dateline("--version")
    assert run.code == 0
    assert run.out.startswith("dateline ")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nonsense"], "No such command 'nonsense'"),
        (["extract"], "Missing argument 'SOURCE...'"),
        (["extract", "a.txt", "--published", "soon"], "'soon' is not a day"),
        (["extract", "a.txt", "--published", "03/04/2024"], "can be read as two days"),
        (["extract", "a.txt", "--published", "9999-12-31"], "a year from 1000 to 2999"),
        (["extract", "a.txt", "--format", "xml"], "xml"),
        (["add", "a.txt"], "--collection"),
        (["add", "a.txt", "--collection", " "], "a collection needs a name"),
        (["serve", "--port", "99999"], "--port"),
    ],
)
def test_a_command_written_wrongly_is_told_in_one_line(
    dateline: Dateline, arguments: list[str], told: str
) -> None:
    run = dateline(*arguments)
    assert run.code == 2
    (line,) = run.complaints
    assert line.startswith("dateline: ")
    assert told in line


def test_help_does_not_wait_for_what_it_does_not_need() -> None:
    slow = {"dash", "dateparser", "lxml", "plotly", "sqlite3", "trafilatura", "yaml"}
    script = (
        "import sys\nfrom app.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        f"print(sorted({slow} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.endswith("[]\n")


def test_nothing_is_said_when_the_reader_of_the_answers_goes_away() -> None:
    script = "from app.cli import main\nmain()"
    lines = '{"id": "a", "text": "On Friday."}\n' * 20_000
    with subprocess.Popen(
        [sys.executable, "-c", script, "timexes"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.close()
        with suppress(BrokenPipeError):
            run.stdin.write(lines)
            run.stdin.close()
        assert run.stderr.read() == ""
        assert run.wait(timeout=30) == 1
