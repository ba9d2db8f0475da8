"""The sub-types, each with its signs and the passages that prove it.

Twenty-five are sub-event types of ACLED; the last five are of a public test set for such types.
"""

from __future__ import annotations

from typing import Final

from extract.events.acled.subtype import Subtype

SUBTYPES: Final[tuple[Subtype, ...]] = (
    Subtype(
        label="CHEM_WEAP",
        title="Chemical weapon",
        plover="ASSAULT unconventional",
        signs="""
            5 chemical
            2 chemattack & chemical
            -4 chemical & industry
        """,
        examples=("A hospital said chlorine was used in an attack on the town.",),
        refuses=("Chlorine leaked from a factory.",),
    ),
    Subtype(
        label="SUIC_BOMB",
        title="Suicide bomb",
        plover="ASSAULT suicide-attack",
        signs="""
            8 suicide
            3 explode self
        """,
        examples=("A suicide bomber blew himself up near a mosque.",),
        refuses=("A car bomb went off near the mosque.",),
    ),
    Subtype(
        label="GRENADE",
        title="Grenade",
        plover="ASSAULT explosives",
        signs="""
            4 grenade & !launcher & !found
            3 thrown grenade
            3 grenade thrown
            -3 launcher
            1 grenade
        """,
        examples=("A grenade was thrown at a police post, wounding two.",),
        refuses=("Two rocket-propelled grenades were seized.",),
    ),
    Subtype(
        label="AIR_STRIKE",
        title="Air or drone strike",
        plover="ASSAULT aerial",
        signs="""
            4 airstrike
            3 warplane bombed
            2 warplane & bombed
            1 airstrike bombed
        """,
        examples=("Warplanes bombed two villages in the north.", "A drone strike killed three men."),
        refuses=("An aircraft crashed into the sea.",),
    ),
    Subtype(
        label="ART_MISS_ATTACK",
        title="Shelling, artillery or missile attack",
        plover="ASSAULT heavy-weapons",
        signs="""
            2 artillery & !found
            2 artillery fired & !found
            1 fired artillery
        """,
        examples=("Mortar shells hit a market.", "The army fired six missiles at the base."),
        refuses=("Police found two mortar shells in a canal.",),
    ),
    Subtype(
        label="REM_EXPLOS",
        title="Remote explosive, landmine or IED",
        plover="ASSAULT explosives",
        signs="""
            4 device explode
            2 device
            1 bomb explode & casualty
            1 bomb
        """,
        examples=("A roadside bomb killed two soldiers.", "Three farmers died when a landmine exploded."),
        refuses=("A suicide bomber killed two soldiers.",),
    ),
    Subtype(
        label="SEX_VIOL",
        title="Sexual violence",
        plover="ASSAULT sexual",
        signs="7 rape",
        examples=("Soldiers raped women in two villages.",),
        refuses=("Soldiers beat women in two villages.",),
    ),
    Subtype(
        label="ABDUCT_DISSAP",
        title="Abduction or forced disappearance",
        plover="COERCE seize",
        signs="5 abduct",
        examples=("Gunmen kidnapped four sailors.",),
        refuses=("Police arrested four sailors.",),
    ),
    Subtype(
        label="DISR_WEAP",
        title="Disrupted use of weapons",
        plover="COERCE seize",
        signs="""
            4 found weapon
            4 weapon found
            -3 weapon explode & casualty
        """,
        examples=(
            "Police seized twelve rifles and 300 rounds of ammunition.",
            "A bomb was found and defused.",
        ),
        refuses=("A bomb exploded at the gate.",),
    ),
    Subtype(
        label="ARREST",
        title="Arrest",
        plover="COERCE arrest",
        signs="""
            4 arrest
            -3 arrest & protest
            -1 arrest & crime
        """,
        examples=("Police arrested forty members of the party.",),
        refuses=("Gunmen kidnapped forty members of the party.",),
    ),
    Subtype(
        label="FORCE_AGAINST_PROTEST",
        title="Excessive force against protesters",
        plover="ASSAULT crowd-control",
        signs="""
            4 police livefire protest
            4 police livefire protester
            3 livefire & protester
            2 livefire & protest
            2 protester brute
            2 disperse & casualty & protester
            2 police disperse & casualty
            2 brute protester
            1 police & protest & brute
        """,
        examples=("Security forces opened fire on protesters, killing six.",),
        refuses=("Police used tear gas to break up a march.",),
    ),
    Subtype(
        label="PROTEST_WITH_INTER",
        title="Protest with intervention",
        plover="COERCE restrict",
        signs="""
            3 police & disperse & protest
            3 disperse & protester
            3 police disperse protest
            2 protest disperse
            4 arrest & protest
        """,
        examples=(
            "Police used tear gas to break up a march.",
            "Several activists were detained during a protest.",
        ),
        refuses=("Thousands marched in silence through the city.",),
    ),
    Subtype(
        label="VIOL_DEMONSTR",
        title="Violent demonstration",
        plover="PROTEST riot",
        signs="""
            4 protester violence
            4 rioter
            3 protest violence
            3 violence & protest
            2 riot & protester
            2 riot & protest
            2 protester clash
        """,
        examples=("Protesters threw stones and set fire to cars.",),
        refuses=("Thousands marched in silence through the city.",),
    ),
    Subtype(
        label="PEACE_PROTEST",
        title="Peaceful protest",
        plover="PROTEST demo",
        signs="""
            4 protest
            2 protester
            2 peaceful & protest
            1 protest demand
            -2 violence & protest
            -2 protest & brute
            -2 police & protest & disperse
            -2 arrest & protest
        """,
        examples=("Thousands marched in silence through the city.",),
        refuses=("Protesters threw stones and set fire to cars.",),
    ),
    Subtype(
        label="MOB_VIOL",
        title="Mob violence",
        plover="ASSAULT beat",
        signs="""
            6 mob
            2 group clash group
        """,
        examples=("A mob lynched a man who was accused of theft.",),
        refuses=("A gunman killed a man.",),
    ),
    Subtype(
        label="PROPERTY_DISTRUCT",
        title="Looting or destruction of property",
        plover="ASSAULT primitive",
        signs="""
            4 property wreck
            4 wreck property
            -2 protester wreck
            -3 nature
        """,
        examples=("Twenty shops were looted and set on fire.",),
        refuses=("Floods destroyed twenty shops.",),
    ),
    Subtype(
        label="GOV_REGAINS_TERIT",
        title="Government regains territory",
        plover="ASSAULT territory",
        signs="""
            5 state take place
            2 state retake
            3 state retake militant
            3 retake place militant
            1 retake place
            2 place & take militant
            5 militant driven & place
        """,
        examples=("The army recaptured two villages from the rebels.",),
        refuses=("Rebels captured two villages from the army.",),
    ),
    Subtype(
        label="NON_STATE_ACTOR_OVERTAKES_TER",
        title="Non-state actor overtakes territory",
        plover="ASSAULT territory",
        signs="""
            5 militant take place
            2 militant take
            -3 state take militant
        """,
        examples=("Rebels captured two villages from the army.",),
        refuses=("The army recaptured two villages from the rebels.",),
    ),
    Subtype(
        label="NON_VIOL_TERRIT_TRANSFER",
        title="Non-violent transfer of territory",
        plover="RETREAT withdraw",
        signs="""
            4 leave place
            3 take & leave & place
            3 army leave
            1 leave
        """,
        examples=("Rebels entered the town without a fight after the army withdrew.",),
        refuses=("Rebels captured the town after a battle.",),
    ),
    Subtype(
        label="HQ_ESTABLISHED",
        title="Headquarters or base established",
        plover="MOBILIZE troops",
        signs="7 establish post",
        examples=("The army has set up a new observation post in the hills.",),
        refuses=("The army attacked an observation post in the hills.",),
    ),
    Subtype(
        label="CHANGE_TO_GROUP_ACT",
        title="Change to a group or its activity",
        plover="MOBILIZE troops",
        signs="""
            4 army deploy
            4 deploy army
            3 militant deploy
            1 deploy
        """,
        examples=("The army sent reinforcements to the border.",),
        refuses=("The army shelled a village at the border.",),
    ),
    Subtype(
        label="ARMED_CLASH",
        title="Armed clash",
        plover="ASSAULT firearms",
        signs="""
            3 clash & militant
            2 clash & army
            3 militant attack soldier
            3 army attack militant
            1 clash
            2 casualty & militant & soldier
        """,
        examples=("Rebels clashed with the army near the border.", "Militants attacked a military base."),
        refuses=("Protesters clashed with police.",),
    ),
    Subtype(
        label="ATTACK",
        title="Attack on civilians",
        plover="ASSAULT firearms",
        signs="""
            3 gunman attack civilian
            2 gunman attack
            2 attack civilian
            2 casualty & gunman & civilian
        """,
        examples=("Gunmen killed nine villagers.",),
        refuses=("Rebels clashed with the army near the border.",),
    ),
    Subtype(
        label="AGREEMENT",
        title="Agreement",
        plover="AGREE",
        signs="""
            4 agree deal
            2 deal agree
            2 deal
        """,
        examples=("The two sides signed a ceasefire.",),
        refuses=("The two sides traded fire.",),
    ),
    Subtype(
        label="OTHER",
        title="Other strategic development",
        plover="",
        signs="4 flee",
        examples=("Thousands have fled the district.",),
        refuses=("Thousands have marched in the district.",),
    ),
    Subtype(
        label="NATURAL_DISASTER",
        title="Natural disaster",
        plover="",
        signs="6 nature",
        examples=("A strong earthquake killed 50 people.",),
        refuses=("A gas leak killed five people.",),
    ),
    Subtype(
        label="MAN_MADE_DISASTER",
        title="Man-made disaster",
        plover="",
        signs="""
            4 accident
            2 accident & casualty
            2 accident & explode
        """,
        examples=("A gas leak at a factory killed five people.",),
        refuses=("A strong earthquake killed 50 people.",),
    ),
    Subtype(
        label="ORG_CRIME",
        title="Organised crime",
        plover="",
        signs="""
            4 crime
            2 crime & charged
            2 crime & found
        """,
        examples=("Police seized two tonnes of cocaine.",),
        refuses=("Police seized twelve rifles.",),
    ),
    Subtype(
        label="DIPLO",
        title="Diplomacy or sanctions",
        plover="CONSULT",
        signs="""
            6 sanction
            3 sanction diplomat
            3 diplomat & meet
            2 diplomat
        """,
        examples=("The government expelled two diplomats.", "Ottawa imposed new sanctions."),
        refuses=("Ottawa was hit by a storm.",),
    ),
    Subtype(
        label="ATTRIB",
        title="Responsibility claimed or denied",
        plover="ACCUSE allege",
        signs="""
            7 blame
            2 claim blame
            1 militant blame
        """,
        examples=("The group claimed responsibility for the attack.",),
        refuses=("The group attacked a mosque.",),
    ),
)
"""All sub-types; of two for which a passage speaks equally, the first wins."""
