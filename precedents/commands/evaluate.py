"""`evaluate`: nDCG@10, recall@5, MRR and withdrawn above successor, on a file of questions."""

import argparse
from pathlib import Path

from precedents.commands.say import note, progress_bar, tell
from precedents.evaluate import evaluate, read_questions
from precedents.library import open_library
from precedents.query import PrecedentQuery
from precedents.search import search_precedents

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the file of questions."""
    parser.add_argument("queries", type=Path, help="JSONL som retrieval_public.jsonl")


def run(arguments: argparse.Namespace) -> int:
    """Print the figures; 1 where a withdrawn decision stood above its successor."""
    questions = read_questions(arguments.queries)
    with progress_bar("Bygger indekset") as progress:
        index = open_library(progress)
    note(index.banner)

    def rank(text: str) -> tuple[list[str], bool]:
        answer = search_precedents(PrecedentQuery(text), index)
        return [hit.key for hit in answer.hits], answer.confident

    scores = evaluate(questions, rank)
    tell(f"spørgsmål: {scores.questions}")
    tell(f"nDCG@10: {scores.ndcg:.3f}")
    tell(f"recall@5: {scores.recall:.3f}")
    tell(f"MRR: {scores.mrr:.3f}")
    tell(f"kasseret over afløser: {scores.withdrawn_above:.3f}")
    tell(f"sikker, når der er et svar: {scores.confident_when_answered:.3f}")
    tell(f"usikker, når der intet svar er: {scores.unsure_when_unanswered:.3f}")
    return 0 if scores.withdrawn_above == 0 else 1
