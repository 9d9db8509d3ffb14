"""The clerk's face: pages that work without JavaScript and get better with it.

To add a page: a module with a Blueprint, its entry in AREAS and NAVIGATION of frame.py, its template in
templates/, its sentences in docgen.messages.web. `rendering.page` puts it in the frame, `rendering.go` goes
on after a deed, `forms.html` draws forms, `session.who` says who asks, `session.allowed` what they may.

    frame.py      what every page has: guards, language, errors, who is signed in
    form/         schema → form → record, pure
    templates/    Jinja pages and macros
    static/       one style sheet, a few ES modules
"""

from docgen.web.frame import add_pages

__all__ = ["add_pages"]
