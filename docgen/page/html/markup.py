"""The result: one HTML text and the pictures it shows."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.page.model import Loss


@dataclass(frozen=True)
class Html:
    """The markup and its assets: address ("asset:…") → (bytes, media type).

    `losses`: what of the page model HTML cannot say, or can say on this machine only with another font.
    """

    markup: str
    assets: Mapping[str, tuple[bytes, str]]
    losses: tuple[Loss, ...] = ()

    def standalone(self) -> str:
        """Return the markup with every picture inside it, for a browser."""
        markup = self.markup
        for address, (content, media_type) in self.assets.items():
            inside = f"data:{media_type};base64,{base64.b64encode(content).decode()}"
            markup = markup.replace(f'src="{address}"', f'src="{inside}"')
        return markup
