"""The exceptions: one tree, each with a code, both sentences, a place and details."""

from __future__ import annotations

from collections.abc import Mapping

from zhenggai._language import chosen


class ZhenggaiError(Exception):
    """Something could not be done.

    >>> import zhenggai
    >>> try:
    ...     zhenggai.Policy.built_in("no.such.set")
    ... except zhenggai.ZhenggaiError as error:
    ...     print(error.code)
    POLICY_REFERENCE_UNKNOWN
    """

    code: str
    """The stable code; ``zhenggai.explain`` tells all about it."""
    message_zh: str
    """The sentence in Chinese."""
    message_en: str
    """The sentence in English."""
    place: str | None
    """Where: a file, ``line:column``, or a cell; ``None`` where there is no place."""
    details: dict[str, str]
    """The parameters of the sentence, by name."""

    def __init__(
        self,
        code: str,
        message_zh: str,
        message_en: str,
        place: str | None = None,
        details: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(code, message_zh, message_en, place, dict(details or {}))
        self.code = code
        self.message_zh = message_zh
        self.message_en = message_en
        self.place = place
        self.details = dict(details or {})

    @property
    def message(self) -> str:
        """The sentence in the language that was chosen by ``zhenggai.language``."""
        return self.message_zh if chosen.get() == "zh" else self.message_en

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.message} [{self.code}]"


class Invalid(ZhenggaiError, ValueError):
    """A value cannot be made."""


class Refused(ZhenggaiError):
    """The rules say no to what was to be recorded. Nothing was recorded."""


class Unreadable(ZhenggaiError):
    """Bytes are no text, and no table, that can be read."""


class Malformed(ZhenggaiError, ValueError):
    """A record, a rule set or a calendar is not written as it should be. ``place`` is line and column."""

    def __str__(self) -> str:
        # The sentence names the place itself.
        return f"{self.message} [{self.code}]"


class NotAtHand(ZhenggaiError, LookupError):
    """What was asked for is not there: a dossier, a closure, a rule set, a day."""


class StoreFault(ZhenggaiError):
    """A ledger, a bundle or a file of entries failed."""


class SealFault(StoreFault):
    """A key or a seal is not what it should be."""
