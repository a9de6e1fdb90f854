"""docs/questions.md is what the functions say."""

from db.questions_doc import questions_doc
from tests.documents import ROOT


def test_the_page_is_up_to_date() -> None:
    page = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
    assert page == questions_doc(), "run python -m db.questions_doc > docs/questions.md"
