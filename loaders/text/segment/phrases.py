"""Vocabulary of page furniture, one phrase a line: data, apart from the rules that use it.

A phrase is a regular expression, in lower case, for a whole line but for its closing
punctuation. An indented line carries on the phrase above it.
"""

WIDGETS = r"""
advert(?:isement|ising)?s?
ads?(?: by \S+)?
sponsored(?: content| post)?
(?:story|article) continues (?:below|after)(?: (?:the )?advertisement| this ad)?
scroll (?:down )?to continue(?: reading)?
(?:continue|keep) reading
skip (?:to|past|over) .{2,30}
skip (?:advertisement|ad|navigation|nav)
(?:main |site |toggle |open |close )?(?:menu|navigation|search)
home(?:page)?
log ?in
log ?out
sign ?in
sign ?up
sign out
register
subscribe(?: now| today)?
my account
subscriptions?
newsletters?
e-?newsletter
podcasts?
videos?
photos
live
share(?: (?:this|on|via|to|with)(?: .{2,30})?| article| story)?
tweet(?: this)?
facebook
twitter
whatsapp
linkedin
reddit
pinterest
instagram
youtube
telegram
flipboard
messenger
google\+?
tumblr
threads
bluesky
e-?mail(?: this(?: article)?| article| to a friend)?
print(?: this(?: article)?| article| page)?
save(?: article| for later)?
bookmark(?: this)?
(?:re)?tweets? \d+
likes?(?: \d+)?
\d+ likes?
\d[\d,.]*k? (?:shares?|views|tweets|retweets|reactions)
shares?(?: \d+)?
follow(?: us)?(?: on .{2,30})?
rss(?: feeds?)?
itunes
copy (?:the )?link
link copied!?
copy url
get link
listen(?: to (?:this )?(?:article|story))?(?: \d+ min\w*)?
(?:estimated )?(?:reading time:? )?\d+[- ]min(?:ute)?s?(?: read)?
next(?: page| article| story| post)?
prev(?:ious)?(?: page| article| story| post)?
older posts
newer posts
(?:back )?to (?:the )?top
top of page
close(?: this)?(?: ad| window)?
like this
like loading
loading(?: comments)?
dismiss
got it!?
ok
accept(?: all)?(?: cookies)?
reject(?: all)?
decline
i agree
manage (?:cookies|preferences|options)
cookie settings
view (?:image|gallery|photos|in browser|this email in your browser|on .{2,20})
(?:click to )?(?:enlarge|expand|zoom)(?: image)?
enlarge this image
toggle caption
hide caption
show caption
play(?: video| audio)?
watch(?: live| now| video)?
live updates
media playback is .{4,40}
text size.{0,12}
font size
a a a?
increase text
decrease text
for immediate release
-30-
- 30 -
ends
\(ends\)
\(more\)
end
read later
report (?:an )?(?:error|typo|ad)
send (?:us )?(?:a )?(?:tip|feedback)
feedback
privacy(?: policy| notice| statement| & cookies)?
terms(?: (?:of|and|&) .{3,20})?
contact(?: us)?
about(?: us)?
advertise(?: with us)?
site ?map
careers
jobs
help
faqs?
accessibility(?: statement)?
cookie (?:policy|notice|settings)
do not sell .{3,40}
ad ?choices
masthead
work with us
imprint
impressum
legal(?: notice)?
donate(?: now| today)?
support us
become a (?:member|subscriber|supporter)
membership
e-?paper
(?:today['’]s )?e-?edition
buy (?:photos|reprints)
reprints(?: and permissions)?
reuse this (?:content|article)
unsubscribe(?: here)?
update (?:your )?(?:preferences|profile)
forward to a friend
sent from my \w+
photo ?gallery
gallery
slideshow
image \d+ of \d+
\d+ ?/ ?\d+
we are sorry.{0,60}
this video is .{3,60}
"""

LIST_LABELS = r"""
related(?: (?:articles?|stories|content|coverage|news|topics?|links?|posts?|reading|videos?
    |items|headlines|publications?|reports?|research|documents?|books?|briefs?|work|pages?))?
also (?:read|see|on .{2,30}|in .{2,30})
read (?:next|also|this next|more|on|more (?:stories|articles|news))
see (?:also|more|all)
(?:you )?(?:may|might) (?:also )?(?:like|be interested in|have missed|enjoy)
you may also like
recommended(?: (?:for you|reading|stories|articles|by .{2,20}))?
recommendations
more (?:stories|news|articles|headlines|coverage|posts|like this|for you|to read|reading
    |to explore)
more (?:regional |local |world |national |top |related )?(?:articles|stories|news)(?: \S+)?
more (?:from|in|on|by) .{2,50}
most (?:read|popular|viewed|shared|commented|e-?mailed|recent|watched|discussed)(?: .{2,20})?
trending(?: now| stories| topics)?
popular(?: posts| stories| now| articles)?
what['’]s (?:hot|new|trending)
hot topics
latest(?: (?:news|stories|articles|headlines|videos|posts|updates))?
latest (?:from|in) .{2,40}
top (?:stories|news|headlines|posts|articles)(?: .{2,20})?
in (?:other news|this section|this issue|pictures|case you missed it)
elsewhere(?: on .{2,30})?
icymi
next for you
up next
next up
read next
what to read next
for you
just in
now read(?: this)?
editor['’]?s['’]? (?:picks?|choice)
our picks
staff picks
don['’]t miss
must[- ]reads?
featured(?: (?:stories|articles|posts|video))?
(?:from )?around the (?:web|network)
from (?:our partners|the web|the archives?)
sponsored (?:links|stories)
promoted (?:stories|content|links)
paid content
partner content
(?:sites|links|blogs|pages) of interest
blog ?roll
useful links
external links
quick links
links
further reading
recent (?:posts|articles|stories|comments|news)
archives?
categories
sections
all sections
explore(?: more)?
browse(?: .{2,30})?
special reports?
photo galleries
popular tags
tag cloud
site index
topics
sign up(?: (?:for|to) .{3,60})?
(?:subscribe|join) (?:for|to) .{3,60}
follow us
connect(?: with us)?
stay connected
keep (?:reading|in touch)
our newsletters?
get our newsletter
"""

COMMENT_FORMS = r"""
comments? ?\(\d+\)
\d[\d,]* comments?
comments?
no comments(?: yet)?
responses?(?: \(\d+\))?
\d+ (?:responses|replies|thoughts)(?: (?:to|on) .{2,120})?
(?:post|leave|add|write|submit|make) (?:a|your|new|an?)? ?(?:comment|reply|response
    )s?(?: .{2,20})?
cancel reply
(?:view|show|see|read|load|hide)(?: all| more)?(?: the)?(?: \d+)? (?:comments|replies|responses)
join (?:the|our) (?:conversation|discussion|debate)
be the first to comment
start the conversation
(?:what do you think|have your say|your (?:comment|view|name|e-?mail|message)s?
    |reader comments|readers['’] comments|user comments)\??
(?:your )?(?:name|e-?mail|e-?mail address|website|title|comment|subject|message)(?: \*
    | \(required\)| \(optional\))
comments are (?:closed|moderated|off).{0,40}
log in to (?:comment|reply).{0,20}
you must be logged in to .{3,40}
reply
(?!(?:he|she|it|they|who)\b)\S{2,30} says:
report (?:comment|abuse)
sort by .{3,20}
(?:newest|oldest) first
best comments
notify me of .{3,60}
your e-?mail address will not be published.{0,60}
(?:please )?(?:write|type|enter|copy) the (?:\w+ ){0,2}
    (?:characters|letters|words|code|text)(?: .{0,40})?
(?:security|verification) (?:image|code|question).{0,20}
captcha.{0,20}
preview
"""
