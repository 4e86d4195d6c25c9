"""Impairment, occupations, tasks and the grant of a generated case file, close to the edges."""

from tests.oracle.chance import Chance

HOURS = [37, 37, 37, 36.99, 37.01, 30, 25, 20, 18.5, 18.5, 12, 9.25, 7.4, 10, 15, 40, 50, 70, 44]
FORMS = ["ordinær"] * 8 + ["selvstændig"] * 4 + ["fleksjob", "løntilskud", "praktik", "seniorjob",
         "planlagt selvstændig", "ledig", "uddannelse", "tilbud efter LAB"]  # fmt: skip
GRANT_KINDS = ["bevilling", "bevilling", "nedsættelse", "afslag", "afslag", "ophør", "andet"]
GROUNDS = ["arbejdstid over 37 timer", "behovet er lavere", "ventetid", "kan selv",
           "uforeneligt erhverv", "omfordeling", "ikke varig", "bierhverv", "andet",
           "fast intern regel", "dobbeltkompensation"]  # fmt: skip
MOSTLY = [True] * 15 + [False]
NAMES = ["butik", "lager", "kontor"]


class GrantMaker(Chance):
    """The part of the file that the question of grant and hours rests on."""

    def impairment(self):
        r = self.r
        self.case["impairment"] = {
            "lasting": self.assessment(r.choice(MOSTLY)),
            "significant": self.assessment(r.choice(MOSTLY)),
            "several_or_very_significant": self.assessment(
                r.choice([False] * 4 + [True] * 2 + [None])
            ),
        }
        if self.case["impairment"]["several_or_very_significant"] and (
            self.case["impairment"]["several_or_very_significant"]["value"] is True
        ):
            self.case["impairment"]["beyond_full_time"] = self.assessment(
                r.choice([None, None, False, True])
            )

    def near(self, hours):
        """A need near what the hours allow, or well away from it."""
        r, edge = self.r, hours * 20 / 37
        return r.choice([
            round(edge, 4), round(edge, 2), round(edge, 2) + 0.01, round(edge, 2) - 0.01, 20, 20.01,
            round(edge * 0.8, 2), round(edge * 0.7, 1), round(edge * 0.5, 1),
            19.99, 5, 2.5, 0, round(edge * 0.6, 1), round(edge * 0.6, 1), round(edge * 0.9, 2),
            round(edge * 1.3, 1), 25, hours, round(hours * 1.1, 1), 37, 37.5, round(edge / 2, 2),
            round(edge / 3, 2), round(edge / 4, 1),
        ])  # fmt: skip

    def occupation(self, name, several):
        r = self.r
        form = r.choice(["ordinær", "selvstændig", "fleksjob"] if several else FORMS)
        hours = r.choice(HOURS)
        if several and self.odds(0.5):
            hours = r.choice([18.5, 18.5, 10, 15, 27, 18.49, 18.51, 22, 12])
        need = round(self.near(hours) / (r.choice([1, 1, 1.5, 2]) if several else 1), 4)
        entry = {"name": name, "form": form, "weekly_hours": hours,
                 "core_tasks_by_citizen": self.assessment(r.choice(MOSTLY))}  # fmt: skip
        if self.odds(0.5) or need > hours * 20 / 37:
            entry["compatible_above_ratio"] = self.assessment(r.choice([True, True, False, None]))
        if form == "selvstændig" and self.odds(0.5):
            entry["employees"] = r.choice([0, 1, 6, 6])
            if self.odds(0.6):
                entry["redistributable"] = self.assessment(r.choice([False, False, True, None]))
        if self.odds(0.12):
            entry["ordinary_help_or_substitute"] = self.assessment(r.choice([False, True, None]))
        if form == "ledig":
            entry["concrete_job_ahead"] = r.choice([False, True, None])
        self.need(entry, need)
        return entry

    def need(self, entry, need):
        """A total, timed tasks, tasks that lack a time, an empty list, or nothing."""
        way = self.r.choice(["total"] * 8 + ["tasks"] * 10 + ["untimed"] * 3 + ["empty", "none"])
        if way in ("total", "empty") or (way == "untimed" and self.odds(0.7)):
            entry["need_hours_per_week"] = need
        if way == "empty":
            entry["tasks"] = []
        if way in ("tasks", "untimed"):
            entry["tasks"] = self.tasks(need)
        if way == "tasks" and self.odds(0.2):
            entry["need_hours_per_week"] = self.r.choice([4, 30, need])
        if way == "untimed":
            for key in ("hours_per_week", "minutes_per_time", "times_per_week"):
                self.r.choice(entry["tasks"]).pop(key, None)

    def tasks(self, need):
        r = self.r
        count = r.choice([1, 1, 2, 3])
        left, tasks = round(need, 4), []
        for number in range(count):
            part = left if number == count - 1 else round(left / 2, 1)
            left = round(left - part, 4)
            task = {"name": f"opgave {number + 1}", "can_do_self": False,
                    "due_to_impairment": True, "within_working_time": True}  # fmt: skip
            self.time(task, max(part, 0))
            tasks.append(task)
        if self.odds(0.3):
            tasks.append(self.excluded(len(tasks) + 1))
        if self.odds(0.04):
            for task in tasks:
                task["can_do_self"] = True
        if self.odds(0.12):
            task = r.choice(tasks)
            task[r.choice(["can_do_self", "due_to_impairment", "within_working_time"])] = r.choice(
                [None, True, False]
            )
        return tasks

    def excluded(self, number):
        task = {"name": f"opgave {number}", "hours_per_week": self.r.choice([1, 3, 4.5, None])}
        flags = [
            ("can_do_self", True),
            ("due_to_impairment", False),
            ("within_working_time", False),
        ]
        key, value = self.r.choice(flags)
        task[key] = value
        if self.odds(0.3):
            task["within_working_time"] = False
        return task

    def time(self, task, hours):
        r = self.r
        if self.odds(0.25):
            times = r.choice([1, 3, 5, 7, 10])
            task["minutes_per_time"] = round(hours * 60 / times, 2)
            task["times_per_week"] = times
            return
        waiting = r.choice([0.5, 1, 3]) if self.odds(0.12) else None
        task["hours_per_week"] = round(hours + (waiting or 0), 4)
        if waiting:
            task["waiting_hours_per_week"] = (
                waiting if self.odds(0.9) else task["hours_per_week"] + 1
            )

    def grant(self):
        r, decision = self.r, self.case["appealed_decision"]
        self.impairment()
        count = r.choice([1] * 13 + [2] * 5 + [3])
        self.case["occupations"] = [self.occupation(name, count > 1) for name in NAMES[:count]]
        decision["kind"] = r.choice(GRANT_KINDS)
        decision["grounds"] = r.sample(GROUNDS, r.choice([0, 1, 1, 2]))
        if self.odds(0.06):
            decision["grounds"].append("vikar eller medhjælp")
        if decision["kind"] in ("bevilling", "nedsættelse", "andet"):
            decision["granted_hours_per_week"] = self.granted()
        if decision["kind"] in ("nedsættelse", "ophør"):
            decision["previous_hours_per_week"] = r.choice([20, 18, 37])
        if self.odds(0.4):
            decision["effective_from"] = "2023-05-01"
        if count > 1 and self.odds(0.3):
            self.split()

    def granted(self):
        """Near the ceiling or the need, more often below it than above."""
        r, entries = self.r, self.case["occupations"]
        total = sum(entry["weekly_hours"] for entry in entries)
        ceiling = int(min(20.0, total * 20 / 37) * 100) / 100
        need = sum(entry.get("need_hours_per_week") or self.sum_of(entry) for entry in entries)
        point = r.choice(
            [20, 10, 0, ceiling, ceiling, min(need, ceiling), min(need, ceiling), need]
        )
        step = r.choice([0, 0, 0, 0, 0.01, -0.01, 0.0099, -0.0099, 1, -1, -3, -3, -3])
        return round(max(0, point + step), 4)

    def sum_of(self, entry):
        return sum(task.get("hours_per_week") or 0 for task in entry.get("tasks") or [])

    def split(self):
        names = [entry["name"] for entry in self.case["occupations"]]
        first = self.r.choice([8, 10, 12])
        rest = [20 - first] if len(names) == 2 else [(20 - first) / 2] * 2
        self.case["split_of_shared_hours"] = dict(zip(names, [first, *rest], strict=True))
