"""Documents as other programs write them (python-docx), each about one thing of the page."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

from tests.rig.raw import png

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document
    from docx.text.paragraph import Paragraph

TEXT = (
    "Căn cứ Luật Tổ chức chính quyền địa phương, để đẩy mạnh công tác tuyên truyền về phong "
    "trào thi đua yêu nước và "
    "mô hình, gương điển hình tiên tiến, các đơn vị phối hợp tổ chức thực hiện những nội dung "
    "chủ yếu sau đây: "
    "phát hiện, bồi dưỡng, tổng kết, nhân rộng các điển hình; bảo đảm kịp thời, chính xác, đúng "
    "quy định của pháp luật; "
    "Ễ Ữ Ặ Ẫ Ề ữ ặ ẫ ề ỗ ợ ỷ."
)


def new() -> Document:
    """A4 with the decree's margins, Times New Roman 14, nothing between paragraphs."""
    document = docx.Document()
    usual = document.styles["Normal"]
    usual.font.name, usual.font.size = "Times New Roman", Pt(14)
    usual.paragraph_format.space_after, usual.paragraph_format.line_spacing = Pt(0), 1.0
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin, section.header_distance = Mm(30), Mm(15), Mm(10)
    mode = document.settings.element.find(qn("w:compat")).find(qn("w:compatSetting"))
    mode.set(qn("w:val"), "15")
    return document


def add(document: Document, text: str = "", **said: object) -> Paragraph:
    """A paragraph; `said` are properties of its format."""
    paragraph = document.add_paragraph(text)
    for name, value in said.items():
        setattr(paragraph.paragraph_format, name, value)
    return paragraph


def field(paragraph: Paragraph, code: str) -> None:
    for kind, content in (("begin", None), (None, code), ("separate", None), (None, None), ("end", None)):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        elif content:
            instruction = OxmlElement("w:instrText")
            instruction.text = content
            run._r.append(instruction)
        else:
            run.text = "1"


def borders(paragraph: Paragraph, **sides: int) -> None:
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="1" w:color="000000"/>'
        for side, size in sides.items()
    )
    paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:pBdr {nsdecls('w')}>{lines}</w:pBdr>"))


# ---------------------------------------------------------------------------- the documents


def justified(document: Document) -> None:
    """Many pages of justified text: widows, orphans, space before that a page top drops."""
    for number in range(40):
        add(
            document,
            f"{number}. {TEXT}",
            alignment=WD_ALIGN_PARAGRAPH.JUSTIFY,
            first_line_indent=Mm(10),
            space_before=Pt(6 if number % 2 else 0),
            space_after=Pt(4 if number % 3 else 0),
        )


def line_rules(document: Document) -> None:
    """Every rule for the height of lines."""
    for spacing in (1.0, 1.15, 1.5, 2.0, Pt(12), Pt(18), Pt(24)):
        add(document, f"{spacing} {TEXT}", line_spacing=spacing)
        add(document, "mốc")
    for least in (10, 20, 30):
        paragraph = add(document, f"{least} {TEXT}", line_spacing=Pt(least))
        paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.AT_LEAST
        add(document, "mốc")


def spaces(document: Document) -> None:
    """Space between paragraphs: the larger counts; none between neighbours of one style that ask for it."""
    for before, after in ((0, 12), (10, 0), (24, 6), (6, 24), (0, 0)):
        add(document, f"{before} / {after}", space_before=Pt(before), space_after=Pt(after))
    for _ in range(3):
        paragraph = add(document, "liền nhau", space_before=Pt(10), space_after=Pt(10))
        paragraph.style = "List Paragraph"
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:contextualSpacing"))
    add(document, "mốc")
    add(document)
    add(document, "sau đoạn trống")


def added_spaces(document: Document) -> None:
    """The same where the file asks that spaces add up."""
    document.settings.element.find(qn("w:compat")).insert(
        0, OxmlElement("w:doNotUseHTMLParagraphAutoSpacing")
    )
    spaces(document)


def tabs(document: Document) -> None:
    """Left, right, centred and decimal stops, leaders, default stops, hanging numbers."""
    add(document, "a\tb\tc")
    for kind, leader in (
        (WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.SPACES),
        (WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS),
        (WD_TAB_ALIGNMENT.CENTER, WD_TAB_LEADER.SPACES),
    ):
        paragraph = add(document, "Họ và tên\tNguyễn Văn A\tngày sinh")
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Pt(220), kind, leader)
        stops.add_tab_stop(Pt(400), WD_TAB_ALIGNMENT.LEFT)
    paragraph = add(document, "Chức vụ:\t")
    paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(467.7), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    justify = WD_ALIGN_PARAGRAPH.JUSTIFY
    add(document, f"1.\t{TEXT}", left_indent=Pt(36), first_line_indent=Pt(-18), alignment=justify)
    add(document, f"\t{TEXT}", alignment=justify)
    add(document, f"Nơi nhận báo cáo:\t{TEXT}", alignment=justify)


def breaks(document: Document) -> None:
    """Lines that end in a break, pages that end in one, spaces at the ends of lines."""
    for alignment in (WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT):
        paragraph = add(document, "một hai ba bốn năm", alignment=alignment, first_line_indent=Mm(10))
        paragraph.add_run().add_break()
        paragraph.add_run(TEXT).add_break()
        paragraph.add_run("cuối   ")
    add(document, f"Lưu trữ{' ' * 30}{TEXT}", alignment=WD_ALIGN_PARAGRAPH.JUSTIFY)
    document.add_page_break()
    add(document, "trang sau", space_before=Pt(24))
    paragraph = add(document, "trước")
    paragraph.add_run().add_break(WD_BREAK.PAGE)
    paragraph.add_run("sau ngắt")
    add(document, "đầu trang", space_before=Pt(18), page_break_before=True)


def tables(document: Document) -> None:
    """Merged cells, heights, vertical alignment, thick borders, space within cells, a table after a table."""
    table = document.add_table(5, 3)
    table.style = "Table Grid"
    for row in range(5):
        for column in range(3):
            table.cell(row, column).text = f"ô {row}{column}"
    table.cell(0, 0).merge(table.cell(0, 1)).text = "gộp ngang"
    table.cell(1, 2).merge(table.cell(2, 2)).text = "gộp dọc"
    table.rows[3].height, table.rows[3].height_rule = Pt(40), WD_ROW_HEIGHT_RULE.AT_LEAST
    table.rows[4].height, table.rows[4].height_rule = Pt(50), WD_ROW_HEIGHT_RULE.EXACTLY
    table.cell(3, 1).vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    table.cell(3, 2).vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
    table.cell(1, 0).paragraphs[0].paragraph_format.space_before = Pt(6)
    table.cell(1, 0).paragraphs[0].paragraph_format.space_after = Pt(9)
    add(document, "mốc", space_before=Pt(10), space_after=Pt(10))
    bare = document.add_table(2, 2)
    bare.cell(0, 0).text, bare.cell(1, 1).text = TEXT, "không viền"
    second = document.add_table(1, 2)
    second.style = "Table Grid"
    second.cell(0, 1).text = "liền bảng trên"
    add(document, "mốc")


def long_table(document: Document) -> None:
    """A table over pages: repeated head rows, rows that split and rows that may not."""
    table = document.add_table(60, 2)
    table.style = "Table Grid"
    for number, row in enumerate(table.rows):
        row.cells[0].text = f"hàng {number}"
        if number % 13 == 5:
            row.cells[1].text = TEXT * 2
        if number % 2:
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def running(document: Document) -> None:
    """Page numbers in the header from the second page, a landscape annex numbered on its own."""
    first = document.sections[0]
    first.different_first_page_header_footer = True
    number = first.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field(number, "PAGE")
    first.footer.paragraphs[0].text = "Chân trang "
    field(first.footer.paragraphs[0], "NUMPAGES")
    for _ in range(12):
        add(document, TEXT)
    annex = document.add_section()
    annex.orientation = WD_ORIENT.LANDSCAPE
    annex.page_width, annex.page_height = Mm(297), Mm(210)
    start = OxmlElement("w:pgNumType")
    start.set(qn("w:start"), "1")
    annex._sectPr.append(start)
    for _ in range(10):
        add(document, TEXT, alignment=WD_ALIGN_PARAGRAPH.JUSTIFY)


def tall_header(document: Document) -> None:
    """A header higher than the margin pushes the text down."""
    header = document.sections[0].header
    header.paragraphs[0].text = "dòng một"
    for text in ("dòng hai", "dòng ba", "dòng bốn"):
        header.add_paragraph(text)
    for _ in range(8):
        add(document, TEXT)


def looks(document: Document) -> None:
    """Sizes, slants, weights, capitals, raised and spaced characters, the letters with two marks."""
    for bold in (False, True):
        for italic in (False, True):
            run = add(document).add_run(TEXT)
            run.bold, run.italic = bold, italic
    paragraph = add(document, "Diện tích 12 m")
    for text, name in (
        ("2", "superscript"),
        (" và H", ""),
        ("2", "subscript"),
        ("O, ", ""),
        ("chữ hoa ", "all_caps"),
    ):
        run = paragraph.add_run(text)
        if name:
            setattr(run.font, name, True)
    add(document, "mốc")
    paragraph = add(document, "nhỏ ")
    paragraph.add_run("LỚN").font.size = Pt(20)
    paragraph.add_run(f" nhỏ {TEXT}")
    add(document, "mốc")


def kept(document: Document) -> None:
    """Headings kept with what follows, paragraphs kept whole, a signature table after its text."""
    for number in range(30):
        add(document, f"Điều {number}", keep_with_next=True, space_before=Pt(12)).runs[0].bold = True
        add(document, TEXT, keep_together=bool(number % 2), alignment=WD_ALIGN_PARAGRAPH.JUSTIFY)


def rule_lines(document: Document) -> None:
    """Lines made of the border of an empty paragraph."""
    add(document, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", alignment=WD_ALIGN_PARAGRAPH.CENTER)
    rule = add(document, left_indent=Pt(150), right_indent=Pt(150), line_spacing=Pt(3))
    borders(rule, top=6)
    add(document, "sau đường kẻ", space_before=Pt(6))
    for text in ("khung một", "khung hai"):
        borders(add(document, text), top=8, left=8, bottom=8, right=8)
    add(document, "mốc")


def pictures(document: Document) -> None:
    """A picture in a line makes the line as high as itself."""
    paragraph = add(document, "Dấu: ")
    paragraph.add_run().add_picture(io.BytesIO(png(40, 20)), width=Pt(80), height=Pt(40))
    paragraph.add_run(" đã ký")
    add(document, "mốc")


SAMPLES: dict[str, Callable[[Document], None]] = {
    function.__name__: function
    for function in (
        justified, line_rules, spaces, added_spaces, tabs, breaks, tables, long_table, running, tall_header,
        looks, kept, rule_lines, pictures,
    )
}  # fmt: skip


def sample(name: str) -> bytes:
    """The DOCX of one sample."""
    document = new()
    SAMPLES[name](document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
