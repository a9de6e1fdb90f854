"""Shapes that several stages recognise: written dates, personal names, outlets, addresses.

Every pattern runs in time linear in the text it is given.
"""

import re

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
WEEKDAY = r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"
_DAY = r"\b\d{1,2}(?:st|nd|rd|th|\.)?"

WRITTEN_DATE = re.compile(
    rf"""\b{MONTH}\s{{1,3}}{_DAY}(?:,\s{{0,3}}|\s{{1,3}})\d{{4}}\b
    | {_DAY}[\s-]{{1,3}}(?:of\s)?{MONTH}(?:,\s{{0,3}}|[\s-]{{1,3}})\d{{4}}\b
    | \b\d{{4}}-\d{{2}}-\d{{2}}(?=\b|T)
    | \b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}\b
    | \b\d{{4}}/\d{{2}}/\d{{2}}\b
    | \b{MONTH}(?:,\s{{0,3}}|\s{{1,3}})\d{{4}}\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""A date with its year: day and month, or a month alone."""

URL = re.compile(r"https?://[^\s<>\"”]+|www\.[^\s<>\"”/]+/[^\s<>\"”]+", re.IGNORECASE)

_PARTICLE = (
    r"(?:al|bin|ibn|ben|abu|de|del|della|der|den|di|da|dos|das|du|e|el|la|las|le|los|op|san|ten|ter|van|von|y"
    r"|zu|zum|zur)"
)
_NAME_PART = r"(?:(?:al|el|ad|an|as|ash|ul)-)?[^\W\d_a-z][^\W\d_]*(?:[’'.-][^\W\d_]+)*\.?"
PERSON_NAME = re.compile(rf"{_NAME_PART}(?:\s(?:{_PARTICLE}\s){{0,3}}{_NAME_PART}){{1,4}}")
"""Two to five name parts that begin with a capital, particles between them ("van der", "de la")."""

AGENCY = (
    r"Reuters|Associated Press|AP|Agence France-Presse|AFP|UPI|dpa|EFE|ANSA|Xinhua|Kyodo|Interfax"
    r"|TASS|ITAR-TASS|RIA Novosti|PTI|Press Association|Anadolu Agency|Bloomberg|Agencies"
)
"""News agencies by the names that stand in bylines; their copy appears in many outlets."""

OUTLET_WORD = re.compile(
    r"""\b(?:times|post|news|newspaper|herald|guardian|tribune|journal|gazette|press|daily|weekly
    |magazine|review|observer|telegraph|chronicle|agency|network|radio|tv|television|courier
    |mail|monitor|independent|bulletin|dispatch|inquirer|examiner|globe|register|sentinel|echo
    |standard|ledger|advertiser|argus|wire|media|online|today|reuters|afp|bbc|cnn|upi|interfax|bloomberg|politico|staff
    |associated\ press|correspondents?|desk|editors?|team|agencies|service|broadcasting)\b
    |\.(?:com|org|net|co\.uk|info)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""A word that the names of outlets have and the names of people have not."""

OUTLET_LABEL = re.compile(
    r"(?i:source|publication|publisher|published in|newspaper|outlet|magazine|journal)\s?:\s"
    r"(?=[^\W\d_a-z](?!\w*://))"
)
"""A label before an outlet's name on its own line."""
