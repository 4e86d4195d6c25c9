"""The product from a terminal. Each command is a module that is imported only when it is called."""

from drafting.cli.main import main

__all__ = ["main"]
