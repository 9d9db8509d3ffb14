"""Pages into the file that the engine made: after each cover the pages of its volume, all of it tagged."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

import pikepdf

from docgen.page.book.appendix import Appendix
from docgen.page.book.letters import letters
from docgen.page.book.pages import HEADS, MM, Grid, draw, paginate
from docgen.page.book.setting import Column, Type

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from docgen.page.book.letters import Letter
    from docgen.page.book.pages import Cells, Sheet

Texts = tuple[str, ...]
_PALETTES = 2
_OF_COLUMN = "/A<</O/Table/Scope/Column>>"


def palette(grid: Grid, rows: Iterable[Texts]) -> str:
    """Write the markup of two last pages that hold every letter of the book; `bind` takes them out again."""
    plain = set().union("0123456789", *grid.below, *(cell for row in rows for cell in row)) - {"\n"}
    bold = set().union(*grid.heads)
    looks = ("", "font-weight: bold; ")
    return "".join(
        f'<p style="break-before: page; {look}font-size: 1pt; overflow-wrap: anywhere">'
        f"{escape(' '.join(sorted(used)))}</p>"
        for look, used in zip(looks, (plain, bold), strict=True)
    )


def bind(shell: bytes, grid: Grid, volumes: Sequence[Sequence[Texts]], titles: Sequence[str]) -> bytes:
    """Bind the book. `shell` is a PDF/A-2a of the covers, one page each, and of `palette`.

    Each volume's pages are numbered from its cover. `titles` name the volumes in the list of bookmarks.
    Raises LetterMissing.
    """
    with pikepdf.open(io.BytesIO(shell)) as pdf:
        plain, bold = (letters(page) for page in pdf.pages[-_PALETTES:])
        covers = _without_palettes(pdf)
    with pikepdf.open(io.BytesIO(covers)) as pdf:
        book = _begun(covers, pdf, grid, plain, bold)
        return _bound(book, pdf, volumes, titles)


def _without_palettes(pdf: pikepdf.Pdf) -> bytes:
    """Give the covers alone, with the fonts of the whole book."""
    del pdf.pages[-_PALETTES:]
    structure = pdf.Root.StructTreeRoot
    structure.K[0].K = pikepdf.Array(list(structure.K[0].K)[: len(pdf.pages)])
    structure.ParentTree.Nums = pikepdf.Array(list(structure.ParentTree.Nums)[: 2 * len(pdf.pages)])
    for key in {"/Outlines", "/PageMode"} & set(pdf.Root.keys()):
        del pdf.Root[key]
    stream = io.BytesIO()
    pdf.save(stream, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return stream.getvalue()


def _begun(
    file: bytes, pdf: pikepdf.Pdf, grid: Grid, plain: Mapping[str, Letter], bold: Mapping[str, Letter]
) -> _Book:
    covers, tree = list(pdf.pages), pdf.Root.StructTreeRoot.ParentTree.Nums
    resources = covers[0].obj.Resources
    return _Book(
        Appendix(file, len(pdf.objects) + 1),
        grid,
        Type(plain, grid.size, grid.columns),
        Type(plain, grid.number_size, [Column(0, grid.page[0] * MM, centred=True)]),
        heads=[
            Type(used, grid.size, grid.head_columns).set(texts)
            for used, texts in ((bold, grid.heads), (plain, grid.below))
        ],
        around=f"/Parent {_number(pdf.Root.Pages)} 0 R/Resources "
        + (f"{_number(resources)} 0 R" if resources.is_indirect else resources.unparse().decode("latin-1")),
        keys=len(covers),
        parents=[_kept(tree, place) for place in range(0, 2 * len(covers), 2)],
    )


def _bound(book: _Book, pdf: pikepdf.Pdf, volumes: Sequence[Sequence[Texts]], titles: Sequence[str]) -> bytes:
    """Write the pages behind the covers, and what leads to them."""
    root, structure = pdf.Root, pdf.Root.StructTreeRoot
    tree, covers, elements = structure.K[0], [_number(page.obj) for page in pdf.pages], list[int]()
    for cover, element, rows in zip(covers, tree.K, volumes, strict=True):
        book.kids.append(cover)
        elements += [_number(element), book.volume(_number(tree), rows)]
    write, parents = book.file.write, book.file.number()
    write(parents, f"<</Nums[{' '.join(book.parents)}]>>")
    write(_number(root.Pages), f"<</Type/Pages/Count {len(book.kids)}/Kids[{_references(book.kids)}]>>")
    write(_number(structure), f"<</Type/StructTreeRoot/K[{_number(tree)} 0 R]/ParentTree {parents} 0 R>>")
    write(
        _number(tree),
        f"<</Type/StructElem/S/Document/P {_number(structure)} 0 R/K[{_references(elements)}]>>",
    )
    catalogue = root.unparse(resolved=True).decode("latin-1").removesuffix(">>")
    marks = _bookmarks(book.file, titles, covers)
    write(_number(root), f"{catalogue}/Outlines {marks} 0 R/PageMode/UseOutlines>>")
    return book.file.appended(_number(root), bytes(pdf.trailer.ID[0]))


def _bookmarks(file: Appendix, titles: Sequence[str], pages: Sequence[int]) -> int:
    outline, marks = file.number(), [file.number() for _ in titles]
    for place, (mark, title, page) in enumerate(zip(marks, titles, pages, strict=True)):
        text = ("\ufeff" + title).encode("utf-16-be").hex()
        before = f"/Prev {marks[place - 1]} 0 R" if place else ""
        after = f"/Next {marks[place + 1]} 0 R" if place + 1 < len(marks) else ""
        file.write(mark, f"<</Title<{text}>/Parent {outline} 0 R/Dest[{page} 0 R/Fit]{before}{after}>>")
    file.write(outline, f"<</Type/Outlines/First {marks[0]} 0 R/Last {marks[-1]} 0 R/Count {len(marks)}>>")
    return outline


@dataclass
class _Book:
    """The file while volumes are written behind it. `keys`: the next key of the tree of parents."""

    file: Appendix
    grid: Grid
    plain: Type
    number: Type
    heads: Sequence[Cells]
    around: str
    keys: int
    parents: list[str]
    kids: list[int] = field(default_factory=list)

    def volume(self, tree: int, rows: Sequence[Texts]) -> int:
        """Write the pages of a volume and give the number of its table."""
        table = self.file.number(3)
        groups = _Group(table + 1, "THead", "TH", _OF_COLUMN), _Group(table + 2, "TBody", "TD")
        for sheet in paginate(self.grid, self.plain, self.heads, map(self.plain.set, rows), first=2):
            self._page(sheet, *groups)
        for group in groups:
            self.file.write(
                group.number,
                f"<</Type/StructElem/S/{group.kind}/P {table} 0 R/K[{_references(group.rows)}]>>",
            )
        kids = _references(group.number for group in groups)
        self.file.write(table, f"<</Type/StructElem/S/Table/P {tree} 0 R/K[{kids}]>>")
        return table

    def _page(self, sheet: Sheet, head: _Group, body: _Group) -> None:
        """Write a page; the headings of the first are those of the table, of the others decoration."""
        page, marked, tagged = self.file.number(), list[int](), HEADS if head.rows else 0
        for place, (row, _) in enumerate(sheet.rows[tagged:], start=tagged):
            group = head if place < HEADS else body
            group.rows.append(self._row(page, row, group, marked))
        (number,) = self.number.set((str(sheet.number),))
        content = self.file.stream(draw(self.grid, sheet, number, tagged))
        width, height = (side * MM for side in self.grid.page)
        self.file.write(
            page,
            f"<</Type/Page{self.around}/MediaBox[0 0 {width:.3f} {height:.3f}]/Contents {content} 0 R"
            f"/StructParents {self.keys}/Tabs/S>>",
        )
        self.parents.append(f"{self.keys} [{_references(marked)}]")
        self.keys += 1
        self.kids.append(page)

    def _row(self, page: int, row: Cells, group: _Group, marked: list[int]) -> int:
        """Write the elements of a row: a cell with text is the next of those marked on the page."""
        write, line = self.file.write, self.file.number(1 + len(row))
        cells = range(line + 1, line + 1 + len(row))
        common = f"<</Type/StructElem/S/{group.cell}/P {line} 0 R{group.scope}"
        for made, block in zip(cells, row, strict=True):
            if block.lines:
                write(made, f"{common}/Pg {page} 0 R/K {len(marked)}>>")
                marked.append(made)
            else:
                write(made, f"{common}>>")
        write(line, f"<</Type/StructElem/S/TR/P {group.number} 0 R/K[{_references(cells)}]>>")
        return line


@dataclass
class _Group:
    """A part of a table while it is written: its number, what it and its cells are, its rows so far."""

    number: int
    kind: str
    cell: str
    scope: str = ""
    rows: list[int] = field(default_factory=list)


def _kept(tree: pikepdf.Object, place: int) -> str:
    """Write an entry of the tree of parents as it was."""
    marked = [_number(element) for element in tree[place + 1]]
    return f"{int(tree[place])} [{_references(marked)}]"


def _number(element: pikepdf.Object) -> int:
    return element.objgen[0]


def _references(numbers: Iterable[int]) -> str:
    return " ".join(f"{number} 0 R" for number in numbers)
