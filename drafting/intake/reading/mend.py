"""PDF lines made whole: hyphenated words joined, lines of one sentence put on one line."""

import re

__all__ = ["mend"]

_BULLET = re.compile(r"^\s*(?:[-•*–·]|\d{1,2}[.)]\s)")
_SHORT = 46


def mend(pages: list[str]) -> list[str]:
    """Return the pages with each paragraph on one line; other line breaks are kept."""
    return [_mend_page(page) for page in pages]


def _mend_page(page: str) -> str:
    out: list[str] = []
    joining = False
    for line in page.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        text = line.strip()
        if not text:
            out.append("\n")
            joining = False
            continue
        if joining and not _BULLET.match(text):
            _join(out, text)
        else:
            out.append(f"\n{text}" if out else text)
        joining = _continues(text)
    return "".join(out)


def _join(out: list[str], text: str) -> None:
    last = out[-1]
    if last.endswith("\u00ad"):
        out[-1] = last[:-1] + text
    elif last.endswith("-") and last[-2:-1].isalpha() and text[:1].islower():
        keep = text.split(" ", 1)[0] in ("og", "eller", "samt")
        out[-1] = f"{last} {text}" if keep else last[:-1] + text
    else:
        out[-1] = f"{last} {text}"


def _continues(text: str) -> bool:
    """Say whether a line goes on: no full stop at its end, and too long to be a heading."""
    if text.endswith((".", ":", "!", "?", ";")):
        return (len(text) > _SHORT and text.endswith((";",))) or text.lower().endswith(
            (" nr.", " stk.", " jf.", " pr.", " ca.")
        )
    return len(text) > _SHORT or text.endswith(("-", "\u00ad", ","))
