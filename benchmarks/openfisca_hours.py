"""The hours rule (R19-R22) in openfisca-core, as one would write it there: the speed baseline.

Jobs are the persons and a case is the group, since the ceiling is shared by the jobs of a case. The
values are dated parameters. It answers hours only: no findings, no questions, no exact fractions.
"""

from typing import Any

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import MONTH
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from drafting.domain.case import CaseFile

__all__ = ["answer", "situation", "system"]

SINCE = "2009-08-01"
PERIOD = "2020-07"
HOURS = {
    "max_weekly": {"values": {SINCE: {"value": 20}}},
    "full_time": {"values": {SINCE: {"value": 37}}},
}
Job = build_entity(key="job", plural="jobs", label="an occupation", is_person=True)
Case = build_entity(
    key="case", plural="cases", label="a case", roles=[{"key": "job", "plural": "jobs"}]
)


class working_hours(Variable):  # noqa: N801 - openfisca names a variable by its class
    """Hours a week at work."""

    value_type = float
    entity = Job
    definition_period = MONTH


class need(Variable):  # noqa: N801 - openfisca names a variable by its class
    """Hours a week of help needed."""

    value_type = float
    entity = Job
    definition_period = MONTH


class several(Variable):  # noqa: N801 - openfisca names a variable by its class
    """More than one, or one very significant, impairment."""

    value_type = bool
    entity = Case
    definition_period = MONTH


class met_need(Variable):  # noqa: N801 - openfisca names a variable by its class
    """The need that may be met in a job: none above 20/37 unless the frame is opened."""

    value_type = float
    entity = Job
    definition_period = MONTH

    def formula(job: Any, period: Any, parameters: Any) -> Any:  # noqa: N805 - its convention
        """Return the need, or nothing."""
        hours = parameters(period).hours
        wanted, at_work = job("need", period), job("working_hours", period)
        above = wanted * hours.full_time > at_work * hours.max_weekly
        return np.where(above & ~job.case("several", period), 0, wanted)


class ceiling(Variable):  # noqa: N801 - openfisca names a variable by its class
    """The ceiling of the case in hours a week."""

    value_type = float
    entity = Case
    definition_period = MONTH

    def formula(case: Any, period: Any, parameters: Any) -> Any:  # noqa: N805 - its convention
        """Return 20/37 of the hours, 20 at most, 37 where the frame is opened."""
        hours = parameters(period).hours
        total = case.sum(case.members("working_hours", period))
        ordinary = np.minimum(hours.max_weekly, total * hours.max_weekly / hours.full_time)
        return np.where(case("several", period), hours.full_time, ordinary)


class assistance_hours(Variable):  # noqa: N801 - openfisca names a variable by its class
    """Hours a week of assistance in the case."""

    value_type = float
    entity = Case
    definition_period = MONTH

    def formula(case: Any, period: Any) -> Any:  # noqa: N805 - openfisca's own convention
        """Return the smaller of the needs and the ceiling."""
        wanted = case.sum(case.members("met_need", period))
        return np.minimum(wanted, case("ceiling", period))


def system() -> TaxBenefitSystem:
    """Return a tax and benefit system that holds the one rule."""
    tax_benefit = TaxBenefitSystem([Job, Case])
    tax_benefit.parameters = ParameterNode("", data={"hours": HOURS})
    tax_benefit.add_variables(working_hours, need, several, met_need, ceiling, assistance_hours)
    return tax_benefit


def situation(case: CaseFile, needs: list[float]) -> dict[str, Any]:
    """Return the case as openfisca takes it in; `needs` are the hours a week of each job."""
    names = [f"job{i}" for i in range(len(case.occupations))]
    jobs = {
        name: {
            "working_hours": {PERIOD: float(o.weekly_hours or 0)},
            "need": {PERIOD: hours},
        }
        for name, o, hours in zip(names, case.occupations, needs, strict=True)
    }
    return {"jobs": jobs, "cases": {"case": {"jobs": names, "several": {PERIOD: False}}}}


def answer(tax_benefit: TaxBenefitSystem, data: dict[str, Any]) -> float:
    """Return the hours a week, computed with openfisca's trace on."""
    simulation = SimulationBuilder().build_from_dict(tax_benefit, data)
    simulation.trace = True
    return float(simulation.calculate("assistance_hours", PERIOD)[0])
