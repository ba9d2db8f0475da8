"""The examples of README: a command and what it prints. ``python -m tests.readme`` prints them anew."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_EXAMPLE = re.compile(r"(?<=^```console\n)\$ (?P<command>.+)\n(?P<shown>(?:(?!```).*\n)*)", re.MULTILINE)
# `dateline` is this Python's, whether or not it is installed as a command.
_DATELINE = 'dateline() { "$PYTHON" -c "from app.cli import main; main()" "$@"; }'


def read_examples() -> tuple[tuple[str, str], ...]:
    """Each command with the text that README shows below it, in order; a block holds one of them."""
    examples = _EXAMPLE.finditer(README.read_text(encoding="utf-8"))
    return tuple((example["command"], example["shown"]) for example in examples)


def run_example(command: str, library: Path) -> str:
    """What a command prints where its output is no terminal. Raises CalledProcessError where it fails."""
    environment = os.environ | {"PYTHON": sys.executable, "DATELINE_LIBRARY": str(library), "PYTHONUTF8": "1"}
    ran = subprocess.run(
        ["/bin/sh", "-c", f"{_DATELINE}\n{command}"],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return "".join(f"{line.rstrip()}\n" for line in ran.stdout.strip().splitlines())


def write_examples() -> None:
    """Put what the commands print today into README; the examples share one library, in order."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.sqlite3"

        def run(example: re.Match[str]) -> str:
            command = example["command"]
            return f"$ {command}\n{run_example(command, library)}"

        README.write_text(_EXAMPLE.sub(run, README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    write_examples()
