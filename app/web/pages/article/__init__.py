"""One article, with its date phrases and event sentences marked."""
