"""The server that the tests run on."""

import pytest
from sqlalchemy import URL

from tests.postgres import VARIABLE, NoPostgresError, execute, running_server


def test_a_server_that_is_named_is_used(
    postgres_server: URL, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, postgres_server.render_as_string(hide_password=False))
    with running_server() as address:
        assert address == postgres_server
    execute(postgres_server, "SELECT 1")


def test_one_that_does_not_answer_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "postgresql://nobody@127.0.0.1:1/nothing")
    with pytest.raises(NoPostgresError, match="does not answer"), running_server():
        pass
