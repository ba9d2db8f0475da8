"""Which articles print one text, and which is a newer version of another."""

from extract.copies.sketch import Sketch, make_sketch
from extract.copies.texts import Print, find_texts, print_of
from extract.copies.versions import find_newer

__all__ = ["Print", "Sketch", "find_newer", "find_texts", "make_sketch", "print_of"]
