"""The need in one occupation, from its tasks or its stated total."""

from fractions import Fraction

from tests.oracle.facts import exact


def task_time(file, path, ask):
    """Hours a week of one task, less waiting; None where unknown and not asked."""
    stated = file.known(f"{path}.hours_per_week")
    minutes = file.known(f"{path}.minutes_per_time")
    times = file.known(f"{path}.times_per_week")
    if stated is not None:
        time = exact(stated)
    elif minutes is not None and times is not None:
        time = exact(minutes) * exact(times) / 60
    elif not ask:
        return None
    else:
        time = file.hours(f"{path}.hours_per_week")
    return max(Fraction(0), time - exact(file.known(f"{path}.waiting_hours_per_week") or 0))


def is_excluded(file, path):
    return (
        file.known(f"{path}.can_do_self") is True
        or file.known(f"{path}.due_to_impairment") is False
        or file.known(f"{path}.within_working_time") is False
    )


def need_in(file, path, tasks):
    """The need in one occupation (Need and hours, first two points)."""
    paths = [f"{path}.tasks[{number}]" for number in range(len(tasks))]
    counted = [task for task in paths if not is_excluded(file, task)]
    total = file.known(f"{path}.need_hours_per_week")
    if not paths:
        return exact(total) if total is not None else file.hours(f"{path}.need_hours_per_week")
    if not counted:
        return Fraction(0)
    untimed = [task for task in counted if task_time(file, task, ask=False) is None]
    if untimed and total is not None:
        return exact(total)
    need = Fraction(0)
    times_asked = bool(untimed)
    for task in counted:
        time = task_time(file, task, ask=True)
        if times_asked:  # the two answers are asked once the times of all tasks are known
            need += time
            continue
        does_it = file.ask(f"{task}.can_do_self")
        due = file.ask(f"{task}.due_to_impairment")
        need += time if not does_it and due else 0
    return need
