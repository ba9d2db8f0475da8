"""The word lists of English, as ``words.toml`` has them: table, meaning, words."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Final

WORDS: Final[dict[str, dict[str, list[str]]]] = tomllib.loads(
    (files(__package__) / "words.toml").read_text(encoding="utf-8")
)
