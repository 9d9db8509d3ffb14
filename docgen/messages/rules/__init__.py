"""What the format check says: of each rule what is wrong, what is required, what to do; what was found.

The modules beside this one hold RULES: rule id → (what is wrong, what is required, what to do), each in
Vietnamese and English. Their codes are the id itself, `id:required` and `id:fix`.
"""

from docgen.messages.rules import annex, body, foot, forms, general, header, page, seen, text, title

_PARTS = ("", ":required", ":fix")
_RULES = {
    identifier: said
    for area in (page, header, title, body, foot, annex, forms, text)
    for identifier, said in area.RULES.items()
}

SENTENCES: dict[str, tuple[str, str]] = {
    **general.SENTENCES,
    **seen.SENTENCES,
    **{
        f"{identifier}{part}": pair
        for identifier, said in _RULES.items()
        for part, pair in zip(_PARTS, said, strict=True)
    },
}
