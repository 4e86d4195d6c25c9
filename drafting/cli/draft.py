"""``draft``: write the letter of a case as Word, plain text and provenance."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from drafting.cli.written import made_folder, write
from drafting.domain.decision import Decision, Examination, Outcome
from drafting.domain.draft import Draft
from drafting.errors import InputError

__all__ = ["add_arguments", "run"]

DONE, BLOCKED = 0, 1
LETTERS = (
    "afgørelse", "sagsoplysning", "sagsoplysning-borger", "sagsoplysning-kommune",
    "sagsoplysning-arbejdsgiver", "partshøring", "underretning",
)  # fmt: skip


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of COMMANDS."""
    parser.add_argument("case", nargs="?", type=Path, metavar="SAG.json", help="sagsfilen")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="UD.docx", help="Word-filen; med --batch en mappe"
    )
    parser.add_argument(
        "--batch", type=Path, metavar="SAGER.jsonl", help="én sagsfil pr. linje, et brev pr. sag"
    )
    parser.add_argument(
        "--also",
        action="append",
        choices=["text", "pdf"],
        default=[],
        help="i --batch: skriv også brevet som tekst eller PDF (kan skrives flere gange)",
    )
    parser.add_argument("--text", type=Path, metavar="UD.txt", help="det samme som ren tekst")
    parser.add_argument("--pdf", type=Path, metavar="UD.pdf", help="det samme som PDF")
    parser.add_argument(
        "--provenance", type=Path, metavar="UD.json", help="hvor hver sætning kommer fra"
    )
    parser.add_argument(
        "--outcome", choices=[outcome.value for outcome in Outcome], help="det, en person afgør"
    )
    parser.add_argument("--decided-by", metavar="NAVN", help="hvem der har afgjort det")
    parser.add_argument("--reason", metavar="TEKST", help="hvorfor; hele danske sætninger")
    parser.add_argument(
        "--letter", choices=LETTERS, metavar="BREV", help=f"hvilket brev: {', '.join(LETTERS)}"
    )
    parser.add_argument(
        "--reply-by",
        metavar="ÅÅÅÅ-MM-DD",
        help="svarfrist; i en underretning den dag, sagen ventes afgjort",
    )
    parser.add_argument("--law-date", metavar="ÅÅÅÅ-MM-DD", help="den dag, hvis lov bruges")
    parser.add_argument("--template", type=Path, metavar="SKABELON.docx", help="egen Word-skabelon")


def run(arguments: argparse.Namespace) -> int:
    """Write the files asked for; 1 where a person must answer something before a decision."""
    if arguments.template is not None:
        _judge(arguments.template)
    if arguments.batch is not None:
        return _batch(arguments)
    if arguments.case is None:
        raise _bad("no case", "Angiv en sagsfil, eller --batch med en fil med flere sager.")
    if not (arguments.output or arguments.text or arguments.pdf or arguments.provenance):
        raise _bad("no output", "Angiv mindst én fil at skrive til, f.eks. »-o UD.docx«.")
    return _single(arguments)


def _single(arguments: argparse.Namespace) -> int:
    from drafting.library.casefile import read_case
    from drafting.pipeline import compose_draft, examine

    case = read_case(arguments.case)
    law_date = _day(arguments.law_date) or case.decision_date or _today(case.case_id)
    examination = examine(case, law_date)
    decision = _decision(arguments, examination)
    if arguments.letter == "sagsoplysning" and not examination.proposal.open_questions:
        raise _bad("no open questions", "Sagen har ingen åbne spørgsmål at skrive ud om.")
    reply_by = _day(arguments.reply_by)
    draft = compose_draft(
        case, examination, decision=decision, letter=arguments.letter, reply_by=reply_by
    )
    _write_all(draft, decision, arguments)
    return _code(examination, decision)


def _write_all(draft: Draft, decision: Decision | None, arguments: argparse.Namespace) -> None:
    from drafting.rendering import render_docx, render_text
    from drafting.text import provenance

    if arguments.output or arguments.pdf:
        word = render_docx(draft, arguments.template)
        pdf = _pdf(word) if arguments.pdf else b""
        if arguments.output:
            write(arguments.output, word)
        if arguments.pdf:
            write(arguments.pdf, pdf)
    if arguments.text:
        write(arguments.text, render_text(draft).encode())
    if arguments.provenance:
        record = {**provenance(draft), "decision": _recorded(decision)}
        text = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
        write(arguments.provenance, text.encode())


def _pdf(word: bytes) -> bytes:
    from drafting.rendering.pdf import to_pdf

    return to_pdf(word)


def _judge(template: Path) -> None:
    """Let nothing be written with a template that has not passed the gate."""
    from drafting.rendering.gate import judge_template

    if not template.is_file():
        raise _bad("no template", f"Skabelonen {template} findes ikke. Kontrollér stien.")
    if faults := judge_template(template).faults:
        raise _bad("template refused", f"Skabelonen kan ikke bruges. {' '.join(faults)}")


def _batch(arguments: argparse.Namespace) -> int:
    from drafting.cli.decide import today
    from drafting.cli.draft_batch import Orders, write_batch

    single = [arguments.case, arguments.outcome, arguments.text, arguments.pdf]
    if any(single) or arguments.provenance:
        raise _bad(
            "batch with options of one case",
            "Med --batch skrives et brev pr. sag. Udelad sagsfilen, --outcome, --provenance, "
            "--text og --pdf; brug »--also text« eller »--also pdf«.",
        )
    if arguments.output is None:
        raise _bad("batch without folder", "Angiv mappen til brevene med »-o MAPPE«.")
    orders = Orders(
        made_folder(arguments.output),
        today(),
        arguments.template,
        arguments.letter,
        _day(arguments.reply_by),
        _day(arguments.law_date),
        frozenset(arguments.also),
    )
    return write_batch(arguments.batch, orders)


def _decision(arguments: argparse.Namespace, examination: Examination) -> Decision | None:
    """Return the person's decision, which needs a name, and a reason where it differs."""
    if arguments.outcome is None:
        if arguments.letter == "afgørelse" and examination.proposal.outcome is None:
            raise _bad(
                "letter without outcome",
                "Sagen kan ikke afgøres endnu, og derfor kan der ikke skrives en afgørelse. "
                "Svar på de åbne spørgsmål, eller angiv resultatet med »--outcome«.",
            )
        return None
    outcome = Outcome(arguments.outcome)
    if not (arguments.decided_by or "").strip():
        raise _bad(
            "outcome without name",
            "Et resultat skal have en person bag sig. Angiv navnet med »--decided-by«.",
        )
    reason = (arguments.reason or "").strip()
    if outcome is not examination.proposal.outcome and not reason:
        raise _bad(
            "outcome without reason",
            "Resultatet er et andet end det, Udkast foreslår, og skal derfor begrundes. Skriv "
            "begrundelsen med »--reason« (forvaltningslovens § 24).",
        )
    return Decision(outcome, examination, (), arguments.decided_by.strip(), reason or None)


def _recorded(decision: Decision | None) -> dict[str, str | None] | None:
    if decision is None:
        return None
    return {
        "outcome": decision.outcome.value,
        "proposed": decision.examination.proposal.outcome,
        "decided_by": decision.decided_by,
        "reason": decision.reason,
    }


def _code(examination: Examination, decision: Decision | None) -> int:
    for warning in examination.warnings:
        print(f"Bemærk: {warning.message}", file=sys.stderr)
    if decision is not None or examination.proposal.outcome is not None:
        return DONE
    for question in examination.proposal.open_questions:
        print(f"Mangler svar ({question.who_can_answer}): {question.question}", file=sys.stderr)
    return BLOCKED


def _day(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        raise _bad("bad date", f"»{text}« er ikke en dato. Skriv den som ÅÅÅÅ-MM-DD.") from None


def _today(case_id: str) -> date:
    from drafting.cli.decide import today

    print(
        f"Bemærk: Sagen {case_id} har ingen afgørelsesdato. Reglerne for i dag er brugt.",
        file=sys.stderr,
    )
    return today()


def _bad(message: str, user_message: str) -> InputError:
    return InputError(message, user_message=user_message)
