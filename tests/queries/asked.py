"""How each question is asked of the harbour articles by the tests that hold for all."""

from typing import Any

ASKED: dict[str, tuple[dict[str, Any], ...]] = {
    "said-by": (
        {"who": "Mara Lindqvist"},
        {"who": "Transport Ministry", "since": "2024-05", "until": "2024-05-02"},
        {"who": "Mara Lindqvist", "outlet": "Coast Herald"},
    ),
}
