"""What reading is tested with."""

from tests.site import site

__all__ = ["site"]
