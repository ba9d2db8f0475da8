"""From a source to an Article: one module a format, told apart by what stands in the file."""

from extract.read.source import find_sources, read_content, read_source, show_name

__all__ = ["find_sources", "read_content", "read_source", "show_name"]
