"""Tờ trình đề nghị khen thưởng (form 1.4); with more than one candidate the list is an annex (form 2.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers import ballot
from docgen.papers.award_list import cells, counted, entries, groups, present_categories
from docgen.papers.award_text import granted, granted_by, money, whom
from docgen.papers.blocks import (
    Data,
    addressees,
    bases,
    closed,
    full_name,
    headings,
    issued,
    place_date_line,
    recipients,
    signature,
)
from docgen.papers.legal_bases import cited
from docgen.wording.dates import long_date
from docgen.wording.punctuation import bare, joined, sentence
from docgen.wording.symbols import number, number_line, symbol
from docgen.wording.text import capital_first, capitals, paragraphs, small_first

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docgen.papers.award_list import Entry

TYPE = "TTr"


def context(record: Data) -> Data:
    """Template data of the proposal of `record`."""
    own, body = record["award_proposal"], proposer(record)
    sign = symbol(TYPE, [body["symbol"]])
    listed = entries(record)
    laws = cited(own["legal_bases"], "award-proposal", body, own["date"])
    return {
        "bodies": headings([body]),
        "number_line": number_line(own["number"], sign),
        "place_date_line": place_date_line(body, own),
        "type_name": "TỜ TRÌNH",
        "abstract": f"Về việc đề nghị tặng {granted(record)}",
        "addressees": addressees(own["addressees"]),
        "bases": bases(laws),
        "paragraphs": closed(list(_paragraphs(record, body, listed, laws))),
        "signatures": [signature(own["signer"])],
        "recipients": recipients("Như trên", own),
        "annex": _annex(record, listed, sign) if len(listed) > 1 else None,
    }


def proposer(record: Data) -> Data:
    """Cơ quan trình: as typed, else the council, else the body that grants."""
    council = record["council"]
    typed: Data | None = record["award_proposal"]["body"]
    body: Data = typed or (council["body"] if council else record["body"])
    return body


def _paragraphs(record: Data, body: Data, listed: Sequence[Entry], laws: Sequence[str]) -> Iterator[str]:
    own = record["award_proposal"]
    yield from map(sentence, paragraphs(own["reasons"]))
    if record["council"]:
        yield _meeting(record, listed)
    yield f"{full_name(body)} đề nghị xét tặng {granted_by(record)} cho {whom(record, listed)}."
    if record["reward"]:
        yield money(record, listed, laws)
    yield f"Hồ sơ trình kèm theo gồm: {'; '.join(map(bare, _attachments(record, listed)))}."
    yield f"Kính trình {joined(list(map(bare, own['addressees'])))} xem xét, quyết định."


def _meeting(record: Data, listed: Sequence[Entry]) -> str:
    """Say when the council met, who was there and how it voted: the grounds of the proposal."""
    council = record["council"]
    day = capital_first(long_date(council["starts_at"].date()))
    there = f"{number(len(ballot.present(council)))}/{number(ballot.size(council))} thành viên dự họp"
    if written := ballot.in_writing(council):
        there += f", {number(len(written))} thành viên vắng mặt đã gửi ý kiến bằng văn bản"
    said = "; ".join(filter(None, (there, _vote(record, listed))))
    return f"{day}, {full_name(council['body'])} đã họp xét khen thưởng, có {said}."


def _vote(record: Data, listed: Sequence[Entry]) -> str:
    """Say which share of votes every case has; "" while the votes are not known."""
    least = ballot.lowest([entry.row["votes"] for entry in listed], record["council"])
    if not least:
        return ""
    many = len(listed) > 1
    share = f"từ {least} trở lên" if many and least != "100%" else least
    needed = ballot.threshold(record)
    bar = f" (tỷ lệ tối thiểu theo quy định: {needed.percent}%)" if needed else ""
    cases = "các trường hợp đề nghị đều có" if many else "trường hợp đề nghị có"
    return f"kết quả biểu quyết, {cases} tỷ lệ phiếu đồng ý {share}{bar}"


def _attachments(record: Data, listed: Sequence[Entry]) -> Iterator[str]:
    if len(listed) > 1:
        yield f"danh sách đề nghị tặng {granted(record)}"
    yield f"báo cáo thành tích của {', '.join(map(small_first, present_categories(listed)))} được đề nghị"
    if record["council"]:
        yield f"biên bản họp {full_name(record['council']['body'])}"
    yield from record["award_proposal"]["attachments"]


def _annex(record: Data, listed: Sequence[Entry], sign: str) -> Data:
    own = record["award_proposal"]
    named = f"{', '.join(present_categories(listed))} được đề nghị tặng {granted(record)}"
    votes = [_votes(record, entry) for entry in listed]
    return {
        "label": "Phụ lục",
        "title": capitals(f"Danh sách {named}"),
        "reference": f"(Kèm theo {issued('Tờ trình', sign, own)} của {full_name(proposer(record))})",
        "has_votes": any(votes),
        "groups": groups(listed, lambda entry: {**cells(record, entry), "votes": votes[entry.number - 1]}),
        "total": f"Tổng cộng: {counted(listed)}.",
    }


def _votes(record: Data, entry: Entry) -> str:
    return ballot.result(entry.row["votes"], record["council"]) if record["council"] else ""
