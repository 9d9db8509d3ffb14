"""One fuzz target for each parser: a sound file, changed at random, given to the worker that reads it.

Files that are archives are changed in their parts, too, and packed again: the parser behind is reached. What
must come of it: an answer or a refusal that blames the input, and a server that goes on.
"""

from __future__ import annotations

import collections
import json
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from docgen import guard
from docgen.containers import unpack
from docgen.errors import DocgenError
from docgen.guard.tasks import TASKS, Task
from docgen.page.pack import pack
from docgen.papers import example
from tests.corpus.documents import letter
from tests.corpus.hands import HANDS
from tests.corpus.write import write
from tests.security.files import ods, xlsx

if TYPE_CHECKING:
    from collections.abc import Callable

    from docgen.guard.pool import Pool

LIMITS = guard.Limits(cpu=40, wall=60)
_OURS = "tests.security.fuzzing"


@dataclass(frozen=True)
class Target:
    """A parser: the function of its worker, what it is told, and sound files to begin with."""

    function: str
    arguments: dict
    seeds: Callable[[], list[bytes]]

    def task(self) -> Task:
        return Task(self.function, LIMITS)


def _documents() -> list[bytes]:
    return [write(letter(), hand) for hand in HANDS[:2]]


def _pdfs() -> list[bytes]:
    from docgen.office.render import render  # noqa: PLC0415 -- half a second that only this target needs

    return [
        render("award-decision", example("award"), "pdf", variant=kind).content
        for kind in ("pdf", "pdf/a-2a")
    ]


def _templates() -> list[bytes]:
    return [Path(f"templates_docx/{name}.docx").read_bytes() for name in ("decision", "invitation")]


def _pictures() -> list[bytes]:
    from tests.security.test_pictures import jpeg, png  # noqa: PLC0415 -- as above

    return [png(), jpeg(), jpeg("L", progressive=True)]


_OWN = {"slug": "a.b", "title": "a", "about": "", "base": "", "fields": []}
TARGETS = {
    "archive": Target(f"{_OURS}:read_archive", {}, _templates),
    "docx": Target(TASKS["check"].function, {"language": "vi"}, _documents),
    "pdf": Target(TASKS["check"].function, {"language": "vi"}, _pdfs),
    "template": Target(TASKS["template-understand"].function, _OWN, _templates),
    "picture": Target(f"{_OURS}:read_picture", {}, _pictures),
    "xlsx": Target(
        TASKS["read-sheet"].function, {"filename": "a.xlsx"}, lambda: [xlsx({"A1": "Họ tên", "B2": "x"})]
    ),
    "ods": Target(
        TASKS["read-sheet"].function, {"filename": "a.ods"}, lambda: [ods([["Họ tên", "b"], ["c", "d"]])]
    ),
    "csv": Target(
        TASKS["read-sheet"].function, {"filename": "a.csv"}, lambda: ["Họ tên;Số\nA;1\n".encode() * 5]
    ),
    "json": Target(f"{_OURS}:read_json", {}, lambda: [json.dumps(example("award")).encode()]),
}


def read_archive(_: dict, files: tuple[bytes, ...]):
    return len(unpack(files[0])), ()


def read_picture(_: dict, files: tuple[bytes, ...]):
    from docgen.containers import clean_pictures  # noqa: PLC0415 -- in the worker

    return len(clean_pictures({"a": files[0]})["a"]), ()


def read_json(_: dict, files: tuple[bytes, ...]):
    from schemas import load  # noqa: PLC0415 -- in the worker
    from schemas.json_text import parse  # noqa: PLC0415

    return len(load("award", parse(files[0]))), ()


@dataclass
class Outcome:
    """What came of the inputs of one target; `broken` keeps those over which the worker broke down."""

    answers: collections.Counter = field(default_factory=collections.Counter)
    broken: list[bytes] = field(default_factory=list)
    servers_fault: list[str] = field(default_factory=list)


def fuzz(pool: Pool, name: str, count: int, seed: int = 0) -> Outcome:
    """Give `count` changed files to the parser `name`."""
    target, chance, outcome = TARGETS[name], random.Random(seed), Outcome()
    seeds = target.seeds()
    for _ in range(count):
        content = changed(chance, chance.choice(seeds))
        try:
            pool.run(target.task(), target.arguments, (content,))
            outcome.answers["read"] += 1
        except DocgenError as error:
            outcome.answers[error.code] += 1
            if error.status >= 500:
                outcome.servers_fault.append(error.code)
            if isinstance(error, guard.Unprocessable):
                outcome.broken.append(content)
    return outcome


_TOKENS = [
    *(
        b"\0",
        b"\xff",
        b"<",
        b">",
        b"&",
        b'"',
        b"{{",
        b"}}",
        b"{%",
        b"%}",
        b"-1",
        b"0",
        b"1e308",
        b"NaN",
        b"null",
    ),
    *(
        b"99999999999",
        b"\xef\xbb\xbf",
        b"<!DOCTYPE",
        b"]]>",
        b"w:val=",
        b"endobj",
        b"stream",
        b"/Length",
        b"\n",
        b";",
    ),
]


def changed(chance: random.Random, content: bytes) -> bytes:
    """Change a file at a few places; of an archive mostly one of its parts."""
    if content.startswith(b"PK") and chance.random() < 0.8:
        parts = unpack(content)
        name = chance.choice(list(parts))
        parts[name] = _changed(chance, parts[name])
        if chance.random() < 0.1:
            del parts[name]
        return pack(parts)
    return _changed(chance, content)


def _changed(chance: random.Random, content: bytes) -> bytes:
    out = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at, end = sorted(chance.randrange(len(out) + 1) for _ in range(2))
        end = min(end, at + chance.choice((1, 4, 64, 4096)))
        match chance.randrange(6):
            case 0:
                out[at:end] = b""
            case 1:
                out[at:at] = out[at:end] * chance.choice((1, 2, 50))
            case 2:
                out[at:at] = chance.choice(_TOKENS)
            case 3:
                out[at:end] = chance.choice(_TOKENS)
            case 4 if out:
                place = min(at, len(out) - 1)
                out[place] ^= 1 << chance.randrange(8)
            case _:
                out[at:end] = chance.randbytes(end - at)
    return bytes(out)
