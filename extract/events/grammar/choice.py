"""A choice of a few named values, for what is asked of every word."""

from __future__ import annotations


class Choice(str):
    """One of a few named values; its class declares them as attributes, and each is there once.

    It stands in for an enum, whose members Python 3.11 looks up six times as slowly (3.12 mends it): reading
    an article asks some ten thousand times what part a word plays.
    """

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        """Make the values that a class declares, each the small letters of its own name."""
        for name in cls.__annotations__:
            setattr(cls, name, cls(name.lower()))

    def __repr__(self) -> str:
        """The name as code has it: ``Part.OPEN``."""
        return f"{type(self).__name__}.{self.upper()}"
