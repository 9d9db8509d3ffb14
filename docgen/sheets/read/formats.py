"""Which reader takes a file."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from docgen.messages import Message
from docgen.sheets.cells import MalformedSheet
from docgen.sheets.read.biff import COMPOUND
from docgen.sheets.read.ods import read_ods
from docgen.sheets.read.package import MAX_UNPACKED, lightened
from docgen.sheets.read.page import read_page
from docgen.sheets.read.text import read_text
from docgen.sheets.read.xls import read_xls
from docgen.sheets.read.xlsx import read_xlsx
from docgen.sheets.read.xml_2003 import NAMESPACE, read_xml_2003

if TYPE_CHECKING:
    from docgen.sheets.cells import Book

_ZIP, _PDF = b"PK\x03\x04", b"%PDF"
_PAGE = (
    b"<html",
    b"<!doctype",
    b"<table",
    b"<?xml",
    b"<meta",
    b"<head",
    b"<body",
    b"<style",
    b"<div",
    b"<!--",
)
_MANIFEST, _MANIFEST_READ = "META-INF/manifest.xml", 1_000_000
"""Part of an ODS that tells which others are encrypted, and how many bytes of it are looked at."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_book(content: bytes, filename: str = "") -> Book:
    """Read XLSX, XLSM, XLSB, XLS, XML 2003, ODS, CSV or the tables of a web page.

    `filename` names the one sheet of a text file or a page.

    Raises MalformedSheet for what is none of these, is damaged, locked by a password or too large.
    """
    if content.startswith(_ZIP):
        return _packed(content)
    if content.startswith(COMPOUND):
        if _ENCRYPTED in content:
            raise MalformedSheet(reason=Message("sheet-locked"))
        return read_xls(content)
    if content.startswith(_PDF):
        raise MalformedSheet(reason=Message("sheet-is-pdf"))
    head = content.lstrip(b"\xef\xbb\xbf \r\n\t")[:2000]
    if head.startswith(b"<") and NAMESPACE.encode() in head:
        return read_xml_2003(content)
    if head.lower().startswith(_PAGE):
        return read_page(content, filename)
    return read_text(content, filename)


def _packed(content: bytes) -> Book:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            unpacked = sum(part.file_size for part in archive.infolist())
            if _MANIFEST in names:
                with archive.open(_MANIFEST) as part:
                    locked = b"encryption-data" in part.read(_MANIFEST_READ)
                if locked:
                    raise MalformedSheet(reason=Message("sheet-locked"))
        if "xl/workbook.xml" in names:
            return read_xlsx(lightened(content))
    except (zipfile.BadZipFile, zlib.error, RuntimeError, ValueError, EOFError, OSError) as error:
        raise MalformedSheet(reason=Message("sheet-damaged")) from error
    if unpacked > MAX_UNPACKED:
        raise MalformedSheet(reason=Message("sheet-unpacks", most=MAX_UNPACKED // 1_000_000))
    if "xl/workbook.bin" in names:
        return read_xls(content)
    if "content.xml" in names:
        return read_ods(content)
    raise MalformedSheet(reason=Message("sheet-no-book"))
