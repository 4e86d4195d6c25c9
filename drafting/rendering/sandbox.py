"""The Jinja environment of the Word templates: a template is code, so it gets a small world."""

from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined
from jinja2.environment import Template
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

__all__ = ["TemplateEnvironment"]


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """Autoescape, StrictUndefined, no globals, and no operator that can grow without bound.

    A template's compiled form is kept by its text, since docxtpl compiles at every render.
    """

    intercepted_binops = frozenset(["*", "**", "%"])

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined)
        self.globals.clear()
        self._compiled = lru_cache(maxsize=16)(self._build)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Refuse repetition, powers and formatting: none belongs in a letter."""
        raise SecurityError(f"operator {operator!r} is not allowed in a template")

    def from_string(self, source: Any, *args: Any, **kwargs: Any) -> Template:
        """Return the template for `source`, compiled once."""
        if args or kwargs or not isinstance(source, str):
            return super().from_string(source, *args, **kwargs)
        return self._compiled(source)

    def _build(self, source: str) -> Template:
        return super().from_string(source)
