"""What a worker says is believed only as far as its form: it may be in the hands of an attacker."""

from __future__ import annotations

import json
import struct

import pytest

from docgen.errors import InvalidRecord, MalformedInput
from docgen.guard import TooMuch, Unprocessable


def message(head: object) -> str:
    text = head if isinstance(head, bytes) else json.dumps(head).encode()
    return (struct.pack(">Q", len(text)) + text).hex()


def test_files_and_plain_data_come_back_as_they_were(pool, attack):
    files = (b"", bytes(range(256)), b"x" * 3_000_000)
    value = {"a": [1, 2.5, None, True, "Nguyễn Thị Ánh\n\t\u2028"], "b": {"": {}}}
    assert attack("echo", files=files, **value) == value


def test_a_refusal_is_raised_again_with_its_faults_in_both_languages(attack):
    with pytest.raises(InvalidRecord) as caught:
        attack("refuse")
    fault = caught.value.faults[0]
    assert (fault.pointer, fault.place) == ("/a/0", "Ô thứ nhất")
    assert fault.message.say("en") == "“ô” cannot be used; expected the path of a folder."
    assert caught.value.message == "Hồ sơ có 1 lỗi cần sửa."


def test_a_refusal_with_a_sentence_in_its_sentence(attack):
    with pytest.raises(MalformedInput) as caught:
        attack("refuse_message")
    assert caught.value.message.say("en") == "The input cannot be read: the file has two parts of one name."


LIES = {
    "no JSON": message(b"\x80\x04}"),
    "a pickle": message(b"\x80\x04\x95\x1d\x00\x00\x00"),
    "deeply nested": message(b"[" * 100_000),
    "a number of many digits": message(b'{"files":[],"value":' + b"9" * 10_000 + b"}"),
    "no files": message({"value": 1}),
    "files that are no list": message({"value": 1, "files": 5}),
    "a list": message([1]),
    "nothing": message({"files": []}),
    "a code nobody knows": message(
        {"files": [], "refused": {"code": "x", "values": {}, "faults": [], "status": 200}, "cause": ""}
    ),
    "the server's fault": message(
        {"files": [], "refused": {"code": "storage-full", "values": {}, "faults": []}, "cause": ""}
    ),
    "a refusal without faults": message({"files": [], "refused": {"code": "malformed-input"}, "cause": ""}),
    "a value that is no value": message(
        {
            "files": [],
            "refused": {"code": "malformed-input", "values": {"reason": [1]}, "faults": []},
            "cause": "",
        }
    ),
    "a limit nobody knows": message({"files": [], "exceeded": "x"}),
    "half a message": "0000000000000010aa",
    "nothing at all": "",
}


@pytest.mark.parametrize("said", LIES.values(), ids=LIES.keys())
def test_what_has_no_known_form_is_unprocessable(attack, said):
    with pytest.raises(Unprocessable):
        attack("lie", bytes=said)


@pytest.mark.parametrize(
    "said",
    [
        "ffffffffffffffff",
        message({"value": 1, "files": [1 << 40]}),
        message({"value": 1, "files": [-5]}),
    ],
    ids=["a long head", "a long file", "a negative file"],
)
def test_what_says_it_is_too_long_is_not_waited_for(attack, said):
    with pytest.raises(TooMuch):
        attack("lie", bytes=said)
    assert attack("echo") == {}
