"""HTML attributes whose names are no Python names, ready to be unpacked into a component."""

from __future__ import annotations

from typing import Any


def aria(**values: str) -> dict[str, Any]:
    """``aria(label="Filters")`` is the attribute ``aria-label``."""
    return {f"aria-{name}": value for name, value in values.items()}


def for_script(**values: str) -> dict[str, Any]:
    """``for_script(event="e1")`` is the attribute ``data-event``, which the page's scripts read."""
    return {f"data-{name}": value for name, value in values.items()}
