"""Text that can be said in each language: a sentence, a phrase, several of them joined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar, cast, get_args

from docgen.messages.phrases import PHRASES
from docgen.messages.table import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Iterable

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

Told = TypeVar("Told")
"""Plain data: any JSON value."""


class _Kept(dict[str, object]):
    """Leave a placeholder as it stands while its value is not known yet."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


class Spoken(str):
    """Text that is Vietnamese as a str and knows itself in every language."""

    __slots__ = ()

    def say(self, language: Language) -> str:
        """Give it in `language`."""
        raise NotImplementedError


class Message(Spoken):
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


class Phrase(Spoken):
    """A label, a help text, a choice, the name of a paper: its Vietnamese finds its English."""

    __slots__ = ()

    def say(self, language: Language) -> str:
        """Give it in `language`; what has no English stays Vietnamese."""
        return str(self) if language == "vi" else PHRASES.get(self, str(self))


class Joined(Spoken):
    """Several texts as one, `between` them always the same; each is said in the language asked for."""

    __slots__ = ("between", "texts")
    texts: tuple[str, ...]
    between: str

    def __new__(cls, texts: Iterable[str], between: str) -> Self:
        """Join `texts`, spoken ones and others."""
        kept = tuple(texts)
        self = super().__new__(cls, between.join(kept))
        self.texts, self.between = kept, between
        return self

    def say(self, language: Language) -> str:
        """Give the texts in `language`."""
        return self.between.join(say(text, language) for text in self.texts)


def say(text: str, language: Language) -> str:
    """Give spoken text in `language`, and any other (a name, a value) as it stands."""
    return text.say(language) if isinstance(text, Spoken) else text


def say_all(told: Told, language: Language) -> Told:
    """Give plain data with every spoken text in it in `language`."""
    said: Any = told
    if isinstance(told, dict):
        said = {key: say_all(value, language) for key, value in told.items()}
    elif isinstance(told, list):
        said = [say_all(value, language) for value in told]
    elif isinstance(told, Spoken):
        said = told.say(language)
    return cast("Told", said)


def _put(code: str, language: Language, values: dict[str, object]) -> str:
    sentence = SENTENCES[code][LANGUAGES.index(language)]
    if "{" not in sentence and "}" not in sentence:
        return sentence
    said = {key: value.say(language) if isinstance(value, Spoken) else value for key, value in values.items()}
    return sentence.format_map(_Kept(said))
