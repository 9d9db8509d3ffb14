"""Foreign ZIP files checked before any parser sees them: DOCX, XLSX, ODS. Pure; bytes in, parts out.

    unpack(content) -> dict[str, bytes]      any ZIP: its parts by name, inflated within limits
    scan_docx(content) -> dict[str, bytes]   a DOCX that becomes a template: nothing active, nothing outside
    scan_xlsx(content) -> dict[str, bytes]   a workbook: no macros, no outside data, a bounded grid
    scan_ods(content) -> dict[str, bytes]    the same of an OpenDocument spreadsheet

    clean_pictures(parts) -> dict[str, bytes]   the parts with every PNG and JPEG drawn anew

All raise MalformedInput (400) for a file that is none, is damaged, lies about itself or exceeds a limit. The
three scans raise ForbiddenContent (422) with one fault for each thing that may not be in it. Call them inside
the guard (docgen.guard.run), before docx, openpyxl, calamine or LibreOffice.

    archive      the ZIP itself: every header read, every size counted while inflating
    markup       what XML may be: UTF-8, no document type, no entity
    word sheet_cells open_document      what may be in each kind of file
    pictures     pixels out of whatever a picture brings along
"""

from docgen.containers.archive import MAX_ENTRIES, MAX_PART, MAX_TOTAL, unpack
from docgen.containers.forbidden import ForbiddenContent
from docgen.containers.open_document import scan_ods
from docgen.containers.pictures import clean_pictures
from docgen.containers.sheet_cells import scan_xlsx
from docgen.containers.word import scan_docx

__all__ = [
    "MAX_ENTRIES",
    "MAX_PART",
    "MAX_TOTAL",
    "ForbiddenContent",
    "clean_pictures",
    "scan_docx",
    "scan_ods",
    "scan_xlsx",
    "unpack",
]
