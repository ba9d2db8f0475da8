"""Pieces of interface that several pages share."""
