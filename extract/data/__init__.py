"""Word lists and calendars as files, each with its origin and licence in its head."""
