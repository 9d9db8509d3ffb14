"""The blocks that papers share, written once: header, title, signatures, recipients, head of an annex.

Cell numbers are those of the decree's diagram (Phụ lục I, Mục IV). Tags ask for the context blocks that
docgen.papers.blocks makes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.page.keep import SIGNER, SIGNING
from docgen.page.rule_lines import ABSTRACT_RULE, ATTACHMENT_RULE, ISSUER_RULE, MOTTO_RULE
from templates_docx.source.package import PORTRAIT
from templates_docx.source.styles import PLAIN_TABLE, SIGNED_TABLE, style_id
from templates_docx.source.word import Cell, Row, cell, paragraph, table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element


COUNTRY: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"

_RIGHT = 100.0
"""Right half of the header, mm: `Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026` takes 98.7."""
_HEADER = (PORTRAIT.text_width - _RIGHT, _RIGHT)
_ONE_SIGNATURE = (72.0, PORTRAIT.text_width - 72.0)
_HALVES = (PORTRAIT.text_width / 2, PORTRAIT.text_width / 2)
_AT_ONCE = 20
"""How many recipients are never torn over two pages."""
_FIRST = f"recipients[:{_AT_ONCE}]"


def styled(style: str, *content: str | Element) -> Element:
    """Make a paragraph of the style with this name."""
    return paragraph(style_id(style), *content)


def tag(text: str) -> Element:
    """Make the paragraph of a tag that governs whole paragraphs or rows; filling removes it."""
    return styled("Thẻ điều khiển", text)


def tag_row(text: str, columns: int, *, repeated: bool = False) -> Row:
    """Make the row of a tag that governs whole rows; filling removes it.

    Among the heads of a table it is `repeated` like them: heads are only heads without a gap from the top.
    """
    return Row((cell(tag(text), columns=columns),), repeated)


def header(*, place_and_date: bool = True, under_number: Iterable[Element] = (), of: str = "") -> Element:
    """Cells 1 to 4: issuing bodies and number left, country, motto, place and date right (II.1–4).

    Minutes have no place and date (M1.9). `under_number` are cells 5b and 10. `of` goes before the tags where
    a file holds several papers: `report.` when the loop calls each so.
    """
    dated = styled("Địa danh ngày tháng", *([f"{{{{ {of}place_date_line }}}}"] if place_and_date else []))
    numbered = styled("Số ký hiệu", f"{{{{ {of}number_line }}}}")
    second = Row((cell(numbered, *under_number), cell(dated)))
    return table(style_id(PLAIN_TABLE), _HEADER, [_letterhead(of), second])


def letterhead(width: float = PORTRAIT.text_width) -> Element:
    """Cells 1 and 2 alone, for what has neither number nor date of its own (M1.3); `width` is the text's."""
    split = [share * width / PORTRAIT.text_width for share in _HEADER]
    return table(style_id(PLAIN_TABLE), split, [_letterhead()])


def issuer() -> Element:
    """Cell 2 alone, for a paper inside the office."""
    return table(style_id(PLAIN_TABLE), _HEADER, [Row((_bodies(), cell(styled("Quốc hiệu"))))])


def _letterhead(of: str = "") -> Row:
    country = cell(styled("Quốc hiệu", COUNTRY), styled("Tiêu ngữ", MOTTO), styled(MOTTO_RULE))
    return Row((_bodies(of), country))


def _bodies(of: str = "") -> Cell:
    return cell(
        tag(f"{{%p for body in {of}bodies %}}"),
        tag("{%p if not loop.first %}"),
        styled("Khoảng giữa cơ quan"),
        tag("{%p endif %}"),
        tag("{%p if body.parent %}"),
        styled("Cơ quan chủ quản", "{{ body.parent }}"),
        tag("{%p endif %}"),
        styled("Tên cơ quan", "{{ body.name }}"),
        tag("{%p endfor %}"),
        styled(ISSUER_RULE),
    )


def title() -> list[Element]:
    """Cell 5a: type and abstract with the rule under them (II.5.b)."""
    return [
        styled("Tên loại", "{{ type_name }}"),
        styled("Trích yếu", "{{ abstract }}"),
        styled(ABSTRACT_RULE),
    ]


def bases() -> list[Element]:
    """Căn cứ, one to a paragraph (II.6.a)."""
    return [tag("{%p for basis in bases %}"), styled("Căn cứ", "{{ basis }}"), tag("{%p endfor %}")]


def addressees() -> list[Element]:
    """Cell 9a: one addressee beside `Kính gửi:`, two or more below it (II.9.d)."""
    return [
        tag("{%p if addressees.lines %}"),
        styled("Kính gửi nhiều nơi", "{{ addressees.line }}"),
        tag("{%p for line in addressees.lines %}"),
        styled("Danh sách kính gửi", "{{ line }}"),
        tag("{%p endfor %}"),
        tag("{%p else %}"),
        styled("Kính gửi", "{{ addressees.line }}"),
        tag("{%p endif %}"),
        styled("Khoảng dưới kính gửi"),
    ]


def minutes_opening(event: str) -> list[Element]:
    """When, where, who, who chairs, who writes: how minutes begin (M1.9); `event` is what they are of."""
    return [
        styled("Nội dung", "Thời gian bắt đầu: {{ start }}"),
        styled("Nội dung", "Địa điểm: {{ venue }}"),
        styled("Nội dung", "Thành phần tham dự:"),
        tag("{%p for group in attendance %}"),
        styled("Khoản", "{{ group.heading }}"),
        tag("{%p for line in group.lines %}"),
        styled("Gạch đầu dòng", "{{ line }}"),
        tag("{%p endfor %}"),
        tag("{%p endfor %}"),
        styled("Nội dung", "Chủ trì (chủ tọa): {{ chair }}"),
        styled("Nội dung", "Thư ký (người ghi biên bản): {{ secretary }}"),
        styled("Nội dung", f"Nội dung (theo diễn biến {event}):"),
    ]


def signed_with_recipients() -> Element:
    """Cells 7 and 9b side by side: one signature right, the recipients level with its first line left."""
    signature = cell(*_capacity("signatures[0]"), *_name("signatures[0]"))
    rows = [
        Row((cell(*_recipients(_FIRST)), signature)),
        *_more_recipients(cell(styled("Danh sách nơi nhận"))),
    ]
    return table(style_id(SIGNED_TABLE), _ONE_SIGNATURE, rows)


def signed_together() -> Element:
    """Cell 7 of a paper that two or more sign: two beside each other, an odd last one in the middle.

    The names stand in a row of their own, level with each other; the recipients stand below, left.
    """
    rows = [
        *_pairs("signatures"),
        Row((cell(*_recipients(_FIRST), columns=2),)),
        *_more_recipients(),
    ]
    return table(style_id(SIGNED_TABLE), _HALVES, rows)


def signed_by(signatures: str) -> Element:
    """Cell 7 alone, for a paper without recipients: two beside each other, an odd last one in the middle."""
    return table(style_id(SIGNED_TABLE), _HALVES, _pairs(signatures))


def _pairs(signatures: str) -> list[Row]:
    return [
        tag_row(f"{{%tr for signature in {signatures} %}}", 2),
        tag_row("{%tr if loop.index is odd and not loop.last %}", 2),
        Row((cell(*_below(), *_capacity("signature")), cell(*_below(), *_capacity("loop.nextitem")))),
        Row((cell(*_name("signature"), vertical="bottom"), cell(*_name("loop.nextitem"), vertical="bottom"))),
        tag_row("{%tr elif loop.index is odd %}", 2),
        Row((cell(*_below(), *_capacity("signature"), columns=2),)),
        Row((cell(*_name("signature"), columns=2),)),
        tag_row("{%tr endif %}", 2),
        tag_row("{%tr endfor %}", 2),
    ]


def signed_in_columns(count: int, width: float) -> Element:
    """Place `count` signatures beside each other in `width` mm, place and date above the last one."""
    each = [f"signatures[{place}]" for place in range(count)]
    dated = [cell(styled("Địa danh ngày tháng")) for _ in each[1:]]
    rows = [
        Row((*dated, cell(styled("Địa danh ngày tháng", "{{ place_date_line }}")))),
        Row(tuple(cell(*_capacity(one)) for one in each)),
        Row(tuple(cell(*_name(one), vertical="bottom") for one in each)),
    ]
    return table(style_id(SIGNED_TABLE), [width / count] * count, rows)


def copied(condition: str = "copy") -> list[Element]:
    """Make the block of a copy on paper, right under the end of what is copied (P2.II, M3.1).

    Where annexes may follow, `condition` says of each possible end whether it is the end.
    """
    body = (styled("Tên cơ quan", "{{ copy.body }}"), styled(ISSUER_RULE))
    rows = [
        Row((cell(*body), cell(styled("Hình thức sao", "{{ copy.form }}")))),
        Row(
            (
                cell(styled("Số ký hiệu", "{{ copy.number_line }}")),
                cell(styled("Địa danh ngày tháng", "{{ copy.place_date_line }}")),
            )
        ),
        Row(
            (
                cell(*_recipients("copy.recipients")),
                cell(*_capacity("copy.signature"), *_name("copy.signature")),
            )
        ),
    ]
    return [
        tag(f"{{%p if {condition} %}}"),
        styled("Kẻ trên bản sao"),
        table(style_id(SIGNED_TABLE), _ONE_SIGNATURE, rows),
        tag("{%p endif %}"),
    ]


def annex_head() -> list[Element]:
    """Name, title and reference of an annex with the rule under them (III.1)."""
    return [
        styled("Phụ lục", "{{ annex.label }}"),
        styled("Tên phụ lục", "{{ annex.title }}"),
        styled("Kèm theo", "{{ annex.reference }}"),
        styled(ATTACHMENT_RULE),
    ]


def _below() -> list[Element]:
    """Room between the names of a row of signatures and the next row."""
    return [tag("{%p if not loop.first %}"), styled("Khoảng giữa chữ ký"), tag("{%p endif %}")]


def _capacity(signature: str) -> list[Element]:
    return [
        tag(f"{{%p for line in {signature}.lines %}}"),
        styled(SIGNING, "{{ line }}"),
        tag("{%p endfor %}"),
        tag(f"{{%p if {signature}.note %}}"),
        styled("Ghi chú ký", f"{{{{ {signature}.note }}}}"),
        tag("{%p endif %}"),
    ]


def _name(signature: str) -> list[Element]:
    return [
        tag(f"{{%p if {signature}.note %}}"),
        styled("Khoảng dưới ghi chú ký"),
        tag("{%p else %}"),
        styled("Khoảng ký"),
        tag("{%p endif %}"),
        tag(f"{{%p if {signature}.other_post %}}"),
        styled("Chức vụ khác", f"{{{{ {signature}.other_post }}}}"),
        tag("{%p endif %}"),
        styled(SIGNER, f"{{{{ {signature}.name }}}}"),
    ]


def _recipients(source: str) -> list[Element]:
    return [styled("Nơi nhận", "Nơi nhận:"), *_recipient_lines(source)]


def _recipient_lines(source: str) -> list[Element]:
    return [
        tag(f"{{%p for line in {source} %}}"),
        styled("Danh sách nơi nhận", "{{ line }}"),
        tag("{%p endfor %}"),
    ]


def _more_recipients(*beside: Cell) -> list[Row]:
    """Let what a list has beyond its first lines go on over as many pages as it needs."""
    lines = cell(*_recipient_lines(f"recipients[{_AT_ONCE}:]"), columns=2 - len(beside))
    return [
        tag_row(f"{{%tr if recipients|length > {_AT_ONCE} %}}", 2),
        Row((lines, *beside), goes_on=True),
        tag_row("{%tr endif %}", 2),
    ]
