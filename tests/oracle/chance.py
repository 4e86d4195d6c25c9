"""The dice that all makers of case files share."""

import random


class Chance:
    """One case from one seed."""

    def __init__(self, seed):
        self.r = random.Random(seed)
        self.case = {
            "schema": 1,
            "case_id": f"G{seed}",
            "area": "personlig_assistance",
            "municipality": "X Kommune",
        }

    def odds(self, share):
        return self.r.random() < share

    def assessment(self, value):
        if value is None and self.odds(0.5):
            return None
        return {"value": value, "reason": "Det fremgår af sagen."}
