"""Every regular expression of the intake is linear on hostile input.

A square law shows between 8 and 64 kB as well as at a megabyte: the everyday test uses those sizes,
`make torture` the megabyte.
"""

import importlib
import pkgutil
import re
import time

import pytest

import drafting.intake
from drafting.intake.dates import find_days
from drafting.intake.masking import find_private
from drafting.intake.measures import find_quantities
from drafting.intake.sentences import split_sentences

SIZES = (8_000, 64_000)
MEGABYTE = (125_000, 1_000_000)
HOSTILE = {
    "letters": "a",
    "spaces": " ",
    "digits": "1",
    "words": "arbejder ",
    "numbers": "12 timer ",
    "fractions": "1,5 x ",
    "dates": "1. juli 2020 ",
    "masked": "fra \x02\x02 til \x01\x01 ",
    "commas": "og en, ",
    "stops": "stk. ",
    "markup": "<a TargetMode=External ",
    "headers": "x-a: b\n",
    "law": "§ 7, stk. 3, i lov om ",
    "names": "Aavej ",
}


def patterns():
    found = {}
    for info in pkgutil.walk_packages(drafting.intake.__path__, "drafting.intake."):
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            for index, pattern in enumerate(_inside(value)):
                found.setdefault((pattern.pattern, pattern.flags), f"{info.name}.{name}-{index}")
    return {where: re.compile(text, flags) for (text, flags), where in found.items()}


def _inside(value, depth=0):
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list) and depth < 3:
        for one in value:
            yield from _inside(one, depth + 1)
    elif hasattr(value, "pattern") and isinstance(getattr(value, "pattern", None), re.Pattern):
        yield value.pattern


PATTERNS = patterns()


def seconds(pattern, text):
    begun = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - begun


def test_the_patterns_are_found():
    assert len(PATTERNS) > 150


def too_slow(kind, sizes, quick):
    unit = HOSTILE[kind]
    small, large = (unit * (size // len(unit)) for size in sizes)
    slow = []
    for where, pattern in PATTERNS.items():
        raw = isinstance(pattern.pattern, bytes)
        first = seconds(pattern, small.encode() if raw else small)
        if first < quick:
            continue
        second = seconds(pattern, large.encode() if raw else large)
        if second > 24 * first:  # linear is 8 times, square is 64
            slow.append(f"{where}: {first:.4f} s -> {second:.4f} s")
    return slow


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_pattern_grows_faster_than_its_input(kind):
    slow = too_slow(kind, SIZES, 0.002)
    assert not slow, "\n".join(slow)


@pytest.mark.torture
@pytest.mark.parametrize("kind", HOSTILE)
def test_no_pattern_grows_faster_than_its_input_to_a_megabyte(kind):
    slow = too_slow(kind, MEGABYTE, 0.03)
    assert not slow, "\n".join(slow)


@pytest.mark.parametrize("find", [find_quantities, find_days, find_private, split_sentences])
@pytest.mark.parametrize("kind", ["digits", "dates", "stops"])
def test_the_finders_are_linear_too(find, kind):
    unit = HOSTILE[kind]
    if find is find_quantities:  # sees one sentence: never more than 1500 characters
        find(unit * (1500 // len(unit)))
        return
    times = []
    for size in MEGABYTE:
        text = unit * (size // len(unit))
        begun = time.process_time()
        find(text)
        times.append(time.process_time() - begun)
    assert times[1] < 20 * max(times[0], 0.01)
