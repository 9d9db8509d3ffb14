from docgen.page.html.hanging import hang_spaces
from docgen.page.html.tabs import frame
from docgen.page.model import Font, Layout, Tab, Text

FONT = Font("Times New Roman", 14.0)
ITALIC = Font("Times New Roman", 14.0, italic=True)
PLACE = frame(Layout(), 100.0, 36.0)


def lines(*inlines):
    return [[one.text for one in line] for line in hang_spaces(inlines, 0.0, PLACE)]


def test_a_run_of_spaces_within_a_line_stays():
    assert lines(Text("Số:      /QĐ", FONT)) == [["Số:      /QĐ"]]


def test_a_line_that_breaks_at_a_run_is_broken_there():
    assert lines(Text(f"Lưu trữ{' ' * 20}lịch sử", FONT)) == [["Lưu trữ"], ["lịch sử"]]


def test_a_word_in_two_looks_is_one_word():
    found = lines(Text(f"một hai ba{' ' * 8}", FONT), Text("bốnnăm", ITALIC), Text("sáu", FONT))
    assert found == [["một hai ba"], ["bốnnăm", "sáu"]]


def test_lines_that_break_at_single_spaces_are_left_to_the_engine():
    text = "một hai ba bốn năm  sáu bảy tám chín mười"
    assert lines(Text(text, FONT)) == [[text]]


def test_lines_with_tabs_are_left_alone():
    line = [Text(f"a{' ' * 40}b", FONT), Tab(FONT)]
    assert hang_spaces(line, 0.0, PLACE) == [line]


def test_a_word_that_may_part_at_a_dash_begins_on_the_line_of_the_run():
    text = "Số:        /KH-SNV-LHHKHKT-HĐTĐKT"
    assert lines(Text(text, FONT)) == [[text]]


def test_a_line_counts_from_where_a_word_was_parted():
    text = f"Số:  /KH-SNVLHHKHKT-HĐTĐ  A{' ' * 20}cuối dòng"
    assert lines(Text(text, FONT)) == [["Số:  /KH-SNVLHHKHKT-HĐTĐ  A"], ["cuối dòng"]]


def test_a_number_does_not_part_at_a_dash():
    text = f"giai đoạn{' ' * 3}2022-20252026"
    assert lines(Text(text, FONT)) == [["giai đoạn"], ["2022-20252026"]]
