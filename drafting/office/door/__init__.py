"""The door: who is at the screen. It never shows anything of a case."""
