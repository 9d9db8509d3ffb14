"""A year's register, written straight into the tables: for what must stay fast with 20,000 documents."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from docgen.database.ids import new_id
from docgen.register.particulars import Particulars
from docgen.register.tables import document, series

if TYPE_CHECKING:
    from docgen.database.engine import Database

TYPES = {"QĐ": "Quyết định", "GM": "Giấy mời", "TB": "Thông báo", "KH": "Kế hoạch", "": "Công văn"}
SUBJECTS = (
    "Về việc tặng Giấy khen cho các tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua",
    "Hội nghị ký kết Chương trình phối hợp tuyên truyền giai đoạn 2026 - 2030",
    "Triển khai công tác thi đua, khen thưởng quý {number}",
    "Kết luận của Giám đốc Sở tại cuộc họp giao ban tuần {number}",
    "Cử công chức tham dự lớp bồi dưỡng nghiệp vụ tại thành phố Lạng Sơn",
)
SIGNERS = ("Hoàng Thị Hiền", "Nguyễn Đông Bắc", "Vũ Kiều Oanh", "Trần Văn Đức")


def fill(database: Database, count: int, office: str = "so-noi-vu") -> None:
    """Put `count` issued documents of one series into an empty register."""
    chance = random.Random(count)
    first = date(2026, 1, 2)
    rows = []
    for number in range(1, count + 1):
        code = chance.choice(sorted(TYPES))
        day = first + timedelta(days=(number - 1) * 360 // count)
        instant = datetime(day.year, day.month, day.day, 1, tzinfo=UTC) + timedelta(seconds=number)
        about = Particulars(
            symbol=f"{code}-SNV" if code else "SNV-TĐKT",
            type_code=code,
            type_name=TYPES[code],
            subject=chance.choice(SUBJECTS).format(number=number),
            body_name="Sở Nội vụ",
            signer_name=chance.choice(SIGNERS),
            signer_position="Giám đốc",
            recipients="UBND tỉnh (b/c)\nCác phòng, ban thuộc Sở\nNhư Điều 3",
            kept_by="VT, TĐKT",
            copies=chance.randrange(1, 30),
        )
        rows.append(
            {
                "id": new_id(instant),
                "office": office,
                "series_id": 1,
                "number": number,
                "origin": "imported",
                "paper": "",
                **about.columns(f"{number:02d}"),
                "issued_on": day,
                "reserved_at": instant,
                "reserved_by": "van-thu",
                "state": "issued",
                "issued_at": instant,
            }
        )
    with database.write() as connection:
        connection.execute(
            series.insert().values(
                id=1, office=office, body="SNV", book="di", scope="", year=2026, last=count
            )
        )
        connection.execute(document.insert(), rows)
