"""Headings from phần to điểm (II.6.d–đ; variant of Mục V, row 6b) and citations (II.6.b)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.rules.checks.body import running_text
from docgen.rules.checks.looks import Style, is_centred, style_faults
from docgen.rules.rule import Hit, error, seen, warning, when
from docgen.rules.words import has_blanks, plain
from docgen.wording.enumeration import POINT_LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.rules.anatomy import Anatomy
    from docgen.rules.anatomy.roles import Item
    from docgen.rules.facts import Block

_HEADING_STYLE = Style((13, 14), bold=True, italic=False)
_TITLE_STYLE = Style((13, 14), bold=True, italic=False, capitals=True)
_WORDS = {"part": "Phần", "chapter": "Chương", "section": "Mục", "subsection": "Tiểu mục"}
_ROMAN = re.compile(r"^[IVXLC]+$")
_LONG_HEADING = 160
_CITED = re.compile(
    r"\b(?P<type>Nghị định|Nghị quyết|Thông tư liên tịch|Thông tư|Quyết định|Chỉ thị|Kế hoạch|"
    r"Công văn|Thông báo|"
    r"Tờ trình|Báo cáo|Hướng dẫn|Chương trình|Đề án)\s+số\s*:?\s*(?P<symbol>\d+/[\w/\-Đ]+)(?P<after>.{0,160})"
)
_WITH_DAY = re.compile(r"^\s*,?\s*ngày\s*\d")
_WITH_BODY = re.compile(r"\bcủa\b|\bdo\b")


def _starts(item: Item, words: str) -> bool:
    return item.text.startswith(words)


def _title_under(text: tuple[Item, ...], place: int) -> Item | None:
    following = text[place + 1] if place + 1 < len(text) else None
    return following if following and following.role == "plain" and following.block.look.bold else None


def _headed(anatomy: Anatomy, roles: tuple[str, ...], *, roman: bool) -> Iterator[Hit]:
    """Number in a line of its own, title under it in hoa; both bold and centred."""
    text = running_text(anatomy)
    for place, item in enumerate(text):
        if item.role not in roles:
            continue
        block = item.block
        faults = list(style_faults([block], _HEADING_STYLE))
        if not _starts(item, _WORDS[item.role]):
            faults.append(seen("words", words=" ".join(item.text.split()[:2])))
        if bool(_ROMAN.match(item.number)) is not roman and not item.number.lower().startswith("thứ"):
            faults.append(seen("words", words=item.number))
        if item.rest:
            faults.append(seen("title-beside"))
        if not is_centred(anatomy, block):
            faults.append(seen("not-centred"))
        yield from when(faults, block)
        title = _title_under(text, place)
        if title:
            own = list(style_faults([title.block], _TITLE_STYLE))
            if not is_centred(anatomy, title.block):
                own.append(seen("not-centred"))
            yield from when(own, title.block)


def part_chapter(anatomy: Anatomy) -> Iterator[Hit]:
    """Phần and Chương with Roman numbers."""
    yield from _headed(anatomy, ("part", "chapter"), roman=True)


def section(anatomy: Anatomy) -> Iterator[Hit]:
    """Mục and Tiểu mục with Arabic numbers; in the other pattern `I. TÊN MỤC` in hoa and bold."""
    yield from _headed(anatomy, ("section", "subsection"), roman=False)
    romans = [
        item for item in running_text(anatomy) if item.role == "roman" and len(item.text) < _LONG_HEADING
    ]
    for item in romans if len(romans) > 1 else ():
        faults = list(style_faults([item.block], _TITLE_STYLE))
        if not re.match(r"^[IVX]+\.\s", item.text):
            faults.append(seen("words", words=item.text.split()[0]))
        yield from when(faults, item.block)


def article(anatomy: Anatomy) -> Iterator[Hit]:
    """`Điều 1.`, bold."""
    for item in running_text(anatomy):
        if item.role != "article":
            continue
        block = item.block
        faults = []
        head = re.match(r"^Điều \d+\.(?=\s|$|\.\.)", block.text)
        if not head:
            faults.append(seen("words", words=" ".join(block.text.split()[:2])))
        if not _head_is_bold(block, len(f"Điều {item.number}")):
            faults.append(seen("not-bold"))
        yield from when(faults, block)


def _head_is_bold(block: Block, length: int) -> bool:
    """Tell whether the first `length` characters are bold."""
    left = length
    for span in block.spans:
        letters = span.text[:left].strip()
        if letters and not span.look.bold:
            return False
        left -= len(span.text)
        if left <= 0:
            break
    return True


def clause(anatomy: Anatomy) -> Iterator[Hit]:
    """`1.` for khoản."""
    for item in running_text(anatomy):
        if item.role == "clause" and not re.match(rf"^{item.number}\.\s", item.text):
            yield Hit(seen("words", words=item.text.split()[0]), item.block, words=item.text.split()[0])


def point(anatomy: Anatomy) -> Iterator[Hit]:
    """`a)` for điểm."""
    for item in running_text(anatomy):
        if item.role == "point" and not re.match(rf"^{item.number}\)\s", item.text):
            yield Hit(seen("words", words=item.text.split()[0]), item.block, words=item.text.split()[0])


def point_letters(anatomy: Anatomy) -> Iterator[Hit]:
    """Letters in the order a b c d đ e g …, without ă â ê ô ơ ư."""
    last = ""
    for item in running_text(anatomy):
        if item.role in ("clause", "article", "roman", "chapter", "section", "part", "subclause"):
            last = ""
        if item.role != "point":
            continue
        wanted = POINT_LETTERS[POINT_LETTERS.index(last) + 1] if last and last in POINT_LETTERS[:-1] else "a"
        if len(item.number) == 1 and item.number != wanted:
            yield Hit(seen("letter", shown=item.number, wanted=wanted), item.block, words=f"{item.number})")
        last = item.number if item.number in POINT_LETTERS else ""


def titles_required(anatomy: Anatomy) -> Iterator[Hit]:
    """From phần to điều every part has a title, in a text built of them; an individual decision is none."""
    regulation = anatomy.items if anatomy.kind in ("QC", "QyĐ") else ()
    for text in (regulation, *(annex.items for annex in anatomy.annexes if annex.attached)):
        for place, item in enumerate(text):
            if item.role in _WORDS and not item.rest and _title_under(tuple(text), place) is None:
                yield Hit(seen("no-title"), item.block)
        articles = [item for item in text if item.role == "article"]
        titled = [item for item in articles if item.rest and _head_is_bold(item.block, len(item.text) - 1)]
        if titled or any(item.role in _WORDS for item in text):
            for item in articles:
                if item not in titled and not has_blanks(item.text):
                    yield Hit(seen("no-title"), item.block)


# ---------------------------------------------------------------------------- citations


def _citations(anatomy: Anatomy) -> Iterator[tuple[Block, re.Match[str], bool]]:
    """Every citation by number, and whether it is the first of its text."""
    known: set[str] = set()
    own = anatomy.header.number.text if anatomy.header.number else ""
    for block in (*anatomy.title.bases, *(item.block for item in running_text(anatomy))):
        for found in _CITED.finditer(block.text):
            symbol = plain(found["symbol"].rstrip("-/"))
            if symbol in plain(own):
                continue
            yield block, found, symbol not in known
            known.add(symbol)


def first_full(anatomy: Anatomy) -> Iterator[Hit]:
    """The first citation gives the day and the body too."""
    for block, found, first in _citations(anatomy):
        in_full = _WITH_DAY.match(found["after"]) and _WITH_BODY.search(found["after"])
        if first and not in_full and block not in anatomy.title.bases:
            words = f"{found['type']} số {found['symbol']}"
            yield Hit(seen("words", words=words), block, words=words)


def later_short(anatomy: Anatomy) -> Iterator[Hit]:
    """Later citations give only type, number and symbol."""
    for block, found, first in _citations(anatomy):
        if not first and _WITH_DAY.match(found["after"]):
            words = f"{found['type']} số {found['symbol']}"
            yield Hit(seen("words", words=f"{words}{found['after'][:24]}"), block, words=words)


RULES = (
    error("body.part-chapter", "II.6.đ", part_chapter),
    error("body.section", "II.6.đ", section),
    error("body.article", "II.6.đ", article),
    error("body.clause", "II.6.đ", clause),
    error("body.point", "II.6.đ", point),
    error("body.titles-required", "II.6.d", titles_required),
    warning("body.point-letters", "II.6.đ", point_letters),
    error("cite.first-full", "II.6.b", first_full),
    error("cite.later-short", "II.6.b", later_short),
)
