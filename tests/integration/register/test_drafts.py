from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from docgen.register import trail
from docgen.register.drafts import (
    Version,
    begin_draft,
    discard_draft,
    get_draft,
    list_drafts,
    save_draft,
    versions,
)
from docgen.register.refusals import DraftChanged, DraftNotFound


@pytest.fixture
def draft(clerk):
    return begin_draft(clerk, "award-decision", {"subject": "Lần 1"})


def kept(clerk, draft):
    return [version.revision for version in versions(clerk.connection, clerk.office, draft.id)]


def test_every_save_is_a_revision_and_every_version_stays(clerk, draft):
    saved = save_draft(clerk, draft.id, 1, {"subject": "Lần 2"})
    assert (saved.revision, saved.record) == (2, {"subject": "Lần 2"})
    assert get_draft(clerk.connection, clerk.office, draft.id, 1).record == {"subject": "Lần 1"}
    assert versions(clerk.connection, clerk.office, draft.id) == [
        Version(2, clerk.now, "van-thu", False),
        Version(1, clerk.now, "van-thu", False),
    ]


def test_autosaves_of_one_person_are_folded_into_one(clerk, draft):
    for seen in range(1, 5):
        save_draft(clerk, draft.id, seen, {"subject": f"{seen}"}, autosaved=True)
    assert kept(clerk, draft) == [5, 1]
    save_draft(clerk, draft.id, 5, {"subject": "xong"})
    save_draft(clerk, draft.id, 6, {"subject": "tiếp"}, autosaved=True)
    assert kept(clerk, draft) == [7, 6, 5, 1]


def test_an_autosave_does_not_take_the_place_of_anothers(clerk, draft):
    save_draft(clerk, draft.id, 1, {}, autosaved=True)
    save_draft(replace(clerk, actor="chuyen-vien"), draft.id, 2, {}, autosaved=True)
    assert kept(clerk, draft) == [3, 2, 1]


def test_whoever_has_not_seen_the_last_revision_is_told_which_it_is(clerk, draft):
    save_draft(clerk, draft.id, 1, {"subject": "của người khác"})
    with pytest.raises(DraftChanged) as refused:
        save_draft(clerk, draft.id, 1, {"subject": "của tôi"})
    assert refused.value.message.values == {"revision": 2}
    assert get_draft(clerk.connection, clerk.office, draft.id).record == {"subject": "của người khác"}


def test_a_draft_belongs_to_its_office(clerk, draft):
    with pytest.raises(DraftNotFound):
        get_draft(clerk.connection, "so-tai-chinh", draft.id)
    with pytest.raises(DraftNotFound):
        save_draft(replace(clerk, office="so-tai-chinh"), draft.id, 1, {})
    assert list_drafts(clerk.connection, "so-tai-chinh") == []


def test_drafts_are_listed_with_the_last_changed_first(clerk, draft):
    later = replace(clerk, now=clerk.now + timedelta(minutes=1))
    second = begin_draft(later, "invitation", {})
    assert [each.id for each in list_drafts(clerk.connection, clerk.office)] == [second.id, draft.id]
    save_draft(replace(clerk, now=clerk.now + timedelta(minutes=2)), draft.id, 1, {})
    assert [each.id for each in list_drafts(clerk.connection, clerk.office)] == [draft.id, second.id]


def test_a_discarded_draft_is_gone_from_the_list_and_told_in_the_trail(clerk, draft):
    discard_draft(clerk, draft.id)
    assert list_drafts(clerk.connection, clerk.office) == []
    with pytest.raises(DraftNotFound):
        get_draft(clerk.connection, clerk.office, draft.id)
    told = [json.loads(entry)["event"] for _, entry in trail.entries(clerk.connection)]
    assert told == ["draft begun", "draft discarded"]
