"""Seeded, valid, varied case files that lean towards the boundaries of the law."""

from datetime import date, timedelta

from tests.oracle.make_grant import GrantMaker
from tests.oracle.make_procedure import ProcedureMaker


class Maker(ProcedureMaker, GrantMaker):
    """One case from one seed."""

    def make(self):
        self.plain = self.odds(0.65)  # nothing in the way of the merits
        self.procedure()
        self.case["information"] = self.information()
        path = self.r.random()
        if path < 0.80:
            self.grant()
        elif path < 0.91:
            self.reopening()
        elif path < 0.97:
            self.interpreter()
        else:
            self.case["appealed_decision"]["kind"] = self.r.choice(
                ["udbetaling", "tilbagebetaling"]
            )
            self.impairment()
        self.answers()
        self.forget()
        return self.case

    # -- the other questions

    def reopening(self):
        r, decision = self.r, self.case["appealed_decision"]
        decision["kind"] = r.choice(["afslag på genoptagelse"] * 9 + ["andet"])
        begins = date(2017, 11, 10) + timedelta(
            days=r.choice([-900, -1, 0, 1, 400, 700, 1095, 1096, 1097])
        )
        ends = r.choice([begins + timedelta(days=d) for d in (0, 30, 90, 400)]
                        + [date(2017, 11, 9), date(2017, 11, 10), date(2017, 11, 11)])  # fmt: skip
        paid = r.choice([20, 18, 12.5, 30, 20, 10])
        self.case["reopening"] = {
            "weekly_hours_then": r.choice([50, 70, 44, 37.01, 37, 36.99]),
            "granted_hours_then": r.choice([10.5, 14.8, 14.8, 19.99, 20]),
            "reduced_because_over_37": r.choice([True] * 6 + [False]),
            "in_force_from": begins.isoformat(),
            "in_force_to": max(begins, ends).isoformat(),
            "documented_hours_paid": paid,
            "claim_first_made": "2020-11-30",
        }
        if self.odds(0.6):
            self.case["reopening"]["practice_change_published"] = r.choice(
                ["2020-11-10", "2020-10-01"]
            )
        if self.odds(0.5):
            self.case["reopening"]["need_hours_then"] = r.choice([20, 25, 15, 17.5])

    def interpreter(self):
        r, decision = self.r, self.case["appealed_decision"]
        decision["kind"] = r.choice(
            ["udbetaling", "bevilling", "afslag", "tilbagebetaling", "andet"]
        )
        if self.odds(0.6):
            decision["grounds"] = ["økonomisk interesse"]
            self.case["assistance"] = {
                "economic_interest": self.assessment(r.choice([True, True, False, None])),
                "waiver_refusal_lawful": self.assessment(r.choice([True, False, None])),
            }
        else:
            decision["grounds"] = ["fjerntolkning"]
            approved = r.choice([True, False, None])
            self.case["assistance"] = {
                "form": "fjerntolkning",
                "form_approved_by_citizen": approved,
            }

    # -- answers and what is unknown

    def answers(self):
        r = self.r
        for key, share in (("worsening", 0.15), ("competence", 0.3), ("employer_may_complain", 0.3),
                           ("complaint_maintained", 0.3), ("incompatible_hours_count", 0.2),
                           ("assistance_above_own_hours", 0.2)):  # fmt: skip
            if (
                key in ("competence", "employer_may_complain", "complaint_maintained")
                and not {
                    "competence": self.case["appealed_decision"]["decided_by"] == "anden aktør",
                    "employer_may_complain": self.case["appellant"]["role"] == "arbejdsgiver",
                    "complaint_maintained": self.case["reassessment"]["result"] == "delvis medhold",
                }[key]
            ):
                continue
            if self.odds(share):
                answer = self.assessment(r.choice([True, True, False]))
                self.case.setdefault("answers", {})[key] = answer

    def forget(self):
        """Make some facts unknown: absent, null, or a machine's unconfirmed proposal."""
        for _ in range(self.r.choice([0, 0, 0, 0, 1, 1, 1, 2, 3])):
            holders = list(self.places())
            if not holders:
                return
            path, holder, key = self.r.choice(holders)
            if key not in holder:
                continue
            way = self.r.random()
            if way < 0.4:
                del holder[key]
            elif way < 0.7:
                holder[key] = None
            else:
                self.case.setdefault("evidence", {})[path] = [{"document": "klage.txt"}]
        if self.odds(0.1):  # confirmed evidence changes nothing
            self.case.setdefault("evidence", {}).setdefault(
                "appealed_decision.date", [{"document": "afgørelse.txt", "confirmed_by": "AB"}]
            )

    def places(self):
        """Yield (path, holder, key) of the facts that may be forgotten."""
        case = self.case
        dated = ("date", "delivery", "received") if not self.plain else ()
        kind = ("kind",) if self.odds(0.3) else ()
        yield from self.in_part("appealed_decision", (*dated, *kind, "granted_hours_per_week"))
        yield from self.in_part("complaint", ("received",) if not self.plain else ())
        for part in ("information", "impairment", "reopening", "assistance", "hearing"):
            keep = ("missing", "claim_first_made", "form")
            yield from self.in_part(part, [k for k in case.get(part) or {} if k not in keep])
        for number, entry in enumerate(case.get("occupations") or []):
            yield from self.in_occupation(f"occupations[{number}]", entry)

    def in_part(self, part, keys):
        holder = self.case.get(part) or {}
        for key in keys:
            if key in holder:
                yield f"{part}.{key}", holder, key

    def in_occupation(self, path, entry):
        for key in entry:
            if key not in ("name", "tasks"):
                yield f"{path}.{key}", entry, key
        for place, task in enumerate(entry.get("tasks") or []):
            for key in task:
                if key != "name" and self.odds(0.4):
                    yield f"{path}.tasks[{place}].{key}", task, key


def make_case(seed):
    return Maker(seed).make()


def cases(count, start=0):
    return [make_case(seed) for seed in range(start, start + count)]
