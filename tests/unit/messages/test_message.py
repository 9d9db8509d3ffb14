"""Text that is Vietnamese as a str and can be said in English, also after it went to another process."""

from __future__ import annotations

import json

from docgen.messages import Joined, Message, Phrase, say, say_all
from docgen.messages.plain import as_plain, from_plain

PLACE = Joined((Phrase("Người ký"), Message("record-row", number=2), "họ_tên"), " › ")


def test_a_phrase_is_vietnamese_until_english_is_asked_for():
    phrase = Phrase("Người ký")
    assert (phrase, phrase.say("vi"), phrase.say("en")) == ("Người ký", "Người ký", "Signer")


def test_a_phrase_without_english_and_any_other_text_stay_as_they_stand():
    assert Phrase("Tên lớp").say("en") == "Tên lớp"
    assert say("Người ký", "en") == "Người ký"


def test_what_is_joined_is_said_part_by_part():
    assert PLACE == "Người ký › dòng 2 › họ_tên"
    assert say(PLACE, "en") == "Signer › row 2 › họ_tên"


def test_a_sentence_says_its_phrases_in_its_own_language():
    message = Message("lacks-for-paper", paper=Phrase("Quyết định khen thưởng"))
    assert "Award decision" in message.say("en")
    assert "Quyết định khen thưởng" in message


def test_plain_data_is_said_wherever_text_stands_in_it():
    told = {"title": Phrase("Người ký"), "rows": [PLACE, 3, None]}
    assert say_all(told, "en") == {"title": "Signer", "rows": ["Signer › row 2 › họ_tên", 3, None]}
    assert say_all(told, "vi") == told


def test_spoken_text_comes_back_from_another_process_as_it_was():
    for text in (PLACE, Phrase("Người ký"), Message("lacks-for-paper", paper=Phrase("Tin bài"))):
        back = from_plain(json.loads(json.dumps(as_plain(text))))
        assert (back, say(back, "en"), type(back)) == (text, say(text, "en"), type(text))
