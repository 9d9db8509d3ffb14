"""Any text in any field of any paper: it comes out as that text, and the document keeps its structure."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.page.fill import fill
from docgen.page.template import load_template
from docgen.papers import PAPERS
from docgen.wording.text import illegal_characters
from tests.rig.cases import example_context, template_bytes
from tests.rig.word import shape, texts

LETTERS = st.one_of(
    st.characters(exclude_categories=["Cs"]),
    st.sampled_from([*"{}%#<>&\"'\n\t _-", "e\u0323", "😀", "{{ 7*7 }}", "{%p if"]),
)
TEXT = (
    st.lists(LETTERS, min_size=1, max_size=40)
    .map("".join)
    .map(lambda text: "".join(letter for letter in text if not illegal_characters(letter)))
    .map(lambda text: text.replace("\r", "\n"))
    .filter(bool)
)

FITTING = {"seat-cards", "certificate"}
"""Papers that set a text too long for its room in smaller type."""
FITTED = ("}rPr", "}sz", "}szCs", "}pPr", "}spacing", "}trPr", "}trHeight")
"""Elements of the size of type and of the room around it."""


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Paths of all texts that are printed and not empty."""
    if isinstance(value, dict):
        return [
            leaf
            for key, member in value.items()
            if key != "metadata"
            for leaf in leaves(member, (*path, key))
        ]
    if isinstance(value, list):
        return [leaf for index, member in enumerate(value) for leaf in leaves(member, (*path, index))]
    return [path] if isinstance(value, str) and value else []


def printed(slug: str, context: dict[str, Any]) -> list[tuple[Any, ...]]:
    """Paths of the texts that stand on the paper; a word that only chooses a layout is none of them."""
    said = texts(fill(load_template(template_bytes(slug)), context))
    return [path for path in leaves(context) if any(_at(context, path) in line for line in said)]


def _at(value: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


def structure(slug: str, docx: bytes) -> list[str]:
    """Shape of a paper but for what is made to fit the text."""
    return [step for step in shape(docx) if slug not in FITTING or not step.split()[0].endswith(FITTED)]


def put(context: dict[str, Any], path: tuple[Any, ...], text: str) -> dict[str, Any]:
    made = copy.deepcopy(context)
    place: Any = made
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = text
    return made


@settings(deadline=None, max_examples=60)
@given(data=st.data(), text=TEXT)
def test_any_text_in_any_field(data, text):
    slug = data.draw(st.sampled_from(sorted(PAPERS)))
    context = example_context(slug)
    path = data.draw(st.sampled_from(printed(slug, context)))
    template = load_template(template_bytes(slug))
    made = fill(template, put(context, path, text))
    assert any(text in said for said in texts(made)), path
    assert structure(slug, made) == structure(slug, fill(template, put(context, path, "x")))


@pytest.mark.parametrize("slug", PAPERS)
def test_ten_thousand_letters_in_every_field_at_once(slug):
    context = example_context(slug)
    for path in printed(slug, context):
        context = put(context, path, "ậ {{" * 2_500)
    template = load_template(template_bytes(slug))
    plain = fill(template, example_context(slug))
    assert structure(slug, fill(template, context)) == structure(slug, plain)
