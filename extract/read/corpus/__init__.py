"""Tables of articles: JSON Lines, JSON, CSV and Parquet, one article a row."""

from extract.read.corpus.articles import read_rows
from extract.read.corpus.csv_rows import csv_rows, is_table_of_articles
from extract.read.corpus.json_rows import json_line_rows, json_rows
from extract.read.corpus.parquet_rows import parquet_rows

__all__ = ["csv_rows", "is_table_of_articles", "json_line_rows", "json_rows", "parquet_rows", "read_rows"]
