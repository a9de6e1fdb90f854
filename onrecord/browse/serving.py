"""The pages as a plugin of Datasette, and the server: all that touches Datasette's API.

Datasette knows this module as a plugin once `reading_room` has registered it; of instances
that `reading_room` did not make it leaves everything as it is.
"""

import asyncio
import re
import socket
import sys
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any, BinaryIO, cast
from weakref import WeakKeyDictionary

import jinja2
import markupsafe
import uvicorn
from datasette import Response, hookimpl
from datasette import handle_exception as handle_exceptions
from datasette.app import Datasette, DatasetteClient
from datasette.database import Database
from datasette.plugins import pm
from datasette.utils.asgi import AsgiStream, Request
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db.engine import reading_engine
from onrecord.browse.answering import answered, written
from onrecord.browse.asked import LONGEST, Asked, Moved, Page, Result, Sent, Told
from onrecord.browse.counting import counted_ahead
from onrecord.browse.guard import guarded
from onrecord.browse.routes import ROUTES
from onrecord.browse.text import LINKED, shown

HERE = Path(__file__).parent
NAME = "data"
"""The name of the database in the addresses of Datasette's own pages."""

_SECONDS, _FILE_SECONDS = 10.0, 120.0
_IN_MEMORY = 4_000_000
_AT_ONCE = 65_536
_NOT_FOUND = 404
_SETTINGS = {
    "sql_time_limit_ms": 2_000,
    "max_returned_rows": 1_000,
    "max_csv_mb": 100,
    "allow_download": False,
    "facet_suggest_time_limit_ms": 5,
    "truncate_cells_html": 500,
}

App = Callable[..., Awaitable[None]]


@dataclass(frozen=True, slots=True)
class _Engines:
    """How the file is read: for pages, which are quick, and for files of rows."""

    pages: Engine
    files: Engine
    hosts: frozenset[str] | None


_rooms: MutableMapping[Datasette, _Engines] = WeakKeyDictionary()


def reading_room(file: Path, hosts: frozenset[str] | None = None) -> Datasette:
    """Return Datasette with the reading room over a database, which it only reads.

    `hosts` are the names under which alone it answers; None: under every name.
    """
    room = Datasette(
        settings=_SETTINGS,
        template_dir=str(HERE / "templates"),
        static_mounts=[("-/room", str(HERE / "static"))],
        metadata={"title": "onrecord"},
    )
    # It is there where no file is named at once; ours is to have a name of its own.
    room.remove_database("_memory")
    room.add_database(Database(room, path=str(file), is_mutable=True), name=NAME)
    engine = reading_engine(file, _SECONDS)
    for_files = engine.execution_options(onrecord_seconds=_FILE_SECONDS)
    _rooms[room] = _Engines(engine, for_files, hosts)
    room.jinja_env.loader = _Bare(room.jinja_env.loader)
    room.jinja_env.finalize = shown
    this = sys.modules[__name__]
    if not pm.is_registered(this):
        pm.register(this)
        # With rich at hand Datasette prints all variables at each mistake of a visitor.
        setattr(handle_exceptions, "rich", None)  # noqa: B010
    # The one it has keeps the application as it was before the plugin knew of it.
    room.client = DatasetteClient(room)
    return room


def serve(room: Datasette, listening: socket.socket) -> None:
    """Serve until somebody stops it with Ctrl-C."""
    counted_ahead(_rooms[room].pages)
    config = uvicorn.Config(room.app(), log_level="warning", lifespan="on", server_header=False)
    # Ctrl-C is how it ends, and nothing was under way that could be lost.
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listening])


class _Bare(jinja2.BaseLoader):
    """Templates without the scripts and styles that stand in them.

    The policy that goes with each page forbids them; Datasette's own have some, all for
    looks but for the flag that `room.js` sets.
    """

    _inline = re.compile(r"<script>.*?</script>|<style>.*?</style>|\sstyle=\"[^\"]*\"", re.DOTALL)

    def __init__(self, loader: jinja2.BaseLoader | None) -> None:
        self._loader = cast("jinja2.BaseLoader", loader)

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return the text of a template."""
        text, name, is_current = self._loader.get_source(environment, template)
        return self._inline.sub("", text), name, is_current

    def list_templates(self) -> list[str]:
        """Return the names of all templates."""
        return self._loader.list_templates()


@hookimpl  # type: ignore[untyped-decorator]
def register_routes(datasette: Datasette) -> list[tuple[str, Callable[..., Awaitable[Any]]]]:
    """Give Datasette the addresses of the pages."""
    if datasette not in _rooms:
        return []
    return [(address, _view(page)) for address, page in ROUTES]


@hookimpl  # type: ignore[untyped-decorator]
def asgi_wrapper(datasette: Datasette) -> Callable[[App], App]:
    """Let nothing out without a security policy, and nothing in from elsewhere."""
    engines = _rooms.get(datasette)
    return (lambda app: app) if engines is None else (lambda app: guarded(app, engines.hosts))


@hookimpl  # type: ignore[untyped-decorator]
def extra_css_urls(datasette: Datasette) -> list[str]:
    """Give Datasette's pages the colours of ours."""
    return ["/-/room/room.css"] if datasette in _rooms else []


@hookimpl  # type: ignore[untyped-decorator]
def extra_js_urls(datasette: Datasette) -> list[str]:
    """Give the pages the one script there is."""
    return ["/-/room/room.js"] if datasette in _rooms else []


@hookimpl  # type: ignore[untyped-decorator]
def render_cell(value: object, column: str, datasette: Datasette) -> str | None:
    """Let keys in Datasette's tables lead to our pages."""
    if datasette in _rooms and column in LINKED and isinstance(value, int):
        return markupsafe.Markup('<a href="/{0}/{1}">{1}</a>').format(LINKED[column], value)
    return None


@hookimpl  # type: ignore[untyped-decorator]
def handle_exception(
    datasette: Datasette, request: Request, exception: Exception
) -> Callable[[], Awaitable[Response]] | None:
    """Tell in a page what went wrong."""
    if datasette not in _rooms:
        return None

    async def failed() -> Response:
        status = int(getattr(exception, "status", None) or 500)
        told = str(getattr(exception, "message", None) or exception or "")
        if request.path.endswith(".json"):
            return Response.json({"ok": False, "error": told, "status": status}, status=status)
        head = "There is no such page" if status == _NOT_FOUND else "This cannot be shown"
        is_html = getattr(exception, "message_is_html", False)
        context = {
            "head": head,
            "told": markupsafe.Markup(told) if is_html else told,  # noqa: S704
            "asked": Asked(request.path, {}, {}),
            "data": NAME,
        }
        html = await datasette.render_template("room_error.html", context, request)
        return Response.html(html, status=status)

    return failed


def _view(page: Page) -> Callable[..., Awaitable[Any]]:
    """Return a page as Datasette takes it."""

    async def view(request: Request, datasette: Datasette) -> Any:  # noqa: ANN401
        asked = _asked(request)
        # What is sent closes it itself, after its last piece.
        stream = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
        result: Result | None = None
        try:
            result = await asyncio.to_thread(_run, page, _rooms[datasette], asked, stream)
        finally:
            if not isinstance(result, Sent):
                stream.close()
        match result:
            case Sent():
                return _streamed(stream, result)
            case Moved(address):
                return Response.redirect(address)
            case Told(text):
                return Response.text(text)
        context = {**result.context, "asked": asked, "data": NAME}
        html = await datasette.render_template(result.template, context, request)
        return Response.html(html, status=result.status)

    return view


def _asked(request: Request) -> Asked:
    given = {name: request.args[name][:LONGEST].strip() for name in request.args}
    return Asked(
        request.path,
        request.url_vars,
        {name: value for name, value in given.items() if value},
    )


def _run(page: Page, engines: _Engines, asked: Asked, stream: Any) -> Result:  # noqa: ANN401
    engine = engines.files if asked.parts.get("kind") else engines.pages
    with Session(engine) as session:
        result = answered(written(page, cast("BinaryIO", stream)), session, asked)
    stream.seek(0)
    return result


def _streamed(stream: "SpooledTemporaryFile[bytes]", sent: Sent) -> AsgiStream:
    async def write(to: Any) -> None:  # noqa: ANN401
        with stream:
            while piece := stream.read(_AT_ONCE):
                await to.send({"type": "http.response.body", "body": piece, "more_body": True})

    kind = "text/csv" if sent.kind == "csv" else "application/json"
    headers = {"content-disposition": f'attachment; filename="{sent.name}.{sent.kind}"'}
    return AsgiStream(write, headers=headers, content_type=f"{kind}; charset=utf-8")
