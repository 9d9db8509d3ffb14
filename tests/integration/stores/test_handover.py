from __future__ import annotations

import json

import bagit
import pypdfium2
import pytest
from lxml import etree

from docgen.office.ending import void
from docgen.office.handover import NothingToHandOver, hand_over
from docgen.office.issue import issue
from docgen.register import metadata
from docgen.register.case_files import (
    CaseFileClosed,
    CaseFileKnown,
    CaseFileNotFound,
    Label,
    close_case_file,
    get_case_file,
    list_case_files,
    open_case_file,
    put_into,
)
from docgen.register.refusals import DocumentNotFound
from docgen.register.search import Wanted, in_order
from tests.rig.desks import CLERK, order

LABEL = Label("H37.10", 2026, "01.TĐKT", "Hồ sơ khen thưởng năm 2026", "10 năm", creator="Phòng TĐKT")


@pytest.fixture
def ids(desk):
    made = []
    for subject in ("Tặng Giấy khen", "Đính chính"):
        made.append(json.loads(issue(desk, CLERK, order(subject=subject)))["id"])
        desk.clock.advance(days=1)
    void(desk, CLERK, made[1], "Nhầm")
    return made


@pytest.fixture
def case_file(desk, ids):
    """A file with both documents, the later put in first."""
    with desk.database.write() as connection:
        doing = desk.doing(connection, CLERK)
        made = open_case_file(doing, LABEL)
        assert [put_into(doing, made, each) for each in reversed(ids)] == [1, 2]
        return get_case_file(connection, "so-noi-vu", made)


def test_a_file_keeps_its_order_and_a_document_may_be_in_several(desk, ids, case_file):
    assert [document.id for document in case_file.documents] == list(reversed(ids))
    with desk.database.write() as connection:
        doing = desk.doing(connection, CLERK)
        other = open_case_file(doing, Label("H37.10", 2026, "02.TĐKT", "Khác"))
        assert put_into(doing, other, ids[0]) == 1
        assert [each.label.notation for each in list_case_files(connection, "so-noi-vu", 2026)] == [
            "01.TĐKT",
            "02.TĐKT",
        ]
        with pytest.raises(CaseFileKnown):
            put_into(doing, other, ids[0])
        with pytest.raises(CaseFileKnown):
            open_case_file(doing, LABEL)
        with pytest.raises(DocumentNotFound):
            put_into(doing, other, "nothing")


def test_a_closed_file_takes_nothing_more(desk, ids, case_file):
    with desk.database.write() as connection:
        doing = desk.doing(connection, CLERK)
        close_case_file(doing, case_file.id)
        with pytest.raises(CaseFileClosed):
            put_into(doing, case_file.id, ids[0])
        with pytest.raises(CaseFileClosed):
            close_case_file(doing, case_file.id)
        with pytest.raises(CaseFileNotFound):
            get_case_file(connection, "so-tai-chinh", case_file.id)


def test_metadata_of_a_document_are_the_fields_of_appendix_vi(case_file):
    about = metadata.of_document(case_file.documents[1], case_file)
    assert about == {
        "FileCode": {"OrganId": "H37.10", "FileCatalog": 2026, "FileNotation": "01.TĐKT"},
        "DocOrdinal": 2,
        "TypeName": "Quyết định",
        "CodeNumber": "01",
        "CodeNotation": "QĐ-SNV",
        "IssuedDate": "2026-04-15",
        "OrganName": "Sở Nội vụ",
        "Subject": "Tặng Giấy khen",
        "Language": "Tiếng Việt",
        "PageAmount": 1,
        "Description": None,
        "SignerInfo": {"Position": "Giám đốc", "FullName": "Hoàng Thị Hiền"},
        "To": [{"OrganId": None, "OrganName": "UBND tỉnh (b/c)"}],
        "Priority": 0,
        "IssuedAmount": 5,
        "DueDate": None,
    }


def test_metadata_of_a_file_count_and_date_what_is_in_it(case_file):
    about = metadata.of_case_file(case_file)
    assert (about["StartDate"], about["EndDate"], about["DocTotal"], about["PageTotal"]) == (
        "2026-04-15",
        "2026-04-16",
        2,
        2,
    )


def test_a_value_longer_than_the_appendix_allows_is_told_and_not_cut():
    data = {"FileCode": {"OrganId": "G06.01.02.03.04"}, "To": [{"OrganName": "x"}, {"OrganName": "y" * 201}]}
    found = metadata.faults(data)
    assert [(fault.pointer, fault.message.values["length"]) for fault in found] == [
        ("/FileCode/OrganId", 15),
        ("/To/1/OrganName", 201),
    ]
    assert b"G06.01.02.03.04" in metadata.as_xml("Document", data)


def test_a_handover_is_a_valid_bag_in_time_order(desk, case_file, tmp_path):
    assert hand_over(desk, tmp_path / "bag", case_file.documents, LABEL.title, case_file) == []
    bag = bagit.Bag(str(tmp_path / "bag"))
    bag.validate()
    one, two = "van-ban/001-01-qd-snv", "van-ban/002-02-qd-snv"
    common = {
        "check.json",
        "document.docx",
        "document.pdf",
        "input.json",
        "metadata.json",
        "metadata.xml",
        "premis.json",
        "premis.xml",
        "register.json",
        "template.docx",
    }
    assert set(bag.payload_files()) == {
        "data/muc-luc-van-ban.pdf",
        "data/ho-so.xml",
        *(f"data/{one}/{name}" for name in common),
        *(f"data/{two}/{name}" for name in common | {"statement.json"}),
    }
    root = etree.parse(str(tmp_path / "bag/data/ho-so.xml")).getroot()
    assert [each.findtext("CodeNumber") for each in root.findall("Document")] == ["01", "02"]
    assert root.findtext("Title") == LABEL.title


def test_the_list_of_contents_has_the_seven_columns_and_counts_pages(desk, case_file, tmp_path):
    hand_over(desk, tmp_path / "bag", case_file.documents, LABEL.title, case_file)
    document = pypdfium2.PdfDocument(tmp_path / "bag/data/muc-luc-van-ban.pdf")
    text = " ".join(document[0].get_textpage().get_text_bounded().split())
    document.close()
    assert text.startswith(
        "MỤC LỤC VĂN BẢN, TÀI LIỆU Hồ sơ khen thưởng năm 2026 STT Số, ký hiệu văn bản Ngày tháng năm văn bản"
    )
    assert "1 01/QĐ-SNV 15/04/2026 Quyết định Tặng Giấy khen Sở Nội vụ 1" in text
    assert "2 02/QĐ-SNV 16/04/2026 Quyết định Đính chính Sở Nội vụ 2 Đã hủy: Nhầm" in text


def test_there_must_be_something_to_hand_over_and_nothing_is_written_over(desk, ids, tmp_path):
    with pytest.raises(NothingToHandOver):
        hand_over(desk, tmp_path / "bag", [], "")
    (tmp_path / "bag").mkdir()
    with desk.database.read() as connection:
        chosen = in_order(connection, "so-noi-vu", Wanted())
    with pytest.raises(FileExistsError):
        hand_over(desk, tmp_path / "bag", chosen, "")
