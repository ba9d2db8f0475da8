"""Words that stand around names; the lists are ``data/name_words.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def name_words(name: str) -> frozenset[str]:
    """One of the lists, by its name there."""
    return _lists()[name]


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    text = (files("extract") / "data" / "name_words.toml").read_text(encoding="utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}
