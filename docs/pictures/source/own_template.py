"""Make the pictures of docs/own-templates.md from what docgen really answers.

    python docs/pictures/source/own_template.py FOLDER

Writes into FOLDER the template with three faults as a clerk types it in Word (tags cut into runs, typographic
quotes), the file with comments that docgen gives back, the mended template, the finished paper, and their
pictures. Needs soffice and pdftoppm.
"""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

from docgen import guard
from docgen.api import create_app
from docgen.settings import Settings

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
RECORD = {
    "số_giấy": "15",
    "ngày_ký": "2026-04-15",
    "giới_tính": "nữ",
    "họ_tên": "Nguyễn Thị Mẫu",
    "số_cccd": "001190000001",
    "chức_vụ": "Chuyên viên",
    "phòng": "Phòng Tổ chức, Biên chế",
    "quá_trình": [
        {"từ_ngày": "2015-06-01", "đến_ngày": "2019-12-31", "công_việc": "Văn thư, lưu trữ"},
        {"từ_ngày": "2020-01-01", "đến_ngày": "2026-04-14", "công_việc": "Tổ chức cán bộ"},
    ],
    "thu_nhập": 12_500_000,
    "người_ký": "Trần Văn Mẫu",
}
FAULTS = {
    "{{ số_cccd }": "{{ số_cccd }}",
    "{{ người ký }}": "{{ người_ký }}",
    "{{ k.đến_ngày | date }}": "{{ k.đến_ngày }}",
}
"""As it was typed → as it should be."""


def template(*, faulty: bool) -> bytes:
    """Type the template as a clerk does."""
    document = docx.Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(13)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin, section.top_margin = Mm(30), Mm(18), Mm(20)
    _heading(document)
    for text in ("GIẤY XÁC NHẬN", "Quá trình công tác"):
        _typed(document.add_paragraph(), text, bold=True)
    line = (
        "Sở Nội vụ xác nhận {% if giới_tính == “nam” %}ông{% else %}bà{% endif %} {{ họ_tên }}, "
        "số định danh {{ số_cccd }, hiện là {{ chức_vụ }}, {{ phòng }}, có quá trình công tác như sau:"
    )
    _typed(document.add_paragraph(), _as_meant(line, faulty=faulty), cut=True)
    _rows(document, faulty=faulty)
    _typed(
        document.add_paragraph(),
        "Thu nhập hiện nay: {{ thu_nhập }} đồng/tháng ({{ thu_nhập | bằng_chữ }}).",
        cut=True,
    )
    for text in ("GIÁM ĐỐC", "", "", _as_meant("{{ người ký }}", faulty=faulty)):
        _typed(document.add_paragraph(), text, bold=True).paragraph_format.left_indent = Mm(85)
    return _saved(document)


def _heading(document: Document) -> None:
    table = document.add_table(1, 2)
    table.autofit = False
    left, right = table.rows[0].cells
    for column, cell, width in zip(table.columns, (left, right), (Mm(66), Mm(96)), strict=True):
        column.width = cell.width = width
    for cell, lines in (
        (left, ("UBND TỈNH MẪU", "SỞ NỘI VỤ", "Số: {{ số_giấy }}/XN-SNV")),
        (
            right,
            (
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "Mẫu, {{ ngày_ký | ngày_dài }}",
            ),
        ),
    ):
        for number, line in enumerate(lines):
            paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
            _typed(paragraph, line, bold=number != len(lines) - 1, size=11)


def _rows(document: Document, *, faulty: bool) -> None:
    table = document.add_table(4, 3)
    table.style = "Table Grid"
    texts = (
        ("Từ ngày", "Công việc", "Đến ngày"),
        ("{%tr for k in quá_trình %}", "", ""),
        ("{{ k.từ_ngày }}", "{{ k.công_việc }}", "{{ k.đến_ngày | date }}"),
        ("{%tr endfor %}", "", ""),
    )
    for row, line in zip(table.rows, texts, strict=True):
        for cell, text in zip(row.cells, line, strict=True):
            _typed(cell.paragraphs[0], _as_meant(text, faulty=faulty))


def _as_meant(text: str, *, faulty: bool) -> str:
    for typed, meant in FAULTS.items():
        text = text if faulty else text.replace(typed, meant)
    return text


def _typed(
    paragraph: Paragraph, text: str, *, bold: bool = False, cut: bool = False, size: int = 0
) -> Paragraph:
    """Type a text; Word cuts it where it marks spelling. What has a size or is bold is centred."""
    pieces = [text[at : at + 7] for at in range(0, len(text), 7)] if cut else [text]
    for piece in pieces:
        run = paragraph.add_run(piece)
        run.bold, run.font.size = bold, Pt(size or 13)
        if cut:
            paragraph._p.append(parse_xml(f'<w:proofErr {nsdecls("w")} w:type="spellStart"/>'))  # noqa: SLF001
    if bold or size:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(4)
    return paragraph


def _saved(document: Document) -> bytes:
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def make(folder: Path) -> None:
    """Go the way of the page, and keep a picture of each step."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        client = create_app(Settings(data=Path(data), access="open")).test_client()
        faulty, mended = template(faulty=True), template(faulty=False)
        check, at = "/api/v1/templates/check", "/api/v1/templates?name=giay-xac-nhan&title=Giấy xác nhận"
        refused = client.post(at, data=faulty, content_type=WORD)
        commented = client.post(check, data=faulty, content_type=WORD, headers={"Accept": WORD})
        taken = client.post(at, data=mended, content_type=WORD)
        paper = client.post("/api/v1/papers/co-quan.giay-xac-nhan/render?format=pdf", json=RECORD)
        for name, content in (
            ("mau-sai.docx", faulty),
            ("mau-co-ghi-chu.docx", commented.data),
            ("mau-dung.docx", mended),
            ("giay-xac-nhan.pdf", paper.data),
        ):
            (folder / name).write_bytes(content)
        for answer in (refused, taken):
            sys.stdout.write(json.dumps(answer.json, ensure_ascii=False, indent=1) + "\n")
        guard.close()
    _pictures(folder)


def _pictures(folder: Path) -> None:
    notes = 'pdf:writer_pdf_Export:{"ExportNotesInMargin":{"type":"boolean","value":"true"}}'
    for name, kind in (("mau-sai", "pdf"), ("mau-co-ghi-chu", notes)):
        _run(
            "soffice",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(folder),
            str(folder / f"{name}.docx"),
        )
    for name in ("mau-sai", "mau-co-ghi-chu", "giay-xac-nhan"):
        page = ["-r", "80", "-png", "-gray", "-singlefile", "-f", "1", "-l", "1"]
        _run("pdftoppm", *page, str(folder / f"{name}.pdf"), str(folder / name))


def _run(program: str, *arguments: str) -> None:
    found = shutil.which(program)
    if found is None:
        raise SystemExit(program)
    subprocess.run([found, *arguments], check=True, stdout=subprocess.DEVNULL)  # noqa: S603 # programs of our own choice


if __name__ == "__main__":
    make(Path(sys.argv[1]))
