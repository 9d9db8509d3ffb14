from docgen.page.model import Field, FootnoteMark, LineBreak, PageBreak, Tab, Text
from tests.rig.raw import first, losses, model


def kinds(paragraph):
    return [type(one) for one in paragraph.inlines]


def runs(*inner):
    return "<w:p>" + "".join(f"<w:r>{one}</w:r>" for one in inner) + "</w:p>"


def field(code, *result):
    mark = '<w:fldChar w:fldCharType="{}"/>'.format
    return runs(mark("begin"), f"<w:instrText>{code}</w:instrText>", mark("separate"), *result, mark("end"))


def test_breaks_and_tabs_are_kept_apart():
    paragraph = first(
        runs(
            "<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>",
            '<w:br w:type="page"/>',
            "<w:t>d</w:t><w:cr/>",
        )
    )
    assert kinds(paragraph) == [Text, Tab, Text, LineBreak, Text, PageBreak, Text, LineBreak]
    assert paragraph.text == "a\tb\nc\nd\n"


def test_spaces_at_the_ends_count_only_where_they_are_kept():
    paragraph = first(runs("<w:t> a </w:t>", '<w:t xml:space="preserve"> b </w:t>'))
    assert paragraph.text == "a b "


def test_page_numbers_live_on_and_their_old_result_goes():
    paragraph = first(field(" PAGE ", "<w:t>7</w:t>"))
    assert [(one.kind, one.format) for one in paragraph.inlines] == [("page", None)]
    paragraph = first(field(" NUMPAGES \\* ROMAN ", "<w:t>7</w:t>"))
    assert [(one.kind, one.format) for one in paragraph.inlines] == [("pages", "roman-upper")]


def test_a_simple_field_is_the_same():
    paragraph = first('<w:p><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>')
    assert kinds(paragraph) == [Field]


def test_any_other_field_shows_its_last_result_and_says_so():
    document = model(field(' DATE \\@ "d/M/yyyy" ', "<w:t>1/2/2022</w:t>"))
    assert document.sections[0].blocks[0].text == "1/2/2022"
    assert losses(document) == [("body/paragraph[1]", "loss-field")]
    assert document.losses[0].what == "trường DATE: chỉ in kết quả lần cập nhật cuối"


def test_a_field_within_a_field_belongs_to_the_outer_ones_code():
    mark = '<w:fldChar w:fldCharType="{}"/>'.format
    inner = f"{mark('begin')}<w:instrText>PAGE</w:instrText>{mark('separate')}<w:t>3</w:t>{mark('end')}"
    body = runs(
        mark("begin"),
        "<w:instrText>IF </w:instrText>",
        inner,
        mark("separate"),
        "<w:t>kết quả</w:t>",
        mark("end"),
    )
    assert first(body).text == "kết quả"
    assert kinds(first(body)) == [Text]


def test_a_field_may_span_paragraphs():
    begin = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r></w:p>'
    )
    end = '<w:p><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>mục</w:t></w:r></w:p>'
    assert [one.text for one in model(begin + end).paragraphs()] == ["", "mục"]


def test_tracked_insertions_stay_deletions_go_both_are_reported():
    document = model(
        '<w:p><w:ins w:id="1"><w:r><w:t>thêm</w:t></w:r></w:ins>'
        '<w:del w:id="2"><w:r><w:delText>bớt</w:delText></w:r></w:del></w:p>'
    )
    assert document.sections[0].blocks[0].text == "thêm"
    assert losses(document) == [("body/paragraph[1]", "loss-inserted"), ("body/paragraph[1]", "loss-deleted")]


def test_content_controls_and_smart_tags_are_looked_through():
    inner = "<w:r><w:t>trong</w:t></w:r>"
    assert first(f"<w:p><w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt></w:p>").text == "trong"
    assert first(f"<w:p><w:smartTag>{inner}</w:smartTag></w:p>").text == "trong"
    assert first(f"<w:sdt><w:sdtContent><w:p>{inner}</w:p></w:sdtContent></w:sdt>").text == "trong"


def test_the_first_understood_alternative_is_taken():
    choice = (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="w99"><w:t>mới</w:t></mc:Choice>'
        "<mc:Fallback><w:t>cũ</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert first(choice).text == "cũ"
    assert first(choice.replace("w99", "wps")).text == "mới"


def test_symbols_are_what_they_show_and_unknown_ones_are_reported():
    def symbol(code):
        return model(runs(f'<w:sym w:font="Wingdings" w:char="{code}"/>'))

    assert symbol("F0FC").sections[0].blocks[0].text == "✓"
    for code in ("F001", "D800", "0000"):
        document = symbol(code)
        assert (document.sections[0].blocks[0].text, losses(document)) == (
            "\ufffd",
            [("body/paragraph[1]", "loss-symbol")],
        )


def test_marks_of_the_editor_lose_nothing():
    document = model(
        '<w:p><w:bookmarkStart w:id="0" w:name="x"/><w:r><w:lastRenderedPageBreak/><w:t>a</w:t></w:r>'
        '<w:bookmarkEnd w:id="0"/><w:proofErr w:type="spellStart"/></w:p>'
    )
    assert losses(document) == []
    assert document.sections[0].blocks[0].text == "a"


def test_what_is_not_carried_is_reported_by_name():
    document = model(
        "<w:p><m:oMath/><w:r><w:object/><w:endnoteReference/><w:commentReference/></w:r></w:p><w:altChunk/>"
    )
    assert [code for _, code in losses(document)] == [
        "loss-element",
        "loss-element",
        "loss-object",
        "loss-endnote",
        "loss-comment",
    ]


def test_footnotes_are_carried_in_the_order_of_their_marks():
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/><w:t>chú thích {number}</w:t>'
        "</w:r></w:p></w:footnote>"
        for number in (1, 2)
    )
    document = model(
        runs('<w:footnoteReference w:id="2"/>', '<w:footnoteReference w:id="1"/>'), footnotes=notes
    )
    assert [one.number for one in document.sections[0].blocks[0].inlines] == [1, 2]
    assert kinds(document.sections[0].blocks[0]) == [FootnoteMark, FootnoteMark]
    assert [note[0].text for note in document.footnotes] == ["chú thích 2", "chú thích 1"]


def test_an_empty_paragraph_with_a_hidden_mark_takes_no_room():
    document = model(
        "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p><w:p><w:r><w:t>sau</w:t></w:r></w:p>"
    )
    assert [(str(one.place), one.text) for one in document.paragraphs()] == [("body/paragraph[2]", "sau")]
