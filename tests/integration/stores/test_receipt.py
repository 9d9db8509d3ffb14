from __future__ import annotations

import json
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from docgen.archive.objects import DOCUMENT, load, read_file
from docgen.archive.store import KeyMissing
from docgen.office.issue import issue
from docgen.office.rebuild import rebuild
from docgen.office.receipt import FileNotIssued, InvalidReceipt, check_receipt, receipt, verify_file
from docgen.proof.checkpoint import open_checkpoint
from docgen.proof.note import Signer
from docgen.register import trail
from docgen.register.refusals import DocumentNotFound
from tests.rig.desks import CLERK, ORDER, SIGNER, order
from tests.rig.press import SmallPress


@pytest.fixture
def answer(desk):
    issue(desk, CLERK, order(subject="Trước"))
    answer = json.loads(issue(desk, CLERK, ORDER))
    issue(desk, CLERK, order(subject="Sau"))
    return answer


def test_a_receipt_proves_offline_what_was_issued_from_what(desk, answer):
    entry = check_receipt(receipt(desk, "so-noi-vu", answer["id"]), SIGNER.verifier)
    assert entry["files"] == {name: file["sha256"] for name, file in answer["files"].items()}
    assert (entry["code"], entry["engine"], entry["document"]) == ("02/QĐ-SNV", "small press 1", answer["id"])
    assert set(entry) >= {"input", "template", "fonts", "inventory", "at", "actor"}


@pytest.mark.parametrize(
    "change",
    [
        lambda said: said["entry"].update(code="03/QĐ-SNV"),
        lambda said: said["entry"]["files"].update({"document.pdf": "0" * 64}),
        lambda said: said.update(kind="other"),
        lambda said: said.update(proof=said["proof"].replace("index 3", "index 4")),
        lambda said: said.pop("proof"),
        lambda said: said.update(key="x"),
    ],
)
def test_a_changed_receipt_proves_nothing(desk, answer, change):
    said = json.loads(receipt(desk, "so-noi-vu", answer["id"]))
    assert check_receipt(json.dumps(said))["code"] == "02/QĐ-SNV"
    change(said)
    with pytest.raises(InvalidReceipt):
        check_receipt(json.dumps(said))


def test_a_file_is_found_among_those_of_its_receipt_and_no_other_is(desk, answer):
    said = receipt(desk, "so-noi-vu", answer["id"])
    inventory = load(desk.archive, DOCUMENT + answer["id"])
    content = read_file(desk.archive, inventory, "document.pdf")
    proved = verify_file(said, content, SIGNER.verifier)
    assert (proved.name, proved.entry["code"], proved.trusted) == ("document.pdf", "02/QĐ-SNV", True)
    assert verify_file(said, content).trusted is False
    with pytest.raises(FileNotIssued):
        verify_file(said, content + b"\n", SIGNER.verifier)


def test_a_receipt_by_another_key_is_not_trusted(desk, answer):
    stranger = Signer(SIGNER.name, Ed25519PrivateKey.from_private_bytes(b"x" * 32))
    forged = receipt(replace(desk, signer=stranger), "so-noi-vu", answer["id"])
    assert check_receipt(forged)["code"] == "02/QĐ-SNV"
    with pytest.raises(InvalidReceipt):
        check_receipt(forged, SIGNER.verifier)


def test_there_is_no_receipt_for_what_was_not_issued(desk, answer):
    with pytest.raises(DocumentNotFound):
        receipt(desk, "so-tai-chinh", answer["id"])


def test_checkpoints_follow_each_other_and_the_same_trail_is_signed_once(desk, answer):
    with desk.database.write() as connection:
        first = trail.sign(connection, SIGNER, desk.clock())
        assert trail.sign(connection, SIGNER, desk.clock()) == first
    issue(desk, CLERK, ORDER)
    with desk.database.write() as connection:
        second = trail.sign(connection, SIGNER, desk.clock())
        assert list(trail.verify(connection, SIGNER.verifier, (first, second))) == []
    assert [open_checkpoint(note, SIGNER.verifier).size for note in (first, second)] == [6, 8]


def test_a_paper_made_again_from_the_archive_has_the_same_bytes(desk, answer):
    again = rebuild(desk.archive, desk.press, answer["id"])
    assert (again.same, again.different) == (("document.docx", "document.pdf"), ())
    assert (again.proved, again.comparable) == (True, True)


def test_another_engine_is_told_with_its_other_bytes(desk, answer):
    newer = SmallPress()
    newer.engine = "small press 2"
    again = rebuild(desk.archive, newer, answer["id"])
    assert (again.proved, again.comparable) == (False, False)
    assert (again.engine_then, again.engine_now) == ("small press 1", "small press 2")


def test_nothing_is_made_again_that_was_not_archived(desk):
    with pytest.raises(KeyMissing):
        rebuild(desk.archive, desk.press, "nothing")
