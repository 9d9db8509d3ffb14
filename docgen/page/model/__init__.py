"""The page model: what a finished DOCX says about its pages, in plain data.

One truth for every reader of a page: the HTML emitter, the format check, a later engine. Everything is
already resolved: a paragraph carries the properties in effect after document defaults, style chain,
numbering and direct formatting. The model knows neither OOXML nor HTML.

Lengths are points (1 pt = 1/72 inch), colours six upper-case hexadecimal digits ("1F4E79").
"""

from docgen.page.model.drawn import Float, Line, Position, Reference, TextBox
from docgen.page.model.edges import NO_BORDERS, Borders, Edge, Sides
from docgen.page.model.pages import Document, Margins, Metadata, PageSize, Running, Section, paragraphs
from docgen.page.model.paragraphs import (
    Alignment,
    HorizontalPosition,
    Layout,
    LineRule,
    LineSpacing,
    ListLabel,
    Paragraph,
    TabKind,
    TabStop,
)
from docgen.page.model.places import Loss, Part, Place, StepKind
from docgen.page.model.tables import Block, Cell, HeightRule, Row, Table, Turn, VerticalAlignment
from docgen.page.model.text import (
    Field,
    FieldKind,
    Font,
    FootnoteMark,
    Image,
    Inline,
    InlineImage,
    LineBreak,
    LineStyle,
    NumberFormat,
    PageBreak,
    Tab,
    Text,
)

__all__ = [
    "NO_BORDERS",
    "Alignment",
    "Block",
    "Borders",
    "Cell",
    "Document",
    "Edge",
    "Field",
    "FieldKind",
    "Float",
    "Font",
    "FootnoteMark",
    "HeightRule",
    "HorizontalPosition",
    "Image",
    "Inline",
    "InlineImage",
    "Layout",
    "Line",
    "LineBreak",
    "LineRule",
    "LineSpacing",
    "LineStyle",
    "ListLabel",
    "Loss",
    "Margins",
    "Metadata",
    "NumberFormat",
    "PageBreak",
    "PageSize",
    "Paragraph",
    "Part",
    "Place",
    "Position",
    "Reference",
    "Row",
    "Running",
    "Section",
    "Sides",
    "StepKind",
    "Tab",
    "TabKind",
    "TabStop",
    "Table",
    "Text",
    "TextBox",
    "Turn",
    "VerticalAlignment",
    "paragraphs",
]
