"""Addresses: where this service is, as the one who asks sees it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.requests import Request

_HOST = re.compile(r"[A-Za-z0-9.-]{1,253}(:\d{1,5})?|\[[0-9A-Fa-f:.]{2,45}\](:\d{1,5})?")


def service(request: Request) -> str:
    """The address of the service, with the slash at the end.

    A Host header that is no host is not repeated: it would go into documents as it is.
    """
    host = request.headers.get("host", "")
    if not _HOST.fullmatch(host):
        return "/"
    return f"{request.url.scheme}://{host}/"
