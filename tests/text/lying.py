"""A library that lies: a block said where it does not hold. The second reading must notice."""

import re
from dataclasses import replace

from drafting.text import context_of
from drafting.text.blocks import OPTIONAL
from drafting.text.danish import capital, sentences
from tests.text.assertions import lies

_NAME = re.compile(r"\{([a-z_][a-z0-9_]*)\}")
_LONE = re.compile(r"(At )?\{[a-z_]+\}\.?")
GIVEN = ("vi_laegger_vaegt",)


def contexts_of(stories):
    """(seen, context) for each story, made once."""
    return [(seen, context_of(seen.case, seen.found, seen.decision)) for seen in stories]


def careless(block):
    """The block as if its author had forgotten every condition."""
    return replace(block, when=())


def flipped(block):
    """The block once for each yes-or-no condition: that one turned round, the others forgotten."""
    for name, allowed in block.when:
        if allowed in ((True,), (False,)):
            yield name, replace(block, when=((name, (not allowed[0],)),))


def said_in(block, contexts):
    """(seen, sentences) wherever the block fits: what it would say there."""
    for seen, context in contexts:
        for item in context.lists.get(block.each, ()) if block.each else ({},):
            names = {**context.names, **item}
            if block.fits(names, GIVEN):
                yield seen, list(own_sentences(block, names))


def own_sentences(block, names):
    """The block's own sentences with these values; a line that is only a person's words is none."""
    for paragraph in block.paragraphs:
        for line in paragraph:
            body = line.removeprefix(OPTIONAL)
            used = [name for name in _NAME.findall(body) if name not in GIVEN]
            if _LONE.fullmatch(body) or any(name not in names for name in used):
                continue
            yield from sentences(capital(_NAME.sub(lambda m: _word(m[1], names), body)))


def _word(name, names):
    return "Vi lægger vægt på" if name in GIVEN else names[name].text


def noticed(block, contexts):
    """Whether the second reading finds a lie in at least one place the block would stand."""
    return any(lies(seen, said) for seen, said in said_in(block, contexts))
