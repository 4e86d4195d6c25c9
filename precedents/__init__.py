"""Finding and weighing principmeddelelser: what matters, and whether it still holds."""
