"""Báo cáo thành tích of collectives, people and households; each a paper of its own in one file.

The parts follow forms 04 and 05 of Nghị định 152/2025/NĐ-CP as ministries print them; the wording is usual
practice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.award_text import granted_by
from docgen.papers.blocks import Data, headings, place_date_line, signature
from docgen.wording.dates import long_date
from docgen.wording.enumeration import roman
from docgen.wording.punctuation import bare, sentence, with_end_mark
from docgen.wording.symbols import number_line
from docgen.wording.text import capital_first, capitals, paragraphs
from docgen.wording.unsaid import DOTS, Unsaid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LISTS = {"title": "Danh hiệu thi đua", "form": "Hình thức khen thưởng"}
"""Kind of earlier award → what heads its list."""
_LIFE = ("born", "gender", "hometown", "residence", "party_post", "union_post", "qualification", "phone")
_CONFIRMED_BY = {
    "collective": "Xác nhận của thủ trưởng cơ quan, đơn vị cấp trên",
    "individual": "Xác nhận của thủ trưởng đơn vị",
    "household": "Xác nhận của chính quyền địa phương",
}


def context(record: Data) -> Data:
    """Template data of the reports of `record`."""
    reports = record["achievement_report"]["reports"]
    made = [_report(report, _commended(record, report["row"])) for report in reports]
    days = {report["date"] for report in reports}
    return {
        "type_name": "BÁO CÁO THÀNH TÍCH",
        "abstract": f"Đề nghị tặng {granted_by(record)}",
        "reports": made,
        "closing": with_end_mark(
            "Trên đây là báo cáo thành tích, kính đề nghị cấp có thẩm quyền xem xét, khen thưởng"
        ),
        "metadata": {
            "author": ", ".join(dict.fromkeys(report["bodies"][0]["name"] for report in made)),
            "created": days.pop().isoformat() if len(days) == 1 and None not in days else "",
        },
    }


def _commended(record: Data, number: int) -> Data:
    """Find whom a report is about; in an unfinished record it may be nobody yet."""
    rows = record["commended"]
    if isinstance(number, Unsaid) or number > len(rows):
        return {**dict.fromkeys(rows[0], ""), "category": rows[0]["category"], "name": DOTS}
    found: Data = rows[number - 1]
    return found


def _report(report: Data, row: Data) -> Data:
    sections = [*_about(report, row), ("Thành tích đạt được", list(_results(report, row)))]
    last = len(sections) + 1
    lists = list(_earlier(report["earlier"]))
    body = {"parent": report["parent"], "name": report["body"] or _unit(row), "locality": ""}
    return {
        "bodies": headings([body]),
        "number_line": number_line(report["number"], report["symbol"]) if report["symbol"] else "",
        "place_date_line": place_date_line(report, report),
        "subject": _subject(row),
        "sections": [
            {"heading": f"{roman(place)}. {capitals(title)}", "clauses": clauses}
            for place, (title, clauses) in enumerate(sections, 1)
        ],
        "earlier_heading": f"{roman(last)}. {capitals('Các hình thức đã được khen thưởng')}",
        "earlier": lists,
        "none_earlier": "" if lists else "Chưa được tặng danh hiệu thi đua, hình thức khen thưởng.",
        "signatures": list(_signatures(report, row)),
    }


def _unit(row: Data) -> str:
    name: str = row["name"] if row["category"] == "collective" else row["unit"] or row["name"]
    return name


def _subject(row: Data) -> str:
    """Name a collective or household in capitals and in full; a person is named in part I."""
    named = capitals(row["name"])
    if row["category"] == "collective":
        return f"Tên tập thể: {named}."
    return (
        f"Hộ gia đình: {row['honorific']} {named}.".replace("  ", " ")
        if row["category"] == "household"
        else ""
    )


def _clause(title: str, lines: Iterable[str]) -> Data:
    return {"title": title, "lines": list(lines)}


def _about(report: Data, row: Data) -> Iterator[tuple[str, list[Data]]]:
    """Give part I: what a collective is and does, or who a person is; left out when nothing is told."""
    if row["category"] == "collective":
        told = [
            ("Đặc điểm, tình hình", report["situation"]),
            ("Chức năng, nhiệm vụ được giao", report["duties"]),
        ]
        parts = [(title, text) for title, text in told if text]
        clauses = [
            _clause(f"{place}. {title}", map(sentence, paragraphs(text)))
            for place, (title, text) in enumerate(parts, 1)
        ]
        title = "Sơ lược đặc điểm, tình hình"
    else:
        lines = [f"- {sentence(line)}" for line in _life(report["biography"], row)]
        clauses = [_clause("", lines)]
        title = "Sơ lược lý lịch"
    if clauses:
        yield title, clauses


def _life(life: Data | None, row: Data) -> Iterator[str]:
    """Sơ lược lý lịch, line by line; what is not known is left out."""
    known = life or dict.fromkeys(_LIFE)
    born = f"sinh {long_date(known['born'])}" if known["born"] else ""
    gender = f"giới tính: {known['gender']}" if known["gender"] else ""
    party = f"Đảng: {known['party_post']}" if known["party_post"] else ""
    union = f"đoàn thể: {known['union_post']}" if known["union_post"] else ""
    yield f"Họ và tên: {capitals(row['name'])}"
    if first := _joined(born, gender):
        yield capital_first(first)
    told = (
        ("Quê quán", known["hometown"]),
        ("Trú quán", known["residence"]),
        ("Đơn vị công tác" if row["category"] == "individual" else "Địa chỉ", row["unit"]),
        ("Chức vụ", _joined(row["position"], party, union)),
        ("Trình độ chuyên môn, nghiệp vụ", known["qualification"]),
        ("Điện thoại", known["phone"]),
    )
    yield from (f"{label}: {bare(value)}" for label, value in told if value)


def _joined(*texts: str) -> str:
    return "; ".join(filter(None, texts))


def _results(report: Data, row: Data) -> Iterator[Data]:
    parts = [(result["title"], result["text"]) for result in report["results"]]
    if row["category"] != "collective" and report["duties"]:
        parts.insert(0, ("Quyền hạn, nhiệm vụ được giao hoặc đảm nhận", report["duties"]))
    for place, (title, text) in enumerate(parts, 1):
        yield _clause(f"{place}. {bare(title)}", map(sentence, paragraphs(text)))


def _earlier(awards: Sequence[Data]) -> Iterator[Data]:
    """List earlier awards by kind, the oldest first."""
    kinds = [(kind, [award for award in awards if award["kind"] == kind]) for kind in _LISTS]
    for place, (kind, rows) in enumerate(((kind, rows) for kind, rows in kinds if rows), 1):
        yield {
            "title": f"{place}. {_LISTS[kind]}",
            "head": _LISTS[kind],
            "rows": [
                {"year": str(row["year"]), "award": row["award"], "decision": row["decision"]}
                for row in sorted(rows, key=lambda row: row["year"])
            ],
        }


def _signatures(report: Data, row: Data) -> Iterator[Data]:
    yield _blank(_CONFIRMED_BY[row["category"]])
    if row["category"] != "collective":
        yield {**_blank("Người báo cáo"), "name": row["name"]}
        return
    yield signature(report["signer"]) if report["signer"] else _blank("Thủ trưởng đơn vị")
    yield _blank("Xác nhận của cơ quan trình khen thưởng")


def _blank(post: str) -> Data:
    """Make a signature whose name is written by hand."""
    return {"lines": [capitals(post)], "note": "", "other_post": "", "name": ""}
