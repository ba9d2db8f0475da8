"""The first page: which collections the library holds."""
