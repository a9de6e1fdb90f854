"""Closed classes of English words that the rules of attribution turn on."""

from loaders.text.grammar.times import MONTHS, WEEKDAYS


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


BE = _set("am is are was were be been being isn't aren't wasn't weren't")
AUXILIARIES = BE | _set(
    "has have had having hasn't haven't hadn't will would can could may might shall should must "
    "won't wouldn't can't cannot couldn't shouldn't mustn't mightn't do does did don't doesn't "
    "didn't"
)

SUBJECTS = _set("i you he she it we they who")
CONTRACTED = frozenset(
    f"{subject}'{rest}"
    for subject in ("i", "you", "he", "she", "it", "we", "they", "who", "there", "that", "what")
    for rest in ("m", "s", "re", "ve", "d", "ll")
)
"""A pronoun and its auxiliary in one word: he's, they've."""

PRONOUNS = SUBJECTS | _set("me him her us them whom myself himself herself itself themselves")
INDEFINITE = _set(
    "many some others several most few everyone everybody someone somebody nobody anyone none "
    "both all one another these those each two three four five six seven eight nine ten"
)
"""What stands alone for people nobody names."""
DETERMINERS = _set(
    "my your his her its our their whose a an the this that these those some any no every each "
    "many several few both all another one two three four five six seven eight nine ten dozens "
    "hundreds most more other such"
)
PREPOSITIONS = _set(
    "of in on at for to from by with about against over under into onto upon after before during "
    "since until till through throughout between among amid across around near behind beyond "
    "without within toward towards despite like unlike outside inside per via as than concerning "
    "regarding following including"
)
SUBORDINATORS = _set(
    "that which because while when whereas as if although though unless since where whether what "
    "how why whom whose once until before after than"
)
SMALL = PREPOSITIONS | DETERMINERS | _set("and or but nor yet so")
"""What stands small in titles of works."""
RELATIVES = _set("who which that whose")

TIME_WORDS = (
    WEEKDAYS
    | MONTHS
    | {f"{month}." for month in MONTHS}
    | _set(
        "today yesterday tonight tomorrow earlier later recently now afterwards afterward then "
        "separately again previously since"
    )
)
MEDIUM_NOUNS = _set(
    "statement statements interview interviews speech speeches letter email e-mail emails message "
    "tweet tweets post posts report reports press conference briefing call remarks release memo "
    "note op-ed column article essay book blog testimony debate address video twitter facebook "
    "instagram telegram whatsapp skype telephone phone television tv radio news text filing "
    "lawsuit complaint affidavit court hearing editorial comments comment emailed televised "
    "rally event forum meeting documents document communique communiqué declaration response "
    "appearance broadcast podcast"
)
ABBREVIATIONS = _set(
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "mr mrs ms mx dr messrs sen sens rep reps gov govs gen lt col maj capt cmdr adm sgt cpl pvt "
    "rev hon prof jr sr st mt ft inc corp co ltd no nos vs dept det supt asst assoc ave blvd "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont "
    "neb nev okla ore pa tenn tex va vt wash wis wyo"
)
SENTENCE_ENDS = frozenset({".", "!", "?", "...", "…"})
DASHES = frozenset({"—", "–", "―", "--", "---"})
MARKS = frozenset({'"', "“", "”", "„", "«", "»", "``", "''", "‘", "’", "'"})
TAG_LEADS = frozenset({",", "?", "!", "…", "..."}) | DASHES
"""What a quotation ends in that a speaker's tag follows."""
BREAKS = frozenset({";", ":", "(", ")", "[", "]"}) | DASHES | MARKS | SENTENCE_ENDS
