"""A document as the corpus describes it: what it says and how it is set, one field per component."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class P:
    """One paragraph: sizes and spaces in points, indents in millimetres, `line` as a multiple.

    `lead` is set in bold before `text`; `label` is a number made by Word's own numbering.
    """

    text: str
    size: float = 14
    bold: bool = False
    italic: bool = False
    align: str = "justify"
    first: float = 0
    left: float = 0
    before: float = 0
    after: float = 0
    line: float = 1.0
    font: str = ""
    colour: str = ""
    lead: str = ""
    label: str = ""

    def but(self, **changes) -> P:
        return replace(self, **changes)


def body(text: str, **changes) -> P:
    return P(text, **{"first": 10, "before": 6, **changes})


def basis(text: str) -> P:
    return body(text, italic=True)


def article(number: int, text: str, title: str = "") -> P:
    return body(f" {text}" if text else "", lead=f"Điều {number}. {title}".strip())


def centred(text: str, **changes) -> P:
    return P(text, align="center", **changes)


@dataclass(frozen=True)
class Header:
    country: P | None = P("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=12, bold=True, align="center")
    motto: P | None = P("Độc lập - Tự do - Hạnh phúc", size=13, bold=True, align="center")
    motto_rule: float | None = 1.0
    parents: tuple[P, ...] = (P("UBND TỈNH LẠNG SƠN", size=12, align="center"),)
    issuers: tuple[P, ...] = (P("SỞ NỘI VỤ", size=12, bold=True, align="center"),)
    issuer_rule: float | None = 0.4
    issuer_rule_shift: float = 0
    number: P | None = P("Số: 12/QĐ-SNV", size=13, align="center")
    place_date: P | None = P("Lạng Sơn, ngày 15 tháng 4 năm 2022", size=13, italic=True, align="center")
    letter_abstract: P | None = None
    letter_rule: float | None = None
    swapped: bool = False
    """Country and motto stand at the left."""
    gap_lines: int = 0
    """Empty lines between the motto and the place and date."""


@dataclass(frozen=True)
class Title:
    type_name: P | None
    abstract: tuple[P, ...] = ()
    rule: float | None = 0.4
    authority: P | None = None
    bases: tuple[P, ...] = ()
    enacting: P | None = None


@dataclass(frozen=True)
class Signature:
    lines: tuple[P, ...]
    note: P | None = None
    name: P | None = None
    below_name: P | None = None
    other_post: P | None = None


@dataclass(frozen=True)
class Foot:
    label: P | None = P("Nơi nhận:", size=12, bold=True, italic=True, align="left")
    recipients: tuple[P, ...] = ()
    signatures: tuple[Signature, ...] = ()
    recipients_below: bool = False
    """Recipients stand under the signatures, as in minutes."""
    lowered: int = 0
    """Empty lines above the label that push it below the signer's post."""


@dataclass(frozen=True)
class Annex:
    label: P | None
    title: tuple[P, ...]
    reference: P | None
    paragraphs: tuple[P, ...]
    restart: bool = True
    """Pages numbered from 1 again."""


@dataclass(frozen=True)
class Paging:
    width: float = 210
    height: float = 297
    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 15
    landscape: bool = False
    number: str | None = "header"
    """Where the page number stands: header, footer, or None."""
    number_size: float = 14
    number_align: str = "center"
    number_format: str = ""
    first_hidden: bool = True
    start: int | None = None


@dataclass(frozen=True)
class Stamp:
    """A boxed word: `where` is "left" (under the number), "top-right" or "body"."""

    text: str
    where: str = "left"
    size: float = 13
    bold: bool = True
    colour: str = "FF0000"
    boxed: bool = True


@dataclass(frozen=True)
class Spec:
    """A whole document. `addressees` are the lines of Kính gửi, label first."""

    name: str
    header: Header | None
    title: Title | None
    paragraphs: tuple[P, ...]
    foot: Foot | None
    addressees: tuple[P, ...] = ()
    annexes: tuple[Annex, ...] = ()
    paging: Paging = Paging()
    stamps: tuple[Stamp, ...] = ()
    top_line: P | None = None
    """The line of the electronic signature at the top right."""
    address: tuple[P, ...] = ()
    copy: Copy | None = None
    font: str = "Times New Roman"
    table: tuple[tuple[str, ...], ...] = ()
    """Rows of a table that follows the text of the first annex."""

    def but(self, **changes) -> Spec:
        return replace(self, **changes)


@dataclass(frozen=True)
class Copy:
    """The block of a copy on paper, below the end of the text."""

    agency: P
    form: P
    number: P
    place_date: P
    foot: Foot
    rule: bool = True
