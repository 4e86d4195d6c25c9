"""What the letter says in one place already, so that it is not said again right after."""

import re
from collections.abc import Mapping

from drafting.text.known import Known

__all__ = ["need_said"]

_Items = Mapping[str, tuple[Mapping[str, Known], ...]]


def need_said(names: Mapping[str, Known], lists: _Items) -> dict[str, Known]:
    """Return where else the letter says the hours of the need; nothing where it does not.

    "opgave": the only task that counts takes just those hours. "hensyn": a consideration in the
    officer's own words says them, and no one side alone is their source.
    """
    need = names.get("behov")
    if need is None:
        return {}
    tasks = lists.get("opgaver", ())
    if len(tasks) == 1 and (time := tasks[0].get("opgavetid")) and time.value == need.value:
        return {"behov_sagt": Known("opgave", "", "fact", time.facts)}
    said = re.compile(rf"\bhar behov for [^,.;]*(?<![\d,.]){re.escape(need.text)} om ugen")
    for item in lists.get("hensyn", ()):
        held = item["hensyn"]
        if "behov_kilde" not in names and said.search(held.text):
            return {"behov_sagt": Known("hensyn", "", "fact", held.facts)}
    return {}
