"""Finding events: search, filters with their counts, and what to let go of where nothing is found."""
