"""Make a paper, whoever made its template: docgen's own here, an office's own in a worker of the guard.

Shown, checked and pressed in a worker are docgen's own, too, where the record is long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docgen import guard
from docgen.errors import Fault
from docgen.messages.plain import from_plain, message_from_plain
from docgen.office.formats import known_format
from docgen.office.long_records import is_long
from docgen.office.press import Made
from docgen.office.preview import Preview, Remark, preview, remarks
from docgen.office.render import Rendering, render_as
from docgen.page.model import Loss, Place
from docgen.page.paged.pages import pages_from
from docgen.papers.uploaded.fields import as_json
from docgen.papers.uploaded.paper import OwnLayout, OwnPaper

if TYPE_CHECKING:
    from collections.abc import Callable

    from docgen.page.paged.pages import Pages
    from docgen.papers import Paper


def is_foreign(paper: Paper) -> bool:
    """Tell whether the template of a paper came from outside."""
    return isinstance(paper, OwnPaper | OwnLayout)


def render_paper(
    paper: Paper,
    data: object,
    format: str,  # noqa: A002
    *,
    variant: str | None = None,
    here: Callable[..., Rendering] = render_as,
) -> Rendering:
    """Make a paper from `data`, a record as JSON values, in `format`. `here` is how docgen's own are made.

    Raises NotKnown for the format, InvalidRecord with every fault of the record, and what the guard raises.
    """
    wanted = known_format(format)
    if not isinstance(paper, OwnPaper | OwnLayout):
        return here(paper, data, wanted, variant)
    asked = {**arguments_of(paper), "data": data, "format": format, "variant": variant}
    answer = guard.run("template-render", asked, (paper.content,))
    said = answer.value
    return Rendering(
        wanted,
        answer.files[0],
        str(said["filename"]),
        tuple(loss_from_plain(loss) for loss in said["losses"]),
        paper.slug,
        tuple(_fault(fault) for fault in said["warnings"]),
    )


def preview_paper(
    paper: Paper, data: dict[str, Any], here: Callable[..., Preview], known: Pages | None = None
) -> Preview:
    """Show a record that may be incomplete; `here` shows it in this process. Raises as the guard."""
    if not _elsewhere(paper, data):
        return here(preview, paper, data, known)
    return _previewed(_worker("preview", paper, data, paper.word(), known=known.as_json() if known else None))


def preview_paper_pages(paper: Paper, data: dict[str, Any]) -> Preview:
    """Show a record on the pages of its PDF. They are laid out in a worker: nobody's typing waits for it.

    Raises NotRendered, and as the guard.
    """
    return _previewed(_worker("preview", paper, data, paper.word(), laid_out=True))


def _previewed(answer: guard.Answer) -> Preview:
    faults, doubts = (tuple(map(_fault, answer.value[key])) for key in ("faults", "doubts"))
    stands = {pointer: tuple(texts) for pointer, texts in answer.value["stands"].items()}
    return Preview(answer.files[0].decode(), faults, doubts, pages_from(answer.value["pages"]), stands)


def remarks_on(
    paper: Paper, data: dict[str, Any], here: Callable[..., tuple[Remark, ...]]
) -> tuple[Remark, ...]:
    """Check the form of a record as it stands; `here` as above. Raises as the guard."""
    if not _elsewhere(paper, data):
        return here(remarks, paper, data)
    answer = _worker("remarks", paper, data, paper.word())
    return tuple(
        Remark(message_from_plain(said), from_plain(at), str(how), tuple(words))
        for said, at, how, words in answer.value
    )


def press_paper(paper: Paper, record: dict[str, Any], content: bytes, here: Callable[[], Made]) -> Made:
    """Make a numbered paper with `content` as its template; `here` as above.

    Raises InvalidRecord, and what the guard raises.
    """
    if not _elsewhere(paper, record):
        return here()
    answer = _worker("press", paper, record, content)
    said = answer.value
    made = dict(zip(said["names"], answer.files, strict=True))
    return Made(made, said["pages"], said["engine"], said["fonts"], said["verdict"])


def _elsewhere(paper: Paper, data: object) -> bool:
    return is_foreign(paper) or is_long(data)


def _worker(what: str, paper: Paper, data: dict[str, Any], content: bytes, **asked: object) -> guard.Answer:
    if isinstance(paper, OwnPaper | OwnLayout):
        return guard.run(f"template-{what}", {**arguments_of(paper), "data": data, **asked}, (content,))
    return guard.run(f"long-{what}", {"built_in": paper.slug, "data": data, **asked}, (content,))


def arguments_of(paper: OwnPaper | OwnLayout) -> dict[str, Any]:
    """Say to a worker what paper it makes."""
    own = isinstance(paper, OwnPaper)
    return {
        "slug": paper.slug,
        "title": paper.name,
        "about": paper.about,
        "base": paper.base if isinstance(paper, OwnLayout) else "",
        "fields": as_json(paper.fields) if own and isinstance(paper, OwnPaper) else [],
    }


def loss_from_plain(said: Any) -> Loss:  # noqa: ANN401 # plain data
    """Read what docgen.office.own_work.loss_as_plain wrote."""
    steps = tuple((kind, number) for kind, number in said["steps"])
    return Loss(Place(said["part"], steps), message_from_plain(said["what"]))


def _fault(said: Any) -> Fault:  # noqa: ANN401 # plain data
    return Fault(str(said["pointer"]), message_from_plain(said["message"]), from_plain(said["place"]))
