"""/docs: the OpenAPI page, with assets of the installed swagger-ui package only."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

import swagger_ui_bundle
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles

from api.describing import described

if TYPE_CHECKING:
    from fastapi import FastAPI

_ASSETS = str(swagger_ui_bundle.swagger_ui_path)

_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Lawgraph API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/docs/assets/swagger-ui.css"></head>
<body><div id="swagger-ui"></div>
<script src="/docs/assets/swagger-ui-bundle.js"></script>
<script nonce="{nonce}">
SwaggerUIBundle({{url: "/openapi.json", dom_id: "#swagger-ui", deepLinking: true,
  validatorUrl: null, presets: [SwaggerUIBundle.presets.apis]}});
</script></body></html>
"""


def document(app: FastAPI) -> None:
    """Let the application describe itself, as OpenAPI and as a page to try the routes."""
    app.openapi = described(app)  # type: ignore[method-assign]
    app.add_api_route("/docs", _docs_page, include_in_schema=False)
    app.mount("/docs/assets", StaticFiles(directory=_ASSETS), name="docs")


def _docs_page() -> HTMLResponse:
    """The page; it asks no other host, and says so in its policy."""
    nonce = secrets.token_urlsafe(16)
    policy = (
        f"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    return HTMLResponse(_PAGE.format(nonce=nonce), headers={"Content-Security-Policy": policy})
