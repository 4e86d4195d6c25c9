"""What the engine found, as HTML a jurist can check: every piece escaped in `markup`."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import groupby
from typing import Any

from drafting.domain.decision import Examination, OpenQuestion
from drafting.domain.draft import Draft, Paragraph
from drafting.domain.findings import Finding, Status
from drafting.ui import markup
from drafting.ui.facts import FactRow, Place, places_of
from drafting.ui.formatting import danish_date, danish_number, danish_value
from drafting.ui.labels import fact_label
from drafting.ui.rule_names import (
    DISMISSALS,
    OUTCOME_SAYS,
    STATUS_SIGNS,
    WHO,
    outcome_title,
    rule_question,
)

__all__ = [
    "act_names",
    "carrying",
    "facts_table",
    "findings_table",
    "letter",
    "question_head",
    "reason",
    "result",
    "status_badge",
    "title",
    "trace",
]

NO_PLACE = "Sagsfilen, uden henvisning"


def result(found: Examination) -> str:
    """Return the proposal as a framed box: outcome, hours, ceiling, start, and what carries it."""
    proposal = found.proposal
    says = OUTCOME_SAYS[proposal.outcome] if proposal.outcome else "Der mangler svar fra en person."
    if proposal.dismissal:
        says = DISMISSALS.get(proposal.dismissal, says)
    rows = [
        ("Timer om ugen", proposal.hours and f"{danish_number(proposal.hours)} timer"),
        ("Loft", proposal.ceiling and f"{danish_number(proposal.ceiling)} timer om ugen"),
        ("Gælder fra", proposal.effective_from and danish_date(proposal.effective_from)),
        ("Følges op senest", proposal.follow_up_by and danish_date(proposal.follow_up_by)),
        ("Skal indhentes", "; ".join(proposal.to_obtain)),
        ("Betydning", proposal.effect_of_remittal),
    ]
    listed = "".join(
        f"<dt>{name}</dt><dd>{markup.text(str(value))}</dd>" for name, value in rows if value
    )
    heading = markup.text(outcome_title(proposal.outcome))
    return (
        f'<div class="ud-result"><p class="ud-big">{heading}</p>'
        f"<p>{markup.text(says)}</p><dl>{listed}</dl></div>"
    )


def carrying(found: Examination) -> tuple[Finding, ...]:
    """Return the findings that carry the proposal."""
    wanted = set(found.proposal.because)
    return tuple(
        finding
        for finding in found.findings
        if wanted & set(finding.catalogue) and finding.status is not Status.NOT_RELEVANT
    )


def reason(finding: Finding) -> str:
    """Return what a finding says and its law, as a paragraph under the proposal."""
    law = ", ".join([*map(str, finding.law), *map(_principmeddelelse, finding.precedents)])
    said = f"{markup.strong(rule_question(finding.rule))}<br>{markup.text(finding.explanation)}"
    return f'<p>{said}<br><span class="ud-small">{markup.text(law)}</span></p>'


def _principmeddelelse(number: str) -> str:
    return f"principmeddelelse {number}"


def status_badge(finding: Finding) -> str:
    """Return the finding's status as sign and word."""
    kind, sign, word = STATUS_SIGNS[finding.status]
    return markup.badge(kind, sign, word)


def law_of(finding: Finding) -> str:
    """Return the finding's provisions and principmeddelelser, one a line."""
    cited = [*map(str, finding.law), *map(_principmeddelelse, finding.precedents)]
    return markup.lines(markup.text(one) for one in cited)


def act_names(findings: Iterable[Finding], names: Mapping[str, str]) -> str:
    """Return what the short names of the acts stand for, as a list in small print."""
    keys = sorted({ref.act for finding in findings for ref in finding.law})
    said = [f"{markup.strong(key)}: {markup.text(names[key])}" for key in keys if key in names]
    return f'<div class="ud-small"><p>Forkortelser:</p>{markup.bullets(said)}</div>' if said else ""


def findings_table(findings: Iterable[Finding]) -> str:
    """Return the findings with status, explanation and law as one table."""
    return markup.table(
        "Vurdering efter reglerne",
        ("Spørgsmål", "Status", "Forklaring", "Regler og praksis"),
        [
            (title(one), status_badge(one), markup.text(one.explanation), law_of(one))
            for one in findings
        ],
    )


def title(finding: Finding) -> str:
    """Return the rule's question, with the occupation it was asked about."""
    about = (
        f'<br><span class="ud-small">{markup.text(finding.subject)}</span>'
        if finding.subject
        else ""
    )
    return markup.text(rule_question(finding.rule)) + about


def trace(finding: Finding, data: dict[str, Any]) -> str:
    """Return the working of one finding: explanation, law, and each fact with its source."""
    body = [f"<p>{status_badge(finding)}</p><p>{markup.text(finding.explanation)}</p>"]
    if finding.value is not None:
        body.append(f"<p>Beregnet: <strong>{_hours(finding.value)}</strong></p>")
    if finding.inputs:
        rows = [
            (
                markup.text(fact_label(path)),
                markup.text(danish_value(value)),
                places(places_of(data, path)),
            )
            for path, value in finding.inputs
        ]
        body.append(
            markup.table("Oplysninger, reglen bygger på", ("Oplysning", "Svar", "Kilde"), rows)
        )
    if finding.missing:
        missing = markup.bullets(markup.text(fact_label(path)) for path in finding.missing)
        body.append(f"<p><strong>Det mangler:</strong></p>{missing}")
    if law := law_of(finding):
        body.append(f"<p><strong>Regler og praksis</strong><br>{law}</p>")
    return "".join(body)


def _hours(value: Fraction) -> str:
    """Return hours with two decimals, and the exact fraction where they do not say all."""
    shown = f"{danish_number(value)} timer"
    return shown if (value * 100).denominator == 1 else f"{shown} (præcist {value})"


def facts_table(rows: Iterable[FactRow]) -> str:
    """Return facts with value, reason and source document as one table, by part of the case."""
    groups = [
        (name, [(markup.text(row.label), _value(row), places(row.places)) for row in members])
        for name, members in groupby(rows, key=lambda row: row.group)
    ]
    return markup.grouped_table("Oplysninger i sagen", ("Oplysning", "Svar", "Kilde"), groups)


def _value(row: FactRow) -> str:
    shown = markup.text(row.value)
    if row.reason:
        shown = f"{markup.strong(row.value)}<br>{markup.text(row.reason)}"
    if not row.confirmed:
        shown += "<br>" + markup.badge("uafklaret", "?", "Forslag, ikke bekræftet")
    return shown


def places(found: Iterable[Place]) -> str:
    """Return where a fact stands: document, page, quote."""
    said = [_place(place) for place in found]
    return markup.lines(said) if said else f'<span class="ud-small">{NO_PLACE}</span>'


def _place(place: Place) -> str:
    page = f", side {place.page}" if place.page else ""
    quote = f'<span class="ud-quote">»{markup.text(place.quote)}«</span>' if place.quote else ""
    return markup.text(place.document + page) + quote


def question_head(question: OpenQuestion) -> str:
    """Return a question as a heading, who can answer it, and which provision makes it matter."""
    who = WHO.get(question.who_can_answer, question.who_can_answer)
    law = ", ".join(map(str, question.legal_basis))
    said = f"Kan besvares af {who}."
    small = markup.text(said + (f" Hjemmel: {law}." if law else ""))
    return f'<h3>{markup.text(question.question)}</h3><p class="ud-small">{small}</p>'


def letter(draft: Draft) -> str:
    """Return the letter as a page: headings, paragraphs and bullets as they will stand in Word."""
    parts = [f'<h3 class="ud-h0">{markup.text(draft.title)}</h3>']
    for section in draft.sections:
        if section.heading:
            level = max(1, min(section.level, 2))
            tag = f"h{level + 3}"
            parts.append(f'<{tag} class="ud-h{level}">{markup.text(section.heading)}</{tag}>')
        parts += _paragraphs(section.paragraphs)
    return markup.letter_page(parts)


def _paragraphs(paragraphs: Iterable[Paragraph]) -> Iterable[str]:
    waiting: list[str] = []
    for paragraph in paragraphs:
        said = markup.text(" ".join(sentence.text for sentence in paragraph.sentences))
        if paragraph.style == "bullet":
            waiting.append(said)
            continue
        if waiting:
            yield markup.bullets(waiting)
            waiting = []
        yield f"<p>{said}</p>"
    if waiting:
        yield markup.bullets(waiting)
