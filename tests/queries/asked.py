"""How each question is asked of the harbour articles by the tests that hold for all."""

from typing import Any

ASKED: dict[str, tuple[dict[str, Any], ...]] = {
    "quoted-without-name": (
        {},
        {"outlet": "Coast Herald", "with_copies": True},
        {"since": "2024-09", "until": "2024"},
    ),
    "never-quoted-in-marks": (
        {},
        {"outlet": "Coast Herald", "with_copies": True},
        {"since": "2024-09", "until": "2024"},
    ),
    "said-by": (
        {"who": "Mara Lindqvist"},
        {"who": "Transport Ministry", "since": "2024-05", "until": "2024-05-02"},
        {"who": "Mara Lindqvist", "outlet": "Coast Herald"},
    ),
    "said-by-month": (
        {"who": "Mara Lindqvist"},
        {"who": "Transport Ministry", "since": "2024-05", "until": "2024-05-02"},
        {"who": "Mara Lindqvist", "outlet": "Coast Herald", "with_copies": True},
    ),
    "how-reworded": (
        {"quote": "Nobody asked"},
        {"quote": 1},
        {"quote": "cables hold"},
    ),
    "said-about": (
        {"who": "Mara Lindqvist"},
        {"who": "Mara Lindqvist", "by": "Jonas Veld", "since": "2024-09-14"},
        {"who": "Mara Lindqvist", "outlet": "Halle Gazette", "until": "2024"},
    ),
    "said-on": (
        {"words": "bridge"},
        {"words": "the cables", "by": "Transport Ministry", "since": "2024-05-03"},
        {"words": "bridge", "outlet": "Halle Gazette", "until": "2024-09-14"},
    ),
    "relies-on-agency": (
        {},
        {"agency": "North Sea Press", "outlet": "Coast Herald"},
        {"since": "2024-05-03", "until": "2024-05-03"},
    ),
    "numbers": (
        {},
        {"unit": "cable", "at_least": 50.0, "at_most": 52.0},
        {"words": "storm", "outlet": "Coast Herald"},
    ),
    "who-is": (
        {"who": "Mara Lindqvist"},
        {"who": "Transport Ministry"},
    ),
    "in-several-articles": ({},),
    "shares-surname": ({"surname": "Lindqvist"},),
    "described-alike": (
        {},
        {"words": "harbour official", "with_copies": True},
    ),
    "unattributed": (
        {},
        {"attribution_in": "none"},
        {"outlet": "North Sea Press", "since": "2024-05-02", "until": "2024-05-02"},
    ),
    "split-quotes": (
        {},
        {"one_sentence": True},
        {"outlet": "Coast Herald", "since": "2024-05", "until": "2024-05"},
    ),
    "scare-quotes": (
        {},
        {"words": "ghost", "outlet": "Coast Herald"},
        {"since": "2024-05-03", "until": "2024-05-03"},
    ),
    "said-by-body": (
        {"body": "Transport Ministry"},
        {"body": "Transport Ministry", "with_unnamed": True, "until": "2024-05-02"},
        {"body": "Transport Ministry", "outlet": "Coast Herald", "since": "2024"},
    ),
    "about-both": (
        {"one": "Piet Aalders", "other": "Mara Lindqvist"},
        {"one": "Piet Aalders", "other": "Mara Lindqvist", "events": True},
        {"one": "Jonas Veld", "other": "Mara Lindqvist", "since": "2024-05-01"},
        {"one": "Piet Aalders", "other": 1, "outlet": "Coast Herald", "until": "2024-05-01"},
    ),
    "at-place": (
        {"place": "Oosthaven"},
        {"place": "the bridge", "events": True, "since": "2024-05", "until": "2024-05-31"},
    ),
    "on-whose-word": (
        {"words": "the"},
        {"words": "bridge", "basis": "named", "outlet": "Halle Gazette"},
        {"words": "cables", "since": "2024-05-03", "until": "2024-05"},
    ),
    "timeline": (
        {"words": "Aalders"},
        {"words": "bridge", "outlet": "Coast Herald"},
        {"words": "the", "since": "2024-05-03", "until": "2024-05-10"},
    ),
    "disagreeing-numbers": (
        {},
        {"words": "storm", "unit": "cable"},
    ),
    "who-said": (
        {"words": "the"},
        {"words": "bridge", "in_marks": True},
        {"words": "safe", "outlet": "Coast Herald", "since": "2024-05", "until": "2024"},
    ),
    "second-hand": (
        {},
        {"by": "Mara Lindqvist", "since": "2024-03", "until": "2024-03"},
        {"through": "Jonas Veld", "outlet": "Halle Gazette"},
    ),
    "quote-counts": (
        {},
        {"by": "outlet", "with_copies": True, "with_scare": True},
        {"by": "speaker", "outlet": "Coast Herald", "with_copies": True},
        {"by": "article", "since": "2024-05", "until": "2024-06"},
        {"by": "month", "with_scare": True},
    ),
    "held-office": (
        {"words": "transport minister"},
        {"words": "minister", "outlet": "Halle Gazette", "since": "2024-09", "until": "2024"},
    ),
    "published": (
        {},
        {"outlet": "Coast Herald", "since": "2024-05-03", "until": "2024-05-03"},
    ),
    "most-quoted": (
        {},
        {"outlet": "Coast Herald", "with_unnamed": True, "with_copies": True},
        {"since": "2024-09", "until": "2024"},
    ),
    "outlet-sourcing": (
        {},
        {"outlet": "Coast Herald", "with_copies": True},
        {"since": "2024-09", "until": "2024"},
    ),
    "shares-pages": (
        {"who": "Mara Lindqvist"},
        {"who": "Mara Lindqvist", "with_unnamed": True},
    ),
}
