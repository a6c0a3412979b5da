"""
The native half of `zhenggai`.
"""

from _typeshed import SupportsGetItem
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from os import PathLike
from typing import Any, Final, SupportsIndex, final

__all__ = ["__version__", "AccountabilityFigure", "Ages", "Answering", "AskedExtension", "Aspect", "Assessment", "Author", "Axes", "Band", "Below", "Book", "Breach", "BurnUp", "Calendar", "Candidate", "Card", "CellNote", "Chain", "Charge", "CheckedNotice", "CitedEntry", "Comments", "CommonProblem", "Conflict", "Contact", "Correction", "Counted", "Definition", "Diagnostic", "Difference", "Document", "Dossier", "DossierFigures", "Doubt", "Draft", "DueDay", "DueItem", "DueList", "DutyLine", "Entry", "Extent", "Finding", "Form", "Group", "Holder", "Imported", "Judgement", "LevelFigures", "LightCounts", "MatrixRow", "MatterPlace", "Measure", "Milestone", "NextSteps", "Node", "Note", "Notice", "NoticeFacts", "Outcomes", "Party", "Pending", "Period", "Place", "Plan", "PlanStep", "Point", "Policy", "PolicyDifference", "PolicyLine", "PolicyNote", "PolicyRef", "PolicyRule", "PolicySection", "Portfolio", "Position", "PrintedDate", "PrintedItem", "PrintedPeriod", "PrintedTable", "Problem", "Projection", "Rate", "Reason", "ReasonCount", "Recoveries", "RecoveryKind", "Recurrence", "RefusedStep", "Replay", "Report", "Responsibility", "RollUp", "Round", "Row", "RuleDifference", "Sanctions", "Scorecard", "Section", "Setting", "Sheet", "SigningKey", "Stamp", "Standing", "Statistics", "Step", "StepOwed", "StepSkipped", "StepTaken", "Table", "Taken", "Tally", "Task", "Tenure", "Term", "Threshold", "TimelinessCount", "Total", "Under", "UnitOutcomes", "Unread", "Verdict", "Who", "Why", "WithoutEffect", "called", "codes", "explain", "read_comments", "read_notice", "read_sheet", "statistics"]

__version__: Final[str]
"""
The version of the package.
"""

@final
class AccountabilityFigure:
    """
    A figure of accountability, or money recovered (问责与追缴).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> AccountabilityFigure: ...
    @property
    def amount_yuan(self, /) -> Decimal | None:
        """
        For money, yuan.
        """
    @property
    def kind(self, /) -> str:
        """
        The printed verb in short: 诫勉, 党纪处分, 追缴, 立案 …
        """
    @property
    def line(self, /) -> int:
        """
        The line where they stand.
        """
    @property
    def text(self, /) -> str:
        """
        The words.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def unit(self, /) -> str:
        """
        The unit as printed; 人 and 人次 are not the same.
        """
    @property
    def value(self, /) -> Decimal:
        """
        The figure.
        """

@final
class Ages:
    """
    Ages of open items, in days since they were put on the register or opened again.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Ages: ...
    @property
    def bands(self, /) -> tuple[Band, ...]:
        """
        How many in each band of age, the youngest first.
        """
    @property
    def count(self, /) -> int:
        """
        How many.
        """
    @property
    def mean(self, /) -> Decimal:
        """
        Their mean, with one place, rounded half up.
        """
    @property
    def median(self, /) -> Decimal:
        """
        Their median, with one place.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Answering:
    """
    Who answers for an item on a day (责任人).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Answering: ...
    @property
    def handlers(self, /) -> tuple[Holder, ...]:
        """
        The handlers.
        """
    @property
    def leaders(self, /) -> tuple[Holder, ...]:
        """
        The lead leaders, the main one first.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def units(self, /) -> tuple[Holder, ...]:
        """
        The responsible units, the main one first.
        """

@final
class AskedExtension:
    """
    A request for more time that waits for its answer.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> AskedExtension: ...
    @property
    def extension(self, /) -> str:
        """
        Which.
        """
    @property
    def filed_on(self, /) -> date:
        """
        The day of the request.
        """
    @property
    def proposed(self, /) -> date | None:
        """
        The due day asked for.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Aspect:
    """
    An aspect and its problems (方面). In a notice without aspects everything but `problems` is absent.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Aspect: ...
    @property
    def declared(self, /) -> int | None:
        """
        How many problems the heading announces.
        """
    @property
    def heading(self, /) -> str | None:
        """
        The text after the label.
        """
    @property
    def label(self, /) -> str | None:
        """
        As printed, with brackets and stop.
        """
    @property
    def line(self, /) -> int | None:
        """
        The line of its label.
        """
    @property
    def ordinal(self, /) -> int | None:
        """
        The number it stands for.
        """
    @property
    def problems(self, /) -> tuple[Problem, ...]:
        """
        Its problems, in order.
        """
    @property
    def title(self, /) -> str | None:
        """
        The heading without 关于, 方面 and what follows.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Assessment:
    """
    The verdicts on every item of a dossier (判定结果), each made when it is asked for.

    >>> import zhenggai
    >>> book = zhenggai.example()
    >>> assessment = book.dossier().assess()
    >>> assessment["measure:F1.M1"].outcome
    'not_met'
    >>> [verdict.item for verdict in assessment if verdict.outcome == "met"]
    []
    """
    def __getitem__(self, item: str, /) -> Verdict: ...
    def __iter__(self, /) -> Iterator[Verdict]: ...
    def __len__(self, /) -> int: ...
    def __repr__(self, /) -> str: ...
    @property
    def counts(self, /) -> dict[str, int]:
        """
        How many items have each outcome.
        """
    def of(self, /, level: str) -> tuple[Verdict, ...]:
        """
        The verdicts on the items of a level: `measure`, `task`, `finding` or `dossier`.
        """
    @property
    def verdicts(self, /) -> tuple[Verdict, ...]:
        """
        All verdicts, in the order of the dossier.
        """

@final
class Author:
    """
    Whose word something is, and in which duty it speaks.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Author: ...
    @property
    def duty(self, /) -> str:
        """
        The duty.
        """
    @property
    def party(self, /) -> Party:
        """
        The party.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Axes:
    """
    How many stand so on both axes.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Axes: ...
    @property
    def closure(self, /) -> str:
        """
        The closure status.
        """
    @property
    def count(self, /) -> int:
        """
        How many.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def work(self, /) -> str | None:
        """
        The work status; absent where nobody reported one.
        """

@final
class Band:
    """
    A band of age.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Band: ...
    @property
    def count(self, /) -> int:
        """
        How many.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def up_to(self, /) -> int | None:
        """
        Up to so many days; absent in the last band.
        """

@final
class Below:
    """
    How far the items of a level below have come.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Below: ...
    @property
    def all(self, /) -> int:
        """
        How many there are.
        """
    @property
    def closed(self, /) -> int:
        """
        How many are struck off.
        """
    @property
    def level(self, /) -> str:
        """
        The level.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Book:
    """
    A ledger (账本): what was recorded about one dossier, kept in a file, on a server or in memory.

    What is recorded is never changed; a mistake is answered by a correcting entry. Use it in a `with` statement, or call
    `close`. A book may be used from several threads: one call at a time is at work in it.

    >>> import zhenggai
    >>> with zhenggai.example() as book:
    ...     print(len(book), book.dossier().title)
    7 某镇整改台账
    """
    def __contains__(self, id: str, /) -> bool: ...
    def __enter__(self, /) -> Book: ...
    def __exit__(self, /, kind: type | None, error: Any | None, trace: Any | None) -> None: ...
    def __getitem__(self, id: str, /) -> Entry: ...
    def __iter__(self, /) -> Iterator[Entry]: ...
    def __len__(self, /) -> int: ...
    def __repr__(self, /) -> str: ...
    def admit(self, /, said: str | Mapping[str, Any], *, policy: Policy | str | PathLike[str] | None = None) -> None:
        """
        Whether the rules admit a command on its own day, whatever was recorded for later days: raises `Refused` where they
        do not. `policy` decides in the place of the rule set that the ledger is judged by. Nothing is recorded.
        """
    def apply(self, /, bundle: str | bytes | PathLike[str]) -> Taken:
        """
        Takes a bundle in: its bytes, or the path of its file.
        """
    def bundle(self, /, receiver: str | None = None) -> bytes:
        """
        A bundle of what a receiver lacks, by the word of what it has; of everything where nothing is said.
        """
    def close(self, /) -> None:
        """
        Closes it. What was recorded is on the disk already; a closed ledger answers `ValueError`.
        """
    @property
    def closed(self, /) -> bool:
        """
        Whether it is closed.
        """
    @staticmethod
    def create(path: str | PathLike[str], opening: str | Mapping[str, Any], *, dossier: str, device: str, policy: Policy | str | PathLike[str] | None = None, key: SigningKey | None = None) -> Book:
        """
        Begins a ledger in a new file. `opening` is the command that opens the dossier; `policy` the rule set that the ledger
        is held to, without which nobody's duty is checked.
        """
    def decide(self, /, said: str | Mapping[str, Any]) -> Entry:
        """
        Decides a command into the entry that would be recorded. Nothing is recorded.
        """
    @property
    def device(self, /) -> str:
        """
        The device that records in it.
        """
    def dossier(self, /, as_of: date | None = None, *, known_at: str | None = None) -> Dossier:
        """
        The dossier as of a day, by default today; `known_at`, such as `2025-03-01T09:00:00.000Z`, leaves out the entries
        that came later.
        """
    @property
    def dossier_id(self, /) -> str:
        """
        The id of its dossier.
        """
    @staticmethod
    def dossiers(path: str | PathLike[str]) -> tuple[str, ...]:
        """
        The ids of the dossiers that a ledger file or an export holds.
        """
    @property
    def entries(self, /) -> tuple[Entry, ...]:
        """
        Its entries, in the order in which every holder sees them.
        """
    def export(self, /) -> str:
        """
        All entries as lines of JSON.
        """
    @property
    def fingerprint(self, /) -> str | None:
        """
        What names the set of its entries, in any order: two holders who have the same have the same.
        """
    def have(self, /) -> str:
        """
        What this ledger has, for whoever makes a bundle of what it lacks.
        """
    @property
    def heads(self, /) -> tuple[str, ...]:
        """
        The ids of the newest entries: those that no other names as before it.
        """
    def import_lines(self, /, lines: str | bytes | PathLike[str]) -> Taken:
        """
        Takes in entries as lines of JSON: their text, their bytes, or the path of an export. All or nothing.
        """
    @staticmethod
    def memory(dossier: str, *, device: str = "memory", policy: Policy | str | PathLike[str] | None = None, key: SigningKey | None = None) -> Book:
        """
        An empty ledger that is kept nowhere.

        >>> import zhenggai
        >>> len(zhenggai.Book.memory("qiwu-2024"))
        0
        """
    def merge(self, /, other: Book | str | PathLike[str]) -> Taken:
        """
        Brings in what another ledger of the same dossier has: an open one, or the path of a ledger file or an export.
        """
    @property
    def not_understood(self, /) -> int:
        """
        How many entries this version does not understand. They are kept, and moved on.
        """
    @staticmethod
    def open(path: str | PathLike[str], *, dossier: str | None = None, device: str = "reader", policy: Policy | str | PathLike[str] | None = None, key: SigningKey | None = None) -> Book:
        """
        Opens a ledger file, or an export (lines of JSON), which is read into memory. `dossier` is needed where a file holds
        several; `device` names whoever records; `policy` judges a ledger that adopted no rule set.
        """
    @staticmethod
    def postgres(server: str, *, schema: str, dossier: str | None = None, device: str = "reader", policy: Policy | str | PathLike[str] | None = None, key: SigningKey | None = None) -> Book:
        """
        Opens a ledger on a PostgreSQL server. `server` is its URL or key=value words, `schema` the schema of the store.
        `NotImplementedError` where the wheel was built without the feature `postgres`.
        """
    def record(self, /, said: str | Mapping[str, Any]) -> str:
        """
        Records what is said: `{"by": {"party": …, "duty": …}, "on": "2025-03-01", "event": {"kind": …}}`, as a dictionary or
        JSON. When it returns the id of the new entry, that is on the disk. `Refused` where the rules say no.
        """
    def record_all(self, /, said: Iterable[str | Mapping[str, Any]]) -> tuple[str, ...]:
        """
        Records one after the other; up to the first that is refused, whose number stands in `place`.
        """
    def refresh(self, /) -> int:
        """
        Takes in what others recorded in the same file or on the same server since. Returns how many entries were new.
        """
    def table(self, /, name: str, *, as_of: date | None = None, policy: Policy | str | PathLike[str] | None = None, readers: str = "restricted", language: str | None = None, sentences: bool = True) -> Table:
        """
        One of its tables as of a day (today where absent), for data frames; further as `Dossier.table`.
        """
    def take_entries(self, /, entries: Iterable[Entry]) -> Taken:
        """
        Takes in entries from elsewhere; those that are there already change nothing.
        """
    def verify(self, /) -> Report:
        """
        Proves every entry, and holds the ledger against the keys that it enrols.
        """
    @staticmethod
    def verify_file(path: str | PathLike[str], *, dossier: str | None = None) -> Report:
        """
        Proves a ledger file, an export or a bundle, without a network, and names what is broken.
        """
    def without_effect(self, /, as_of: date | None = None) -> tuple[WithoutEffect, ...]:
        """
        The entries that have no effect as of a day, by default today, each with the refusal that says why; also where no
        dossier was opened.
        """

@final
class Breach:
    """
    Something that is broken in a ledger.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Breach: ...
    @property
    def code(self, /) -> str:
        """
        The stable code.
        """
    @property
    def entry(self, /) -> str | None:
        """
        The entry, as far as it can be told.
        """
    @property
    def line(self, /) -> int | None:
        """
        The line, from 1; absent where it is about the whole.
        """
    @property
    def message(self, /) -> str:
        """
        The sentence, with its place.
        """
    @property
    def message_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def message_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class BurnUp:
    """
    The course of a level's items against plan (进度).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> BurnUp: ...
    @property
    def counted(self, /) -> int:
        """
        How many are counted.
        """
    @property
    def level(self, /) -> str:
        """
        `finding`, `task` or `measure`.
        """
    @property
    def points(self, /) -> tuple[Point, ...]:
        """
        One point for every day on which something changes.
        """
    @property
    def projection(self, /) -> Projection:
        """
        When the rest may be struck off.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def without_day(self, /) -> int:
        """
        How many of those counted have no last day.
        """
    @property
    def without_end(self, /) -> int:
        """
        How many are left out: obligations without an end and without a last day.
        """

@final
class Calendar:
    """
    A calendar of working days (工作日历).

    >>> import datetime, zhenggai
    >>> calendar = zhenggai.Calendar.built_in("cn.state-council")
    >>> calendar.after(datetime.date(2024, 9, 30), 3, "working_days").day
    datetime.date(2024, 10, 10)
    """
    def __repr__(self, /) -> str: ...
    def after(self, /, event: date, count: SupportsIndex, unit: str, *, start: str = "next_day", roll: str = "next_working_day") -> Counted | None:
        """
        The day on which a span ends that an event begins: `count` of `unit` (`days`, `working_days`, `months`). `start` is
        `next_day` or `same_day`; `roll` what becomes of a last day on which nobody works: `none`, `next_working_day`,
        `previous_working_day`. `None` where there is no such day.
        """
    @staticmethod
    def built_in(id: str) -> Calendar:
        """
        The built-in calendar with this id, such as `cn.state-council`.
        """
    def extension_flaws(self, /, *, first: date, filed_on: date, due: date, granted: SupportsGetItem[int, tuple[date, date]] = ..., days_before: SupportsIndex = 0, most: SupportsIndex | None = None, longest: tuple[SupportsIndex, str] | None = None) -> list[tuple[str, str]]:
        """
        What speaks against an extension: `first` is the first due day, `granted` the extensions so far (the day of each
        decision, the due day), `filed_on` the day of the request, `due` what it asks for; `days_before`, `most` and `longest`
        (such as `(3, "months")`) are the terms. Each flaw is `filed_late`, `not_later`, `too_many` or `too_long`, with its
        day or number.
        """
    def is_working(self, /, day: date) -> bool:
        """
        Whether people work on a day.
        """
    def knows(self, /, day: date) -> bool:
        """
        Whether the calendar knows a day; else it is taken by its weekday.
        """
    def looks_missed(self, /, day: date, *, since: date, months: SupportsIndex, last: date | None = None, roll: str = "none") -> int:
        """
        How many looks at it are missed on a day.
        """
    def next_look(self, /, *, since: date, months: SupportsIndex, last: date | None = None, roll: str = "none") -> date | None:
        """
        The next look at a standing obligation that began `since` and is looked at every `months`, after the `last` look.
        """
    @staticmethod
    def read(source: str | bytes | PathLike[str]) -> Calendar:
        """
        The calendar in a TOML text, its bytes, or its path.
        """
    def resolve(self, /, deadline: str | Mapping[str, Any], *, anchors: dict[str, date] | None = None, named_day: str = "none", immediate: tuple[str, SupportsIndex, str] | None = None) -> DueDay:
        """
        By when something is due: `deadline` is an event `deadline_set`; `anchors` are days by name (`feedback`, `notice`,
        `plan`, `concentrated_period`); `named_day` says how a named day rolls; `immediate` how long 立行立改 is, such as
        `("feedback", 15, "working_days")`.
        """
    def working_days(self, /, first: date, last: date) -> tuple[int, Period | None]:
        """
        How many working days lie in a window, both ends included, and the days it rests on that the calendar does not know.
        """

@final
class Candidate:
    """
    An item that a row may mean.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Candidate: ...
    @property
    def item(self, /) -> str:
        """
        The item.
        """
    @property
    def text(self, /) -> str:
        """
        What it says.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Card:
    """
    What a code means, why it is told and what to do (代码说明).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    def _repr_markdown_(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Card: ...
    @property
    def code(self, /) -> str:
        """
        The code.
        """
    @property
    def family(self, /) -> str:
        """
        `rule`, `refusal`, `invalid`, `diagnostic`, `fault`, …
        """
    @property
    def page(self, /) -> str:
        """
        Its page, in Markdown.
        """
    @property
    def page_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def page_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    @property
    def severity(self, /) -> str:
        """
        `info`, `warning` or `error`.
        """
    @property
    def title(self, /) -> str:
        """
        Its title.
        """
    @property
    def title_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def title_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class CellNote:
    """
    Something odd, missing or contradictory in a workbook.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> CellNote: ...
    @property
    def code(self, /) -> str:
        """
        The stable code.
        """
    @property
    def message(self, /) -> str:
        """
        The sentence.
        """
    @property
    def message_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def message_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    @property
    def place(self, /) -> str | None:
        """
        Where, such as `台账!D7`; absent where it is about a whole sheet.
        """
    @property
    def severity(self, /) -> str:
        """
        `info`, `warning` or `error`.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Chain:
    """
    An item with its verdict, and the items below it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Chain: ...
    @property
    def below(self, /) -> tuple[Chain, ...]:
        """
        The items right below.
        """
    @property
    def item(self, /) -> str:
        """
        The item, such as `measure:F1.M1`.
        """
    @property
    def outcome(self, /) -> str:
        """
        Its verdict.
        """
    @property
    def reasons(self, /) -> tuple[Reason, ...]:
        """
        All reasons, in the order of the rule set.
        """
    @property
    def settled(self, /) -> bool:
        """
        Whether nothing is left to be asked.
        """
    @property
    def status(self, /) -> str:
        """
        Where it stands on the closure axis.
        """
    @property
    def text(self, /) -> str:
        """
        What it says.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Charge:
    """
    A duty and whoever holds it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Charge: ...
    @property
    def duty(self, /) -> str:
        """
        The duty.
        """
    @property
    def holders(self, /) -> tuple[Holder, ...]:
        """
        Who holds it on the day; empty where nobody does.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class CheckedNotice:
    """
    A notice that was taken into a ledger and judged (核对结果).
    """
    def __repr__(self, /) -> str: ...
    @property
    def assessment(self, /) -> Assessment:
        """
        The verdicts.
        """
    @property
    def dossier(self, /) -> Dossier:
        """
        The dossier that it was taken into, as of the day of judgement.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        Everything as plain values (`zhenggai-check/1`): counts, claims, findings with verdicts, next steps.
        """

@final
class CitedEntry:
    """
    An entry that a reason rests on.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> CitedEntry: ...
    @property
    def by(self, /) -> str:
        """
        Whose word it is: the name of the body, or the person's office.
        """
    @property
    def duty(self, /) -> str:
        """
        In which duty.
        """
    @property
    def entry(self, /) -> str:
        """
        Its id.
        """
    @property
    def kind(self, /) -> str:
        """
        What it records.
        """
    @property
    def on(self, /) -> date:
        """
        The day from which it counts.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Comments:
    """
    A list of comments of the public (意见清单) that was read.

    >>> import zhenggai
    >>> comments = zhenggai.read_comments("收到日期,渠道,内容\\n2022-04-03,电话,公厕仍未开放\\n")
    >>> len(comments), comments.notes
    (1, ())
    """
    def __len__(self, /) -> int: ...
    def __repr__(self, /) -> str: ...
    @property
    def notes(self, /) -> tuple[CellNote, ...]:
        """
        Rows that cannot be taken in, and whatever else is odd.
        """
    def record(self, /, book: Book, *, on: date | None = None, by: str | None = None, publication: str | None = None) -> tuple[str, ...]:
        """
        Records them in a ledger, each once; returns the ids of the new entries. `publication` is what they were made on, `by`
        whose word it is (`PARTY:DUTY`), by default that of whoever opened the ledger.
        """

@final
class CommonProblem:
    """
    A problem that several organisations have or may have (共性问题).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> CommonProblem: ...
    @property
    def basis(self, /) -> str:
        """
        `issue`, `same_text`, `wording`.
        """
    @property
    def bodies(self, /) -> int:
        """
        In how many organisations.
        """
    @property
    def dossiers(self, /) -> int:
        """
        In how many dossiers.
        """
    @property
    def findings(self, /) -> tuple[MatterPlace, ...]:
        """
        The findings.
        """
    @property
    def sentence(self, /) -> str:
        """
        Why they are taken to be one problem, in words.
        """
    @property
    def sentence_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def sentence_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Conflict:
    """
    Entries of several devices that clash (冲突): which is in force, and who must settle it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Conflict: ...
    @property
    def entries(self, /) -> tuple[str, ...]:
        """
        The entries, in the order of the ledger.
        """
    @property
    def in_force(self, /) -> str:
        """
        The one in force.
        """
    @property
    def kind(self, /) -> str:
        """
        What they disagree on.
        """
    @property
    def settled_by(self, /) -> tuple[str, ...]:
        """
        The duties that may settle it.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Contact:
    """
    How the public can answer (联系方式).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Contact: ...
    @property
    def address(self, /) -> str | None:
        """
        Postal address.
        """
    @property
    def emails(self, /) -> tuple[str, ...]:
        """
        E-mail addresses.
        """
    @property
    def phones(self, /) -> tuple[str, ...]:
        """
        Telephone numbers.
        """
    @property
    def postcode(self, /) -> str | None:
        """
        Postcode.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Correction:
    """
    A line as it stands, and as it would read.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Correction: ...
    @property
    def after(self, /) -> str:
        """
        With the corrections in it.
        """
    @property
    def before(self, /) -> str:
        """
        As it stands.
        """
    @property
    def codes(self, /) -> tuple[str, ...]:
        """
        The codes of what is corrected.
        """
    @property
    def line(self, /) -> int:
        """
        The line, from 1.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Counted:
    """
    A day that was counted.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Counted: ...
    @property
    def assumed(self, /) -> Period | None:
        """
        The first and the last day it rests on that the calendar does not know.
        """
    @property
    def day(self, /) -> date:
        """
        The day.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def unmoved(self, /) -> date:
        """
        The day before it was moved off a day off.
        """

@final
class Definition:
    """
    How a figure is made.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Definition: ...
    @property
    def formula(self, /) -> str:
        """
        `person_events_added`, `persons_at_most`, `due_less_paid`.
        """
    @property
    def text(self, /) -> str:
        """
        In words.
        """
    @property
    def text_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def text_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Diagnostic:
    """
    Something wrong, or missing, at a place of a notice (诊断).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Diagnostic: ...
    @property
    def code(self, /) -> str:
        """
        The stable code, such as `COUNT_MISMATCH`; `zhenggai.explain` tells what it means.
        """
    @property
    def column(self, /) -> int:
        """
        The column of its first character, from 1, in characters of the file as it stands.
        """
    @property
    def length(self, /) -> int:
        """
        How many characters it covers.
        """
    @property
    def line(self, /) -> int:
        """
        The line, from 1.
        """
    @property
    def message(self, /) -> str:
        """
        The sentence for the reader.
        """
    @property
    def message_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def message_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    @property
    def quote(self, /) -> str:
        """
        The words there, exactly as they stand.
        """
    @property
    def related(self, /) -> tuple[Place, ...]:
        """
        Other places that belong to it.
        """
    @property
    def severity(self, /) -> str:
        """
        `info`, `warning` or `error`.
        """
    @property
    def suggestion(self, /) -> str | None:
        """
        What would be right in place of the quote, where that is certain.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Difference:
    """
    A place where a notice and a ledger disagree.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Difference: ...
    @property
    def code(self, /) -> str:
        """
        The stable code, such as `FIGURE_DIFFERS`.
        """
    @property
    def entries(self, /) -> tuple[str, ...]:
        """
        The entries that say otherwise.
        """
    @property
    def item(self, /) -> str | None:
        """
        Which item of the record is meant, such as `finding:F1`.
        """
    @property
    def message(self, /) -> str:
        """
        The sentence for the reader.
        """
    @property
    def message_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def message_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    @property
    def place(self, /) -> Place | None:
        """
        Where in the notice; absent for what it does not print.
        """
    @property
    def severity(self, /) -> str:
        """
        `info`, `warning` or `error`.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Document:
    """
    A document named in 《》 and what was done with it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Document: ...
    @property
    def actions(self, /) -> tuple[str, ...]:
        """
        The printed verbs.
        """
    @property
    def institutional(self, /) -> bool:
        """
        The body itself made, changed, issued, drafted or repealed it (制度成果).
        """
    @property
    def line(self, /) -> int:
        """
        The line where its title begins.
        """
    @property
    def title(self, /) -> str:
        """
        The title without its outer brackets.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Dossier:
    """
    A dossier as of a day (截至某日的台账): findings, tasks and measures, and everything that is computed of them.

    It is what a book says at the time it is asked; what is recorded later does not change it.

    >>> import datetime, zhenggai
    >>> dossier = zhenggai.example().dossier(datetime.date(2022, 3, 20))
    >>> [finding.item for finding in dossier]
    ['finding:F1']
    >>> dossier["measure:F1.M1"].work
    'complete'
    >>> dossier.assess().counts
    {'not_met': 3}
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getitem__(self, item: str, /) -> Any: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[Finding]: ...
    def __len__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str, Policy | None, date]]: ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @staticmethod
    def _restore(lines: str, device: str, rules: Policy | str | PathLike[str] | None, day: date) -> Dossier: ...
    @property
    def as_of(self, /) -> date:
        """
        The day.
        """
    def assess(self, /, *, policy: Policy | str | PathLike[str] | None = None) -> Assessment:
        """
        The verdicts on every item: by the rule set that the ledger is held to, else by the one of the book; by another
        where one is named.
        """
    @property
    def closure(self, /) -> str:
        """
        Where the dossier itself stands on the closure axis.
        """
    @property
    def conflicts(self, /) -> tuple[Conflict, ...]:
        """
        What several devices wrote that clashes, which of it is in force, and who must settle it.
        """
    @property
    def coverage(self, /) -> str:
        """
        `full_record`: what is not there did not happen; or `published_extract`: what is not there is unknown.
        """
    def draft_notice(self, /, *, level: str = "public", day: date | None = None, issuing_body: str | None = None, contact: SupportsGetItem[int, str] = ..., window: tuple[date, date] | None = None, template: str | None = None) -> Draft:
        """
        A notice about it, as text or Word, with an annex that says where every figure comes from.

        `level` is for whom: `public`, `party_wide`, …; `day` is printed below it, by default the day of the dossier;
        `window` are the first and the last day of the public notice; `template` takes the place of the one built in.
        """
    def due(self, /, *, who: str | None = None, unit: str | None = None, leader: str | None = None, horizon: SupportsIndex = 30) -> DueList:
        """
        What is due, and which steps of escalation are to be taken, `horizon` days ahead included. One of `who`, `unit` and
        `leader` keeps what an office or body answers for in any duty, is responsible for, or leads: its name or id.
        """
    def earlier_rounds(self, /, item: str) -> tuple[Round, ...]:
        """
        The rounds of an item before the running one, the first one first.
        """
    @property
    def feedback_on(self, /) -> date | None:
        """
        The day of the feedback.
        """
    @property
    def findings(self, /) -> tuple[Finding, ...]:
        """
        Its findings, in order, each with the tasks and measures that answer it.
        """
    @property
    def id(self, /) -> str:
        """
        Its id.
        """
    @property
    def inspected_body(self, /) -> str | None:
        """
        Who was inspected.
        """
    @property
    def inspecting_body(self, /) -> str | None:
        """
        Who inspected.
        """
    @property
    def items(self, /) -> tuple[str, ...]:
        """
        The names of all items, such as `measure:F1.M1`, the dossier itself among them.
        """
    def lint(self, /) -> tuple[Note, ...]:
        """
        What is missing in the dossier, or contradicts itself.
        """
    @property
    def measures(self, /) -> tuple[Measure, ...]:
        """
        Its measures, in order, each once.
        """
    def next_steps(self, /, item: str = "dossier", *, who: str | None = None) -> NextSteps:
        """
        What is to be done, in order and by whom, so that an item can be struck off. `who` keeps what falls to a duty, or to
        a party by its id or a part of its name.
        """
    @property
    def on_site(self, /) -> Period | None:
        """
        When the inspectors were on site.
        """
    @property
    def policy(self, /) -> PolicyRef:
        """
        The rule set by which it is judged.
        """
    @property
    def regime(self, /) -> str:
        """
        The line of oversight: `local_inspection`, `audit`, …
        """
    def replay(self, /, wanted: str, *, under: Policy | str | PathLike[str] | None = None, today: date | None = None) -> Replay:
        """
        The verdict of a closure, made again under the rules of its day. `wanted` is an item, whose latest closure is meant,
        or the id of the entry, or its first 8 characters or more. `under` is the rule set to compare with; by default that
        of `today`.
        """
    def standing(self, /, level: str = "finding", *, only_open: bool = False) -> tuple[Standing, ...]:
        """
        Where the items of a level stand: `measure`, `task`, `finding` or `dossier`.
        """
    def statistics(self, /, *, by: str = "level", pace_days: SupportsIndex = 90) -> Statistics:
        """
        The figures: counts on both axes, rates with their definition, course against plan, accountability, recoveries.

        >>> import zhenggai
        >>> figures = zhenggai.example().dossier().statistics()
        >>> [row.counts.total for row in figures.dossiers[0].rows if row.level == "measure"]
        [1]
        """
    @property
    def statuses(self, /) -> dict[str, str]:
        """
        Where each item stands on the closure axis, by its name.
        """
    def table(self, /, name: str, *, policy: Policy | str | PathLike[str] | None = None, readers: str = "restricted", language: str | None = None, sentences: bool = True) -> Table:
        """
        One of its tables, for data frames: `findings`, `tasks`, `measures`, `responsibilities`, `evidence`, `recoveries`,
        `entries`, `lines`, `verdicts`, `reasons`, `diagnostics`. What may not be shown to `readers` is left out; without
        `sentences` it is made several times faster.

        >>> import datetime, zhenggai
        >>> dossier = zhenggai.example().dossier(datetime.date(2022, 4, 10))
        >>> dossier.table("verdicts")
        <Table verdicts: 3 rows, 11 columns>
        """
    @property
    def title(self, /) -> str:
        """
        Its title.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The tree of findings, tasks and measures as plain values (`zhenggai-dossier/1`).
        """
    def to_workbook(self, /, path: str | PathLike[str] | None = None, *, policy: Policy | str | PathLike[str] | None = None, filler: str | None = None, paper: str = "a3") -> bytes:
        """
        A workbook: ledger, verdicts with reasons, statistics, lists. `paper` is `a3` or `a4`, `filler` who fills it in.
        """
    def who(self, /, party: str | None = None) -> Who:
        """
        Who answers for what, from when to when, with hand-overs and gaps, and the scorecards; for all, or on the sheet of
        one office or body.
        """
    def why(self, /, item: str = "dossier") -> Why:
        """
        Why an item may or may not be struck off: all reasons, as a tree down to the entries.

        >>> import zhenggai
        >>> why = zhenggai.example().dossier().why("measure:F1.M1")
        >>> why.chain.settled
        False
        """
    @property
    def without_effect(self, /) -> tuple[WithoutEffect, ...]:
        """
        The entries of the ledger that have no effect as of the day, each with the refusal that says why.
        """

@final
class DossierFigures:
    """
    Figures of one dossier.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> DossierFigures: ...
    @property
    def burn_up(self, /) -> tuple[BurnUp, ...]:
        """
        The course of each level.
        """
    @property
    def coverage(self, /) -> str:
        """
        `full_record` or `published_extract`.
        """
    @property
    def dossier(self, /) -> str:
        """
        Its id.
        """
    @property
    def formula(self, /) -> str:
        """
        The formula that the rule set names.
        """
    @property
    def outcomes(self, /) -> Outcomes:
        """
        What came of accountability and of recoveries.
        """
    @property
    def policy(self, /) -> PolicyRef:
        """
        The rule set whose terms counted.
        """
    @property
    def position(self, /) -> Position:
        """
        From which entries the figures were made: whoever has the ledger can make them again.
        """
    @property
    def rate_named(self, /) -> bool:
        """
        Whether the rule set says how a completion rate is made; else it is complete by all, half up, two places.
        """
    @property
    def rows(self, /) -> tuple[Row, ...]:
        """
        The rows: levels from findings down, within each the groups.
        """
    @property
    def title(self, /) -> str:
        """
        Its title.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Doubt:
    """
    A row of which it is not certain what it means: answer it by its `place`.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Doubt: ...
    @property
    def candidates(self, /) -> tuple[Candidate, ...]:
        """
        What it may be.
        """
    @property
    def cell(self, /) -> str:
        """
        The cell.
        """
    @property
    def code(self, /) -> str:
        """
        The stable code.
        """
    @property
    def place(self, /) -> str:
        """
        How an answer calls it.
        """
    @property
    def sheet(self, /) -> str | None:
        """
        The sheet; absent in a CSV file.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def what(self, /) -> str:
        """
        The sentence.
        """
    @property
    def what_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def what_zh(self, /) -> str:
        """
        The same in Chinese.
        """

@final
class Draft:
    """
    A notice that was drafted out of a dossier (通报稿).

    >>> import datetime, zhenggai
    >>> draft = zhenggai.example().dossier(datetime.date(2022, 3, 20)).draft_notice(issuing_body="中共某县委")
    >>> "整改" in draft.text
    True
    """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def annex(self, /) -> dict[str, Any]:
        """
        Every figure with its definition, the day it counts up to, the entries it rests on and the position of the ledger
        (`notice-annex/1`).
        """
    @property
    def text(self, /) -> str:
        """
        The text.
        """
    def to_docx(self, /, path: str | PathLike[str] | None = None) -> bytes:
        """
        The text as a Word document; written to a file where one is named.
        """

@final
class DueDay:
    """
    By when something is due, and whether it goes on.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> DueDay: ...
    @property
    def cadence_months(self, /) -> int | None:
        """
        The months between two looks at it.
        """
    @property
    def due(self, /) -> date | None:
        """
        The due day.
        """
    @property
    def standing(self, /) -> bool:
        """
        Whether an obligation goes on without end.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def unmoved(self, /) -> date | None:
        """
        The day before it was moved off a day off.
        """
    @property
    def unresolved(self, /) -> str | None:
        """
        Why there is none: `no_day_of_feedback` …, `no_grace`, `out_of_range`.
        """

@final
class DueItem:
    """
    One item of the due list.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> DueItem: ...
    @property
    def answering(self, /) -> Answering:
        """
        Who answers for it.
        """
    @property
    def closure(self, /) -> str:
        """
        Where it stands on the closure axis.
        """
    @property
    def days_left(self, /) -> int | None:
        """
        Calendar days that are left; negative when the day is over.
        """
    @property
    def done_on(self, /) -> date | None:
        """
        The day since which they who answer for it owe nothing more.
        """
    @property
    def due(self, /) -> date | None:
        """
        The due day in force.
        """
    @property
    def extension(self, /) -> AskedExtension | None:
        """
        A request for more time that nobody has answered.
        """
    @property
    def item(self, /) -> str:
        """
        The item, such as `measure:F1.M1`.
        """
    @property
    def leads(self, /) -> bool:
        """
        Whether it stands for itself: nothing that is open below it is due as early.
        """
    @property
    def light(self, /) -> str:
        """
        `red`, `yellow`, `green`, `unlit`.
        """
    @property
    def milestones(self, /) -> tuple[Milestone, ...]:
        """
        The milestones that were not reached.
        """
    @property
    def returned_on(self, /) -> date | None:
        """
        The day on which it was last sent back, while it still is.
        """
    @property
    def round(self, /) -> int:
        """
        The running round, from 1.
        """
    @property
    def term(self, /) -> Term | None:
        """
        The deadline over time; absent where none was set.
        """
    @property
    def timeliness(self, /) -> str | None:
        """
        `on_time`, `due_soon`, `overdue`, `extended`.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def work(self, /) -> str | None:
        """
        What the responsible unit last reported.
        """
    @property
    def working_days_left(self, /) -> int | None:
        """
        Working days that are left; negative when the day is over.
        """

@final
class DueList:
    """
    What is due in a dossier on a day (`zhenggai-due/1`, 到期清单).

    >>> import datetime, zhenggai
    >>> due = zhenggai.example().dossier(datetime.date(2022, 3, 20)).due()
    >>> [(row.item, row.light) for row in due.rows if row.leads]
    [('measure:F1.M1', 'green')]
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __len__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> DueList: ...
    @property
    def as_of(self, /) -> date:
        """
        The day.
        """
    @property
    def closed(self, /) -> tuple[str, ...]:
        """
        The items that are struck off.
        """
    @property
    def counts(self, /) -> LightCounts:
        """
        How many of those that stand for themselves show each light.
        """
    @property
    def pending(self, /) -> tuple[Pending, ...]:
        """
        What else is due, by day.
        """
    @property
    def policy(self, /) -> PolicyRef:
        """
        The rule set.
        """
    @property
    def rows(self, /) -> tuple[DueItem, ...]:
        """
        Every item that is not struck off, by due day; those without a day last.
        """
    @property
    def steps(self, /) -> tuple[StepOwed, ...]:
        """
        The steps of escalation that are to be taken, by the day since which they are asked for.
        """
    @property
    def steps_ahead(self, /) -> tuple[StepOwed, ...]:
        """
        The steps that will be asked for within the days ahead if nothing is done, by day.
        """
    @property
    def threshold(self, /) -> Threshold:
        """
        From when lights are yellow.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class DutyLine:
    """
    Who held a duty over time.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> DutyLine: ...
    @property
    def duty(self, /) -> str:
        """
        The duty.
        """
    @property
    def gaps(self, /) -> tuple[Period, ...]:
        """
        The days on which nobody did.
        """
    @property
    def tenures(self, /) -> tuple[Tenure, ...]:
        """
        Who held it, in the order of the days.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Entry:
    """
    An entry of a ledger (账本条目): its id is the digest of what it says.

    >>> import zhenggai
    >>> entry = next(iter(zhenggai.example()))
    >>> entry.kind, entry.seq, entry.author.duty
    ('dossier_opened', 1, 'rectification_office')
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Entry: ...
    @property
    def author(self, /) -> Author:
        """
        Whose word it is.
        """
    @property
    def device(self, /) -> str:
        """
        The device that wrote it.
        """
    @property
    def dossier(self, /) -> str:
        """
        The dossier it belongs to.
        """
    @property
    def effective_on(self, /) -> date:
        """
        The day from which it counts.
        """
    @property
    def event(self, /) -> dict[str, Any]:
        """
        What happened: `kind` and whatever belongs to it.
        """
    @staticmethod
    def from_json(record: str | Mapping[str, Any]) -> Entry:
        """
        Reads an entry out of its JSON text, or a dictionary; its id is proven.
        """
    @property
    def id(self, /) -> str:
        """
        The digest of its canonical bytes.
        """
    @property
    def kind(self, /) -> str:
        """
        The kind of the event, such as `finding_registered`.
        """
    @property
    def parents(self, /) -> tuple[str, ...]:
        """
        Entries of other devices it follows.
        """
    @property
    def prev(self, /) -> str | None:
        """
        The device's entry before it.
        """
    @property
    def recorded_at(self, /) -> str:
        """
        The instant at which it was written, in UTC.
        """
    @staticmethod
    def seal(body: str | Mapping[str, Any]) -> Entry:
        """
        Seals what an entry says (the `body` of its record): computes its id. Nothing is recorded.
        """
    @property
    def seq(self, /) -> int:
        """
        Its number on that device, from 1.
        """
    @property
    def signed(self, /) -> bool:
        """
        Whether it bears a signature.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    def to_json(self, /) -> str:
        """
        Its canonical JSON text, as exports write it.
        """

@final
class Extent:
    """
    What came of a check of similar matters (举一反三).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Extent: ...
    @property
    def affected(self, /) -> int:
        """
        How many of them have it too.
        """
    @property
    def answered(self, /) -> int:
        """
        How many answered.
        """
    @property
    def asked(self, /) -> int:
        """
        How many units were asked.
        """
    @property
    def check(self, /) -> str:
        """
        The check.
        """
    @property
    def dossier(self, /) -> str:
        """
        The dossier.
        """
    @property
    def found(self, /) -> int:
        """
        How many similar problems they found.
        """
    @property
    def item(self, /) -> str:
        """
        What gave rise to the question.
        """
    @property
    def put_right(self, /) -> int:
        """
        How many of these are put right.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Finding:
    """
    A finding (问题) with the tasks and measures that answer it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Finding: ...
    @property
    def answering(self, /) -> Answering:
        """
        Who answers for it on the day, itself or by what lies above it.
        """
    @property
    def aspect(self, /) -> str | None:
        """
        The aspect it belongs to.
        """
    @property
    def below(self, /) -> tuple[str, ...]:
        """
        The items right below.
        """
    @property
    def closed_for(self, /) -> str | None:
        """
        Why it is struck off, where it is.
        """
    @property
    def closure(self, /) -> str:
        """
        Where it stands on the closure axis (销号状态).
        """
    @property
    def days_left(self, /) -> int | None:
        """
        Calendar days that are left, while it is open; negative when the day is over.
        """
    @property
    def disclosure(self, /) -> str:
        """
        Who may read it.
        """
    @property
    def due(self, /) -> date | None:
        """
        The due day in force.
        """
    @property
    def entry(self, /) -> str:
        """
        The entry that recorded it.
        """
    @property
    def id(self, /) -> str:
        """
        Its id.
        """
    @property
    def item(self, /) -> str:
        """
        The item, such as `measure:F1.M1`: what verdicts, due lists and commands call it.
        """
    @property
    def label(self, /) -> str | None:
        """
        The number as printed.
        """
    @property
    def light(self, /) -> str | None:
        """
        `red`, `yellow`, `green`, `unlit`, while it is open.
        """
    @property
    def measures(self, /) -> tuple[Measure, ...]:
        """
        The measures that answer it, those of its tasks among them.
        """
    @property
    def original_due(self, /) -> date | None:
        """
        The first due day that was set.
        """
    @property
    def responsibilities(self, /) -> tuple[Responsibility, ...]:
        """
        Who was made responsible for this very item.
        """
    @property
    def round(self, /) -> int:
        """
        The running round, from 1.
        """
    @property
    def source(self, /) -> str:
        """
        Where it comes from.
        """
    @property
    def standing(self, /) -> bool:
        """
        Whether an obligation goes on without end (长期坚持).
        """
    @property
    def tasks(self, /) -> tuple[Task, ...]:
        """
        The tasks that answer it.
        """
    @property
    def text(self, /) -> str:
        """
        The finding, as fed back.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def work(self, /) -> str | None:
        """
        What the responsible unit last reported (工作状态); absent where it reported nothing.
        """

@final
class Form:
    """
    The outcomes of one of the four forms (四种形态).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Form: ...
    @property
    def form(self, /) -> str | None:
        """
        `first`, `second`, `third`, `fourth`; absent where it was not said.
        """
    @property
    def name(self, /) -> str:
        """
        Its name.
        """
    @property
    def name_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def name_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    @property
    def sanctions(self, /) -> Sanctions:
        """
        The outcomes.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Group:
    """
    A group of items.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Group: ...
    @property
    def id(self, /) -> str | None:
        """
        The id of the party or aspect, or the word of the class or source; absent for all, and where nobody said.
        """
    @property
    def kind(self, /) -> str:
        """
        `all`, `unit`, `leader`, `class`, `aspect`, `source`.
        """
    @property
    def name(self, /) -> str:
        """
        Its name.
        """
    @property
    def name_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def name_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Holder:
    """
    Somebody who holds a duty.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Holder: ...
    @property
    def name(self, /) -> str | None:
        """
        Its name, or the person's office.
        """
    @property
    def party(self, /) -> str:
        """
        The id of the party.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Imported:
    """
    What came of taking a sheet in (导入结果).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Imported: ...
    @property
    def entries(self, /) -> tuple[str, ...]:
        """
        The entries that were recorded, in order.
        """
    @property
    def refused(self, /) -> tuple[RefusedStep, ...]:
        """
        What was refused.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Judgement:
    """
    What came of judging a portfolio: a table for each thing that was wanted.
    """
    def __repr__(self, /) -> str: ...
    @property
    def as_of(self, /) -> date:
        """
        The day as of which was judged.
        """
    def diagnostics(self, /) -> Table:
        """
        What is wrong in the dossiers.
        """
    def dossiers(self, /) -> Table:
        """
        One row a dossier with its figures, or with the error that kept it from being judged.
        """
    def entries(self, /) -> Table:
        """
        Entries of the ledgers.
        """
    def evidence(self, /) -> Table:
        """
        Evidence.
        """
    def findings(self, /) -> Table:
        """
        Findings, with where they stand.
        """
    def lines(self, /) -> Table:
        """
        The ledgers themselves, line by line, for readers to whom everything may be shown.
        """
    def measures(self, /) -> Table:
        """
        Measures, with where they stand.
        """
    def reasons(self, /) -> Table:
        """
        Reasons of the verdicts.
        """
    def recoveries(self, /) -> Table:
        """
        Money to be got back.
        """
    def responsibilities(self, /) -> Table:
        """
        Who answers for what, from when to when.
        """
    def table(self, /, name: str) -> Table:
        """
        The table with this name. `KeyError` where it was not wanted.
        """
    def tasks(self, /) -> Table:
        """
        Tasks, with where they stand.
        """
    def verdicts(self, /) -> Table:
        """
        Verdicts.
        """

@final
class LevelFigures:
    """
    Figures of one level.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> LevelFigures: ...
    @property
    def counts(self, /) -> Tally:
        """
        How many stand where.
        """
    @property
    def level(self, /) -> str:
        """
        `finding`, `task` or `measure`.
        """
    @property
    def rates(self, /) -> tuple[Rate, ...]:
        """
        Their rate by each formula.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class LightCounts:
    """
    How many items show each light.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> LightCounts: ...
    @property
    def green(self, /) -> int:
        """
        Time is left.
        """
    @property
    def red(self, /) -> int:
        """
        Over, and not done.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def unlit(self, /) -> int:
        """
        There is no day.
        """
    @property
    def waiting(self, /) -> int:
        """
        Of the green ones: done by the word of those who owe it, waiting to be struck off.
        """
    @property
    def yellow(self, /) -> int:
        """
        Due soon.
        """

@final
class MatrixRow:
    """
    One item with its duties.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> MatrixRow: ...
    @property
    def duties(self, /) -> tuple[DutyLine, ...]:
        """
        The duties.
        """
    @property
    def item(self, /) -> str:
        """
        The item.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def within(self, /) -> Period:
        """
        The days that are looked at: from the register to the closure, or to the day.
        """

@final
class MatterPlace:
    """
    An item of a dossier on a day.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> MatterPlace: ...
    @property
    def day(self, /) -> date | None:
        """
        The day; absent where none decides.
        """
    @property
    def dossier(self, /) -> str:
        """
        The dossier.
        """
    @property
    def item(self, /) -> str:
        """
        The item.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Measure:
    """
    A measure (整改措施): how a finding is put right.

    >>> import zhenggai
    >>> measure = zhenggai.example().dossier().measures[0]
    >>> measure.item, measure.work, measure.closure, measure.due
    ('measure:F1.M1', 'complete', 'open', datetime.date(2022, 3, 31))
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Measure: ...
    @property
    def answering(self, /) -> Answering:
        """
        Who answers for it on the day, itself or by what lies above it.
        """
    @property
    def below(self, /) -> tuple[str, ...]:
        """
        The items right below.
        """
    @property
    def closed_for(self, /) -> str | None:
        """
        Why it is struck off, where it is.
        """
    @property
    def closure(self, /) -> str:
        """
        Where it stands on the closure axis (销号状态).
        """
    @property
    def days_left(self, /) -> int | None:
        """
        Calendar days that are left, while it is open; negative when the day is over.
        """
    @property
    def due(self, /) -> date | None:
        """
        The due day in force.
        """
    @property
    def entry(self, /) -> str:
        """
        The entry that recorded it.
        """
    @property
    def findings(self, /) -> tuple[str, ...]:
        """
        The findings it answers; at least one.
        """
    @property
    def id(self, /) -> str:
        """
        Its id.
        """
    @property
    def item(self, /) -> str:
        """
        The item, such as `measure:F1.M1`: what verdicts, due lists and commands call it.
        """
    @property
    def label(self, /) -> str | None:
        """
        The number as printed.
        """
    @property
    def light(self, /) -> str | None:
        """
        `red`, `yellow`, `green`, `unlit`, while it is open.
        """
    @property
    def measure_class(self, /) -> str | None:
        """
        `immediate`, `staged`, `continuing` (整改类型).
        """
    @property
    def natures(self, /) -> tuple[str, ...]:
        """
        What it does.
        """
    @property
    def original_due(self, /) -> date | None:
        """
        The first due day that was set.
        """
    @property
    def responsibilities(self, /) -> tuple[Responsibility, ...]:
        """
        Who was made responsible for this very item.
        """
    @property
    def round(self, /) -> int:
        """
        The running round, from 1.
        """
    @property
    def standing(self, /) -> bool:
        """
        Whether an obligation goes on without end (长期坚持).
        """
    @property
    def task(self, /) -> str | None:
        """
        The task it belongs to.
        """
    @property
    def text(self, /) -> str:
        """
        The measure.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def work(self, /) -> str | None:
        """
        What the responsible unit last reported (工作状态); absent where it reported nothing.
        """

@final
class Milestone:
    """
    A milestone that was not reached (未完成节点).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Milestone: ...
    @property
    def due(self, /) -> date | None:
        """
        By when.
        """
    @property
    def light(self, /) -> str:
        """
        Its light.
        """
    @property
    def milestone(self, /) -> str:
        """
        Its id.
        """
    @property
    def text(self, /) -> str:
        """
        What is to be reached.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class NextSteps:
    """
    What is to be done next, so that an item can be struck off (`zhenggai-next/1`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> NextSteps: ...
    @property
    def as_of(self, /) -> date:
        """
        The day of judgement.
        """
    @property
    def item(self, /) -> str:
        """
        The item that is to be struck off.
        """
    @property
    def later(self, /) -> tuple[str, ...]:
        """
        Items whose way on shows only when a measure was planned.
        """
    @property
    def policy(self, /) -> PolicyRef:
        """
        The rule set.
        """
    @property
    def staying(self, /) -> tuple[str, ...]:
        """
        Items that are not struck off at all.
        """
    @property
    def steps(self, /) -> tuple[Step, ...]:
        """
        The steps, each possible once those before it are done.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Node:
    """
    A node of a tree of organisations: what it is, what it counts, what lies below it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Node: ...
    @property
    def below(self, /) -> tuple[Node, ...]:
        """
        What lies right below.
        """
    @property
    def id(self, /) -> str | None:
        """
        Its id; absent where nobody answers.
        """
    @property
    def kind(self, /) -> str:
        """
        `organisation`, `dossier` or `unit`.
        """
    @property
    def levels(self, /) -> tuple[LevelFigures, ...]:
        """
        Its figures: the sums of those below.
        """
    @property
    def name(self, /) -> str:
        """
        Its name; empty where nobody answers.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Note:
    """
    Something wrong in a dossier.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Note: ...
    @property
    def code(self, /) -> str:
        """
        The stable code.
        """
    @property
    def entry(self, /) -> str | None:
        """
        The id of the entry that says what is wrong; absent where nothing was recorded.
        """
    @property
    def item(self, /) -> str:
        """
        The item, such as `measure:F1.M1`, or `dossier`.
        """
    @property
    def message(self, /) -> str:
        """
        The sentence.
        """
    @property
    def message_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def message_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    @property
    def severity(self, /) -> str:
        """
        `error`, `warning`, `info`.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Notice:
    """
    A notice of rectification (整改通报) that was read: what it says, and what in it contradicts itself.

    >>> import zhenggai
    >>> notice = zhenggai.read_notice("中共某县委关于巡察整改进展情况的通报\\n一、整改情况\\n")
    >>> notice.facts.title
    '中共某县委关于巡察整改进展情况的通报'
    >>> sorted({diagnostic.severity for diagnostic in notice.diagnostics}) <= ["error", "info", "warning"]
    True
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, bytes]]: ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @staticmethod
    def _restore(name: str, bytes: SupportsGetItem[int, SupportsIndex]) -> Notice: ...
    def check(self, /, *, policy: Policy | str | PathLike[str] | None = None, as_of: date | None = None, today: date | None = None) -> CheckedNotice:
        """
        Takes it into a fresh ledger and judges every item: by the rule set named, else by the one in force for its line
        of oversight on the day of the feedback; as of the day named, else as of the day of the notice.

        A notice is a published extract: what it does not print is unknown, not absent.
        """
    @property
    def corrections(self, /) -> tuple[Correction, ...]:
        """
        What the corrections that are certain make of its lines.
        """
    @property
    def diagnostics(self, /) -> tuple[Diagnostic, ...]:
        """
        What contradicts itself or is missing, in the order of the text.
        """
    @property
    def encoding(self, /) -> str:
        """
        How its bytes were read: `utf-8`, `gb18030`, …
        """
    @property
    def facts(self, /) -> NoticeFacts:
        """
        What it says.
        """
    @property
    def name(self, /) -> str:
        """
        The name of its file, without the folder.
        """
    def reconcile(self, /, dossier: Dossier, *, before: Notice | None = None) -> tuple[Difference, ...]:
        """
        Where it and a dossier disagree: what it does not report, what no entry bears out, which figures differ. `before`
        is the notice that was published before this one.
        """
    @property
    def text(self, /) -> str:
        """
        Its text, as it was decoded.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All that it says as plain values (`rectification-notice/1`).
        """

@final
class NoticeFacts:
    """
    What a notice says (通报内容): what is not printed is absent.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> NoticeFacts: ...
    @property
    def accountability(self, /) -> tuple[AccountabilityFigure, ...]:
        """
        Figures of accountability and of money recovered, in order.
        """
    @property
    def aspects(self, /) -> tuple[Aspect, ...]:
        """
        The outline of the rectification proper.
        """
    @property
    def contact(self, /) -> Contact | None:
        """
        How the public can answer (联系方式).
        """
    @property
    def declared_totals(self, /) -> tuple[Total, ...]:
        """
        Totals stated for the whole notice, in order.
        """
    @property
    def diagnostics(self, /) -> tuple[Diagnostic, ...]:
        """
        What contradicts itself or is missing, in the order of the text.
        """
    @property
    def documents(self, /) -> tuple[Document, ...]:
        """
        Every complete 《…》, in order.
        """
    @property
    def feedback_date(self, /) -> PrintedDate | None:
        """
        The day of the feedback (反馈日期).
        """
    @property
    def genre(self, /) -> str | None:
        """
        `inspection`, `audit` or `eco` (通报类别).
        """
    @property
    def inspected_body(self, /) -> str | None:
        """
        The body inspected, as first named (被巡察党组织).
        """
    @property
    def inspected_period(self, /) -> PrintedPeriod | None:
        """
        When the inspection was on site (进驻时间).
        """
    @property
    def inspecting_body(self, /) -> str | None:
        """
        The team that inspected, as first named (巡察组).
        """
    @property
    def issuing_body(self, /) -> str | None:
        """
        Who publishes, in full (发布单位).
        """
    @property
    def notice_date(self, /) -> PrintedDate | None:
        """
        The day of the notice (落款日期).
        """
    @property
    def script(self, /) -> str:
        """
        `hans` or `hant`.
        """
    @property
    def sections(self, /) -> tuple[Section, ...]:
        """
        Numbered parts that are no aspect, in order.
        """
    @property
    def tables(self, /) -> tuple[PrintedTable, ...]:
        """
        Tables, in order.
        """
    @property
    def title(self, /) -> str | None:
        """
        The whole title.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Outcomes:
    """
    What came of accountability and of recoveries, each figure with how it is made.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Outcomes: ...
    @property
    def cut_off(self, /) -> date:
        """
        The day up to which is counted.
        """
    @property
    def definitions(self, /) -> tuple[Definition, ...]:
        """
        How the figures are made.
        """
    @property
    def forms(self, /) -> tuple[Form, ...]:
        """
        By the four forms; those of which it was not said which come first, without a form.
        """
    @property
    def kinds(self, /) -> tuple[RecoveryKind, ...]:
        """
        By kind.
        """
    @property
    def recoveries(self, /) -> Recoveries:
        """
        All recoveries.
        """
    @property
    def sanctions(self, /) -> Sanctions:
        """
        All accountability outcomes.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def units(self, /) -> tuple[UnitOutcomes, ...]:
        """
        By responsible unit; an item of several units counts for each.
        """

@final
class Party:
    """
    A person, by office, or a body (当事方).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Party: ...
    @property
    def id(self, /) -> str:
        """
        Its id within the dossier.
        """
    @property
    def kind(self, /) -> str:
        """
        `person` or `body`.
        """
    @property
    def name(self, /) -> str:
        """
        The name of the body, or the person's office.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Pending:
    """
    Something that is due besides the items (其他待办).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Pending: ...
    @property
    def by(self, /) -> tuple[str, ...]:
        """
        In which duties somebody must do it.
        """
    @property
    def confidence(self, /) -> str | None:
        """
        How sure the value of the rule set is that it rests on.
        """
    @property
    def count(self, /) -> int:
        """
        How many of its kind are meant together.
        """
    @property
    def days_left(self, /) -> int | None:
        """
        Calendar days that are left; negative when the day is over.
        """
    @property
    def due(self, /) -> date | None:
        """
        By when it is due.
        """
    @property
    def entry(self, /) -> str | None:
        """
        The entry it rests on.
        """
    @property
    def holders(self, /) -> tuple[Holder, ...]:
        """
        Who holds them on the day, or was asked by name.
        """
    @property
    def id(self, /) -> str | None:
        """
        Its id in the record, or that of the time limit in the rule set.
        """
    @property
    def item(self, /) -> str:
        """
        Of which item.
        """
    @property
    def kind(self, /) -> str:
        """
        `time_limit`, `milestone`, `extension`, `look_back`, `standing_review`, `comment_answer`, `extent_answer`,
        `objection`.
        """
    @property
    def light(self, /) -> str:
        """
        Its light.
        """
    @property
    def provable(self, /) -> bool:
        """
        Whether the record can show that it was done.
        """
    @property
    def since(self, /) -> date | None:
        """
        Since when it is waited for.
        """
    @property
    def title(self, /) -> tuple[str, str] | None:
        """
        What the rule set calls it, in Chinese and in English.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Period:
    """
    A span of days, both included.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Period: ...
    @property
    def end(self, /) -> date:
        """
        The last day.
        """
    @property
    def start(self, /) -> date:
        """
        The first day.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Place:
    """
    A stretch of one line of a file. Lines and columns count from 1, columns in characters.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Place: ...
    @property
    def column(self, /) -> int:
        """
        The column of its first character.
        """
    @property
    def length(self, /) -> int:
        """
        How many characters it has.
        """
    @property
    def line(self, /) -> int:
        """
        The line.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Plan:
    """
    What would come of taking a sheet into a ledger (导入方案). Nothing is recorded until `record` is called.

    >>> import datetime, zhenggai
    >>> book = zhenggai.example()
    >>> sheet = zhenggai.read_sheet("序号,反馈问题,整改措施,责任单位,完成时限\\n2,账目不清,逐笔核对,财政所,2022年6月30日\\n")
    >>> plan = sheet.plan(book, on=datetime.date(2022, 4, 1))
    >>> sorted({step.change for step in plan.created})
    ['finding_added', 'measure_added']
    >>> len(plan.record().entries) == len(plan.created) + len(plan.changed)
    True
    """
    def __repr__(self, /) -> str: ...
    @property
    def absent(self, /) -> int:
        """
        How many items of the ledger the sheet does not name.
        """
    @property
    def changed(self, /) -> tuple[PlanStep, ...]:
        """
        What the ledger says otherwise.
        """
    @property
    def created(self, /) -> tuple[PlanStep, ...]:
        """
        What is new.
        """
    @property
    def doubts(self, /) -> tuple[Doubt, ...]:
        """
        What must be answered.
        """
    def record(self, /) -> Imported:
        """
        Records all of it at once. What the rules refuse is left out and reported.
        """
    @property
    def refused(self, /) -> tuple[RefusedStep, ...]:
        """
        What cannot be taken in.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values (`rectification-intake-plan/1`).
        """
    @property
    def unchanged(self, /) -> int:
        """
        How many rows say what the ledger says.
        """
    @property
    def unread(self, /) -> tuple[Unread, ...]:
        """
        What was not read.
        """

@final
class PlanStep:
    """
    A step of a plan: what would be recorded, and out of which cell.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> PlanStep: ...
    @property
    def after(self, /) -> str:
        """
        What the sheet says.
        """
    @property
    def before(self, /) -> str:
        """
        What the ledger says.
        """
    @property
    def cell(self, /) -> str:
        """
        The cell.
        """
    @property
    def change(self, /) -> str:
        """
        What changes.
        """
    @property
    def item(self, /) -> str:
        """
        The item.
        """
    @property
    def sheet(self, /) -> str | None:
        """
        The sheet; absent in a CSV file.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Point:
    """
    Where things stood, or are to stand, at the end of a day.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Point: ...
    @property
    def closures(self, /) -> int | None:
        """
        How often something was struck off by then; absent after the cut-off day.
        """
    @property
    def day(self, /) -> date:
        """
        The day.
        """
    @property
    def planned(self, /) -> int:
        """
        The same by the days in force.
        """
    @property
    def planned_first(self, /) -> int:
        """
        How many were to be done by then, by the days set first.
        """
    @property
    def registered(self, /) -> int:
        """
        How many were on the register.
        """
    @property
    def reopenings(self, /) -> int | None:
        """
        How often something was opened again by then; absent after the cut-off day.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Policy:
    """
    A rule set (规则集): what may be struck off, by when, by whom, judged by which rules.

    >>> import zhenggai
    >>> policy = zhenggai.Policy.built_in("cn.party-inspection.2024")
    >>> policy.id, policy.regimes
    ('cn.party-inspection.2024', ('central_or_provincial_inspection', 'local_inspection'))
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, dict[str, str]]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(text: str, beside: dict[str, str]) -> Policy: ...
    def adoption(self, /) -> dict[str, Any]:
        """
        How a ledger adopts it: the `rules` of an opening, or the event `rules_adopted`.
        """
    @property
    def base(self, /) -> str | None:
        """
        The rule set it builds on.
        """
    @staticmethod
    def blank(base: Policy | str | PathLike[str], *, id: str, language: str | None = None) -> str:
        """
        A commented TOML file that builds on a base, to be filled in.
        """
    @staticmethod
    def built_in(id: str) -> Policy:
        """
        The built-in rule set with this id. `NotAtHand` where there is none.
        """
    @staticmethod
    def by_day(regime: str, day: date) -> Policy:
        """
        The built-in rule set for a line of oversight, such as `local_inspection`, that is in force on a day.

        >>> import datetime, zhenggai
        >>> zhenggai.Policy.by_day("local_inspection", datetime.date(2024, 1, 1)).id
        'cn.party-inspection.2015'
        """
    def diff(self, /, other: Policy | str | PathLike[str]) -> tuple[PolicyDifference, ...]:
        """
        What another rule set says otherwise.
        """
    def explain(self, /) -> tuple[PolicySection, ...]:
        """
        The whole rule set in words, with what each value rests on and how sure that is.
        """
    @staticmethod
    def from_dict(values: Mapping[str, Any]) -> Policy:
        """
        The rule set that a dictionary describes, with the keys of the TOML file.

        >>> import zhenggai
        >>> ours = zhenggai.Policy.from_dict(
        ...     {"id": "ours", "base": "cn.county-inspection", "version": "1", "title_zh": "本区", "title_en": "Ours"})
        >>> ours.base
        'cn.county-inspection'
        """
    @staticmethod
    def from_file(path: str | PathLike[str]) -> Policy:
        """
        The rule set in a TOML file. Its base and its calendar may lie beside it.
        """
    @staticmethod
    def from_toml(text: str) -> Policy:
        """
        The rule set in a TOML text. Its base and its calendar are built in.
        """
    @property
    def id(self, /) -> str:
        """
        Its id.
        """
    def lint(self, /) -> tuple[PolicyNote, ...]:
        """
        What is worth a second look.
        """
    @staticmethod
    def names() -> tuple[str, ...]:
        """
        The ids of the rule sets that are built in.

        >>> import zhenggai
        >>> zhenggai.Policy.names()[0]
        'cn.party-inspection.2015'
        """
    @property
    def regimes(self, /) -> tuple[str, ...]:
        """
        The lines of oversight that it is for.
        """
    @property
    def rules(self, /) -> tuple[PolicyRule, ...]:
        """
        The rules that it asks, in its order.
        """
    @staticmethod
    def schema() -> dict[str, Any]:
        """
        The JSON Schema of a rule set file.
        """
    @property
    def text(self, /) -> str:
        """
        The TOML text.
        """
    @property
    def title_en(self, /) -> str:
        """
        Its title in English.
        """
    @property
    def title_zh(self, /) -> str:
        """
        Its title in Chinese.
        """
    @property
    def valid_from(self, /) -> date | None:
        """
        The first day on which it is in force.
        """
    @property
    def valid_until(self, /) -> date | None:
        """
        The last day on which it is in force.
        """
    def validity(self, /, day: date | None = None) -> str:
        """
        Whether it is in force on a day, by default today: `in_force`, `not_yet`, `ended`.
        """
    @property
    def version(self, /) -> str:
        """
        Its version.
        """

@final
class PolicyDifference:
    """
    What two rule sets say otherwise.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> PolicyDifference: ...
    @property
    def after(self, /) -> PolicyLine | None:
        """
        What the second one says.
        """
    @property
    def before(self, /) -> PolicyLine | None:
        """
        What the first one says.
        """
    @property
    def title(self, /) -> str:
        """
        In which part.
        """
    @property
    def title_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def title_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class PolicyLine:
    """
    A value of a rule set in words.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> PolicyLine: ...
    @property
    def confidence(self, /) -> str | None:
        """
        How sure that is: `confirmed`, `practice`, `unconfirmed`.
        """
    @property
    def key(self, /) -> str:
        """
        Which value it is, the same in both languages.
        """
    @property
    def source(self, /) -> str | None:
        """
        What it rests on.
        """
    @property
    def text(self, /) -> str:
        """
        The sentence.
        """
    @property
    def text_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def text_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class PolicyNote:
    """
    What is worth a second look in a rule set.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> PolicyNote: ...
    @property
    def code(self, /) -> str:
        """
        The stable code.
        """
    @property
    def message(self, /) -> str:
        """
        The sentence.
        """
    @property
    def message_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def message_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    @property
    def severity(self, /) -> str:
        """
        `info`, `warning` or `error`.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class PolicyRef:
    """
    A rule set and its version (规则集).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> PolicyRef: ...
    @property
    def id(self, /) -> str:
        """
        Its id.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def version(self, /) -> str:
        """
        Its version.
        """

@final
class PolicyRule:
    """
    A rule that a rule set asks (销号规则).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> PolicyRule: ...
    @property
    def code(self, /) -> str:
        """
        Its code; `zhenggai.explain` tells what it asks.
        """
    @property
    def confidence(self, /) -> str:
        """
        How sure that is: `confirmed`, `practice`, `unconfirmed`.
        """
    @property
    def levels(self, /) -> tuple[str, ...]:
        """
        The levels of which it is asked.
        """
    @property
    def params(self, /) -> dict[str, int]:
        """
        The parameters that the rule set hands to it.
        """
    @property
    def source(self, /) -> str:
        """
        What it rests on.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def weight(self, /) -> str:
        """
        `blocks` or `warns`.
        """

@final
class PolicySection:
    """
    A part of a rule set in words.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> PolicySection: ...
    @property
    def lines(self, /) -> tuple[PolicyLine, ...]:
        """
        Its values.
        """
    @property
    def title(self, /) -> str:
        """
        What it is about.
        """
    @property
    def title_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def title_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Portfolio:
    """
    Many dossiers (台账组合): found in folders and files, or handed in, and judged in parallel.

    >>> import datetime, zhenggai
    >>> with zhenggai.example() as book:
    ...     portfolio = zhenggai.Portfolio.of({"某镇": book})
    >>> judged = portfolio.judge(as_of=datetime.date(2022, 4, 10))
    >>> judged.verdicts()
    <Table verdicts: 3 rows, 11 columns>
    """
    def __add__(self, other: object, /) -> Portfolio:
        """
        The dossiers of this portfolio and those of another behind them.
        """
    def __len__(self, /) -> int: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_arrow(table: Any, *, source: str = "lines") -> Portfolio:
        """
        Dossiers out of a table with a column `line`, as `Table` `lines` has it: a data frame, a table of pyarrow, whatever tells
        its rows by the Arrow PyCapsule interface. So ledgers can be kept in Parquet, and judged out of it. `source` is the
        name that all of them get.

        >>> import datetime, zhenggai
        >>> lines = zhenggai.example().table("lines")
        >>> len(zhenggai.Portfolio.from_arrow(lines))
        1
        """
    def judge(self, /, *, as_of: date | None = None, policy: Policy | str | PathLike[str] | None = None, readers: str = "restricted", language: str | None = None, sentences: bool = True, tables: SupportsGetItem[int, str] | None = None, progress: Any | None = None) -> Judgement:
        """
        Judges all dossiers, on all processors, while other threads of Python run.

        `as_of` is the day, today where absent; `policy` a rule set that judges in place of that to which each ledger is held.
        `readers` names who will read the tables (`restricted` sees everything, then `internal`, `inspected_organisation`,
        `party_wide`, `public`): what may not be shown to them is left out. `sentences=False` leaves sentences out, which is
        several times faster. `tables` are the names of those that are wanted, all where absent. `progress(done, total,
        source)` is called after each dossier; what it raises ends the judgement, and so does Ctrl-C.
        """
    @staticmethod
    def of(books: Any) -> Portfolio:
        """
        Dossiers that are in memory: books and dossiers by name, or some of them under their own ids. A dossier is judged
        with all that its book holds, as of the day that `judge` names.
        """
    @staticmethod
    def open(place: str | PathLike[str]) -> Portfolio:
        """
        The dossiers at a place: a folder (with all below it), a ledger file, an export in lines of JSON, which may hold many
        dossiers, a bundle, or a pattern such as `2024/*.zg`. Portfolios are joined by `+`.

        `FileNotFoundError` where there is nothing. A file that cannot be read becomes a row with its error when the
        portfolio is judged.
        """
    @property
    def sources(self, /) -> tuple[str, ...]:
        """
        Where the dossiers lie: files, or the names they were handed in under.
        """

@final
class Position:
    """
    The position of a ledger (账本位置).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Position: ...
    @property
    def entries(self, /) -> int:
        """
        How many entries were read.
        """
    @property
    def heads(self, /) -> tuple[str, ...]:
        """
        The ids of the newest of them: those that no other names as before it.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class PrintedDate:
    """
    A date as printed.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> PrintedDate: ...
    @property
    def date(self, /) -> date | None:
        """
        The day; absent when the words cannot be read with certainty.
        """
    @property
    def text(self, /) -> str:
        """
        The words.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class PrintedItem:
    """
    An item below a problem, to any depth (整改措施).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> PrintedItem: ...
    @property
    def clauses(self, /) -> tuple[str, ...]:
        """
        一是, 二是 … of its own text.
        """
    @property
    def declared(self, /) -> int | None:
        """
        How many items the heading announces.
        """
    @property
    def heading(self, /) -> str | None:
        """
        The leading phrase; absent when it has none of its own.
        """
    @property
    def items(self, /) -> tuple[PrintedItem, ...]:
        """
        The items below, in order.
        """
    @property
    def label(self, /) -> str:
        """
        As printed, with brackets and stop.
        """
    @property
    def line(self, /) -> int:
        """
        The line of its label.
        """
    @property
    def long_term(self, /) -> bool:
        """
        长期坚持 is printed with it.
        """
    @property
    def ordinal(self, /) -> int | None:
        """
        The number it stands for; absent when it cannot be read.
        """
    @property
    def status(self, /) -> str | None:
        """
        `completed`, `staged`, `ongoing`, `planned` or `not_in_place`, as far as it is printed.
        """
    @property
    def status_text(self, /) -> str | None:
        """
        The words that say so.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class PrintedPeriod:
    """
    A period as printed.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> PrintedPeriod: ...
    @property
    def end(self, /) -> date:
        """
        The last day.
        """
    @property
    def start(self, /) -> date:
        """
        The first day.
        """
    @property
    def text(self, /) -> str:
        """
        The words.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class PrintedTable:
    """
    A table of a notice.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> PrintedTable: ...
    @property
    def header(self, /) -> tuple[str, ...]:
        """
        Cells of the first row.
        """
    @property
    def line_first(self, /) -> int:
        """
        The first line of the file that belongs to it.
        """
    @property
    def line_last(self, /) -> int:
        """
        The last one.
        """
    @property
    def rows(self, /) -> tuple[tuple[str, ...], ...]:
        """
        Cells of the other rows.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Problem:
    """
    A problem as printed (反馈问题).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Problem: ...
    @property
    def clauses(self, /) -> tuple[str, ...]:
        """
        一是, 二是 … of its own text.
        """
    @property
    def declared(self, /) -> int | None:
        """
        How many items the heading announces.
        """
    @property
    def heading(self, /) -> str | None:
        """
        The sentence that names it, without its final stop.
        """
    @property
    def items(self, /) -> tuple[PrintedItem, ...]:
        """
        What was done, in order.
        """
    @property
    def label(self, /) -> str:
        """
        As printed, with brackets and stop.
        """
    @property
    def line(self, /) -> int:
        """
        The line of its label.
        """
    @property
    def long_term(self, /) -> bool:
        """
        长期坚持 is printed with it.
        """
    @property
    def ordinal(self, /) -> int | None:
        """
        The number it stands for; absent when it cannot be read.
        """
    @property
    def status(self, /) -> str | None:
        """
        `completed`, `staged`, `ongoing`, `planned` or `not_in_place`, as far as it is printed.
        """
    @property
    def status_text(self, /) -> str | None:
        """
        The words that say so.
        """
    @property
    def title(self, /) -> str | None:
        """
        The finding alone.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Projection:
    """
    When the rest may be struck off.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Projection: ...
    @property
    def kind(self, /) -> str:
        """
        `finished`, `at_pace`, or why it cannot be told: `nothing_to_do`, `no_progress`, `too_far`.
        """
    @property
    def on(self, /) -> date | None:
        """
        The day; absent where it cannot be told.
        """
    @property
    def pace_days(self, /) -> int | None:
        """
        How many days the pace was measured over.
        """
    @property
    def progress(self, /) -> int | None:
        """
        How many were struck off in them, less what was opened again.
        """
    @property
    def rest(self, /) -> int | None:
        """
        How many are left.
        """
    @property
    def sentence(self, /) -> str:
        """
        All of it, with the method, in a sentence.
        """
    @property
    def sentence_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def sentence_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Rate:
    """
    A rate with its definition (率): no rate without its formula, its cut-off day and its rounding.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Rate: ...
    @property
    def cut_off(self, /) -> date:
        """
        The day up to which is counted.
        """
    @property
    def denominator(self, /) -> int:
        """
        Out of how many.
        """
    @property
    def formula(self, /) -> str:
        """
        `strict`, `lenient`, `closed`, `due_only`.
        """
    @property
    def level(self, /) -> str:
        """
        Items of which level are counted.
        """
    @property
    def no_rate(self, /) -> str | None:
        """
        Why there is none: `nothing_counted`, `continuing`.
        """
    @property
    def numerator(self, /) -> int:
        """
        How many count.
        """
    @property
    def percent(self, /) -> Decimal | None:
        """
        The percentage, cut as `rounding` and `places` say; absent where there is none.
        """
    @property
    def places(self, /) -> int:
        """
        To how many places of the percentage.
        """
    @property
    def rounding(self, /) -> str:
        """
        `half_up` or `truncate`.
        """
    @property
    def sentence(self, /) -> str:
        """
        All of it in a sentence.
        """
    @property
    def sentence_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def sentence_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Reason:
    """
    One reason of a verdict (理由): what a rule answers about an item, and on which entries that rests.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Reason: ...
    @property
    def by(self, /) -> date | None:
        """
        By when, if a deadline is known.
        """
    @property
    def confidence(self, /) -> str:
        """
        How sure the values of the rule set are that it rests on: `confirmed`, `practice`, `unconfirmed`.
        """
    @property
    def facts(self, /) -> tuple[str, ...]:
        """
        The ids of the entries it rests on.
        """
    @property
    def key(self, /) -> str:
        """
        Which of the rule's answers it is.
        """
    @property
    def outcome(self, /) -> str:
        """
        `met`, `not_met`, `does_not_apply` or `cannot_tell`.
        """
    @property
    def remedy(self, /) -> str | None:
        """
        What would settle it, in words.
        """
    @property
    def remedy_en(self, /) -> str | None:
        """
        The same in English.
        """
    @property
    def remedy_zh(self, /) -> str | None:
        """
        The same in Chinese.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule's code; `zhenggai.explain` tells what it asks.
        """
    @property
    def sentence(self, /) -> str:
        """
        The answer in words.
        """
    @property
    def sentence_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def sentence_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    @property
    def settlers(self, /) -> tuple[str, ...]:
        """
        The duties that can settle it.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def weight(self, /) -> str:
        """
        `blocks` or `warns`.
        """

@final
class ReasonCount:
    """
    How many are struck off for a reason.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> ReasonCount: ...
    @property
    def count(self, /) -> int:
        """
        How many.
        """
    @property
    def reason(self, /) -> str:
        """
        The reason.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Recoveries:
    """
    Recoveries, added up, in yuan.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Recoveries: ...
    @property
    def count(self, /) -> int:
        """
        How many.
        """
    @property
    def due_untold(self, /) -> int:
        """
        How many do not tell what is owed.
        """
    @property
    def due_yuan(self, /) -> Decimal:
        """
        What is owed.
        """
    @property
    def entries(self, /) -> tuple[str, ...]:
        """
        The entries that the figures rest on.
        """
    @property
    def outstanding_yuan(self, /) -> Decimal:
        """
        What is still out.
        """
    @property
    def paid_untold(self, /) -> int:
        """
        How many do not tell what came in.
        """
    @property
    def paid_yuan(self, /) -> Decimal:
        """
        What came in.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class RecoveryKind:
    """
    The recoveries of one kind.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> RecoveryKind: ...
    @property
    def name(self, /) -> str:
        """
        Its name.
        """
    @property
    def name_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def name_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    @property
    def recoveries(self, /) -> Recoveries:
        """
        The recoveries.
        """
    @property
    def recovery_kind(self, /) -> str:
        """
        `recovered`, `restituted`, `returned`, `collected`, `loss_recovered`.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Recurrence:
    """
    Something that came back (反弹回潮).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Recurrence: ...
    @property
    def basis(self, /) -> str:
        """
        `reopened`, `looked_back`, `issue`, `same_text`, `wording`.
        """
    @property
    def places(self, /) -> tuple[MatterPlace, ...]:
        """
        Where and when, in the order of days.
        """
    @property
    def recorded(self, /) -> bool:
        """
        Whether the record or the classification says so; else it is a candidate that somebody must look at.
        """
    @property
    def sentence(self, /) -> str:
        """
        Why it is named, in words.
        """
    @property
    def sentence_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def sentence_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class RefusedStep:
    """
    What cannot be taken in, and why.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> RefusedStep: ...
    @property
    def cell(self, /) -> str | None:
        """
        The cell.
        """
    @property
    def code(self, /) -> str:
        """
        The stable code.
        """
    @property
    def sheet(self, /) -> str | None:
        """
        The sheet; absent in a CSV file.
        """
    @property
    def step(self, /) -> PlanStep | None:
        """
        The step, where it was one.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def what(self, /) -> str:
        """
        The sentence.
        """
    @property
    def what_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def what_zh(self, /) -> str:
        """
        The same in Chinese.
        """

@final
class Replay:
    """
    A decision that was replayed: the verdict on which an item was struck off, made again (`zhenggai-replay/1`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Replay: ...
    @property
    def agreement(self, /) -> str:
        """
        `same`, `not_stamped`, `other_rules`, `other_content`.
        """
    @property
    def code(self, /) -> str | None:
        """
        The code of what is to be told, where they do not agree.
        """
    @property
    def decision(self, /) -> CitedEntry:
        """
        The decision.
        """
    @property
    def earlier(self, /) -> int:
        """
        How many decisions before it struck the same item off.
        """
    @property
    def facts(self, /) -> tuple[CitedEntry, ...]:
        """
        The entries that they rest on.
        """
    @property
    def reason(self, /) -> str:
        """
        Why the item was struck off.
        """
    @property
    def reasons(self, /) -> tuple[Reason, ...]:
        """
        The reasons of the verdict.
        """
    @property
    def replayed(self, /) -> Stamp:
        """
        What the replay yields.
        """
    @property
    def sentence(self, /) -> str | None:
        """
        Whether they agree, in words; absent where they do.
        """
    @property
    def sentence_en(self, /) -> str | None:
        """
        The same in English.
        """
    @property
    def sentence_zh(self, /) -> str | None:
        """
        The same in Chinese.
        """
    @property
    def stamp(self, /) -> Stamp | None:
        """
        What the decision names.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def under(self, /) -> Under | None:
        """
        The same facts under another rule set.
        """

@final
class Report:
    """
    What came of proving a ledger, an export or a bundle (校验结果).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Report: ...
    @property
    def breaches(self, /) -> tuple[Breach, ...]:
        """
        Everything that is wrong, by line; what is about the whole comes last.
        """
    @property
    def devices(self, /) -> int:
        """
        Devices.
        """
    @property
    def entries(self, /) -> int:
        """
        Entries whose id is the digest of their content, each counted once.
        """
    @property
    def fingerprint(self, /) -> str | None:
        """
        What names this set of entries in any order.
        """
    @property
    def sealed(self, /) -> int:
        """
        Entries that nobody can change without breaking a good signature.
        """
    @property
    def signed(self, /) -> int:
        """
        Lines with a signature.
        """
    @property
    def sound(self, /) -> bool:
        """
        Whether nothing is wrong.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def verified(self, /) -> int:
        """
        Signatures that were found good.
        """

@final
class Responsibility:
    """
    Who was made responsible for an item, from when to when (责任).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Responsibility: ...
    @property
    def duty(self, /) -> str:
        """
        In which duty.
        """
    @property
    def item(self, /) -> str:
        """
        For what, such as `measure:F1.M1`.
        """
    @property
    def party(self, /) -> Party:
        """
        Who.
        """
    @property
    def since(self, /) -> date | None:
        """
        The first day.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def until(self, /) -> date | None:
        """
        The last day.
        """

@final
class RollUp:
    """
    Figures of many dossiers, added up.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> RollUp: ...
    @property
    def missing(self, /) -> tuple[str, ...]:
        """
        Dossiers that are named, and were not handed in.
        """
    @property
    def nodes(self, /) -> tuple[Node, ...]:
        """
        The nodes at the top.
        """
    @property
    def rate_agreed(self, /) -> bool:
        """
        Whether the rule sets of all dossiers cut rates in the same way; else it is complete by all, half up, two places.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def total(self, /) -> tuple[LevelFigures, ...]:
        """
        The sum of all.
        """

@final
class Round:
    """
    A round of an item (轮次): it stays as it was, whatever comes later.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Round: ...
    @property
    def attempts(self, /) -> int:
        """
        How many requests for closure it held.
        """
    @property
    def closed_for(self, /) -> str | None:
        """
        Why the item was struck off in it.
        """
    @property
    def number(self, /) -> int:
        """
        Its number, from 1.
        """
    @property
    def objections(self, /) -> int:
        """
        How many objections it held.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Row:
    """
    The items of a level that belong to one group.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Row: ...
    @property
    def counts(self, /) -> Tally:
        """
        How many stand where.
        """
    @property
    def group(self, /) -> Group:
        """
        Which of them.
        """
    @property
    def level(self, /) -> str:
        """
        `finding`, `task` or `measure`.
        """
    @property
    def rates(self, /) -> tuple[Rate, ...]:
        """
        Their rate by each formula.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class RuleDifference:
    """
    A rule that two rule sets answer differently.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> RuleDifference: ...
    @property
    def now(self, /) -> Reason | None:
        """
        The reason under the other rule set; absent where it is not asked.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule.
        """
    @property
    def then(self, /) -> Reason | None:
        """
        The reason then; absent where it was not asked.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Sanctions:
    """
    Accountability outcomes, counted. Persons and person-events are never mixed.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Sanctions: ...
    @property
    def cases(self, /) -> int:
        """
        Cases.
        """
    @property
    def entries(self, /) -> tuple[str, ...]:
        """
        The entries that the figures rest on.
        """
    @property
    def events_untold(self, /) -> int:
        """
        How many of the outcomes tell persons alone.
        """
    @property
    def outcomes(self, /) -> int:
        """
        How many outcomes.
        """
    @property
    def person_events(self, /) -> int:
        """
        Person-events.
        """
    @property
    def persons_at_most(self, /) -> int:
        """
        Persons, at most.
        """
    @property
    def persons_told(self, /) -> int:
        """
        How many outcomes tell persons; with one the number is exact.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def uncounted(self, /) -> int:
        """
        How many outcomes tell no count.
        """

@final
class Scorecard:
    """
    How a party stands in one duty: items on which the work is done, with nothing below them (履责情况).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Scorecard: ...
    @property
    def ages(self, /) -> Ages | None:
        """
        The ages of the items that are not struck off; absent where there is none.
        """
    @property
    def closed(self, /) -> int:
        """
        How many are struck off.
        """
    @property
    def due_soon(self, /) -> int:
        """
        How many are due soon.
        """
    @property
    def duty(self, /) -> str:
        """
        In which duty.
        """
    @property
    def escalations(self, /) -> int:
        """
        How often a step of escalation was taken on them.
        """
    @property
    def extended(self, /) -> int:
        """
        How many were given more time.
        """
    @property
    def items(self, /) -> int:
        """
        How many items.
        """
    @property
    def late(self, /) -> int:
        """
        How many were done after it.
        """
    @property
    def on_time(self, /) -> int:
        """
        How many were done on their day or before.
        """
    @property
    def overdue(self, /) -> int:
        """
        How many are not done although their day is over.
        """
    @property
    def party(self, /) -> Holder | None:
        """
        Who; absent for the items for which nobody holds the duty.
        """
    @property
    def reopened(self, /) -> int:
        """
        How many were opened again.
        """
    @property
    def returned(self, /) -> int:
        """
        How many are sent back and not handed in again.
        """
    @property
    def returns(self, /) -> int:
        """
        How often items were sent back.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def waiting(self, /) -> int:
        """
        How many are done and not struck off yet.
        """
    @property
    def without_day(self, /) -> int:
        """
        How many have no day.
        """

@final
class Section:
    """
    A numbered part that is no aspect.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Section: ...
    @property
    def heading(self, /) -> str:
        """
        The leading phrase.
        """
    @property
    def label(self, /) -> str:
        """
        As printed, with brackets and stop.
        """
    @property
    def line(self, /) -> int:
        """
        The line of its label.
        """
    @property
    def role(self, /) -> str:
        """
        `preface`, `progress`, `next_steps` or `annex`.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Setting:
    """
    A deadline as it was set at one time.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Setting: ...
    @property
    def due(self, /) -> date | None:
        """
        The due day.
        """
    @property
    def entry(self, /) -> str:
        """
        The entry that set it.
        """
    @property
    def extension(self, /) -> str | None:
        """
        The extension by which it was granted.
        """
    @property
    def set_on(self, /) -> date:
        """
        The day from which it counts.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Sheet:
    """
    A ledger in a workbook or a CSV file (整改台账表) that was read: what it says, and what is odd in it.

    >>> import zhenggai
    >>> sheet = zhenggai.read_sheet("序号,反馈问题,整改措施,责任单位,完成时限\\n1,学习不够,修订制度,办公室,\\n")
    >>> [note.code for note in sheet.notes]
    ['DUE_MISSING']
    >>> len(sheet)
    1
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __len__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, bytes, str | None, date | None]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(name: str, bytes: SupportsGetItem[int, SupportsIndex], headers: str | None, feedback: date | None) -> Sheet: ...
    @property
    def name(self, /) -> str:
        """
        The name of its file, without the folder.
        """
    @property
    def notes(self, /) -> tuple[CellNote, ...]:
        """
        What is odd, missing or contradicts itself, by place.
        """
    def plan(self, /, book: Book, *, on: date | None = None, by: str | None = None, answers: dict[str, str | None] | None = None) -> Plan:
        """
        What would come of taking it into a ledger: what is new, what changed, what is refused, what must be answered.
        Nothing is recorded. `on` is the day from which it counts, by default today; `by` is whose word it is, such as
        `镇整改办:rectification_office`, by default that of whoever opened the ledger; `answers` say which item a row means:
        `{"台账!D7": "measure:F1.M2", "7": None}`, where `None` is something new.
        """
    def to_book(self, /, *, on: date | None = None, policy: Policy | str | PathLike[str] | None = None, dossier: str = "sheet", title: str | None = None) -> Book:
        """
        A ledger in memory with everything that it says. `policy` judges it, by default the built-in one that was in force on
        the day of the feedback, else on `on`.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All that it says as plain values (`rectification-ledger-gold/1`).
        """

@final
class SigningKey:
    """
    The secret key of a device (设备密钥): entries that a book records with it are signed. It is never pickled, and its
    representation does not show it.

    >>> import zhenggai
    >>> key = zhenggai.SigningKey.generate("sm2")
    >>> key.enrolment(device="laptop-1", holder="office")["kind"]
    'device_enrolled'
    """
    def __repr__(self, /) -> str: ...
    def enrolment(self, /, *, device: str, holder: str) -> dict[str, Any]:
        """
        The event that enrols the key, to be recorded in the ledger.
        """
    @staticmethod
    def from_pem(pem: str) -> SigningKey:
        """
        The key in a PEM text.
        """
    @staticmethod
    def generate(algorithm: str = "ed25519") -> SigningKey:
        """
        A new key out of the system's randomness: `ed25519` or `sm2`.
        """
    def to_pem(self, /) -> str:
        """
        The key as a PEM text: keep it to yourself.
        """

@final
class Stamp:
    """
    A verdict by its rule set and digest.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Stamp: ...
    @property
    def digest(self, /) -> str:
        """
        The digest of the verdict's canonical bytes.
        """
    @property
    def policy(self, /) -> PolicyRef:
        """
        The rule set.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Standing:
    """
    Where an item stands (事项现状).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Standing: ...
    @property
    def below(self, /) -> tuple[Below, ...]:
        """
        Of each level below: how many items are struck off, out of how many.
        """
    @property
    def reason(self, /) -> str | None:
        """
        Why it is struck off, where it is.
        """
    @property
    def round(self, /) -> int:
        """
        Which round it is in, from 1.
        """
    @property
    def status(self, /) -> str:
        """
        Where it stands on the closure axis.
        """
    @property
    def text(self, /) -> str:
        """
        What it says.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def verdict(self, /) -> Verdict:
        """
        Its verdict.
        """

@final
class Statistics:
    """
    Figures of one dossier or of several (`zhenggai-statistics/1`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Statistics: ...
    @property
    def as_of(self, /) -> date:
        """
        The day up to which is counted.
        """
    @property
    def by(self, /) -> str:
        """
        By what rows are grouped: `level`, `unit`, `leader`, `class`, `aspect`, `source`.
        """
    @property
    def common_problems(self, /) -> tuple[CommonProblem, ...]:
        """
        What several organisations have or may have.
        """
    @property
    def dossiers(self, /) -> tuple[DossierFigures, ...]:
        """
        The dossiers, one by one.
        """
    @property
    def extent_checks(self, /) -> tuple[Extent, ...]:
        """
        What came of checks of similar matters.
        """
    @property
    def known_at(self, /) -> str | None:
        """
        The moment up to which entries were known; absent where all count.
        """
    @property
    def recurrences(self, /) -> tuple[Recurrence, ...]:
        """
        What came back.
        """
    @property
    def roll_up(self, /) -> RollUp | None:
        """
        All of them added up; absent for a single dossier without a tree.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Step:
    """
    One step that is to be taken.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Step: ...
    @property
    def by(self, /) -> date | None:
        """
        By when.
        """
    @property
    def deed(self, /) -> str:
        """
        What is to be done: `submit_evidence`, `review`, `close`, …
        """
    @property
    def duties(self, /) -> tuple[str, ...]:
        """
        The duties that may do it.
        """
    @property
    def event(self, /) -> str | None:
        """
        The kind of entry that records it, where there is a single one.
        """
    @property
    def item(self, /) -> str:
        """
        On which item.
        """
    @property
    def kinds(self, /) -> tuple[str, ...]:
        """
        The kinds of evidence of which one is asked for.
        """
    @property
    def not_before(self, /) -> date | None:
        """
        Not before this day.
        """
    @property
    def parties(self, /) -> int | None:
        """
        By how many parties, in a review.
        """
    @property
    def rules(self, /) -> tuple[str, ...]:
        """
        The rules that it satisfies; empty for the steps of the closure itself.
        """
    @property
    def serves(self, /) -> tuple[str, ...]:
        """
        For which items.
        """
    @property
    def stage(self, /) -> str | None:
        """
        The stage of the review.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def what(self, /) -> str:
        """
        In words.
        """
    @property
    def what_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def what_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    @property
    def who(self, /) -> tuple[str, ...]:
        """
        Those who hold one of these duties on the day, by name.
        """

@final
class StepOwed:
    """
    A step of the ladder of escalation that somebody must take (应办督办).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> StepOwed: ...
    @property
    def by(self, /) -> tuple[Charge, ...]:
        """
        In which duties somebody must take it, and who holds them on the day.
        """
    @property
    def days_left(self, /) -> int:
        """
        Calendar days that are left until then; negative when the day is over. Of a step ahead, on the day of the step.
        """
    @property
    def due(self, /) -> date:
        """
        The due day of the item.
        """
    @property
    def extension(self, /) -> str | None:
        """
        A request for more time that nobody has answered.
        """
    @property
    def item(self, /) -> str:
        """
        About what.
        """
    @property
    def letter(self, /) -> str:
        """
        By which means: `reminder`, `supervision_letter`, …
        """
    @property
    def new(self, /) -> bool:
        """
        Whether that is the day itself: each step is new once under one due day of a round.
        """
    @property
    def round(self, /) -> int:
        """
        The round that is running, from 1.
        """
    @property
    def since(self, /) -> date:
        """
        The day from which it is asked for.
        """
    @property
    def skipped(self, /) -> tuple[StepSkipped, ...]:
        """
        The milder steps that nobody took and that are not asked for any more.
        """
    @property
    def step(self, /) -> str:
        """
        The step, by its id in the rule set.
        """
    @property
    def taken(self, /) -> tuple[StepTaken, ...]:
        """
        What the record shows to have been taken before.
        """
    @property
    def title(self, /) -> tuple[str, str]:
        """
        What the rule set calls it, in Chinese and in English.
        """
    @property
    def to(self, /) -> tuple[Charge, ...]:
        """
        On whom, likewise.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def working_days_left(self, /) -> int:
        """
        Working days that are left; negative when the day is over.
        """

@final
class StepSkipped:
    """
    A step of escalation that nobody took.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> StepSkipped: ...
    @property
    def day(self, /) -> date:
        """
        Its day.
        """
    @property
    def step(self, /) -> str:
        """
        The step, by its id in the rule set.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class StepTaken:
    """
    A step of escalation that was taken.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> StepTaken: ...
    @property
    def entry(self, /) -> str:
        """
        The entry that recorded it.
        """
    @property
    def escalation(self, /) -> str:
        """
        Its id in the record.
        """
    @property
    def item(self, /) -> str:
        """
        About what; the item, or one above it.
        """
    @property
    def letter(self, /) -> str:
        """
        By which means.
        """
    @property
    def number(self, /) -> str | None:
        """
        The number of the letter.
        """
    @property
    def on(self, /) -> date:
        """
        The day.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Table:
    """
    A table of one dossier or of many (列式表), as any data frame reads it: `polars.DataFrame(table)`, `pyarrow.table(table)`,
    `duckdb.from_arrow(table)`, `pandas.DataFrame.from_arrow(table)`.

    What each column holds stands in `docs/columns.md`, and in the metadata of its field.

    >>> import datetime, zhenggai
    >>> with zhenggai.example() as book:
    ...     table = book.table("findings", as_of=datetime.date(2022, 4, 10))
    >>> table.name, len(table), table.columns[:2]
    ('findings', 1, ('dossier', 'finding'))
    """
    def __arrow_c_schema__(self, /) -> Any:
        """
        The Arrow PyCapsule interface: the schema alone.
        """
    def __arrow_c_stream__(self, /, requested_schema: Any | None = None) -> Any:
        """
        The Arrow PyCapsule interface: a stream of record batches. The schema is always that of the table.
        """
    def __len__(self, /) -> int: ...
    def __repr__(self, /) -> str: ...
    @property
    def columns(self, /) -> tuple[str, ...]:
        """
        The names of its columns.
        """
    def meaning(self, /, column: str) -> str:
        """
        What a column means, in the language that was chosen. `KeyError` where there is none.

        >>> import datetime, zhenggai
        >>> with zhenggai.example() as book, zhenggai.language("en"):
        ...     book.table("measures", as_of=datetime.date(2022, 4, 10)).meaning("overdue")
        'Whether its last day is over and it is not done.'
        """
    @property
    def name(self, /) -> str:
        """
        Its name, such as `measures`.
        """
    def to_dicts(self, /) -> Any:
        """
        Its rows as dictionaries with plain values: `str`, `int`, `bool`, `datetime.date`, `datetime.datetime`, `Decimal`,
        lists of `str`, and `None` where a value is empty. For a few thousand rows; data frames are for more.

        >>> import datetime, zhenggai
        >>> with zhenggai.example() as book:
        ...     row = book.table("findings", as_of=datetime.date(2022, 4, 10)).to_dicts()[0]
        >>> row["finding"], row["source"], row["overdue"]
        ('F1', 'feedback', False)
        """
    def to_pandas(self, /) -> Any:
        """
        As `pandas.DataFrame`; pandas and pyarrow have to be installed. Days stay days, money stays decimal, empty counts
        and flags stay empty.
        """
    def to_polars(self, /) -> Any:
        """
        As `polars.DataFrame`; polars has to be installed.
        """
    def to_pyarrow(self, /) -> Any:
        """
        As `pyarrow.Table`; pyarrow has to be installed.
        """

@final
class Taken:
    """
    What came into a ledger from elsewhere.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Taken: ...
    @property
    def known(self, /) -> int:
        """
        Those that were there already.
        """
    @property
    def lacking(self, /) -> tuple[str, ...]:
        """
        Earlier entries that are still missing; what rests on them is kept and waits.
        """
    @property
    def new(self, /) -> int:
        """
        The entries that were taken.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Tally:
    """
    How many items stand where.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Tally: ...
    @property
    def axes(self, /) -> tuple[Axes, ...]:
        """
        Every pair of work status and closure status that occurs.
        """
    @property
    def closed_for(self, /) -> tuple[ReasonCount, ...]:
        """
        How many are struck off for each reason.
        """
    @property
    def complete_of_due(self, /) -> int:
        """
        How many of those are complete.
        """
    @property
    def concluded(self, /) -> int:
        """
        Of how many the work status was concluded from the items below.
        """
    @property
    def due(self, /) -> int:
        """
        How many are due by the cut-off day.
        """
    @property
    def extended(self, /) -> int:
        """
        How many have another deadline than the first.
        """
    @property
    def reopened(self, /) -> int:
        """
        How many were opened again.
        """
    @property
    def timeliness(self, /) -> tuple[TimelinessCount, ...]:
        """
        How they stand to their last day.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def total(self, /) -> int:
        """
        How many there are.
        """
    @property
    def without_end(self, /) -> int:
        """
        How many are obligations without an end and without a last day.
        """

@final
class Task:
    """
    A task (整改任务): what must be achieved.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Task: ...
    @property
    def answering(self, /) -> Answering:
        """
        Who answers for it on the day, itself or by what lies above it.
        """
    @property
    def below(self, /) -> tuple[str, ...]:
        """
        The items right below.
        """
    @property
    def closed_for(self, /) -> str | None:
        """
        Why it is struck off, where it is.
        """
    @property
    def closure(self, /) -> str:
        """
        Where it stands on the closure axis (销号状态).
        """
    @property
    def days_left(self, /) -> int | None:
        """
        Calendar days that are left, while it is open; negative when the day is over.
        """
    @property
    def due(self, /) -> date | None:
        """
        The due day in force.
        """
    @property
    def entry(self, /) -> str:
        """
        The entry that recorded it.
        """
    @property
    def finding(self, /) -> str:
        """
        The finding it answers.
        """
    @property
    def id(self, /) -> str:
        """
        Its id.
        """
    @property
    def item(self, /) -> str:
        """
        The item, such as `measure:F1.M1`: what verdicts, due lists and commands call it.
        """
    @property
    def label(self, /) -> str | None:
        """
        The number as printed.
        """
    @property
    def light(self, /) -> str | None:
        """
        `red`, `yellow`, `green`, `unlit`, while it is open.
        """
    @property
    def original_due(self, /) -> date | None:
        """
        The first due day that was set.
        """
    @property
    def responsibilities(self, /) -> tuple[Responsibility, ...]:
        """
        Who was made responsible for this very item.
        """
    @property
    def round(self, /) -> int:
        """
        The running round, from 1.
        """
    @property
    def standing(self, /) -> bool:
        """
        Whether an obligation goes on without end (长期坚持).
        """
    @property
    def text(self, /) -> str:
        """
        What must be achieved.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def work(self, /) -> str | None:
        """
        What the responsible unit last reported (工作状态); absent where it reported nothing.
        """

@final
class Tenure:
    """
    A time in which a party held a duty (任期).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Tenure: ...
    @property
    def after(self, /) -> tuple[Holder, ...]:
        """
        Who held it until the day before.
        """
    @property
    def entry(self, /) -> str:
        """
        The entry that gave it.
        """
    @property
    def given_for(self, /) -> str:
        """
        The item the duty was given for: this one, or one above it.
        """
    @property
    def holds(self, /) -> bool:
        """
        Whether it goes on on the day.
        """
    @property
    def party(self, /) -> Holder:
        """
        Who.
        """
    @property
    def period(self, /) -> Period:
        """
        From which day to which, within the days that are looked at.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Term:
    """
    The deadline of an item over time (整改时限).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Term: ...
    @property
    def assumed(self, /) -> tuple[str, str] | None:
        """
        The first and the last day it rests on that the calendar does not know.
        """
    @property
    def cadence_months(self, /) -> int | None:
        """
        The months between two looks at it.
        """
    @property
    def lent_by(self, /) -> str | None:
        """
        The item above that lends it.
        """
    @property
    def original(self, /) -> date | None:
        """
        The first due day that was set.
        """
    @property
    def settings(self, /) -> tuple[Setting, ...]:
        """
        All deadlines that were set, the first one first.
        """
    @property
    def source(self, /) -> str:
        """
        `own`, `above` or `below`.
        """
    @property
    def standing(self, /) -> bool:
        """
        Whether an obligation goes on without end.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def unresolved(self, /) -> str | None:
        """
        Why there is no due day: `no_day_of_feedback` …, `no_grace`, `out_of_range`, `outlived`.
        """

@final
class Threshold:
    """
    From when lights are yellow.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Threshold: ...
    @property
    def confidence(self, /) -> str:
        """
        `confirmed`, `practice` or `unconfirmed`.
        """
    @property
    def days(self, /) -> int:
        """
        How many days before the due day.
        """
    @property
    def from_rules(self, /) -> bool:
        """
        Whether the rule set says so; else it is a default.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def working(self, /) -> bool:
        """
        Whether these are working days.
        """

@final
class TimelinessCount:
    """
    How many stand so to their last day.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> TimelinessCount: ...
    @property
    def count(self, /) -> int:
        """
        How many.
        """
    @property
    def done(self, /) -> bool:
        """
        Whether they are done.
        """
    @property
    def timeliness(self, /) -> str | None:
        """
        `on_time`, `due_soon`, `overdue`, `extended`; absent where no last day is known.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Total:
    """
    A total stated for the whole notice: a claim, never a row.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Total: ...
    @property
    def kind(self, /) -> str:
        """
        `total`, `completed`, `staged`, `ongoing`, `not_done` or `rate`.
        """
    @property
    def line(self, /) -> int:
        """
        The line where they stand.
        """
    @property
    def of(self, /) -> str:
        """
        `aspects`, `categories`, `problems`, `tasks`, `measures`, `documents` or `village_problems`.
        """
    @property
    def text(self, /) -> str:
        """
        The words.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def value(self, /) -> Decimal:
        """
        The figure.
        """

@final
class Under:
    """
    How the same facts are judged under another rule set.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Under: ...
    @property
    def differences(self, /) -> tuple[RuleDifference, ...]:
        """
        What it answers differently.
        """
    @property
    def outcome(self, /) -> str:
        """
        The outcome under it.
        """
    @property
    def policy(self, /) -> PolicyRef:
        """
        The other rule set.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class UnitOutcomes:
    """
    The outcomes of one unit.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> UnitOutcomes: ...
    @property
    def name(self, /) -> str | None:
        """
        Its name.
        """
    @property
    def party(self, /) -> str | None:
        """
        Its id; absent where no unit is named.
        """
    @property
    def sanctions(self, /) -> Sanctions:
        """
        The outcomes.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Unread:
    """
    What stands in a sheet and was not read.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Unread: ...
    @property
    def cell(self, /) -> str | None:
        """
        The cell.
        """
    @property
    def sheet(self, /) -> str | None:
        """
        The sheet; absent in a CSV file.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """
    @property
    def what(self, /) -> str:
        """
        The sentence.
        """
    @property
    def what_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def what_zh(self, /) -> str:
        """
        The same in Chinese.
        """

@final
class Verdict:
    """
    The verdict on one item (判定).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Verdict: ...
    @property
    def day(self, /) -> date:
        """
        The day of judgement.
        """
    @property
    def item(self, /) -> str:
        """
        The item, such as `measure:F1.M1`.
        """
    @property
    def obstacles(self, /) -> tuple[Reason, ...]:
        """
        The reasons that stand in the way: what blocks and is not met, and what nobody can tell.
        """
    @property
    def outcome(self, /) -> str:
        """
        `met`: the item may be struck off; `not_met`: a blocking rule says no; `cannot_tell`; `does_not_apply`.
        """
    @property
    def policy(self, /) -> PolicyRef:
        """
        The rule set.
        """
    @property
    def reasons(self, /) -> tuple[Reason, ...]:
        """
        The reasons, in the order of the rule set.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Who:
    """
    Who answers for what in a dossier, and how that stands (`zhenggai-who/1`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Who: ...
    @property
    def as_of(self, /) -> date:
        """
        The day.
        """
    @property
    def matrix(self, /) -> tuple[MatrixRow, ...]:
        """
        The items with who answered for each in which duty.
        """
    @property
    def party(self, /) -> Holder | None:
        """
        Whose sheet it is; absent where it is that of everybody.
        """
    @property
    def scorecards(self, /) -> tuple[Scorecard, ...]:
        """
        How everybody stands, lead leaders first, then responsible units.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class Why:
    """
    Why an item stands where it stands (`zhenggai-why/1`): a tree down to the entries.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> Why: ...
    @property
    def as_of(self, /) -> date:
        """
        The day of judgement.
        """
    @property
    def chain(self, /) -> Chain:
        """
        The item and those below it.
        """
    @property
    def facts(self, /) -> tuple[CitedEntry, ...]:
        """
        The entries that reasons rest on.
        """
    @property
    def policy(self, /) -> PolicyRef:
        """
        The rule set.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

@final
class WithoutEffect:
    """
    An entry that stays in the ledger without effect, and the refusal that says why.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(zh: str, en: str) -> WithoutEffect: ...
    @property
    def code(self, /) -> str:
        """
        The code of the refusal.
        """
    @property
    def entry(self, /) -> str:
        """
        Its id.
        """
    @property
    def message(self, /) -> str:
        """
        The sentence.
        """
    @property
    def message_en(self, /) -> str:
        """
        The same in English.
        """
    @property
    def message_zh(self, /) -> str:
        """
        The same in Chinese.
        """
    @property
    def params(self, /) -> dict[str, str]:
        """
        The parameters of its sentence, by name.
        """
    def to_dict(self, /, *, language: str | None = None) -> dict[str, Any]:
        """
        All of it as plain values, with sentences in the language named, else in the one that was chosen.
        """

def called(word: str, column: str, *, language: str | None = None) -> str:
    """
    What a word of a column is called, in the language that was chosen: `column` is `work`, `closure`, `closure_reason`,
    `timeliness`, `outcome`, `duty`, `level`, `evidence_kind` or `kind` (of an entry).

    >>> import zhenggai
    >>> with zhenggai.language("zh"):
    ...     zhenggai.called("on_public_notice", "closure"), zhenggai.called("overdue", "timeliness")
    ('公示中', '逾期')
    """

def codes() -> tuple[Card, ...]:
    """
    Every code.

    >>> import zhenggai
    >>> len(zhenggai.codes()) > 100
    True
    """

def explain(code: str) -> Card:
    """
    What a code means, however it is written. `KeyError` names those nearest in spelling where there is none.

    >>> import zhenggai
    >>> zhenggai.explain("count-mismatch").code
    'COUNT_MISMATCH'
    """

def read_comments(source: str | bytes | PathLike[str]) -> Comments:
    """
    Reads a list of comments out of a workbook or a CSV file: its bytes, its path, or the text of a CSV.
    """

def read_notice(source: str | bytes | PathLike[str]) -> Notice:
    """
    Reads a notice: its text (`str`), the bytes of its file, or the path of the file.

    A file may be UTF-8, GB18030 or UTF-16, a saved web page or a Word document. `Unreadable` where it is none of these.

    >>> import zhenggai
    >>> zhenggai.read_notice("关于巡察整改情况的通报\\n").encoding
    'utf-8'
    """

def read_sheet(source: str | bytes | PathLike[str], *, headers: str | bytes | PathLike[str] | None = None, columns: dict[str, str] | None = None, feedback_on: date | None = None) -> Sheet:
    """
    Reads a ledger out of a workbook (xlsx, xls, ods) or a CSV file: its bytes, its path, or the text of a CSV.

    `headers` is the TOML of headers to be understood (text, bytes or path); `columns` says what further headers mean, such
    as `{"牵头部门": "lead_units"}`. What is wrong in it is no error: it is noted.
    """

def statistics(books: Iterable[Book], *, as_of: date | None = None, known_at: str | None = None, by: str = "level", pace_days: SupportsIndex = 90, tree: str | bytes | PathLike[str] | None = None) -> Statistics:
    """
    The figures of several books, added up: what came back, what several organisations have, sums over a tree.

    `tree` is the TOML of organisations: its text, its bytes, or its path. `known_at` is a moment such as
    `2025-03-01T09:00:00.000Z`: entries that came later are left out.

    >>> import zhenggai
    >>> zhenggai.statistics([zhenggai.example()], by="unit").dossiers[0].rows[0].level
    'finding'
    """
