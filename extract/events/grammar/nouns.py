"""English nouns that name happenings: "the invasion", "two meetings", "Friday's attack"."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def event_nouns() -> frozenset[str]:
    """Every listed noun, in the singular and the plural, in lower case."""
    text = (files("extract") / "data" / "event_nouns.txt").read_text(encoding="utf-8")
    singular = [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]
    return frozenset(singular) | {plural(word) for word in singular}


def plural(noun: str) -> str:
    """A noun's regular plural."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")
