"""Whether a document shows that its article was cut off."""

import pytest

from loaders.text.reading import read

_PARAGRAPHS = (
    "Harbour Bridge Stays Shut\n\nBy Ann Lee\n\nThe harbour bridge stays shut, the council said on"
    " Monday. Nobody was hurt.\n\nIts engineers looked at the piers in May and found them weak"
)


@pytest.mark.parametrize(
    "end",
    [
        ".\n\nContinue reading this article by registering for free",
        ".\n\nContinue reading with a free account and get:\n\n  • Unlimited articles",
        ".\n\n**Subscribe to continue reading**\n\nFound in: bridges",
        ".\n\nShare\n\nTo continue reading, please log in or subscribe.",
        ".\n\nTo read the full article, register here",
        ".\n\nThe rest of this article is available to subscribers only.",
        ".\n\nThis article is for subscribers only. Already a member? Log in",
        " …\n\nRead more",
        "...\n\nContinue reading →",
        " …\n\n[Read the full story](https://harbour.example/bridge)",
    ],
)
def test_an_article_that_goes_on_elsewhere_is_cut_off(end: str) -> None:
    assert read(_PARAGRAPHS + end).is_truncated


@pytest.mark.parametrize(
    "end",
    [
        ".",
        " …",
        ".\n\nRead more",
        ".\n\nContinue reading\n\nCity Tax Rises Again",
        ".\n\nSubscribe now to get our newsletter",
        ".\n\nAlready a subscriber? Log in",
        ".\n\nGet unlimited access",
        ".\n\nYou have 3 free articles left",
        " …\n\nShare\n\nTweet",
        ".\n\nContinue reading this article by registering\n\nThe council meets again on Friday.",
    ],
)
def test_offers_and_links_to_others_tell_nothing(end: str) -> None:
    assert not read(_PARAGRAPHS + end).is_truncated


def test_a_notice_without_an_article_tells_nothing() -> None:
    assert not read("").is_truncated
    assert not read("Subscribe to continue reading").is_truncated
