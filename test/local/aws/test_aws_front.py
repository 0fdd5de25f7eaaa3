"""Many requests at once, as Terraform makes them."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from werkzeug.test import Client

from sluice_aws.front import Front, MotoService

SIGNED = "AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/ec2/aws4_request, SignedHeaders=host, Signature=x"


def test_moto_is_asked_one_at_a_time() -> None:
    """It goes through what it keeps, which another thread must not add to: the answer was a 500, now and then."""
    alone = threading.Lock()

    def carry_out(*_: Any) -> tuple[int, dict[str, str], str]:
        if not alone.acquire(blocking=False):
            return 500, {}, "another thread is in here"
        time.sleep(0.02)
        alone.release()
        return 200, {}, "<DescribeVpcsResponse/>"

    front = Front({}, {"ec2": MotoService(frozenset({"DescribeVpcs"}), lambda _: carry_out)})

    def ask(_: int) -> int:
        data = {"Action": "DescribeVpcs", "Version": "2016-11-15"}
        return Client(front).post("/", data=data, headers={"Authorization": SIGNED}).status_code

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(ask, range(8))) == [200] * 8
