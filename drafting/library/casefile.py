"""Read a case file: JSON → strict shape → frozen case, or one Danish sentence on what is wrong."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from drafting.domain.case import CaseFile
from drafting.errors import InputError
from drafting.library.casefile_schema import CaseFileV1
from drafting.library.casefile_values import MAX_HOURS
from drafting.library.casepath import without_unconfirmed

__all__ = ["load_json", "parse_case", "read_bytes", "read_case", "writable"]

MAX_BYTES = 20_000_000
_SAYS = {
    "tal": "skal være et tal, f.eks. 12.5 uden anførselstegn",
    "tal_for_langt": "er et tal med alt for mange cifre; angiv det med højst 20 decimaler",
    "negativt": "kan ikke være negativt; angiv 0 eller mere",
    "for_mange_timer": f"kan højst være {MAX_HOURS}, som er alle ugens timer",
    "dato": "skal være en dato skrevet som ÅÅÅÅ-MM-DD, f.eks. 2020-07-01",
    "dato_uden_for_kalender": "skal ligge mellem 1900 og 2199; kontrollér årstallet",
    "tidspunkt": "skal være et tidspunkt som 2020-07-01T12:00:00",
    "antal": "skal være et helt tal",
    "missing": "mangler og skal udfyldes",
    "extra_forbidden": "findes ikke i sagsfilens format; ret stavningen, eller fjern feltet",
    "bool_type": "skal være true, false eller null",
    "string_type": "skal være en tekst i anførselstegn",
    "list_type": "skal være en liste i kantede parenteser",
    "dict_type": "skal være et objekt i krøllede parenteser",
    "model_type": "skal være et objekt i krøllede parenteser",
    "int_type": "skal være et helt tal",
}


def load_json(text: str | bytes, *, source: str) -> dict[str, Any]:
    """Return the JSON object in `text`; numbers keep every digit.

    Raises:
        InputError: it is not JSON, not an object, or holds the same key twice.
    """
    try:
        plain = text.decode("utf-8-sig") if isinstance(text, bytes) else text
        data = json.loads(
            plain, parse_float=Decimal, parse_constant=_refuse, object_pairs_hook=_unique
        )
    except UnicodeDecodeError:
        raise _bad(source, "er ikke gemt som UTF-8. Gem filen igen som UTF-8.") from None
    except json.JSONDecodeError as error:
        where = f"linje {error.lineno}, tegn {error.colno}"
        raise _bad(source, f"er ikke gyldig JSON ({where}). Ret fejlen der.") from None
    except _TwiceError as error:
        raise _bad(source, f"har feltet »{error}« to gange i samme objekt. Slet det ene.") from None
    except (ValueError, RecursionError):
        raise _bad(source, "kan ikke læses som JSON. Hent sagsfilen igen.") from None
    if not isinstance(data, dict):
        raise _bad(source, "skal indeholde ét objekt i krøllede parenteser. Hent sagsfilen igen.")
    if "\\u" in plain and not writable(data):
        raise _bad(source, "har et halvt tegn (\\ud800-\\udfff), som ikke kan skrives. Slet det.")
    return data


def writable(value: object) -> bool:
    """Return whether every text in a JSON value can be written as UTF-8: no half characters."""
    try:
        json.dumps(value, ensure_ascii=False, default=str).encode()
    except UnicodeEncodeError:
        return False
    return True


def read_case(path: Path) -> CaseFile:
    """Return the case in the file at `path`.

    Raises:
        InputError: the file cannot be read or does not hold a case file version 1.
    """
    return parse_case(load_json(read_bytes(path), source=str(path)), source=str(path))


def read_bytes(path: Path) -> bytes:
    """Return the file's bytes.

    Raises:
        InputError: there is no such file, it may not be read, or it is too large.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise _bad(str(path), "er over 20 MB. En sagsfil er mindre; kontrollér filen.")
        return path.read_bytes()
    except FileNotFoundError:
        raise _bad(str(path), "findes ikke. Kontrollér stien og navnet.") from None
    except OSError:
        raise _bad(str(path), "kan ikke læses. Kontrollér, at du har adgang til den.") from None


def parse_case(data: dict[str, Any], *, source: str) -> CaseFile:
    """Return the case in `data`, with every unconfirmed machine proposal set to unknown.

    A fact path that `evidence` lists without `confirmed_by` counts as unknown (case-file schema).

    Raises:
        InputError: a field is missing, unknown or of the wrong kind; names file, path and cure.
    """
    try:
        return CaseFileV1.model_validate(without_unconfirmed(data)).to_domain()
    except ValidationError as error:
        raise _explain(error, source) from None


class _TwiceError(ValueError):
    pass


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        raise _TwiceError(next(name for name in names if names.count(name) > 1))
    return found


def _refuse(constant: str) -> object:
    raise ValueError(constant)


def _explain(error: ValidationError, source: str) -> InputError:
    problems = error.errors(include_url=False, include_input=False)
    first = problems[0]
    more = f" Der er {len(problems) - 1} fejl mere i filen." if len(problems) > 1 else ""
    where = _path(first["loc"])
    message = f"Feltet »{where}« i {source} {_says(first)}.{more}"
    return InputError(f"invalid case file at {where}: {first['type']}", user_message=message)


def _says(problem: Any) -> str:
    kind = problem["type"]
    context = problem.get("ctx", {})
    if kind == "value_error":
        return _SAYS.get(str(context["error"]), "har en værdi, der ikke kan bruges")
    if kind == "literal_error":
        return f"skal være en af disse værdier: {context['expected'].replace(' or ', ' eller ')}"
    if kind == "string_pattern_mismatch":
        return "må kun have bogstaver a-z, tal, mellemrum, punktum, _ og -, og højst 64 tegn"
    if kind in ("less_than_equal", "greater_than_equal"):
        return "skal være 1; kun sagsfiler i version 1 kan læses"
    return _SAYS.get(kind, "har en værdi, der ikke kan bruges; ret den, og prøv igen")


def _path(steps: tuple[int | str, ...]) -> str:
    text = ""
    for step in steps:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text.replace("speaks_for", "for").replace("speaks_against", "against") or "sagsfilen"


def _bad(source: str, what: str) -> InputError:
    return InputError("unreadable case file", user_message=f"Filen {source} {what}")
