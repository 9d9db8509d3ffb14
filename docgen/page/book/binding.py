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
from docgen.page.book.setting import Type

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docgen.page.book.pages import Cells, Sheet

Texts = tuple[str, ...]
_PALETTES = 2


def palette(grid: Grid, rows: Iterable[Texts]) -> str:
    """Write the markup of two last pages that hold every letter of the book; `bind` takes them out again."""
    plain = {letter for row in rows for cell in row for letter in cell} - {"\n"}
    plain.update("0123456789", *grid.below)
    bold = {letter for head in grid.heads for letter in head}
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
        appended = _appended(shell, pdf, grid, volumes, titles)
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(appended)) as pdf:  # saved anew, the palettes are gone and all is packed
        pdf.save(stream, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return stream.getvalue()


def _appended(
    shell: bytes,
    pdf: pikepdf.Pdf,
    grid: Grid,
    volumes: Sequence[Sequence[Texts]],
    titles: Sequence[str],
) -> bytes:
    """Write the pages behind the shell, and what leads to them."""
    pages = list(pdf.pages)
    covers, palettes = pages[:-_PALETTES], [letters(page) for page in pages[-_PALETTES:]]
    structure, resources = pdf.Root.StructTreeRoot, covers[0].obj.Resources
    tree, kept = structure.K[0], [_number(element) for element in structure.K[0].K]
    book = _Book(
        Appendix(shell, len(pdf.objects) + 1),
        grid,
        Type(palettes[0], grid.size),
        Type(palettes[1], grid.size),
        Type(palettes[0], grid.number_size),
        around=f"/Parent {_number(pdf.Root.Pages)} 0 R/Resources "
        + (f"{_number(resources)} 0 R" if resources.is_indirect else resources.unparse().decode("latin-1")),
        keys=len(pages),
        parents=[_kept(structure.ParentTree.Nums, place) for place in range(0, 2 * len(covers), 2)],
    )
    elements = []
    for cover, element, rows in zip(covers, kept, volumes, strict=False):
        book.kids.append(_number(cover.obj))
        elements += [element, book.volume(_number(tree), rows)]
    write, parents = book.file.write, book.file.number()
    write(parents, f"<</Nums[{' '.join(book.parents)}]>>")
    write(_number(pdf.Root.Pages), f"<</Type/Pages/Count {len(book.kids)}/Kids[{_references(book.kids)}]>>")
    write(_number(structure), f"<</Type/StructTreeRoot/K[{_number(tree)} 0 R]/ParentTree {parents} 0 R>>")
    write(
        _number(tree),
        f"<</Type/StructElem/S/Document/P {_number(structure)} 0 R/K[{_references(elements)}]>>",
    )
    catalogue = pdf.Root.unparse(resolved=True).decode("latin-1").removesuffix(">>")
    marks = _bookmarks(book.file, titles, [_number(cover.obj) for cover in covers])
    write(_number(pdf.Root), f"{catalogue}/Outlines {marks} 0 R/PageMode/UseOutlines>>")
    return book.file.appended(_number(pdf.Root))


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
    bold: Type
    number: Type
    around: str
    keys: int
    parents: list[str]
    kids: list[int] = field(default_factory=list)

    def volume(self, tree: int, rows: Sequence[Texts]) -> int:
        """Write the pages of a volume and give the number of its table."""
        table, head, body = self.file.number(), self.file.number(), self.file.number()
        heads = [self.grid.set(self.bold, self.grid.heads), self.grid.set(self.plain, self.grid.below)]
        set_rows = (self.grid.set(self.plain, row) for row in rows)
        lines: dict[int, list[int]] = {head: [], body: []}
        for sheet in paginate(self.grid, heads, set_rows, first=2):
            self._page(sheet, head, body, lines)
        for group, kind in ((head, "THead"), (body, "TBody")):
            self.file.write(
                group, f"<</Type/StructElem/S/{kind}/P {table} 0 R/K[{_references(lines[group])}]>>"
            )
        self.file.write(table, f"<</Type/StructElem/S/Table/P {tree} 0 R/K[{_references((head, body))}]>>")
        return table

    def _page(self, sheet: Sheet, head: int, body: int, lines: dict[int, list[int]]) -> None:
        """Write a page; the headings of the first are those of the table, of the others decoration."""
        page, with_heads = _Page(self.file.number()), not lines[head]
        for place, row in enumerate(sheet.rows):
            if place >= HEADS:
                lines[body].append(self._row(page, row, body, "TD"))
            elif with_heads:
                lines[head].append(self._row(page, row, head, "TH"))
            else:
                page.tags.append([None] * len(row))
        number = self.number.set(str(sheet.number), self.grid.page[0] * MM)[0]
        content = self.file.stream(draw(self.grid, sheet, number, page.tags))
        width, height = (side * MM for side in self.grid.page)
        self.file.write(
            page.number,
            f"<</Type/Page{self.around}/MediaBox[0 0 {width:.3f} {height:.3f}]/Contents {content} 0 R"
            f"/StructParents {self.keys}/Tabs/S>>",
        )
        self.parents.append(f"{self.keys} [{_references(page.marked)}]")
        self.keys += 1
        self.kids.append(page.number)

    def _row(self, page: _Page, row: Cells, group: int, kind: str) -> int:
        """Write the elements of a row: cells with text are marked on the page, empty ones are not."""
        line, cells, marks = self.file.number(), list[int](), list[int | None]()
        scope = "/A<</O/Table/Scope/Column>>" if kind == "TH" else ""
        for cell in row:
            made = self.file.number()
            cells.append(made)
            marks.append(len(page.marked) if cell else None)
            more = f"/Pg {page.number} 0 R/K {len(page.marked)}" if cell else ""
            if cell:
                page.marked.append(made)
            self.file.write(made, f"<</Type/StructElem/S/{kind}/P {line} 0 R{more}{scope}>>")
        self.file.write(line, f"<</Type/StructElem/S/TR/P {group} 0 R/K[{_references(cells)}]>>")
        page.tags.append(marks)
        return line


@dataclass
class _Page:
    """A page while its rows are written: the elements marked on it, and for each cell its mark."""

    number: int
    marked: list[int] = field(default_factory=list)
    tags: list[list[int | None]] = field(default_factory=list)


def _kept(tree: pikepdf.Object, place: int) -> str:
    """Write an entry of the tree of parents as it was."""
    marked = [_number(element) for element in tree[place + 1]]
    return f"{int(tree[place])} [{_references(marked)}]"


def _number(element: pikepdf.Object) -> int:
    return element.objgen[0]


def _references(numbers: Iterable[int]) -> str:
    return " ".join(f"{number} 0 R" for number in numbers)
