"""Room: see STYLE of the house in docs/architecture.md."""
