"""Every sentence docgen says to a person, in Vietnamese and English, under a stable code.

Add a sentence by one line in the table of its area (`record.py`, `page.py` …); no sentence stands
anywhere else. A Message is a str in Vietnamese, so marshmallow, logs and exceptions can carry it as
it is, and still knows its code and values, so that a face can say it in English.
"""

from docgen.messages.message import LANGUAGES, Language, Message, say

__all__ = ["LANGUAGES", "Language", "Message", "say"]
