"""The commands of `python -m precedents`, one module each."""
