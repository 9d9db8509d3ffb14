"""What a worker in the hands of an attacker would try, written as tasks; beside each its honest twin."""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from docgen.errors import Fault, InvalidRecord, MalformedInput
from docgen.messages import Message


def echo(arguments, files):
    return arguments, files


# ---------------------------------------------------------------------------- limits


def eat_memory(arguments, files):
    return len(bytearray(arguments["bytes"])), ()


def eat_memory_slowly(arguments, files):
    kept = []
    while True:
        kept.append(bytearray(1 << 22))


def loop(arguments, files):
    while True:
        pass


def loop_deaf(arguments, files):
    """Ignore the signal of the soft limit."""
    signal.signal(signal.SIGXCPU, signal.SIG_IGN)
    while True:
        pass


def sleep(arguments, files):
    time.sleep(arguments["seconds"])
    return "awake", ()


def recurse(arguments, files):
    return recurse(arguments, files)


def crash(arguments, files):
    ways = {
        "segfault": lambda: ctypes.string_at(0),
        "abort": os.abort,
        "exit": lambda: os._exit(0),
        "kill": lambda: os.kill(os.getpid(), signal.SIGKILL),
        "system-exit": lambda: sys.exit(1),
        "exception": lambda: {}["nothing"],
        "base-exception": _raise_base,
    }
    ways[arguments["how"]]()


def _raise_base():
    raise BaseException("past Exception")


def write_file(arguments, files):
    """Write into the worker's own folder; say how much was there afterwards."""
    with open("made", "wb") as made:
        made.write(bytes(arguments["bytes"]))
    return Path("made").stat().st_size, ()


def open_many(arguments, files):
    kept = [open(os.devnull) for _ in range(arguments["count"])]
    return len(kept), ()


def answer_much(arguments, files):
    return "x" * arguments["letters"], (bytes(arguments["bytes"]),)


def raise_limits(arguments, files):
    return _tried(lambda: resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY,) * 2)), ()


# ---------------------------------------------------------------------------- what lies outside


def _tried(deed):
    """Do it; say what came of it."""
    try:
        return {"done": str(deed())}
    except (OSError, ValueError) as error:
        return {"refused": str(error)}


def read_file(arguments, files):
    return _tried(Path(arguments["path"]).read_text), ()


def list_folder(arguments, files):
    return _tried(lambda: os.listdir(arguments["path"])), ()


def write_outside(arguments, files):
    """Try every way to make, change or remove a file of the path."""
    path = arguments["path"]
    ways = {
        "write": lambda: Path(path).write_text("gone"),
        "append": lambda: open(path, "a"),
        "beside": lambda: Path(path + ".new").write_text("new"),
        "truncate": lambda: os.truncate(path, 0),
        "remove": lambda: os.remove(path),
        "rename": lambda: os.rename(path, path + ".moved"),
        "link": lambda: os.link(path, "linked"),
        "symlink": lambda: Path("door").symlink_to(path) or Path("door").write_text("through"),
        "folder": lambda: os.mkdir(path + ".folder"),
        "chmod": lambda: os.chmod(path, 0o777),
        "chown": lambda: os.chown(path, 1, 1),
        "utime": lambda: os.utime(path),
        "xattr": lambda: os.setxattr(path, "user.a", b"b"),
        "fifo": lambda: os.mkfifo(path + ".fifo"),
    }
    return {name: _tried(way) for name, way in ways.items()}, ()


def environment(arguments, files):
    return {"environment": dict(os.environ), "folder": os.getcwd(), "temp": tempfile.gettempdir()}, ()


def connect(arguments, files):
    """Try every kind of socket towards the canary."""
    address = "127.0.0.1", arguments["port"]

    def tcp():
        socket.create_connection(address, timeout=1).sendall(b"hit")

    def udp():
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"hit", address)

    def tcp6():
        socket.create_connection(("::1", arguments["port"]), timeout=1)

    def unix():
        socket.socket(socket.AF_UNIX).connect(arguments["path"])

    def raw():
        socket.socket(socket.AF_PACKET, socket.SOCK_RAW)

    def netlink():
        socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)

    return {way.__name__: _tried(way) for way in (tcp, udp, tcp6, unix, raw, netlink)}, ()


def start_programs(arguments, files):
    """Try every way to have another process."""
    mark = arguments["mark"]
    ways = {
        "run": lambda: subprocess.run(["/bin/touch", mark], check=True),
        "spawn": lambda: os.posix_spawn("/bin/touch", ["touch", mark], {}),
        "system": lambda: _nonzero(os.system(f"touch {mark}")),
        "fork": os.fork,
        "exec": lambda: os.execv("/bin/touch", ["touch", mark]),
    }
    return {name: _tried(way) for name, way in ways.items()}, ()


def _nonzero(status):
    if status:
        raise OSError(status, "the shell did not start")


def signal_others(arguments, files):
    """Try to end the server, the nursery, every process."""
    ways = {
        "server": lambda: os.kill(arguments["server"], signal.SIGKILL),
        "nursery": lambda: os.kill(os.getppid(), signal.SIGKILL),
        "group": lambda: os.killpg(os.getpgid(os.getppid()), signal.SIGKILL),
        "all": lambda: os.kill(-1, signal.SIGKILL),
        "session": os.setsid,
    }
    return {name: _tried(way) for name, way in ways.items()}, ()


def spy_on_others(arguments, files):
    """Try to read the memory and the environment of the server."""
    server = arguments["server"]
    libc = ctypes.CDLL(None, use_errno=True)

    def called(name, *given):
        if getattr(libc, name)(*given) < 0:
            raise OSError(ctypes.get_errno(), name)
        return "done"

    ways = {
        "environ": lambda: Path(f"/proc/{server}/environ").read_text(),
        "command": lambda: Path(f"/proc/{server}/cmdline").read_text(),
        "memory": lambda: open(f"/proc/{server}/mem", "rb"),
        "trace": lambda: called("ptrace", 16, server, 0, 0),
        "namespaces": lambda: called("unshare", 0x10000000),
        "mount": lambda: called("mount", b"none", b"/tmp", b"tmpfs", 0, 0),
        "root": lambda: os.chroot("."),
    }
    return {name: _tried(way) for name, way in ways.items()}, ()


def threads(arguments, files):
    """An honest library may think in several threads."""
    found = []
    started = [threading.Thread(target=found.append, args=(number,)) for number in range(3)]
    for thread in started:
        thread.start()
    for thread in started:
        thread.join()
    return sorted(found), ()


def leave_traces(arguments, files):
    """Leave whatever the next task could see; tell what an earlier one left."""
    seen = {
        "files": os.listdir(),
        "environment": os.environ.get("LEFT", ""),
        "module": getattr(sys, "left", ""),
        "temporary": sorted(name for name in os.listdir(tempfile.gettempdir()) if "left" in name),
    }
    os.environ["LEFT"] = sys.left = arguments["secret"]
    Path("left").write_text(arguments["secret"])
    return seen, ()


_SEEN: list[str] = []


def warm_up() -> None:
    """Do once, in the nursery, what workers then find done."""
    _SEEN.append("warm")


def warm_up_with_a_thread() -> None:
    """The same, and leave a thread behind."""
    warm_up()
    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()


def what_was_seen(arguments, files):
    return _SEEN, ()


def sockets(arguments, files):
    """Count what leads to other processes."""
    return sum(_is_socket(int(name)) for name in _open_files()), ()


# ---------------------------------------------------------------------------- errors


def refuse(arguments, files):
    message = Message("invalid-setting", value="ô", expects=Message("setting-folder"))
    raise InvalidRecord([Fault("/a/0", message, place="Ô thứ nhất")], count=1)


def refuse_message(arguments, files):
    raise MalformedInput(reason=Message("pack-twice"))


def lie(arguments, files):
    """Answer outside the protocol, as a worker that was taken over could."""
    connection = next(socket.socket(fileno=int(name)) for name in _open_files() if _is_socket(int(name)))
    connection.settimeout(5)
    connection.sendall(bytes.fromhex(arguments["bytes"]) * arguments.get("times", 1))
    os._exit(0)


def _open_files():
    return [str(number) for number in range(64) if _is_open(number)]


def _is_open(number):
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


def _is_socket(number):
    import stat  # noqa: PLC0415

    return stat.S_ISSOCK(os.fstat(number).st_mode)


# ---------------------------------------------------------------------------- templates


def render(arguments, files):
    from docgen.page.environment import compile_template  # noqa: PLC0415 -- the other attacks need it not

    program, _ = compile_template(arguments["source"], "test")
    return program.render(arguments["data"]), ()


def lay_out(arguments, files):
    from docgen.page.html import Html  # noqa: PLC0415 -- as above
    from docgen.page.pdf import to_pdf  # noqa: PLC0415 -- as above

    markup = f'<html lang="vi"><head><title>x</title></head><body>{arguments["markup"]}</body></html>'
    return len(to_pdf(Html(markup, {}))), ()
