"""Key days: the days that matter most in many articles, and the sentences that tell each of them best."""

from extract.digest.account import Account, read_account
from extract.digest.keydays import DigestOptions, KeyDay, find_key_days
from extract.digest.label import label_day

__all__ = ["Account", "DigestOptions", "KeyDay", "find_key_days", "label_day", "read_account"]
