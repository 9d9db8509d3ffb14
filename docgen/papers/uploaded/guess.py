"""Guess a field of each name a template asks for: its kind, label and example.

Guesses for a clerk to look over, not rules: from the name (`ngày_sinh` is a date), from how tags use it
(`| bằng_chữ` wants an amount), from the words that stand before its first tag ("Họ và tên: {{ ht }}").
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final

from docgen.page.ooxml import parse, w
from docgen.page.tags import joined, paragraphs, scan
from docgen.papers.uploaded.fields import Field
from docgen.wording.text import capital_first

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from docgen.page.template import Template
    from docgen.papers.uploaded.fields import Kind
    from docgen.papers.uploaded.names import Name

_LONGEST_LABEL: Final = 60
_PRINTED = re.compile(r"\{\{\s*([^\W\d][\w.]*)")
_BREAK = re.compile(r"[.;:!?…}\t]")
_ENDS = " \u00a0\t\r\n:"
_EDGES = " \u00a0:.…-–_(*•"
_DATE = re.compile(r"(?:^|_)(?:ngay|han|date)(?:_|$)")
_MONEY = re.compile(r"(?:^|_)(?:tien|kinh_phi|don_gia|gia_tri|luong|phu_cap|hoc_phi|phi|amount)(?:_|$)")
_NO_MONEY = re.compile(r"so_luong|khoi_luong|chat_luong|bang_chu|ngan_hang|tien_si|tien_do|tien_trinh")
_NUMBER = re.compile(
    r"^(?:so_luong|so_ngay|so_nguoi|so_gio|so_buoi|so_ban|tuoi|nam_sinh|nam_hoc_thu|tong_so|stt)$"
)
_ABBREVIATION = re.compile(r"[bcdđghklmnpqrstvx]{2,6}")
"""A word without a vowel: `cccd`, `ubnd`."""
_LONG = re.compile(r"(?:^|_)(?:noi_dung|ly_do|ghi_chu|mo_ta|thanh_tich|nhan_xet|y_kien|kien_nghi)(?:_|$)")

_EXAMPLES: Final = (
    (r"(?:^|_)ho(?:_va)?_ten|^ten_nguoi|nguoi_ky|^ten$", "Nguyễn Văn A"),
    (r"chuc_vu|chuc_danh", "Chuyên viên"),
    (r"don_vi|phong_ban|co_quan|to_chuc", "Phòng Hành chính"),
    (r"dia_chi|thuong_tru|noi_o|que_quan|noi_sinh", "Phường Mẫu, tỉnh Mẫu"),
    (r"dien_thoai|sdt|phone", "0900 000 000"),
    (r"email|thu_dien_tu", "vanphong@mau.example"),
    (r"cccd|cmnd|can_cuoc|dinh_danh", "001200000001"),
    (r"(?:^|_)so(?:_|$)|ky_hieu", "12"),
    (r"gioi_tinh", "Nam"),
    (r"dan_toc", "Kinh"),
    (r"dia_danh", "Lạng Sơn"),
    (r"ly_do", "Giải quyết công việc gia đình"),
    (r"noi_dung", "Nội dung cần ghi"),
)
"""Pattern of a name without diacritics → an example of it."""
_OF_KIND: Mapping[str, Any] = {"date": "2026-04-15", "number": 3, "money": 1_500_000, "flag": True}


def guess(template: Template, root: Name) -> tuple[Field, ...]:
    """Guess the fields of a record, in the order in which the template asks for them."""
    beside = _words_beside(template)
    return tuple(_field(name, used, beside, siblings=root.entries) for name, used in root.entries.items())


def plain_letters(name: str) -> str:
    """Write a name small and without diacritics: `Ngày_Ký` → `ngay_ky`."""
    folded = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    return "".join(letter for letter in folded if not unicodedata.combining(letter))


def _field(name: str, used: Name, beside: Mapping[str, str], siblings: Mapping[str, Name]) -> Field:
    label = _label(name, used, beside)
    if used.row is not None:
        return _list(name, used.row, label, beside)
    if used.entries:
        return Field(name, "group", label, fields=_group(used, beside))
    kind = _kind(plain_letters(name), used, siblings)
    required = kind != "flag" and "bare" in used.uses
    return Field(name, kind, label, required=required, example=_example(name, kind, label))


def _list(name: str, row: Name, label: str, beside: Mapping[str, str]) -> Field:
    if row.entries:
        return Field(name, "rows", label, fields=_group(row, beside))
    return Field(name, "lines", label, example=_example(name, "line", label))


def _group(used: Name, beside: Mapping[str, str]) -> tuple[Field, ...]:
    return tuple(_field(name, each, beside, used.entries) for name, each in used.entries.items())


def _kind(name: str, used: Name, siblings: Mapping[str, Name]) -> Kind:
    uses, number = used.uses, bool(_NUMBER.search(name))
    part_of_date = name == "ngay" and "thang" in map(plain_letters, siblings)
    guesses: tuple[tuple[Kind, bool], ...] = (
        ("flag", bool(uses) and uses <= {"asked"}),
        ("date", "dated" in uses),
        ("money", "in-words" in uses or ("summed" in uses and not number)),
        ("number", bool(uses & {"reckoned", "summed"}) or number),
        ("money", bool(_MONEY.search(name)) and not _NO_MONEY.search(name)),
        ("date", bool(_DATE.search(name)) and not part_of_date),
        ("paragraph", bool(_LONG.search(name))),
    )
    return next((kind for kind, fits in guesses if fits), "line")


def _label(name: str, used: Name, beside: Mapping[str, str]) -> str:
    """Take the name where it is written as Vietnamese is, else the words beside its first tag."""
    words = (word.upper() if _ABBREVIATION.fullmatch(word) else word for word in name.split("_"))
    from_name = capital_first(" ".join(filter(None, words)))
    if not name.isascii():
        return from_name
    return next((beside[way] for way in used.spelt if beside.get(way)), from_name)


def _example(name: str, kind: Kind, label: str) -> Any:  # noqa: ANN401 # of any kind
    if kind in _OF_KIND:
        return _OF_KIND[kind]
    plain = plain_letters(name)
    return next((said for pattern, said in _EXAMPLES if re.search(pattern, plain)), label)


def _words_beside(template: Template) -> dict[str, str]:
    """Find, for each way a tag is written, the words before its first tag: in its paragraph or cell."""
    found: dict[str, str] = {}
    for part in template.compiled:
        root = parse(template.parts[part.name], part.name)
        for paragraph, pieces in paragraphs(root):
            text = joined(pieces)
            for begin, tag in scan(text)[0]:
                printed = _PRINTED.match(tag)
                if printed and printed[1] not in found:
                    found[printed[1]] = _short(text[:begin]) or _short(_cell_before(paragraph))
    return found


def _short(text: str) -> str:
    words = " ".join(_BREAK.split(text.rstrip(_ENDS))[-1].split()).strip(_EDGES)
    return capital_first(words) if 0 < len(words) <= _LONGEST_LABEL and "{" not in words else ""


def _cell_before(paragraph: Element) -> str:
    """Give the text of the cell to the left, or of the same column in the first row above a loop."""
    cell = next(paragraph.iterancestors(w("tc")), None)
    row = cell.getparent() if cell is not None else None
    if cell is None or row is None:
        return ""
    before = cell.getprevious()
    if before is not None and before.tag == w("tc") and not _is_tagged(before):
        return _text(before)
    first = next((each for each in row.itersiblings(w("tr"), preceding=True) if not _is_tagged(each)), None)
    cells = list(_cells(row))
    headings = list(_cells(first)) if first is not None else []
    place = cells.index(cell)
    return _text(headings[place]) if len(headings) == len(cells) else ""


def _cells(row: Element) -> Iterator[Element]:
    return row.iterchildren(w("tc"))


def _text(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(w("t")))


def _is_tagged(element: Element) -> bool:
    return "{" in _text(element)
