"""Danh hiệu thi đua, hình thức khen thưởng: how each is named and to whom it is given.

Luật Thi đua, khen thưởng số 06/2022/QH15, Điều 9, 19, 20.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Category = Literal["collective", "individual", "household"]

CATEGORIES: Mapping[str, str] = {
    "collective": "Tập thể",
    "individual": "Cá nhân",
    "household": "Hộ gia đình",
}
"""Đối tượng khen thưởng, in the order in which a list names them."""


@dataclass(frozen=True)
class Award:
    """A title (danh hiệu) or form of award (hình thức khen thưởng) and the categories it is for."""

    name: str
    is_title: bool
    categories: tuple[Category, ...]

    @property
    def granted(self) -> str:
        """What stands after the verb `Tặng`: `Giấy khen`, `danh hiệu “Lao động tiên tiến”`."""
        return f"danh hiệu “{self.name}”" if self.is_title else self.name

    @property
    def names_giver(self) -> bool:
        """Whether `của` and the giver follow: a certificate is the giver's own, a title is not."""
        return not self.is_title and " của " not in self.name


_EVERYBODY: tuple[Category, ...] = ("collective", "individual", "household")
_PEOPLE: tuple[Category, ...] = ("individual",)
_COLLECTIVES: tuple[Category, ...] = ("collective",)

AWARDS = {
    award.name: award
    for award in (
        Award("Giấy khen", is_title=False, categories=_EVERYBODY),
        Award("Bằng khen", is_title=False, categories=_EVERYBODY),
        Award("Bằng khen của Thủ tướng Chính phủ", is_title=False, categories=_EVERYBODY),
        Award("Lao động tiên tiến", is_title=True, categories=_PEOPLE),
        Award("Chiến sĩ tiên tiến", is_title=True, categories=_PEOPLE),
        Award("Chiến sĩ thi đua cơ sở", is_title=True, categories=_PEOPLE),
        Award("Chiến sĩ thi đua cấp bộ", is_title=True, categories=_PEOPLE),
        Award("Chiến sĩ thi đua cấp tỉnh", is_title=True, categories=_PEOPLE),
        Award("Chiến sĩ thi đua toàn quốc", is_title=True, categories=_PEOPLE),
        Award("Tập thể lao động tiên tiến", is_title=True, categories=_COLLECTIVES),
        Award("Đơn vị tiên tiến", is_title=True, categories=_COLLECTIVES),
        Award("Tập thể lao động xuất sắc", is_title=True, categories=_COLLECTIVES),
        Award("Đơn vị quyết thắng", is_title=True, categories=_COLLECTIVES),
        Award("Cờ thi đua của Chính phủ", is_title=True, categories=_COLLECTIVES),
        Award("Cờ thi đua của bộ", is_title=True, categories=_COLLECTIVES),
        Award("Cờ thi đua cấp tỉnh", is_title=True, categories=_COLLECTIVES),
        Award("Xã, phường, đặc khu tiêu biểu", is_title=True, categories=_COLLECTIVES),
        Award("Thôn, tổ dân phố văn hóa", is_title=True, categories=_COLLECTIVES),
        Award("Gia đình văn hóa", is_title=True, categories=("household",)),
    )
}
"""Name → award. Money for it stands in the papers' data, since it changes with the law."""
