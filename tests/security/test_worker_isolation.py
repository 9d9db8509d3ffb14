"""A worker in the hands of an attacker reaches nothing outside itself (T16, T32, T36)."""

from __future__ import annotations

import os
import socket

import pytest

from docgen.guard import LAYERS

OUTSIDE = [
    "/etc/passwd",
    "/etc/shadow",
    "/root",
    "/home",
    "/proc/self/environ",
    "/var/log",
    "/proc/1/environ",
]


def refused(found: dict) -> bool:
    return all("refused" in each for each in found.values())


@pytest.fixture(autouse=True)
def the_machine_gives_every_layer(pool):
    if pool.isolation.missing:
        pytest.skip(f"this machine does not give: {', '.join(pool.isolation.missing)}")


def test_every_layer_has_a_name(pool):
    assert pool.isolation.reached == LAYERS


def test_a_secret_file_cannot_be_read_and_a_program_file_can(attack, secret, tmp_path):
    assert (tmp_path / "secret").read_text() == secret
    assert "refused" in attack("read_file", path=str(tmp_path / "secret"))
    assert "import" in attack("read_file", path=os.__file__)["done"]


@pytest.mark.parametrize("path", OUTSIDE)
def test_what_lies_outside_can_neither_be_read_nor_listed(attack, path):
    assert {"refused"} == {*attack("read_file", path=path), *attack("list_folder", path=path)}


def test_nothing_outside_can_be_made_changed_or_removed(attack, tmp_path):
    path = tmp_path / "register.db"
    path.write_text("kept")
    path.chmod(0o600)
    before = [(each.name, each.read_bytes(), each.stat()) for each in sorted(tmp_path.iterdir())]
    assert refused(attack("write_outside", path=str(path)))
    after = [(each.name, each.read_bytes(), each.stat()) for each in sorted(tmp_path.iterdir())]
    assert [(name, content, was.st_mode, was.st_mtime_ns, was.st_uid) for name, content, was in after] == [
        (name, content, was.st_mode, was.st_mtime_ns, was.st_uid) for name, content, was in before
    ]


def test_its_own_folder_is_its_to_write_in(attack):
    assert attack("write_file", bytes=10) == 10


def test_programs_cannot_be_changed(attack):
    assert refused(attack("write_outside", path=os.__file__))


def test_the_environment_is_empty(attack, secret):
    found = attack("environment")
    assert secret not in str(found)
    assert set(found["environment"]) <= {
        "PATH",
        "LANG",
        "HOME",
        "TMPDIR",
        "PYTHONDONTWRITEBYTECODE",
        "LC_CTYPE",
    }
    assert found["folder"] == found["temp"] == found["environment"]["HOME"]


def test_nothing_goes_out_to_the_network_or_to_a_local_service(attack, canary, tmp_path):
    with socket.socket(socket.AF_UNIX) as service:
        service.bind(str(tmp_path / "service"))
        service.listen()
        assert refused(attack("connect", port=canary.port, path=str(tmp_path / "service")))
    assert canary.hits == []


def test_the_canary_sings_when_it_is_hit(canary):
    """The control: the same canary hears this process."""
    with socket.create_connection(("127.0.0.1", canary.port)) as connection:
        connection.sendall(b"hit")
        connection.recv(1)  # until it is closed
    assert canary.hits == [b"hit"]


def test_no_program_and_no_process_can_be_started(attack, tmp_path):
    assert refused(attack("start_programs", mark=str(tmp_path / "mark")))
    assert not (tmp_path / "mark").exists()


def test_threads_can(attack):
    assert attack("threads") == [0, 1, 2]


def test_no_other_process_can_be_signalled(attack):
    assert refused(attack("signal_others", server=os.getpid()))


def test_no_other_process_can_be_spied_on(attack):
    assert refused(attack("spy_on_others", server=os.getpid()))


def test_one_task_sees_nothing_of_another(attack):
    nothing = {"files": [], "environment": "", "module": "", "temporary": []}
    assert [attack("leave_traces", secret=secret) for secret in ("a", "b")] == [nothing, nothing]
