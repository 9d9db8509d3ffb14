"""The form of a record, made from its schema: pure, it knows neither Flask nor a database.

`build` schema, record, faults → what the form shows (model);
`parse` what was posted → the record again, as it was typed where it cannot be read
"""

from docgen.web.form.build import build
from docgen.web.form.model import Shown
from docgen.web.form.parse import parse

__all__ = ["Shown", "build", "parse"]
