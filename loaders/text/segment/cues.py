"""What a line says about itself: the wording of menus, forms, notices, credits, dates, bylines."""

import re
from enum import StrEnum

from loaders.text.patterns import URL, WRITTEN_DATE
from loaders.text.segment.notices import CUT_OFFS, NOTICES, OUT_LINKS, PAYWALLS, pattern_of
from loaders.text.segment.photo_credits import ends_in_credit, has_credit, is_credit_line
from loaders.text.segment.phrases import COMMENT_FORMS, LIST_LABELS, WIDGETS
from loaders.text.segment.stamps import DATE_NOISE, is_stamp


class Cue(StrEnum):
    """What a line's wording makes it; None stands for a line that says nothing of the sort."""

    WIDGET = "widget"
    OUT_LINK = "link to another article"
    LIST_LABEL = "list label"
    COMMENTS = "comments"
    FOOTER = "footer"
    PAGE = "page"
    URL_LABEL = "url label"
    SUMMARY_LABEL = "summary label"
    TEXT_LABEL = "text label"
    NOTE_LABEL = "note label"
    URL = "url"
    TAGS = "tags"
    DATE = "date"
    CAPTION = "caption"
    NOTE = "note"


FURNITURE = frozenset(
    {Cue.WIDGET, Cue.OUT_LINK, Cue.LIST_LABEL, Cue.COMMENTS, Cue.FOOTER, Cue.PAGE, Cue.URL_LABEL}
    | {Cue.SUMMARY_LABEL, Cue.TEXT_LABEL, Cue.NOTE_LABEL}
)
"""The cues of what is no part of the article."""


# Phrases are matched against the line in lower case: alternatives are then told apart by their
# first letter, which ignoring case would prevent.
def _whole(phrases: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern_of(phrases)})(?:\.\.\.)?[\s:!…»›>→*|-]*$")


def _beginning(phrases: str) -> re.Pattern[str]:
    return re.compile(pattern_of(phrases))


_WIDGET = _whole(WIDGETS)
_LIST_LABEL = _whole(LIST_LABELS)
_COMMENT_FORM = _whole(COMMENT_FORMS)
_NOTICE = _beginning(NOTICES)
_PAYWALL = _beginning(CUT_OFFS + PAYWALLS)
_OUT_LINK = _beginning(OUT_LINKS)
_COOKIES = re.compile(r"\bcookies?\b")
_CONSENT = re.compile(
    r"\b(?:we|our|you|your|this (?:web)?site|the website) (?:use|agree|accept|consent|continu"
    r"|policy"
    r"|experience|brows|privacy|site|may|can|prefer|choice|device)|\bprivacy policy\b"
    r"|\baccept (?:all|cookies)|\bby (?:continuing|using)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"\b(?:said|says|told)\b", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:©|&copy;)\s{0,3}(?:\d{4}|(?-i:[^\W\d_a-z]))|(?:\(c\)|copyright\b)[\s©]{0,3}(?:\(c\)\s)?\d{4}"
    r"|copyright\s(?:©|by\s)|^copyright\s(?-i:[^\W\d_a-z])[^.]{2,60}$|all rights reserved",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"(?:[-–—•|\[(]\s?)?(?:page|p\.|pg\.?)\s?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?(?:\s?[-–—•"
    r"|\])])?\.?$"
    r"|[-–—]\s?\d{1,4}\s?[-–—]$|\d{1,3} of \d{1,4}$"
    r"|.{3,60}?[\s|·–—-]{1,4}page \d{1,4}(?: of \d{1,4})?$|page \d{1,4}(?: of \d{1,4})?[\s"
    r"|·–—-]{1,4}.{3,60}$",
    re.IGNORECASE,
)
_MAIL_HEADER = re.compile(
    r"(?:from|to|cc|bcc|reply-to|sender|return-path|received|message-id)\s?:.*@", re.IGNORECASE
)
_CONTACT = re.compile(
    r"(?:(?:media|press|news|public|general|further|investor)\s)?(?:contacts?|inquiries|enquiries"
    r"|information|relations)(?:\s(?:person|details|information))?\s?:.*(?:\S@\S|\d{3}[\s)./-]{0,2}\d{2})",
    re.IGNORECASE,
)
_URL_LABEL = re.compile(
    r"(?:(?:original|source|article|full|canonical|page|web)\s)?(?:url|link|address|permalink"
    r"|source|article|web|retrieved from|available at)(?:\s(?:url|link|address))?:\s*$",
    re.IGNORECASE,
)
_WEB_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+$|[a-z0-9-]+(?:\.[a-z0-9-]+){0,2}\.[a-z]{2,12}(?:/\S*)?$"
)
_SUMMARY_LABEL = re.compile(
    r"(?:(?:article|executive|story)\s)?(?:summary|abstract|synopsis|key points|in brief"
    r"|at a glance|highlights|the gist|tl;dr|standfirst)\s*[.:]?$",
    re.IGNORECASE,
)
_TEXT_LABEL = re.compile(
    r"(?:full (?:text|article|story)|article(?: text)?|body|text)\s*[.:]?$", re.IGNORECASE
)
_NOTE_LABEL = re.compile(
    r"about (?:the )?(?:authors?|writers?|contributors?|columnists?|reporters?)\s*:?$"
    r"|author bio\s*:?$",
    re.IGNORECASE,
)
_TAGS = re.compile(
    r"(?:tags|tagged(?: with| as| under)?|found in|filed under|filed in|topics|keywords|key words"
    r"|posted in|categor(?:y|ies)|subjects?|labels|hashtags|read more (?:about|on)"
    r"|more (?:about|on))\s?:\s?\S",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d\d")
_CAPTION = re.compile(
    r"""[(\[<]?(?:photo(?:graph|graphy|s)?|portraits?|images?|picture|pic|illustration|graphic|foto)
        (?:\s(?:credits?|illustration|courtesy))?\s?(?::|by\s(?-i:[^\W\d_a-z])|courtesy\s)
    | about\sthe\s(?:photo|picture|image|cover)\w*:?\s
    | \(?file\s?(?:photo|picture|image)?\s?[:–—-]\s | \(?caption\s?: | \(?credits?\s?:
      | (?:pictured|shown)(?:\s(?:above|here|below))?[:,]\s
    | (?:above|below|top|cover)(?:\s(?:photo|image|left|right))?:\s
    | in\sthis\s(?:file\s)?(?:photo|image|picture|undated)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_NOTE = re.compile(
    r"""[(\[]?(?:additional\s|further\s|other\s)?(?:reporting|writing|editing|edited|compiled
      |translated|reported|produced)
        (?:,\s\w+){0,2}(?:\sand\s\w+)?(?:\s(?:contributed|from\s\w+|for\s\w+))?\s?(?:by\s(?-i:[^\W\d_a-z])|:)
    | [(\[]?(?:contributing|contributors|contributed\sby|translation)\s?:
    | [(\[]?translated\sfrom\s(?:the\s)?(?-i:[^\W\d_a-z])\w+(?:\s(?:by|for)\s[^.]{2,60})?[.)\]]*$
    | (?:the|this)\s(?:article|story|post|piece|essay|version|report
      |interview)\s(?:has\sbeen|was)\s(?:lightly\s)?(?:edited|condensed|translated|corrected)\b
    | (?:the|this)\s(?:article|story|post|piece|essay|version|report
      |interview)\b.{0,40}\b(?:originally|first)\s
      (?:appeared|published|ran|posted|written)
    | (?:the\s)?(?:views|opinions)\sexpressed\b | editor[’']?s[’']?\snote\b
      | as\spublished\sin\sthe\b | originally\spublished\b
    | follow\s(?!us\b)[^.]{2,60}\bon\s(?:twitter|facebook|x\b|instagram|mastodon|threads)
      | (?:twitter|e-?mail)\s?:\s?\S+@?\S*$
    | you\scan\s(?:follow|reach|e-?mail|contact)\s | (?:e-?mail|contact|reach
      |write\sto)\s(?:the\s(?:author|writer|reporter)|her|him|them)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"contributed\s(?:additional\s)?(?:reporting|research)\b|contributed\sto\sth(?:is"
    r"|e)\s(?:report|story|article|piece)"
    r"|assisted\s(?:in|with)\s(?:the\s)?(?:reporting|research)|can\sbe\s(?:reached|followed"
    r"|contacted|e-?mailed)\s(?:at|on|via)\b"
    r"|^(?:[^\W\d_][\w’'.-]*\s){1,3}reported\sfrom\s(?-i:[^\W\d_a-z])[^.]*[.;]",
    re.IGNORECASE,
)
_DESK_NOTE = re.compile(
    r"\((?:adds|updates|recasts|corrects|repeats|refiles|releads|rewrites|writes through|clarifies"
    r"|fixes|changes|removes|deletes|releases|eds)\b[^()]*\)?$"
)
_SEPARATED = re.compile(r"\s?[|·•»›]\s?|\s[/>]\s")
_BY_NAME = re.compile(r"\b[Bb][Yy]\s[^\W\d_a-z]")
_WRITTEN_BY = re.compile(
    r"(?:(?:interview|words|text|story|report|article|written|reporting)s?\s)?by\s(?-i:[^\W\d_a-z])",
    re.IGNORECASE,
)
"""A line of credits that opens so is a byline, though it may end in who took the pictures."""


def cue_of(text: str, words: int, *, is_image: bool) -> Cue | None:
    """Return what the wording of a line or paragraph, without its marks, makes it."""
    if words == 0:
        return Cue.WIDGET
    if is_image:
        return Cue.CAPTION if words >= _TOLD else Cue.WIDGET
    if words <= _LINE:
        found = _line_cue(text, words)
        if found is not None:
            return found
    return _sentence_cue(text, words) if words <= _NOTICE_LENGTH else None


_TOLD = 4
_FOOTER = 60
_MENU_PARTS = 3
_LINE = 14
_NOTICE_LENGTH = 150


def _line_cue(text: str, words: int) -> Cue | None:
    lower = text.lower()
    if lower[0] in "[(":
        lower = lower.strip("[]() ")
    for cue, pattern in _LINES:
        if pattern.match(lower):
            return cue
    if _WEB_ADDRESS.match(text):
        return Cue.URL if URL.match(text) else Cue.WIDGET
    is_dated = _DIGITS.search(text) and WRITTEN_DATE.search(text)
    if is_dated and (is_stamp(text) or not DATE_NOISE.sub("", text)):
        return Cue.DATE
    if _DESK_NOTE.match(text.lower()):
        return Cue.WIDGET
    if not _WRITTEN_BY.match(text) and (
        has_credit(text, text.lower()) or (words <= 8 and is_credit_line(text))
    ):
        return Cue.CAPTION
    return Cue.WIDGET if _is_menu_line(text, words) else None


def _is_menu_line(text: str, words: int) -> bool:
    """Tell whether the line is short names between bars or arrows, and no byline or date."""
    if all(map(_WIDGET.match, text.lower().split())):
        return True
    parts = _SEPARATED.split(text)
    if len(parts) > 1 and all(map(_WIDGET.match, (part.lower() for part in parts))):
        return True
    if len(parts) < _MENU_PARTS or WRITTEN_DATE.search(text) or _BY_NAME.search(text):
        return False
    if any(map(_WIDGET.match, (part.lower() for part in parts))):
        return True
    return words <= 2 * len(parts) or (len(parts) > _MENU_PARTS and words <= 3 * len(parts))


_LINES = (
    (Cue.PAGE, _PAGE),
    (Cue.SUMMARY_LABEL, _SUMMARY_LABEL),
    (Cue.TEXT_LABEL, _TEXT_LABEL),
    (Cue.NOTE_LABEL, _NOTE_LABEL),
    (Cue.URL_LABEL, _URL_LABEL),
    (Cue.WIDGET, _WIDGET),
    (Cue.WIDGET, _MAIL_HEADER),
    (Cue.WIDGET, _CONTACT),
    (Cue.COMMENTS, _COMMENT_FORM),
    (Cue.LIST_LABEL, _LIST_LABEL),
)


def _sentence_cue(text: str, words: int) -> Cue | None:
    if _TAGS.match(text) and not ends_like_prose(text):
        return Cue.TAGS
    lower = text.lower()
    if words <= _FOOTER and any(map(lower.__contains__, _RIGHTS)) and _is_copyright(text):
        return Cue.FOOTER
    if _CAPTION.match(text) or (
        words <= 60
        and not (words <= _LINE and _WRITTEN_BY.match(text))
        and (has_credit(text, lower) or ends_in_credit(text))
    ):
        return Cue.CAPTION
    helped = words <= _NOTE_WORDS and any(map(lower.__contains__, _CONTRIBUTIONS))
    if _NOTE.match(text) or (helped and _CONTRIBUTED.search(text)):
        return Cue.NOTE
    if _PAYWALL.match(lower):
        return Cue.LIST_LABEL
    if _NOTICE.match(lower):
        return Cue.WIDGET
    if _OUT_LINK.match(lower) and not ends_like_prose(text):
        return Cue.OUT_LINK
    if (
        "cookie" in lower
        and _COOKIES.search(lower)
        and _CONSENT.search(text)
        and not _REPORTED.search(text)
    ):
        return Cue.WIDGET
    if words <= 80 and text.endswith(_TEASERS) and _TEASER_END.search(text[-60:]):
        return Cue.WIDGET
    return None


# A word of each alternative of a pattern: most texts have none and need no search.
_CONTRIBUTIONS = (
    "contributed", "assisted", "reached", "followed", "contacted", "mailed", "reported",
)  # fmt: skip
_TEASERS = (">", "»", "›", "→", "…", "...", "]")
_NOTE_WORDS = 40


_RIGHTS = ("©", "&copy;", "(c)", "copyright", "rights reserved")


def _is_copyright(text: str) -> bool:
    return _COPYRIGHT.search(text) is not None and _REPORTED.search(text) is None


_TEASER_END = re.compile(
    r"(?:\b(?:more (?:articles|stories|news|posts)(?: on| about| from)?\b|read (?:more|on"
    r"|the full)|full (?:story|article)"
    r"|continue reading|learn more|find out more)[^.!?]{0,40}(?:>>|»|›|→|…|\.{3}|>)"
    r"|\[(?:read )?more\W*\])\s*$",
    re.IGNORECASE,
)


def ends_like_prose(text: str) -> bool:
    """Tell whether a labelled line goes on as a sentence would: it ends in a full stop."""
    return text.endswith((".", ".”", '."')) and not text.endswith("...")
