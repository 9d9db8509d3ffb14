"""The whole table, put together from the table of each area; a code stands in one area only."""

from docgen.messages import (
    accounts,
    archive,
    commands,
    consistency,
    containers,
    content,
    doubts,
    faces,
    general,
    guard,
    jobs,
    page,
    pages,
    programme,
    record,
    register,
    rules,
    sheets,
    template,
    uploaded,
    web,
    webhooks,
)

AREAS = (
    accounts.SENTENCES,
    archive.SENTENCES,
    commands.SENTENCES,
    consistency.SENTENCES,
    containers.SENTENCES,
    content.SENTENCES,
    doubts.SENTENCES,
    general.SENTENCES,
    guard.SENTENCES,
    jobs.SENTENCES,
    page.SENTENCES,
    pages.SENTENCES,
    faces.SENTENCES,
    record.SENTENCES,
    programme.SENTENCES,
    template.SENTENCES,
    uploaded.SENTENCES,
    register.SENTENCES,
    rules.SENTENCES,
    web.SENTENCES,
    sheets.SENTENCES,
    webhooks.SENTENCES,
)

SENTENCES: dict[str, tuple[str, str]] = {code: said for area in AREAS for code, said in area.items()}
assert len(SENTENCES) == sum(map(len, AREAS)), "a message code stands in two areas"
