"""Running the command as a person does: arguments in, two streams and an exit code out."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import pytest

from app.cli import main

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = (
    "Envoys meet in Geneva\n\n"
    "Envoys of the two sides met in Geneva on Friday. "
    "Shelling killed at least three people in the border region on Saturday.\n\n"
    "The war began in February 2022. The two sides agreed to meet again in January.\n"
)


@dataclass(frozen=True, slots=True)
class Run:
    """What a command wrote, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def complaints(self) -> list[str]:
        return self.err.splitlines()


class Dateline(Protocol):
    """Runs ``dateline`` with arguments, and with standard input where it is given."""

    def __call__(self, *arguments: object, given: bytes = b"") -> Run: ...


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The library file that commands use when none is named."""
    path = tmp_path / "library" / "library.sqlite3"
    monkeypatch.setenv("DATELINE_LIBRARY", str(path))
    return path


@pytest.fixture
def dateline(
    library: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> Dateline:
    assert not library.exists()

    def run(*arguments: object, given: bytes = b"") -> Run:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), "utf-8"))
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        assert isinstance(ended.value.code, int)
        return Run(ended.value.code, out.decode(), err.decode())

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "talks.txt"
    path.write_text(ARTICLE)
    return path
