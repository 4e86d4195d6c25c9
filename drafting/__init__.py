"""Udkast: from a case file to a proposed decision in Word; a person decides."""
