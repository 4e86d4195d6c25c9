"""R12, R17 and R18: how many hours of help a week the tasks of one occupation add up to.

LKH §§ 4 and 6, stk. 2; principmeddelelse 28-19 (no help for what the citizen can do) and 31-20
(the need is the time the tasks take; waiting time is not covered).
"""

from dataclasses import dataclass
from fractions import Fraction

from drafting.domain.case import Occupation, Task

__all__ = ["Need", "OpenTask", "need_of", "task_hours"]

MINUTES_PER_HOUR = 60  # a unit, not law
_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class OpenTask:
    """A task whose time is known, but not whether it counts; `paths` are its open answers."""

    hours: Fraction
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Need:
    """Hours a week of help in one occupation, averaged over a quarter.

    `value` is None while it is unknown. `open_tasks` may add their hours to `counted`;
    `missing` names the times that are not known at all. `source` is "tasks" or "total".
    """

    value: Fraction | None
    counted: Fraction = _ZERO
    waiting: Fraction = _ZERO
    open_tasks: tuple[OpenTask, ...] = ()
    missing: tuple[str, ...] = ()
    source: str = "tasks"
    excluded: tuple[str, ...] = ()


def task_hours(task: Task) -> Fraction | None:
    """Return the hours a week a task takes, waiting time taken off; None where unknown.

    Minutes times a week's times / 60 where hours are not stated (R18). Waiting time comes off and
    never makes a task negative (R17, principmeddelelse 31-20).
    """
    hours = task.hours_per_week
    if hours is None:
        if task.minutes_per_time is None or task.times_per_week is None:
            return None
        hours = task.minutes_per_time * task.times_per_week / MINUTES_PER_HOUR
    if task.waiting_hours_per_week:
        hours = max(hours - task.waiting_hours_per_week, _ZERO)
    return hours


def excluded(task: Task) -> bool:
    """Return whether a task is certain not to count (R12; 28-19).

    The citizen can do it, it is not due to the impairment, or it lies outside working time.
    """
    return (
        task.can_do_self is True
        or task.due_to_impairment is False
        or task.within_working_time is False
    )


def need_of(occupation: Occupation, index: int) -> Need:
    """Return the need in one occupation, as READING sums it.

    The sum of the tasks wins over a stated total when every counted task has a time; otherwise
    the total stands in; with neither, the time of each task is asked. All tasks excluded is a need
    of 0 (R12).
    """
    here = f"occupations[{index}]"
    counted = [(i, task) for i, task in enumerate(occupation.tasks) if not excluded(task)]
    left_out = tuple(task.name for task in occupation.tasks if excluded(task))
    times = [(i, task, task_hours(task)) for i, task in counted]
    if occupation.tasks and all(time is not None for _, _, time in times):
        return _summed(here, times, left_out)
    if occupation.need_hours_per_week is not None:
        return Need(occupation.need_hours_per_week, source="total", excluded=left_out)
    if not occupation.tasks:
        return Need(None, missing=(f"{here}.need_hours_per_week",), source="total")
    missing = tuple(f"{here}.tasks[{i}].hours_per_week" for i, _, time in times if time is None)
    sure = sum((t for _, task, t in times if t and not _open_answers("", task)), _ZERO)
    return Need(None, sure, missing=missing, excluded=left_out)


def _summed(
    here: str, times: list[tuple[int, Task, Fraction | None]], left_out: tuple[str, ...]
) -> Need:
    sure, waiting, still_open = _ZERO, _ZERO, []
    for index, task, time in times:
        assert time is not None
        paths = _open_answers(f"{here}.tasks[{index}]", task)
        if paths and time:
            still_open.append(OpenTask(time, paths))
        else:
            sure += time
        waiting += task.waiting_hours_per_week or _ZERO
    value = None if still_open else sure
    return Need(value, sure, waiting, tuple(still_open), excluded=left_out)


def _open_answers(here: str, task: Task) -> tuple[str, ...]:
    names = ("can_do_self", "due_to_impairment")
    return tuple(f"{here}.{name}" for name in names if getattr(task, name) is None)
