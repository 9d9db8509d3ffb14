"""The blocks that every paper's template uses, as plain data.

Block names are the tags of the templates: `bodies`, `number_line`, `place_date_line`, `bases`,
`authority_line`, `recipients`, `signatures`. Each line is complete: dashes, marks and punctuation
are made here, so that a template only says where a line stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docgen.wording.dates import long_date, place_and_date
from docgen.wording.punctuation import bare, ended, listed, with_end_mark
from docgen.wording.signing import Mark, signing_lines
from docgen.wording.symbols import number, number_and_symbol
from docgen.wording.text import capitals, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Data = dict[str, Any]

_BASIS_OPENINGS = ("Căn cứ", "Theo", "Xét", "Thực hiện", "Trên cơ sở", "Sau khi", "Được sự")


def full_name(body: Data) -> str:
    """Tên đầy đủ of a body in running text: `Sở Nội vụ tỉnh Lạng Sơn`."""
    name, locality = body["name"], body["locality"]
    return name if not locality or name.endswith(locality) else f"{name} {locality}"


def headings(bodies: Sequence[Data]) -> list[Data]:
    """Cell 2 of each body that issues the paper; a parent they share is given once, at the top."""
    entries: list[Data] = []
    above = ""
    for body in bodies:
        parent = capitals(body["parent"])
        entries.append({"parent": "" if parent == above else parent, "name": heading_name(body)})
        above = parent
    return entries


def heading_name(body: Data) -> str:
    """Tên cơ quan at the head: with its locality, unless the parent above says it (II.2.a)."""
    said_above = capitals(body["locality"]) in capitals(body["parent"])
    return capitals(body["name"] if said_above else full_name(body))


def place_date_line(body: Data, section: Data) -> str:
    """Địa danh và thời gian."""
    return place_and_date(body["place"], section["date"])


def issued(kind: str, sign: str, section: Data) -> str:
    """Name a paper by number and day, open ones left blank: `Quyết định số 12/QĐ-SNV ngày …`."""
    return f"{kind} số {number_and_symbol(section['number'], sign)} {long_date(section['date'])}"


def bases(texts: Sequence[str], proposed_by: str = "") -> list[str]:
    """Căn cứ: `Căn cứ …;` one to a line, `Theo đề nghị của …` last, a full stop at the end."""
    lines = [text if text.startswith(_BASIS_OPENINGS) else f"Căn cứ {text}" for text in texts]
    return listed([*lines, *([f"Theo đề nghị của {proposed_by}"] if proposed_by else [])])


def recipients(first: str, section: Data, *, kept_with: str = "") -> list[str]:
    """Nơi nhận: `- Như Điều 3;` (when there is a `first`), the recipients, `- Lưu: VT, TĐKT.` last.

    What a record says again of the `first` and of VT is given once.
    """
    others = [bare(text.removeprefix("- ")) for text in section["recipients"]]
    texts = [*filter(None, [first]), *(text for text in others if text.casefold() != first.casefold())]
    return [f"- {text};" for text in texts] + [_filing_line(section["filing"], kept_with)]


def _filing_line(filing: Data | None, kept_with: str) -> str:
    """Lưu: `- Lưu: VT, TĐKT (03). NTM.(20).` with the copies kept, the drafter and the copies issued."""
    filing = filing or {"unit": "", "copies": None, "drafter": "", "issued": None}
    units = dict.fromkeys(filter(None, ("VT", filing["unit"], kept_with)))
    kept = ", ".join(units) + _copies(" ", filing["copies"])
    drafted = filing["drafter"] + _copies("." if filing["drafter"] else "", filing["issued"])
    return ". ".join(filter(None, (f"- Lưu: {kept}", drafted))) + "."


def _copies(before: str, count: int | None) -> str:
    return f"{before}({number(count)})" if count else ""


def addressees(texts: Sequence[str]) -> Data:
    """Kính gửi: one on the line itself, two or more in `lines` below it, one to a line (II.9.d)."""
    if len(texts) == 1:
        return {"line": f"Kính gửi: {ended(texts[0], '.')}", "lines": []}
    return {"line": "Kính gửi:", "lines": [f"- {text}" for text in listed(texts)]}


def signature(signer: Data, *, body: str = "") -> Data:
    """One signature block: the lines above the signature, the signer's other post and name.

    `body` is the body's name where several bodies sign (see `signing_lines`).
    """
    marks = [Mark(row["mark"], row["on_behalf_of"]) for row in signer["authority"]]
    return {
        "lines": signing_lines(marks, signer["post"], body=body),
        "note": "",
        "other_post": signer["other_post"],
        "name": signer["name"],
    }


def person(someone: Data) -> str:
    """Một người trong lời văn: `Đồng chí Nguyễn Thị Mẫu, Phó Giám đốc Sở Nội vụ`."""
    called = " ".join(filter(None, (someone["honorific"], someone["name"])))
    return ", ".join(filter(None, (called, someone["position"])))


def split(texts: Iterable[str]) -> list[str]:
    """Make each paragraph of each text a line of its own."""
    return [line for text in texts for line in paragraphs(text)]


def closed(lines: Sequence[str]) -> list[str]:
    """Put the end mark `./.` after the last of `lines`."""
    return [*lines[:-1], with_end_mark(lines[-1])]
