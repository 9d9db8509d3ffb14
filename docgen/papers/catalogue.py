"""The catalogue: every paper docgen makes. To add one: its context module, one line here, its template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.messages import Phrase
from docgen.papers import (
    achievement_report,
    award_decision,
    award_proposal,
    ceremony_minutes,
    ceremony_plan,
    certificate,
    conclusion_notice,
    conference_agenda,
    coordination_programme,
    council_minutes,
    delegate_list,
    implementation_plan,
    invitation,
    mc_script,
    news_report,
    payment_list,
    programme_report,
    seat_cards,
)
from docgen.papers.general import GENERAL_PAPERS
from docgen.papers.paper import Paper

if TYPE_CHECKING:
    from collections.abc import Mapping

PAPERS: Mapping[str, Paper] = {
    paper.slug: paper
    for paper in (
        Paper(
            slug="coordination-programme",
            name=Phrase("Chương trình phối hợp"),
            kind="programme",
            form="1.4",
            type_code="CTr",
            about=Phrase("Bản Chương trình phối hợp của hai đến bốn cơ quan, mỗi bên một khối chữ ký."),
            make=coordination_programme.context,
            prints=("background", "principles", "joint_responsibilities"),
        ),
        Paper(
            slug="implementation-plan",
            name=Phrase("Kế hoạch thực hiện chương trình phối hợp"),
            kind="programme",
            form="1.4",
            type_code="KH",
            about=Phrase(
                "Kế hoạch của một năm, có phụ lục phân công nhiệm vụ: chủ trì, phối hợp, thời gian."
            ),
            make=implementation_plan.context,
            prints=("tasks",),
            gaps=implementation_plan.gaps,
        ),
        Paper(
            slug="programme-report",
            name=Phrase("Báo cáo kết quả chương trình phối hợp"),
            kind="programme",
            form="1.4",
            type_code="BC",
            about=Phrase(
                "Báo cáo sơ kết một năm hoặc tổng kết giai đoạn, theo từng nhiệm vụ của chương trình."
            ),
            make=programme_report.context,
            prints=("tasks",),
            gaps=programme_report.gaps,
        ),
        Paper(
            slug="ceremony-plan",
            name=Phrase("Kế hoạch tổ chức hội nghị ký kết"),
            kind="signing_ceremony",
            form="1.4",
            type_code="KH",
            about=Phrase("Kế hoạch tổ chức: mục đích, thời gian, thành phần, nội dung, phân công, kinh phí."),
            make=ceremony_plan.context,
            prints=("form", "reason", "guests", "agenda"),
        ),
        Paper(
            slug="invitation",
            name=Phrase("Giấy mời dự hội nghị ký kết"),
            kind="signing_ceremony",
            form="1.7",
            type_code="GM",
            about=Phrase("Giấy mời: mỗi khách mời một giấy, hoặc một giấy mời chung cho cả danh sách."),
            make=invitation.context,
            prints=("form", "guests"),
        ),
        Paper(
            slug="conference-agenda",
            name=Phrase("Chương trình hội nghị ký kết"),
            kind="signing_ceremony",
            form="1.4",
            type_code="CTr",
            about=Phrase("Chương trình hội nghị, lễ ký kết: thời gian, nội dung, người thực hiện từng mục."),
            make=conference_agenda.context,
            shared_needs=("agenda",),
            prints=("form",),
        ),
        Paper(
            slug="delegate-list",
            name=Phrase("Danh sách đại biểu"),
            kind="signing_ceremony",
            form="",
            type_code="",
            about=Phrase("Danh sách đại biểu theo từng cơ quan, có tổng số; kèm theo kế hoạch."),
            make=delegate_list.context,
            prints=("form", "guests"),
        ),
        Paper(
            slug="mc-script",
            name=Phrase("Kịch bản điều hành"),
            kind="signing_ceremony",
            form="",
            type_code="",
            about=Phrase("Kịch bản của người dẫn chương trình, lời dẫn soạn theo từng mục của chương trình."),
            make=mc_script.context,
            shared_needs=("agenda",),
            prints=("form", "reason", "guests"),
        ),
        Paper(
            slug="seat-cards",
            name=Phrase("Biển tên"),
            kind="signing_ceremony",
            form="",
            type_code="",
            about=Phrase("Biển tên để bàn, in hai mặt, ba biển trên một tờ A4; cỡ chữ vừa với biển."),
            make=seat_cards.context,
            prints=("form", "guests"),
        ),
        Paper(
            slug="ceremony-minutes",
            name=Phrase("Biên bản hội nghị ký kết"),
            kind="signing_ceremony",
            form="1.9",
            type_code="BB",
            about=Phrase("Biên bản hội nghị, lễ ký kết theo diễn biến, thư ký và chủ tọa cùng ký."),
            make=ceremony_minutes.context,
            shared_needs=("proceedings",),
            prints=("form", "ends_at", "guests", "agreed_points"),
        ),
        Paper(
            slug="achievement-report",
            name=Phrase("Báo cáo thành tích"),
            kind="award",
            form="",
            type_code="",
            about=Phrase(
                "Báo cáo thành tích của tập thể, cá nhân, hộ gia đình; mỗi báo cáo đánh số trang riêng."
            ),
            make=achievement_report.context,
        ),
        Paper(
            slug="council-minutes",
            name=Phrase("Biên bản họp Hội đồng xét khen thưởng"),
            kind="award",
            form="1.9",
            type_code="BB",
            about=Phrase("Biên bản họp Hội đồng: số phiếu của từng trường hợp, tỷ lệ phải đạt, kết luận."),
            make=council_minutes.context,
            shared_needs=("council",),
            prints=("sorted_by_name",),
        ),
        Paper(
            slug="conclusion-notice",
            name=Phrase("Thông báo kết luận hội nghị ký kết"),
            kind="signing_ceremony",
            form="1.4",
            type_code="TB",
            about=Phrase(
                "Thông báo kết luận của người chủ trì: đánh giá, nội dung thống nhất, giao nhiệm vụ."
            ),
            make=conclusion_notice.context,
            prints=("form", "guests", "agreed_points"),
        ),
        Paper(
            slug="news-report",
            name=Phrase("Tin bài"),
            kind="signing_ceremony",
            form="",
            type_code="",
            about=Phrase("Tin bài cho trang thông tin điện tử, viết từ diễn biến và nội dung thống nhất."),
            make=news_report.context,
            prints=("form", "reason", "guests", "agreed_points", "proceedings"),
        ),
        Paper(
            slug="award-proposal",
            name=Phrase("Tờ trình khen thưởng"),
            kind="award",
            form="1.4",
            type_code="TTr",
            about=Phrase("Tờ trình đề nghị khen thưởng; từ hai đối tượng trở lên thì có danh sách kèm theo."),
            make=award_proposal.context,
            prints=("sorted_by_name", "reward", "council"),
        ),
        Paper(
            slug="award-decision",
            name=Phrase("Quyết định khen thưởng"),
            kind="award",
            form="1.2",
            type_code="QĐ",
            about=Phrase("Quyết định khen thưởng; từ hai đối tượng trở lên thì có danh sách kèm theo."),
            make=award_decision.context,
            prints=("sorted_by_name", "reward", "council"),
        ),
        Paper(
            slug="certificate",
            name=Phrase("Giấy khen, bằng khen"),
            kind="award",
            form="",
            type_code="",
            about=Phrase("Mỗi đối tượng một trang A4 hoặc A3 ngang; in cả khung hoặc chỉ in chữ lên phôi."),
            make=certificate.context,
            shared_needs=("award_decision",),
            prints=("sorted_by_name",),
            called_by_type=True,
        ),
        Paper(
            slug="payment-list",
            name=Phrase("Danh sách chi tiền thưởng"),
            kind="award",
            form="",
            type_code="",
            about=Phrase(
                "Danh sách chi tiền: hệ số, mức lương cơ sở, số tiền, cột ký nhận; tổng bằng số, bằng chữ."
            ),
            make=payment_list.context,
            shared_needs=("award_decision", "reward"),
            prints=("sorted_by_name",),
        ),
        *GENERAL_PAPERS,
    )
}
"""Slug → paper."""


def others(paper: Paper) -> tuple[str, ...]:
    """Name the sections of other papers that nobody need fill in for `paper`, which stands alone."""
    if not paper.alone:
        return ()
    return tuple(
        each.section for each in PAPERS.values() if each.kind == paper.kind and each.section != paper.section
    )


def unused(paper: Paper) -> frozenset[str]:
    """Name the shared entries that a record may do without and that stand nowhere in `paper`."""
    sections = {each.section for each in PAPERS.values() if each.kind == paper.kind}
    fields = paper.schema.made().fields if sections else {}
    spare = {key for key, field in fields.items() if not field.required}
    return frozenset(spare - sections - {*paper.needs, *paper.prints})
