"""Two articles or two outlets side by side: the same events, what only one tells, and the words chosen."""
