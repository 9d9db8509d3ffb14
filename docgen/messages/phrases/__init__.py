"""The English of what is Vietnamese where it stands: labels, help and choices of records, names of papers.

Each area: Vietnamese → English, word for word as it stands there; a phrase stands in one area only.
"""

from docgen.messages.phrases import award, general, papers, programme, shared, signing_ceremony

AREAS = (
    shared.PHRASES,
    signing_ceremony.PHRASES,
    programme.PHRASES,
    award.PHRASES,
    general.PHRASES,
    papers.PHRASES,
)

PHRASES: dict[str, str] = {phrase: said for area in AREAS for phrase, said in area.items()}
assert len(PHRASES) == sum(map(len, AREAS)), "a phrase stands in two areas"
