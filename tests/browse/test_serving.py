"""What is read is only read, and not for ever; strange names do not lead in."""

import asyncio
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from db.engine import reading_engine
from onrecord.browse.answering import answered
from onrecord.browse.asked import Asked, Result, Shown
from onrecord.browse.guard import POLICY, host_of
from onrecord.browse.serving import reading_room
from tests.browse.conftest import Get

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
ASKED = Asked("/", {}, {})


def test_nothing_can_be_written(sqlite_path: Path) -> None:
    engine = reading_engine(sqlite_path, 10)
    with Session(engine) as session, pytest.raises(OperationalError, match=r"(?i)read-?only"):
        session.execute(text("DELETE FROM articles"))
    with Session(engine) as session:
        session.execute(text("PRAGMA query_only = OFF"))
        with pytest.raises(OperationalError, match=r"(?i)read-?only"):
            session.execute(text("DELETE FROM articles"))
    engine.dispose()


def test_a_file_with_odd_characters_is_opened(sqlite_path: Path) -> None:
    odd = sqlite_path.rename(sqlite_path.with_name("a?b #1%20.db"))
    engine = reading_engine(odd, 10)
    with Session(engine) as session:
        assert session.scalar(text("SELECT count(*) FROM articles")) == 0
    engine.dispose()


def test_what_takes_too_long_is_stopped_and_said(sqlite_path: Path) -> None:
    engine = reading_engine(sqlite_path, 0.05)

    def slow(session: Session, _asked: Asked) -> Result:
        session.execute(text(ENDLESS))
        raise AssertionError("it has no end")

    for _ in range(2):  # the connection is of use again
        with Session(engine) as session:
            result = answered(slow, session, ASKED)
        assert isinstance(result, Shown)
        assert (result.status, result.context["head"]) == (503, "This takes too long")
    with Session(engine) as session:
        assert session.scalar(text("SELECT 1")) == 1
    engine.dispose()


def test_sql_of_visitors_is_bounded(get: Get) -> None:
    def asked(sql: str) -> str:
        return f"/data.json?{urlencode({'sql': sql, '_timelimit': 50})}"

    assert get(asked("DELETE FROM articles")).status_code == 400
    endless = get(asked(ENDLESS))
    assert endless.status_code == 400
    assert "took too long" in endless.text
    many = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 2000) SELECT i FROM n"
    )
    assert len(get(asked(many)).json()["rows"]) == 1_000
    assert get("/data.db").status_code in {403, 404}


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8001", 200),
        ("localhost", 200),
        ("[::1]:8001", 200),
        ("evil.example", 421),
        ("evil.example:8001", 421),
        ("127.0.0.1.evil.example", 421),
        ("", 421),
    ],
)
def test_only_names_of_this_machine_lead_in(harbour_file: Path, host: str, status: int) -> None:
    room = reading_room(harbour_file, frozenset({"127.0.0.1", "localhost", "[::1]"}))
    response = asyncio.run(room.client.get("/ask", headers={"host": host}))
    assert response.status_code == status
    assert "content-security-policy" in response.headers


def test_hosts_are_read_without_their_port() -> None:
    told = [b"LOCALHOST:80", b"[::1]:80", b"[::1]", b"a.b"]
    found = [host_of({"headers": [(b"host", each)]}) for each in told]
    assert found == ["localhost", "[::1]", "[::1]", "a.b"]


def test_the_command_serves_until_it_is_stopped(served: str) -> None:
    with httpx.Client() as client:
        assert "Reading room" in client.get(f"{served}/").text
        assert client.get(f"{served}/ask").headers["content-security-policy"] == POLICY
        assert client.get(f"{served}/", headers={"host": "evil.example"}).status_code == 421
        css = client.get(f"{served}/-/room/room.css")
        assert css.headers["content-type"].startswith("text/css")
        assert "url(" not in css.text
        assert "@import" not in css.text
