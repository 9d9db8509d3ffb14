"""An uploaded template is understood: every fault with its place, every name with its kind."""

from __future__ import annotations

import io
import unicodedata

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from docgen.page.fill import fill
from docgen.page.template import load_template
from docgen.papers.uploaded.fields import as_json, from_json
from docgen.papers.uploaded.paper import own_paper
from docgen.papers.uploaded.trial import try_out
from docgen.papers.uploaded.understand import understand


def _saved(document):
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def _word(*lines):
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    return document


def _faults(document, base=""):
    return [
        (str(each.fault.place), str(each.fault.message)) for each in understand(_saved(document), base).faults
    ]


def _kinds(document):
    return {each.name: (each.kind, each.label, each.required) for each in understand(_saved(document)).fields}


def _printed(document, **values):
    """Fill the document as uploaded, and give the text of its body."""
    understood = understand(_saved(document))
    assert understood.faults == ()
    filled = docx.Document(io.BytesIO(fill(load_template(understood.content), values)))
    return "|".join("".join(t.text or "" for t in p.iter(_T)) for p in filled.element.iter(_P))


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _T = _W + "p", _W + "t"


# faults


def test_three_faults_are_told_with_three_places():
    document = _word("Kính gửi: {{ nơi_nhận }", "Ông (bà): {{ họ tên }}")
    document.add_table(2, 3).cell(1, 2).text = "{{ số_tiền | tiền }}"
    places, said = zip(*_faults(document), strict=True)
    assert places == (
        "Đoạn 1 «Kính gửi: {{ nơi_nhận }»",
        "Đoạn 2 «Ông (bà): {{ họ tên }}»",
        "Bảng 1, dòng 2, cột 3 «{{ số_tiền | tiền }}»",
    )
    assert said[:2] == (
        "Thẻ {{ nơi_nhận } thiếu dấu }",
        "Tên trong thẻ {{ họ tên }} không được có dấu cách; hãy viết họ_tên.",
    )
    assert said[2].startswith("Thẻ {{ số_tiền | tiền }}: không có bộ lọc «tiền».")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ a }", "Thẻ {{ a } thiếu dấu }"),
        ("{ a }}", "Thẻ { a }} thiếu dấu {"),
        ("{% if a }x{% endif %}", "Thẻ {% if a } thiếu dấu %"),
        ("{{ a } và {{ b }}", "Thẻ {{ a } thiếu dấu }"),
        ("{{ a %}", "Thẻ {{ a %} mở bằng {{ thì phải đóng bằng }}"),
        ("{{ a", "Thẻ {{ a thiếu dấu }} ở cuối; viết mỗi thẻ trọn trong một đoạn."),
        ("a }}", "Có dấu đóng mà không có dấu {{ mở thẻ: …a }}"),
        (
            "{% tr for x in y %}",
            "Thẻ {% tr for x in y %}: viết liền {%p, {%tr, {%tc, không có dấu cách sau dấu %.",
        ),
        ("{%p for x in y %}", "Thẻ {%p for x in y %} chưa được kết thúc bằng endfor."),
        ("{% endif %}", "Thẻ {% endif %} không có thẻ mở đầu tương ứng."),
        (
            "{{r a }}",
            "Không dùng được thẻ {{r a }}: chỉ có thẻ thường, thẻ cả đoạn %p, cả hàng %tr, cả ô %tc.",
        ),
        (
            "{{p a }}",
            "Không dùng được thẻ {{p a }}: chỉ có thẻ thường, thẻ cả đoạn %p, cả hàng %tr, cả ô %tc.",
        ),
        (
            "{{ họ-tên }}",
            (
                "Tên trong thẻ {{ họ-tên }} không được có dấu gạch nối; hãy viết họ_tên, "
                "còn phép trừ thì viết có dấu cách."
            ),
        ),
        ("{{ metadata }}", "Tên «metadata» dành riêng cho docgen; hãy đặt tên khác."),
        (
            "{% for a, b in c %}{{ a }}{% endfor %}",
            "Thẻ {% for a, b in c %}: mỗi vòng lặp chỉ đặt một tên, như {% for người in danh_sách %}.",
        ),
        (
            "{{ a }}{{ a.b }}",
            "Tên «a» vừa là danh sách hoặc nhóm, vừa được in như một giá trị; hãy dùng hai tên.",
        ),
    ],
)
def test_each_fault_is_told_as_it_is(text, said):
    assert [message for _, message in _faults(_word(text))] == [said]


def test_a_file_without_tags_is_told_how_to_write_one():
    assert _faults(_word("Giấy mời")) == [
        ("", "Tệp chưa có thẻ nào. Hãy viết thẻ như {{ họ_tên }} vào chỗ cần điền.")
    ]


PAYLOADS = (
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ ''|attr('__class__') }}",
    "{{ ('{0.__class__.__mro__}'|attr('format'))(1) }}",
    "{{ '{0.__class__}'.format(1) }}",
    "{{ '{a.__class__}'.format_map({'a':1}) }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as x %}",
    "{{ [1]|map(attribute='__class__')|list }}",
    "{% autoescape false %}{{ a }}{% endautoescape %}",
    "{{ a|safe }}",
    "{% set ns.x = 1 %}",
    "{% set a = a ~ a %}",
    "{{ 9**9**8 }}",
    "{{ range(99999999) }}",
    "{{ 'A'.zfill(2000000000) }}",
    "{{ " + "(" * 150 + "1" + ")" * 150 + " }}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% raw %}{{ a }}{% endraw %}",
)


def test_hostile_tags_are_faults_all_of_them():
    found = understand(_saved(_word(*PAYLOADS))).faults
    assert {each.paragraph for each in found} == set(range(len(PAYLOADS)))


@pytest.mark.parametrize("place", ["body", "cell", "header", "footer", "box"])
def test_hostile_tags_are_faults_wherever_they_stand(place):
    assert _faults(_placed(PAYLOADS[1], place)) != []
    assert _faults(_placed("{{ tên }}", place)) == []


def _placed(text, place):
    document = _word("Văn bản")
    if place == "cell":
        document.add_table(1, 1).cell(0, 0).text = text
    elif place == "header":
        document.sections[0].header.paragraphs[0].text = text
    elif place == "footer":
        document.sections[0].footer.paragraphs[0].text = text
    elif place == "box":
        _box(document.paragraphs[0], text)
    else:
        document.add_paragraph(text)
    return document


def _box(paragraph, text):
    drawn = parse_xml(
        f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape style="width:90pt">'
        "<v:textbox><w:txbxContent><w:p><w:r><w:t/></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    next(drawn.iter(_T)).text = text
    paragraph._p.append(drawn)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("cell", "Bảng 1, dòng 1, cột 1 «{{ a }»"),
        ("header", "Đầu trang, đoạn 1 «{{ a }»"),
        ("footer", "Chân trang, đoạn 1 «{{ a }»"),
        ("box", "Khung chữ 1, đoạn 1 «{{ a }»"),
        ("body", "Đoạn 2 «{{ a }»"),
    ],
)
def test_places_are_named_as_a_clerk_finds_them(place, said):
    assert [found for found, _ in _faults(_placed("{{ a }", place))] == [said]


def test_merged_cells_count_the_columns_they_cover_and_inner_tables_their_outer_cell():
    document = docx.Document()
    table = document.add_table(2, 3)
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(0, 2).text = "{{ a }"
    table.cell(1, 1).add_table(1, 2).cell(0, 1).text = "{{ b }"
    assert [place for place, _ in _faults(document)] == [
        "Bảng 1, dòng 1, cột 3 «{{ a }»",
        "Bảng 1, dòng 2, cột 2, bảng 1, dòng 1, cột 2 «{{ b }»",
    ]


def test_tags_in_tracked_deletions_are_told():
    document = _word("{{ a }}")
    deleted = parse_xml(
        f'<w:del {nsdecls("w")} w:id="1" w:author="x"><w:r><w:delText>{{{{ b }}}}</w:delText></w:r></w:del>'
    )
    document.paragraphs[0]._p.append(deleted)
    assert _faults(document) != []


# what Word does to tags


def test_tags_split_over_runs_with_spelling_marks_are_read_whole():
    document = docx.Document()
    paragraph = document.add_paragraph("Ông ")
    for piece in ("{", "{ h", "ọ_", "tên", " }", "}", ", sinh {{", " nă", "m }}."):
        paragraph._p.append(parse_xml(f'<w:proofErr {nsdecls("w")} w:type="spellStart"/>'))
        paragraph.add_run(piece)
    assert _printed(document, họ_tên="Nguyễn Văn A", năm="1990") == "Ông Nguyễn Văn A, sinh 1990."


def test_smart_tags_and_content_controls_may_hold_parts_of_tags():
    document = docx.Document()
    inner = (
        "<w:smartTag><w:r><w:t>{{ họ</w:t></w:r></w:smartTag><w:r><w:t>_tên</w:t></w:r>"
        "<w:sdt><w:sdtContent><w:r><w:t> }} và {{ tuổi }}</w:t></w:r></w:sdtContent></w:sdt>"
    )
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>"))
    assert _printed(document, họ_tên="Bùi Thị B", tuổi=30) == "Bùi Thị B và 30"


def test_decomposed_letters_and_curly_quotes_are_read_as_meant():
    document = _word(
        unicodedata.normalize("NFD", "{{ họ_tên }}"), "{% if giới == “Nam” %}ông{% else %}bà{% endif %}"
    )
    assert _printed(document, họ_tên="Đỗ Ế", giới="Nam") == "Đỗ Ế|ông"


def test_no_break_spaces_and_unseen_characters_in_tags_do_not_matter():
    assert _printed(_word("{{\u00a0họ_\u200btên\u00a0}}"), họ_tên="A") == "A"


def test_quotes_of_other_languages_and_minus_signs_with_spaces_are_read_as_meant():
    text = "{% if loại == „a-b“ %}có{% endif %} {{ tổng_số - đã_chi }} {{ «a-b» }}"
    assert _printed(_word(text), loại="a-b", tổng_số=5, đã_chi=2) == "có 3 a-b"


# fields


def test_a_name_that_only_ends_like_a_day_is_none():
    assert {name: kind for name, (kind, _, _) in _kinds(_word("{{ chân }} {{ thời_hạn }}")).items()} == {
        "chân": "line",
        "thời_hạn": "date",
    }


def test_kinds_and_labels_are_guessed_from_names_use_and_words_beside():
    document = _word(
        "Họ và tên: {{ ho_ten }}, sinh ngày {{ ngày_sinh | ngày_dài }}",
        "{{ số_tiền }} ({{ thuong | bằng_chữ }})",
        "{% if đã_nghỉ %}đã nghỉ{% endif %}{% if ghi_chú %}{{ ghi_chú }}{% endif %}",
        "{{ cơ_quan.địa_chỉ }} {{ số_người }}",
        "ngày {{ ngày }} tháng {{ tháng }}",
    )
    assert _kinds(document) == {
        "ho_ten": ("line", "Họ và tên", True),
        "ngày_sinh": ("date", "Ngày sinh", True),
        "số_tiền": ("money", "Số tiền", True),
        "thuong": ("money", "Thuong", True),
        "đã_nghỉ": ("flag", "Đã nghỉ", False),
        "ghi_chú": ("paragraph", "Ghi chú", False),
        "cơ_quan": ("group", "Cơ quan", True),
        "số_người": ("number", "Số người", True),
        "ngày": ("line", "Ngày", True),
        "tháng": ("line", "Tháng", True),
    }


def _with_loop():
    document = _word("Danh sách")
    table = document.add_table(4, 3)
    rows = (
        ("TT", "Nội dung chi", "Số tiền"),
        ("{%tr for k in khoản_chi %}",),
        ("{{ loop.index }}", "{{ k.nd }}", "{{ k.tien }}"),
    )
    for row, texts in zip(table.rows, (*rows, ("{%tr endfor %}",)), strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text
    document.add_section()
    document.add_paragraph("Cộng {{ khoản_chi | tổng('tien') }} ({{ khoản_chi | tổng('tien') | bằng_chữ }})")
    return document


def test_rows_of_tables_are_lists_with_the_headings_as_labels():
    (rows,) = understand(_saved(_with_loop())).fields
    assert (rows.name, rows.kind) == ("khoản_chi", "rows")
    assert [(each.name, each.kind, each.label) for each in rows.fields] == [
        ("nd", "line", "Nội dung chi"),
        ("tien", "money", "Số tiền"),
    ]
    assert from_json(as_json((rows,))) == (rows,)


def test_a_paper_of_a_template_loads_records_and_tries_out():
    understood = understand(_saved(_with_loop()))
    paper = own_paper("co-quan.chi", "Bảng chi", "", understood.content, understood.fields)
    record = paper.load({"khoản_chi": [{"nd": "Nước", "tien": 1_000_000}, {"nd": "Hoa", "tien": 500_000}]})
    filled = docx.Document(io.BytesIO(fill(load_template(paper.word()), paper.context(record))))
    assert [[cell.text for cell in row.cells] for row in filled.tables[0].rows] == [
        ["TT", "Nội dung chi", "Số tiền"],
        ["1", "Nước", "1.000.000"],
        ["2", "Hoa", "500.000"],
    ]
    assert filled.paragraphs[-1].text == "Cộng 1.500.000 (Một triệu năm trăm nghìn đồng)"
    tried = try_out(paper)
    assert tried.faults == ()
    assert tried.pdf.startswith(b"%PDF-")


def test_keys_of_records_may_be_decomposed():
    understood = understand(_saved(_word("{{ họ_tên }}")))
    paper = own_paper("a.b", "Giấy", "", understood.content, understood.fields)
    assert paper.load({unicodedata.normalize("NFD", "họ_tên"): "A"}) == {"họ_tên": "A"}


def test_tags_of_a_bound_template_must_be_data_of_the_paper():
    document = _word("{{ number_line }} {{ type_nam }} {% for s in signatures %}{{ s.nam }}{% endfor %}")
    assert [said for _, said in _faults(document, "notice")] == [
        "Văn bản «Thông báo» không có dữ liệu «type_nam». Có phải «type_name»?",
        "Văn bản «Thông báo» không có dữ liệu «signatures.nam». Có phải «name»?",
    ]
    assert _faults(_word("{{ number_line }} {{ type_name }}"), "notice") == []
