"""Vietnamese order of names: by given name, letter by letter of the Vietnamese alphabet, then by tone."""

from __future__ import annotations

import unicodedata

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER = {letter: place for place, letter in enumerate(_ALPHABET, 1)}
_TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries, after no tone at all."""
_TONE = {mark: place for place, mark in enumerate(_TONES, 1)}

Key = tuple[tuple[int, ...], tuple[int, ...]]


def collation_key(text: str) -> Key:
    """Sort key of one word or phrase: letters first, tones only where the letters are the same."""
    letters: list[int] = []
    tones: list[int] = []
    for letter in unicodedata.normalize("NFC", text.casefold()):
        plain, tone = _without_tone(letter)
        letters.append(_LETTER.get(plain, 1000 + ord(plain[0])) if plain != " " else 0)
        tones.append(tone)
    return tuple(letters), tuple(tones)


def _without_tone(letter: str) -> tuple[str, int]:
    parts = unicodedata.normalize("NFD", letter)
    tone = next((_TONE[mark] for mark in parts if mark in _TONE), 0)
    return unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in _TONE)), tone


def by_given_name(name: str) -> tuple[Key, Key]:
    """Sort key of a person's full name: given name (the last word), then the whole from its front."""
    words = name.split()
    return collation_key(words[-1] if words else ""), collation_key(" ".join(words))
