"""Articles written for these tests: reports, what papers make of them, and what only looks like it."""

from __future__ import annotations

STRIKE = """\
A strike hit an apartment block in the river town of Velin early on Tuesday, killing at least six
people and wounding more than thirty, the regional governor said. Rescue teams dug through the
rubble of the upper floors for most of the morning, while residents who had fled in their
nightclothes waited in a school gymnasium nearby.

The governor said on national television that two missiles had struck the building shortly after
four in the morning. He said that no military target was in the district. The army of the other side
did not comment.

"I heard a whistle and then the ceiling was gone," said a retired teacher who lives on the second
floor. Her neighbours carried her down the stairs because the lift had fallen into the cellar.
Doctors at the town's only hospital said that they had run out of blood of two groups by noon and
asked people to come and give.

It was the third attack on Velin in a month. In the first, on the second day of May, a market was
hit and four traders died. The mayor has asked the government to move the town's children to the
lake district until the autumn, but only some hundred families have agreed to let them go.

Talks about a truce have been held since the spring in a hotel on the border. They were broken off
last week when one delegation left over the wording of a statement on prisoners. The mediators said
on Monday that they would invite both sides again before the end of the month.
"""

FOLLOW_UP = """\
Hundreds of people walked behind six coffins through the river town of Velin on Thursday, two days
after a strike destroyed part of an apartment block there. Shops stayed closed and the bells of both
churches rang for an hour.

A seventh victim, a boy of eleven, died of his burns on Wednesday night, the hospital said. Eighteen
of the wounded were still being treated, four of them in the capital, where they had been flown by
helicopter. The prosecutor opened an inquiry and said that fragments of a missile had been sent to a
laboratory abroad.

At the graveside the mayor repeated her demand that the children of the town be brought to safety. A
government minister who came to the funeral was met with silence. He promised twenty buses and
places in holiday homes for all who wanted them, to be ready by the weekend.

It was the third attack on Velin in a month. In the first, on the second day of May, a market was
hit and four traders died. The mayor has asked the government to move the town's children to the
lake district until the autumn, but only some hundred families have agreed to let them go.

Talks about a truce have been held since the spring in a hotel on the border. They were broken off
last week when one delegation left over the wording of a statement on prisoners. The mediators said
on Monday that they would invite both sides again before the end of the month.
"""

OWN_REPORT = """\
At least six people died and dozens were hurt when missiles struck a block of flats in Velin before
dawn on Tuesday. Our reporter counted three floors that had collapsed into one another on the side
of the house that faces the river.

Firemen passed buckets from hand to hand because the mains had burst. A woman in a man's coat asked
everybody who came out whether they had seen her sister. Shortly after ten o'clock the rescuers
asked for silence and listened; then they went on digging.

The regional governor spoke of two missiles and said that there was nothing of the army within
miles. From the other side there was no word. Military analysts said that the rail bridge, some
eight hundred metres away, had been aimed at before.

The mediators in the border hotel said nothing of the attack. They still hope that the delegations
come back this month, after the quarrel about prisoners that ended the last round.
"""

BULLETIN = """\
Over the past day the enemy fired {shells} shells at settlements of the northern sector, the
headquarters said in its daily report. {dead} civilians were killed and {hurt} wounded. Power was
cut in {towns} towns and villages and repair crews have been at work since {hour} o'clock. Our units
repelled {attacks} attacks near {place}, where the enemy lost {losses} soldiers and {tanks}
vehicles. The situation on the other sectors is under control and has not changed much. Residents of
the border districts are asked to stay in shelters when the alarm sounds and to follow the
announcements of the military administration.
"""
MONDAY = BULLETIN.format(
    shells="two hundred and twelve",
    dead="Three",
    hurt="eleven",
    towns="fourteen",
    hour="six",
    attacks="seven",
    place="Orlo and Kressin",
    losses="ninety",
    tanks="four",
)
TUESDAY = BULLETIN.format(
    shells="one hundred and eighty",
    dead="No",
    hurt="five",
    towns="nine",
    hour="eight",
    attacks="thirteen",
    place="the brickworks of Dallmen",
    losses="a hundred and twenty",
    tanks="six",
)
FOOTER = """\

You are reading the free edition of this newspaper. Subscribers get every story on the day it is
written, our weekly review of the foreign press and the archive since 1952. To subscribe, write to
the address below or call our readers' desk on weekdays between nine and five. Letters to the editor
should not be longer than two hundred words and must carry your name and address. We do not return
manuscripts. All rights reserved. No part of this publication may be copied, stored or sent on
without the leave of the publisher.
"""
FLOOD = """\
The river rose by two metres overnight and flooded the lower quarter of Marn. Boats of the fire
service took about forty people from their roofs. Nobody was hurt, the district said. The rail line
to the south is closed.
"""
HARVEST = """\
Farmers in the plain expect the poorest harvest of plums for twenty years after the frosts of April.
The growers' union asked for help on Friday. The minister said that she would look at the figures
first.
"""


def paragraphs(text: str) -> list[str]:
    """The paragraphs of one of these texts."""
    return text.strip().split("\n\n")


def reprint_with_cut_tail() -> str:
    """The first two paragraphs, as a paper with little room prints them."""
    return "\n\n".join(paragraphs(STRIKE)[:2])


def reprint_with_boilerplate() -> str:
    """The whole report between the lines that a site puts around all of its own."""
    head = "VELIN (Northern News Agency) - Share this story. Reading time: four minutes. Photo: our archive."
    return f"{head}\n\n{STRIKE}{FOOTER}"


def reprint_with_edits() -> str:
    """The report after a sub-editor: words changed here and there, a paragraph dropped, a line put first."""
    text = "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs(STRIKE))
    for old, new in (
        ("the regional governor said", "according to the regional governor"),
        ("more than thirty", "over 30"),
        ("at least six", "at least 6"),
        ("shortly after four in the morning", "shortly after 4 a.m."),
        ("did not comment", "made no comment"),
    ):
        assert old in text
        text = text.replace(old, new)
    kept = paragraphs(text)
    return "\n\n".join(["Dozens are hurt in a town by the river.", *kept[:3], *kept[4:]])
