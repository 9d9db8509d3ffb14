"""The report as one HTML page: a picture of each page with the places marked, and the list beside it."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from docgen.messages import Message, say
from docgen.rules.report.pages import drawn
from docgen.rules.report.words import clause_text, place_text

if TYPE_CHECKING:
    from docgen.messages import Language
    from docgen.rules.finding import Finding, Report
    from docgen.rules.report.pages import Drawn, Mark

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 1.5rem; color: #222; background: #f4f4f4 }
main { display: grid; grid-template-columns: minmax(20rem, 1fr) minmax(0, 50rem); gap: 2rem }
main > * { align-self: start }
figure { position: relative; max-width: 50rem; margin: 0 0 1.5rem; background: #fff }
figure { box-shadow: 0 1px 6px #0004 }
figure img { display: block; width: 100% }
h1, li { overflow-wrap: anywhere }
ol { padding-left: 1.75rem }
.mark { position: absolute; border: 2px solid #c00; background: #c001; color: #c00; font: 12px/1 sans-serif }
.mark.warning { border-color: #a60; background: #a601; color: #a60 }
.mark b { position: absolute; right: 100%; top: 0; padding: 1px 3px; background: #fff }
li { margin-bottom: 1rem; padding: .75rem; background: #fff; border-left: 4px solid #c00 }
li.warning { border-color: #a60 }
.about { color: #666; font-size: 14px }
@media (max-width: 80rem) { main { display: block } }
"""


def as_html(report: Report, pages: bytes, language: Language, name: str) -> str:
    """Give the report of the file `name`; `pages` is a PDF of it, from which the pictures are made."""
    title = escape(f"{name}: {_counts(report, language)}")
    items = [_item(number, finding, language) for number, finding in enumerate(report.findings, 1)]
    return Markup(
        '<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><title>{title}</title>'
        "<style>{style}</style></head>"
        "<body><h1>{title}</h1><main><ol>{items}</ol><div>{figures}</div></main></body></html>\n"
    ).format(
        language=language,
        title=title,
        style=Markup(_STYLE),  # noqa: S704 # our own words
        items=Markup("").join(items),
        figures=Markup("").join(_figure(page, language) for page in drawn(report, pages)),
    )


def _counts(report: Report, language: Language) -> str:
    if not report.findings:
        return Message("check-clean").say(language)
    return Message("check-counts", errors=report.errors, warnings=report.warnings).say(language)


def _item(number: int, finding: Finding, language: Language) -> Markup:
    told = Message("check-found-required", found=finding.found, required=finding.required).say(language)
    places = "; ".join(place_text(where).say(language) for where in finding.places)
    return Markup(
        '<li class="{severity}" id="f{number}"><strong>{message}</strong><br>{told}<br>→ {fix}'
        '<br><span class="about">{places}<br>{id} · {clause}</span></li>'
    ).format(
        severity=finding.severity,
        number=number,
        message=finding.message.say(language),
        told=told,
        fix=finding.fix.say(language),
        places=places,
        id=finding.id,
        clause=say(clause_text(finding.clause), language),
    )


def _figure(page: Drawn, language: Language) -> Markup:
    return Markup('<figure><img alt="{page}" src="data:image/png;base64,{picture}">{marks}</figure>').format(
        page=Message("on-page", page=page.number).say(language),
        picture=base64.b64encode(page.picture).decode(),
        marks=Markup("").join(map(_mark, page.marks)),
    )


def _mark(mark: Mark) -> Markup:
    """Place a frame in parts of the page, so that it fits a picture of any size."""
    return Markup(
        '<a class="mark {severity}" href="#f{number}" title="{message}" '
        'style="left:{left}%;top:{top}%;width:{width}%;height:{height}%"><b>{number}</b></a>'
    ).format(
        severity=mark.finding.severity,
        number=mark.number,
        message=mark.finding.message,
        left=mark.left,
        top=mark.top,
        width=mark.width,
        height=mark.height,
    )
