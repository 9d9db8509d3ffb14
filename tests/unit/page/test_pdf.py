import logging
from datetime import UTC, datetime

import pikepdf
import pytest

from docgen.errors import NotKnown
from docgen.page.html import Html, to_html
from docgen.page.pdf import ARCHIVE, VARIANTS, NotRendered, to_pdf
from docgen.page.read import read
from tests.rig.raw import model, png
from tests.rig.samples import sample

PLAIN = Html("<!DOCTYPE html><html lang='vi'><title>Quyết định</title><body><p>Điều 1</p></body></html>", {})


def opened(pdf, tmp_path):
    (tmp_path / "made.pdf").write_bytes(pdf)
    return pikepdf.open(tmp_path / "made.pdf")


def page(body):
    return Html(f"<!DOCTYPE html><html lang='vi'><title>x</title><body>{body}</body></html>", {})


@pytest.mark.parametrize(
    "body",
    [
        '<img src="http://127.0.0.1:9/x.png" alt="x">',
        '<img src="file:///etc/hostname" alt="x">',
        '<img src="asset:unknown" alt="x">',
        '<img src="data:image/png;base64,AAAA" alt="x">',
        '<link rel="stylesheet" href="http://127.0.0.1:9/x.css">',
        "<style>@import url(http://127.0.0.1:9/x.css)</style>",
        "<style>@font-face{font-family:f;src:url(http://127.0.0.1:9/x.ttf)}p{font-family:f}</style><p>x</p>",
        '<a rel="attachment" href="file:///etc/hostname">x</a>',
        '<p style="background:url(http://127.0.0.1:9/x.png)">x</p>',
        '<object data="http://127.0.0.1:9/x"></object>',
        '<svg width="9" height="9"><image href="http://127.0.0.1:9/x.png" width="9" height="9"/></svg>',
    ],
)
def test_nothing_is_fetched_from_anywhere(body):
    with pytest.raises(NotRendered):
        to_pdf(page(body))


def test_a_picture_handed_over_is_shown():
    markup = PLAIN.markup.replace("Điều 1", '<img src="asset:a" alt="Dấu" style="width:9pt">')
    assert to_pdf(Html(markup, {"asset:a": (png(), "image/png")})).startswith(b"%PDF-1.7")


def test_a_broken_picture_fails_the_rendering():
    markup = PLAIN.markup.replace("Điều 1", '<img src="asset:a" alt="Dấu">')
    with pytest.raises(NotRendered):
        to_pdf(Html(markup, {"asset:a": (b"\x89PNG\r\n\x1a\nbroken", "image/png")}))


def test_any_complaint_of_the_engine_fails_the_rendering():
    with pytest.raises(NotRendered) as raised:
        to_pdf(page('<p style="no-such-property: 1">x</p>'))
    assert "no-such-property" in raised.value.message


def test_complaints_of_one_rendering_do_not_stay_for_the_next():
    before = list(logging.getLogger("weasyprint").handlers)
    with pytest.raises(NotRendered):
        to_pdf(page('<p style="no-such-property: 1">x</p>'))
    assert logging.getLogger("weasyprint").handlers == before
    assert to_pdf(PLAIN)


def test_an_unknown_variant_is_said_so():
    with pytest.raises(NotKnown):
        to_pdf(PLAIN, "pdf/a-4u")


@pytest.mark.parametrize(
    ("variant", "part", "level"),
    [
        ("pdf/a-1b", "1", "B"),
        ("pdf/a-2b", "2", "B"),
        ("pdf/a-2u", "2", "U"),
        ("pdf/a-2a", "2", "A"),
        ("pdf/a-3b", "3", "B"),
        ("pdf/a-3u", "3", "U"),
        ("pdf/a-3a", "3", "A"),
    ],
)
def test_a_variant_says_what_it_is(variant, part, level, tmp_path):
    with opened(to_pdf(to_html(read(sample("looks"))), variant), tmp_path) as pdf:
        with pdf.open_metadata() as metadata:
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == (part, level)
        assert ("/StructTreeRoot" in pdf.Root) == VARIANTS[variant][1]


@pytest.mark.parametrize("name", ["looks", "tables", "running", "pictures", "rule_lines"])
def test_an_archive_pdf_has_what_the_standard_asks(name, tmp_path):
    """ISO 19005-2: fonts embedded, one output intent, language, structure, nothing active or encrypted."""
    with opened(to_pdf(to_html(read(sample(name))), ARCHIVE), tmp_path) as pdf:
        assert len(pdf.Root.OutputIntents) == 1
        assert str(pdf.Root.Lang)
        assert bool(pdf.Root.MarkInfo.Marked) is True
        assert "/ID" in pdf.trailer
        assert "/Encrypt" not in pdf.trailer
        assert not {"/OpenAction", "/AA", "/AcroForm", "/JavaScript"} & set(pdf.Root.keys())
        fonts = [
            one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"
        ]
        described = [one for one in fonts if "/FontDescriptor" in one]
        assert described
        for one in described:
            assert {"/FontFile2", "/FontFile3"} & set(one.FontDescriptor.keys())
            assert "Liberation" in str(one.BaseFont)
        for one in pdf.objects:
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image":
                assert not bool(one.get("/Interpolate", False))


def test_headings_paragraphs_and_table_heads_are_tagged(tmp_path):
    body = (
        '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>QUYẾT ĐỊNH</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>x</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>TT</w:t></w:r></w:p></w:tc></w:tr>"
        "<w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    with opened(to_pdf(to_html(model(body))), tmp_path) as pdf:
        tags = {
            str(one.S)
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/StructElem"
        }
        assert {"/H1", "/P", "/Table", "/TR", "/TH", "/TD"} <= tags


def test_title_author_and_dates_are_the_documents(tmp_path):
    document = model("<w:p/>")
    metadata = type(document.metadata)(
        "Quyết định khen thưởng", "Sở Nội vụ", "Về việc …", created=datetime(2022, 4, 15, 1, tzinfo=UTC)
    )
    made = to_pdf(to_html(type(document)(metadata, document.sections)))
    with opened(made, tmp_path) as pdf, pdf.open_metadata() as found:
        assert found["dc:title"] == "Quyết định khen thưởng"
        assert found["dc:creator"] == ["Sở Nội vụ"]
        assert found["xmp:CreateDate"] == "2022-04-15T01:00:00Z"


def test_the_same_html_gives_the_same_bytes_another_title_does_not():
    assert to_pdf(PLAIN) == to_pdf(PLAIN)
    other = Html(PLAIN.markup.replace("Quyết định", "Giấy mời"), {})
    assert to_pdf(PLAIN) != to_pdf(other)
