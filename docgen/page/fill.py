"""Fill a template with a context: DOCX in, DOCX out, the same bytes for the same template and context.

After the tags are rendered, the parts of the page that depend on what was filled in are put right: line
breaks and tabs of the data, things that conditions left empty, where centred lines break, the length of rule
lines, the last paragraph kept with its signatures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docgen.page.balance import balance_lines
from docgen.page.breaks import spread_breaks
from docgen.page.columns import set_columns
from docgen.page.fit import fit_text
from docgen.page.keep import keep_leads, keep_signatures
from docgen.page.ooxml import serialise, w
from docgen.page.pack import pack
from docgen.page.pictures import number_drawings, set_pictures
from docgen.page.plain import check_plain
from docgen.page.properties import CORE_PART, core_properties
from docgen.page.prune import prune
from docgen.page.rooms import Rooms
from docgen.page.rule_lines import set_rule_lines
from docgen.page.shift import shift_pages

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from docgen.page.template import Template


def fill(template: Template, context: Mapping[str, object]) -> bytes:
    """Fill the template; return the DOCX.

    `context["metadata"]` (title, author, created …) becomes the core properties, see docgen.page.properties;
    the template's own are never rendered. `context["pictures"]` (name → PNG in base64) go in the places that
    the template has for them; `context["shift"]` ("right", "down", mm) moves everything. In a value LF is a
    line break and TAB a tab; every other character comes out as itself.

    Raises UnfitContext when the context is not plain data, TemplateFault when a tag fails with it.
    """
    check_plain(context)
    parts = dict(template.parts)
    for part in template.compiled:
        root = part.render(context)
        spread_breaks(root)
        prune(root)
        body = root.find(w("body"))
        if body is not None:
            _place(parts, part.name, body, context)
            keep_leads(body)
            keep_signatures(body, template.sheet.styles)
            rooms = Rooms(body, template.story())
            set_columns(rooms)
            fit_text(rooms)
            balance_lines(rooms)
            set_rule_lines(rooms)
        parts[part.name] = serialise(root)
    parts[CORE_PART] = core_properties(_facts(context, "metadata"))
    return pack(parts)


def _place(parts: dict[str, bytes], name: str, body: Element, context: Mapping[str, object]) -> None:
    set_pictures(parts, name, body, _facts(context, "pictures"))
    number_drawings(body)
    if shift := _facts(context, "shift"):
        shift_pages(body, shift["right"], shift["down"])


def _facts(context: Mapping[str, object], key: str) -> dict[str, Any]:
    """Take what the context says to filling itself rather than to the template."""
    said = context.get(key)
    return said if isinstance(said, dict) else {}
