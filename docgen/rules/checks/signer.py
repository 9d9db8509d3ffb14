"""Chức vụ, họ tên, chữ ký (Phụ lục I, Phần I, II.7; Điều 13)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.rules.anatomy.posts import POST, without_degree
from docgen.rules.checks.looks import Style, style_faults, under_one_another
from docgen.rules.kinds import is_official
from docgen.rules.rule import Hit, error, seen, warning, when
from docgen.rules.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.rules.anatomy import Anatomy
    from docgen.rules.anatomy.parts import Signature

_LINES_STYLE = Style((13, 14), bold=True, italic=False, capitals=True)
_NAME_STYLE = Style((13, 14), bold=True, italic=False, capitals=False)
_ANY_MARK = re.compile(
    r"^(?P<mark>T\s*/\s*M|K\s*/\s*T|T\s*/\s*L|T\s*/?\s*U\s*/\s*Q|TUQ|TM|KT|TL|Q)(?P<stop>\s*[.:]?\s*)(?P<target>.+)$",
    re.IGNORECASE,
)
_RIGHT_MARK = re.compile(r"^(?:TM|KT|TL|TUQ|Q)\. \S")
_MARK_WORDS = re.compile(r"^(?:thay mặt|ký thay|thừa lệnh|thừa ủy quyền|thừa uỷ quyền)\b", re.IGNORECASE)
_HEAD_POST = re.compile(
    r"^(?:tổng )?(?:giám đốc|chủ tịch|bộ trưởng|cục trưởng|chi cục trưởng|vụ trưởng|chánh|hiệu trưởng|"
    r"viện trưởng|"
    r"thủ trưởng|thủ tướng|trưởng|tổng biên tập|tổng thanh tra|tổng cục trưởng|chủ nhiệm|tổ trưởng)\b"
)
_DEPUTY = re.compile(r"\b(?:phó|thứ trưởng|cấp phó)\b")
_UNOFFICIAL = re.compile(r"\bphó\b.*\b(?:thường trực|phụ trách)\b|\bphụ trách\b|\bq\. ?quyền\b")
_COMMITTEE = re.compile(
    r"^(?:ban chỉ đạo|ban tổ chức|ban vận động|ban soạn thảo|tổ công tác|tổ giúp việc|tổ biên tập|"
    r"hội đồng (?!nhân dân|quản trị|thành viên|trường|đại học))"
)
_COMMITTEE_TITLE = re.compile(
    r"(?:trưởng ban|chủ tịch|tổ trưởng|tổ phó|ủy viên|uỷ viên|phó trưởng ban|thành viên|thư ký)\b"
)
_BODY_AFTER_POST = re.compile(
    r"^(?:q\. )?(?:phó )?(?:tổng )?(?:giám đốc|chủ tịch|cục trưởng|chi cục trưởng|bộ trưởng|"
    r"viện trưởng|hiệu trưởng|"
    r"tổng biên tập)\s+(?:sở|ubnd|ủy ban|uỷ ban|hội đồng nhân dân|trung tâm|công ty|trường|cục|"
    r"chi cục|bệnh viện|"
    r"ban quản lý|đài|báo|bộ|viện|tổng công ty)\b"
)


def _signatures(anatomy: Anatomy) -> tuple[Signature, ...]:
    copied = anatomy.copy.signatures if anatomy.copy else ()
    return (*anatomy.signatures, *copied)


def _is_meeting(anatomy: Anatomy) -> bool:
    """Minutes are signed by secretary and chair, not by post."""
    return anatomy.kind == "BB"


def authority_mark(anatomy: Anatomy) -> Iterator[Hit]:
    """`TM.` `Q.` `KT.` `TL.` `TUQ.`, each with its full stop; a deputy signs with one."""
    for signature in _signatures(anatomy):
        marked = False
        for line in signature.lines:
            found = _ANY_MARK.match(line.text)
            is_mark = found and (
                found["stop"].strip() or "/" in found["mark"] or POST.match(plain(found["target"]))
            )
            if (is_mark and not _RIGHT_MARK.match(line.text)) or _MARK_WORDS.match(line.text):
                yield Hit(seen("words", words=line.text), line)
            marked = marked or bool(is_mark)
        first = signature.lines[0]
        if not marked and _DEPUTY.match(plain(first.text)) and not _is_meeting(anatomy):
            yield Hit(seen("no-mark", words=first.text), first)


def mark_target(anatomy: Anatomy) -> Iterator[Hit]:
    """After `TM.` a collective, after the others the head's post, then one's own post under it."""
    for signature in _signatures(anatomy):
        posts = signature.posts
        for place, said in enumerate(posts):
            found = _ANY_MARK.match(said)
            if found and found["stop"].strip():
                below = posts[place + 1] if place + 1 < len(posts) else ""
                line = next(
                    (line for line in signature.lines if said.startswith(line.text)), signature.lines[0]
                )
                yield from when(_target_faults(found, below), line)


def _target_faults(found: re.Match[str], below: str) -> Iterator[str]:
    mark, target = found["mark"].upper().replace("/", ""), plain(found["target"])
    own = plain(below)
    if mark == "TM" and _HEAD_POST.match(target) and not target.startswith(("trưởng ban chỉ", "thường trực")):
        yield seen("post-after-tm", words=found["target"])
    if mark in ("KT", "TL", "TUQ") and _DEPUTY.match(target):
        yield seen("deputy-after-mark", words=found["target"])
    if mark == "KT" and own and not _DEPUTY.search(own):
        yield seen("not-a-deputy", words=below)
    if mark in ("TL", "TUQ") and own and _DEPUTY.match(own) and _same_post(target, own):
        yield seen("deputy-by-order", words=below)
    if mark != "Q" and not own:
        yield seen("no-own-post")


def _same_post(target: str, own: str) -> bool:
    return target.split()[:2] == re.sub(r"^phó\s+", "", own).split()[:2]


def style(anatomy: Anatomy) -> Iterator[Hit]:
    """In hoa, 13 to 14 points, bold, in the right column."""
    for signature in _signatures(anatomy):
        faults = list(style_faults(signature.lines, _LINES_STYLE))
        alone = signature in anatomy.signatures and len(anatomy.signatures) == 1
        sheet = anatomy.facts.sheet(signature.lines[0].page)
        if alone and signature.box.middle < sheet.width / 2:
            faults.append(seen("at-left"))
        yield from when(faults, signature.lines[0])


def name_style(anatomy: Anatomy) -> Iterator[Hit]:
    """The name in thường, 13 to 14 points, bold, centred under the post."""
    if not is_official(anatomy):
        return
    for signature in _signatures(anatomy):
        name = signature.name
        if name is None:
            yield Hit(seen("missing"), signature.lines[-1])
            continue
        faults = list(style_faults([name], _NAME_STYLE))
        if not under_one_another(signature.lines[-1].box, name.box, slack=6.0):
            faults.append(seen("not-under", what=seen("post")))
        yield from when(faults, name)


def official_post(anatomy: Anatomy) -> Iterator[Hit]:
    """Only posts the State knows: no `thường trực`, no `phụ trách` after a deputy's post."""
    for signature in _signatures(anatomy):
        for line in signature.lines:
            if _UNOFFICIAL.search(plain(line.text)):
                yield Hit(seen("words", words=line.text), line)


def no_degree(anatomy: Anatomy) -> Iterator[Hit]:
    """No degree, rank or honour title before the name."""
    for signature in _signatures(anatomy):
        name = signature.name
        if name and without_degree(name.text) != name.text:
            found = name.text.removesuffix(without_degree(name.text)).strip()
            yield Hit(seen("words", words=found), name, words=found)


def advisory_title(anatomy: Anatomy) -> Iterator[Hit]:
    """Who signs for a committee signs by his title in it."""
    issuers = anatomy.header.issuers
    if _is_meeting(anatomy) or not issuers or not _COMMITTEE.match(plain(issuers[-1].text)):
        return
    for signature in anatomy.signatures:
        lines = " ".join(plain(line.text) for line in signature.lines)
        if not _COMMITTEE_TITLE.search(lines):
            yield Hit(seen("words", words=signature.lines[-1].text), signature.lines[-1])


def other_post(anatomy: Anatomy) -> Iterator[Hit]:
    """Another post of the signer stands above the name."""
    for signature in _signatures(anatomy):
        for block in signature.below:
            if POST.match(plain(block.text)) and block.look.bold:
                yield Hit(seen("under-name", words=block.text), block)


def matches_authority_line(anatomy: Anatomy) -> Iterator[Hit]:
    """A head's power is signed by the head's post, a collective's with `TM.`."""
    if anatomy.kind != "QĐ" or not anatomy.title.authority or len(anatomy.signatures) != 1:
        return
    authority = plain(anatomy.title.authority[0].text)
    first = anatomy.signatures[0].lines[0]
    collective = bool(re.match(r"^TM\b", first.text))
    if _HEAD_POST.match(authority) and collective:
        yield Hit(seen("words", words=first.text), first)
    if re.match(r"^(?:ủy ban|uỷ ban|hội đồng)\b", authority) and not collective:
        yield Hit(seen("words", words=first.text), first)


def no_agency_name(anatomy: Anatomy) -> Iterator[Hit]:
    """The post without the agency's name, unless bodies sign together or a unit signs by order."""
    if anatomy.joint or len(anatomy.signatures) != 1:
        return
    lines = anatomy.signatures[0].lines
    if any(re.match(r"^(?:TL|TUQ)\.", line.text) for line in lines):
        return
    for line in lines:
        post = re.sub(r"^(?:tm|kt|q)\.\s*", "", plain(line.text))
        if _BODY_AFTER_POST.match(post) and not plain(line.text).startswith("tm"):
            yield Hit(seen("words", words=line.text), line)


RULES = (
    error("signer.authority-mark", "II.7.b", authority_mark),
    error("signer.mark-target", "II.7.b", mark_target),
    error("signer.style", "II.7.đ", style),
    error("signer.name-style", "II.7.đ", name_style),
    error("signer.official-post", "II.7.c", official_post),
    error("signer.no-degree", "II.7.c", no_degree),
    error("signer.advisory-title", "II.7.c", advisory_title),
    error("signer.other-post", "II.7.đ", other_post),
    warning("signer.matches-authority-line", "M1.2", matches_authority_line),
    warning("signer.no-agency-name", "II.7.c", no_agency_name),
)
