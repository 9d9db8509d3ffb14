"""What several machines share: PostgreSQL, Redis, a server that speaks S3, and settings that lead there."""

from __future__ import annotations

import logging
import secrets
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import boto3
from moto.server import ThreadedMotoServer

from tests.rig.postgresql import Server
from tests.rig.service import Broker

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Site:
    """`settings` are the environment of every process of docgen."""

    settings: dict[str, str]
    server: Server
    broker: Broker


@contextmanager
def site(address: str = "") -> Iterator[Site]:
    """Run all three on the address of this machine that is given; else for this machine alone."""
    program = shutil.which("redis-server")
    assert program, "redis-server is not installed"
    here = address or "127.0.0.1"
    server, broker, s3 = Server(address), Broker(program, here), ThreadedMotoServer(here, 0)
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    s3.start()
    at = "http://{}:{}".format(*s3.get_host_and_port())
    keys = {"aws_access_key_id": "k", "aws_secret_access_key": secrets.token_hex(8)}
    bucket = f"docgen-{secrets.token_hex(4)}"
    client = boto3.client("s3", endpoint_url=at, region_name="us-east-1", **keys)
    client.create_bucket(Bucket=bucket)
    client.close()
    settings = {
        "DOCGEN_DATABASE": server.database(),
        "DOCGEN_QUEUE": f"redis://{here}:{broker.port}/0",
        "DOCGEN_ARCHIVE": f"s3://{bucket}/archive",
        "DOCGEN_RESULTS": f"s3://{bucket}/results",
        "AWS_ENDPOINT": at,
        "AWS_REGION": "us-east-1",
        "AWS_ALLOW_HTTP": "true",
        **{key.upper(): value for key, value in keys.items()},
    }
    try:
        yield Site(settings, server, broker)
    finally:
        broker.kill()
        s3.stop()
        server.stop()
