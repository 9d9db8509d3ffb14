"""Words as people type them in a hurry: small letters without diacritics, so "lang son" finds "Lạng Sơn"."""

from __future__ import annotations

import unicodedata

_LEFT = str.maketrans({"đ": "d"})


def fold(text: str) -> str:
    """Fold case and drop every diacritic; what is no letter or digit counts as one space."""
    small = unicodedata.normalize("NFKD", text).casefold().translate(_LEFT)
    plain = unicodedata.normalize("NFKD", small)
    kept = (letter if letter.isalnum() else " " for letter in plain if not unicodedata.combining(letter))
    return " ".join("".join(kept).split())
