"""What a worker of the guard does with an office's own template: the only code that opens one or runs it.

Previewed, remarked and pressed here are docgen's own papers, too, where the record is long.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

import docgen.page.paged.from_engine  # noqa: F401 # loaded before a worker is forked, so that none waits for WeasyPrint
from docgen.containers import clean_pictures, scan_docx
from docgen.messages import Message, say
from docgen.messages.plain import as_plain
from docgen.office.catalogue import paper_of
from docgen.office.formats import known_format
from docgen.office.own_paper import paper_from
from docgen.office.paper_press import make_paper
from docgen.office.preview import preview, preview_pages, remarks
from docgen.office.render import render_as
from docgen.page.ooxml import w
from docgen.page.pack import pack, unpack
from docgen.page.paged.pages import pages_from
from docgen.page.tags import joined, paragraphs
from docgen.page.template import TemplateFault
from docgen.papers.uploaded.fields import as_json, from_json, kept
from docgen.papers.uploaded.places import Places
from docgen.papers.uploaded.settle import settle, tagged_parts
from docgen.papers.uploaded.trial import try_out
from docgen.papers.uploaded.understand import understand
from docgen.rules.word_file import comment_on, open_word, save_word
from docgen.templates.store import Named

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.errors import Fault
    from docgen.page.model import Loss
    from docgen.papers import Paper

_Made = tuple[Any, tuple[bytes, ...]]


def understood(arguments: Mapping[str, Any], files: tuple[bytes, ...]) -> _Made:
    """Scan, lint, understand and try out an upload; give fields, losses, the settled DOCX and a trial as PDF.

    Its pictures are drawn anew before anything else looks at them, so whatever is made of it later holds
    pixels only. Raises MalformedInput, ForbiddenContent, and TemplateFault with every fault.
    """
    found = understand(pack(clean_pictures(scan_docx(files[0]))), arguments["base"])
    if found.faults:
        raise TemplateFault([each.fault for each in found.faults], count=len(found.faults))
    fields = as_json(kept(found.fields, from_json(arguments["fields"])))
    tried = try_out(_paper({**arguments, "fields": fields}, found.content))
    if tried.faults:
        raise TemplateFault(tried.faults, count=len(tried.faults))
    said = {"fields": fields, "losses": [loss_as_plain(loss) for loss in tried.losses]}
    return said, (found.content, tried.pdf)


def commented(arguments: Mapping[str, Any], files: tuple[bytes, ...]) -> _Made:
    """Give the upload back with a comment at every fault; what no comment can stand at is told at the top."""
    scan_docx(files[0])
    found = understand(files[0], arguments["base"])
    document = open_word(files[0])
    written = list(document.element.iter(w("p")))
    main = next(tagged_parts(unpack(settle(files[0])))).name
    for each in found.faults:
        place = each.fault.place
        said = each.fault.message.say(arguments["language"])
        here = each.part == main and each.paragraph is not None
        at = written[each.paragraph or 0] if here else written[0]
        told = say(place, arguments["language"])
        comment_on(document, at, said if here else f"{told}: {said}")
    return len(found.faults), (save_word(document),)


def rendered(arguments: Mapping[str, Any], files: tuple[bytes, ...]) -> _Made:
    """Make a paper of a template. Raises InvalidRecord, TemplateFault."""
    wanted = known_format(arguments["format"])
    made = render_as(_paper(arguments, files[0]), arguments["data"], wanted, arguments["variant"])
    said = {
        "filename": made.filename,
        "losses": [loss_as_plain(loss) for loss in made.losses],
        "warnings": [fault_as_plain(fault) for fault in made.warnings],
    }
    return said, (made.content,)


def previewed(arguments: Mapping[str, Any], files: tuple[bytes, ...]) -> _Made:
    """Show a record that may be incomplete in the pages of a template."""
    paper, data = _paper(arguments, files[0]), arguments["data"]
    if arguments.get("laid_out"):
        made = preview_pages(paper, data)
    else:
        made = preview(paper, data, pages_from(arguments.get("known")))
    said = {
        "pages": made.pages.as_json() if made.pages else None,
        "faults": [fault_as_plain(fault) for fault in made.faults],
        "doubts": [fault_as_plain(fault) for fault in made.doubts],
        "stands": made.stands,
    }
    return said, (made.markup.encode(),)


def remarked(arguments: Mapping[str, Any], files: tuple[bytes, ...]) -> _Made:
    """Check the form of the pages of a record as it stands."""
    found = remarks(_paper(arguments, files[0]), arguments["data"])
    return [[as_plain(each.said), as_plain(each.clause), each.severity, each.words] for each in found], ()


def pressed(arguments: Mapping[str, Any], files: tuple[bytes, ...]) -> _Made:
    """Make a numbered paper in an office's own layout, with the verdict of the format check."""
    made = make_paper(_paper(arguments, files[0]), arguments["data"], files[0])
    said = {
        "names": list(made.files),
        "pages": made.pages,
        "engine": made.engine,
        "fonts": made.fonts,
        "verdict": made.verdict,
    }
    return said, tuple(made.files.values())


def compared(_: Mapping[str, Any], files: tuple[bytes, ...]) -> _Made:
    """Compare the texts of two versions: `-` gone, `+` new, each line with its place."""
    before, after = (_lines(content) for content in files)
    matcher = difflib.SequenceMatcher(
        None, [text for _, text in before], [text for _, text in after], autojunk=False
    )
    changes: list[dict[str, object]] = []
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind != "equal":
            changes += [{"change": "-", "place": as_plain(at), "text": text} for at, text in before[i1:i2]]
            changes += [{"change": "+", "place": as_plain(at), "text": text} for at, text in after[j1:j2]]
    return changes, ()


def fault_as_plain(fault: Fault) -> dict[str, object]:
    """Write a fault as plain data."""
    said = {"message": as_plain(fault.message), "place": as_plain(fault.place)}
    return {"pointer": fault.pointer, **said}


def loss_as_plain(loss: Loss) -> dict[str, object]:
    """Write a loss as plain data."""
    return {"part": loss.place.part, "steps": list(loss.place.steps), "what": as_plain(loss.what)}


def _paper(arguments: Mapping[str, Any], content: bytes) -> Paper:
    if "built_in" in arguments:
        return paper_of(arguments["built_in"])
    named = Named(arguments["slug"], arguments["title"], arguments["about"], arguments["base"])
    return paper_from(arguments["slug"], named, content, arguments["fields"])


def _lines(content: bytes) -> list[tuple[Message, str]]:
    lines: list[tuple[Message, str]] = []
    for part in tagged_parts(unpack(content)):
        places = Places(part.root, part.kind)
        texts = {paragraph: joined(pieces) for paragraph, pieces in paragraphs(part.root)}
        order = (paragraph for paragraph in part.root.iter(w("p")) if texts.get(paragraph, "").strip())
        lines += [(places.of(paragraph), texts[paragraph]) for paragraph in order]
    return lines
