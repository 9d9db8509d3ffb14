from __future__ import annotations

import bagit
import pytest

from docgen.archive.bag import write_bag

PAYLOAD = {"van-ban/12-QĐ-SNV.pdf": b"%PDF", "muc-luc.xlsx": b"PK", "rỗng.txt": b"", "đ/ê/x": b"12"}


@pytest.fixture
def bag(tmp_path):
    write_bag(tmp_path / "bag", PAYLOAD.items(), {"Source-Organization": "Sở Nội vụ\ntỉnh Lạng Sơn"})
    return tmp_path / "bag"


def test_the_bag_is_valid_and_complete(bag):
    opened = bagit.Bag(str(bag))
    opened.validate()
    assert opened.info == {"Source-Organization": "Sở Nội vụ tỉnh Lạng Sơn", "Payload-Oxum": "8.4"}
    assert sorted(opened.payload_files()) == sorted(f"data/{name}" for name in PAYLOAD)


@pytest.mark.parametrize("name", ["data/muc-luc.xlsx", "bag-info.txt"])
def test_a_changed_file_makes_it_invalid(bag, name):
    (bag / name).write_bytes(b"PX")
    with pytest.raises(bagit.BagError):
        bagit.Bag(str(bag)).validate()


def test_an_empty_handover_is_a_valid_bag(tmp_path):
    assert write_bag(tmp_path / "bag", [], {}) == 0
    bagit.Bag(str(tmp_path / "bag")).validate()


@pytest.mark.parametrize("name", ["100%.txt", "a\nb", "a\rb"])
def test_a_name_that_programs_read_differently_is_refused(tmp_path, name):
    with pytest.raises(ValueError, match="read this name differently"):
        write_bag(tmp_path / "bag", [(name, b"")], {})


def test_nothing_is_written_over(bag):
    with pytest.raises(FileExistsError):
        write_bag(bag, [], {})


def test_what_stops_midway_leaves_no_folder(tmp_path):
    def payload():
        yield "one.txt", b"1"
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        write_bag(tmp_path / "bag", payload(), {})
    assert list(tmp_path.iterdir()) == []
