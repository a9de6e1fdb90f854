"""Credits of pictures: who took or sells them, at the end of a caption or on a line alone."""

import re

_PHOTO_CREDIT = re.compile(
    r"""[(\[](?:[^()\[\]]{2,50}(?:/|\sfor\s|\svia\s)\s?(?:flickr|reuters|ap|afp|epa|getty
      |wikimedia|creative\scommons
        |shutterstock|upi|xinhua|tass|anadolu|alamy|istock|unsplash|bloomberg|pool|twitter
          |handout)[^()\[\]]{0,40}
      |(?:photo|image|picture|photograph)s?\b[^()\[\]]{2,60}
      |(?:ap|reuters|afp|epa|getty)\s(?:photo|images|file)[^()\[\]]{0,40})[)\]]\s?\.?$
    | (?:photo(?:graph)?|image|credit)s?\s?(?:by|:)\s[^.]{3,60}\.?$""",
    re.VERBOSE | re.IGNORECASE,
)
_CAPITALS_CREDIT = re.compile(r"[.!?…]\s[A-Z][A-Z.’' -]{3,40}/\s?[A-Z][A-Z ]{2,30}\.?$")
_CREDIT_LINE = re.compile(
    r"""(?:[^\W\d_][\w’'.-]*[\s/,–—-]+){0,6}?(?:via\s)?(?:getty(?:\simages)?|reuters
      |associated\spress|ap(?:\sphoto)?|afp
        |epa|shutterstock|flickr|wikimedia\scommons|alamy
          |istock(?:photo)?)(?:\s?/\s?[\w\s’'.-]{3,40})?\.?$""",
    re.VERBOSE | re.IGNORECASE,
)
_WORDS = ("photo", "image", "credit")  # a word of each alternative: most texts have none
_TAIL = 90


def is_credit_line(text: str) -> bool:
    """Tell whether a line is an agency of pictures, with or without a photographer."""
    return _CREDIT_LINE.match(text) is not None


def has_credit(text: str, lower: str) -> bool:
    """Tell whether a text, given in lower case too, holds a credit in words or in brackets."""
    bracketed = text.rstrip().rstrip(".").rstrip()[-1:] in {")", "]"}
    told = bracketed or any(map(lower.__contains__, _WORDS))
    return told and _PHOTO_CREDIT.search(text) is not None


def ends_in_credit(text: str) -> bool:
    """Tell whether a text ends in names in capitals: "ANN LEE/HARBOUR TIMES"."""
    return _CAPITALS_CREDIT.search(text[-_TAIL:]) is not None
