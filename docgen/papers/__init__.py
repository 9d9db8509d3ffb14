"""The papers docgen makes: the catalogue, and for each the way from a record to its template's data."""

from __future__ import annotations

from docgen.papers.catalogue import PAPERS, others
from docgen.papers.example_records import example, example_of
from docgen.papers.paper import Paper

__all__ = ["PAPERS", "Paper", "example", "example_of", "others"]
