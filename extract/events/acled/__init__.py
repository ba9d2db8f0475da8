"""Sub-types of ACLED and types of PLOVER for mentions, by declared signs."""
