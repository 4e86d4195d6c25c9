"""Case stories: a public case with some facts changed, each a person, a situation and a result.

`make(name)` gives the raw case file; the letters are compared with tests/golden/NAME.txt.
"""

import json

from drafting.library.casefile import parse_case
from drafting.library.casepath import set_path
from tests.conftest import CONTRACT

PUBLIC = ("R01", "R05", "S01", "S04", "S10", "S18", "S20", "S41")


def skoen(value, reason, source="Borgerens klage", **more):
    return {"value": value, "reason": reason, "source": source, **more}


def said_in(document):
    return {"document": document, "confirmed_by": "A. Prøve"}


NOT_LASTING = skoen(False, "Lægen forventer, at du er rask om tre måneder.", "Lægelige oplysninger")
NOT_MUCH = skoen(False, "Du klarer de fleste opgaver uden hjælp.", "Kommunens afgørelse")
NOT_CORE = skoen(False, "Assistenten træffer de faglige valg.", "Kommunens afgørelse")
HELPER = skoen(True, "Assistenten skal passe butikken på dine fridage.", "Kommunens afgørelse")
SEVERAL = skoen(True, "Du er både døv og stærkt svagtseende.", "Lægelige oplysninger")
JOB = "occupations[0]"
NO_GRANT = {
    "appealed_decision.kind": "afslag",
    "appealed_decision.granted_hours_per_week": None,
    "appealed_decision.previous_hours_per_week": None,
}

STORIES = {  # name: (public case it is made from, changes by path)
    "doev_butiksejer_uden_startdato": ("R01", {"appealed_decision.effective_from": None}),
    "doev_butiksejer_uden_moede": ("R01", {"board.committee": False, "board.unanimous": None}),
    "doev_butiksejer_flertal": ("R01", {"board.unanimous": False}),
    "doev_butiksejer_flertal_med_mindretal": (
        "R01",
        {
            "board.unanimous": False,
            "answers.dissent": skoen(
                True, "Mindretallet vurderer, at behovet ikke er dokumenteret for alle timerne."
            ),
        },
    ),
    "doev_butiksejer_moede_uden_oplyst_afstemning": ("R01", {"board.unanimous": None}),
    "repraesentant_med_fuldmagt": (
        "R01",
        {"appellant.role": "repræsentant", "appellant.power_of_attorney": True},
    ),
    "klager_ukendt": ("S01", {"appellant.role": None}),
    "arbejdsgiver_maa_klage": (
        "S01",
        {
            "appellant.role": "arbejdsgiver",
            "answers.employer_may_complain": skoen(True, "Borgeren har tilsluttet sig klagen."),
        },
    ),
    "arbejdsgiver_maa_ikke_klage": (
        "S01",
        {
            "appellant.role": "arbejdsgiver",
            "answers.employer_may_complain": skoen(False, "Du har ikke selv klaget."),
        },
    ),
    "en_anden_klager_med_fuldmagt": (
        "S01",
        {"appellant.role": "anden", "appellant.power_of_attorney": True},
    ),
    "opgaver_uden_alle_svar": (
        "R01",
        {f"{JOB}.tasks[0].due_to_impairment": None, f"{JOB}.tasks[1].can_do_self": None},
    ),
    "opgaver_i_flere_erhverv": (
        "S10",
        {
            f"{JOB}.tasks": [
                {
                    "name": "samtaler med lånere",
                    "hours_per_week": 6.4,
                    "can_do_self": False,
                    "due_to_impairment": True,
                }
            ],
            "occupations[1].tasks": [{"name": "telefonsamtaler"}],
        },
    ),
    "for_sent_uden_saerlig_grund": (
        "S01",
        {
            "complaint.received": "2022-06-01",
            "complaint.late_but_excused": skoen(False, "Du var på ferie i en uge af fristen."),
        },
    ),
    "for_sent_dokumenteret_modtaget": (
        "S01",
        {
            "appealed_decision.received": "2022-03-17",
            "appealed_decision.appeal_guidance_correct": True,
            "complaint.received": "2022-06-01",
            "complaint.late_but_excused": skoen(
                False,
                "Du har ikke oplyst en grund.",
                **{"for": ["du har været rask i hele fristen"], "against": []},
            ),
        },
    ),
    "for_sent_med_saerlig_grund": (
        "S01",
        {
            "complaint.received": "2022-06-01",
            "complaint.late_but_excused": skoen(True, "Du var indlagt i hele fristen."),
        },
    ),
    "klagen_trukket_tilbage": ("S01", {"complaint.withdrawn": True}),
    "fuldt_medhold_ved_genvurdering": ("S01", {"reassessment.result": "medhold"}),
    "delvist_medhold_ikke_fastholdt": (
        "S01",
        {
            "reassessment.result": "delvis medhold",
            "answers.complaint_maintained": skoen(False, "Du er tilfreds."),
        },
    ),
    "ingen_afgoerelse_at_klage_over": ("S01", {"appealed_decision.exists": False}),
    "klage_over_sagsbehandlerens_tone": ("S01", {"complaint.about_decision": False}),
    "klage_over_tone_klager_ukendt": (
        "S01",
        {"complaint.about_decision": False, "appellant.role": None},
    ),
    "brud_paa_partshoering": (
        "S01",
        {
            "hearing.adverse_new_information": True,
            "hearing.citizen_heard": False,
            "hearing.error_without_effect": skoen(False, "Oplysningen var afgørende."),
        },
    ),
    "anden_aktoer_uden_kompetence": (
        "S01",
        {
            "appealed_decision.decided_by": "anden aktør",
            "answers.competence": skoen(False, "Et privat firma har skrevet afgørelsen."),
        },
    ),
    "afslag_hjemvist": ("S18", {**NO_GRANT}),
    "ophoer_hjemvist": (
        "S18",
        {**NO_GRANT, "appealed_decision.kind": "ophør"},
    ),
    "bevilling_hjemvist_med_grund": (
        "S18",
        {
            "appealed_decision.kind": "bevilling",
            "appealed_decision.previous_hours_per_week": None,
            "information.why_not_obtainable": "Oplysningerne skal komme fra en ny opgørelse.",
        },
    ),
    "bevilling_hjemvist_med_egne_ord": (
        "S18",
        {
            "appealed_decision.kind": "bevilling",
            "appealed_decision.previous_hours_per_week": None,
            "answers.remittal_effect": skoen(
                True, "Du beholder de 9 timer, indtil kommunen har truffet en ny afgørelse."
            ),
        },
    ),
    "ikke_varig_afslag_stadfaestet": ("S01", {**NO_GRANT, "impairment.lasting": NOT_LASTING}),
    "ikke_betydelig_afslag_stadfaestet": ("S01", {**NO_GRANT, "impairment.significant": NOT_MUCH}),
    "ikke_kerneopgaver_afslag_stadfaestet": (
        "S01",
        {**NO_GRANT, f"{JOB}.core_tasks_by_citizen": NOT_CORE},
    ),
    "medhjaelp_afslag_stadfaestet": (
        "S01",
        {**NO_GRANT, f"{JOB}.ordinary_help_or_substitute": HELPER},
    ),
    "omfordeling_afslag_stadfaestet": (
        "R01",
        {
            **NO_GRANT,
            f"{JOB}.employees": 6,
            f"{JOB}.redistributable": skoen(True, "De seks ansatte kan tage opgaverne."),
        },
    ),
    "kan_selv_det_hele_afslag": (
        "S04",
        {**NO_GRANT, f"{JOB}.tasks[0].can_do_self": True},
    ),
    "ledig_uden_job_afslag": (
        "S01",
        {**NO_GRANT, f"{JOB}.form": "ledig", f"{JOB}.concrete_job_ahead": False},
    ),
    "ophoer_stadfaestet": (
        "S01",
        {
            **NO_GRANT,
            "appealed_decision.kind": "ophør",
            "appealed_decision.previous_hours_per_week": 12,
            "impairment.lasting": NOT_LASTING,
        },
    ),
    "stort_behov_udgangspunkt_fastholdt": (
        "S01",
        {
            **NO_GRANT,
            f"{JOB}.tasks[0].hours_per_week": 16,
            f"{JOB}.compatible_above_ratio": skoen(False, "Der er ingen særlige forhold."),
        },
    ),
    "stort_behov_udgangspunkt_fraveget": (
        "S01",
        {
            f"{JOB}.tasks[0].hours_per_week": 16,
            f"{JOB}.compatible_above_ratio": skoen(
                True,
                "Du udfører selv hele det faglige arbejde.",
                **{
                    "for": ["du selv træffer alle afgørelser", "du selv holder samtalerne"],
                    "against": ["behovet er mere end halvdelen af arbejdstiden"],
                },
            ),
        },
    ),
    "flere_funktionsnedsaettelser_25_timer": (
        "S01",
        {
            f"{JOB}.tasks[0].hours_per_week": 16,
            "impairment.several_or_very_significant": SEVERAL,
        },
    ),
    "doevblind_mere_end_fuld_tid": (
        "S01",
        {
            "impairment.description": "døvblind",
            f"{JOB}.tasks[0].hours_per_week": 36,
            "impairment.several_or_very_significant": SEVERAL,
            "impairment.beyond_full_time": skoen(True, "Du har brug for to tolke samtidig."),
            "answers.assistance_above_own_hours": skoen(True, "Der er to assistenter ad gangen."),
        },
    ),
    "delt_loft_to_erhverv": (
        "S10",
        {
            f"{JOB}.weekly_hours": 25,
            f"{JOB}.need_hours_per_week": 12,
            "split_of_shared_hours": {"bibliotek": 11, "piccoline": 4.4, "genbrugsbutik": 4.6},
        },
    ),
    "et_af_flere_erhverv_uforeneligt": (
        "S10",
        {"occupations[2].core_tasks_by_citizen": NOT_CORE},
    ),
    "til_skade_ja": (
        "S04",
        {
            "appealed_decision.granted_hours_per_week": 18,
            "answers.worsening": skoen(True, "Du kan selv klare den lettere pakning."),
        },
    ),
    "til_skade_nej": (
        "S04",
        {
            "appealed_decision.granted_hours_per_week": 18,
            "answers.worsening": skoen(False, "Du har indrettet dig i tillid til bevillingen."),
        },
    ),
    "fleksjob_dobbeltkompensation": (
        "S04",
        {
            **NO_GRANT,
            f"{JOB}.form": "fleksjob",
            "appealed_decision.grounds": ["dobbeltkompensation"],
        },
    ),
    "kommunens_mange_grunde": (
        "S04",
        {
            "appealed_decision.granted_hours_per_week": 4,
            "appealed_decision.grounds": [
                "behovet er lavere",
                "ventetid",
                "kan selv",
                "uforeneligt erhverv",
                "vikar eller medhjælp",
                "omfordeling",
                "ikke varig",
                "ikke betydelig",
                "uden for personkredsen",
            ],
            f"{JOB}.ordinary_help_or_substitute": skoen(False, "Du er selv til stede."),
            f"{JOB}.redistributable": skoen(False, "Der er ingen kolleger at give dem til."),
        },
    ),
    "genvurderet_for_sent_og_uden_klagevejledning": (
        "S04",
        {"reassessment.date": "2023-04-30", "appealed_decision.appeal_guidance_correct": False},
    ),
    "klagepunkter_med_og_uden_svar": (
        "S04",
        {
            "complaint.points": [
                "Andre med samme lidelse får 20 timer.",
                "Jeg har lang transport.",
            ],
            "answers.complaint.points[0]": skoen(
                None, "Timetallet afhænger af det konkrete behov og arbejdstiden."
            ),
        },
    ),
    "repraesentantens_klagepunkter": (
        "S04",
        {
            "appellant.role": "repræsentant",
            "appellant.power_of_attorney": True,
            "complaint.points": ["Kommunen har ikke talt med lægen.", "Loftet er forkert."],
            "answers.complaint.points[1]": skoen(None, "Loftet er 20/37 af arbejdstiden."),
        },
    ),
    "klagepunkter_om_arbejdstid_og_behov": (
        "R01",
        {
            "complaint.points": [
                "Jeg skal ikke sættes ned, fordi jeg arbejder mere end 37 timer.",
                "Mit behov er større, end kommunen siger.",
                "Kommunen må gerne regne ventetiden med.",
                "Jeg udfører selv det faglige indhold i arbejdet.",
                "Opgaverne kan fordeles til andre, siger kommunen. Det passer ikke.",
            ],
            "answers.complaint.points[4]": skoen(
                None, "Du har ingen ansatte, som kan overtage opgaverne."
            ),
        },
    ),
    "klagepunkter_om_funktionsnedsaettelsen": (
        "S04",
        {
            "complaint.points": [
                "Min ryglidelse er varig.",
                "Min ryglidelse er betydelig.",
                "Kommunens afgørelse er dårligt begrundet.",
                "Kommunen gav mig ikke en rigtig klagevejledning.",
                "Assistenten er ikke almindelig medhjælp.",
                "Opgaverne kan fordeles, siger kommunen.",
                "Kommunen har ikke undersøgt mit arbejde.",
                "Jeg er ikke blevet hørt.",
            ],
            "appealed_decision.appeal_guidance_correct": False,
            f"{JOB}.ordinary_help_or_substitute": skoen(False, "Du er selv til stede."),
            f"{JOB}.redistributable": skoen(False, "Der er ingen at fordele dem til."),
            "hearing.adverse_new_information": True,
            "hearing.citizen_heard": True,
            "appealed_decision.states_law": True,
            "appealed_decision.states_main_considerations": True,
            "appealed_decision.states_facts": True,
        },
    ),
    "klagepunkter_over_afslag_ikke_varig": (
        "S01",
        {
            **NO_GRANT,
            "impairment.lasting": NOT_LASTING,
            "complaint.points": ["Min lidelse er kronisk.", "Afgørelsen er ikke begrundet."],
        },
    ),
    "klagepunkter_over_afslag_ikke_betydelig": (
        "S01",
        {
            **NO_GRANT,
            "impairment.significant": NOT_MUCH,
            "complaint.points": ["Mit synstab er betydeligt."],
        },
    ),
    "klagepunkter_over_afslag_kerneopgaver": (
        "S01",
        {
            **NO_GRANT,
            f"{JOB}.core_tasks_by_citizen": NOT_CORE,
            "complaint.points": ["Arbejdet er foreneligt med mit syn."],
        },
    ),
    "klagepunkter_over_afslag_medhjaelp": (
        "S01",
        {
            **NO_GRANT,
            f"{JOB}.ordinary_help_or_substitute": HELPER,
            "complaint.points": ["Assistenten er ingen vikar."],
        },
    ),
    "klagepunkter_over_afslag_omfordeling": (
        "R01",
        {
            **NO_GRANT,
            f"{JOB}.employees": 6,
            f"{JOB}.redistributable": skoen(True, "De seks ansatte kan tage opgaverne."),
            "complaint.points": ["Jeg kan ikke omdele opgaver til de ansatte."],
        },
    ),
    "klagepunkter_om_fleksjob": (
        "S04",
        {
            **NO_GRANT,
            f"{JOB}.form": "fleksjob",
            "appealed_decision.grounds": ["dobbeltkompensation"],
            "complaint.points": ["Det er ikke dobbeltkompensation."],
        },
    ),
    "klagepunkter_om_bierhverv_og_fast_regel": (
        "S10",
        {
            "appealed_decision.grounds": ["bierhverv", "fast intern regel"],
            "complaint.points": [
                "Et bierhverv må ikke være en grund.",
                "Kommunen har brugt en fast regel.",
                "Jeg er ikke blevet hørt om notatet.",
            ],
            "hearing.adverse_new_information": True,
            "hearing.citizen_heard": False,
            "hearing.error_without_effect": skoen(True, "Notatet ændrede ikke opgørelsen."),
        },
    ),
    "klagepunkter_for_sent": (
        "S01",
        {
            "complaint.received": "2022-06-01",
            "complaint.late_but_excused": skoen(False, "Du var på ferie i en uge af fristen."),
            "complaint.points": [
                "Jeg har brug for 20 timer.",
                "Kommunen svarede ikke på mit brev.",
            ],
            "answers.complaint.points[1]": skoen(None, "Kommunen har oplyst, at den beklager."),
        },
    ),
    "klagepunkter_for_sent_uden_svar": (
        "S01",
        {
            "complaint.received": "2022-06-01",
            "complaint.late_but_excused": skoen(False, "Du var på ferie i en uge af fristen."),
            "complaint.points": ["Jeg har brug for 20 timer."],
        },
    ),
    "klagepunkter_hjemvist": (
        "S18",
        {
            "complaint.points": ["Assistenten sidder aldrig stille.", "Kommunen var sen."],
            "answers.complaint.points[1]": skoen(None, "Kommunen brugte fire måneder på sagen."),
        },
    ),
    "klagepunkter_hjemvist_uden_svar": (
        "S18",
        {"complaint.points": ["Assistenten sidder aldrig stille."]},
    ),
    "foerste_bevilling_med_startdato": (
        "S01",
        {
            "appealed_decision.granted_hours_per_week": 10,
            "appealed_decision.effective_from": "2022-04-01",
        },
    ),
    "afslag_bliver_til_foerste_bevilling": (
        "S01",
        {**NO_GRANT, "appealed_decision.effective_from": "2022-04-01"},
    ),
    "delvist_mere_end_bevilget": (
        "S04",
        {"appealed_decision.granted_hours_per_week": 10},
    ),
    "til_skade_til_ingen_timer": (
        "S04",
        {
            f"{JOB}.tasks[0].can_do_self": True,
            "answers.worsening": skoen(True, "Arbejdsgiveren har bekræftet det."),
            "appealed_decision.effective_from": None,
        },
    ),
    "til_skade_til_ingen_timer_fra_dato": (
        "S04",
        {
            f"{JOB}.tasks[0].can_do_self": True,
            "answers.worsening": skoen(True, "Arbejdsgiveren har bekræftet det."),
            "answers.worsening_from": skoen(True, "2023-07-01"),
            "appealed_decision.effective_from": "2023-02-01",
        },
    ),
    "til_skade_fra_dag": (
        "S04",
        {
            "appealed_decision.granted_hours_per_week": 18,
            "answers.worsening": skoen(True, "Du kan selv klare den lettere pakning."),
            "answers.worsening_from": skoen(True, "1. juli 2023"),
        },
    ),
    "til_skade_fra_kommunens_begyndelse": (
        "S04",
        {
            "appealed_decision.granted_hours_per_week": 18,
            "appealed_decision.effective_from": "2023-02-01",
            "answers.worsening": skoen(True, "Du kan selv klare den lettere pakning."),
            "answers.worsening_from": skoen(True, "1. februar 2023"),
        },
    ),
    "til_skade_kommunens_dag": (
        "S04",
        {
            "appealed_decision.granted_hours_per_week": 18,
            "appealed_decision.effective_from": "2023-02-01",
            "answers.worsening": skoen(True, "Du kan selv klare den lettere pakning."),
        },
    ),
    "ophaevelse_med_egne_ord": (
        "S01",
        {
            "answers.annulment_effect": skoen(
                True, "Du har fortsat ret til de timer, du havde før kommunens afgørelse."
            ),
        },
    ),
    "uforeneligt_men_rigtigt_timetal": (
        "S04",
        {"appealed_decision.grounds": ["uforeneligt erhverv"]},
    ),
    "anden_aktoer_mangler_modtagelse": (
        "S01",
        {
            "appealed_decision.decided_by": "anden aktør",
            "answers.competence": skoen(False, "Et privat firma har skrevet afgørelsen."),
            "appealed_decision.delivery": "post",
            "appealed_decision.date": None,
        },
    ),
    "en_opgave_uden_alle_svar": (
        "R01",
        {f"{JOB}.tasks": [{"name": "samtaler med kunder"}]},
    ),
    "bevilling_med_tidligere_bevilling": (
        "S01",
        {"appealed_decision.previous_hours_per_week": 12},
    ),
    "intet_behov_i_et_af_erhvervene": (
        "S10",
        {
            f"{JOB}.tasks": [
                {
                    "name": "opsætning af bøger",
                    "hours_per_week": 2,
                    "can_do_self": True,
                    "due_to_impairment": True,
                }
            ],
        },
    ),
    "kommunens_grunde_uden_opgaver": (
        "R01",
        {
            f"{JOB}.tasks": [],
            "appealed_decision.grounds": ["ventetid", "kan selv", "behovet er lavere"],
        },
    ),
    "uforeneligt_erhverv_med_opgaver": (
        "S10",
        {
            "occupations[2].core_tasks_by_citizen": NOT_CORE,
            "occupations[2].tasks": [{"name": "betjening af kassen", "hours_per_week": 4.8}],
        },
    ),
    "skoen_uden_begrundelse": ("S04", {"impairment.lasting": {"value": True, "reason": None}}),
    "skoen_med_et_tal": (
        "S04",
        {"impairment.lasting": skoen(True, "Du har haft ondt i ryggen i 14 år.")},
    ),
    "sag_fra_2026": ("S04", {"decision_date": "2026-06-02", "appealed_decision.cites": []}),
    "sagen_traekker_ud": (
        "S01",
        {
            "journal_number": "26-10002",
            "answers.late_handling": skoen(True, "Vi venter på oplysninger fra kommunen."),
        },
    ),
    "kun_borgeren_oplyser_timerne": (
        "R01",
        {
            "evidence": {
                f"{JOB}.weekly_hours": [said_in("Borgerens klage")],
                f"{JOB}.need_hours_per_week": [said_in("Borgerens klage")],
            },
        },
    ),
    "kommune_og_arbejdsgiver_oplyser_timerne": (
        "S04",
        {
            "evidence": {
                f"{JOB}.weekly_hours": [
                    said_in("Kommunens afgørelse"),
                    said_in("Opgørelse af opgaver"),
                ],
                f"{JOB}.tasks[0].hours_per_week": [said_in("Opgørelse af opgaver")],
            },
        },
    ),
    "skoen_med_for_og_imod": (
        "S18",
        {
            "information.sufficient": skoen(
                False,
                "Kommunen har ikke talt med arbejdsgiveren.",
                **{
                    "for": ["der ikke er en opgørelse af opgaverne"],
                    "against": ["kommunen har besøgt arbejdspladsen én gang"],
                },
            ),
        },
    ),
    "skoen_der_kun_taler_imod": (
        "S04",
        {
            "impairment.lasting": skoen(
                True, "Din ryglidelse er varig.", **{"against": ["du har haft gode perioder"]}
            )
        },
    ),
    "tolk_uden_oekonomisk_interesse": (
        "R05",
        {"assistance.economic_interest": skoen(False, "Firmaerne har hver sin ejer.")},
    ),
    "tolk_ulovligt_afslag_paa_dispensation": (
        "R05",
        {"assistance.waiver_refusal_lawful": skoen(False, "Kommunen fraviger aldrig reglen.")},
    ),
    "fjerntolkning_godkendt": (
        "R05",
        {
            "appealed_decision.grounds": ["fjerntolkning"],
            "assistance.form": "fjerntolkning",
            "assistance.form_approved_by_citizen": True,
        },
    ),
    "fjerntolkning_ikke_godkendt": (
        "R05",
        {
            "appealed_decision.grounds": ["fjerntolkning"],
            "assistance.form": "fjerntolkning",
            "assistance.form_approved_by_citizen": False,
        },
    ),
    "genoptagelse_arbejdstid_ikke_over_37": ("S20", {"reopening.weekly_hours_then": 37}),
    "genoptagelse_behovet_var_grunden": ("S20", {"reopening.reduced_because_over_37": False}),
    "genoptagelse_bevilling_paa_20": ("S20", {"reopening.granted_hours_then": 20}),
    "genoptagelse_for_gammel": (
        "S20",
        {"reopening.in_force_from": "2015-01-01", "reopening.in_force_to": "2016-01-01"},
    ),
    "genoptagelse_stadig_loebende": ("S20", {"reopening.in_force_to": None}),
    "genoptagelse_behovet_kendt": ("S20", {"reopening.need_hours_then": 18}),
    "genoptagelse_behovet_kendt_og_loebende": (
        "S20",
        {"reopening.need_hours_then": 18, "reopening.in_force_to": None},
    ),
    "genoptagelse_noget_foraeldet": (
        "S20",
        {"reopening.in_force_from": "2016-08-15", "reopening.need_hours_then": 18},
    ),
    "genoptaget_og_enig": (
        "S20",
        {
            "appealed_decision.kind": "genoptagelse",
            "appealed_decision.granted_hours_per_week": 20,
        },
    ),
    "brev_med_navn_og_sagsnummer": (
        "S01",
        {
            "journal_number": "26-10000",
            "parties": [
                {"role": "borger", "name": "Jane & Jens Prøve", "address": "Gade 1\n8000 Aarhus C"}
            ],
        },
    ),
    "mangler_alt_om_arbejdet": ("S01", {"occupations": []}),
    "mangler_timer_fra_arbejdsgiveren": (
        "S01",
        {f"{JOB}.weekly_hours": None, f"{JOB}.tasks[1].hours_per_week": None},
    ),
    "mangler_svar_fra_alle": (
        "S01",
        {
            f"{JOB}.form": None,
            f"{JOB}.tasks[0].can_do_self": None,
            f"{JOB}.tasks[1].due_to_impairment": None,
            "appealed_decision.granted_hours_per_week": None,
            "journal_number": "26-10001",
            "parties": [
                {"role": "borger", "name": "Jane Prøve", "address": "Gade 1\n8000 Aarhus C"},
                {"role": "kommune", "name": "X Kommune", "address": "Torvet 1\n8000 Aarhus C"},
                {"role": "arbejdsgiver", "name": "Prøve A/S", "address": "Havnen 2"},
            ],
        },
    ),
    "mangler_behovet": (
        "S10",
        {f"{JOB}.need_hours_per_week": None, "split_of_shared_hours": None},
    ),
    "mangler_sagsbehandlerens_vurdering": ("S01", {"impairment.lasting": None}),
    "fuldmagt_mangler": (
        "S01",
        {"appellant.role": "repræsentant", "appellant.power_of_attorney": False},
    ),
    "delvist_medhold_fastholdes_klagen": ("S01", {"reassessment.result": "delvis medhold"}),
    "ledig_er_der_et_job": ("S01", {f"{JOB}.form": "ledig"}),
    "fjerntolkning_er_den_godkendt": (
        "R05",
        {"appealed_decision.grounds": ["fjerntolkning"], "assistance.form": "fjerntolkning"},
    ),
    "genoptagelse_arbejdstid_mangler": ("S20", {"reopening.weekly_hours_then": None}),
}


def make(name):
    base, changes = STORIES.get(name, (name, {}))
    data = json.loads((CONTRACT / "cases" / f"{base}.json").read_text("utf-8"))
    for path, value in changes.items():
        data = set_path(data, path, value)
    return data


def case_of(name):
    return parse_case(make(name), source=name)
