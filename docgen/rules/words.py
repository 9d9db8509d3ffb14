"""Comparing words as people write them: case, spaces, tone marks and dashes apart."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

_BLANKS = re.compile(r"[.…_·/\s]+")


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Small letters in NFC, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


@lru_cache(maxsize=20_000)
def bare(text: str) -> str:
    """Only the letters and digits, small, without tone marks: for telling what something was meant to be."""
    spread = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in spread if letter.isalnum())


def alike(text: str, other: str) -> float:
    """How much two texts resemble each other, 0 to 1."""
    return SequenceMatcher(None, bare(text), bare(other), autojunk=False).ratio()


def is_capitals(text: str) -> bool:
    """Tell text in hoa: it has letters and none is small."""
    return any(letter.isalpha() for letter in text) and not any(letter.islower() for letter in text)


def is_blank(text: str) -> bool:
    """Tell a place left open: dots, underscores, nothing."""
    return not _BLANKS.sub("", text)


def has_blanks(text: str) -> bool:
    """Tell text with places left open in it, as a form has."""
    return bool(re.search(r"\.{3,}|…|_{3,}", text))
