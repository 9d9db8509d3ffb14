# ruff: noqa: E501 # one fault, one line
"""One fault at a time: a clean document, one change, and the rule and place that must be found."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tests.corpus import documents as clean
from tests.corpus.spec import P, Stamp, body, centred

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.corpus.spec import Spec


@dataclass(frozen=True)
class Fault:
    """`words` must be among those of the finding's place; "" when the page as a whole counts.

    `hands` are the ways of writing in which the fault can be made, all when empty.
    """

    rule: str
    document: Callable[[], Spec]
    change: Callable[[Spec], Spec]
    words: str = ""
    label: str = ""
    hands: tuple[str, ...] = ()
    docx_only: bool = False

    @property
    def name(self) -> str:
        return self.rule + (f"-{self.label}" if self.label else "")

    def spec(self) -> Spec:
        return self.change(self.document())


def _header(**changes):
    return lambda spec: spec.but(header=replace(spec.header, **changes))


def _header_part(part, **changes):
    def change(spec):
        return spec.but(header=replace(spec.header, **{part: getattr(spec.header, part).but(**changes)}))

    return change


def _names(part, place, **changes):
    def change(spec):
        names = list(getattr(spec.header, part))
        names[place] = names[place].but(**changes)
        return spec.but(header=replace(spec.header, **{part: tuple(names)}))

    return change


def _title(**changes):
    return lambda spec: spec.but(title=replace(spec.title, **changes))


def _title_part(part, **changes):
    return lambda spec: spec.but(
        title=replace(spec.title, **{part: getattr(spec.title, part).but(**changes)})
    )


def _title_list(part, place, **changes):
    def change(spec):
        held = list(getattr(spec.title, part))
        held[place] = held[place].but(**changes)
        return spec.but(title=replace(spec.title, **{part: tuple(held)}))

    return change


def _basis(place, text):
    return _title_list("bases", place, text=text)


def _paging(**changes):
    return lambda spec: spec.but(paging=replace(spec.paging, **changes))


def _paragraph(place, **changes):
    def change(spec):
        held = list(spec.paragraphs)
        held[place] = held[place].but(**changes)
        return spec.but(paragraphs=tuple(held))

    return change


def _said(place, old, new):
    """Put `new` for `old` in the words of a paragraph."""

    def change(spec):
        held = list(spec.paragraphs)
        assert old in held[place].text, (spec.name, place, old)
        held[place] = held[place].but(text=held[place].text.replace(old, new))
        return spec.but(paragraphs=tuple(held))

    return change


def _without(place):
    return lambda spec: spec.but(paragraphs=spec.paragraphs[:place] + spec.paragraphs[place + 1 :])


def _foot(**changes):
    return lambda spec: spec.but(foot=replace(spec.foot, **changes))


def _signature(place=0, **changes):
    def change(spec):
        held = list(spec.foot.signatures)
        held[place] = replace(held[place], **changes)
        return spec.but(foot=replace(spec.foot, signatures=tuple(held)))

    return change


def _signing(*lines, **changes):
    return _signature(lines=tuple(centred(line, bold=True, **changes) for line in lines))


def _recipient(place, **changes):
    def change(spec):
        held = list(spec.foot.recipients)
        held[place] = held[place].but(**changes)
        return spec.but(foot=replace(spec.foot, recipients=tuple(held)))

    return change


def _addressee(place, **changes):
    def change(spec):
        held = list(spec.addressees)
        held[place] = held[place].but(**changes)
        return spec.but(addressees=tuple(held))

    return change


def _annex(place=0, **changes):
    def change(spec):
        held = list(spec.annexes)
        held[place] = replace(held[place], **changes)
        return spec.but(annexes=tuple(held))

    return change


def _annex_paragraph(place, **changes):
    def change(spec):
        held = list(spec.annexes[0].paragraphs)
        held[place] = held[place].but(**changes)
        return _annex(paragraphs=tuple(held))(spec)

    return change


def _copy(**changes):
    return lambda spec: spec.but(copy=replace(spec.copy, **changes))


def _stamps(*stamps):
    return lambda spec: spec.but(stamps=stamps)


def _long_annex(spec):
    """An annex of several pages whose numbers go on from the text's."""
    more = tuple(body(f"{number}. {clean.LONG}") for number in range(1, 16))
    return _annex(paragraphs=more, restart=False)(spec)


_NFD = unicodedata.normalize("NFD", "Các đơn vị báo cáo kết quả thực hiện")
_DECISION, _LETTER, _REPORT, _PLAN = clean.decision, clean.letter, clean.report, clean.plan
_TABLES = ("styles", "direct", "old")

FAULTS = (
    # paper and pages
    Fault("page.size", _LETTER, _paging(width=215.9, height=279.4)),
    Fault("page.orientation", _PLAN, _paging(width=297, height=210, landscape=True)),
    Fault("page.margin-top", _REPORT, _paging(top=35)),
    Fault("page.margin-top", _LETTER, _paging(top=12), label="small"),
    Fault("page.margin-bottom", _REPORT, _paging(bottom=42)),
    Fault("page.margin-bottom", _REPORT, _paging(bottom=12), label="small"),
    Fault("page.margin-left", _LETTER, _paging(left=25)),
    Fault("page.margin-left", _DECISION, _paging(left=38, right=15), label="large"),
    Fault("page.margin-right", _LETTER, _paging(left=30, right=10)),
    Fault("page.margin-right", _REPORT, _paging(left=30, right=25), label="large"),
    Fault("page.font", _LETTER, _paragraph(1, font="Arial"), "Rà soát"),
    Fault("page.font", _DECISION, _header_part("place_date", font="Arial"), "ngày 05", label="date"),
    Fault("page.unicode", _LETTER,
          _paragraph(1, font=".VnTime", text="1. C¸c ®¬n vÞ b¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô."), "C¸c"),
    Fault("page.color", _PLAN, _paragraph(2, colour="0070C0"), "Tổ chức Hội nghị"),
    Fault("page.nfc", _LETTER, _paragraph(1, text=f"1. {_NFD}."), "", docx_only=True),
    Fault("page.number-start", _REPORT, _paging(start=3)),
    Fault("page.number-start", _REPORT, _paging(number_format="lowerRoman"), label="roman"),
    Fault("page.number-position", _REPORT, _paging(number="footer")),
    Fault("page.number-position", _REPORT, _paging(number_align="right"), label="right"),
    Fault("page.number-position", _REPORT, _paging(number=None), label="none"),
    Fault("page.number-size", _REPORT, _paging(number_size=10)),
    Fault("page.number-first-hidden", _REPORT, _paging(first_hidden=False)),
    Fault("size.uniform", _LETTER, _paragraph(2, size=13), "Hồ sơ đề nghị"),
    Fault("size.ladder", clean.deputy_decision, _header_part("motto", size=13), "CỘNG HÒA"),
    # header
    Fault("header.country-literal", _LETTER, _header_part("country", text="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆTNAM"), "VIỆTNAM"),
    Fault("header.country-literal", _LETTER, _header(country=None), label="missing"),
    Fault("header.country-style", _DECISION, _header_part("country", bold=False), "CỘNG HÒA"),
    Fault("header.country-style", _DECISION, _header_part("country", size=11), "CỘNG HÒA", label="small"),
    Fault("header.country-style", _DECISION, _header(swapped=True), "CỘNG HÒA", label="left"),
    Fault("header.country-one-line", _LETTER,
          _header_part("country", text="CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM"), "CỘNG HÒA", hands=_TABLES),
    Fault("header.motto-literal", _PLAN, _header_part("motto", text="Độc lập – Tự do – Hạnh phúc"), "Độc lập"),
    Fault("header.motto-literal", _PLAN, _header_part("motto", text="Độc Lập - Tự Do - Hạnh Phúc"), "Độc Lập", label="case"),
    Fault("header.motto-style", _DECISION, _header_part("motto", italic=True), "Độc lập"),
    Fault("header.motto-style", _DECISION, _header_part("motto", text="ĐỘC LẬP - TỰ DO - HẠNH PHÚC"), "ĐỘC LẬP", label="capitals"),
    Fault("header.motto-rule", _LETTER, _header(motto_rule=0.4), "Độc lập"),
    Fault("header.motto-rule", _DECISION, _header(motto_rule=None), "Độc lập", label="none"),
    Fault("header.motto-spacing", _LETTER, _header_part("motto", before=10), "Độc lập", hands=_TABLES),
    Fault("header.parent-style", _LETTER, _names("parents", 0, bold=True), "UBND TỈNH"),
    Fault("header.parent-locality", _LETTER, _names("parents", 0, text="ỦY BAN NHÂN DÂN"), "ỦY BAN"),
    Fault("header.issuer-style", _LETTER, _names("issuers", 0, bold=False), "SỞ NỘI VỤ"),
    Fault("header.issuer-style", _PLAN, _names("issuers", 0, size=11), "SỞ GIÁO DỤC", label="small"),
    Fault("header.issuer-rule", _LETTER, _header(issuer_rule=1.0), "SỞ NỘI VỤ"),
    Fault("header.issuer-rule", _PLAN, _header(issuer_rule=None), "SỞ GIÁO DỤC", label="none"),
    Fault("header.issuer-rule", _PLAN, _header(issuer_rule_shift=9), "SỞ GIÁO DỤC", label="shifted", hands=("styles", "direct", "tabs")),
    Fault("header.no-district", _LETTER, _names("parents", 0, text="UBND HUYỆN CAO LỘC"), "HUYỆN"),
    # number
    Fault("number.label", _DECISION, _header_part("number", text="Số 12/QĐ-SNV"), "Số 12"),
    Fault("number.size", _LETTER, _header_part("number", size=14), "08/SNV"),
    Fault("number.size", _DECISION, _header_part("number", bold=True), "12/QĐ", label="bold"),
    Fault("number.separators", _DECISION, _header_part("number", text="Số: 12 /QĐ - SNV"), "QĐ - SNV"),
    Fault("number.separators", _PLAN, _header_part("number", text="Số: 77-KH/SGDĐT"), "77-KH", label="dash", docx_only=False),
    Fault("number.zero-padding", _DECISION, _header_part("number", text="Số: 5/QĐ-SNV"), "5"),
    Fault("number.no-overpad", _PLAN, _header_part("number", text="Số: 0125/KH-SGDĐT"), "0125"),
    Fault("number.type-abbr", _DECISION, _header_part("number", text="Số: 12/QD-SNV"), "QD"),
    Fault("number.type-abbr", clean.proposal, _header_part("number", text="Số: 45/TT-SNV"), "TT", label="proposal"),
    Fault("number.letter-no-type", _LETTER, _header_part("number", text="Số: 08/CV-SNV"), "CV"),
    Fault("number.symbol-case", _LETTER, _header_part("number", text="Số: 08/SNV-TDkt"), "TDkt"),
    # place and date
    Fault("date.form", _DECISION, _header_part("place_date", text="Lạng Sơn, ngày 05/9/2025"), "05/9"),
    Fault("date.form", _LETTER, _header(place_date=None), label="missing"),
    Fault("date.zero-padding", _DECISION, _header_part("place_date", text="Lạng Sơn, ngày 5 tháng 9 năm 2025"), "ngày 5"),
    Fault("date.zero-padding", _DECISION, _header_part("place_date", text="Lạng Sơn, ngày 05 tháng 09 năm 2025"), "tháng 09", label="month"),
    Fault("date.zero-padding", _LETTER, _header_part("place_date", text="Lạng Sơn, ngày 17 tháng 1 năm 2026"), "tháng 1", label="january"),
    Fault("date.comma", _DECISION, _header_part("place_date", text="Lạng Sơn ngày 05 tháng 9 năm 2025"), "Lạng Sơn"),
    Fault("date.style", _LETTER, _header_part("place_date", italic=False), "Lạng Sơn"),
    Fault("date.position", _DECISION, _header(gap_lines=3), "Lạng Sơn", hands=("direct", "old")),
    Fault("date.place-full", clean.notice, _header_part("place_date", text="TP. Hồ Chí Minh, ngày 04 tháng 10 năm 2025"), "TP. Hồ Chí Minh"),
    # title
    Fault("title.type-style", _DECISION, _title_part("type_name", bold=False), "QUYẾT ĐỊNH"),
    Fault("title.type-style", _REPORT, _title_part("type_name", size=16), "BÁO CÁO", label="large"),
    Fault("title.type-style", _PLAN, _title_part("type_name", align="left"), "KẾ HOẠCH", label="left"),
    Fault("title.type-style", clean.proposal, _title_part("type_name", text="Tờ trình"), "Tờ trình", label="small"),
    Fault("title.abstract-style", _PLAN, _title_list("abstract", 0, italic=True), "Tổ chức Hội nghị"),
    Fault("title.abstract-style", _DECISION, _title_list("abstract", 0, size=12), "Về việc tặng", label="size"),
    Fault("title.rule", _REPORT, _title(rule=1.0), "Kết quả"),
    Fault("title.rule", _DECISION, _title(rule=None), "Về việc", label="none"),
    Fault("title.letter-vv", _LETTER, _header_part("letter_abstract", text="Về việc đề nghị khen thưởng năm 2025"), "Về việc"),
    Fault("title.letter-vv", _LETTER, _header_part("letter_abstract", bold=True), "V/v", label="bold"),
    Fault("title.letter-gap", _LETTER, _header_part("letter_abstract", before=20), "V/v"),
    Fault("title.letter-no-rule", _LETTER, _header(letter_rule=0.4), ""),
    # bases and citations
    Fault("basis.style", _DECISION, _title_list("bases", 1, italic=False), "Luật Thi đua"),
    Fault("basis.punctuation", _DECISION, _basis(1, "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022."), "năm 2022"),
    Fault("basis.punctuation", _DECISION, _basis(3, "Theo đề nghị của Trưởng Ban Thi đua - Khen thưởng;"), "Khen thưởng;", label="last"),
    Fault("basis.complete", _DECISION, _basis(2, "Căn cứ Nghị định số 152/2025/NĐ-CP của Chính phủ quy định về phân cấp, phân quyền;"), "152/2025"),
    Fault("basis.complete", _DECISION, _basis(2, "Căn cứ Nghị định ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền;"), "Nghị định", label="number"),
    Fault("basis.law-no-number", _DECISION, _basis(1, "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;"), "06/2022"),
    Fault("cite.first-full", _LETTER, _said(0, "Kế hoạch số 25/KH-UBND ngày 10 tháng 02 năm 2025 của Ủy ban nhân dân tỉnh về", "Kế hoạch số 25/KH-UBND về"), "25/KH"),
    Fault("cite.later-short", _DECISION, _said(1, "Nghị định số 152/2025/NĐ-CP,", "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ,"), "152/2025"),
    # decisions
    Fault("decision.authority-line", _DECISION, _title(authority=None), ""),
    Fault("decision.authority-line", _DECISION, _title_part("authority", bold=False), "GIÁM ĐỐC SỞ", label="style"),
    Fault("decision.enacting-line", _DECISION, _title_part("enacting", text="QUYẾT ĐỊNH"), "QUYẾT ĐỊNH"),
    Fault("decision.enacting-line", clean.resolution, _title_part("enacting", text="Quyết nghị:"), "Quyết nghị", label="resolution"),
    Fault("decision.abstract-start", _DECISION, _title_list("abstract", 0, text="Tặng Giấy khen năm 2025"), "Tặng Giấy khen"),
    Fault("decision.attached-reference", clean.collective_decision, _annex(reference=None), ""),
    # text
    Fault("body.justify", _LETTER, _paragraph(2, align="left"), "Hồ sơ đề nghị"),
    Fault("body.indent", _DECISION, _paragraph(1, first=0), "Điều 2"),
    Fault("body.indent", _LETTER, _paragraph(0, first=20), "Thực hiện Kế hoạch", label="deep"),
    Fault("body.size", _LETTER, _paragraph(2, size=12), "Hồ sơ đề nghị"),
    Fault("body.size", _DECISION, _paragraph(0, size=15), "Điều 1", label="large"),
    Fault("body.paragraph-spacing", _LETTER, _paragraph(2, before=0), "Hồ sơ đề nghị"),
    Fault("body.line-spacing", _REPORT, _paragraph(3, line=2.0), "Trong năm 2025"),
    Fault("body.line-spacing", _LETTER, _paragraph(2, line=0.8), "Hồ sơ đề nghị", label="tight"),
    Fault("body.part-chapter", clean.collective_decision, _annex_paragraph(0, text="CHƯƠNG I"), "CHƯƠNG I"),
    Fault("body.part-chapter", clean.collective_decision, _annex_paragraph(0, text="Chương 1"), "Chương 1", label="arabic"),
    Fault("body.part-chapter", clean.collective_decision, _annex_paragraph(1, bold=True, text="Quy định chung"), "Quy định chung", label="title"),
    Fault("body.section", _REPORT, _paragraph(1, bold=False), "KẾT QUẢ"),
    Fault("body.section", _PLAN, _paragraph(5, text="II. Nội dung"), "Nội dung", label="small"),
    Fault("body.article", _DECISION, _paragraph(0, lead="Điều 1:"), "Điều 1:"),
    Fault("body.article", _DECISION, _paragraph(1, lead="", text="Điều 2. Tiền thưởng kèm theo Giấy khen trích từ Quỹ thi đua, khen thưởng của Sở Nội vụ."), "Điều 2", label="weight"),
    Fault("body.clause", _LETTER, _said(1, "1. Rà soát", "1) Rà soát"), "1)"),
    Fault("body.point", clean.deputy_decision, _said(4, "a) Đại diện", "a. Đại diện"), "a."),
    Fault("body.titles-required", clean.collective_decision, _annex_paragraph(2, lead="Điều 1.", text=" Quy chế này quy định nguyên tắc và trách nhiệm phối hợp."), "Điều 1"),
    Fault("body.point-letters", clean.deputy_decision, _said(8, "đ) Đại diện", "e) Đại diện"), "e)"),
    Fault("body.end-mark", _LETTER, _said(3, "./.", "."), "thực hiện."),
    Fault("body.end-mark", clean.invitation, _said(5, "./.", "."), "thành phần.", label="invitation"),
    # signatures
    Fault("signer.authority-mark", _LETTER, _signing("KT GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "KT GIÁM ĐỐC"),
    Fault("signer.authority-mark", clean.deputy_decision, _signing("K/T CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "K/T", label="stroke"),
    Fault("signer.authority-mark", _LETTER, _signing("PHÓ GIÁM ĐỐC"), "PHÓ GIÁM ĐỐC", label="none"),
    Fault("signer.mark-target", _LETTER, _signing("KT. PHÓ GIÁM ĐỐC", "TRƯỞNG PHÒNG"), "KT. PHÓ"),
    Fault("signer.mark-target", _PLAN, _signing("TM. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), "TM. GIÁM ĐỐC", label="tm"),
    Fault("signer.style", _DECISION, _signature(lines=(centred("GIÁM ĐỐC"),)), "GIÁM ĐỐC"),
    Fault("signer.name-style", _DECISION, _signature(name=centred("HOÀNG THỊ HIỀN", bold=True)), "HOÀNG THỊ HIỀN"),
    Fault("signer.name-style", _LETTER, _signature(name=centred("Nguyễn Đình Đại", italic=True)), "Nguyễn Đình Đại", label="light"),
    Fault("signer.official-post", _LETTER, _signing("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC THƯỜNG TRỰC"), "THƯỜNG TRỰC"),
    Fault("signer.no-degree", _DECISION, _signature(name=centred("TS. Hoàng Thị Hiền", bold=True)), "TS."),
    Fault("signer.no-degree", _PLAN, _signature(name=centred("Thạc sĩ Phạm Văn Khoa", bold=True)), "Thạc sĩ", label="words"),
    Fault("signer.advisory-title", clean.notice, _names("issuers", 0, text="BAN TỔ CHỨC HỘI NGHỊ"), "GIÁM ĐỐC"),
    Fault("signer.other-post", _DECISION, _signature(below_name=centred("CHỦ TỊCH HỘI ĐỒNG", bold=True)), "CHỦ TỊCH HỘI ĐỒNG"),
    Fault("signer.matches-authority-line", clean.deputy_decision, _signing("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "TM. ỦY BAN"),
    Fault("signer.no-agency-name", _DECISION, _signing("GIÁM ĐỐC SỞ NỘI VỤ"), "GIÁM ĐỐC SỞ NỘI VỤ"),
    # recipients
    Fault("recipient.to-required", _LETTER, lambda spec: spec.but(addressees=()), ""),
    Fault("recipient.to-layout", _LETTER, _addressee(1, text="- Văn phòng Ủy ban nhân dân tỉnh,"), "Kính gửi"),
    Fault("recipient.to-layout", clean.proposal, _addressee(0, bold=True), "Kính gửi", label="bold"),
    Fault("recipient.label-style", _LETTER, _foot(label=P("Nơi nhận:", size=12, bold=True, align="left")), "Nơi nhận"),
    Fault("recipient.label-style", _PLAN, _foot(label=P("Nơi nhận:", size=14, bold=True, italic=True, align="left")), "Nơi nhận", label="size"),
    Fault("recipient.list-style", _DECISION, _recipient(1, size=13), ""),
    Fault("recipient.position", _DECISION, _foot(lowered=2), "Nơi nhận"),
    Fault("recipient.first-line", _LETTER, _recipient(0, text="- Sở Tài chính;"), "Sở Tài chính"),
    Fault("recipient.first-line", _DECISION, _recipient(0, text="- Như trên;"), "Như trên", label="decision"),
    Fault("recipient.save-line", _LETTER, _recipient(2, text="- Lưu VT, TĐKT."), "Lưu VT"),
    Fault("recipient.save-line", _PLAN, _recipient(2, text="- Lưu: VT, VP"), "Lưu: VT", label="stop"),
    Fault("recipient.save-line", _REPORT, _recipient(0, text="- Bộ Nội vụ (để báo cáo),"), "Lưu", label="list"),
    Fault("drafter.mark", clean.office_letter, _recipient(2, text="- Lưu: VT, TH, NVA (03 bản)."), "NVA (03 bản)"),
    Fault("address.block", clean.office_letter, lambda spec: spec.but(address=(spec.address[0].but(size=9),)), "Địa chỉ"),
    # annexes
    Fault("annex.mentioned", _DECISION, _said(0, " (có Phụ lục danh sách kèm theo)", ""), "Phụ lục"),
    Fault("annex.roman", clean.two_annexes, _annex(1, label=centred("Phụ lục 2", bold=True)), "Phụ lục 2"),
    Fault("annex.label-style", _DECISION, _annex(label=centred("PHỤ LỤC", bold=True)), "PHỤ LỤC"),
    Fault("annex.label-style", _DECISION, _annex(label=centred("Phụ lục", bold=True, size=13)), "Phụ lục", label="size"),
    Fault("annex.title-style", clean.two_annexes, _annex(0, title=(centred("Phân công nhiệm vụ", bold=True),)), "Phân công"),
    Fault("annex.reference", _DECISION, _annex(reference=None), ""),
    Fault("annex.reference", clean.two_annexes, _annex(0, reference=centred("(Kèm theo Kế hoạch số 77/KH-SGDĐT ngày 20 tháng 02 năm 2026 của Sở)")), "Kèm theo", label="upright"),
    Fault("annex.reference-electronic", clean.electronic_annex,
          _annex(reference=centred("(Kèm theo Quyết định số 12/QĐ-SNV ngày 05 tháng 9 năm 2025 của Giám đốc Sở Nội vụ)", italic=True)), "Kèm theo"),
    Fault("annex.page-numbers", _DECISION, _long_annex, ""),
    Fault("sign.attachment-info", clean.electronic_annex, lambda spec: spec.but(top_line=spec.top_line.but(size=12)), "12/QĐ"),
    # stamps and copies
    Fault("stamp.secrecy", clean.notice, _stamps(Stamp("MẬT", where="top-right")), "MẬT"),
    Fault("stamp.urgency", clean.notice, _stamps(Stamp("KHẨN", boxed=False)), "KHẨN"),
    Fault("stamp.urgency", clean.telegram, _stamps(Stamp("HỎA TỐC", colour="")), "HỎA TỐC", label="black"),
    Fault("stamp.circulation", clean.notice, _stamps(Stamp("LƯU HÀNH NỘI BỘ", colour="")), "LƯU HÀNH"),
    Fault("copy.form", clean.copy, _copy(form=centred("SAO Y BẢN CHÍNH", bold=True)), "SAO Y BẢN CHÍNH"),
    Fault("copy.number", clean.copy, _copy(number=centred("Số: 5/SY-STC", size=13)), "5/SY"),
    Fault("copy.symbol", clean.copy, _copy(number=centred("Số: 05/SL-STC", size=13)), "SL"),
    Fault("copy.block", clean.copy, _copy(rule=False), "SAO Y"),
    # model forms
    Fault("minutes.no-place-date", clean.minutes, _header(place_date=centred("Lạng Sơn, ngày 15 tháng 4 năm 2022", size=13, italic=True)), "Lạng Sơn"),
    Fault("minutes.fields", clean.minutes, _without(4), ""),
    Fault("minutes.close", clean.minutes, _said(8, "Hội nghị kết thúc vào 16 giờ 30, ngày 15 tháng 4 năm 2022./.", "Biên bản lập thành 02 bản./."), ""),
    Fault("minutes.signers", clean.minutes, lambda spec: _foot(signatures=spec.foot.signatures[::-1])(spec), ""),
    Fault("telegram.addressees", clean.telegram, _addressee(1, text="- Giám đốc các sở, thủ trưởng các ban, ngành,"), "Giám đốc các sở"),
    Fault("invite.fields", clean.invitation, _without(4), ""),
    Fault("intro.fixed-sentence", clean.introduction, _said(5, "tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ", "giúp đỡ"), "Đề nghị"),
    Fault("leave.fields", clean.leave, _without(3), ""),
    # capitals
    Fault("caps.sentence", _PLAN, _said(10, "thực hiện Kế hoạch này; trong", "thực hiện Kế hoạch này. trong"), "trong"),
    Fault("caps.sentence", _LETTER, _said(1, "1. Rà soát", "1. rà soát"), "rà", label="line"),
    Fault("caps.person", _DECISION, _signature(name=centred("Hoàng thị Hiền", bold=True)), "Hoàng thị"),
    Fault("caps.place", _LETTER, _header_part("place_date", text="Lạng sơn, ngày 07 tháng 01 năm 2026"), "Lạng sơn"),
    Fault("caps.agency", _LETTER, _said(3, "Sở Nội vụ đề nghị", "Sở nội vụ đề nghị"), "Sở nội vụ"),
    Fault("caps.award", clean.proposal, _said(2, "đề nghị khen thưởng", "đề nghị tặng Huân chương lao động"), "Huân chương lao động"),
    Fault("caps.document", _DECISION, _basis(1, "Căn cứ luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"), "luật Thi"),
    Fault("caps.citation", _DECISION, _said(3, "có tên tại Điều 1 chịu", "có tên tại điều 1 chịu"), "điều 1"),
    # typing
    Fault("money.format", _PLAN, _said(8, "12.500.000 đồng", "12,500,000 đồng"), "12,500,000"),
    Fault("date.short-form", _LETTER, _said(2, "trước ngày 20 tháng 01 năm 2026", "trước ngày 20/1/2026"), "20/1/2026"),
    Fault("text.double-space", _LETTER, _said(1, "tập thể, cá nhân", "tập  thể, cá nhân"), "tập  thể"),
    Fault("text.stray-space", _LETTER, _said(1, "Rà soát, lựa", "Rà soát , lựa"), "soát ,"),
    # papers of several bodies, awards
    Fault("joint.agency-over-post", clean.joint_programme, _signing("GIÁM ĐỐC"), "GIÁM ĐỐC"),
    Fault("joint.symbol-order", clean.joint_programme, _header_part("number", text="Số: 03/CTrPH-ĐPTTH-SNV"), "03/CTrPH"),
    Fault("joint.block-count", clean.joint_programme, lambda spec: _foot(signatures=spec.foot.signatures[1:])(spec), ""),
    Fault("award.authority-line", clean.decision, _signing("TM. SỞ NỘI VỤ", "GIÁM ĐỐC"), "TM. SỞ"),
    Fault("award.competence", _DECISION, _said(0, "Tặng Giấy khen của", "Tặng Bằng khen của"), "tặng bằng khen"),
    Fault("award.title-spelling", _DECISION, _said(0, "đã có thành tích", "đạt danh hiệu Chiến sỹ thi đua cơ sở, đã có thành tích"), "Chiến sỹ"),
    Fault("reward.base-date", _DECISION, _said(1, "trích từ", "tính theo mức lương cơ sở 1.800.000 đồng, trích từ"), "1.800.000"),
)  # fmt: skip
