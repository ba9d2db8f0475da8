"""Settings that every test runs under."""

from __future__ import annotations

import os

from hypothesis import settings

# A busy machine is no failure, so no example has a deadline. Continuous integration tries the same
# examples each time: a change is judged by what it changed, and new examples are sought at home.
settings.register_profile("home", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "home")
