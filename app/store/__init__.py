"""The library file: the one place that knows SQL. Reading is ``read``, writing is ``write``."""

from app.store.errors import LibraryError
from app.store.library import Library

__all__ = ["Library", "LibraryError"]
