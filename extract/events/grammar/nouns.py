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


def singular(noun: str) -> str:
    """A word without the ending of a regular plural: "armies" is "army", "boxes" "box"."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
