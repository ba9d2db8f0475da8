"""Which articles print one text, and which is a newer version of another."""

from extract.copies.sketch import Sketch, make_sketch
from extract.copies.texts import WIDEST, Print, find_first, find_texts, keys_of, print_of
from extract.copies.versions import find_newer, place_of

__all__ = [
    "WIDEST",
    "Print",
    "Sketch",
    "find_first",
    "find_newer",
    "find_texts",
    "keys_of",
    "make_sketch",
    "place_of",
    "print_of",
]
