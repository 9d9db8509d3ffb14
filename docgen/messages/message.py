"""A sentence that remembers its code and values."""

from __future__ import annotations

from typing import Literal, Self, get_args

from docgen.messages.table import SENTENCES

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


class _Kept(dict[str, object]):
    """Leave a placeholder as it stands while its value is not known yet."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


class Message(str):
    """The sentence of `code` with `values` put in: a str in Vietnamese, `say("en")` in English."""

    __slots__ = ("code", "values")
    code: str
    values: dict[str, object]

    def __new__(cls, code: str, **values: object) -> Self:
        """Put `values` in; a value not given leaves its {placeholder} as it stands."""
        self = super().__new__(cls, _put(code, "vi", values))
        self.code = code
        self.values = values
        return self

    def format(self, *_: object, **values: object) -> Message:
        """Put in more values; marshmallow calls this with its own (`min`, `max`, `input` …)."""
        return Message(self.code, **{**self.values, **values})

    def say(self, language: Language) -> str:
        """Give the sentence in `language`."""
        return _put(self.code, language, self.values)


def say(text: str, language: Language) -> str:
    """Give a Message in `language`, and text that is no Message (a name, a value) as it stands."""
    return text.say(language) if isinstance(text, Message) else text


def _put(code: str, language: Language, values: dict[str, object]) -> str:
    sentence = SENTENCES[code][LANGUAGES.index(language)]
    if "{" not in sentence and "}" not in sentence:
        return sentence
    said = {
        key: value.say(language) if isinstance(value, Message) else value for key, value in values.items()
    }
    return sentence.format_map(_Kept(said))
