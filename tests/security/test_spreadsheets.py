"""T11, T13: spreadsheets that would make a reader ask for gigabytes are refused unread."""

from __future__ import annotations

import pytest

from docgen.containers import ForbiddenContent, scan_ods, scan_xlsx, unpack
from docgen.containers.sheet_cells import MAX_CELLS
from docgen.errors import MalformedInput
from docgen.page.pack import pack
from tests.security.files import ods, xlsx

BOOK = unpack(xlsx({"A1": "a", "C9": "b"}))
SHEET, STRINGS, TYPES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "[Content_Types].xml"


def with_cell(place: str, row: str = "1") -> bytes:
    cell = f'<row r="{row}"><c r="{place}"><v>1</v></c></row></sheetData>'.encode()
    return pack({**BOOK, SHEET: BOOK[SHEET].replace(b"</sheetData>", cell)})


def grid_refused(scan, content: bytes) -> bool:
    with pytest.raises(MalformedInput) as caught:
        scan(content)
    return caught.value.message.values["reason"].code == "pack-grid"


def test_an_ordinary_workbook_passes():
    assert scan_xlsx(pack(BOOK)) == BOOK


@pytest.mark.parametrize(
    ("place", "row"),
    [
        *(("XFD1048576", "1048576"), ("A99999999999", "99999999999"), ("ZZZZZZZ1", "1"), ("XFE1", "1")),
        *(("A1048577", "1048577"), ("B1000001", "1000001"), ("A1", "1048576000"), ("xfd1048576", "1")),
    ],
)
def test_a_cell_far_out_is_refused(place, row):
    assert grid_refused(scan_xlsx, with_cell(place, row))


@pytest.mark.parametrize("place", ["AZ20000", "XFD100", "A600000"])
def test_a_large_but_narrow_grid_passes(place):
    assert scan_xlsx(with_cell(place))


@pytest.mark.parametrize("name", ["count", "uniqueCount"])
def test_a_table_of_texts_that_says_it_is_endless_is_refused(name):
    said = BOOK[STRINGS].replace(b"<sst ", f'<sst x:{name}="4294967295" '.replace("x:", "").encode(), 1)
    for known in (b' count="2"', b' uniqueCount="2"'):
        said = said.replace(known, b"")
    assert grid_refused(scan_xlsx, pack({**BOOK, STRINGS: said}))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject"),
        (
            "xl/externalLinks/externalLink1.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml",
        ),
        ("xl/connections.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml"),
        (
            "xl/queryTables/a.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.queryTable+xml",
        ),
        ("xl/embeddings/a.bin", "application/vnd.openxmlformats-officedocument.oleObject"),
        ("xl/activeX/a.xml", "application/vnd.ms-office.activeX+xml"),
    ],
)
def test_what_acts_or_takes_from_elsewhere_is_refused(name, kind):
    override = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'.encode()
    with pytest.raises(ForbiddenContent):
        scan_xlsx(pack({**BOOK, name: b"<a/>", TYPES: BOOK[TYPES].replace(b"</Types>", override)}))


@pytest.mark.parametrize("scan", [scan_xlsx, scan_ods])
@pytest.mark.parametrize(
    "content", [b"", b"a,b\n", pack({"a": b"b"}), pack({"mimetype": b"application/epub+zip"})]
)
def test_what_is_no_spreadsheet_is_refused(scan, content):
    with pytest.raises(MalformedInput):
        scan(content)


def repeated(cells: object, rows: object, inner: str = '<text:p xmlns="">a</text:p>') -> bytes:
    return ods(
        body=f'<table:table-row table:number-rows-repeated="{rows}">'
        f'<table:table-cell table:number-columns-repeated="{cells}">{inner}</table:table-cell>'
        "</table:table-row>"
    )


@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        *((10_000, 9_999), (16_384, 1_048_576), (1, 10**30), (10**30, 1), ("-5", 1), ("1e9", 1), ("", 1)),
        (MAX_CELLS + 1, 1),
    ],
)
def test_a_cell_repeated_without_end_is_refused(cells, rows):
    assert grid_refused(scan_ods, repeated(cells, rows))


def test_the_empty_rest_of_a_table_may_be_repeated_as_programs_do():
    rest = '<table:table-cell table:number-columns-repeated="16384"/>'
    body = f'<table:table-row table:number-rows-repeated="1048576">{rest}</table:table-row>'
    assert scan_ods(ods([["a", "b"], ["c", "d"]], body))
    assert scan_ods(repeated(1_000, 2_000))


def test_blanks_without_end_are_refused():
    assert grid_refused(scan_ods, repeated(1, 1, '<text:p><text:s text:c="2000000000"/></text:p>'))
    assert scan_ods(repeated(1, 1, '<text:p><text:s text:c="20"/></text:p>'))


def test_scripts_and_locked_sheets_are_refused():
    parts = unpack(ods([["a"]]))
    with pytest.raises(ForbiddenContent):
        scan_ods(pack({**parts, "Basic/Standard/Module1.xml": b"<a/>"}))
    with pytest.raises(MalformedInput):
        scan_ods(pack({**parts, "META-INF/manifest.xml": b"<a><manifest:encryption-data/></a>"}))
