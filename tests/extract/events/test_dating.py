"""The date of a happening, and the reason that goes with it."""

from __future__ import annotations

import pytest

from extract.model import Basis, Status
from tests.extract.events.reading import read_mentions

DATES = (
    # read as if published on Wednesday 13 March 2024
    ("Rebels seized the town on Monday.", "seized", "2024-03-11"),
    ("He met the chancellor, who spoke on Friday with Ann Lee.", "spoke", "2024-03-08"),
    ("It has sent aid since Russian forces invaded in February 2022.", "invaded", "2022-02"),
    ("They claimed land in the region that Ukraine seized last year.", "seized", "2023"),
    ("The suit, filed in September 2003, angered the firm.", "filed", "2003-09"),
    ("The two sides agreed in May 2021 to allow trade.", "agreed", "2021-05"),
    ("On Monday rebels entered the town and troops left it.", "left", "2024-03-11"),
    ("Rebels fled when troops entered the town on Monday.", "fled", "2024-03-11"),
    ("Aid stopped on Sunday, a day after three drivers were killed.", "killed", "2024-03-09"),
    ("Fighting raged between 3 March 2024 and 6 March 2024.", "raged", "2024-03-03/2024-03-06"),
    ("The war has raged since April 2023.", "raged", "2023-04/.."),
    ("Police have sealed the roads, officials said on Tuesday.", "sealed", "2024-03-12"),
    ("Friday's attack killed nine people.", "killed", "2024-03-08"),
    ("The suspects in the tram bombing of 7 March appeared in court on Monday.", "appeared", "2024-03-11"),
    ("The bombing of 7 March was condemned by Chad on Monday.", "condemned", "2024-03-11"),
    ("He led Chad until May 2021, when rebels overthrew him.", "overthrew", "2021-05"),
    ("Figures showed that as of January 2024, rebels held ten towns.", "held", "2024-01"),
    ("The crash of a jet in Congo in 2001 killed 265 people.", "killed", "2001"),
    ("Ann Lee, born in Oslo on 2 May 1955, has built a school.", "born", "1955-05-02"),
    ("Troops failed to take the bridge on Monday.", "failed", "2024-03-11"),
    ("Forty people were killed, injured or kidnapped last year.", "killed", "2023"),
    ("Four people were killed, and the mayor was wounded on Monday.", "killed", "2024-03-11"),
    ("The truce had been extended on 3 March until 15 July.", "extended", "2024-03-03"),
    ("A round of talks is planned for April.", "planned", "2024-04"),
)


@pytest.mark.parametrize(("sentence", "word", "edtf"), DATES)
def test_the_phrase_of_the_clause_dates_it(sentence: str, word: str, edtf: str) -> None:
    told = {mention.trigger.of(sentence): mention for mention in read_mentions(sentence) if mention.trigger}
    assert told[word].when is not None
    assert told[word].when.edtf == edtf  # type: ignore[union-attr]  # just asserted
    assert told[word].basis == Basis.STATED


def test_the_reason_names_the_phrase_and_what_it_was_counted_from() -> None:
    (mention,) = read_mentions("Rebels seized the town on Monday.")
    assert mention.because.endswith("counted back from Wednesday 13 March 2024, the day of publication")
    assert "Monday'" in mention.because


def test_news_without_a_date_has_the_day_of_publication() -> None:
    (mention,) = read_mentions("Rebels seized the town.")
    assert mention.when is not None
    assert (mention.when.edtf, mention.basis) == ("2024-03-13", Basis.PUBLISHED)
    assert mention.because == "no date in the sentence; told as new in an article of 13 March 2024"


def test_what_goes_on_with_the_same_happening_carries_its_date() -> None:
    text = "A bomb exploded in Lviv on Monday. It killed two people."
    _, second = read_mentions(text)
    assert second.when is not None
    assert (second.when.edtf, second.basis) == ("2024-03-11", Basis.CARRIED)
    assert second.timex is not None
    assert "Monday" in second.timex.of(text)
    assert second.because.endswith("in the sentence before")


def test_the_day_that_an_article_opens_with_is_that_of_its_news() -> None:
    text = "A bomb exploded in Lviv on Monday.\n\nThe city is old.\n\nPolice arrested two men."
    assert [mention.when.edtf for mention in read_mentions(text) if mention.when] == [
        "2024-03-11",
        "2024-03-11",
    ]


def test_background_is_not_news_of_the_day() -> None:
    text = (
        "Rebels seized the town.\n\nThe war began in 2019. Troops had shelled the coast. They have sent aid."
    )
    by_label = {mention.label: mention for mention in read_mentions(text)}
    assert by_label["Troops had shelled the coast"].basis == Basis.NONE
    assert by_label["Troops had shelled the coast"].when is None


def test_without_a_day_of_publication_only_plain_dates_are_placed() -> None:
    text = "Rebels seized the town on Monday. Forces invaded in February 2022. Police arrested two men."
    first, second, third = read_mentions(text, published=None)
    assert (first.when, first.basis) == (None, Basis.NONE)
    assert first.because.startswith("the article has no date, so '")
    assert first.timex is not None
    assert second.when is not None
    assert (second.when.edtf, second.basis) == ("2022-02", Basis.STATED)
    assert (third.when, third.basis) == (None, Basis.NONE)


def test_a_length_of_time_is_no_day() -> None:
    (mention,) = read_mentions("The candidate campaigned for months.\n\n", title="t")
    assert (mention.when, mention.because) == (None, "'for months' says how long, and no day")


def test_what_was_done_again_and_again_is_of_no_one_day() -> None:
    (mention,) = read_mentions("Rebels repeatedly shelled the port.")
    assert (mention.when, mention.because) == (None, "'repeatedly' names no one day")


def test_a_month_leans_on_no_far_year_where_nobody_knows_the_day_of_publication() -> None:
    text = "Forces invaded in February 2022.\n\nThe house agreed in May to send aid."
    _, second = read_mentions(text, published=None)
    assert (second.when, second.because) == (None, "the article has no date, so 'May' cannot be placed")


def test_a_plan_without_a_date_stays_without_one() -> None:
    (mention,) = read_mentions("The army will withdraw its troops from the border.")
    assert (mention.when, mention.basis) == (None, Basis.NONE)


def test_nothing_undated_in_a_history_is_news_of_the_day() -> None:
    text = (
        "The war began in 1914. The army entered Paris in 1915. Rebels took Rome in 1916. "
        "The fleet sailed to Malta.\n\nThe king fled."
    )
    assert read_mentions(text)[-1].when is None


TURNED = (
    ("Ann Lee threatened the envoys with a ban on Tuesday.", "threatened", "2024-03-12"),
    ("Ann Lee signed the pact shortly after 7 p.m. on Tuesday.", "signed", "2024-03-12T19:00:00"),
    ("The crew left the ship 30 minutes before Monday's launch.", "launch", "2024-03-11"),
    ("Rebels left the town before Monday.", "left", "../2024-03-10"),
    # read as if published on Wednesday 13 March 2024
    ("Rebels welcomed a promise, given by Mr. Bran on Saturday, that he would go.", "given", "2024-03-09"),
    ("The two sides have clashed through the winter.", "clashed", "2023-24"),
    (
        "The day of thanks falls two months before Ann Lee hands over to Ivo Bran on 20 May.",
        "hands",
        "2024-05-20",
    ),
    ("Ann Lee will visit Oslo on Friday.", "visit", "2024-03-15"),
)


@pytest.mark.parametrize(("sentence", "word", "edtf"), TURNED)
def test_a_phrase_means_the_days_that_its_clause_makes_of_it(sentence: str, word: str, edtf: str) -> None:
    told = {mention.trigger.of(sentence): mention for mention in read_mentions(sentence) if mention.trigger}
    assert told[word].when is not None
    assert told[word].when.edtf == edtf  # type: ignore[union-attr]  # just asserted


def test_what_has_happened_has_no_day_that_is_yet_to_come() -> None:
    (mention,) = read_mentions("Rebels seized the town on 5 May 2031.")
    assert (mention.when, mention.basis) == (None, Basis.NONE)
    assert mention.because == (
        "'5 May 2031' lies after the day of publication, and the sentence tells of what has happened"
    )


def test_a_plan_has_no_day_that_is_over() -> None:
    (mention,) = read_mentions("The army will withdraw its troops on 5 May 2019.")
    assert (mention.when, mention.status) == (None, Status.PLANNED)
    assert "lies before the day of publication" in mention.because


def test_a_phrase_without_days_is_not_blamed_on_the_article() -> None:
    (mention,) = read_mentions("Rebels have shelled towns over the past few weeks.")
    assert (mention.when, mention.because) == (None, "'the past few weeks' names no day on the calendar")


@pytest.mark.parametrize(("subject", "basis"), [("Land mines", Basis.NONE), ("The rebels", Basis.CARRIED)])
def test_the_day_of_the_news_does_not_reach_what_is_told_of_things_in_general_at_the_end(
    subject: str, basis: Basis
) -> None:
    middle = "\n\n".join(["The city is old."] * 14)
    text = f"A bomb exploded in Lviv on Monday.\n\n{middle}\n\n{subject} killed many children."
    assert read_mentions(text)[-1].basis == basis


@pytest.mark.parametrize(
    "sentence",
    [
        "Shares dropped by a tenth, the biggest fall since May 2001.",
        "It was read as “Letters of Ann Lee 1955-2011” and sold.",
        "Ann Lee, born in Oslo on 2 May 1955, has built a school.",
    ],
)
def test_a_phrase_that_only_compares_or_names_or_belongs_to_an_aside_dates_no_clause(sentence: str) -> None:
    for mention in read_mentions(f"Rebels seized the town on Monday.\n\n{sentence}")[1:]:
        assert mention.when is None or mention.when.first_day.year == 2024 or mention.label.endswith("Oslo")


def test_a_denial_without_a_date_is_news_of_the_day() -> None:
    (mention,) = read_mentions("The minister denied that troops had crossed the border.")
    assert (mention.status, mention.basis) == (Status.DENIED, Basis.PUBLISHED)
    assert mention.because == "no date of its own; denied in an article of 13 March 2024"


def test_what_somebody_says_of_other_times_is_told_beside_his_saying_it() -> None:
    said, sold = read_mentions("The minister said that rebels sold two jets in 2019.")
    assert (said.label, said.basis) == ("The minister said that rebels sold two jets", Basis.PUBLISHED)
    assert sold.when is not None
    assert sold.when.edtf == "2019"


def test_the_thread_of_a_day_goes_on_from_sentence_to_sentence() -> None:
    text = "Rebels seized the town on Friday.\n\nToday the mayor fled.\n\nHe left by boat.\n\nHe sold a jet."
    days = [mention.when.edtf for mention in read_mentions(text) if mention.when]
    assert days == ["2024-03-08", "2024-03-13", "2024-03-13", "2024-03-13"]


def test_who_speaks_behind_a_passage_on_the_past_speaks_on_the_day_of_the_news() -> None:
    text = "A bomb exploded on Monday.\n\nThe party was founded in 1991.\n\nThe mayor said that he was safe."
    *_, said = read_mentions(text)
    assert said.when is not None
    assert said.when.edtf == "2024-03-11"


def test_and_shares_the_has_before_it() -> None:
    said = "The mayor met Ann Lee, who has said she would free the men and raised hopes."
    text = f"Rebels fled on Monday.\n\n{said}"
    raised = read_mentions(text)[-1]
    assert (raised.label, raised.when) == ("Lee raised hopes", None)
    assert raised.because == "no date in the sentence; it only says that it has happened by now"


def test_violence_that_somebody_has_just_told_of_is_news() -> None:
    (mention,) = read_mentions("Officials said that nine people had been killed.")
    assert (str(mention.when.edtf) if mention.when else "", mention.basis) == ("2024-03-13", Basis.PUBLISHED)
    (mention, *_) = read_mentions("Officials said that Ann Lee had signed the truce.")
    assert mention.when is None


def test_who_was_hurt_in_the_news_has_its_day_and_not_that_of_the_count() -> None:
    text = "A bomb went off in Goma on Sunday. Nine people were killed, police told reporters on Tuesday."
    mention = next(mention for mention in read_mentions(text) if mention.killed is not None)
    assert mention.when is not None
    assert (mention.when.edtf, mention.basis) == ("2024-03-10", Basis.CARRIED)


def test_who_was_hurt_has_the_day_that_is_said_of_it() -> None:
    text = "A bomb went off in Goma on Sunday. Nine people were killed on Monday, police said on Tuesday."
    mention = next(mention for mention in read_mentions(text) if mention.killed is not None)
    assert mention.when is not None
    assert mention.when.edtf == "2024-03-11"
