import pytest

from docgen.page.read.numbering import written
from tests.rig.raw import STYLES, losses, model


def level(depth, text, kind="decimal", extra=""):
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{kind}"/>{extra}<w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{720 * (depth + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


LEVELS = level(0, "%1.") + level(1, "%1.%2)") + level(2, "%3)", "lowerLetter")
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    "</w:lvlOverride></w:num>"
)


def item(depth, list_id=1, properties=""):
    numbered = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return f"<w:p><w:pPr>{numbered}{properties}</w:pPr></w:p>"


def labels(*items, numbering=NUMBERING, styles=STYLES):
    document = model("".join(items), numbering=numbering, styles=styles)
    return [one.label.text if one.label else None for one in document.paragraphs()]


def test_levels_count_and_restart_under_a_new_number():
    found = labels(item(0), item(1), item(1), item(2), item(2), item(0), item(1), item(2))
    assert found == ["1.", "1.1)", "1.2)", "a)", "b)", "2.", "2.1)", "a)"]


def test_a_second_list_of_the_same_kind_goes_on_unless_it_says_where_to_start():
    numbering = NUMBERING + '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
    assert labels(item(0), item(0, 3), numbering=numbering) == ["1.", "2."]
    assert labels(item(0), item(0, 2), item(0, 2)) == ["1.", "1.", "2."]


def test_a_level_that_never_restarts_goes_on():
    numbering = NUMBERING.replace(
        LEVELS, level(0, "%1.") + level(1, "%2)", extra='<w:lvlRestart w:val="0"/>')
    )
    assert labels(item(0), item(1), item(0), item(1), numbering=numbering) == ["1.", "1)", "2.", "2)"]


def test_list_zero_is_no_list():
    assert labels(item(0, 0)) == [None]


def test_bullets_of_the_symbol_font_are_what_they_show():
    bullet = level(0, "\uf0b7", "bullet").replace(
        "</w:lvl>", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl>'
    )
    numbering = NUMBERING.replace(LEVELS, bullet)
    document = model(item(0), numbering=numbering)
    (paragraph,) = document.paragraphs()
    assert (paragraph.label.text, paragraph.label.font.family) == ("•", "Times New Roman")


def test_indents_of_the_list_count_unless_the_paragraph_has_its_own():
    own, listed = model(
        item(0, properties='<w:ind w:left="100"/>') + item(0), numbering=NUMBERING
    ).paragraphs()
    assert (listed.layout.indent_left, listed.layout.indent_first) == (36.0, -18.0)
    assert (own.layout.indent_left, own.layout.indent_first) == (5.0, -18.0)


def test_a_style_that_names_its_list_keeps_its_own_indents():
    styles = STYLES + (
        '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr>'
        '<w:ind w:left="200"/></w:pPr></w:style>'
    )
    (paragraph,) = model(
        '<w:p><w:pPr><w:pStyle w:val="L"/></w:pPr></w:p>', numbering=NUMBERING, styles=styles
    ).paragraphs()
    assert (paragraph.label.text, paragraph.layout.indent_left) == ("1.", 10.0)


def test_lists_count_through_tables():
    table = f"<w:tbl><w:tr><w:tc>{item(0)}</w:tc></w:tr></w:tbl>"
    assert labels(item(0), table, item(0)) == ["1.", "2.", "3."]


def test_an_unknown_symbol_is_reported():
    numbering = NUMBERING.replace(LEVELS, level(0, "\uf000", "bullet"))
    assert losses(model(item(0), numbering=numbering)) == [("body/paragraph[1]", "loss-symbol")]


@pytest.mark.parametrize(
    ("number", "kind", "text"),
    [
        (4, "upperRoman", "IV"),
        (1999, "lowerRoman", "mcmxcix"),
        (27, "lowerLetter", "aa"),
        (26, "upperLetter", "Z"),
        (7, "decimalZero", "07"),
        (7, "none", ""),
        (7, "chickenCounting", "7"),
        (0, "upperRoman", "0"),
    ],
)
def test_numbers_are_written_as_word_writes_them(number, kind, text):
    assert written(number, kind) == text
