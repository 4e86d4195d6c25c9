"""Every regular expression of the intake is linear on hostile input.

The patterns are found, never listed: module constants (also inside tables and rules) by walking the
package, patterns written straight into a call (`re.search(r"…", …)`) by reading the source. Each
meets the same hostile texts and texts made of its own words. A square law shows between 8 and 64 kB
as well as at a megabyte: the everyday test uses those sizes, `make torture` the megabyte.
"""

import ast
import dataclasses
import importlib
import inspect
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
        for line, text in written_in_calls(inspect.getsource(module)):
            pattern = re.compile(text)
            found.setdefault((pattern.pattern, pattern.flags), f"{info.name}:{line}")
    return {where: re.compile(text, flags) for (text, flags), where in found.items()}


def _inside(value, depth=0):
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 4:
        if isinstance(value, dict):
            value = tuple(value.values())
        elif dataclasses.is_dataclass(value) and not isinstance(value, type):
            value = tuple(getattr(value, one.name) for one in dataclasses.fields(value))
        if isinstance(value, tuple | list | set | frozenset):
            for one in value:
                yield from _inside(one, depth + 1)


CALLS = {"compile", "search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn"}


def written_in_calls(source):
    """Give (line, pattern) of each call of `re` whose pattern is written in the call itself."""
    for node in ast.walk(ast.parse(source)):
        called = node.func if isinstance(node, ast.Call) else None
        if (
            isinstance(called, ast.Attribute)
            and called.attr in CALLS
            and isinstance(called.value, ast.Name)
            and called.value.id == "re"
        ):
            first = node.args[0]
            if isinstance(first, ast.Constant):
                yield node.lineno, first.value
            else:  # built from parts: must be a module constant, which the walk above finds
                assert called.attr == "compile", f"line {node.lineno}: name this pattern"


PATTERNS = patterns()


def seconds(pattern, text):
    begun = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - begun


def test_the_patterns_are_found():
    assert len(PATTERNS) > 300


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


WORD = re.compile(r"(?<!\\)[a-zæøå]{2,}(?: [a-zæøå]{2,})*")


def own_words(pattern):
    """Give texts made of a pattern's own words: all in order, the first few alone, and "
    "between a's."""
    text = (
        pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    )
    words = list(dict.fromkeys(WORD.findall(text)))
    if words:
        yield " ".join(words[:40]) + " "
        yield words[0] + " "
        yield from (f"{word} a" for word in words[:3])
        yield f"{words[0]} \x02 {words[-1]} \x01 "


def too_slow_on_its_own_words(sizes, quick):
    slow = []
    for where, pattern in PATTERNS.items():
        for unit in own_words(pattern):
            texts = [unit * max(1, size // len(unit)) for size in sizes]
            if not isinstance(pattern.pattern, str):
                texts = [text.encode("latin-1") for text in texts]
            first = seconds(pattern, texts[0])
            if first >= quick and (second := seconds(pattern, texts[1])) > 24 * first:
                slow.append(f"{where} on {unit[:30]!r}: {first:.4f} s -> {second:.4f} s")
    return slow


def test_no_pattern_grows_faster_than_a_text_of_its_own_words():
    slow = too_slow_on_its_own_words((4_000, 32_000), 0.002)
    assert not slow, "\n".join(slow)


@pytest.mark.torture
def test_no_pattern_grows_faster_than_a_megabyte_of_its_own_words():
    slow = too_slow_on_its_own_words(MEGABYTE, 0.03)
    assert not slow, "\n".join(slow)


@pytest.mark.torture
@pytest.mark.parametrize("kind", HOSTILE)
def test_no_pattern_grows_faster_than_its_input_to_a_megabyte(kind):
    slow = too_slow(kind, MEGABYTE, 0.03)
    assert not slow, "\n".join(slow)


def test_a_new_pattern_is_found_wherever_it_is_written():
    source = 'import re\nA = re.compile("a+b")\ndef f(t):\n    return re.search(r"c+d", t)\n'
    assert [text for _, text in written_in_calls(source)] == ["a+b", "c+d"]
    nested = {"x": [("y", re.compile("e+f"))]}
    assert [one.pattern for one in _inside(nested)] == ["e+f"]
    square = re.compile(r"(?:a+)+b")
    assert seconds(square, "a" * 24) > 8 * seconds(square, "a" * 20)


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
