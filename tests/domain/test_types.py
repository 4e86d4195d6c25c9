"""What holds of every type of the domain: nothing in it can be changed once it is made."""

import importlib
import pkgutil
from dataclasses import is_dataclass

import pytest

import drafting.domain

MODULES = [m.name for m in pkgutil.iter_modules(drafting.domain.__path__, "drafting.domain.")]
TYPES = [
    getattr(module, name)
    for module in map(importlib.import_module, MODULES)
    for name in module.__all__
    if is_dataclass(getattr(module, name))
]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_a_domain_type_is_frozen_and_has_slots(kind):
    assert kind.__dataclass_params__.frozen
    assert "__slots__" in vars(kind)
