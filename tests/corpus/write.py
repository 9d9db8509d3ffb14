# ruff: noqa: E501 # markup and official phrases are kept whole
"""Write a document of the corpus as DOCX, in one of the hands."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from tests.corpus import measure
from tests.corpus.spec import P

if TYPE_CHECKING:
    from tests.corpus.hands import Hand
    from tests.corpus.spec import Annex, Foot, Header, Paging, Signature, Spec, Stamp

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{_W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_EMU = 12700
_TAG = re.compile(r"^(\d+\.|[a-zđ]\)) ")


def tw(mm: float) -> int:
    """Millimetres as twentieths of a point."""
    return round(mm * 1440 / 25.4)


def pt(mm: float) -> float:
    return mm * 72 / 25.4


def write(spec: Spec, hand: Hand) -> bytes:
    return _Writer(spec, hand).archive()


class _Writer:
    def __init__(self, spec: Spec, hand: Hand) -> None:
        self.spec = spec
        self.hand = hand
        paging = spec.paging
        self.width = paging.width - paging.left - paging.right
        self.left_cell, self.right_cell = self.width - 100, 100.0
        self.style_ids: dict[tuple[object, ...], str] = {}
        self.parts: dict[str, str] = {}
        self.headers = 0
        self.drawings = 0

    # ------------------------------------------------------------------ runs and paragraphs

    def run(self, text: str, p: P, *, bold: bool | None = None, inside: str = "") -> str:
        text = escape(text).replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
        text = text.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
        styled = self.hand.styles and bold is None
        look = "" if styled else self.look(p, p.bold if bold is None else bold)
        return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}{inside}<w:t xml:space="preserve">{text}</w:t></w:r>'

    def look(self, p: P, bold: bool) -> str:
        font = p.font or self.spec.font
        return (
            f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}" w:eastAsia="{font}"/>'
            f"{'<w:b/>' if bold else ''}{'<w:i/>' if p.italic else ''}"
            f"{f'<w:color w:val={chr(34)}{p.colour}{chr(34)}/>' if p.colour else ''}"
            f'<w:sz w:val="{round(p.size * 2)}"/><w:szCs w:val="{round(p.size * 2)}"/>'
        )

    def layout(self, p: P, *, tabs: str = "", border: str = "", numbering: str = "") -> str:
        jc = {"justify": "both"}.get(p.align, p.align)
        return (
            f"{numbering}{border}{tabs}"
            f'<w:spacing w:before="{round(p.before * 20)}" w:after="{round(p.after * 20)}" '
            f'w:line="{round(p.line * 240)}" w:lineRule="auto"/>'
            f'<w:ind w:left="{tw(p.left)}" w:right="0" w:firstLine="{tw(p.first)}"/><w:jc w:val="{jc}"/>'
        )

    def style(self, p: P) -> str:
        key = (
            p.size,
            p.bold,
            p.italic,
            p.align,
            p.first,
            p.left,
            p.before,
            p.after,
            p.line,
            p.font,
            p.colour,
        )
        name = self.style_ids.setdefault(key, f"S{len(self.style_ids) + 1}")
        if f"style:{name}" not in self.parts:
            self.parts[f"style:{name}"] = (
                f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="Kiểu {name}"/>'
                f'<w:basedOn w:val="Normal"/><w:pPr>{self.layout(p)}</w:pPr><w:rPr>{self.look(p, p.bold)}</w:rPr></w:style>'
            )
        return name

    def paragraph(self, p: P, *, inside: str = "", tabs: str = "", border: str = "") -> str:
        """One paragraph; `inside` is a drawing anchored in it."""
        numbering = ""
        text = p.text
        if self.hand.numbering and not p.bold and not p.lead and (found := _TAG.match(text)):
            numbering = self.list_entry(found.group(1))
            text = text[found.end() :]
        if self.hand.styles:
            head = f'<w:pStyle w:val="{self.style(p)}"/>{numbering}{border}{tabs}'
        else:
            head = self.layout(p, tabs=tabs, border=border, numbering=numbering)
        mark = f"<w:rPr>{self.look(p, p.bold)}</w:rPr>"
        runs = (self.run(p.lead, p, bold=True) if p.lead else "") + (
            self.run(text, p) if text or inside else ""
        )
        if inside:
            runs = f"<w:r>{inside}</w:r>{runs}"
        return f"<w:p><w:pPr>{head}{mark}</w:pPr>{runs}</w:p>"

    def list_entry(self, label: str) -> str:
        """A list of its own for each number: Word's numbering with a start value."""
        value = label[:-1]
        lists = self.parts.setdefault("lists", "")
        number = lists.count("<w:num ") + 1
        if value.isdigit():
            start, kind, text = int(value), "decimal", "%1."
        else:
            start, kind, text = 1, "decimal", f"{value})"
        abstract = (
            f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
            f'<w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:suff w:val="space"/>'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr>'
            f"</w:lvl></w:abstractNum>"
        )
        self.parts["lists"] = (
            f'{lists}{abstract}<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        )
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'

    # ------------------------------------------------------------------ rule lines

    def lines_of(self, p: P, cell: float) -> int:
        return max(1, -(-round(self.width_of(p)) // round(pt(cell))))

    def width_of(self, p: P) -> float:
        return max(measure.width(line, p.size, bold=p.bold, italic=p.italic) for line in p.text.split("\n"))

    def ruled(self, ps: tuple[P, ...], share: float | None, cell: float, *, shift: float = 0) -> str:
        """Paragraphs with a rule line under the last, `share` of its length, centred in a cell (mm)."""
        if not ps:
            return ""
        last = ps[-1]
        if share is None:
            return "".join(map(self.paragraph, ps))
        text_width = min(self.width_of(last), pt(cell))
        length = text_width * share
        left = (pt(cell) - length) / 2 + pt(shift)
        before = "".join(map(self.paragraph, ps[:-1]))
        match self.hand.rules:
            case "border":
                return before + self.paragraph(last) + self.border_rule(left, pt(cell) - left - length)
            case "underscore":
                count = max(1, round(length / measure.width("_", 9)))
                return (
                    before
                    + self.paragraph(last)
                    + self.paragraph(last.but(text="_" * count, size=9, bold=False))
                )
            case "drawing":
                return before + self.paragraph(
                    last, inside=self.drawn_line(left, self.drop(last, cell), length)
                )
            case _:
                return before + self.paragraph(
                    last, inside=self.vml_line(left, self.drop(last, cell), length)
                )

    def drop(self, p: P, cell: float) -> float:
        return self.lines_of(p, cell) * p.size * 1.15 * p.line + p.before + 2

    def border_rule(self, left: float, right: float) -> str:
        return (
            '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
            f'<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
            f'<w:ind w:left="{round(left * 20)}" w:right="{round(right * 20)}"/><w:rPr><w:sz w:val="8"/></w:rPr></w:pPr></w:p>'
        )

    def drawn_line(self, x: float, y: float, length: float) -> str:
        self.drawings += 1
        return (
            '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" '
            'simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
            '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
            f'<wp:posOffset>{round(x * _EMU)}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">'
            f'<wp:posOffset>{round(y * _EMU)}</wp:posOffset></wp:positionV><wp:extent cx="{round(length * _EMU)}" cy="0"/>'
            f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="{self.drawings}" name="Line {self.drawings}"/>'
            "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData "
            'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr>'
            f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{round(length * _EMU)}" cy="0"/></a:xfrm>'
            '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
            "</a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
            f"<mc:Fallback>{self.vml_line(x, y, length)}</mc:Fallback></mc:AlternateContent>"
        )

    def vml_line(self, x: float, y: float, length: float) -> str:
        self.drawings += 1
        return (
            f'<w:pict><v:line id="line{self.drawings}" style="position:absolute;z-index:1" '
            f'from="{x:.2f}pt,{y:.2f}pt" to="{x + length:.2f}pt,{y:.2f}pt" strokeweight=".75pt"/></w:pict>'
        )

    # ------------------------------------------------------------------ tables

    def table(self, widths: tuple[float, ...], rows: list[tuple[str, ...]], *, borders: bool = False) -> str:
        edge = "".join(
            f'<w:{side} w:val="{"single" if borders else "nil"}" w:sz="4" w:space="0" w:color="000000"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        grid = "".join(f'<w:gridCol w:w="{tw(width)}"/>' for width in widths)
        body = "".join(
            "<w:tr>"
            + "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="{tw(width)}" w:type="dxa"/></w:tcPr>{cell or "<w:p/>"}</w:tc>'
                for width, cell in zip(widths, row, strict=True)
            )
            + "</w:tr>"
            for row in rows
        )
        padding = tw(1.9) if borders else 0
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{tw(sum(widths))}" w:type="dxa"/><w:tblInd w:w="{padding}" w:type="dxa"/>'
            f"<w:tblBorders>{edge}</w:tblBorders>"
            f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="{padding}" w:type="dxa"/>'
            f'<w:right w:w="{padding}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'
        )

    # ------------------------------------------------------------------ parts of the document

    def names(self) -> str:
        header = self.spec.header
        lines = (*header.parents, *header.issuers)
        if self.hand.soft_breaks:
            lines = (*self.soft(header.parents), *self.soft(header.issuers))
        return self.ruled(lines, header.issuer_rule, self.left_cell, shift=header.issuer_rule_shift)

    def soft(self, lines: tuple[P, ...]) -> tuple[P, ...]:
        same = len({(line.size, line.bold, line.font, line.italic) for line in lines}) == 1
        return (lines[0].but(text="\n".join(line.text for line in lines)),) if same else lines

    def country(self) -> str:
        header = self.spec.header
        lines = tuple(p for p in (header.country, header.motto) if p)
        gap = "".join(self.paragraph(P("", size=6)) for _ in range(header.gap_lines))
        return self.ruled(lines, header.motto_rule, self.right_cell) + gap

    def number(self) -> str:
        header = self.spec.header
        said = self.paragraph(header.number) if header.number else ""
        if header.letter_abstract:
            said += self.ruled((header.letter_abstract,), header.letter_rule, self.left_cell)
        return said + "".join(self.stamp(stamp) for stamp in self.spec.stamps if stamp.where == "left")

    def header(self) -> str:
        header = self.spec.header
        if header is None:
            return ""
        if self.hand.header == "tabs" and not header.swapped:
            return self.header_by_tabs()
        date = self.paragraph(header.place_date) if header.place_date else ""
        widths = (self.left_cell, self.right_cell)
        if self.hand.header == "stack":
            left, right = self.level(header)
            rows = [(left + self.number(), right + date)]
        else:
            rows = [(self.names(), self.country()), (self.number(), date)]
        if header.swapped:
            rows, widths = [(right, left) for left, right in rows], widths[::-1]
        return self.table(widths, rows)

    def level(self, header: Header) -> tuple[str, str]:
        """Names and country with room under the shorter, so that number and date come to one line."""
        names = [*header.parents, *header.issuers]
        high = sum(self.lines_of(p, self.left_cell) * p.size for p in names)
        wide = sum(p.size for p in (header.country, header.motto) if p)
        more = max(0, round((high - wide) / 6)), max(0, round((wide - high) / 6))
        left, right = (self.paragraph(P("", size=6)) * (1 + count) for count in (more[1], more[0]))
        return self.names() + left, self.country() + right

    def header_by_tabs(self) -> str:
        header = self.spec.header
        centres = (self.left_cell / 2, self.left_cell + self.right_cell / 2)
        tabs = (
            "<w:tabs>" + "".join(f'<w:tab w:val="center" w:pos="{tw(at)}"/>' for at in centres) + "</w:tabs>"
        )
        left = [*header.parents, *header.issuers]
        right = [p for p in (header.country, header.motto) if p]
        said = ""
        for row in range(max(len(left), len(right))):
            pair = [column[row] if row < len(column) else None for column in (left, right)]
            inside = ""
            for p, centre, share, shift in (
                (
                    pair[0],
                    centres[0],
                    header.issuer_rule if row == len(left) - 1 else None,
                    header.issuer_rule_shift,
                ),
                (pair[1], centres[1], header.motto_rule if row == len(right) - 1 else None, 0),
            ):
                if p and share is not None:
                    length = self.width_of(p) * share
                    inside += self.vml_line(pt(centre) + pt(shift) - length / 2, p.size * 1.15 + 2, length)
            said += self.tabbed(pair, tabs, inside)
        said += "".join(self.paragraph(P("", size=6)) for _ in range(1 + header.gap_lines))
        said += self.tabbed([header.number, header.place_date], tabs, "")
        if header.letter_abstract:
            p = header.letter_abstract
            lines = _wrapped(p, pt(self.left_cell))
            for place, line in enumerate(lines):
                inside = ""
                if header.letter_rule and place == len(lines) - 1:
                    length = measure.width(line, p.size) * header.letter_rule
                    inside = self.vml_line(pt(centres[0]) - length / 2, p.size * 1.15 + 2, length)
                above = p.before if place == 0 else 0
                said += self.tabbed([p.but(text=line, before=above)], tabs, inside)
        return said + "".join(self.stamp(stamp) for stamp in self.spec.stamps if stamp.where == "left")

    def tabbed(self, ps: list[P | None], tabs: str, inside: str) -> str:
        first = next((p for p in ps if p), P(""))
        layout = self.layout(first.but(align="left", first=0, left=0), tabs=tabs)
        runs = "".join(f"<w:r><w:tab/></w:r>{self.run(p.text, p, bold=p.bold) if p else ''}" for p in ps)
        drawing = f"<w:r>{inside}</w:r>" if inside else ""
        return f"<w:p><w:pPr>{layout}</w:pPr>{drawing}{runs}</w:p>"

    def stamp(self, stamp: Stamp) -> str:
        p = P(stamp.text, size=stamp.size, bold=stamp.bold, colour=stamp.colour, align="center")
        length = self.width_of(p) + 16
        side = "".join(
            f'<w:{side} w:val="single" w:sz="8" w:space="1" w:color="{stamp.colour or "000000"}"/>'
            for side in ("top", "left", "bottom", "right")
        )
        border = f"<w:pBdr>{side}</w:pBdr>" if stamp.boxed else ""
        indent = (pt(self.left_cell) - length) / 2
        if self.hand.rules in ("drawing", "vml") and stamp.boxed:
            return self.paragraph(P("", size=13), inside=self.text_box(p, indent, 3, length, 22))
        edge = f'<w:ind w:left="{round(indent * 20)}" w:right="{round((pt(self._room(stamp)) - indent - length) * 20)}"/>'
        return (
            f'<w:p><w:pPr>{border}<w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/>{edge}'
            f'<w:jc w:val="center"/></w:pPr>{self.run(p.text, p, bold=p.bold)}</w:p>'
        )

    def _room(self, stamp: Stamp) -> float:
        by_tabs = self.hand.header == "tabs" or stamp.where != "left"
        return self.width if by_tabs else self.left_cell

    def text_box(self, p: P, x: float, y: float, width: float, height: float) -> str:
        content = f"<w:txbxContent>{self.paragraph(p)}</w:txbxContent>"
        colour = p.colour or "000000"
        vml = (
            f'<w:pict><v:rect id="box{self.drawings}" style="position:absolute;margin-left:{x:.1f}pt;'
            f'margin-top:{y:.1f}pt;width:{width:.1f}pt;height:{height:.1f}pt;z-index:1" strokecolor="#{colour}">'
            f'<v:textbox inset="0,0,0,0">{content}</v:textbox></v:rect></w:pict>'
        )
        if self.hand.rules == "vml":
            return vml
        self.drawings += 1
        return (
            '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" '
            'simplePos="0" relativeHeight="3" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
            '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
            f'<wp:posOffset>{round(x * _EMU)}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">'
            f"<wp:posOffset>{round(y * _EMU)}</wp:posOffset></wp:positionV>"
            f'<wp:extent cx="{round(width * _EMU)}" cy="{round(height * _EMU)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
            f'<wp:wrapNone/><wp:docPr id="{self.drawings}" name="Box {self.drawings}"/><wp:cNvGraphicFramePr/>'
            '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
            '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
            f'<a:ext cx="{round(width * _EMU)}" cy="{round(height * _EMU)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
            f'</a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:ln></wps:spPr>'
            f'<wps:txbx>{content}</wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp></a:graphicData>'
            f"</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>{vml}</mc:Fallback></mc:AlternateContent>"
        )

    def title(self) -> str:
        title = self.spec.title
        if title is None:
            return ""
        said = self.paragraph(P("", size=13))
        lines = tuple(p for p in (title.type_name, *title.abstract) if p)
        said += self.ruled(lines, title.rule, self.width) + self.paragraph(P("", size=8))
        if title.authority:
            said += self.paragraph(title.authority)
        said += "".join(map(self.paragraph, title.bases))
        if title.enacting:
            said += self.paragraph(title.enacting.but(before=6))
        return said

    def signature(self, signature: Signature) -> str:
        parts = [self.paragraph(line) for line in signature.lines]
        if signature.note:
            parts.append(self.paragraph(signature.note))
        parts += [self.paragraph(P("", size=14)) for _ in range(4)]
        parts += [
            self.paragraph(p) for p in (signature.other_post, signature.name, signature.below_name) if p
        ]
        return "".join(parts)

    def recipients(self, foot: Foot) -> str:
        lowered = "".join(self.paragraph(P("", size=14)) for _ in range(foot.lowered))
        label = self.paragraph(foot.label) if foot.label else ""
        return lowered + label + "".join(map(self.paragraph, foot.recipients))

    def foot(self, foot: Foot | None) -> str:
        if foot is None:
            return ""
        space = self.paragraph(P("", size=8))
        if foot.recipients_below:
            half = self.width / 2
            widths = (half,) * len(foot.signatures) if len(foot.signatures) > 1 else (half, half)
            cells = tuple(map(self.signature, foot.signatures))
            table = self.table(widths, [cells if len(cells) > 1 else ("", *cells)])
            return space + table + self.recipients(foot)
        if self.hand.signature == "tabs" and not foot.lowered and len(foot.signatures) == 1:
            return space + self.foot_by_tabs(foot)
        widths = (self.width * 0.45, self.width * 0.55)
        return space + self.table(
            widths, [(self.recipients(foot), "".join(map(self.signature, foot.signatures)))]
        )

    def foot_by_tabs(self, foot: Foot) -> str:
        signature = foot.signatures[0]
        tabs = f'<w:tabs><w:tab w:val="center" w:pos="{tw(self.width * 0.72)}"/></w:tabs>'
        left = [foot.label, *foot.recipients]
        tail = [p for p in (signature.other_post, signature.name, signature.below_name) if p]
        note = [signature.note] if signature.note else []
        right: list[P | None] = [*signature.lines, *note]
        right += [None] * max(4, len(left) - len(right)) + tail
        said = ""
        for row in range(max(len(left), len(right))):
            here = left[row] if row < len(left) else None
            there = right[row] if row < len(right) else None
            first = here or there or P("")
            runs = (self.run(here.text, here, bold=here.bold) if here else "") + (
                f"<w:r><w:tab/></w:r>{self.run(there.text, there, bold=there.bold)}" if there else ""
            )
            layout = self.layout(first.but(align="left", first=0, left=0), tabs=tabs)
            said += f"<w:p><w:pPr>{layout}<w:rPr>{self.look(first, False)}</w:rPr></w:pPr>{runs}</w:p>"
        return said

    def annex(self, annex: Annex) -> str:
        lines = tuple(p for p in (annex.label, *annex.title, annex.reference) if p)
        return self.ruled(lines, 0.3, self.width) + "".join(map(self.paragraph, annex.paragraphs))

    def data_table(self) -> str:
        count = len(self.spec.table[0])
        widths = (12.0, *((self.width - 12) / (count - 1),) * (count - 1))
        rows = [
            tuple(self.paragraph(P(cell, size=13, align="left", bold=row == 0)) for cell in cells)
            for row, cells in enumerate(self.spec.table)
        ]
        return (
            self.paragraph(P("", size=6))
            + self.table(widths, rows, borders=True)
            + self.paragraph(P("", size=6))
        )

    def copy_block(self) -> str:
        copy = self.spec.copy
        if copy is None:
            return ""
        rule = (
            '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr></w:pPr></w:p>'
            if copy.rule
            else self.paragraph(P(""))
        )
        rows = [
            (self.ruled((copy.agency,), 0.4, self.left_cell), self.paragraph(copy.form)),
            (self.paragraph(copy.number), self.paragraph(copy.place_date)),
        ]
        return rule + self.table((self.left_cell, self.right_cell), rows) + self.foot(copy.foot)

    # ------------------------------------------------------------------ sections and the archive

    def running(self, kind: str, content: str) -> str:
        self.headers += 1
        name = f"{kind}{self.headers}"
        tag = {"header": "hdr", "footer": "ftr"}[kind]
        self.parts[f"word/{name}.xml"] = f"<w:{tag} {_NAMESPACES}>{content}</w:{tag}>"
        return f'r:id="{name}"'

    def page_number(self, paging: Paging) -> str:
        look = self.look(P("", size=paging.number_size), False)
        field = (
            f'<w:r><w:rPr>{look}</w:rPr><w:fldChar w:fldCharType="begin"/></w:r>'
            f'<w:r><w:rPr>{look}</w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
            f'<w:r><w:rPr>{look}</w:rPr><w:fldChar w:fldCharType="separate"/></w:r>'
            f"<w:r><w:rPr>{look}</w:rPr><w:t>2</w:t></w:r>"
            f'<w:r><w:rPr>{look}</w:rPr><w:fldChar w:fldCharType="end"/></w:r>'
        )
        return f'<w:p><w:pPr><w:jc w:val="{paging.number_align}"/></w:pPr>{field}</w:p>'

    def section(self, paging: Paging, *, start: int | None, first: bool) -> str:
        references = ""
        if paging.number:
            references += f'<w:{paging.number}Reference w:type="default" {self.running(paging.number, self.page_number(paging))}/>'
        top = self.spec.top_line
        boxes = [stamp for stamp in self.spec.stamps if stamp.where == "top-right" and first]
        if (top and first) or boxes:
            content = (self.paragraph(top) if top else "") + "".join(self.top_stamp(stamp) for stamp in boxes)
            references += f'<w:headerReference w:type="first" {self.running("header", content)}/>'
        elif paging.number == "header" or paging.number is None:
            references += f'<w:headerReference w:type="first" {self.running("header", "<w:p/>")}/>'
        if self.spec.address and first and self.hand.header != "tabs":
            references += f'<w:footerReference w:type="first" {self.running("footer", self.address())}/>'
        orient = ' w:orient="landscape"' if paging.landscape else ""
        begin = "" if start is None else f' w:start="{start}"'
        form = f' w:fmt="{paging.number_format}"' if paging.number_format else ""
        numbering = f"<w:pgNumType{form}{begin}/>" if begin or form else ""
        return (
            f'<w:sectPr>{references}<w:type w:val="nextPage"/>'
            f'<w:pgSz w:w="{tw(paging.width)}" w:h="{tw(paging.height)}"{orient}/>'
            f'<w:pgMar w:top="{tw(paging.top)}" w:right="{tw(paging.right)}" w:bottom="{tw(paging.bottom)}" '
            f'w:left="{tw(paging.left)}" w:header="567" w:footer="567" w:gutter="0"/>{numbering}'
            f"{'<w:titlePg/>' if paging.first_hidden else ''}</w:sectPr>"
        )

    def top_stamp(self, stamp: Stamp) -> str:
        p = P(stamp.text, size=stamp.size, bold=stamp.bold, colour=stamp.colour, align="center")
        room = self.width_of(p) + 12
        side = "".join(
            f'<w:{s} w:val="single" w:sz="8" w:space="1"/>' for s in ("top", "left", "bottom", "right")
        )
        return (
            f'<w:p><w:pPr><w:pBdr>{side}</w:pBdr><w:ind w:left="{round((pt(self.width) - room) * 20)}" w:right="0"/>'
            f'<w:jc w:val="center"/></w:pPr>{self.run(p.text, p, bold=p.bold)}</w:p>'
        )

    def address(self) -> str:
        side = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
        first, *rest = self.spec.address
        return self.paragraph(first, border=side) + "".join(map(self.paragraph, rest))

    def body(self) -> str:
        spec = self.spec
        said = self.header() + self.title()
        if spec.addressees:
            said += self.paragraph(P("", size=8)) + "".join(map(self.paragraph, spec.addressees))
        said += "".join(map(self.paragraph, spec.paragraphs))
        said += "".join(self.stamp(stamp) for stamp in spec.stamps if stamp.where == "body")
        said += self.foot(spec.foot) + self.copy_block()
        if spec.address and self.hand.header == "tabs":
            said += "".join(self.paragraph(P("", size=14)) for _ in range(6)) + self.address()
        first_section = True
        for place, annex in enumerate(spec.annexes):
            if said:
                section = self.section(
                    spec.paging, start=spec.paging.start if first_section else 1, first=first_section
                )
                said += f'<w:p><w:pPr><w:rPr><w:sz w:val="2"/></w:rPr>{section}</w:pPr></w:p>'
                first_section = False
            said += self.annex(annex) + (self.data_table() if place == 0 and spec.table else "")
        restart = spec.annexes and spec.annexes[-1].restart and not first_section
        start = 1 if restart else (spec.paging.start if first_section else None)
        return said + self.section(spec.paging, start=start, first=first_section)

    def archive(self) -> bytes:
        body = self.body()
        document = f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>"
        running = [name for name in self.parts if name.startswith("word/")]
        relations = "".join(
            f'<Relationship Id="{name[5:-4]}" Target="{name[5:]}" '
            f'Type="{_RELATION}/{"header" if "header" in name else "footer"}"/>'
            for name in running
        )
        overrides = "".join(
            f'<Override PartName="/{name}" ContentType="{_MAIN}.{"header" if "header" in name else "footer"}+xml"/>'
            for name in running
        )
        fixed = {"styles": "styles", "settings": "settings", "numbering": "numbering"}
        relations += "".join(
            f'<Relationship Id="{name}" Type="{_RELATION}/{kind}" Target="{name}.xml"/>'
            for name, kind in fixed.items()
        )
        overrides += "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}.{kind}+xml"/>'
            for name, kind in fixed.items()
        )
        styles = "".join(text for name, text in self.parts.items() if name.startswith("style:"))
        lists = self.parts.get("lists", "")
        abstracts = "".join(re.findall(r"<w:abstractNum .*?</w:abstractNum>", lists))
        numbers = "".join(re.findall(r"<w:num .*?</w:num>", lists))
        parts = {
            "[Content_Types].xml": (
                '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                '<Default Extension="xml" ContentType="application/xml"/>'
                f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>{overrides}</Types>'
            ),
            "_rels/.rels": _relations(
                f'<Relationship Id="r1" Type="{_RELATION}/officeDocument" Target="word/document.xml"/>'
            ),
            "word/_rels/document.xml.rels": _relations(relations),
            "word/document.xml": document,
            "word/styles.xml": f"<w:styles {_NAMESPACES}>{_DEFAULTS[self.hand.defaults]}{styles}</w:styles>",
            "word/settings.xml": _SETTINGS[self.hand.defaults],
            "word/numbering.xml": f"<w:numbering {_NAMESPACES}>{abstracts}{numbers}</w:numbering>",
            **{name: self.parts[name] for name in running},
        }
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in parts.items():
                archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{text}')
        return held.getvalue()


def _wrapped(p: P, room: float) -> list[str]:
    lines: list[str] = []
    for word in p.text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure.width(longer, p.size, bold=p.bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def _relations(content: str) -> str:
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{content}</Relationships>'


def _defaults(font: str, size: int, spacing: str, normal: str) -> str:
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}" w:eastAsia="{font}"/>'
        f'<w:sz w:val="{size}"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>{spacing}</w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
        f'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>{normal}</w:style>'
    )


_DEFAULTS = {
    "plain": _defaults("Times New Roman", 28, "", ""),
    "modern": _defaults("Calibri", 22, '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/>', ""),
    "old": _defaults(
        "Times New Roman", 20, "",
        '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/><w:sz w:val="28"/></w:rPr>',
    ),
}  # fmt: skip
_COMPATIBILITY = (
    '<w:settings xmlns:w="{w}"><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="{mode}"/></w:compat></w:settings>'
)
_SETTINGS = {
    "plain": _COMPATIBILITY.format(w=_W, mode=15),
    "modern": _COMPATIBILITY.format(w=_W, mode=15),
    "old": f'<w:settings xmlns:w="{_W}"><w:compat/></w:settings>',
}
