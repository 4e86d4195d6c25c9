"""The numbers in a block's own words against the law's dated values: lint, and what they mean."""

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from drafting.domain.notation import number
from drafting.errors import NoValueInForceError
from drafting.rules.parameters import Parameters
from drafting.text.blocks import OPTIONAL, Block
from drafting.text.numbers import tokens_in

__all__ = ["number_faults", "value_of_parameter"]

_FILLED = re.compile(r"\{[^{}]*\}")


def value_of_parameter(named: str, parameters: Parameters, day: date) -> Fraction:
    """Return the value of ``a``, ``a / b`` or ``a / 7`` on a day, exact.

    Raises:
        NoValueInForceError: there is no such value on the day.
    """
    first, _, second = (part.strip() for part in named.partition("/"))
    value = parameters.number(first, day)
    if not second:
        return value
    return value / (Fraction(second) if second.isdigit() else parameters.number(second, day))


def number_faults(block: Block, parameters: Parameters) -> Iterator[str]:
    """Yield what is wrong with the numbers in the block's own words, one Danish sentence each."""
    said = dict(block.numbers)
    lines = [line.removeprefix(OPTIONAL) for paragraph in block.paragraphs for line in paragraph]
    used = set()
    for line in lines:
        for token in tokens_in(_FILLED.sub(" ", line), block.precedents):
            used.add(token.text)
            if token.citation is None and token.text not in said:
                yield f"tallet »{token.text}« har ingen kilde i »numbers«"
            decision = token.citation.decision if token.citation else None
            if decision is not None and decision not in block.precedents:
                yield f"principmeddelelse {decision} nævnes, men står ikke i »precedents«"
    for text, named in block.numbers:
        if text not in used:
            yield f"tallet »{text}« i »numbers« står ikke i teksten"
        yield from _values(block, text, named, parameters)


def _values(block: Block, text: str, named: str, parameters: Parameters) -> Iterator[str]:
    changes = {v.effective_from for values in parameters.values.values() for v in values}
    days = {block.valid_from, *(day for day in changes if block.in_force(day))}
    for day in sorted(days):
        try:
            value = value_of_parameter(named, parameters, day)
        except NoValueInForceError:
            yield f"»{named}« har ingen værdi den {day:%d.%m.%Y}"
            return
        if text not in (number(value), f"{value.numerator}/{value.denominator}"):
            yield f"tallet »{text}« er ikke »{named}« den {day:%d.%m.%Y}, som er {number(value)}"
