"""Bản sao sang định dạng giấy: sao y, sao lục, trích sao of any paper (Phụ lục I, Phần II; form 3.1).

The paper is printed again and the block of the copy stands right under its end, on the same sheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import heading_name, place_date_line, recipients, signature
from docgen.wording.symbols import number_line, symbol
from docgen.wording.text import capitals
from docgen.wording.types import COPIES

if TYPE_CHECKING:
    from docgen.papers.blocks import Data

SIGNED = "(Đã ký)"
"""Where the original bears a signature."""


def with_copy(made: Data, copy: Data | None) -> Data:
    """Add the block of a copy to the data of a paper; a paper that is copied has been signed."""
    if not copy:
        return {**made, "copy": None}
    signatures = [{**each, "note": each["note"] or SIGNED} for each in made.get("signatures", ())]
    return {**made, "signatures": signatures, "copy": _block(copy)}


def _block(copy: Data) -> Data:
    body = copy["body"]
    return {
        "form": capitals(COPIES[copy["form"]]),
        "body": heading_name(body),
        "number_line": number_line(copy["number"], symbol(copy["form"], [body["symbol"]])),
        "place_date_line": place_date_line(body, copy),
        "recipients": recipients("", copy),
        "signature": signature(copy["signer"]),
    }
