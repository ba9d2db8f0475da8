"""The kinds of event, each with its words and the sentences that prove it.

To teach Dateline a word, put it into the kind it speaks for, with an example; one test runs every example
and every refusal of every kind.
"""

from __future__ import annotations

from typing import Final

from extract.events.kind import Kind

OTHER: Final = "other"
"""The kind of what no kind has words for."""

STATEMENT: Final = "statement"
"""The kind of what is said."""

KILLING: Final = "attack_on_civilians"
"""The kind of violence that hurts people, by whatever means."""

ATTACKS: Final = frozenset({"strike", "shelling", "bombing", "ground_fighting", KILLING})
"""The kinds of which it can be asked who did it."""

VIOLENT: Final = frozenset(
    {"strike", "shelling", "bombing", "ground_fighting", "territory", "attack_on_civilians"}
)
"""The kinds of violence, and of what it takes."""

KINDS: Final[tuple[Kind, ...]] = (
    Kind(
        name="strike",
        title="Air or missile strike",
        acled="AIR_STRIKE",
        plover="ASSAULT aerial",
        verbs="""
            bomb strafe airstrike intercept
        """,
        nouns="""
            strike airstrike air-strike airstrikes drone missile rocket warplane jet bomber sortie
            air-raid bombardment atacms
        """,
        cues="""
            rain pound pummel land debris fragment fragments air-defence warhead airfield refinery
            destroy headquarters launch fire hit strike attack intercept shoot down target air ballistic
            cruise raid strikes aircraft bombs guided drop fall airmen plane planes depot arsenal
            anti-aircraft overnight knock aim damage
        """,
        examples=(
            "Russia launched a drone and missile attack on the city overnight.",
            "Warplanes bombed a depot near the port.",
            "Air defences shot down twelve drones over Odesa on Monday.",
            "French airmen dropped bombs near the town on Sunday.",
        ),
        against="unions dockers miners wage wages hunger teachers walkout",
        refuses=("Dock workers went on strike on Monday.", "The minister visited a drone factory in May."),
    ),
    Kind(
        name="shelling",
        title="Shelling",
        acled="ART_MISS_ATTACK",
        plover="ASSAULT heavy-weapons",
        verbs="shell bombard mortar",
        nouns="shelling artillery mortar howitzer barrage shell",
        cues="""
            fire hit pound pummel land village
        """,
        examples=("Troops shelled the village for three hours.", "Artillery fire hit a market on Friday."),
        refuses=("The oil company Shell sold its refinery.",),
    ),
    Kind(
        name="bombing",
        title="Bombing or explosion",
        acled="REM_EXPLOS",
        plover="ASSAULT explosives",
        verbs="""
            detonate explode blast blow
        """,
        nouns="bomb explosion blast explosive bombing mine bomber suicide-bomber ied grenade",
        cues="suicide plant kill go off car roadside wound burst",
        examples=(
            "A car bomb exploded outside the court on Tuesday.",
            "A blast killed four soldiers on the coast road.",
        ),
        refuses=("The company opened a coal mine in 2003.",),
    ),
    Kind(
        name="ground_fighting",
        title="Fighting on the ground",
        acled="ARMED_CLASH",
        plover="ASSAULT firearms",
        verbs="""
            revolt mutiny advance outgun overwhelm fight clash battle invade ambush repel storm besiege
            counterattack rout skirmish assault outflank
        """,
        nouns="""
            rebellion uprising mutiny insurgency insurrection conflict advance setback revolt shootout
            bloodshed battle clash fighting offensive counteroffensive siege ambush invasion firefight
            assault gunfight skirmish incursion combat war hostilities gunfire
        """,
        cues="""
            rebel push attack launch advance troops army forces front brigade rebels soldiers open fire
            mobilize declare enter defeat repulse exiles conflict damage
        """,
        examples=(
            "Russian forces invaded in February 2022.",
            "Rebels clashed with the army near the border on Sunday.",
            "The army launched an offensive in the north.",
            "War broke out in the capital in April.",
        ),
        refuses=("The two firms fought over a patent in court.", "The mayor opened a museum on Sunday."),
        against="court patent case cancer firm lawsuit disease office crimes museum memorial",
    ),
    Kind(
        name="territory",
        title="Territory taken or given up",
        plover="ASSAULT",
        verbs="""
            wrest capture conquer recapture annex occupy liberate overrun cede retake reconquer reclaim
            surrender capitulate
        """,
        nouns="annexation occupation liberation surrender capitulation",
        cues="""
            grip foothold stronghold outskirts recover surround relinquish seize take lose control
            village town city land territory withdraw fall hill airport enter hoist regain ground
        """,
        examples=(
            "Ukraine seized land in the border region this year.",
            "The army recaptured two villages on Thursday.",
            "The town fell to the rebels in June.",
        ),
        refuses=("Police seized two tonnes of cocaine.", "The bank took over a rival in 2005."),
    ),
    Kind(
        name="attack_on_civilians",
        title="Attack that hurt people",
        acled="ATTACK",
        plover="ASSAULT",
        verbs="""
            abuse terrorize terrorise mow slay hurt kill murder massacre assassinate slaughter maim rape
            torture lynch behead execute wound injure stab shoot poison harm
        """,
        nouns="""
            violence massacre killing murder assassination attack atrocity genocide shooting rape
            casualty bloodbath bombardments
        """,
        cues="""
            passengers bus bystanders demonstrators civilians civilian people hospital school market
            villagers children women dead die gunman refugees hurt raid fire workers crowd protesters
            shots villages wounded massacred
        """,
        examples=(
            "Gunmen killed nine people at a market on Saturday.",
            "An archduke was assassinated in Sarajevo on 28 June.",
            "An attack on a hospital wounded 14 people.",
        ),
        refuses=("The court killed the plan for a new road.", "The minister died of a heart attack."),
        against="plan heart disease project idea bill",
    ),
    Kind(
        name="detention",
        title="Abduction or detention",
        acled="ARREST",
        plover="COERCE arrest",
        verbs="""
            pardon extradite deport arrest abduct kidnap detain imprison jail intern apprehend indict
            convict sentence hijack
        """,
        nouns="""
            amnesty extradition jail arrest abduction kidnapping detention imprisonment hostage prisoner
            detainee captive trial verdict
        """,
        cues="""
            free release exchange swap hold police court prison charge seize raid detainees custody
            prisoners
        """,
        examples=(
            "Police arrested 40 people after the march.",
            "Gunmen abducted two aid workers in May.",
            "The two sides exchanged 190 prisoners on Friday.",
        ),
        refuses=("The band released a record in 1998.",),
    ),
    Kind(
        name="riot",
        title="Riot",
        acled="VIOL_DEMONSTR",
        plover="PROTEST riot",
        verbs="riot loot vandalize ransack torch",
        nouns="riot unrest looting mob disorder rampage",
        cues="""
            police stones burn clash crowd smash tear gas hurl throw rocks wreck vandalise petrol
            firebombs
        """,
        examples=("Crowds rioted in the capital on Monday.", "A mob torched three shops overnight."),
        refuses=("The market was quiet on Monday.",),
    ),
    Kind(
        name="protest",
        title="Protest",
        acled="PEACE_PROTEST",
        plover="PROTEST demo",
        verbs="""
            protest demonstrate rally march picket boycott chant
        """,
        nouns="""
            slogan protest demonstration rally protester demonstrator marcher sit-in boycott vigil
            picket walkout
        """,
        cues="""
            fill thousands streets crowd students workers gather union chant strike square confront
            disperse camp placards banners marched
        """,
        examples=(
            "Thousands protested in the capital on Sunday.",
            "Students held a demonstration against the law.",
        ),
        refuses=("Shares rallied on Monday after the vote.", "The law takes effect in March."),
        against="share stock market price index",
    ),
    Kind(
        name="troop_movement",
        title="Movement of forces",
        acled="CHANGE_TO_GROUP_ACT",
        plover="MOBILIZE troops",
        verbs="""
            deploy mobilize mobilise station redeploy regroup retreat withdraw demobilize blockade
            desert reinforce defect
        """,
        nouns="""
            corps reinforcement deployment mobilization mobilisation reserves reservist conscript
            withdrawal retreat blockade quarantine drill exercise reconnaissance u-2 overflight
            manoeuvre cavalry
        """,
        cues="""
            assemble mass operate fighters defect soldiers return land board divert hail sail corps
            commandos marines paratroopers peacekeepers battalion battalions tanks column columns
            sailors units push drive sailors bridge call order troops soldiers forces army warship fleet
            navy brigade send move position border pull arrive ship convoy cross turn mobilise mobilize
            reinforce scramble manoeuvres jets vessel vessels frontier patrol patrols photograph fly
            flights lift impose proclaim effect regiment regiments reservists general
        """,
        examples=(
            "Russia deployed thousands of troops along the border.",
            "Austria ordered a general mobilization on 31 July.",
            "German cavalry crossed the frontier on Monday.",
            "The quarantine of the island was lifted on 20 November.",
            "Warships arrived off the island on Wednesday.",
        ),
        refuses=("She withdrew 40 dollars from the bank.", "The firm moved its office to Leeds."),
        against="bank dollar cash money bid offer",
    ),
    Kind(
        name="weapons_aid",
        title="Weapons and aid",
        plover="AID military",
        verbs="arm rearm supply",
        nouns="""
            weapon arms ammunition munition tank weaponry missiles howitzers shipment warhead atacms
        """,
        cues="""
            use press send supply deliver provide authorize allow approve package pledge sell long-range
            ship donate install give permission build dismantle remove site sites launching receive
            missile bases aid pads reach
        """,
        against="oil gas grain wheat crude fuel",
        examples=(
            "Washington authorized Kyiv to use long-range missiles.",
            "Germany delivered 18 tanks in March 2023.",
            "The Senate approved a package of military aid.",
        ),
        refuses=("He packed his arms into a long coat.",),
    ),
    Kind(
        name="humanitarian",
        title="Humanitarian",
        plover="AID humanitarian",
        verbs="""
            strand evacuate displace flee rescue airlift shelter starve repatriate resettle drown uproot
        """,
        nouns="""
            migrant medicine starvation malnutrition drought cyclone shortage famine refugee evacuation
            convoy hunger cholera earthquake flood flooding hurricane epidemic outbreak displacement
            rescue homes
        """,
        cues="""
            roll reach donate deliver distribute tonnes tons patients boat bodies stranded families
            rations truck trucks operations workers mission missions suspend halt shelters homes flee
            hungry food harvest programme agencies agency ration supplies humanitarian aid food water
            corridor camp camps civilians relief supplies medical un leave drive cross hospitals million
            hospital displaced
        """,
        examples=(
            "More than 10,000 people fled the city in April.",
            "A convoy with food reached the camp on Tuesday.",
            "Five million children were forced from their homes in 2023.",
        ),
        refuses=("The talks in Geneva ended on Friday.",),
    ),
    Kind(
        name="agreement",
        title="Agreement or ceasefire",
        acled="AGREEMENT",
        plover="AGREE",
        verbs="sign ratify agree reconcile accept",
        nouns="""
            alliance ceasefire cease-fire truce agreement treaty accord deal pact armistice settlement
            peace clause
        """,
        cues="""
            bind roadmap mediate reach accept agree announce declare hold extend break violate broker
            conclude end document guarantee neutrality undertake terms names
        """,
        examples=(
            "The two sides signed a ceasefire in Jeddah on 20 May.",
            "The White House agreed in May to allow limited strikes.",
        ),
        refuses=("He signed the visitors' book on Monday.",),
        against="""
            proclamation text bill law decree order legislation executive book contract player record
            petition award prize job resignation post gift
        """,
    ),
    Kind(
        name=STATEMENT,
        title="Statement or threat",
        verbs="""
            voice outline disown say tell speak talk announce warn threaten declare condemn deny accuse
            demand urge call claim denounce reject praise state add note describe insist vow pledge
            apologize acknowledge comment thank criticize mention ask argue appeal reiterate stress
            confirm suggest reveal admit promise hint slam blame congratulate predict express reply
            answer respond write telegraph cable welcome refuse compare count counter document record
            conclude decline invoke recall
        """,
        nouns="""
            declaration cable assurance complaint accusation allegation explanation statement speech
            address remark comment announcement warning threat denial condemnation message interview
            broadcast appeal letter telegram communique communiqué manifesto pamphlet proclamation
            memoir video
        """,
        cues="""
            post confirm reporter reporters television televised publicly publish issue read give make
            appear put send date reported account version figures journalists balcony crowd nation text
        """,
        examples=(
            "Guterres told reporters on Sunday that he wanted peace.",
            "The president warned Moscow on television.",
            "The ministry denied the report.",
            "Belgrade replied on Saturday.",
            "The news agency published a letter from the premier on Friday.",
            "The doctors' committee counted 595 wounded on Sunday.",
        ),
        refuses=("Rebels shelled the town on Sunday.",),
    ),
    Kind(
        name="diplomacy",
        title="Talks and diplomacy",
        acled="DIPLO",
        plover="CONSULT",
        verbs="""
            meet negotiate visit confer mediate host consult talk speak discuss expel convene telephone
            phone
        """,
        nouns="""
            delegation invitation session diplomacy talks meeting summit negotiation visit conference
            call envoy ambassador mediation consultation diplomat ultimatum discussion note embassy
            relations legation telegram ambassadors envoys mediator
        """,
        cues="""
            reply open gather invite summon recognise recognize bring missions together with president
            minister leaders foreign secretary un council delegation embassy hold attend reject hand
            deliver arrive return leave land fly travel depart go king emperor tsar kaiser premier
            chancellor receive recall trip complaint dine guest mission missions
        """,
        examples=(
            "The chancellor spoke with Putin on Friday.",
            "Envoys met in Geneva on Monday.",
            "Austria handed Serbia an ultimatum on 23 July.",
            "The minister telephoned the general on Monday.",
            "The emperor returned to Vienna on Monday.",
            "Relations were broken off on Saturday.",
        ),
        refuses=("The engine meets the new standard.", "She spoke for an hour about her garden."),
        against="standard engine need demand target deadline goal test",
    ),
    Kind(
        name="leadership",
        title="Election or change of leaders",
        verbs="""
            dissolve swear govern reign elect resign appoint inaugurate oust depose overthrow abdicate
            reelect nominate impeach topple unseat
        """,
        nouns="""
            power ouster election inauguration resignation coup referendum ballot appointment succession
            candidacy coronation campaign
        """,
        cues="""
            command relinquish cling transition term secretary acting head rule president minister
            office chief vote cabinet leader party step candidate win take succeed government swear name
            die king emperor pope post governor throne seize crown premier proclaim hand powers prince
            parliament
        """,
        examples=(
            "Trump takes office in January.",
            "The prime minister resigned on Tuesday.",
            "Soldiers overthrew the government in October 2021.",
            "Emperor Franz Joseph died on 21 November 1916.",
        ),
        against="""
            generation generators capacity grids plant plants station stations grid line lines outage
            outages electricity nuclear cut cuts supply air bombing aerial advertising marketing
        """,
        refuses=("He left his office at noon.", "A driver died in a crash on Monday."),
    ),
    Kind(
        name="law",
        title="Sanctions and law",
        plover="SANCTION",
        verbs="""
            investigate vote sanction ban outlaw prohibit legislate prosecute sue embargo acquit veto
            abstain legalize legalise
        """,
        nouns="""
            investigation effect debate probe inquiry assets constitution sanction embargo law ban
            lawsuit ruling resolution legislation decree tariff suit bill curfew amendment accreditation
            warrant veto mandate proclamation jury
        """,
        cues="""
            authorise authorize issue order freeze tighten ease crossing impose pass court judge
            parliament file adopt approve lift vote sign congress senate council rule appeal proclaim
            publish table draft text president votes release revoke siege emergency
        """,
        examples=(
            "The European Union imposed sanctions on two generals.",
            "The Security Council adopted a resolution on Friday.",
            "The record label sued the company in 2003.",
            "Russia vetoed the draft on Monday.",
            "Martial law was proclaimed on Friday.",
            "She was acquitted on Tuesday.",
        ),
        refuses=("Her mother-in-law came to stay.",),
    ),
)
"""All kinds but OTHER; of two that a clause speaks for equally, the first wins."""
