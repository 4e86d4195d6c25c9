"""Why a person may not do an act of quality control now, and what to do instead (Danish).

Nobody reviews what they have worked on; nothing is sent but the very content that was approved.
"""

from drafting.domain.control import Act, CaseStatus, Standing, after, what_changed

__all__ = ["refusal", "undecided"]

_BY_OWNER = (Act.HAND_OVER, Act.TAKE_BACK, Act.SEND)


def refusal(act: Act, standing: Standing, actor: str) -> str | None:
    """Return why a person may not do an act now, and what to do (Danish); None where it may be."""
    if after(standing.status, act) is None:
        return _cannot(act, standing.status)
    if act in _BY_OWNER and actor != standing.owner:
        return "Det kan kun den sagsbehandler, der har sagen."
    if act in (Act.APPROVE, Act.RETURN):
        if reason := _own_work(standing, actor):
            return reason
        if actor != standing.reviewer:
            return "Sagen er til kontrol hos en anden. Bed om at få den tildelt."
    checks = {Act.HAND_OVER: _not_ready, Act.APPROVE: _not_approvable, Act.SEND: _not_sendable}
    return checks[act](standing) if act in checks else None


def _cannot(act: Act, status: CaseStatus) -> str:
    if act is Act.SEND and status is not CaseStatus.SENT:
        return (
            f"Sagen er {status.value}. Kun en afgørelse, der er godkendt i kvalitetskontrollen, "
            "kan sendes."
        )
    return f"Sagen er {status.value} og kan derfor ikke blive {act.value}."


def _own_work(standing: Standing, actor: str) -> str | None:
    if actor == standing.owner or actor in standing.authors:
        return (
            "Du har selv arbejdet i sagen. En afgørelse skal kontrolleres af en anden end dem, der "
            "har skrevet i sagen eller udkastet, tilføjet dokumenter, valgt resultat eller praksis "
            "eller sendt sagen til kontrol."
        )
    return None


def _not_ready(standing: Standing) -> str | None:
    now = standing.now
    if now.draft is None:
        return "Der er intet gemt udkast. Gem et udkast til afgørelsen først."
    if standing.letter != "afgørelse":
        return (
            f"Det nyeste udkast er et brev om {standing.letter}. Det er kun en afgørelse, der "
            "sendes til kvalitetskontrol."
        )
    if reason := undecided(standing):
        return reason
    if standing.is_behind:
        return (
            "Udkastet er skrevet, før sagen eller valget af resultat sidst blev ændret. Dan "
            "udkastet igen, og gem det."
        )
    if standing.reviewer in standing.authors or standing.reviewer == standing.owner:
        return "Kontrollanten har selv arbejdet i sagen. Vælg en anden."
    return None if standing.reviewer else "Vælg, hvem der skal kontrollere sagen."


def undecided(standing: Standing) -> str | None:
    """Return why the result is not chosen as the case stands now (Danish); None where it is."""
    if standing.now.decision is None or not standing.decided_on:
        return "Ingen har valgt resultatet. Registrér dit valg på siden Vurdering først."
    if standing.decided_on != standing.now.case.number:
        return "Sagen er ændret, siden resultatet blev valgt. Vælg igen på siden Vurdering."
    return None


def _not_approvable(standing: Standing) -> str | None:
    if standing.reviewed is None:
        return "Sagen er ikke sendt til kontrol."
    if not standing.holds:
        what = what_changed(standing.reviewed, standing.now)
        return f"Godkendelsen er ikke gemt: {what} er ændret, siden sagen blev sendt til kontrol."
    if standing.stops:
        count = "en fejl" if standing.stops == 1 else f"{standing.stops} fejl"
        return (
            f"Den automatiske kontrol har fundet {count}, der skal rettes først. Returnér sagen, "
            "så brevet bliver rettet."
        )
    if standing.open_comments:
        return (
            f"{_comments(standing.open_comments)} er ikke afsluttet. Afslut kommentarerne, eller "
            "returnér sagen."
        )
    return None


def _comments(count: int) -> str:
    return "En kommentar" if count == 1 else f"{count} kommentarer"


def _not_sendable(standing: Standing) -> str | None:
    if standing.reviewed is None or not standing.reviewed.letter:
        return "Der er intet godkendt brev i sagen."
    if not standing.holds:
        what = what_changed(standing.reviewed, standing.now)
        return f"Godkendelsen gælder ikke længere: {what} er ændret. Send sagen til kontrol igen."
    return None
