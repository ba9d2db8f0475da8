"""Armed groups and organisations that are known by name; the list is ``data/groups.txt``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def group_names() -> Mapping[str, tuple[str, str]]:
    """Each name and abbreviation, as it is written, with the full name and the kind."""
    text = (files("extract") / "data" / "groups.txt").read_text(encoding="utf-8")
    found: dict[str, tuple[str, str]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, others, kind = line.split("|")
            for other in (name, *others.split(",")):
                if written := other.strip():
                    found[written] = (name, kind)
    return found
