"""What the file holds about the citizen's work: occupations, tasks, need."""

from collections.abc import Iterator
from fractions import Fraction

from drafting.domain.case import CaseFile, Evidence, Occupation, Task
from drafting.domain.decision import Examination, OccupationHours
from drafting.domain.findings import Status
from drafting.text.clean import clean
from drafting.text.danish import hours, hours_of, listing
from drafting.text.known import Known, assessed, stated
from drafting.text.said.claims import claimed
from drafting.text.said.jobs import job_phrase, job_place

__all__ = ["work_lists", "work_names"]

Names = dict[str, Known]
_ASSESSMENTS = (  # name in the blocks, field of the occupation
    ("kerneopgaver", "core_tasks_by_citizen"),
    ("over_forhold", "compatible_above_ratio"),
    ("medhjaelp", "ordinary_help_or_substitute"),
    ("omfordeling", "redistributable"),
)


def work_names(case: CaseFile, examination: Examination) -> Names:
    """Return totals over the occupations and, where there is only one, all about that one."""
    names: Names = {}
    if not case.occupations:
        return names
    several = len(case.occupations) > 1
    names["flere_erhverv"] = stated(case, "occupations", several, "")
    paths = [f"occupations[{i}].weekly_hours" for i in range(len(case.occupations))]
    weekly = [occupation.weekly_hours for occupation in case.occupations]
    if all(value is not None for value in weekly):
        total = sum((value for value in weekly if value is not None), Fraction(0))
        names["arbejdstid"] = Known(total, hours(total), "fact", tuple(paths))
    names |= _total_need(case, examination)
    if any(entry.granted for entry in examination.occupations):
        names["fordelt"] = Known(True, "", "finding", tuple(paths), ("udmaaling",))
    if several and all(entry.ceiling is None for entry in examination.occupations):
        names["delt_loft"] = Known(True, "", "finding", tuple(paths), ("udmaaling",))
    names |= _about_tasks(case, tuple(_compatible(case, examination)))
    if not several:
        names |= _occupation(case, examination, 0)
    return names


def _total_need(case: CaseFile, examination: Examination) -> Names:
    needs = [entry.need for entry in examination.occupations]
    if not needs or any(need is None for need in needs):
        return {}
    total = sum((need for need in needs if need is not None), Fraction(0))
    sources = tuple(p for i, o in enumerate(case.occupations) for p in _need_paths(i, o))
    names = {
        "behov": Known(total, hours(total), "finding", sources, ("behov",)),
        "behov_af": Known(total, hours_of(total), "finding", sources, ("behov",)),
        "har_behov": Known(total > 0, "", "finding", sources, ("behov",)),
    }
    said = claimed(case, sources)
    return names if said is None else {**names, "behov_kilde": said}


def work_lists(case: CaseFile, examination: Examination) -> dict[str, tuple[Names, ...]]:
    """Return the occupations, the tasks that count and the tasks that do not."""
    every = range(len(case.occupations))
    jobs = tuple(_occupation(case, examination, index) for index in every)
    may = set(_compatible(case, examination))
    tasks = [item for index in every if index in may for item in _tasks(case, index, jobs[index])]
    return {
        "erhverv": jobs,
        "opgaver": tuple(task for task in tasks if "opgave_udgaar" not in task),
        "udgaaede_opgaver": tuple(task for task in tasks if "opgave_udgaar" in task),
    }


def _compatible(case: CaseFile, examination: Examination) -> Iterator[int]:
    """Yield the occupations whose tasks may count; of several, not the incompatible ones."""
    fits = {entry.name: entry.compatible for entry in examination.occupations}
    for index, occupation in enumerate(case.occupations):
        if len(case.occupations) == 1 or fits.get(occupation.name) is not False:
            yield index


def _about_tasks(case: CaseFile, indexes: tuple[int, ...]) -> Names:
    """Return whether every task that counts is answered for and has a time; none where no task."""
    tasks = [task for index in indexes for task in case.occupations[index].tasks]
    paths = tuple(f"occupations[{index}].tasks" for index in indexes)
    counted = [task for task in tasks if not _excluded(task)]
    names: Names = {}
    if counted:
        sure = all(t.can_do_self is False and t.due_to_impairment is True for t in counted)
        names["opgaver_efterproevet"] = Known(sure, "", "fact", paths)
    if tasks:
        timed = all(_time(task) is not None for task in tasks)
        names["alle_opgaver_med_tid"] = Known(timed, "", "fact", paths)
    return names


def _occupation(case: CaseFile, examination: Examination, index: int) -> Names:
    occupation, base = case.occupations[index], f"occupations[{index}]"
    name = clean(occupation.name, f"{base}.name")
    names = {"erhverv": stated(case, f"{base}.name", name)}
    phrase, place = job_phrase(name, occupation.form), job_place(name, occupation.form)
    neutral = phrase == job_phrase(name, None)
    paths = (f"{base}.name",) if neutral else (f"{base}.name", f"{base}.form")
    names["i_erhverv"] = Known(name, place, "fact", paths, evidence=_evidence(case, paths))
    names["som_erhverv"] = Known(name, phrase, "fact", paths, evidence=_evidence(case, paths))
    if occupation.form is not None:
        names["form"] = stated(case, f"{base}.form", occupation.form)
    if occupation.weekly_hours is not None:
        path = f"{base}.weekly_hours"
        names["erhvervstimer"] = stated(
            case, path, occupation.weekly_hours, hours(occupation.weekly_hours)
        )
        said = claimed(case, (path,))
        if said is not None:
            names["erhvervstimer_kilde"] = said
    for label, field in _ASSESSMENTS:
        names |= assessed(case, f"{base}.{field}", label, getattr(occupation, field))
    entry = next((e for e in examination.occupations if e.name == occupation.name), None)
    return (
        names | dict(_measured(index, occupation, entry)) | dict(_tested(examination, occupation))
    )


def _measured(
    index: int, occupation: Occupation, entry: OccupationHours | None
) -> Iterator[tuple[str, Known]]:
    if entry is None:
        return
    weekly = (f"occupations[{index}].weekly_hours",)
    need = _need_paths(index, occupation)
    values = (
        ("erhvervsbehov", entry.need, need, "behov"),
        ("erhvervsloft", entry.ceiling, weekly, "udmaaling"),
        ("erhvervsbevilling", entry.granted, weekly + need, "udmaaling"),
    )
    for name, value, paths, rule in values:
        if value is not None:
            yield name, Known(value, hours(value), "finding", paths, (rule,))
    if entry.need is not None:
        yield "har_erhvervsbehov", Known(entry.need > 0, "", "finding", need, ("behov",))
    if entry.granted is not None:
        got = Known(entry.granted > 0, "", "finding", weekly + need, ("udmaaling",))
        yield "erhverv_faar", got
    if entry.compatible is not None:
        core = (f"occupations[{index}].core_tasks_by_citizen",)
        yield "foreneligt", Known(entry.compatible, "", "finding", core, ("kerneopgaver",))
    if entry.need is not None and entry.ceiling is not None:
        above = entry.need > entry.ceiling
        yield "behov_over_loft", Known(above, "", "finding", weekly + need, ("udmaaling",))


def _tested(examination: Examination, occupation: Occupation) -> Iterator[tuple[str, Known]]:
    for finding in examination.findings:
        if finding.subject == occupation.name and finding.status is not Status.NOT_RELEVANT:
            status = Known(finding.status.value, "", "finding", (), (finding.rule,))
            yield f"finding_{finding.rule}", status


def _tasks(case: CaseFile, index: int, job: Names) -> Iterator[Names]:
    several = len(case.occupations) > 1
    for number_, task in enumerate(case.occupations[index].tasks):
        base = f"occupations[{index}].tasks[{number_}]"
        name = stated(case, f"{base}.name", task.name.strip().rstrip(".,;"))
        item = {"opgave": name}
        time = _time(task)
        if time is not None:
            item["opgavetid"] = stated(case, f"{base}.hours_per_week", time, hours(time))
        if several:
            item["opgave_erhverv"] = job["i_erhverv"]
        why = _excluded(task)
        if why:
            item["opgave_udgaar"] = stated(case, f"{base}.{why[0]}", True, listing(why[1:]))
        yield item


def _excluded(task: Task) -> tuple[str, ...]:
    if task.can_do_self:
        return "can_do_self", "du selv kan udføre opgaven"
    if task.due_to_impairment is False:
        return "due_to_impairment", "behovet for hjælp ikke skyldes din funktionsnedsættelse"
    if task.within_working_time is False:
        return "within_working_time", "opgaven ligger uden for din arbejdstid"
    return ()


def _time(task: Task) -> Fraction | None:
    """Return the task's own time a week without waiting (R17, R18), or None where not known."""
    time = task.hours_per_week
    if time is None and task.minutes_per_time is not None and task.times_per_week is not None:
        time = task.minutes_per_time * task.times_per_week / 60
    return None if time is None else max(Fraction(0), time - (task.waiting_hours_per_week or 0))


def _need_paths(index: int, occupation: Occupation) -> tuple[str, ...]:
    if occupation.tasks and all(_time(task) is not None for task in occupation.tasks):
        return tuple(
            f"occupations[{index}].tasks[{number_}].hours_per_week"
            for number_, task in enumerate(occupation.tasks)
            if not _excluded(task)
        )
    return (f"occupations[{index}].need_hours_per_week",)


def _evidence(case: CaseFile, paths: tuple[str, ...]) -> tuple[Evidence, ...]:
    return tuple(e for path in paths for e in case.evidence.get(path, ()))
