"""Whether words can be Vietnamese: the measure by which an old letter encoding is told from Unicode.

A syllable is an onset, a nucleus, a coda and at most one tone; letters after a tone's letter never stand in
capitals unless the whole word does.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_ONSET = "(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
_NUCLEUS = (
    "(?:iêu|yêu|oai|oao|oeo|oay|uây|uôi|uya|uyu|uyê|ươi|ươu|"
    "ai|ao|au|ay|âu|ây|eo|êu|ia|iê|yê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|"
    "[aăâeêioôơuưy])"
)
_SYLLABLE = re.compile(f"{_ONSET}{_NUCLEUS}(?:ch|ng|nh|[cmnpt])?")
_WORD = re.compile(r"[^\s\d.,;:!?()\[\]{}/\\\"'“”‘’+*=<>_&%#|~^…–—-]+")


def words(text: str) -> list[str]:
    """Give the words of `text` that have a letter beyond ASCII, by which an encoding shows."""
    return [word for word in _WORD.findall(text) if not word.isascii()]


@lru_cache(maxsize=20_000)
def is_vietnamese(word: str) -> bool:
    """Tell whether `word` is spelled as a Vietnamese syllable and capitalised as one."""
    if not (
        word.islower() or word.isupper() or word.istitle() or (word[:1].isupper() and word[1:].islower())
    ):
        return False
    tones, plain = 0, ""
    for letter in unicodedata.normalize("NFD", word.lower()):
        if letter in _TONES:
            tones += 1
        else:
            plain += letter
    return tones <= 1 and bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", plain)))
