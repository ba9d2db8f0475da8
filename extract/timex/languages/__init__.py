"""The languages that have rules of their own, a package each."""
