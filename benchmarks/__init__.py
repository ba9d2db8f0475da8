"""How fast and how well Dateline reads: ``make bench`` runs it, docs/benchmarks.md keeps the figures."""
