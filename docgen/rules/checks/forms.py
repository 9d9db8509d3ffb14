"""What the model forms fix for telegrams, invitations, introductions, minutes, leave (Mẫu 1.6–1.10)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.rules.rule import Hit, error, seen
from docgen.rules.words import bare, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docgen.rules.anatomy import Anatomy
    from docgen.rules.facts import Block

_NOT_A_MEETING = re.compile(
    r"giao nhận|bàn giao|kiểm tra|thanh lý|nghiệm thu|kiểm kê|kiểm phiếu|xác minh|vi phạm|làm việc|"
    r"ghi nhớ|bầu cử"
)
_MINUTES = {
    "Thời gian bắt đầu": r"^thời gian",
    "Địa điểm": r"^địa điểm",
    "Thành phần tham dự": r"^thành phần",
    "Chủ trì (chủ tọa)": r"^(?:người )?(?:chủ trì|chủ tọa|chủ toạ)",
    "Thư ký": r"^(?:thư ký|người ghi biên bản)",
    "Nội dung": r"^(?:[ivx]+\.\s*)?nội dung",
}
_INVITATION = {
    "trân trọng kính mời": r"kính mời",
    "Tới dự": r"(?:^|\b)(?:tới|đến|tham) dự|^dự\b",
    "Chủ trì": r"chủ trì",
    "Thời gian": r"^(?:\d+\.\s*|[-+]\s*)?thời gian",
    "Địa điểm": r"^(?:\d+\.\s*|[-+]\s*)?địa điểm",
}
_LEAVE = {
    "Xét Đơn đề nghị nghỉ phép": r"xét đơn (?:đề nghị|xin) nghỉ phép",
    "cấp cho": r"cấp cho",
    "Ông (bà)": r"^(?:ông|bà)",
    "Chức vụ": r"^chức vụ",
    "Được nghỉ phép trong thời gian": r"được nghỉ phép",
    "Số ngày nghỉ phép nêu trên": r"số ngày nghỉ",
}
_INTRODUCTION = "Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ."
_VALID_UNTIL = re.compile(r"giấy này có giá trị đến hết ngày")
_CLOSED = re.compile(r"kết thúc\b.*\bgiờ\b.*\bngày\b|kết thúc\b.*\d{1,2}\s*(?:giờ|h|:)")


def _lines(anatomy: Anatomy) -> list[str]:
    lines = [item.text for item in anatomy.items]
    if anatomy.addressees:
        lines += [block.text for block in (anatomy.addressees.label, *anatomy.addressees.lines)]
    lines += [block.text for block in anatomy.title.bases]
    return [plain(re.sub(r"^(?:\d+\.|[IVX]+\.|[a-zđ]\)|[-+–])\s*", "", line)) for line in lines]


def _first(anatomy: Anatomy) -> Block | None:
    return anatomy.title.type_name


def _missing(anatomy: Anatomy, wanted: Mapping[str, str]) -> Iterator[Hit]:
    lines = _lines(anatomy)
    for name, pattern in wanted.items():
        if not any(re.search(pattern, line) for line in lines):
            yield Hit(seen("lacks", what=name), _first(anatomy))


def _is_meeting(anatomy: Anatomy) -> bool:
    about = plain(" ".join(block.text for block in anatomy.title.abstract))
    return anatomy.kind == "BB" and not _NOT_A_MEETING.search(about)


def minutes_no_place_date(anatomy: Anatomy) -> Iterator[Hit]:
    """The header of minutes has no place and date."""
    if anatomy.kind == "BB" and anatomy.header.place_date:
        yield Hit(seen("words", words=anatomy.header.place_date.text), anatomy.header.place_date)


def minutes_fields(anatomy: Anatomy) -> Iterator[Hit]:
    """Time, place, who took part, chair, secretary, course of the meeting."""
    if _is_meeting(anatomy):
        yield from _missing(anatomy, _MINUTES)


def minutes_close(anatomy: Anatomy) -> Iterator[Hit]:
    """A closing sentence with hour and day."""
    if _is_meeting(anatomy) and not any(_CLOSED.search(line) for line in _lines(anatomy)):
        yield Hit(seen("missing"), anatomy.items[-1].block if anatomy.items else None)


def minutes_signers(anatomy: Anatomy) -> Iterator[Hit]:
    """THƯ KÝ at the left, CHỦ TỌA at the right."""
    if not _is_meeting(anatomy):
        return
    said = [plain(signature.lines[0].text) for signature in anatomy.signatures]
    right = ("chủ tọa", "chủ toạ", "chủ trì", "người chủ trì")
    if len(said) != 2 or not said[0].startswith("thư ký") or not said[1].startswith(right):  # noqa: PLR2004
        block = anatomy.signatures[0].lines[0] if anatomy.signatures else None
        words = " / ".join(signature.lines[0].text for signature in anatomy.signatures)
        yield Hit(seen("words", words=words) if words else seen("missing"), block)


def telegram_addressees(anatomy: Anatomy) -> Iterator[Hit]:
    """`<body or post> điện:`, then whom it goes to, each in a line."""
    if anatomy.kind != "CĐ":
        return
    addressees = anatomy.addressees
    if addressees is None or not addressees.lines:
        yield Hit(seen("missing"), addressees.label if addressees else _first(anatomy))
        return
    for place, line in enumerate(addressees.lines):
        wanted = "." if place == len(addressees.lines) - 1 else ";"
        if not line.text.rstrip().endswith((wanted, "…")):
            yield Hit(seen("ends", end=line.text[-14:]), line)


def invite_fields(anatomy: Anatomy) -> Iterator[Hit]:
    """Whom, to what, chair, time, place."""
    if anatomy.kind == "GM":
        yield from _missing(anatomy, _INVITATION)


def intro_sentence(anatomy: Anatomy) -> Iterator[Hit]:
    """The sentence the form fixes, and until when the paper is valid."""
    if anatomy.kind != "GGT":
        return
    lines = [item.text for item in anatomy.items]
    if not any(bare(_INTRODUCTION) == bare(line) for line in lines):
        near = next((item.block for item in anatomy.items if plain(item.text).startswith("đề nghị")), None)
        yield Hit(seen("words", words=near.text) if near else seen("missing"), near or _first(anatomy))
    if not any(_VALID_UNTIL.search(plain(line)) for line in lines):
        yield Hit(seen("lacks", what="Giấy này có giá trị đến hết ngày …"), _first(anatomy))


def leave_fields(anatomy: Anatomy) -> Iterator[Hit]:
    """The lines of the form."""
    if anatomy.kind == "GNP":
        yield from _missing(anatomy, _LEAVE)


RULES = (
    error("minutes.no-place-date", "M1.9", minutes_no_place_date),
    error("minutes.fields", "M1.9", minutes_fields),
    error("minutes.close", "M1.9", minutes_close),
    error("minutes.signers", "M1.9", minutes_signers),
    error("telegram.addressees", "M1.6", telegram_addressees),
    error("invite.fields", "M1.7", invite_fields),
    error("intro.fixed-sentence", "M1.8", intro_sentence),
    error("leave.fields", "M1.10", leave_fields),
)
