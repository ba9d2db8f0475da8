"""Nouns for those who act and are acted upon; the lists are ``data/actor_nouns.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def actor_nouns(name: str) -> frozenset[str]:
    """One of the lists, by its name there: "armed", "ruling", "people", "means"..."""
    return _lists()[name]


@cache
def kinds_of_actors() -> Mapping[str, str]:
    """For each noun that names people by what they are which list has it: "armed", "ruling" or "people"."""
    return {word: kind for kind in ("people", "ruling", "armed") for word in actor_nouns(kind)}


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    text = (files("extract") / "data" / "actor_nouns.toml").read_text(encoding="utf-8")
    return {kind: frozenset(words.split()) for kind, words in tomllib.loads(text).items()}
