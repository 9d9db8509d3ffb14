"""Hội nghị ký kết in words: how every paper of one event names it, its sides, its place and its people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import full_name, person
from docgen.wording.dates import long_moment, part_of_day, weekday
from docgen.wording.punctuation import joined
from docgen.wording.text import small_first

if TYPE_CHECKING:
    from docgen.papers.blocks import Data

_CALLED = {"Hội nghị ký kết": "Hội nghị", "Lễ ký kết": "Lễ ký kết"}
"""What a sentence calls each form of event once it has been named."""


def host(record: Data) -> Data:
    """Give the body that issues the papers."""
    body: Data = record["parties"][0]["body"]
    return body


def event(record: Data) -> str:
    """Say `Hội nghị ký kết Chương trình phối hợp “…”`."""
    return f"{record['form']} {record['agreement']}"


def called(record: Data) -> str:
    """Say `Hội nghị`, `Lễ ký kết`."""
    return _CALLED[record["form"]]


def agreement_kind(record: Data) -> str:
    """Say what is signed without its title in quotes: `Chương trình phối hợp`."""
    agreement: str = record["agreement"]
    kind, _, _ = agreement.partition("“")
    return kind.strip() or agreement


def event_in_short(record: Data) -> str:
    """Say `Hội nghị ký kết Chương trình phối hợp`, once the title has been given in full."""
    return f"{record['form']} {agreement_kind(record)}"


def sides(record: Data) -> str:
    """Say who signs, a locality they share once: `Sở Nội vụ và Đài … tỉnh Lạng Sơn`."""
    bodies = [party["body"] for party in record["parties"]]
    shared = {body["locality"] for body in bodies}
    names = [body["name"] for body in bodies]
    if len(shared) == 1 and not any(name.endswith(locality) for name in names for locality in shared):
        return f"{joined(names)} {shared.pop()}"
    return joined([full_name(body) for body in bodies])


def day_and_hour(record: Data) -> str:
    """Say `14 giờ 00, ngày 15 tháng 4 năm 2022 (chiều thứ Sáu)`."""
    start = record["starts_at"]
    return f"{long_moment(start)} ({part_of_day(start)} {weekday(start)})"


def at_venue(record: Data) -> str:
    """Say `tại trụ sở Sở Nội vụ`: the first word small unless it begins a proper name."""
    venue: str = record["venue"]
    _, _, rest = venue.partition(" ")
    return f"tại {small_first(venue) if rest[:1].islower() else venue}"


def all_sides(record: Data) -> str:
    """Say `hai bên`, and of more than two `các bên`."""
    return "hai bên" if len(record["parties"]) == 2 else "các bên"  # noqa: PLR2004 # a pair is a pair


def agreed(record: Data) -> str:
    """Open the list of what was agreed."""
    return (
        f"{all_sides(record).capitalize()} thống nhất các nội dung của {record['agreement']}, "
        "trong đó tập trung vào các nhiệm vụ sau:"
    )


def in_sentence(someone: Data) -> str:
    """Say a person inside a sentence: `đồng chí Nguyễn Thị Mẫu, Phó Giám đốc Sở Nội vụ`."""
    said = person(someone)
    return small_first(said) if someone["honorific"] else said


def name_in_sentence(someone: Data) -> str:
    """Say `đồng chí Nguyễn Thị Mẫu` without the post."""
    return in_sentence({**someone, "position": ""})
