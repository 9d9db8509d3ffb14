"""The templates as they are kept: what the source makes, sound, and open to every reader of DOCX."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from docgen.page.columns import COLUMN_WIDTHS
from docgen.page.keep import SIGNER, SIGNING
from docgen.page.ooxml import parse, w
from docgen.page.pack import unpack
from docgen.page.rule_lines import RULES
from docgen.page.template import load_template
from docgen.papers import PAPERS
from templates_docx.source import build
from templates_docx.source.certificate_styles import CERTIFICATE_STYLES
from templates_docx.source.seat_cards import CARD_STYLES
from templates_docx.source.styles import NORMAL, PARAGRAPH_STYLES
from tests.rig.cases import OFFICIAL, example_context, template_bytes
from tests.rig.pdf import pieces

FULL_WIDTH = {"Kẻ hết chiều ngang", "Kẻ trên bản sao"}
"""Styles of rule lines as long as the text is wide, which filling leaves alone."""
OWN_STYLES = {"certificate": CERTIFICATE_STYLES, "seat-cards": CARD_STYLES}
FOLDER = Path(__file__).parents[3] / "templates_docx"
PPR = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens spacing ind contextualSpacing jc outlineLvl rPr sectPr"
)
SETTINGS = "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator"
ORDERS = {
    "pPr": PPR,
    "rPr": "rStyle rFonts b bCs i iCs caps color spacing sz szCs lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "trPr": "cantSplit trHeight tblHeader",
    "tcPr": "tcW gridSpan vMerge tcBorders shd tcMar textDirection vAlign",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType titlePg",
    "style": "name basedOn next semiHidden qFormat pPr rPr tblPr",
    "settings": SETTINGS,
}
"""Order of children that Word insists on (ECMA-376 Part 1, annex A), of those the templates use."""


def test_the_kept_files_are_what_the_source_makes():
    kept = {path.name: path.read_bytes() for path in FOLDER.glob("*.docx")}
    assert kept == build()


def test_every_paper_has_its_template_and_every_template_its_paper():
    assert set(build()) == {paper.template for paper in PAPERS.values()}


def test_the_source_makes_the_same_bytes_in_another_process():
    program = """
import hashlib
from templates_docx.source import build
print(hashlib.sha256(b"".join(build().values())).hexdigest())
"""
    runs = {
        subprocess.run(
            [sys.executable, "-c", program],
            check=True,
            capture_output=True,
            cwd=FOLDER.parent,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


@pytest.mark.parametrize("slug", PAPERS)
def test_a_template_asks_only_for_what_its_paper_gives(slug):
    assert load_template(template_bytes(slug)).names <= set(example_context(slug))


@pytest.mark.parametrize("slug", PAPERS)
def test_an_independent_linter_finds_no_fault(slug):
    run = subprocess.run(
        [Path(sys.executable).with_name("docxtpl-lint"), FOLDER / PAPERS[slug].template],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout) == (0, "✔ 1 file(s) clean\n")


@pytest.mark.parametrize("slug", PAPERS)
def test_python_docx_opens_it_and_finds_our_styles(slug):
    document = Document(BytesIO(template_bytes(slug)))
    names = {style.name for style in document.styles}
    assert {row.name for row in PARAGRAPH_STYLES} <= names
    assert {paragraph.style.name for paragraph in document.paragraphs} <= names
    assert document.core_properties.language == "vi-VN"


@pytest.mark.parametrize("slug", OFFICIAL)
def test_libreoffice_shows_a_page_a_clerk_can_read(printed, slug):
    found = [piece.text for piece in pieces(printed[f"template-{slug}"])]
    title = ["{{ type_name }}", "{{ abstract }}"] if slug != "official-letter" else ["{{ subject_line }}"]
    for text in (
        "Độc lập - Tự do - Hạnh phúc",
        *title,
        "Nơi nhận:",
        "{{ number_line }}",
    ):
        assert text in found


@pytest.mark.parametrize("slug", PAPERS)
def test_word_finds_every_element_in_the_order_it_wants(slug, filled):
    for document in (template_bytes(slug), filled[slug]):
        for name, content in unpack(document).items():
            if name.startswith("word/") and name.endswith(".xml"):
                for element in parse(content, name).iter(*map(w, ORDERS)):
                    order = ORDERS[element.tag.rpartition("}")[2]].split()
                    places = [order.index(child.tag.rpartition("}")[2]) for child in element]
                    assert places == sorted(places), (name, element.tag)


@pytest.mark.parametrize("slug", PAPERS)
def test_word_opens_it_without_compatibility_mode_in_times_new_roman_14(slug):
    parts = unpack(template_bytes(slug))
    settings, styles = (parse(parts[f"word/{name}.xml"], name) for name in ("settings", "styles"))
    modes = {setting.get(w("name")): setting.get(w("val")) for setting in settings.iter(w("compatSetting"))}
    assert modes["compatibilityMode"] == "15"
    defaults = styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
    assert set(defaults.find(w("rFonts")).attrib.values()) == {"Times New Roman"}
    assert (defaults.find(w("sz")).get(w("val")), defaults.find(w("lang")).get(w("val"))) == ("28", "vi-VN")
    assert "word/theme/theme1.xml" not in parts


@pytest.mark.parametrize("slug", PAPERS)
def test_every_paragraph_has_a_named_style_and_no_look_of_its_own(slug):
    """So a change of a style changes every place."""
    body = parse(unpack(template_bytes(slug))["word/document.xml"], "body")
    ids = {row.id for row in (*PARAGRAPH_STYLES, *OWN_STYLES.get(slug, ()))} - {NORMAL.id}
    for paragraph in body.iter(w("p")):
        properties = [child.tag for child in paragraph.find(w("pPr"))]
        assert paragraph.find(f"{w('pPr')}/{w('pStyle')}").get(w("val")) in ids
        assert properties in ([w("pStyle")], [w("pStyle"), w("sectPr")])
    assert {child.tag for look in body.iter(w("rPr")) for child in look} <= {w("rStyle")}


def test_styles_that_filling_looks_for_are_in_the_table():
    names = [row.name for row in PARAGRAPH_STYLES]
    assert {*RULES, SIGNING, SIGNER} <= set(names)
    assert len({row.id for row in PARAGRAPH_STYLES}) == len(names) == len(set(names))
    assert {row.name for row in PARAGRAPH_STYLES if row.ruled} - set(RULES) == FULL_WIDTH


def test_every_style_of_a_paper_names_its_clause():
    assert [row.name for row in PARAGRAPH_STYLES if not row.clause] == ["Thẻ điều khiển", COLUMN_WIDTHS]
