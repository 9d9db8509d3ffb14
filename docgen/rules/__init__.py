"""The format check: the decree as a repeatable gate, on a finished DOCX or PDF.

`check` takes bytes and gives findings; it opens no file and looks at no clock. The way of the data:

    docx | pdf   two readers, each giving the same facts (facts.py)
    anatomy      facts → the components of the document, found by what they say and where they stand
    checks       anatomy → breaches, one small function for each rule, in tables by area
    check        breaches → findings with clause, place, what was found, what is wanted and what to do
    report       findings → terminal, JSON, SARIF, HTML with pictures, Word comments
    mend         a DOCX with what a machine may safely mend, mended
"""

from docgen.rules.check import check, check_document
from docgen.rules.finding import Finding, Report, Where

__all__ = ["Finding", "Report", "Where", "check", "check_document"]
