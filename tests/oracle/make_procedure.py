"""Decision, delivery, complaint, objections and information of a generated case file."""

from datetime import date, timedelta

from tests.oracle.calendar_dk import after_working_days, public_holidays
from tests.oracle.chance import Chance
from tests.oracle.procedure import last_day


class ProcedureMaker(Chance):
    """The part of the file that every kind of case has."""

    def procedure(self):
        sent = self.day_of_decision()
        delivery = self.r.choice(["digital", "digital", "digital", "post", "quickbrev"])
        self.case["appealed_decision"] = {
            "exists": True,
            "decided_by": "kommune",
            "date": sent.isoformat(),
            "delivery": delivery,
        }
        received = {"digital": sent, "quickbrev": sent + timedelta(days=2)}.get(delivery)
        received = received or after_working_days(sent, 6)
        if self.odds(0.15):
            received = sent + timedelta(days=self.r.choice([0, 1, 3, 10]))
            self.case["appealed_decision"]["received"] = received.isoformat()
        self.complaint(received)

    def day_of_decision(self):
        """Any day, often one whose deadline falls on or near a holiday."""
        r = self.r
        if self.odds(0.25):
            feast = r.choice(sorted(public_holidays(r.randrange(2020, 2026))))
            return feast - timedelta(days=28 + r.choice([0, 0, 1, 2, -1]))
        if self.odds(0.05):  # 5 June, 24 and 31 December
            return date(r.randrange(2020, 2026), r.choice([5, 11, 12]), r.choice([8, 26, 27, 3]))
        return date(2020, 1, 2) + timedelta(days=r.randrange(0, 2100))

    def complaint(self, received):
        r = self.r
        margin = r.choice([-15] * 6 + [-20, -5, -1, 0, 0, 1, 1, 2, 40])
        complained = last_day(received) + timedelta(
            days=-min(abs(margin), 20) if self.plain else margin
        )
        if not self.plain and self.odds(0.15):
            complained = received + timedelta(days=r.choice([27, 28, 29, 30]))
        self.case["complaint"] = {"received": complained.isoformat()}
        self.case["decision_date"] = (complained + timedelta(days=r.randrange(60, 200))).isoformat()
        self.case["appellant"] = {"role": "borger"}
        if last_day(received) < complained or self.odds(0.03):
            value = r.choice([True, True, False, None])
            self.case["complaint"]["late_but_excused"] = self.assessment(value)
        self.case["reassessment"] = {
            "date": (complained + timedelta(days=r.choice([20, 28, 29, 60]))).isoformat(),
            "result": "fastholdt",
        }
        if not self.plain:
            self.case["reassessment"]["result"] = r.choice(
                ["fastholdt"] * 14 + ["delvis medhold", "medhold"]
            )
            self.objections()

    def objections(self):
        r, case = self.r, self.case
        if self.odds(0.02):
            case["appealed_decision"]["exists"] = False
        if self.odds(0.04):
            case["complaint"]["about_decision"] = r.choice([True, True, False])
        if self.odds(0.04):
            case["complaint"]["withdrawn"] = r.choice([True, False])
        if self.odds(0.04):
            case["appealed_decision"]["decided_by"] = "anden aktør"
        if self.odds(0.12):
            role = r.choice(["repræsentant"] * 3 + ["arbejdsgiver"] * 2 + ["anden"])
            case["appellant"] = {"role": role, "power_of_attorney": r.choice([True, False, None])}
        if self.odds(0.12):
            case["hearing"] = {
                "adverse_new_information": r.choice([True, True, True, False, None]),
                "citizen_heard": r.choice([True, False, False, None]),
                "error_without_effect": self.assessment(r.choice([True, False, None])),
            }

    def information(self):
        if self.plain or self.odds(0.7):
            return {"sufficient": self.assessment(True), "missing": []}
        return {
            "sufficient": self.assessment(False),
            "missing": ["en opgørelse af opgaverne"],
            "obtainable_by_board": self.r.choice([False, False, True, None]),
        }
