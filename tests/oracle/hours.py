"""Grant and hours: the conditions, the ceilings, and the comparison with the grant."""

from dataclasses import dataclass
from fractions import Fraction

from tests.oracle.facts import Settled, exact
from tests.oracle.need import need_in

RATIO, CAP, FULL = Fraction(20, 37), Fraction(20), Fraction(37)
WORKING = {"ordinær", "løntilskud", "fleksjob", "praktik", "seniorjob", "selvstændig",
           "planlagt selvstændig"}  # fmt: skip


@dataclass
class Occupation:
    path: str
    working: bool
    need: Fraction
    hours: Fraction
    barred: bool = False  # substitute, redistributable
    core: bool = True
    ruled_out: bool = False  # by what the file says, whatever is tried
    paid_without_hours: Fraction = Fraction(0)
    tested: bool = True  # a form in which the presumption and the frame can arise
    above: bool = False
    stands: bool = False  # the presumption stands

    @property
    def incompatible(self):
        return self.working and (not self.core or self.stands)

    @property
    def active(self):
        return self.working and self.core and not self.barred and not self.stands


def read_occupation(file, number, entry):
    path = f"occupations[{number}]"
    form = file.ask(f"{path}.form")
    form_known = f"{path}.form" in file.facts
    working, unworked = form in WORKING, False
    needs_person = form in ("uddannelse", "tilbud efter LAB")
    if form == "ledig":
        needs_person = file.ask(f"{path}.concrete_job_ahead")
    if needs_person:
        unworked = file.ask("answers.unemployed")
    if not working and form_known and not unworked:
        return Occupation(path, False, Fraction(0), Fraction(0), tested=False)
    need = need_in(file, path, entry.get("tasks") or [])
    core = file.ask(f"{path}.core_tasks_by_citizen")
    grounds = file.known("appealed_decision.grounds") or ()
    substitute = "vikar eller medhjælp" in grounds
    helped = asked_objection(file, f"{path}.ordinary_help_or_substitute", substitute)
    staff = form == "selvstændig" and (file.known(f"{path}.employees") or 0) > 0
    moved = asked_objection(file, f"{path}.redistributable", staff)
    frame = CAP if form == "uddannelse" else FULL  # R24-R26
    if unworked and form_known:
        paid = min(need, frame) if core and not helped and not moved else Fraction(0)
        return Occupation(path, False, need, Fraction(0), paid_without_hours=paid, tested=False)
    hours = file.hours(f"{path}.weekly_hours")
    paid = min(need, frame) if unworked and core and not helped and not moved else Fraction(0)
    ruled_out = (
        file.known(f"{path}.core_tasks_by_citizen") is False
        or file.known(f"{path}.ordinary_help_or_substitute") is True
        or file.known(f"{path}.redistributable") is True
    )
    return Occupation(path, working, need, hours, helped or moved, core, ruled_out, paid)


def asked_objection(file, path, raised):
    return bool(file.ask(path)) if raised else file.known(path) is True


def ordinary(occupations, counts_incompatible):
    """R19-R21 on what is active: what each gets before a shared ceiling, and the total."""
    total_hours = sum(
        (o.hours for o in occupations if o.working and (counts_incompatible or not o.incompatible)),
        Fraction(0),
    )
    shared = total_hours >= FULL
    each = [
        Fraction(0) if not o.active else o.need if shared else min(o.need, RATIO * o.hours)
        for o in occupations
    ]
    total = min(CAP, sum(each)) if shared else sum(each)
    return each, total


def frame_is_opened(file, occupations):
    live = [o for o in occupations if o.tested and not o.ruled_out]
    total_hours = sum((o.hours for o in occupations if o.tested), Fraction(0))
    above_ceiling = total_hours >= FULL and sum(o.need for o in live) > CAP
    if above_ceiling or any(o.above for o in live):
        return file.ask("impairment.several_or_very_significant")
    return file.known("impairment.several_or_very_significant") is True


def extended(file, occupations):
    """R22-R23: up to 37 hours, beyond with an answer; above own hours below full time: ask."""
    would_be = sum((o.need for o in occupations if o.tested and not o.ruled_out), Fraction(0))
    beyond = would_be > FULL and file.ask("impairment.beyond_full_time")
    each = [o.need if o.active else Fraction(0) for o in occupations]
    total = sum(each) if beyond else min(FULL, sum(each))
    would_be = would_be if beyond else min(FULL, would_be)
    all_hours = sum((o.hours for o in occupations if o.working), Fraction(0))
    if would_be > all_hours and all_hours < FULL:
        allowed = file.ask("answers.assistance_above_own_hours")
        total = total if allowed else min(total, all_hours)
    return each, total


def entitlement(file):
    lasting = file.ask("impairment.lasting")
    significant = file.ask("impairment.significant")
    entries = file.case.get("occupations") or []
    if not entries:
        total = file.hours("occupations[]")
        return [], total if lasting and significant else Fraction(0), False
    occupations = [read_occupation(file, number, entry) for number, entry in enumerate(entries)]
    for o in occupations:
        o.above = o.tested and o.need > RATIO * o.hours
    opened = frame_is_opened(file, occupations)
    each, total = (extended if opened else within_ordinary_frame)(file, occupations)
    each = [e + o.paid_without_hours for e, o in zip(each, occupations, strict=True)]
    unworked = sum(o.paid_without_hours for o in occupations)
    total += unworked
    beyond = "impairment.beyond_full_time"
    if opened and unworked and not file.facts.get(beyond, file.tried.get(beyond)):
        total = min(FULL, total)
    if not (lasting and significant):
        return [Fraction(0)] * len(each), Fraction(0), opened
    return each, total, opened


def within_ordinary_frame(file, occupations):
    """R13's presumption, then R19-R21, with both readings of the hours of an incompatible one."""
    for o in occupations:
        if o.above and not o.ruled_out:  # where it is barred anyway nothing is presumed
            o.stands = not file.ask(f"{o.path}.compatible_above_ratio")
    counted, left_out = ordinary(occupations, True), ordinary(occupations, False)
    if counted[1] != left_out[1] and not file.ask("answers.incompatible_hours_count"):
        return left_out
    return counted


def divided(case, each, total):
    """What each occupation gets; None where the shared hours are not yet split."""
    if sum(each) <= total:
        return tuple(each), False
    if sum(1 for share in each if share) == 1:
        return tuple(min(share, total) for share in each), False
    split = case.get("split_of_shared_hours") or {}
    names = [entry["name"] for entry in case["occupations"]]
    shares = [exact(split.get(name, 0)) for name in names]
    fits = sum(shares) == total and all(s <= e for s, e in zip(shares, each, strict=True))
    if fits and set(split) <= set(names):
        return tuple(shares), False
    return None, True


def grant_and_hours(file, kind):
    each, total, opened = entitlement(file)
    granted = Fraction(0)
    if kind not in ("afslag", "ophør"):
        granted = file.hours("appealed_decision.granted_hours_per_week")
    shares, split_open = divided(file.case, each, total)
    result = Settled("stadfæstelse", total, granted=shares, split_open=split_open)
    result.ceiling = ceiling(file, opened)
    if abs(total - granted) < Fraction(1, 100):
        return result
    if total > granted or file.ask("answers.worsening"):
        result.outcome = "ændring"
    else:  # the grant stands
        result.hours, result.granted, result.split_open = granted, None, False
    return result


def ceiling(file, opened):
    """The ceiling shown: 37, null beyond full time, 20, or the sum of the 20/37."""
    if opened:
        return None if file.known("impairment.beyond_full_time") is True else FULL
    hours = Fraction(0)
    entries = file.case.get("occupations") or []
    for number in range(len(entries)):
        stated = file.known(f"occupations[{number}].weekly_hours")
        if stated is None:
            return None
        hours += exact(stated)
    if not entries:
        return None
    return CAP if hours >= FULL else RATIO * hours
