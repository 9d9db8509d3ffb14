"""Letters as they may stand in a paper: NFC, legal, without stray ends."""

from __future__ import annotations

import re
import unicodedata

_LINE_BREAK = re.compile(r"\r\n?|[\u2028\u2029]")
_ILLEGAL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls but tab and line feed; XML 1.0, section 2.2, and C1
    r"\ud800-\udfff"  # half a character
    r"\ufdd0-\ufdef\ufffe\uffff"  # noncharacters, the first plane's and below the last of every plane
    + "".join(chr(plane << 16 | low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF))
    + r"\u202a-\u202e\u2066-\u2069"  # turn the reading direction: the page would not say what the file says
    r"\ufeff\u200b]"  # nothing to see, everything to search for in vain
)
_PLAIN = str.maketrans(
    {
        "\t": " ",
        **dict.fromkeys("\u1680\u205f\u3000", " "),  # blanks that the fonts of papers lack
        "\u2011": "-",  # the non-breaking hyphen, which they lack too
        **dict.fromkeys("\ufe0e\ufe0f"),  # ask for a letter as a coloured picture, from whatever font has one
    }
)


def clean(text: str) -> str:
    """Put `text` in NFC, line breaks as line feeds, nothing blank at either end.

    Tabs and rare blanks become spaces, a non-breaking hyphen a hyphen; what only asks for another look of the
    letter before it goes.
    """
    return unicodedata.normalize("NFC", _LINE_BREAK.sub("\n", text).translate(_PLAIN)).strip()


def one_line(text: str) -> str:
    """Clean `text` and let a line break in it count as a space."""
    return " ".join(filter(None, (line.strip(" ") for line in clean(text).split("\n"))))


def illegal_characters(text: str) -> list[str]:
    """Name (`U+0007`) every character of `text` that no paper can carry, each once, in order."""
    return [f"U+{ord(character):04X}" for character in dict.fromkeys(_ILLEGAL.findall(text))]


def paragraphs(text: str) -> list[str]:
    """Split `text` at its line breaks, dropping empty lines."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def capitals(text: str) -> str:
    """In hoa: `text` in capital letters, Vietnamese letters included."""
    return unicodedata.normalize("NFC", text.upper())


def capital_first(text: str) -> str:
    """Make the first letter of `text` a capital, leaving the rest as it is."""
    return text[:1].upper() + text[1:]


def in_sentence(text: str) -> str:
    """Make the first letter of a phrase small, unless a proper name begins it (`Sở Nội vụ`)."""
    _, _, rest = text.partition(" ")
    return small_first(text) if rest[:1].islower() else text


def small_first(text: str) -> str:
    """Make the first letter of `text` small unless its first word is an abbreviation (`UBND`)."""
    first_word = text.split(" ", 1)[0]
    return text if len(first_word) > 1 and first_word.isupper() else text[:1].lower() + text[1:]


def shortened(text: str, most: int) -> str:
    """Cut a text of more than `most` characters between words, within one that is half of it or longer."""
    if len(text) <= most:
        return text
    words = text[:most].rpartition(" ")[0]
    return f"{words if len(words) > most // 2 else text[:most]}…"
