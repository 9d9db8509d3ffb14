"""Lời dẫn: what the host of the day says at each item of the agenda, in the order of the day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.papers.ceremony import (
    agreement_kind,
    all_sides,
    at_venue,
    called,
    event,
    event_in_short,
    in_sentence,
    name_in_sentence,
    sides,
)
from docgen.papers.ceremony_agenda import ORGANISERS
from docgen.papers.delegations import delegations, everybody, find
from docgen.wording.dates import long_date
from docgen.wording.punctuation import bare, listed
from docgen.wording.text import capital_first, small_first

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from docgen.papers.blocks import Data
    from docgen.papers.ceremony_agenda import Item

_TITLED = ("Đại diện", "Đại biểu", "Lãnh đạo", "Các", "Giám đốc", "Phó", "Chủ", "Trưởng", "Chánh")
"""How the name of a leader begins who is a person or people; a body sends a representative."""
_COMMON = ("Đại diện", "Đại biểu", "Lãnh đạo", "Các")
"""Those of them that are no post, so small inside a sentence."""
_UNANNOUNCED = frozenset({"reception", "salute", "introduction", "photo", "break"})
"""Stages that nobody names when the programme is read out."""


@dataclass(frozen=True)
class Spoken:
    """A line of the script: words to say, or a `cue` on what happens meanwhile."""

    text: str
    cue: bool = False


def lines(record: Data, item: Item, after: Sequence[Item]) -> list[Spoken]:
    """Give what is said at `item`, before the items `after` it."""
    return list(_STAGES.get(item.stage, _anything)(record, item, after))


def _reception(record: Data, _: Item, __: Sequence[Item]) -> Iterator[Spoken]:
    event_ = called(record)
    yield Spoken(f"Trân trọng kính mời quý vị đại biểu ổn định chỗ ngồi để {event_} bắt đầu đúng giờ.")
    yield Spoken(
        f"Để {event_} diễn ra trang trọng, xin quý vị đại biểu vui lòng để điện thoại ở chế độ im lặng."
    )


def _salute(_: Data, __: Item, ___: Sequence[Item]) -> Iterator[Spoken]:
    yield Spoken("Kính mời quý vị đại biểu đứng dậy, chỉnh đốn trang phục để làm lễ chào cờ.")
    yield Spoken("Nghiêm! Chào cờ, chào!")
    yield Spoken("Cử Quốc ca.", cue=True)
    yield Spoken("Thôi! Xin trân trọng cảm ơn. Kính mời quý vị đại biểu ngồi.")


def _introduction(record: Data, _: Item, after: Sequence[Item]) -> Iterator[Spoken]:
    event_, reason = called(record), record["reason"]
    today = f"hôm nay, {long_date(record['starts_at'])}, {at_venue(record)}, {sides(record)} tổ chức"
    yield Spoken("Kính thưa các đồng chí lãnh đạo, kính thưa quý vị đại biểu!")
    yield Spoken(f"{capital_first(f'{bare(reason)}, {today}' if reason else today)} {event(record)}.")
    yield Spoken(
        "Thay mặt Ban Tổ chức, xin nhiệt liệt chào mừng quý vị đại biểu "
        f"và xin trân trọng giới thiệu thành phần tham dự {event_}."
    )
    yield Spoken(f"Trước hết, xin trân trọng giới thiệu {in_sentence(_chair(record))}, chủ trì {event_}.")
    for body, people in _introduced(record):
        yield Spoken(f"Về phía {body}, xin trân trọng giới thiệu:")
        yield from (Spoken(f"- {line}") for line in listed(people))
    yield Spoken("Xin quý vị dành một tràng pháo tay chào mừng các vị đại biểu.")
    announced = [each.content for each in after if each.stage not in _UNANNOUNCED]
    if announced:
        yield Spoken(f"Tiếp theo, xin thông báo chương trình {event_}, gồm các nội dung chính sau:")
        yield from (Spoken(f"- {line}") for line in listed(announced))


def _chair(record: Data) -> Data:
    """Give the chair as the delegation names the person, with every post."""
    chair: Data = record["chair"]
    return find(chair["name"], everybody(delegations(record))) or chair


def _introduced(record: Data) -> Iterator[tuple[str, list[str]]]:
    """Everybody but the chair, who is introduced before all."""
    chair = record["chair"]["name"].casefold()
    for each in delegations(record):
        people = [capital_first(in_sentence(one)) for one in each.people if one["name"].casefold() != chair]
        if people or each.unnamed:
            yield each.body, [*people, *each.unnamed]


def _speech(_: Data, item: Item, __: Sequence[Item]) -> Iterator[Spoken]:
    act = small_first(bare(item.content.partition(" của ")[0]))
    return _invited(item, f"lên {act}", "phát biểu", "bài phát biểu của ")


def _report(_: Data, item: Item, __: Sequence[Item]) -> Iterator[Spoken]:
    return _invited(item, small_first(bare(item.content)), "trình bày", "phần trình bày của ")


def _anything(_: Data, item: Item, __: Sequence[Item]) -> Iterator[Spoken]:
    return _invited(item, small_first(bare(item.content)), "thực hiện", "")


def _invited(item: Item, act: str, does: str, thanks_for: str) -> Iterator[Spoken]:
    if not item.people and item.unit == ORGANISERS:
        yield Spoken(f"Tiếp theo chương trình là phần {act.removeprefix('lên ')}.")
        return
    yield Spoken(f"Tiếp theo chương trình, trân trọng kính mời {_invitee(item)} {act}.")
    yield Spoken(f"{capital_first(_leader(item))} {does}.", cue=True)
    yield Spoken(f"Xin trân trọng cảm ơn {thanks_for}{_leader(item)}.")


def _invitee(item: Item) -> str:
    """Those who lead an item, as they are invited: people with their posts."""
    return item.led_by if item.people else _leader(item)


def _leader(item: Item) -> str:
    """Those who lead an item, in short."""
    if item.people:
        return " và ".join(name_in_sentence(each) for each in item.people)
    if not item.unit.startswith(_TITLED):
        return f"đại diện {item.unit}"
    return small_first(item.unit) if item.unit.startswith(_COMMON) else item.unit


def _discussion(_: Data, item: Item, __: Sequence[Item]) -> Iterator[Spoken]:
    yield Spoken("Tiếp theo chương trình là phần thảo luận.")
    yield Spoken(f"Trân trọng kính mời {_invitee(item)} điều hành phần thảo luận.")
    yield Spoken("Các đại biểu phát biểu ý kiến.", cue=True)
    yield Spoken("Xin trân trọng cảm ơn các ý kiến của quý vị đại biểu.")


def _signing(record: Data, item: Item, _: Sequence[Item]) -> Iterator[Spoken]:
    signing = f"đại diện {all_sides(record)}"
    yield Spoken("Kính thưa quý vị đại biểu!")
    yield Spoken(f"Sau đây là nội dung trọng tâm của {called(record)}: ký kết {record['agreement']}.")
    yield Spoken(f"Trân trọng kính mời {signing} lên vị trí ký kết:")
    yield from (Spoken(f"- {line}") for line in listed(item.leaders))
    yield Spoken("Kính mời quý vị đại biểu cùng chứng kiến lễ ký.")
    yield Spoken(f"{capital_first(signing)} ký và trao văn bản.", cue=True)
    yield Spoken(f"{capital_first(agreement_kind(record))} giữa {sides(record)} đã được ký kết.")
    yield Spoken("Xin quý vị đại biểu dành một tràng pháo tay chúc mừng.")


def _photo(_: Data, __: Item, ___: Sequence[Item]) -> Iterator[Spoken]:
    yield Spoken("Trân trọng kính mời lãnh đạo các cơ quan và quý vị đại biểu chụp ảnh lưu niệm.")


def _break(record: Data, item: Item, _: Sequence[Item]) -> Iterator[Spoken]:
    again = f" {called(record)} tiếp tục lúc {item.ends}." if item.ends else ""
    yield Spoken(f"Kính mời quý vị đại biểu nghỉ giải lao.{again}")


def _closing(record: Data, item: Item, _: Sequence[Item]) -> Iterator[Spoken]:
    yield Spoken(f"Trân trọng kính mời {_invitee(item)} phát biểu bế mạc {called(record)}.")
    yield Spoken(f"{capital_first(_leader(item))} phát biểu bế mạc.", cue=True)
    yield Spoken(f"Xin trân trọng cảm ơn {_leader(item)}.")
    yield Spoken(f"{event_in_short(record)} đến đây kết thúc.")
    yield Spoken("Kính chúc quý vị đại biểu sức khỏe, hạnh phúc và thành công. Xin trân trọng cảm ơn!")


_STAGES: Mapping[str, Callable[[Data, Item, Sequence[Item]], Iterator[Spoken]]] = {
    "reception": _reception,
    "salute": _salute,
    "introduction": _introduction,
    "speech": _speech,
    "report": _report,
    "discussion": _discussion,
    "signing": _signing,
    "photo": _photo,
    "break": _break,
    "closing": _closing,
}
"""Stage of an item → what is said at it."""
