"""The templates: one DOCX per paper, built by `python -m templates_docx.source`."""
