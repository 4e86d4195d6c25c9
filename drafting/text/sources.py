"""Name the documents and the rules a letter has used, as the letter says them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from drafting.domain.case import CaseFile, Document, Evidence
from drafting.domain.law import Act, LawRef
from drafting.text.clean import clean
from drafting.text.danish import capital, listing
from drafting.text.known import Known

__all__ = ["documents_used", "law_used"]

_KINDS = (  # kind of document, how the letter names it, in the order of the sentence
    ("kommunens afgørelse", "kommunens afgørelse"),
    ("genvurdering", "kommunens genvurdering"),
    ("klage", "din klage"),
    ("ansøgning", "din ansøgning"),
    ("lægelige oplysninger", "de lægelige oplysninger"),
    ("arbejdsgivererklæring", "arbejdsgiverens erklæring"),
)


_ORDER = ("LKH", "BEK1174", "BEK817", "BEK234", "BEK730", "RSL", "BEK861", "BEK486", "FVL", "FORL")


def documents_used(case: CaseFile, evidence: Iterable[Evidence]) -> Known | None:
    """Return the documents the evidence stands in, as one phrase, or None where there are none."""
    used = tuple(dict.fromkeys(item.document for item in evidence))
    if not used:
        return None
    held = {document.name: document for document in case.documents}
    kinds = {held[name].kind for name in used if name in held}
    mine = case.appellant.role in (None, "borger")
    phrases = [
        phrase if mine else phrase.replace("din klage", "klagen")
        for kind, phrase in _KINDS
        if kind in kinds
    ]
    named = {kind for kind, _ in _KINDS}
    others = [f"»{clean(n, 'documents')}«" for n in used if not _has_kind(held.get(n), named)]
    text = _phrase(phrases, others)
    facts = tuple(f"documents[{index}]" for index, d in enumerate(case.documents) if d.name in used)
    return Known(used, text, "fact", facts)


def law_used(
    law: Sequence[LawRef], acts: Mapping[str, Act], law_date: date
) -> tuple[dict[str, Known], ...]:
    """Return one line for each act: its name and version that day, and the provisions used."""
    groups: dict[str, list[LawRef]] = {}
    for ref in law:
        act = _in_force(ref.act, acts, law_date)
        groups.setdefault(act, []).append(ref)
    order = {key: place for place, key in enumerate(_ORDER)}
    keys = sorted(groups, key=lambda key: (order.get(key, len(order)), key))
    return tuple({"retsregel": _line(key, groups[key], acts, law_date)} for key in keys)


def _line(key: str, refs: list[LawRef], acts: Mapping[str, Act], law_date: date) -> Known:
    act = acts.get(key)
    version = act.version_on(law_date) if act else None
    title = act.title if act else key
    name = f"{title}, jf. {version.number}" if version and _is_act(version.number) else title
    if version and not _is_act(version.number):
        name = f"{version.number} {_about(title)}"
    named = set(refs)
    whole = {ref for ref in named if any(ref.covers(other) for other in named - {ref})}
    provisions = sorted(named - whole, key=_in_order)
    text = f"{capital(name)}: {_provisions(provisions)}."
    return Known(tuple(map(str, provisions)), text, "law", (), ("retsgrundlag",))


def _in_force(key: str, acts: Mapping[str, Act], law_date: date) -> str:
    """Return the key of the act that held the provision that day (a bekendtgørelse is replaced)."""
    act = acts.get(key)
    if act is None or act.version_on(law_date) is not None:
        return key
    family = [
        other.key
        for other in acts.values()
        if other.short == act.short and other.version_on(law_date) is not None
    ]
    return family[0] if len(family) == 1 else key


def _provisions(refs: Sequence[LawRef]) -> str:
    """Return "§ 1, § 6, stk. 2 og 3, og § 7, stk. 3": one entry a paragraf."""
    entries: list[str] = []
    for paragraf in dict.fromkeys(ref.paragraf for ref in refs):
        below = [ref for ref in refs if ref.paragraf == paragraf]
        plain = [ref.stk for ref in below if ref.stk and not (ref.nr or ref.litra or ref.pkt)]
        if len(plain) == len(below):
            entries.append(f"§ {paragraf}, stk. {listing(list(map(str, plain)))}")
        else:
            entries += [str(ref).removeprefix(f"{ref.act} ") for ref in below]
    if len(entries) < 2:
        return "".join(entries)
    comma = "," if "," in entries[-2] else ""
    return f"{', '.join(entries[:-1])}{comma} og {entries[-1]}"


def _in_order(ref: LawRef) -> tuple[int, str, int, int, int]:
    digits = "".join(c for c in ref.paragraf if c.isdigit())
    return int(digits), ref.paragraf, ref.stk or 0, ref.nr or 0, ref.pkt or 0


def _is_act(number: str) -> bool:
    return number.startswith("lov")


def _about(title: str) -> str:
    return title.removeprefix("bekendtgørelse ")


def _has_kind(document: Document | None, named: set[str]) -> bool:
    return document is not None and document.kind in named


def _phrase(phrases: Sequence[str], others: Sequence[str]) -> str:
    """Return "kommunens afgørelse og genvurdering samt din klage og »Notat«"."""
    theirs = [p.removeprefix("kommunens ") for p in phrases if p.startswith("kommunens ")]
    rest = [p for p in phrases if not p.startswith("kommunens ")] + list(others)
    first = f"kommunens {listing(theirs)}" if theirs else ""
    if not first or not rest:
        return first or listing(rest)
    return f"{first} {'samt' if len(theirs) > 1 or len(rest) > 1 else 'og'} {listing(rest)}"
