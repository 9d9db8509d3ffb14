"""Văn bản hành chính: a paper for each of the 29 types of the decree, in one table.

One entry to a type, so that a clerk who looks for "Công văn" or "Tờ trình" finds it by name and is asked
only what that form has; types of the same form share schema, layout and context.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from docgen.messages import Phrase
from docgen.papers.general import (
    decision,
    introduction,
    leave_permit,
    meeting_invitation,
    minutes,
    named,
    official_letter,
    telegram,
)
from docgen.papers.paper import Paper, no_gaps
from docgen.wording.types import ALL_TYPES

if TYPE_CHECKING:
    from collections.abc import Callable

    from docgen.papers.paper import Data, Way
    from docgen.wording.types import PaperType

    Make = Callable[[Data, Data, PaperType], Data]


@dataclass(frozen=True)
class _Layout:
    """A template, what makes its data, and whether a signer of the record signs."""

    template: str
    make: Make
    signed: bool = True


_DECISION = _Layout("decision", decision.context)
_NAMED = _Layout("named-paper", named.context)
_MUTUAL = _Layout("named-paper", named.mutual)
_LETTER = _Layout("official-letter", official_letter.context)
_PUBLIC_LETTER = _Layout("named-paper", named.public_letter)
_TELEGRAM = _Layout("telegram", telegram.context)
_INVITATION = _Layout("meeting-invitation", meeting_invitation.context)
_INTRODUCTION = _Layout("introduction", introduction.context)
_MINUTES = _Layout("minutes", minutes.context, signed=False)
_LEAVE = _Layout("leave-permit", leave_permit.context)

_ROWS: tuple[tuple[str, str, _Layout, str], ...] = (
    ("Nghị quyết", "resolution", _DECISION, "Nghị quyết cá biệt của tập thể: căn cứ, QUYẾT NGHỊ, nội dung."),
    (
        "Quyết định",
        "decision",
        _DECISION,
        "Quyết định cá biệt; có thể ban hành, phê duyệt kèm theo một văn bản khác.",
    ),
    ("Chỉ thị", "directive", _NAMED, "Chỉ đạo, giao nhiệm vụ cho cấp dưới."),
    ("Quy chế", "statute", _NAMED, "Quy chế làm việc, phối hợp, quản lý, chia chương, điều."),
    ("Quy định", "regulation", _NAMED, "Quy định nội bộ, chia chương, điều."),
    ("Thông cáo", "communique", _NAMED, "Công bố một sự việc, một kết quả."),
    ("Thông báo", "notice", _NAMED, "Thông tin về một việc, một kết luận."),
    ("Hướng dẫn", "guidance", _NAMED, "Hướng dẫn thực hiện một công việc, một văn bản."),
    ("Chương trình", "work-programme", _NAMED, "Chương trình công tác, hành động."),
    ("Kế hoạch", "work-plan", _NAMED, "Kế hoạch công tác: mục đích, nội dung, phân công."),
    ("Phương án", "option", _NAMED, "Phương án giải quyết một việc."),
    ("Đề án", "scheme", _NAMED, "Đề án: sự cần thiết, mục tiêu, giải pháp."),
    ("Dự án", "project", _NAMED, "Dự án: mục tiêu, quy mô, tiến độ, kinh phí."),
    ("Báo cáo", "report", _NAMED, "Báo cáo kết quả; gửi cấp trên thì ghi Kính gửi."),
    ("Biên bản", "minutes", _MINUTES, "Biên bản cuộc họp, hội nghị, hội thảo."),
    ("Tờ trình", "proposal", _NAMED, "Trình cấp trên xem xét, quyết định; có Kính gửi."),
    ("Hợp đồng", "contract", _MUTUAL, "Hợp đồng giữa các bên; mỗi bên một khối chữ ký."),
    (
        "Công văn",
        "official-letter",
        _LETTER,
        "Văn bản không có tên loại: V/v, Kính gửi, nội dung.",
    ),
    ("Công điện", "telegram", _TELEGRAM, "Chỉ đạo, thông tin khẩn gửi các nơi nhận điện."),
    ("Bản ghi nhớ", "memorandum", _MUTUAL, "Ghi nhớ giữa các bên; mỗi bên một khối chữ ký."),
    ("Bản thỏa thuận", "agreement", _MUTUAL, "Thỏa thuận giữa các bên; mỗi bên một khối chữ ký."),
    ("Giấy ủy quyền", "authorisation", _NAMED, "Ủy quyền làm một việc trong một thời hạn."),
    (
        "Giấy mời",
        "meeting-invitation",
        _INVITATION,
        "Mời họp, dự hội nghị, hội thảo.",
    ),
    (
        "Giấy giới thiệu",
        "introduction",
        _INTRODUCTION,
        "Giới thiệu người đến cơ quan khác làm việc.",
    ),
    (
        "Giấy nghỉ phép",
        "leave-permit",
        _LEAVE,
        "Cho nghỉ phép; có chỗ xác nhận của nơi nghỉ phép.",
    ),
    ("Phiếu gửi", "sending-slip", _NAMED, "Gửi kèm tài liệu, đề nghị ký nhận."),
    ("Phiếu chuyển", "forwarding-slip", _NAMED, "Chuyển hồ sơ, đơn thư đến nơi có thẩm quyền."),
    ("Phiếu báo", "notification-slip", _NAMED, "Báo một việc cho cơ quan, cá nhân liên quan."),
    (
        "Thư công",
        "public-letter",
        _PUBLIC_LETTER,
        "Thư chúc mừng, khen, cảm ơn, thăm hỏi của người đứng đầu.",
    ),
)
"""Name of the type, slug, layout, what it is for; in the order of Điều 7."""
_TYPES = {type_.name: type_ for type_ in ALL_TYPES}


def _paper(name: str, slug: str, layout: _Layout, about: str) -> Paper:
    type_, section = _TYPES[name], slug.replace("-", "_")
    return Paper(
        slug=slug,
        name=Phrase(name),
        kind="general",
        form=type_.form,
        type_code=type_.code,
        about=Phrase(about),
        make=partial(_context, section, layout.make, type_),
        prints=("signers", "address") if layout.signed else ("address",),
        gaps=partial(_unsigned, section) if layout.signed else no_gaps,
        layout=layout.template,
        called_by_type=layout is _PUBLIC_LETTER,
        alone=True,
    )


def _context(section: str, make: Make, type_: PaperType, record: Data) -> Data:
    own = record[section]
    return make({**record, "signers": own.get("signers") or record["signers"]}, own, type_)


def _unsigned(section: str, record: Data) -> tuple[Way, ...]:
    """Ask for the signers of the record where the paper has none of its own."""
    return () if record[section]["signers"] or record["signers"] else (("signers",),)


GENERAL_PAPERS = tuple(_paper(*row) for row in _ROWS)
