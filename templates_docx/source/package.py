"""The package round the body: a whole DOCX that Word opens as it is, without repair or compatibility mode."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from docgen.page.ooxml import MAIN_TYPE, serialise
from docgen.page.pack import CONTENT_TYPES, pack
from docgen.page.properties import CORE_PART, core_properties
from templates_docx.source.style_sheet import style_sheet
from templates_docx.source.styles import FONT, style_id
from templates_docx.source.word import Page, element, field, paragraph, section

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element as Element

    from templates_docx.source.styles import ParagraphStyle

PORTRAIT: Final = Page(210, 297, top=20, right=15, bottom=20, left=30, header=10)
"""A4 upright (I.1–3); 165 mm of text let Quốc hiệu and the longest place and date stand on one line."""
LANDSCAPE: Final = Page(297, 210, top=20, right=15, bottom=20, left=30, header=10)

_FAMILY = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEADER = "rIdHeader"
_FIRST = {"header": "rIdFirstHeader", "footer": "rIdFirstFooter"}
_NONE = {"header": "rIdNoHeader", "footer": "rIdNoFooter"}
_COMPATIBILITY = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
    "useWord2013TrackBottomHyphenation": 0,
}
_PARTS: Final = {
    "word/document.xml": MAIN_TYPE,
    "word/styles.xml": f"{_FAMILY}styles+xml",
    "word/settings.xml": f"{_FAMILY}settings+xml",
    "word/fontTable.xml": f"{_FAMILY}fontTable+xml",
    "word/header1.xml": f"{_FAMILY}header+xml",
    CORE_PART: "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}


def numbered_pages(page: Page) -> Element:
    """Make a section with page numbers in the top margin, from 1, none on its first page (I.7, III.1.đ)."""
    return section(page, {"default": _HEADER})


def marked_pages(page: Page) -> Element:
    """Make a section whose first page shows the `Marks` of the template."""
    return section(page, {"default": _HEADER, "first": _FIRST["header"]}, {"first": _FIRST["footer"]})


def pages_after_marks(page: Page) -> Element:
    """Make a later section: it would take over the first's marks if it did not declare that it has none."""
    return section(page, {"default": _HEADER, "first": _NONE["header"]}, {"first": _NONE["footer"]})


@dataclass(frozen=True)
class Marks:
    """What stands outside the text on the first page: in the top margin and at the foot."""

    header: tuple[Element, ...]
    footer: tuple[Element, ...]


@dataclass(frozen=True)
class Own:
    """What one template alone has: styles beside the common ones, PNG pictures named by their relation."""

    styles: tuple[ParagraphStyle, ...] = ()
    pictures: tuple[tuple[str, bytes], ...] = ()


_NOTHING: Final = Own()


def docx(
    title: str, blocks: Sequence[Element], last: Element, *, marks: Marks | None = None, own: Own = _NOTHING
) -> bytes:
    """Put a template together; `last` are the properties of its last section."""
    body = element("body", *blocks, last)
    running = _running(marks) if marks else []
    parts = {
        CONTENT_TYPES: _content_types({part.name: part.content_type for part in running}, own),
        "_rels/.rels": _relations(
            ("rIdMain", f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
            ("rIdCore", f"{_PACKAGE}/relationships/metadata/core-properties", CORE_PART),
            ("rIdApp", f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        ),
        "word/_rels/document.xml.rels": _relations(
            ("rIdStyles", f"{_OFFICE}/relationships/styles", "styles.xml"),
            ("rIdSettings", f"{_OFFICE}/relationships/settings", "settings.xml"),
            ("rIdFonts", f"{_OFFICE}/relationships/fontTable", "fontTable.xml"),
            (_HEADER, f"{_OFFICE}/relationships/header", "header1.xml"),
            *((part.relation, f"{_OFFICE}/relationships/{part.kind}", part.file) for part in running),
            *((name, f"{_OFFICE}/relationships/image", f"media/{name}.png") for name, _ in own.pictures),
        ),
        "word/document.xml": serialise(element("document", body)),
        "word/styles.xml": serialise(style_sheet(own.styles)),
        "word/settings.xml": serialise(_settings()),
        "word/fontTable.xml": serialise(_font_table()),
        "word/header1.xml": serialise(element("hdr", paragraph(style_id("Số trang"), *field("PAGE")))),
        **{part.name: serialise(part.root) for part in running},
        CORE_PART: core_properties({"title": title}),
        "docProps/app.xml": _application(),
        **{f"word/media/{name}.png": content for name, content in own.pictures},
    }
    return pack(parts)


@dataclass(frozen=True)
class _Running:
    """A header or footer beside the page number's."""

    kind: str
    file: str
    relation: str
    root: Element

    @property
    def name(self) -> str:
        return f"word/{self.file}"

    @property
    def content_type(self) -> str:
        return f"{_FAMILY}{self.kind}+xml"


def _running(marks: Marks) -> list[_Running]:
    blank = style_id("Ngắt phần")
    return [
        _Running(kind, f"{kind}{number}.xml", relation, element(root, *blocks, paragraph(blank)))
        for kind, root, shown in (("header", "hdr", marks.header), ("footer", "ftr", marks.footer))
        for number, relation, blocks in ((2, _FIRST[kind], shown), (3, _NONE[kind], ()))
    ]


def _settings() -> Element:
    compatibility = [
        element("compatSetting", name=name, uri="http://schemas.microsoft.com/office/word", val=value)
        for name, value in _COMPATIBILITY.items()
    ]
    return element(
        "settings",
        element("zoom", percent=100),
        element("defaultTabStop", val=567),
        element("characterSpacingControl", val="doNotCompress"),
        element("compat", element("doNotExpandShiftReturn"), *compatibility),
        element("themeFontLang", val="vi-VN"),
        element("decimalSymbol", val=","),
        element("listSeparator", val=";"),
    )


def _font_table() -> Element:
    return element(
        "fonts",
        element(
            "font",
            element("panose1", val="02020603050405020304"),
            element("charset", val="00"),
            element("family", val="roman"),
            element("pitch", val="variable"),
            name=FONT,
        ),
    )


def _content_types(running: Mapping[str, str], own: Own) -> bytes:
    root = etree.Element("Types", xmlns=f"{_PACKAGE}/content-types")
    etree.SubElement(
        root,
        "Default",
        Extension="rels",
        ContentType="application/vnd.openxmlformats-package.relationships+xml",
    )
    etree.SubElement(root, "Default", Extension="xml", ContentType="application/xml")
    if own.pictures:
        etree.SubElement(root, "Default", Extension="png", ContentType="image/png")
    for name, content_type in (_PARTS | dict(running)).items():
        etree.SubElement(root, "Override", PartName=f"/{name}", ContentType=content_type)
    return serialise(root)


def _relations(*relations: tuple[str, str, str]) -> bytes:
    root = etree.Element("Relationships", xmlns=f"{_PACKAGE}/relationships")
    for identity, kind, target in relations:
        etree.SubElement(root, "Relationship", Id=identity, Type=kind, Target=target)
    return serialise(root)


def _application() -> bytes:
    root = etree.Element("Properties", xmlns=f"{_OFFICE}/extended-properties")
    etree.SubElement(root, "Application").text = "docgen"
    return serialise(root)
