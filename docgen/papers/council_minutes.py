"""Biên bản họp Hội đồng xét khen thưởng (form 1.9): who was there, the votes of each case, the outcome.

How votes are taken has no form of its own; the order of the parts follows practice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers import ballot
from docgen.papers.award_list import counted, entries, groups
from docgen.papers.award_text import called, granted, granted_by
from docgen.papers.blocks import Data, full_name, headings, person, recipients
from docgen.wording.dates import long_moment
from docgen.wording.enumeration import points, roman
from docgen.wording.punctuation import END_MARK, bare, listed, sentence
from docgen.wording.shares import percent
from docgen.wording.symbols import number, number_line, symbol
from docgen.wording.text import paragraphs
from schemas.council import IN_WRITING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docgen.papers.award_list import Entry

_PASSED, _FAILED = "Đạt", "Không đạt"


def context(record: Data) -> Data:
    """Template data of the minutes of the council of `record`."""
    own, council = record["council_minutes"], record["council"]
    chair, secretary = ballot.chair(council), own["secretary"]
    candidates = entries(record)
    *sections, vote, conclusion = (
        {"title": f"{place}. {title}", "lines": lines}
        for place, (title, lines) in enumerate(_parts(record, candidates), 1)
    )
    return {
        "bodies": headings([council["body"]]),
        "number_line": number_line(own["number"], symbol("BB", [council["body"]["symbol"]])),
        "type_name": "BIÊN BẢN",
        "abstract": f"Họp {full_name(council['body'])} xét tặng {granted(record)}",
        "start": f"{long_moment(council['starts_at'])}.",
        "venue": sentence(council["venue"]),
        "attendance": list(_attendance(council)),
        "chair": sentence(_member(chair)),
        "secretary": sentence(person(secretary)),
        "sections": sections,
        "vote": {**vote, "groups": _votes(record, candidates)},
        "conclusion": conclusion,
        "closing": f"Cuộc họp kết thúc vào {long_moment(council['ends_at'])}{END_MARK}",
        "signatures": [
            {"lines": ["THƯ KÝ"], "note": "", "other_post": "", "name": secretary["name"]},
            {
                "lines": ["CHỦ TỌA"],
                "note": "",
                "other_post": chair["office"] or chair["position"],
                "name": chair["name"],
            },
        ],
        "recipients": recipients("", own, kept_with="Hồ sơ"),
    }


def _member(member: Data) -> str:
    """Một thành viên: `Ông Nguyễn Văn Mẫu, Giám đốc Sở, Chủ tịch Hội đồng`."""
    return ", ".join(filter(None, (person(member), member["office"])))


def _attendance(council: Data) -> Iterator[Data]:
    there, away = ballot.present(council), ballot.absent(council)
    count = f"{number(len(there))}/{number(ballot.size(council))}"
    yield {"heading": f"1. Có mặt: {count} thành viên Hội đồng.", "lines": _dashed(map(_member, there))}
    if away:
        yield {
            "heading": f"2. Vắng mặt: {number(len(away))} thành viên.",
            "lines": _dashed(map(_absent, away)),
        }


def _absent(member: Data) -> str:
    written = "có ý kiến bằng văn bản" if member["attendance"] == IN_WRITING else ""
    reason = f"lý do: {bare(member['reason'])}" if member["reason"] else ""
    said = "; ".join(filter(None, (reason, written)))
    return f"{_member(member)} ({said})" if said else _member(member)


def _dashed(lines: Iterator[str]) -> list[str]:
    return [f"- {line}" for line in listed(list(lines))]


def _parts(record: Data, candidates: Sequence[Entry]) -> Iterator[tuple[str, list[str]]]:
    """Diễn biến: title and text of each part; the last two, vote and conclusion, are always there."""
    own = record["council_minutes"]
    if own["criteria"]:
        yield "Nguyên tắc, tiêu chuẩn xét khen thưởng", list(points(listed(own["criteria"])))
    if own["discussion"]:
        yield "Ý kiến thảo luận", [sentence(line) for line in paragraphs(own["discussion"])]
    yield "Kết quả biểu quyết", list(_ballot(record))
    yield "Kết luận", list(_conclusion(record, candidates))


def _ballot(record: Data) -> Iterator[str]:
    council, needed = record["council"], ballot.threshold(record)
    written = len(ballot.in_writing(council))
    voted = number(len(ballot.present(council)) + written)
    by_letter = f", trong đó {number(written)} ý kiến bằng văn bản của thành viên vắng mặt" if written else ""
    yield f"Hội đồng gồm {number(ballot.size(council))} thành viên; {voted} thành viên biểu quyết{by_letter}."
    if needed:
        source = f" (theo {bare(needed.source)})" if needed.source else ""
        yield (
            f"Tỷ lệ phiếu đồng ý tối thiểu để đề nghị khen thưởng: {needed.percent}% tổng số thành viên "
            f"Hội đồng{source}."
        )
    yield "Kết quả đối với từng trường hợp như sau:"


def _votes(record: Data, candidates: Sequence[Entry]) -> list[Data]:
    cases = groups(candidates, lambda entry: _case(record, entry.number, entry.called, entry.row))
    others = record["council_minutes"]["not_proposed"]
    if others:
        first = len(candidates) + 1
        heading = f"{roman(len(cases) + 1)}. KHÔNG ĐỀ NGHỊ ({number(len(others))} trường hợp)"
        rows = [_case(record, place, _name(row), row) for place, row in enumerate(others, first)]
        cases.append({"heading": heading, "rows": rows})
    return cases


def _name(row: Data) -> str:
    return " ".join(filter(None, (row["honorific"], row["name"])))


def _case(record: Data, place: int, name: str, row: Data) -> Data:
    votes, council, needed = row["votes"], record["council"], ballot.threshold(record)
    outcome = ""
    if votes is not None and needed:
        outcome = _PASSED if ballot.reached(votes, needed, council) else _FAILED
    return {
        "number": str(place),
        "name": name,
        "unit": row["unit"],
        "votes": "" if votes is None else f"{votes}/{ballot.size(council)}",
        "share": "" if votes is None else percent(votes, ballot.size(council)),
        "outcome": outcome,
    }


def _conclusion(record: Data, candidates: Sequence[Entry]) -> Iterator[str]:
    own = record["council_minutes"]
    whom = (
        f"{counted(candidates)} có tên trong kết quả biểu quyết nêu trên"
        if len(candidates) > 1
        else called(candidates[0])
    )
    yield f"Hội đồng thống nhất đề nghị tặng {granted_by(record)} cho {whom}."
    if own["not_proposed"]:
        yield f"Hội đồng không đề nghị khen thưởng đối với: {'; '.join(map(_left_out, own['not_proposed']))}."
    yield from map(sentence, paragraphs(own["conclusion"]))


def _left_out(row: Data) -> str:
    told = ", ".join(filter(None, (_name(row), row["unit"])))
    return f"{told} (lý do: {bare(row['reason'])})" if row["reason"] else told
