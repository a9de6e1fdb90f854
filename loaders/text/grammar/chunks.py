"""Phrases: the noun phrases and verb groups in a string of tags.

Abney's chunks (Parsing by Chunks, 1991): the non-recursive cores of phrases, found by a
regular expression over word classes in one pass.
"""

import re

_CHUNK = re.compile(
    r"""
    (?P<N> q?i(?![nsN]) | o
      | (?=[dqQamunNsr]) [dq]*
        (?: [Qamu] | [nN](?!u) | s(?![Nu]) | r(?=r?[am])
          | (?<=a)[,&](?=r?a+[nsN]) | (?<=[Qdq])[dq] )*
        (?: [nsN](?=[Nu]) | (?<=[nsNumQdqa]) )
        (?: (?<=[nsNumQ]) | (?<=[dq]a) | (?<=[dq]) | (?<=[dq]aa) ) )
  | (?P<V> [MHBOC] [rxMHBbhO]* [vDPgz]? | T [rx]* (?:&r+)? (?:[bhHO][rx]*)* [vPDg]?
      | [bh] [rxb]* [PgvD]? | [zDvPg] )
  | (?P<X> X+ )
  | (?P<P> . )
    """,
    re.VERBOSE | re.DOTALL,
)

Chunk = tuple[str, int, int]
"""A phrase: its kind ("N", "V", else the tag of a single token), where it begins and ends."""


def find_chunks(tags: str) -> list[Chunk]:
    """Return the chunks of a string of tags, one after another without gaps."""
    found: list[Chunk] = []
    for match in _CHUNK.finditer(tags):
        start, end = match.span()
        if start < end:
            kind = match.lastgroup or "P"
            found.append((tags[start] if kind == "P" else kind, start, end))
    return found
