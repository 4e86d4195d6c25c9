"""The hours rule of BEK § 15, stk. 1, in openfisca-core: the baseline of the speed benchmark."""

from typing import Any

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import MONTH
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

SINCE = "2009-08-01"
HOURS = {
    "max_weekly": {"values": {SINCE: {"value": 20}}},
    "full_time": {"values": {SINCE: {"value": 37}}},
}
Person = build_entity(key="person", plural="persons", label="a person", is_person=True)


class working_hours(Variable):  # noqa: N801 - openfisca names a variable by its class
    """Hours a week at work."""

    value_type = float
    entity = Person
    definition_period = MONTH


class need(Variable):  # noqa: N801 - openfisca names a variable by its class
    """Hours a week of help needed."""

    value_type = float
    entity = Person
    definition_period = MONTH


class assistance_hours(Variable):  # noqa: N801 - openfisca names a variable by its class
    """Hours a week of assistance: at most 20/37 of the hours, 20 at most."""

    value_type = float
    entity = Person
    definition_period = MONTH

    def formula(person: Any, period: Any, parameters: Any) -> Any:  # noqa: N805 - its convention
        """Return the smaller of need and ceiling, with the dated values of the day."""
        hours = parameters(period).hours
        share = person("working_hours", period) * hours.max_weekly / hours.full_time
        return np.minimum(person("need", period), np.minimum(hours.max_weekly, share))


def system() -> TaxBenefitSystem:
    """Return a tax and benefit system that holds the one rule."""
    tax_benefit = TaxBenefitSystem([Person])
    tax_benefit.parameters = ParameterNode("", data={"hours": HOURS})
    tax_benefit.add_variables(working_hours, need, assistance_hours)
    return tax_benefit
