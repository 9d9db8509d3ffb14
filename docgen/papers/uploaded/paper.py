"""An office's own template as a paper: whoever handles papers need not know the difference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.papers.catalogue import PAPERS
from docgen.papers.paper import Data, Paper
from docgen.papers.uploaded.record import OwnRecord, context_of, schema_of
from docgen.papers.uploaded.samples import example

if TYPE_CHECKING:
    from docgen.errors import Fault
    from docgen.papers.uploaded.fields import Field
    from schemas.groups import Record


@dataclass(frozen=True)
class OwnPaper(Paper):
    """A paper with a template and fields of an office's own; its slug is `{office}.{name}`.

    The record is its fields, flat; there are no sections, and it bears no number.
    """

    content: bytes = b""
    """The settled template."""
    fields: tuple[Field, ...] = ()
    record: type[Record] = OwnRecord

    @property
    def bears_number(self) -> bool:
        """Tell that it bears none."""
        return False

    @property
    def schema(self) -> type[Record]:
        """Schema made of the fields."""
        return self.record

    @property
    def needs(self) -> tuple[str, ...]:
        """Nothing beyond what the schema itself requires."""
        return ()

    def word(self) -> bytes:
        """Give the office's template."""
        return self.content

    def number_in(self, record: Data) -> int | None:  # noqa: ARG002 # of the original
        """Give none."""
        return None

    def own_example(self) -> Data:
        """Give the examples of the fields."""
        return example(self.fields)

    def lacks(self, record: Data) -> list[Fault]:  # noqa: ARG002 # of the original
        """Find nothing: what the schema accepts is enough."""
        return []

    def context(self, record: Data) -> Data:
        """Give the template its fields and the file its title."""
        metadata = {"title": self.name, "author": "", "created": ""}
        return {**context_of(self.fields, record), "metadata": metadata}


@dataclass(frozen=True)
class OwnLayout(Paper):
    """A paper of docgen's own in a layout of an office's own: same record, same data, other template."""

    content: bytes = b""
    base: str = ""
    """Slug of docgen's own paper."""

    @property
    def section(self) -> str:
        """Key of the section of docgen's own paper."""
        return PAPERS[self.base].section

    @property
    def known_as(self) -> str:
        """Slug of docgen's own paper."""
        return self.base

    def word(self) -> bytes:
        """Give the office's template."""
        return self.content


def own_paper(slug: str, name: str, about: str, content: bytes, fields: tuple[Field, ...]) -> OwnPaper:
    """Make a paper of a settled template and its fields."""
    return OwnPaper(
        slug=slug,
        name=name,
        kind=slug,
        form="",
        type_code="",
        about=about,
        make=dict,
        alone=True,
        content=content,
        fields=fields,
        record=schema_of(fields, name),
    )


def own_layout(slug: str, name: str, about: str, content: bytes, base: str) -> OwnLayout:
    """Make a paper of a settled template for the data of docgen's own paper `base`."""
    paper = PAPERS[base]
    return OwnLayout(
        slug=slug,
        name=name,
        kind=paper.kind,
        form=paper.form,
        type_code=paper.type_code,
        about=about or paper.about,
        make=paper.make,
        shared_needs=paper.shared_needs,
        prints=paper.prints,
        gaps=paper.gaps,
        alone=paper.alone,
        content=content,
        base=base,
    )
