"""The metadata that Appendix VI, part II asks of an outgoing document and of a file, as JSON and XML.

Names, order and lengths are those of the appendix. A value that is longer than the appendix allows is told
as a fault and never cut: an agency code has up to 35 letters elsewhere (QĐ 20/2020/QĐ-TTg) and 13 here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

from docgen.errors import Fault
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.register.case_files import CaseFile
    from docgen.register.document import Document

Data = dict[str, Any]

LENGTHS = {
    "FileCode/OrganId": 13,
    "FileCode/FileCatalog": 4,
    "FileCode/FileNotation": 20,
    "DocOrdinal": 3,
    "TypeName": 100,
    "CodeNumber": 11,
    "CodeNotation": 30,
    "IssuedDate": 10,
    "OrganName": 200,
    "Subject": 500,
    "Language": 30,
    "PageAmount": 3,
    "Description": 500,
    "SignerInfo/Position": 100,
    "SignerInfo/FullName": 50,
    "To/OrganId": 13,
    "To/OrganName": 200,
    "Priority": 1,
    "IssuedAmount": 3,
    "DueDate": 10,
    "Title": 500,
    "Maintenance": 30,
    "Rights": 30,
    "Creator": 30,
    "StartDate": 10,
    "EndDate": 10,
    "DocTotal": 4,
    "PageTotal": 4,
}
"""Field → the letters it may have. A file's Language may have 50; 30 fits both."""


def of_document(document: Document, case_file: CaseFile | None = None) -> Data:
    """Give the fields of a document, as it stands in `case_file` if one is given; empty ones are None."""
    about = document.particulars
    return {
        "FileCode": _file_code(case_file),
        "DocOrdinal": _ordinal(document, case_file),
        "TypeName": about.type_name,
        "CodeNumber": document.number_text,
        "CodeNotation": about.symbol,
        "IssuedDate": document.issued_on.isoformat(),
        "OrganName": about.body_name,
        "Subject": about.subject,
        "Language": about.language,
        "PageAmount": document.pages,
        "Description": about.note or None,
        "SignerInfo": {"Position": about.signer_position, "FullName": about.signer_name},
        "To": [{"OrganId": None, "OrganName": name} for name in _organs(about.recipients)],
        "Priority": about.priority,
        "IssuedAmount": about.copies,
        "DueDate": about.due_on.isoformat() if about.due_on else None,
    }


def of_case_file(case_file: CaseFile) -> Data:
    """Give the fields of a file; its days and totals are those of its documents."""
    label = case_file.label
    days = sorted(document.issued_on.isoformat() for document in case_file.documents)
    return {
        "FileCode": _file_code(case_file),
        "Title": label.title,
        "Maintenance": label.maintenance or None,
        "Rights": label.rights or None,
        "Creator": label.creator or None,
        "Language": label.language,
        "StartDate": days[0] if days else None,
        "EndDate": days[-1] if days else None,
        "DocTotal": len(case_file.documents),
        "PageTotal": sum(document.pages or 0 for document in case_file.documents),
        "Description": label.description or None,
    }


def with_documents(case_file: CaseFile) -> Data:
    """Give the fields of a file and, as `Document`, those of each document in it, in order."""
    inside = [of_document(document, case_file) for document in case_file.documents]
    return {**of_case_file(case_file), "Document": inside}


def case_file_as_xml(case_file: CaseFile) -> bytes:
    """Write the fields of a file and of its documents."""
    return as_xml("File", with_documents(case_file))


def faults(data: Data) -> list[Fault]:
    """List every field that is longer than the appendix allows."""
    return [
        Fault(
            f"/{pointer}",
            Message("metadata-too-long", field=name, length=len(text), limit=LENGTHS[name]),
        )
        for name, pointer, text in _leaves(data)
        if name in LENGTHS and len(text) > LENGTHS[name]
    ]


def as_xml(name: str, data: Data, inside: list[tuple[str, Data]] | None = None) -> bytes:
    """Write an element `name` with a child for each field that has a value, then `inside` one by one."""
    root = etree.Element(name)
    _add(root, data)
    for child, fields in inside or ():
        _add(etree.SubElement(root, child), fields)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _organs(recipients: str) -> list[str]:
    """Name who receives a document: "Như Điều 3" and "Như trên" point into its text and name nobody."""
    return [line for line in recipients.splitlines() if not line.startswith("Như ")]


def _file_code(case_file: CaseFile | None) -> Data | None:
    if case_file is None:
        return None
    label = case_file.label
    return {"OrganId": label.organ_id, "FileCatalog": label.year, "FileNotation": label.notation}


def _ordinal(document: Document, case_file: CaseFile | None) -> int | None:
    if case_file is None:
        return None
    return [each.id for each in case_file.documents].index(document.id) + 1


def _add(parent: etree._Element, data: Data) -> None:
    for name, value in data.items():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                _add(etree.SubElement(parent, name), each)
            elif each is not None:
                etree.SubElement(parent, name).text = str(each)


def _leaves(data: Data, name: str = "", pointer: str = "") -> Iterator[tuple[str, str, str]]:
    for key, value in data.items():
        for place, each in enumerate(value if isinstance(value, list) else [value]):
            here = f"{pointer}{key}" + (f"/{place}" if isinstance(value, list) else "")
            if isinstance(each, dict):
                yield from _leaves(each, f"{name}{key}/", f"{here}/")
            elif each is not None:
                yield f"{name}{key}", here, str(each)
