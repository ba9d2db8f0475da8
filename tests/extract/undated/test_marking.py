from __future__ import annotations

from datetime import date

from extract.model import Article, PublishedBasis
from extract.pipeline import read_article, read_undated

TEXT = (
    "Envoys of the two sides met in Geneva on Friday. The war began in February 2022. "
    "Talks will go on in March."
)


def test_each_reason_that_leans_on_an_inferred_day_says_so() -> None:
    inferred = Article(
        id="a", title="", text=TEXT, published=date(2024, 11, 17), published_basis=PublishedBasis.INFERRED
    )
    reasons = {mention.label: mention.because for mention in read_article(inferred).mentions}
    (met,) = [because for label, because in reasons.items() if "met" in label]
    (began,) = [because for label, because in reasons.items() if "began" in label]
    assert met.endswith("the day of publication, which was inferred")
    assert "inferred" not in began


def test_a_day_that_was_given_is_not_called_inferred() -> None:
    given = Article(
        id="a", title="", text=TEXT, published=date(2024, 11, 17), published_basis=PublishedBasis.GIVEN
    )
    reading = read_undated(given, count_from_inferred=True)
    assert reading.inferred is None
    assert not any("inferred" in mention.because for mention in reading.mentions)


def test_an_article_that_says_too_little_stays_undated() -> None:
    reading = read_undated(Article(id="a", title="", text=TEXT), count_from_inferred=True)
    assert reading.article.published is None
    assert reading.inferred is not None
    assert reading.inferred.basis is PublishedBasis.UNKNOWN
