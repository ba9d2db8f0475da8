"""From sentences and their time expressions to mentions, and from mentions to events."""
