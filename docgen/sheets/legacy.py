"""TCVN3 (ABC) and VNI: letters that only a font made Vietnamese, as they come out when read as Windows-1252.

TCVN 5712:1993 (VN3) has one byte for each small letter, and capitals by a font of capitals; VNI writes a
letter and its mark one after the other. What was typed so is recognised by whole words: as it stands it is
no Vietnamese, read the old way it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Final, Literal

from docgen.sheets.syllables import is_vietnamese, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Old = Literal["TCVN3", "VNI"]
NAMES: Final[tuple[Old, ...]] = ("TCVN3", "VNI")

_TCVN3_BYTES = (
    "A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ "
    "B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ "
    "CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị "
    "DFò E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ "
    "EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ"
)
_TCVN3 = {chr(int(pair[:2], 16)): pair[2:] for pair in _TCVN3_BYTES.split()}

_TONED = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_ON_A = {
    "â": "â", "á": "ấ", "à": "ầ", "å": "ẩ", "ã": "ẫ", "ä": "ậ",
    "ê": "ă", "é": "ắ", "è": "ằ", "ú": "ẳ", "ü": "ẵ", "ë": "ặ",
}  # fmt: skip
_ON_E = {"â": "ê", "á": "ế", "à": "ề", "å": "ể", "ã": "ễ", "ä": "ệ"}
_ON_O = {"â": "ô", "á": "ố", "à": "ồ", "å": "ổ", "ã": "ỗ", "ä": "ộ"}
_ALONE = {"í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ", "ô": "ơ", "ö": "ư"}


def _vni_pairs() -> dict[str, str]:
    """Spell out letter and mark → the letter, in small letters, capitals and capital with small mark."""
    small = {
        f"{base}{mark}": unicodedata.normalize("NFC", letter + tone)
        for base, letter in (*zip("aeouy", "aeouy", strict=True), ("ô", "ơ"), ("ö", "ư"))
        for mark, tone in _TONED.items()
    }
    for base, marked in (("a", _ON_A), ("e", _ON_E), ("o", _ON_O)):
        small |= {f"{base}{mark}": letter for mark, letter in marked.items()}
    small |= _ALONE
    capital = {pair.upper(): letter.upper() for pair, letter in small.items()}
    mixed = {pair[0].upper() + pair[1]: letter.upper() for pair, letter in small.items() if len(pair) > 1}
    return small | capital | mixed


_VNI = _vni_pairs()
_VNI_PAIR = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))


def convert(text: str, old: Old) -> str:
    """Read `text` in the old way and give it in Unicode."""
    if old == "TCVN3":
        return "".join(_TCVN3.get(letter, letter) for letter in text)
    return _VNI_PAIR.sub(lambda found: _VNI[found[0]], text)


def recognise(texts: Iterable[str]) -> Old | None:
    """Tell in which old way most words of `texts` are written; None for Unicode and for other languages."""
    seen = Counter(word for text in texts for word in words(text))
    total = seen.total()
    if not total:
        return None
    strange = sum(count for word, count in seen.items() if not is_vietnamese(word))
    if strange < max(2, total * 0.1):
        return None
    scores: Mapping[Old, int] = {
        old: sum(count for word, count in seen.items() if not is_vietnamese(word) and _reads(word, old))
        for old in NAMES
    }
    best = max(scores, key=lambda old: scores[old])
    return best if scores[best] >= max(2, 0.6 * strange) else None


def is_old(text: str, old: Old, *, surely: bool = True) -> bool:
    """Tell whether one text of a sheet where `old` was recognised is written that way.

    Words that can be read both ways count as Unicode, unless `surely` is false.
    """
    found = words(text)
    if not found or any(ord(letter) > 0xFF for word in found for letter in word):  # noqa: PLR2004 # Latin-1
        return False
    if not all(_reads(word, old) or is_vietnamese(word) for word in found):
        return any(_reads(word, old) and not is_vietnamese(word) for word in found)
    return not surely or any(not is_vietnamese(word) for word in found)


def _reads(word: str, old: Old) -> bool:
    read = convert(word, old)
    return read != word and all(is_vietnamese(part) for part in (words(read) or [read]))
