"""Every loss has its sentence, and every sentence is said somewhere."""

import re
from pathlib import Path

import docgen.page
from docgen.messages import Message
from docgen.messages.page import SENTENCES

SOURCES = Path(docgen.page.__file__).parent
SAID = {
    code
    for folder in ("read", "html")
    for source in (SOURCES / folder).glob("*.py")
    for code in re.findall(r'"(loss-[a-z-]+)"', source.read_text())
}


def test_the_sentences_are_those_that_are_said():
    assert {code for code in SENTENCES if code.startswith("loss-")} == SAID


def test_a_loss_is_said_in_two_languages():
    said = Message("loss-image-kind", name="gif")
    assert said == "ảnh loại «gif» (chỉ dùng PNG, JPEG)"
    assert said.say("en") == "an image of the kind “gif” (PNG or JPEG only)"
