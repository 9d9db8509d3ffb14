"""Every sentence docgen says to a person, in Vietnamese and English, under a stable code.

Add a sentence by one line in the table of its area (`record.py`, `page.py` …); no sentence stands
anywhere else. A Message is a str in Vietnamese, so marshmallow, logs and exceptions can carry it as
it is, and still knows its code and values, so that a face can say it in English. What a record's fields
and the papers are called stands with them in Vietnamese as a Phrase; its English is in `phrases/`.
"""

from docgen.messages.message import LANGUAGES, Joined, Language, Message, Phrase, say, say_all

__all__ = ["LANGUAGES", "Joined", "Language", "Message", "Phrase", "say", "say_all"]
