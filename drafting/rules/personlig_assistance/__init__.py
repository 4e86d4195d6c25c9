"""The first appeal area: personlig assistance til handicappede i erhverv (LKH §§ 4–7)."""

from drafting.domain.rules import Rule
from drafting.rules.context import Context
from drafting.rules.faelles import frister, klageadgang, sagsbehandling, udfald
from drafting.rules.personlig_assistance import (
    betaling,
    funktioner,
    genoptagelse_regler,
    personkreds,
    timetal,
    tolk,
    uforenelighed,
    vilkaar,
)

__all__ = ["AREA_RULES"]

# In the order a decision discusses them.
AREA_RULES: tuple[Rule[Context], ...] = (
    *klageadgang.RULES,
    *udfald.RULES,
    *frister.RULES,
    *sagsbehandling.RULES,
    *personkreds.RULES,
    *funktioner.RULES,
    *uforenelighed.RULES,
    *timetal.RULES,
    *vilkaar.RULES,
    *tolk.RULES,
    *betaling.RULES,
    *genoptagelse_regler.RULES,
)
