"""Nouns for those who act and are acted upon; the lists are ``data/actor_nouns.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def actor_nouns(name: str) -> frozenset[str]:
    """One of the lists, by its name there: "armed", "ruling", "people", "means"..."""
    return _lists()[name]


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    text = (files("extract") / "data" / "actor_nouns.toml").read_text(encoding="utf-8")
    return {kind: frozenset(words.split()) for kind, words in tomllib.loads(text).items()}
