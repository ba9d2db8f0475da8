"""What a site asks of programs in its robots.txt (RFC 9309)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LONGEST_PAUSE = 30.0  # seconds: who asks for more is not asked at all in reasonable time
_MOST_RULES = 5_000
_LINE = re.compile(r"\s*([A-Za-z-]{1,30})\s*:\s*([^#\r\n]*)")


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules for one program: (allowed, pattern) each, and the pause that the site asks for in seconds."""

    rules: tuple[tuple[bool, str], ...] = ()
    pause: float = 0.0

    def allows(self, path: str) -> bool:
        """Whether a path with its query may be fetched: the longest pattern decides, and allows in a tie."""
        best = max(
            ((len(pattern), allowed) for allowed, pattern in self.rules if _matches(pattern, path)),
            default=(0, True),
        )
        return best[1]


FORBIDDEN = Robots(((False, "/"),))


def read_robots(text: str, agent: str) -> Robots:
    """The rules for ``agent`` (a name such as "dateline"), or those for everybody where it is not named."""
    groups: dict[str, list[tuple[str, str]]] = {}
    agents: list[str] = []
    naming = False
    for line in text.splitlines()[: 4 * _MOST_RULES]:
        match = _LINE.match(line.removeprefix("\ufeff"))
        if match is None:
            continue
        field, told = match[1].lower(), match[2].strip()
        if field == "user-agent":
            agents = [*agents, told.lower()] if naming else [told.lower()]
            naming = True
            groups.setdefault(agents[-1], [])
        elif field in {"allow", "disallow", "crawl-delay"}:
            naming = False
            for one in agents:
                groups[one].append((field, told))
    lines = groups.get(agent.lower(), groups.get("*", []))[:_MOST_RULES]
    rules = tuple((field == "allow", told) for field, told in lines if field != "crawl-delay" and told)
    return Robots(
        rules, max((_seconds(told) for field, told in lines if field == "crawl-delay"), default=0.0)
    )


def _seconds(told: str) -> float:
    try:
        return min(max(float(told), 0.0), _LONGEST_PAUSE)
    except ValueError:
        return 0.0


def _matches(pattern: str, path: str) -> bool:
    """Whether a path begins as a pattern does; ``*`` is anything, ``$`` the end. Linear in the path."""
    ends = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    position = len(first)
    for number, part in enumerate(others):
        if ends and number == len(others) - 1:
            return path.endswith(part) and len(path) - len(part) >= position
        found = path.find(part, position)
        if found < 0:
            return False
        position = found + len(part)
    return not ends or position == len(path) or bool(others and not others[-1])
