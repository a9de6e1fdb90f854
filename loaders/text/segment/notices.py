"""Vocabulary of notices and forms: how their sentences begin, one phrase a line.

A phrase is a regular expression, in lower case. An indented line carries on the phrase
above it.
"""

NOTICES = r"""
disclaimer\s?:
our (?:\w+ )?(?:standards|code of ethics|ethics policy|editorial policy|principles)\s?:
subscribe (?:now|today)\b (?:and|to|for|from|at)\b
(?:please )?(?:sign up|subscribe|register|join)\b.{0,160}\b(?:newsletters?|e-?mails?|inbox
    |alerts|roundup|for free|account|membership|mailing list|updates|bulletin|briefing)\b
get .{2,120}\b(?:in your inbox|delivered|newsletters?|by e-?mail)\b
(?:want|like) more\b.{0,80}\b(?:sign up|subscribe)\b
enter your e-?mail
entering your e-?mail
thank you for (?:subscribing|signing up)
thanks for (?:subscribing|signing up)
you(?:'re|’re| are) now subscribed
by (?:signing up|subscribing|submitting|registering|clicking|using (?:this|our)
    |continuing to (?:use|browse))\b.{0,200}\b(?:agree|accept|terms|policy|consent)\b
(?:follow|like|find|join) us on\b
download (?:the|our) (?:free )?app\b
click here (?:to|for)\b
(?:please )?share this (?:article|story|post)
(?:please )?(?:support|help us|donate|consider (?:donating|supporting|subscribing|becoming)
    )\b.{0,120}\b(?:our (?:work|journalism|reporting)|independent journalism|donat\w+
    |a (?:member|subscriber))\b
you(?:'ve|’ve| have)? (?:received|are receiving|receive) this (?:e-?mail|message|newsletter)
to unsubscribe\b
was this (?:e-?mail|message|newsletter) forwarded to you\b
we(?:['’]ll| will) (?:only )?use your e-?mail\b
if you (?:no longer|do not) wish to receive
add us to your address book
this (?:site|page|form) is protected by
this (?:web)?site uses
please enable (?:javascript|cookies)
your browser (?:does not|is not|doesn['’]t)
javascript (?:is|must be)
please (?:verify|confirm) (?:that )?you
(?:this material|this content) may not be (?:published|reproduced|redistributed|copied)
no part of this (?:publication|site)
reproduction (?:in whole|of this)
(?:the )?content of this (?:site|page) is
listen to (?:the |our )?(?:latest|full|podcast)\b.{0,120}\b(?:podcast|episode|below)\b.{0,30}$
"""

CUT_OFFS = r"""
(?:continue|keep) reading\b.{0,80}\b(?:by|subscri\w+|register\w*|free|account|with a)\b
to (?:continue|keep|read)\b.{0,40}\b(?:please )?(?:subscribe|register|log ?in|sign ?in|create)\b
(?:subscribe|register|log ?in|sign ?in|create (?:a|an|your) .{0,20}account)(?: now| today
    | here)?(?: or .{3,20})? (?:to|for) (?:continue|keep|read)\b
(?:this|the (?:rest|full)).{0,40}\b(?:is (?:only )?(?:available|reserved|exclusive)
    |article is for)\b.{0,30}\b(?:subscribers|members|registered)\b
"""
"""What says that the article goes on for those who pay."""

PAYWALLS = r"""
(?:subscribe|register|log ?in|sign ?in|create (?:a|an|your) .{0,20}account)(?: now| today
    | here)?(?: or .{3,20})? (?:to|for) (?:unlock|access|get|full|unlimited)\b
already (?:a )?(?:subscribed|subscriber|registered|a member|have an account)\b
not (?:yet )?(?:a )?(?:subscriber|member|registered)\b.{0,5}\?
you(?:'ve|’ve| have) (?:reached|read|used|\d).{0,40}\b(?:free articles?|limit)\b
\d+ free articles? (?:left|remaining)
get unlimited (?:digital )?access
unlock (?:this|unlimited)\b
"""
"""What offers more to those who pay."""

OUT_LINKS = r"""
(?:read|see|watch|listen|also|look|learn|view|click|find)(?: more| also| next| on| now| out
    | here| the full story| full story| this| it)?\s?[:>»→|–]\s?\S
read (?:more|also|next) ?[-–—]
(?:related(?: (?:experts|topics|article|story|stories|coverage|news|content))?|recommended
    |more|more (?:from
    |on|in) .{2,30}|must read|don['’]t miss|don['’]t miss it|in pictures|gallery|see also
    |also read|see more|video|podcast|live|opinion|promoted|sponsored|advertisement
    |from the archives?)\s?[:>»→|]\s?\S
more .{0,40}(?:articles|stories|news|posts)(?: .{0,40})?(?:\.\.\.|…|>>|»|→)$
"""


def pattern_of(phrases: str) -> str:
    """Return the regular expression of a vocabulary: any of its phrases."""
    return "|".join(line for line in phrases.replace("\n    ", "").splitlines() if line)
