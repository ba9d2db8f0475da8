"""Dateline's library: articles in, dated events out. No web, no database, no clock."""
