from __future__ import annotations

import logging
import secrets

import boto3
import pytest
from moto.server import ThreadedMotoServer

from docgen.archive.bucket import BucketStore
from docgen.archive.local import LocalStore
from docgen.archive.objects import prepare


@pytest.fixture(scope="session")
def s3():
    """A server that speaks S3, on loopback: address and client."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer("127.0.0.1", 0)
    server.start()
    host, port = server.get_host_and_port()
    address = f"http://{host}:{port}"
    client = boto3.client(
        "s3", endpoint_url=address, region_name="us-east-1", aws_access_key_id="k", aws_secret_access_key="s"
    )
    yield address, client
    client.close()
    server.stop()


@pytest.fixture
def bucket(s3):
    """An empty bucket as a Store."""
    address, client = s3
    name = f"docgen-{secrets.token_hex(6)}"
    client.create_bucket(Bucket=name)
    return BucketStore(
        f"s3://{name}/archive",
        endpoint=address,
        region="us-east-1",
        access_key_id="k",
        secret_access_key="s",
        client_options={"allow_http": True},
    )


@pytest.fixture(params=["local", "bucket"])
def bare_store(request, tmp_path):
    """An empty place, once a folder and once a bucket."""
    return LocalStore(tmp_path / "ocfl") if request.param == "local" else request.getfixturevalue("bucket")


@pytest.fixture
def store(bare_store):
    """An archive without objects."""
    prepare(bare_store)
    return bare_store
