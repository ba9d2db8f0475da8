"""The few ways in which reading can fail, each with a message for the person who asked."""


class DatelineError(Exception):
    """A failure to show to the user as one line: what is wrong, where, and what to do."""


class UnreadableSourceError(DatelineError):
    """A source (file, standard input) that cannot be read as an article.

    The message names the source, what was found in it and what was expected.
    """


class BadRecordError(DatelineError):
    """A record (a line, a field, an option) that does not have the form it must have."""


class UnchangedSourceError(UnreadableSourceError):
    """A document that was read before and has not changed since: there is nothing to read, nothing is wrong.

    Only who reads with a memory of earlier readings meets it.
    """

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: read before, and the same since")
