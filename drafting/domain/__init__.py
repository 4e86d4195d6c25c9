"""What things are: the types every other room speaks in. Standard library only, no I/O."""
