"""Adding articles, second and third step: checking what was read, and what became of it."""
