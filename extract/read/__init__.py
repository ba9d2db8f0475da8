"""From a source to its articles: one module a format, told apart by what stands in the source."""

from extract.read.forms import read_opened
from extract.read.opened import Opened
from extract.read.options import ReadOptions
from extract.read.source import (
    find_sources,
    is_web_address,
    read_articles,
    read_content,
    read_source,
    read_stream,
    show_name,
)

__all__ = [
    "Opened",
    "ReadOptions",
    "find_sources",
    "is_web_address",
    "read_articles",
    "read_content",
    "read_opened",
    "read_source",
    "read_stream",
    "show_name",
]
