"""What each sentence of a letter asserts, read from the case itself and not from the text layer.

A second reading: every sentence a block may say stands here with a question to the case and to what
was found. The library is covered by the table (a new sentence must be given its meaning), and every
letter of the tests is asked: a sentence whose question is answered no is a lie.
"""

import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from drafting.domain.case import CaseFile, value_of
from drafting.domain.decision import Decision, Examination, Outcome

CHANGED, UPHELD = Outcome.CHANGED, Outcome.UPHELD
REMITTED, ANNULLED, DISMISSED = Outcome.REMITTED, Outcome.ANNULLED, Outcome.DISMISSED
ORDINARY = {"ordinær", "løntilskud", "fleksjob", "praktik", "seniorjob", "selvstændig"}


@dataclass(frozen=True)
class Seen:
    """A case and what became of it, as the questions ask it."""

    case: CaseFile
    found: Examination
    decision: Decision | None = None

    @property
    def outcome(self):
        return self.decision.outcome if self.decision else self.found.proposal.outcome

    @property
    def follows(self):
        """Whether the outcome is the proposed one: only then the findings carry it."""
        return self.outcome == self.found.proposal.outcome

    @property
    def appealed(self):
        return self.case.appealed

    @property
    def hours(self):
        if self.follows and self.found.proposal.hours is not None:
            return self.found.proposal.hours
        upheld = self.outcome is UPHELD and self.found.kind == "timer"
        return self.appealed.granted_hours_per_week if upheld else None

    @property
    def need(self):
        needs = [entry.need for entry in self.found.occupations]
        return None if not needs or None in needs else sum(needs, Fraction(0))

    @property
    def working(self):
        return sum((job.weekly_hours or 0 for job in self.case.occupations), Fraction(0))

    @property
    def conditions(self):
        return dict(self.found.reopening.conditions) if self.found.reopening else {}

    @property
    def dismissal(self):
        return self.found.proposal.dismissal if self.follows else None

    @property
    def because(self):
        return self.found.proposal.because if self.follows else ()

    def because_of(self, *numbers):
        return self.follows and all(number in self.because for number in numbers)

    def ground(self, name):
        return name in self.appealed.grounds

    def answer(self, key):
        return value_of(self.case.answers.get(key))

    def day_of_worsening(self):
        written = self.case.answers["worsening_from"].reason.split()
        if len(written) == 1:
            return date.fromisoformat(written[0])
        months = "januar februar marts april maj juni juli august september oktober november"
        names = [*months.split(), "december"]
        return date(int(written[2]), names.index(written[1]) + 1, int(written[0].rstrip(".")))

    def weighed_jobs(self):
        """The occupations whose tasks are listed: of several, not the incompatible ones."""
        unfit = {entry.name for entry in self.found.occupations if entry.compatible is False}
        jobs = self.case.occupations
        return [job for job in jobs if len(jobs) == 1 or job.name not in unfit]

    def counted(self):
        return [t for job in self.weighed_jobs() for t in job.tasks if not excluded(t)]

    def jobs(self, text):
        """The occupations the sentence speaks of: those it names, else all."""
        plain = [j.name.removeprefix("selvstændig ") for j in self.case.occupations]
        named = [
            j for j, name in zip(self.case.occupations, plain, strict=True)
            if " ".join(name.split()) in text
        ]  # fmt: skip
        return named or list(self.case.occupations)

    def need_of(self, text):
        entries = {entry.name: entry.need for entry in self.found.occupations}
        return entries[self.jobs(text)[0].name]

    def any_job(self, text, field, value):
        return any(value_of(getattr(job, field)) is value for job in self.jobs(text))

    def compatible(self, text, value):
        entries = {entry.name: entry for entry in self.found.occupations}
        held = [entries[j.name].compatible for j in self.jobs(text) if j.name in entries]
        return any(each is value for each in held)


def excluded(task):
    return task.can_do_self or task.due_to_impairment is False or task.within_working_time is False


def ratio_exceeded(seen, text):
    entries = {entry.name: entry for entry in seen.found.occupations}
    pairs = [(entries[j.name].need, j.weekly_hours) for j in seen.jobs(text) if j.name in entries]
    return any(need is not None and week and need > week * Fraction(20, 37) for need, week in pairs)


def lacking(seen):
    a = seen.appealed
    return False in (a.states_law, a.states_main_considerations, a.states_facts)


def several(seen, value):
    return value_of(seen.case.impairment.several_or_very_significant) is value


def of_kind(*kinds):
    return lambda s, t: s.appealed.kind in kinds


def is_outcome(*outcomes):
    return lambda s, t: s.outcome in outcomes


def dismissed_as(*reasons):
    return lambda s, t: s.outcome is DISMISSED and s.dismissal in reasons


def assessed(path, value):
    part, name = path.split(".")
    return lambda s, t: value_of(getattr(getattr(s.case, part), name)) is value


def of_job(field, value):
    return lambda s, t: s.any_job(t, field, value)


def grounded(name):
    return lambda s, t: s.ground(name)


def role(*names):
    return lambda s, t: s.case.appellant.role in names


def condition(name, status):
    return lambda s, t: s.conditions.get(name) == status


def hours_case(s, t):
    return s.found.kind == "timer" and s.outcome in (CHANGED, UPHELD)


WEIGH = "Vi lægger vægt på, at "
LASTING, MUCH = "impairment.lasting", "impairment.significant"
ECONOMIC = "assistance.economic_interest"
WAIVER = "assistance.waiver_refusal_lawful"
CORE, HELP, SHARE = (
    "core_tasks_by_citizen",
    "ordinary_help_or_substitute",
    "redistributable",
)

ASSERTED = [  # (the whole sentence, question to the case)
    # -- the head and who writes about what
    (r"Du har klaget over .+ afgørelse om personlig assistance\.", role("borger")),
    (r"Du har klaget til Ankestyrelsen over .+\.", role("borger")),
    (r"Din repræsentant har klaget over .+\.", role("repræsentant")),
    (r"Din arbejdsgiver har klaget over .+\.", role("arbejdsgiver")),
    (r"Vi har fået en klage over .+ om din personlige assistance\.", role("anden")),
    (r"Vi har fået en klage over .+\.",
     lambda s, t: s.case.appellant.role != "borger"),
    (r"Vi behandler din klage over .+\.", role("borger")),
    (r"Vi behandler en klage over .+ om din personlige assistance\.",
     lambda s, t: s.case.appellant.role != "borger"),
    (r"(Vi|Ankestyrelsen) behandler en klage over en afgørelse .+ som en anden aktør end .+",
     lambda s, t: s.appealed.decided_by == "anden aktør"),
    (r"Sagen handler om en afgørelse .+ som en anden aktør end kommunen har truffet\.",
     lambda s, t: s.appealed.decided_by == "anden aktør"),
    (r"Sagen handler om .+ afgørelse om personlig assistance\.",
     lambda s, t: s.case.appellant.role is None and s.case.municipality.strip()[:4] in t),
    (r"Ankestyrelsen behandler en klage over jeres afgørelse om personlig assistance\.",
     lambda s, t: s.appealed.decided_by != "anden aktør"),
    (r"Ankestyrelsen behandler en klage over .+ afgørelse om personlig assistance( til dig)?\.",
     lambda s, t: True),
    (r"Ankestyrelsen behandler en klage i en sag om personlig assistance\.", lambda s, t: True),
    (r"Sagen handler om .+\.", lambda s, t: any(p.role == "borger" for p in s.case.parties)),
    (r".+ afgjorde sagen den .+\.", lambda s, t: s.appealed.date is not None
     and s.appealed.decided_by != "anden aktør"),
    (r"Afgørelsen er fra den .+\.", lambda s, t: s.appealed.date is not None),
    (r"Kommunen modtog klagen den .+\.", lambda s, t: s.case.complaint.received is not None),
    (r"Ankestyrelsen har nu afgjort din sag\.", lambda s, t: not s.case.board.committee),
    (r"Ankestyrelsens Beskæftigelsesudvalg har nu afgjort din sag\.",
     lambda s, t: s.case.board.committee is True),
    (r"Sagen er behandlet på møde\.", lambda s, t: s.case.board.committee is True),
    (r"På mødet stemmer deltagerne om resultatet\.", lambda s, t: s.case.board.committee is True),
    (r"Der er enighed om afgørelsen\.", lambda s, t: s.case.board.unanimous is True),
    (r"Afgørelsen er truffet af et flertal\.", lambda s, t: s.case.board.unanimous is False),
    # -- what the municipality decided
    (r"Kommunen gav afslag på personlig assistance\.", of_kind("afslag")),
    (r"Kommunen bevilgede dig personlig assistance i .+ om ugen\.", of_kind("bevilling")),
    (r"Kommunen gav afslag på at genoptage sagen\.", of_kind("afslag på genoptagelse")),
    (r"Kommunen satte din personlige assistance ned fra .+", of_kind("nedsættelse")),
    (r"Kommunen stoppede din personlige assistance\.", of_kind("ophør")),
    (r"Du havde søgt om .+ om ugen\.",
     lambda s, t: s.case.application.requested_hours_per_week is not None),
    (r"Du havde før personlig assistance i .+ om ugen\.", of_kind("ophør")),
    # -- the result
    (r"Vi kan ikke behandle klagen\.", is_outcome(DISMISSED)),
    (r"Vi kan ikke behandle klagen, fordi den er kommet for sent\.", dismissed_as("for_sent")),
    (r"Vi kan ikke behandle klagen, fordi den ikke kommer fra dig .+",
     dismissed_as("ikke_klageberettiget")),
    (r"Vi kan ikke behandle klagen, fordi kommunen ikke har truffet en afgørelse, .+",
     dismissed_as("ingen_afgoerelse")),
    (r"Vi kan ikke behandle klagen, fordi den ikke handler om en afgørelse\.",
     dismissed_as("ikke_over_afgoerelse")),
    (r"Vi foretager os ikke mere i sagen, fordi klagen er trukket tilbage\.",
     dismissed_as("tilbagekaldt")),
    (r"Vi foretager os ikke mere i sagen, fordi kommunen har givet medhold i klagen\.",
     dismissed_as("medhold")),
    (r"Vi foretager os ikke mere i sagen, fordi klagen ikke er fastholdt\.",
     dismissed_as("ikke_opretholdt")),
    (r"Kommunen skal behandle sagen igen og træffe en ny afgørelse\.", is_outcome(REMITTED)),
    (r"Kommunen skal behandle sagen og træffe en afgørelse\.",
     lambda s, t: s.outcome is REMITTED and s.appealed.decided_by == "anden aktør"),
    (r"Kommunens afgørelse gælder ikke længere\.", is_outcome(ANNULLED)),
    (r"Kommunens afgørelse bliver ændret\.", is_outcome(CHANGED)),
    (r"Kommunens afgørelse bliver ikke ændret\.", is_outcome(UPHELD)),
    (r"Du har ret til personlig assistance i op til .+ om ugen( fra den .+)?\.",
     lambda s, t: s.outcome is CHANGED and bool(s.hours)),
    (r"Du har ret til personlig assistance i op til .+, sådan som kommunen har afgjort\.",
     lambda s, t: s.outcome is UPHELD and bool(s.hours)),
    (r"Du har ikke ret til personlig assistance( fra den .+)?\.",
     lambda s, t: hours_case(s, t) and s.hours == 0),
    (r"Du har ikke længere ret til personlig assistance\.",
     lambda s, t: s.outcome is UPHELD and s.hours == 0 and s.appealed.kind == "ophør"),
    (r"Op til .+ om ugen .+\.",
     lambda s, t: s.outcome is CHANGED and any(e.granted for e in s.found.occupations)),
    (r"Timerne er fordelt sådan:", lambda s, t: s.outcome is CHANGED
     and len(s.case.occupations) > 1 and any(e.granted for e in s.found.occupations)),
    (r"Dit arbejde er foreneligt med din funktionsnedsættelse\.",
     lambda s, t: all(each.compatible for each in s.found.occupations)),
    (r"Du kan få personlig assistance i den form, du har godkendt\.",
     lambda s, t: s.outcome is CHANGED and s.case.assistance.form_approved_by_citizen is True),
    (r"Kommunen skal genoptage sagen om din personlige assistance\.",
     lambda s, t: s.outcome is CHANGED and s.found.kind == "genoptagelse"),
    (r"Sagen om din personlige assistance bliver ikke genoptaget\.",
     lambda s, t: s.outcome is UPHELD and s.found.kind == "genoptagelse"
     and s.appealed.kind == "afslag på genoptagelse"),
    (r"Virksomheden kan få tilskud til op til .+ mere om ugen .+",
     lambda s, t: s.outcome is CHANGED and bool(s.found.reopening.extra_hours)
     and s.case.reopening.need_hours_then is not None),
    (r"Kommunen skal tage stilling til, hvor mange flere timer virksomheden kan få .+",
     lambda s, t: s.outcome is CHANGED and bool(s.found.reopening.extra_hours)
     and s.case.reopening.need_hours_then is None),
    (r"Du kan ikke få tilskud til tolkning fra den tolkevirksomhed, .+",
     lambda s, t: s.outcome is UPHELD and value_of(s.case.assistance.economic_interest) is True),
    (r"Du kan få tilskud til tolkning fra den tolkevirksomhed, .+",
     lambda s, t: s.outcome is CHANGED and value_of(s.case.assistance.economic_interest) is False),
    # -- what it means
    (r"Det betyder, at vi ændrer kommunens afgørelse\.", is_outcome(CHANGED)),
    (r"Det betyder, at vi stadfæster kommunens afgørelse\.", is_outcome(UPHELD)),
    (r"Det betyder, at vi ophæver kommunens afgørelse\.", is_outcome(ANNULLED)),
    (r"Det betyder, at vi ophæver (kommunens )?afgørelsen? og sender sagen .+",
     is_outcome(REMITTED)),
    (r"Det betyder, at vi ikke tager stilling til.+", is_outcome(DISMISSED)),
    (r"(Kommunens afgørelse|Den) gælder derfor fortsat\.",
     lambda s, t: s.outcome is UPHELD or s.dismissal in ("for_sent", "tilbagekaldt")),
    (r"Det er kommunens afgørelse efter genvurderingen, der gælder\.",
     dismissed_as("ikke_opretholdt")),
    (r"Det er kommunens nye afgørelse, der gælder\.", dismissed_as("medhold")),
    (r"Du får flere timer, end kommunen har bevilget, men færre, end du har søgt om\.",
     lambda s, t: s.appealed.granted_hours_per_week < s.hours
     < s.case.application.requested_hours_per_week),
    (r"Du får færre timer, end kommunen har bevilget\.",
     lambda s, t: 0 < s.hours < s.appealed.granted_hours_per_week),
    (r"Kommunen gav afslag, og derfor er der ingen hjælp, som skal genetableres, .+",
     lambda s, t: s.outcome is REMITTED and s.appealed.kind == "afslag"),
    (r"Indtil kommunen har truffet en ny afgørelse, skal du stilles, .+",
     lambda s, t: s.outcome is REMITTED and s.appealed.kind in ("nedsættelse", "ophør")),
    (r"Kommunen skal derfor genetablere .+",
     lambda s, t: s.outcome is REMITTED and s.appealed.kind in ("nedsættelse", "ophør")),
    (r"Kommunen kontakter dig\.", is_outcome(CHANGED, REMITTED)),
    (r"I vores statistik bliver sagen registreret som: .+",
     lambda s, t: t.endswith(f": {s.outcome.value}.")),
    # -- before the merits
    (WEIGH + r"du fik kommunens afgørelse den .+", lambda s, t: s.appealed.received is not None),
    (r"Fristen for at klage udløb derfor den .+", lambda s, t: s.found.deadline.late is True),
    (r"Kommunens afgørelse er dateret den .+ og sendt .+",
     lambda s, t: s.appealed.date is not None and s.appealed.delivery is not None),
    (r"Vi går ud fra, at du fik afgørelsen den .+", lambda s, t: s.appealed.received is None),
    (WEIGH + r"kommunen modtog klagen den .+", lambda s, t: s.found.deadline.late is True),
    (r"Vi vurderer, at der ikke er en særlig grund til at se bort fra, .+",
     assessed("complaint.late_but_excused", False)),
    (r"Ankestyrelsen vurderer, at klagen er kommet for sent, .+",
     lambda s, t: s.found.deadline.late is True
     and value_of(s.case.complaint.late_but_excused) is False),
    (WEIGH + r"afgørelsen er truffet af en anden aktør end kommunen\.",
     lambda s, t: s.appealed.decided_by == "anden aktør"),
    (r"Ankestyrelsen vurderer, at afgørelsen ikke er truffet af en myndighed, .+",
     lambda s, t: s.answer("competence") is False),
    (WEIGH + r"klagen kommer fra din arbejdsgiver, og at afgørelsen handler om dig\.",
     role("arbejdsgiver")),
    (r"Ankestyrelsen vurderer, at den, der har klaget, ikke har ret til at klage .+",
     lambda s, t: s.answer("employer_may_complain") is False),
    (WEIGH + r"kommunen har brugt væsentlige oplysninger imod dig, .+",
     lambda s, t: s.case.hearing.adverse_new_information is True),
    (r"Du fik ikke mulighed for at udtale dig om dem, .+",
     lambda s, t: s.case.hearing.citizen_heard is False),
    (r"Vi vurderer, at det ikke kan udelukkes, at fejlen har haft betydning .+",
     assessed("hearing.error_without_effect", False)),
    (r"Ankestyrelsen vurderer, at kommunen skulle have hørt dig, .+",
     lambda s, t: s.case.hearing.citizen_heard is False and s.because_of("R41")),
    (WEIGH + r"der mangler oplysninger, som er nødvendige .+",
     assessed("information.sufficient", False)),
    (r"Vi vurderer, at vi ikke selv kan indhente oplysningerne\.",
     lambda s, t: s.case.information.obtainable_by_board is False),
    (r"Ankestyrelsen vurderer, at sagen ikke er oplyst godt nok .+",
     assessed("information.sufficient", False)),
    (r"Oplysningerne har betydning, fordi timetallet afhænger af dit konkrete behov .+",
     lambda s, t: s.found.kind == "timer" and s.outcome is REMITTED),
    (r"Oplysningerne har betydning for, om du har ret til personlig assistance, .+",
     assessed("information.sufficient", False)),
    (r"Før kommunen træffer en ny afgørelse, skal disse oplysninger være i sagen:",
     is_outcome(REMITTED)),
    (r"Vi har ikke taget stilling til, hvilket resultat .+", is_outcome(REMITTED)),
    (WEIGH + r"kommunen ved genvurderingen har givet delvist medhold, .+",
     dismissed_as("ikke_opretholdt")),
    (r"Kommunen genvurderede sagen den .+", lambda s, t: s.case.reassessment is not None),
    (r"Kommunen har genvurderet sagen og givet (delvist )?medhold i klagen\.",
     lambda s, t: s.case.reassessment.result == ("delvis " * ("delvist" in t) + "medhold")),
    (r"Resten af klagen er ikke fastholdt, .+",
     lambda s, t: s.answer("complaint_maintained") is False),
    (r"Derfor er der ikke længere en (uenighed|klage), som vi kan tage stilling til\.",
     dismissed_as("medhold", "tilbagekaldt")),
    (WEIGH + r"klagen handler om andet end en afgørelse\.",
     lambda s, t: s.case.complaint.about_decision is False),
    (r"Ankestyrelsen vurderer, at klagen ikke handler om en afgørelse, .+",
     lambda s, t: s.case.complaint.about_decision is False),
    (WEIGH + r"der ikke er en afgørelse fra kommunen i sagen\.",
     lambda s, t: s.appealed.exists is False),
    (r"Ankestyrelsen vurderer, at kommunen ikke har truffet en afgørelse, .+",
     lambda s, t: s.appealed.exists is False),
    (WEIGH + r"kommunen ved genvurderingen har givet medhold i klagen\.", dismissed_as("medhold")),
    (WEIGH + r"klagen er trukket tilbage, .+", lambda s, t: s.case.complaint.withdrawn is True),
    (r"Klagen er trukket tilbage\.", lambda s, t: s.case.complaint.withdrawn is True),
    # -- the merits: the person
    (WEIGH + r"du har en varig og betydelig funktionsnedsættelse\.",
     lambda s, t: value_of(s.case.impairment.lasting) is True
     and value_of(s.case.impairment.significant) is True),
    (WEIGH + r"du ikke har en varig funktionsnedsættelse\.", assessed(LASTING, False)),
    (WEIGH + r"du ikke har en betydelig funktionsnedsættelse\.", assessed(MUCH, False)),
    (r"Vi vurderer, at din funktionsnedsættelse er varig\.", assessed(LASTING, True)),
    (r"Vi vurderer derfor, at din funktionsnedsættelse ikke er varig\.", assessed(LASTING, False)),
    (r"Vi vurderer, at din funktionsnedsættelse er betydelig\.", assessed(MUCH, True)),
    (r"Vi vurderer derfor, at din funktionsnedsættelse ikke er betydelig\.", assessed(MUCH, False)),
    (r"Vi vurderer, at du har flere funktionsnedsættelser eller en meget .+",
     lambda s, t: several(s, True)),
    (r"Vi vurderer, at du ikke har flere funktionsnedsættelser eller en meget .+",
     lambda s, t: several(s, False)),
    (r"Vi vurderer, at der er tale om et særligt tilfælde, .+",
     assessed("impairment.beyond_full_time", True)),
    # -- the merits: the work and the need
    (WEIGH + r"du( .+)? arbejder .+ om ugen .+, og at arbejdet er foreneligt .+",
     lambda s, t: s.any_job(t, CORE, True) and s.compatible(t, True)),
    (WEIGH + r"du har flere erhverv, og at du tilsammen arbejder .+",
     lambda s, t: len(s.case.occupations) > 1),
    (r"Dit behov for personlig assistance i det arbejde er .+ om ugen\.",
     lambda s, t: any(each.compatible for each in s.found.occupations)),
    (r"Det ligger inden for 20/37 af arbejdstiden, som er .+ om ugen\.",
     lambda s, t: any(e.need is not None and e.ceiling is not None and e.need <= e.ceiling
                      for e in s.found.occupations)),
    (r"Arbejdet er derfor foreneligt med din funktionsnedsættelse\.",
     lambda s, t: any(each.compatible for each in s.found.occupations)),
    (r"Du kan ikke få personlig assistance .+, fordi arbejdet er uforeneligt .+",
     lambda s, t: s.compatible(t, False)),
    (WEIGH + r"du ikke selv kan udføre det faglige indhold .+", of_job(CORE, False)),
    (r"Arbejdet er derfor uforeneligt med din funktionsnedsættelse\.", of_job(CORE, False)),
    (r"Vi vurderer, at du selv udfører det faglige indhold i dit arbejde\.", of_job(CORE, True)),
    (r"Vi vurderer derfor, at du ikke selv kan udføre det faglige indhold .+", of_job(CORE, False)),
    (WEIGH + r"du arbejder .+, og at dit behov for personlig assistance er .+ om ugen\.",
     lambda s, t: s.hours == 0),
    (r"Behovet er mere end 20/37 af arbejdstiden, .+", ratio_exceeded),
    (r"Vi vurderer, at der ikke er en konkret grund til at fravige udgangspunktet\.",
     of_job("compatible_above_ratio", False)),
    (WEIGH + r"hjælpen .+ vil være vikardækning eller almindelig medhjælp\.", of_job(HELP, True)),
    (r"Vi vurderer derfor, at hjælpen er vikardækning .+", of_job(HELP, True)),
    (r"Vi vurderer, at hjælpen ikke er vikardækning .+", of_job(HELP, False)),
    (WEIGH + r"opgaverne .+ kan fordeles til de ansatte, .+", of_job(SHARE, True)),
    (r"Vi vurderer derfor, at opgaverne kan fordeles til andre\.", of_job(SHARE, True)),
    (r"Vi vurderer, at opgaverne ikke kan fordeles til andre\.", of_job(SHARE, False)),
    (WEIGH + r"der ikke er opgaver, som du på grund af .+", lambda s, t: s.need == 0),
    (WEIGH + r"der .+ ikke er opgaver, som du på grund af .+",
     lambda s, t: s.need_of(t) == 0),
    (WEIGH + r"du ikke er i en form for beskæftigelse, .+",
     lambda s, t: not any(job.form in ORDINARY for job in s.case.occupations)),
    (r"Du har på grund af din funktionsnedsættelse behov for .+ til (disse opgaver|denne opgave):",
     lambda s, t: all(x.can_do_self is False and x.due_to_impairment for x in s.counted())
     and (len(s.counted()) == 1) == ("denne" in t)),
    (r"Behovet for personlig assistance gælder (disse opgaver|denne opgave):",
     lambda s, t: (len(s.counted()) == 1) == ("denne" in t)),
    (WEIGH + r"dit behov for personlig assistance er opgjort til .+", lambda s, t: bool(s.need)),
    (WEIGH + r"dit behov for personlig assistance ifølge .+ er .+", lambda s, t: bool(s.need)),
    (r"Det er ifølge .+ dit samlede behov\.",
     lambda s, t: bool(s.need) and len(s.counted()) == 1),
    (r"Vi har gjort rede for dit behov ovenfor\.", lambda s, t: bool(s.need)),
    (r"Det er opgjort til .+ om ugen\.", lambda s, t: bool(s.need)),
    (r"Vi har ikke regnet (disse opgaver|denne opgave) med:",
     lambda s, t: (sum(1 for j in s.weighed_jobs() for x in j.tasks if excluded(x)) == 1)
     == ("denne" in t)),
    (r".+, fordi (du selv kan udføre opgaven|behovet for hjælp ikke .+|opgaven ligger uden .+)",
     lambda s, t: any(excluded(x) for j in s.case.occupations for x in j.tasks)),
    # -- the merits: the frame
    (r"Du arbejder tilsammen mindst 37 timer om ugen\.", lambda s, t: s.working >= 37),
    (r"Derfor kan du få personlig assistance i op til .+ i erhvervene tilsammen\.",
     lambda s, t: s.working >= 37),
    (r"Du arbejder mere end 37 timer om ugen\.", lambda s, t: s.working > 37),
    (r"Du arbejder \d.* om ugen .+\.", lambda s, t: len(s.case.occupations) > 1
     and s.compatible(t, True)),
    (r"Du arbejder noget andet om ugen noget andet\.", lambda s, t: True),
    (r"Du kan derfor højst få personlig assistance i [^,]+(,\d+ timer)? om ugen\.",
     lambda s, t: s.working >= 37 and s.need <= s.found.proposal.ceiling),
    (r"Du kan derfor højst få .+ om ugen, selv om dit behov er større\.",
     lambda s, t: s.need > s.found.proposal.ceiling),
    (r"Du kan højst få personlig assistance i 20/37 af din arbejdstid\.",
     lambda s, t: (s.working <= 37 and not several(s, True)) or s.hours <= 20),
    (r"Når du arbejder .+ om ugen, er det op til .+ om ugen\.", lambda s, t: s.working <= 37),
    (r"Dit behov ligger inden for den ramme\.", lambda s, t: s.need <= s.found.proposal.ceiling),
    (r"Dit behov er større end 20/37 af din arbejdstid\.", ratio_exceeded),
    (r"Så er udgangspunktet, at der ikke kan ydes .+, men vi vurderer, at der er en konkret .+",
     of_job("compatible_above_ratio", True)),
    (r"Når du arbejder .+ om ugen, er rammen op til .+",
     lambda s, t: s.working <= 37 and s.need > s.found.proposal.ceiling),
    # -- the municipality's grounds
    (r"Kommunen har vurderet, at dit behov er lavere\.", grounded("behovet er lavere")),
    (r"Kommunen har lagt vægt på, at der er tale om bierhverv\.", grounded("bierhverv")),
    (r"Kommunen har lagt vægt på, at .+ vil være dobbeltkompensation\.",
     grounded("dobbeltkompensation")),
    (r"Kommunen har brugt en fast regel om timetallet\.", grounded("fast intern regel")),
    (r"Kommunen har lagt vægt på, at din funktionsnedsættelse ikke er betydelig\.",
     grounded("ikke betydelig")),
    (r"Kommunen har lagt vægt på, at din funktionsnedsættelse ikke er varig\.",
     grounded("ikke varig")),
    (r"Kommunen har lagt vægt på, at du selv kan udføre opgaver\.", grounded("kan selv")),
    (r"De opgaver, vi har regnet med, er kun dem, som du har behov for hjælp til\.",
     lambda s, t: all(x.can_do_self is False for x in s.counted())),
    (r"Kommunen har lagt vægt på, at hjælpen er vikardækning .+", grounded("vikar eller medhjælp")),
    (r"Kommunen har lagt vægt på, at opgaverne kan fordeles til andre\.", grounded("omfordeling")),
    (r"Kommunen har lagt vægt på, at du arbejder mere end 37 timer om ugen\.",
     grounded("arbejdstid over 37 timer")),
    (r"Kommunen har lagt vægt på, at du ikke hører til den personkreds, .+",
     grounded("uden for personkredsen")),
    (r"Kommunen har (også )?lagt vægt på, at arbejdet er uforeneligt .+",
     grounded("uforeneligt erhverv")),
    (r"Kommunen har lagt vægt på, at en del af tiden er ventetid\.", grounded("ventetid")),
    (r"De timer, vi har regnet med, er den tid, som opgaverne tager, uden ventetid\.",
     lambda s, t: all(x.hours_per_week is not None or x.minutes_per_time is not None
                      for x in s.counted())),
    (r"(Ventetid kan ikke indgå .+, men v|V)i vurderer, at du har ret til flere timer, end .+",
     lambda s, t: s.outcome is CHANGED
     and s.hours > (s.appealed.granted_hours_per_week or 0)),
    (r"Kommunen skal efter principmeddelelse 31-20 genoptage sager, .+",
     lambda s, t: s.found.kind == "genoptagelse"),
    (r"Det er vi ikke enige i, men det ændrer ikke resultatet\.",
     lambda s, t: s.outcome is UPHELD and all(e.compatible for e in s.found.occupations)),
    (r"Det er vi ikke enige i\.", lambda s, t: s.outcome is CHANGED and bool(s.hours)),
    # -- the board's own assessment
    (r"Vi vurderer( derfor)?, at sagen er tilstrækkeligt oplyst\.",
     assessed("information.sufficient", True)),
    (r"Ændringen gælder fra den .+\.", lambda s, t: s.outcome is CHANGED
     and s.answer("worsening_from") is True and s.hours < s.appealed.granted_hours_per_week),
    (r"Timer, du har fået før den dag, er ikke berørt\.", lambda s, t: s.outcome is CHANGED
     and s.answer("worsening_from") is True and s.day_of_worsening()
     > (s.appealed.effective_from or s.appealed.date)),
    (r"Ankestyrelsen vurderer, at du kan få bevilget op til .+",
     lambda s, t: hours_case(s, t) and bool(s.hours)),
    (r"Vi er derfor enige i kommunens afgørelse\.", is_outcome(UPHELD)),
    (r"Ankestyrelsen vurderer, at du ikke opfylder betingelserne .+",
     lambda s, t: hours_case(s, t) and s.hours == 0),
    (r"Kommunen har bevilget dig personlig assistance i op til .+",
     lambda s, t: bool(s.appealed.granted_hours_per_week)),
    (r"Vi vurderer, at reglerne giver ret til færre timer, men vi ændrer ikke .+",
     lambda s, t: s.answer("worsening") is False),
    (r"Ankestyrelsen vurderer, at kommunen har bevilget flere timer, end reglerne .+",
     lambda s, t: s.answer("worsening") is True),
    (r"Du kan få bevilget op til .+ personlig assistance om ugen\.",
     lambda s, t: s.outcome is CHANGED and bool(s.hours)),
    (r"Ankestyrelsen vurderer, at kommunen har bevilget timer, som reglerne ikke .+",
     lambda s, t: s.answer("worsening") is True and s.hours == 0),
    (r"Du opfylder ikke betingelserne for at få personlig assistance\.",
     lambda s, t: s.hours == 0),
    (r"Vi bemærker, at bevillingen er en gennemsnitsbevilling .+", lambda s, t: bool(s.hours)),
    (r"Der kan kun søges om tilskud til de timer, .+", lambda s, t: bool(s.hours)),
    (r"Der er ikke givet bevilling til personlig assistance i en eventuel ventetid .+",
     lambda s, t: bool(s.hours)),
    (r"Kommunen skal senest den .+ vurdere, om bevillingen kan fortsætte\.",
     lambda s, t: s.found.proposal.follow_up_by is not None and s.outcome is CHANGED
     and s.appealed.kind in ("bevilling", "afslag")
     and s.appealed.previous_hours_per_week is None),
    # -- interpreters and form
    (WEIGH + r"du har godkendt, at assistancen gives i denne form: .+",
     lambda s, t: s.case.assistance.form_approved_by_citizen is True),
    (WEIGH + r"du ikke har godkendt, at assistancen gives i denne form: .+",
     lambda s, t: s.case.assistance.form_approved_by_citizen is False),
    (r"Ankestyrelsen vurderer, at du har ret til at få .+ i den form, du har godkendt\.",
     lambda s, t: s.case.assistance.form_approved_by_citizen is True),
    (r"Ankestyrelsen vurderer, at kommunens afgørelse om formen .+ er rigtig\.",
     lambda s, t: s.outcome is UPHELD and s.case.assistance.form_approved_by_citizen is False),
    (WEIGH + r"hverken du, din arbejdsgiver eller jeres nærmeste pårørende har .+",
     assessed(ECONOMIC, False)),
    (WEIGH + r"der er en økonomisk interesse i tolkevirksomheden\.", assessed(ECONOMIC, True)),
    (WEIGH + r"kommunens afslag på at fravige reglen bygger på saglige .+", assessed(WAIVER, True)),
    (WEIGH + r"kommunens afslag på at fravige reglen ikke bygger på .+", assessed(WAIVER, False)),
    (r"Ankestyrelsen vurderer, at kommunens afslag på at fravige .+ ikke er lovligt begrundet\.",
     assessed(WAIVER, False)),
    (r"Ankestyrelsen vurderer, at der er en økonomisk interesse, .+ og at kommunen lovligt .+",
     lambda s, t: value_of(s.case.assistance.economic_interest) is True
     and value_of(s.case.assistance.waiver_refusal_lawful) is True),
    (r"Ankestyrelsen vurderer, at der ikke er en økonomisk interesse, .+",
     assessed(ECONOMIC, False)),
    # -- reopening
    (WEIGH + r"du dengang arbejdede .+, og at det er mere end 37 timer\.",
     lambda s, t: s.case.reopening.weekly_hours_then > 37),
    (WEIGH + r"du dengang arbejdede .+, og at det ikke er mere end 37 timer\.",
     lambda s, t: s.case.reopening.weekly_hours_then <= 37),
    (WEIGH + r"bevillingen dengang var på .+, og at den ikke var under 20 timer\.",
     lambda s, t: s.case.reopening.granted_hours_then >= 20),
    (WEIGH + r"din bevilling blev sat til .+, fordi du arbejdede mere end 37 timer om ugen\.",
     lambda s, t: s.case.reopening.reduced_because_over_37 is True
     and s.case.reopening.weekly_hours_then > 37),
    (WEIGH + r"din bevilling dengang var på .+, og at den ikke blev sat til det, fordi du .+",
     lambda s, t: s.case.reopening.reduced_because_over_37 is False),
    (r"Du arbejdede dengang .+ om ugen\.",
     lambda s, t: s.case.reopening.weekly_hours_then is not None),
    (r"Den har derfor været gældende på et tidspunkt inden for de seneste 3 år, .+",
     condition("gældende", "opfyldt")),
    (r"Principmeddelelsen blev offentliggjort den .+",
     lambda s, t: s.case.reopening.practice_change_published is not None),
    (WEIGH + r"kravet på yderligere tilskud ikke er forældet\.",
     lambda s, t: s.case.reopening.in_force_from > s.found.reopening.barred_until),
    (r"Kun krav for tiden til og med den .+ er forældede, og bevillingen gjaldt fra .+",
     lambda s, t: s.case.reopening.in_force_from > s.found.reopening.barred_until),
    (WEIGH + r"kravet på yderligere tilskud for tiden til og med den .+ er forældet\.",
     lambda s, t: s.case.reopening.in_force_from <= s.found.reopening.barred_until),
    (r"Kravet for tiden fra den .+ er ikke forældet\.",
     lambda s, t: s.case.reopening.in_force_to is None
     or s.case.reopening.in_force_to > s.found.reopening.barred_until),
    (WEIGH + r"bevillingen gjaldt fra den .+", lambda s, t: s.case.reopening.in_force_from),
    (WEIGH + r"bevillingen ikke har været gældende inden for de seneste 3 år, .+",
     condition("gældende", "ikke opfyldt")),
    (r"Kommunens afgørelse havde en korrekt klagevejledning\.",
     lambda s, t: s.appealed.appeal_guidance_correct is True),
    (r"Hvis du mener, at kommunen skal træffe en afgørelse, .+", dismissed_as("ingen_afgoerelse")),
    (r"Den kan du klage over\.", dismissed_as("ingen_afgoerelse")),
    (r"Bevillingen ophørte den .+", lambda s, t: s.case.reopening.in_force_to is not None),
    (WEIGH + r"virksomheden har dokumenteret, at den har betalt for .+",
     lambda s, t: s.case.reopening.documented_hours_paid is not None),
    (r"Ankestyrelsen vurderer, at betingelserne for at genoptage sagen er opfyldt\.",
     lambda s, t: set(s.conditions.values()) == {"opfyldt"}),
    (r"Ankestyrelsen vurderer, at betingelserne i .+ for at genoptage sagen ikke er opfyldt\.",
     lambda s, t: "ikke opfyldt" in s.conditions.values()),
    (r"Ankestyrelsen vurderer, at kommunens afgørelse i den genoptagne sag er rigtig\.",
     lambda s, t: s.outcome is UPHELD and s.found.kind == "genoptagelse"),
    # -- answers to the complaint
    (r"Du skriver i klagen: .+", role("borger")),
    (r"I klagen står der: .+", lambda s, t: s.case.appellant.role != "borger"),
    (r"Det skal stå i begrundelsen efter forvaltningslovens § 24, stk\. 1 og 2\.",
     lambda s, t: s.appealed.states_facts is False
     and False in (s.appealed.states_law, s.appealed.states_main_considerations)),
    (r"Det skal stå i begrundelsen efter forvaltningslovens § 24, stk\. 1\.",
     lambda s, t: s.appealed.states_facts is not False and lacking(s)),
    (r"Det skal stå i begrundelsen efter forvaltningslovens § 24, stk\. 2\.",
     lambda s, t: s.appealed.states_facts is False
     and False not in (s.appealed.states_law, s.appealed.states_main_considerations)),
    (r"Det skal stå i begrundelsen efter noget andet\.", lambda s, t: lacking(s)),
    (r"Vi kritiserer kommunens begrundelse\.", lambda s, t: lacking(s)),
    (r"Det kan du læse mere om under »Bemærkninger til kommunens sagsbehandling«\.",
     lambda s, t: bool(s.found.proposal.criticism)),
    (r"Vi vurderer, at kommunens afgørelse er begrundet, sådan som loven kræver\.",
     lambda s, t: (s.appealed.states_law, s.appealed.states_main_considerations,
                   s.appealed.states_facts) == (True, True, True)),
    (r"Kommunen har begået en fejl, fordi den ikke gav dig en korrekt klagevejledning\.",
     lambda s, t: s.appealed.appeal_guidance_correct is False),
    (r"Kommunen har givet dig mulighed for at udtale dig om oplysningerne\.",
     lambda s, t: s.case.hearing.citizen_heard is True),
    (r"Vi kritiserer, at kommunen ikke hørte dig, men vurderer, at fejlen ikke .+",
     lambda s, t: s.case.hearing.citizen_heard is False
     and value_of(s.case.hearing.error_without_effect) is True),
    (r"Timetallet bliver ikke sat ned, alene fordi man arbejder .+",
     lambda s, t: s.working > 37),
    (r"Vi har ikke taget stilling til det( andet)?, der står i klagen, fordi vi ikke .+",
     is_outcome(DISMISSED)),
    (r"Vi har ikke taget stilling til det( andet)?, der står i klagen, fordi kommunen .+",
     is_outcome(REMITTED)),
    (r"Klagen indgår i sagen, når kommunen behandler den\.", is_outcome(REMITTED)),
    # -- working letters
    (r"Kommunens afgørelse gælder, mens vi behandler klagen\.",
     lambda s, t: s.appealed.exists is not False and s.appealed.decided_by != "anden aktør"),
    (r"Du behøver ikke at gøre noget nu\.",
     lambda s, t: not any(q.who_can_answer == "borger" for q in s.found.proposal.open_questions)),
    (r"Kommunen har givet delvist medhold\.",
     lambda s, t: s.case.reassessment.result == "delvis medhold"),
    (r"Klagen kommer fra en anden end dig\.",
     lambda s, t: s.case.appellant.role in ("repræsentant", "anden")),
]  # fmt: skip

NOTHING = (  # sentences that assert nothing about the case: rules, courtesy, questions, headings
    r"Oplysningerne fremgår særligt af .+\.",  # checked by the documents themselves
    r"I vurderingen af, .+, har vi (lagt vægt|også set) på, .+",  # the officer's considerations
    r"På den anden side har vi set på, .+",
    r"Det vejer dog ikke så tungt, at det ændrer vores vurdering\.",
    r"Der kan også gives personlig assistance i et bierhverv, .+",
    r"Reglerne giver mulighed for personlig assistance, også når man er ansat i fleksjob\.",
    r"Timetallet skal fastsættes efter en konkret vurdering af dit behov.*",
    r"Efter vores praksis .+",
    r"\[Svaret mangler: Skriv det, før brevet bliver sendt\.\]",  # the gap the check stops at
    r"Vi lægger vægt på, at noget andet\.",  # the officer's own consideration
    r"Sagsnummer: .+|.+, dateret den .+",
    r"Sagen tager længere tid, end vi havde regnet med\.|Det beklager vi\.",
    r"Vi regner med at afgøre sagen senest den .+",
    r"Før vi afgør sagen, har du ret til at udtale dig om .+",
    r"Vi mangler oplysninger( om arbejdet)?, før vi kan afgøre sagen\.",
    r"Oplysningerne står i:|Hvis vi ikke hører fra dig inden da, .+",
    r"Vi regner særligt med at lægge vægt på følgende:",
    r"(Hvor|Hvordan|Hvilke|Hvilket|Har|Kan|Fastholder|Send|Opgør) .+",
    r"Vi beder .+|Så beder .+|Skriv .+|Oplys .+|Hvis oplysningerne er forkerte, .+",
    r"Du bestemmer selv, om du vil udtale dig\.",
    r"Notat til sagen, som ikke skal sendes\.|Disse spørgsmål skal besvares i Ankestyrelsen, .+",
)
_OPENING = re.compile(r"^Vi lægger (desuden |også |tillige )?vægt på")
_TABLE = [(re.compile(pattern), question) for pattern, question in ASSERTED]
_SILENT = [re.compile(pattern) for pattern in NOTHING]


def plain(text):
    """The sentence with the one opening the table knows."""
    return _OPENING.sub("Vi lægger vægt på", text)


def question_of(text):
    """The question the sentence stands or falls with, None where the table does not know it."""
    return next((q for pattern, q in _TABLE if pattern.fullmatch(plain(text))), None)


def asserts_nothing(text):
    return any(pattern.fullmatch(text) for pattern in _SILENT)


def lies(seen, sentences):
    """The sentences the case does not bear out; a question that cannot be put is a no."""
    return [text for text in sentences if not _borne_out(seen, text)]


def _borne_out(seen, text):
    question = question_of(text)
    if question is None:
        return True
    try:
        return bool(question(seen, text))
    except (TypeError, AttributeError):  # the fact it asks of is unknown
        return False
