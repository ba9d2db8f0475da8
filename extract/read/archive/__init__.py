"""Sources that hold other sources: ZIP files, gzip files, web archives."""

from extract.read.archive.gzipped import unpack_gzip
from extract.read.archive.warc import read_warc
from extract.read.archive.zipped import unpack_zip

__all__ = ["read_warc", "unpack_gzip", "unpack_zip"]
