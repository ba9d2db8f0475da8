"""How Dateline works, and what it cannot tell."""
