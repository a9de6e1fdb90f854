"""What goes around the server: a security policy on all answers, and no strange host names."""

from collections.abc import Awaitable, Callable
from typing import Any

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""No script or style that stands in a page, and nothing from elsewhere."""

_HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)

App = Callable[..., Awaitable[None]]


def guarded(app: App, hosts: frozenset[str] | None) -> App:
    """Return an ASGI application that answers under these names alone, with the policy.

    Without the names a page elsewhere could have its own name lead to this machine, and
    read what is here. With `hosts` None it answers under every name.
    """

    async def guard(scope: dict[str, Any], receive: Any, send: Any) -> None:  # noqa: ANN401
        async def send_with_policy(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.start":
                names = {name for name, _ in _HEADERS}
                kept = [each for each in message.get("headers", ()) if each[0].lower() not in names]
                message = {**message, "headers": [*kept, *_HEADERS]}
            await send(message)

        if scope["type"] == "http" and hosts is not None and host_of(scope) not in hosts:
            await _refuse(send_with_policy)
            return
        await app(scope, receive, send_with_policy)

    return guard


def host_of(scope: dict[str, Any]) -> str:
    """Return the name under which something is asked for, without the port, in lower case."""
    told: str = dict(scope["headers"]).get(b"host", b"").decode("latin-1").lower()
    return told.rpartition("]")[0] + "]" if "]" in told else told.partition(":")[0]


async def _refuse(send: Any) -> None:  # noqa: ANN401
    headers = [(b"content-type", b"text/plain; charset=utf-8")]
    await send({"type": "http.response.start", "status": 421, "headers": headers})
    await send({"type": "http.response.body", "body": b"This name does not lead here.\n"})
