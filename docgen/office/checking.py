"""The use cases of the format check. The file is foreign: all that reads it runs in a worker of the guard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docgen import guard

if TYPE_CHECKING:
    from docgen.messages import Language

REPORTS = ("text", "coloured", "json", "sarif")


def findings(content: bytes, language: Language) -> Any:  # noqa: ANN401
    """Check a DOCX or PDF; give JSON as docgen.rules.report.SCHEMA says. Raises as the guard does."""
    return guard.run("check", {"language": language}, (content,)).value


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a check: how many findings are left and how many were mended, the report, the files."""

    source: str
    left: int
    mended: int
    report: Any
    files: dict[str, bytes]
    marks: list[list[dict[str, float]]]
    """Of each page drawn, where on it which finding stands: number, and a frame in hundredths of the page."""


def report(content: bytes, language: Language, name: str, kind: str, *files: str) -> Checked:
    """Check the file called `name`; `kind` is one of REPORTS.

    `files` names what is to be made: "fix" the mended DOCX (all else is then told of that one), "comments"
    the DOCX with comments, "html" a page with pictures, "pages" the pictures alone, as files `page-1` …, with
    their marks. The first two are not made of a PDF. Raises as `findings`.
    """
    arguments = {"language": language, "name": name, "kind": kind, "files": list(files)}
    answer = guard.run("check-report", arguments, (content,))
    said = answer.value
    made = dict(zip(said["made"], answer.files, strict=True))
    return Checked(said["source"], said["left"], said["mended"], said["report"], made, said["marks"])
