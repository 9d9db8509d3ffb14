"""The one table of named styles: what each part of a paper looks like, and which clause says so.

A change here changes every paper. Clauses are of Phụ lục I of Nghị định 30/2020/NĐ-CP ("II.6.e" = Phần I,
Mục II, khoản 6, điểm e; "V" = its table of sample sizes), "M1.9" is a model form of Phụ lục III. Space stands
only before paragraphs, never after: no reader of the file has to decide how the two add up.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from docgen.page.columns import COLUMN_WIDTHS
from docgen.page.keep import SIGNER, SIGNING
from docgen.page.rule_lines import ABSTRACT_RULE, ATTACHMENT_RULE, ISSUER_RULE, MOTTO_RULE

if TYPE_CHECKING:
    from templates_docx.source.word import Alignment

FONT: Final = "Times New Roman"
INDENT: Final = 10.0
"""First line of body text, mm (II.6.e: 1 cm or 1.27 cm)."""
GAP: Final = 6.0
"""Before each paragraph of body text, pt (II.6.e: at least 6 pt)."""
SIDE: Final = 8.0
"""Room at both sides of a long centred heading, mm."""
SIGNATURE_GAP: Final = 58.0
"""Before the empty line above a name, pt: room for signature and seal of 26 mm, 30 mm in a row of its own."""
LEAST_LINE: Final = 0.05
"""Height of a paragraph that only ends a section, pt, the least a file can say: a full page has room."""
NOTE: Final = 22.0
"""What a note such as `(Đã ký)` takes of that room, pt."""


@dataclass(frozen=True)
class ParagraphStyle:
    """One row. `first_line` to `hanging` are mm; `size`, `before`, `line` pt (None = single line)."""

    name: str
    clause: str
    based_on: str = ""
    align: Alignment = "left"
    size: float = 14
    bold: bool = False
    italic: bool = False
    first_line: float = 0.0
    left: float = 0.0
    right: float = 0.0
    hanging: float = 0.0
    before: float = 0.0
    line: float | None = None
    keep_next: bool = False
    outline: int | None = None
    ruled: bool = False
    """A line above; filling a paper sets its length (docgen.page.rule_lines), until then the indents do."""
    colour: str = ""
    page_break: bool = False

    @property
    def indents(self) -> tuple[float, ...]:
        """All indents, mm."""
        return self.first_line, self.left, self.right, self.hanging

    @property
    def id(self) -> str:
        """Id in the file: "Tên cơ quan" → "TenCoQuan"."""
        return style_id(self.name)


def style_id(name: str) -> str:
    """Make the id of a style from its name: no diacritics, no spaces."""
    plain = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return "".join(word[:1].upper() + word[1:] for word in letters.split())


def _like(base: ParagraphStyle, name: str, clause: str, **changes: Any) -> ParagraphStyle:  # noqa: ANN401 - fields
    return replace(base, name=name, clause=clause, based_on=base.name, **changes)


NORMAL: Final = ParagraphStyle("Normal", "I.4")
_CENTRED = replace(NORMAL, align="center")
_RULE = replace(_CENTRED, before=3, line=6, ruled=True)
_BODY = _like(NORMAL, "Nội dung", "II.6.e", align="both", first_line=INDENT, before=GAP)
_HEADING = _like(NORMAL, "Phần", "II.6.đ", align="center", bold=True, before=12, keep_next=True, outline=1)
_CELL = _like(NORMAL, "Ô chữ", "V", size=13)

PARAGRAPH_STYLES: Final = (
    NORMAL,
    # ô số 1: Quốc hiệu và Tiêu ngữ
    _like(_CENTRED, "Quốc hiệu", "II.1.a", size=12, bold=True),
    _like(_CENTRED, "Tiêu ngữ", "II.1.b", size=13, bold=True),
    _like(_RULE, MOTTO_RULE, "II.1.c", left=22, right=22),
    # ô số 2: cơ quan ban hành
    _like(_CENTRED, "Cơ quan chủ quản", "II.2", size=12),
    _like(_CENTRED, "Tên cơ quan", "II.2", size=12, bold=True),
    _like(_CENTRED, "Khoảng giữa cơ quan", "II.2", line=6),
    _like(_RULE, ISSUER_RULE, "II.2", left=22, right=22),
    # ô số 3, 4, 5b
    _like(_CENTRED, "Số ký hiệu", "II.3.c", size=13, before=6),
    _like(_CENTRED, "Địa danh ngày tháng", "II.4.c", size=13, italic=True, before=6),
    _like(_CENTRED, "Trích yếu công văn", "II.5.b", size=12, before=6),
    # ô số 10b, 11
    _like(_CENTRED, "Dấu khẩn", "III.2.b", size=13, bold=True, colour="FF0000"),
    _like(_CENTRED, "Dấu lưu hành", "III.2.c", size=13, bold=True),
    _like(NORMAL, "Khoảng quanh dấu", "III.2", line=6),
    # ô số 5a
    _like(_CENTRED, "Tên loại", "II.5.b", bold=True, before=24, keep_next=True, outline=0),
    _like(_CENTRED, "Trích yếu", "II.5.b", bold=True, left=SIDE, right=SIDE, keep_next=True),
    _like(_RULE, ABSTRACT_RULE, "II.5.b", line=10, left=60, right=60),
    # ô số 6
    _like(_CENTRED, "Thẩm quyền ban hành", "M1.2", bold=True, before=12, keep_next=True),
    _BODY,
    _like(_BODY, "Căn cứ", "II.6.a", italic=True),
    _like(_CENTRED, "Lời ban hành", "M1.2", bold=True, before=12, keep_next=True),
    _HEADING,
    _like(_HEADING, "Tên phần", "II.6.đ", before=0, outline=None),
    _like(_HEADING, "Chương", "II.6.đ"),
    _like(_HEADING, "Tên chương", "II.6.đ", before=0, outline=None),
    _like(_HEADING, "Mục", "II.6.đ", outline=2),
    _like(_HEADING, "Tên mục", "II.6.đ", before=0, outline=None),
    _like(_BODY, "Đề mục", "V", bold=True, before=12, keep_next=True, outline=1),
    _like(_BODY, "Điều", "II.6.đ"),
    _like(_BODY, "Tên điều", "II.6.đ", bold=True, keep_next=True, outline=2),
    _like(_BODY, "Khoản", "II.6.đ"),
    _like(_BODY, "Tên khoản", "II.6.đ", bold=True, keep_next=True, outline=2),
    _like(_BODY, "Điểm", "II.6.đ"),
    _like(_BODY, "Gạch đầu dòng", "II.6.e"),
    # ô số 7: chữ ký
    _like(_CENTRED, SIGNING, "II.7.đ", bold=True, keep_next=True),
    _like(_CENTRED, "Ghi chú ký", "M1.2", italic=True, before=6, keep_next=True),
    _like(_CENTRED, "Khoảng giữa chữ ký", "II.7.đ", line=14, keep_next=True),
    _like(_CENTRED, "Khoảng ký", "II.7.d", before=SIGNATURE_GAP, keep_next=True),
    _like(_CENTRED, "Khoảng dưới ghi chú ký", "II.7.d", before=SIGNATURE_GAP - NOTE, keep_next=True),
    _like(_CENTRED, "Chức vụ khác", "II.7.đ", bold=True, keep_next=True),
    _like(_CENTRED, SIGNER, "II.7.đ", bold=True),
    # ô số 9
    _like(_CENTRED, "Kính gửi", "II.9.d", before=12),
    _like(NORMAL, "Kính gửi nhiều nơi", "II.9.d", left=26.5, before=12, keep_next=True),
    _like(NORMAL, "Danh sách kính gửi", "II.9.d", left=47, hanging=3),
    _like(NORMAL, "Khoảng dưới kính gửi", "II.9.d", line=6),
    _like(NORMAL, "Nơi nhận", "II.9.d", before=1.8, size=12, bold=True, italic=True, keep_next=True),
    _like(NORMAL, "Danh sách nơi nhận", "II.9.d", size=11),
    # ô số 13
    _like(replace(_RULE, before=0), "Kẻ hết chiều ngang", "III.4"),
    _like(NORMAL, "Địa chỉ", "III.4", size=11),
    # phụ lục
    _like(_CENTRED, "Phụ lục", "III.1.b", bold=True, keep_next=True, outline=0),
    _like(_CENTRED, "Tên phụ lục", "III.1.b", bold=True, left=SIDE, right=SIDE, keep_next=True),
    _like(_CENTRED, "Kèm theo", "III.1.c", italic=True, left=SIDE, right=SIDE, keep_next=True),
    _like(_RULE, ATTACHMENT_RULE, "III.1.c", line=16, left=80, right=80),
    # bảng
    _like(NORMAL, "Khoảng trước bảng", "V", line=6, keep_next=True),
    _like(_CENTRED, "Đầu cột", "V", size=13, bold=True),
    _CELL,
    _like(_CELL, "Ô giữa", "V", align="center"),
    _like(_CELL, "Ô số", "V", align="right"),
    _like(_CELL, "Ô nhóm", "V", bold=True, keep_next=True),
    # bản sao
    _like(_RULE, "Kẻ trên bản sao", "P2.II.2.a", before=12, line=8),
    _like(_CENTRED, "Hình thức sao", "P2.II.2.b", bold=True),
    # tài liệu nội bộ
    _like(_BODY, "Lời dẫn", "ngoài Nghị định", line=21),
    _like(_BODY, "Chỉ dẫn", "ngoài Nghị định", italic=True),
    _like(
        _CENTRED, "Chú thích ảnh", "ngoài Nghị định", size=13, italic=True, before=GAP, left=SIDE, right=SIDE
    ),
    _like(NORMAL, "Tác giả", "ngoài Nghị định", align="right", bold=True, before=12, keep_next=True),
    _like(NORMAL, "Đơn vị tác giả", "ngoài Nghị định", align="right", italic=True),
    # trang
    _like(_CENTRED, "Số trang", "I.7"),
    _like(NORMAL, "Ngắt phần", "III.1.đ", line=LEAST_LINE),
    _like(NORMAL, "Thẻ điều khiển", "", size=9, colour="7F7F7F"),
    _like(_CENTRED, COLUMN_WIDTHS, "", size=9, colour="7F7F7F"),
)
"""Every paragraph style of every paper, in the order of the page."""

STRONG: Final = "Chữ đậm"
"""Character style of "Điều 1." (II.6.đ: đứng đậm) and of totals."""
PLAIN_TABLE: Final = "Bảng không kẻ"
"""Table style of the header: neither lines nor padding."""
SIGNED_TABLE: Final = "Bảng chữ ký"
"""Table style of signatures: no lines, room above each row."""
LISTED_TABLE: Final = "Bảng danh sách"
"""Table style of lists in annexes: lines all round."""
URGENCY_TABLE: Final = "Khung dấu khẩn"
"""Table style of the stamp of urgency: a single red line, no padding."""
CIRCULATION_TABLE: Final = "Khung dấu lưu hành"
"""Table style of the note on circulation: a single line, no padding."""
