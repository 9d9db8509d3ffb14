"""What keeps somebody from using a page, as axe knows it."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "target-size"]}}
"""What another scheme and width can change; the rest is the same page."""


def barriers(page, rules=RULES) -> list[tuple[str, list]]:
    """Tell what axe finds and where once the page has come; the pages of papers are judged elsewhere."""
    page.wait_for_load_state()
    found = Axe().run(page, context={"exclude": [["iframe"]]}, options=rules).response["violations"]
    return [(each["id"], [node["target"] for node in each["nodes"]][:5]) for each in found]
