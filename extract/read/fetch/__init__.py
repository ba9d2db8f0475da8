"""Fetching what has a web address: politely, and from public addresses only."""

from extract.read.fetch.fetcher import Fetched, Fetcher

__all__ = ["Fetched", "Fetcher"]
