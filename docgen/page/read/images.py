"""The bytes of a picture: PNG or JPEG, told by their first bytes, not by their name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.page.model import Image

if TYPE_CHECKING:
    from docgen.page.read.story import Here

_KINDS: Final = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}


def read_image(here: Here, relation_id: str | None, width: float, height: float) -> Image | None:
    """Return the picture a relation leads to; None (and a report) for a linked one or another kind."""
    relation = here.story.related(relation_id)
    content = here.story.sheet.parts.get(relation.target) if relation and not relation.external else None
    if relation is None or content is None:
        here.lost("loss-linked-image")
        return None
    for magic, media_type in _KINDS.items():
        if content.startswith(magic):
            return Image(content, media_type, width, height)
    here.lost("loss-image-kind", name=relation.target.rpartition(".")[2])
    return None
