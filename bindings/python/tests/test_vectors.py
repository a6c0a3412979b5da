"""Every folder of the shared vectors, through the binding. A folder that nobody knows is a failure."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import vectors
import zhenggai
from vectors import POLICY, Json, day

Runner = Callable[[Json], None]


def standing(vector: Json, view: Json, entries: list[zhenggai.Entry], of: Json) -> zhenggai.Dossier:
    """The dossier of a vector on the day of a view."""
    return vectors.ledger(of, entries).dossier(day(view["day"]))


def views(vector: Json) -> Iterator[tuple[Json, zhenggai.Dossier]]:
    """Each view of a vector of one dossier."""
    of = vectors.base(vector["dossier"], vector.get("coverage"))
    entries = vectors.chain(of, vector.get("entries", []), vector["views"][0]["day"])
    book = vectors.ledger(of, entries)
    for view in vector["views"]:
        yield view, book.dossier(day(view["day"]))


def closure(vector: Json) -> None:
    """Whole dossiers and their verdicts."""
    for view, dossier in views(vector):
        assert [it.code for it in dossier.without_effect] == view.get("without_effect", [])
        assessment = dossier.assess(policy=POLICY)
        told = {}
        for item in dossier.items:
            verdict = assessment[item]
            state = {
                "status": dossier.statuses[item],
                "outcome": verdict.outcome,
                "blocking": [f"{it.rule} {it.key}" for it in verdict.obstacles],
                "earlier": [
                    {
                        "number": it.number,
                        "closed": it.closed_for,
                        "attempts": it.attempts,
                        "objections": it.objections,
                    }
                    for it in dossier.earlier_rounds(item)
                ],
            }
            told[item] = {key: value for key, value in state.items() if value != []}
        expected = {
            item: {key: value for key, value in state.items() if value != []}
            for item, state in view["items"].items()
        }
        assert told == expected


def with_rule(case: Json, code: str) -> zhenggai.Policy:
    """The rule set of a case, laid over the one it is judged by."""
    below = zhenggai.Policy.built_in(case.get("policy", POLICY))
    known = [rule for rule in below.rules if rule.code == code]
    asked: Json = {"code": code, "source": "a case", "confidence": "confirmed", "weight": "blocks"}
    if known:
        asked["weight"] = known[0].weight
        asked["confidence"] = "confirmed" if case.get("rule_confirmed") else known[0].confidence
        asked["levels"] = list(known[0].levels)
    if "levels" in case:
        asked["levels"] = case["levels"]
    params = {**(known[0].params if known else {}), **case.get("params", {})}
    if params:
        asked["params"] = params
    laid: Json = {
        "id": "case",
        "version": "1",
        "title_zh": "例",
        "title_en": "A case",
        "base": below.id,
        "rules": [asked],
    }
    if case.get("not_apart"):
        apart: Json = {word: False for word in case["not_apart"]}
        laid["separation"] = {"source": "a case", "confidence": "unconfirmed", **apart}
    overlaid = known == [] or case.keys() & {"levels", "params", "not_apart", "rule_confirmed"}
    return zhenggai.Policy.from_dict(laid) if overlaid else below


# Only an absence, or what the verdicts below say, can be met or not met on no entry.
ABSENT = {"none", "not_said", "open", "blocked", "missed"}


def rules(vector: Json) -> None:
    """The worked cases of a rule."""
    code = vector["id"].upper()
    for case in vector["cases"]:
        of = vectors.base(case["on"], case.get("coverage"))
        entries = vectors.chain(of, case.get("entries", []), case["day"])
        dossier = vectors.ledger(of, entries).dossier(day(case["day"]))
        assert [it.code for it in dossier.without_effect] == case.get("without_effect", []), case["case"]
        try:
            policy = with_rule(case, code)
        except zhenggai.Malformed as fault:
            # A rule set that asks a rule of what it is not asked of cannot be written as a file at all.
            assert (fault.code, case["outcome"]) == ("POLICY_CONTRADICTION", "does_not_apply"), case["case"]
            continue
        verdict = dossier.assess(policy=policy)[case["item"]]
        reason = next(it for it in verdict.reasons if it.rule == code)
        assert (reason.outcome, reason.key) == (case["outcome"], case["key"]), case["case"]
        assert case.get("facts", len(reason.facts)) == len(reason.facts), case["case"]
        if "by" in case:
            assert reason.by == day(case["by"]), case["case"]
        assert tuple(case.get("settled_by", reason.settlers)) == reason.settlers, case["case"]
        assert case.get("confidence", reason.confidence) == reason.confidence, case["case"]
        assert set(reason.facts) <= {entry.id for entry in entries}
        if reason.outcome in ("not_met", "cannot_tell"):
            assert reason.settlers and reason.remedy_zh and reason.remedy_en, case["case"]
        if reason.outcome in ("met", "not_met") and reason.key not in ABSENT:
            assert reason.facts, case["case"]


def effects(dossier: zhenggai.Dossier, place: Callable[[str], int]) -> list[Json]:
    """The entries without effect, as vectors write them."""
    told = []
    for it in dossier.without_effect:
        one: Json = {"entry": place(it.entry), "code": it.code}
        if it.params:
            one["params"] = dict(it.params)
        told.append(one)
    return told


def stripped(effect: Json) -> Json:
    """The same without empty parameters."""
    return {key: value for key, value in effect.items() if value != {}}


def ledger(vector: Json) -> None:
    """Effect and refusal."""
    of = vectors.base(vector["dossier"])
    entries = vectors.chain(of, vector.get("entries", []), vector["views"][0]["day"])
    own = [entry.id for entry in entries[len(of["entries"]) :]]
    book = vectors.ledger(of, entries)
    for view in vector["views"]:
        on = day(view["day"])
        assert sum(entry.effective_on <= on for entry in entries) == view["counted"]
        try:
            dossier = book.dossier(on)
        except zhenggai.Refused as refusal:
            assert (refusal.code, view["items"]) == ("DOSSIER_NOT_OPENED", {})
            state = book.without_effect(on)
            told = [stripped({"entry": own.index(it.entry), "code": it.code, "params": it.params}) for it in state]
        else:
            assert dict(dossier.statuses) == view["items"]
            told = effects(dossier, own.index)
        assert told == [stripped(it) for it in view.get("without_effect", [])]
    for asked in vector.get("commands", []):
        said = {
            "by": of["authors"][asked.get("by", "unit")],
            "on": asked.get("on", vector["views"][-1]["day"]),
            "event": asked["event"],
        }
        if "refusal" not in asked:
            book.admit(said, policy=POLICY)
            continue
        with pytest.raises(zhenggai.Refused) as caught:
            book.admit(said, policy=POLICY)
        assert (caught.value.code, caught.value.details) == (asked["refusal"], asked.get("params", {}))


def referred(value: Any, written: list[zhenggai.Entry]) -> Any:
    """The same with the ids of entries where their places are named."""
    if isinstance(value, str) and value.startswith("entry:"):
        return written[int(value.removeprefix("entry:"))].id
    if isinstance(value, list):
        return [referred(it, written) for it in value]
    if isinstance(value, dict):
        return {key: referred(it, written) for key, it in value.items()}
    return value


def written_on_devices(vector: Json, of: Json, before: list[zhenggai.Entry]) -> list[zhenggai.Entry]:
    """What several devices wrote."""
    written: list[zhenggai.Entry] = []
    for said in vector["entries"]:
        device = said.get("device") or vectors.DEVICE
        same = [entry for entry in before + written if entry.device == device]
        if "instead_of" in said:
            other = written[said["instead_of"]]
            seq, prev = other.seq, other.prev
        else:
            seq, prev = (same[-1].seq + 1, same[-1].id) if same else (1, None)
        parents = [before[-1].id] if device != vectors.DEVICE and prev is None else []
        parents += [written[place].id for place in said.get("knows", [])]
        event = referred(said["event"], written)
        number = len(before) + len(written) + 1
        written.append(
            vectors.seal(
                of,
                {**said, "event": event},
                vector["day"],
                number,
                device=device,
                seq=seq,
                prev=prev,
                parents=parents,
            )
        )
    return written


def devices(vector: Json) -> None:
    """What several devices wrote, brought together in two orders."""
    of = vectors.base(vector["dossier"])
    before = vectors.chain(of, [], vector["day"])
    written = written_on_devices(vector, of, before)
    ids = [entry.id for entry in written]
    come_in = [it for said, it in zip(vector["entries"], written, strict=True) if not said.get("held_back")]
    for entries in (before + come_in, list(reversed(before + come_in))):
        dossier = vectors.ledger(of, entries).dossier(day(vector["day"]))
        told = effects(dossier, ids.index)
        for it in told:
            params = it.get("params", {})
            named = {key: f"entry:{ids.index(value)}" if value in ids else value for key, value in params.items()}
            it.update({"params": named} if named else {})
        assert told == [stripped(it) for it in vector.get("without_effect", [])]
        clashes = [
            {
                "kind": it.kind,
                "entries": [ids.index(entry) for entry in it.entries],
                "in_force": ids.index(it.in_force),
                "settled_by": list(it.settled_by),
            }
            for it in dossier.conflicts
        ]
        assert clashes == vector.get("conflicts", [])
        assert dict(dossier.statuses) == vector["items"]


def entries(vector: Json) -> None:
    """What crosses a border."""
    for crossing in vector["entries"]:
        text = json.dumps(crossing["record"]) if "record" in crossing else crossing["text"]
        if "fault" in crossing:
            with pytest.raises(zhenggai.Malformed) as caught:
                zhenggai.Entry.from_json(text)
            assert caught.value.code == crossing["fault"], crossing["case"]
        else:
            assert json.loads(zhenggai.Entry.from_json(text).to_json()) == crossing["record"], crossing["case"]


def period(of: zhenggai.Period | None) -> list[str] | None:
    """A span of days as vectors write it."""
    return [of.start.isoformat(), of.end.isoformat()] if of else None


def calendar(vector: Json) -> None:
    """How time limits are counted."""
    held = zhenggai.Calendar.built_in(vector["calendar"])
    for case in vector.get("periods", []):
        counted = held.after(
            day(case["from"]),
            case["count"],
            case["unit"],
            start=case.get("start", "next_day"),
            roll=case.get("roll", "next_working_day"),
        )
        told = (counted.day.isoformat(), counted.unmoved.isoformat(), period(counted.assumed)) if counted else None
        ends = case.get("day")
        expected = (ends, case.get("unmoved", ends), case.get("assumed")) if ends else None
        assert told == expected, case["case"]
    for case in vector.get("windows", []):
        count, assumed = held.working_days(day(case["from"]), day(case["until"]))
        assert (count, period(assumed)) == (case["working_days"], case.get("assumed")), case["case"]
    anchors = {name: day(word) for name, word in vector.get("anchors", {}).items()}
    for case in vector.get("deadlines", []):
        grace = vector.get("terms", {}).get("immediate") if case.get("immediate") is not False else None
        found = held.resolve(
            case["deadline"],
            anchors=anchors,
            named_day=case.get("named_day", "none"),
            immediate=(grace["anchor"], grace["count"], grace["unit"]) if grace else None,
        )
        due = case.get("day")
        assert (found.due and found.due.isoformat()) == due, case["case"]
        assert (found.unmoved and found.unmoved.isoformat()) == case.get("unmoved", due), case["case"]
        assert found.unresolved == case.get("unknown"), case["case"]
        cadence = (found.cadence_months or 0) if found.standing else None
        assert cadence == case.get("standing"), case["case"]
    for case in vector.get("extensions", []):
        longest = case.get("longest")
        flaws = held.extension_flaws(
            first=day(case["first"]),
            filed_on=day(case["filed_on"]),
            due=day(case["due"]),
            granted=[(day(it["decided_on"]), day(it["due"])) for it in case["granted"]],
            days_before=case.get("days_before", 0),
            most=case.get("most"),
            longest=(longest["count"], longest["unit"]) if longest else None,
        )
        assert [f"{word} {value}" for word, value in flaws] == case["flaws"], case["case"]
    for case in vector.get("looks", []):
        last = day(case["last"]) if "last" in case else None
        since, months, roll = day(case["since"]), case["months"], case.get("roll", "none")
        looked = held.next_look(since=since, months=months, last=last, roll=roll)
        assert looked == day(case["next"]), case["case"]
        missed = held.looks_missed(day(case["on"]), since=since, months=months, last=last, roll=roll)
        assert missed == case["missed"], case["case"]


def conditions(vector: Json) -> None:
    """Conditions of a rule set's own."""
    for asked in vector["conditions"]:
        of = vectors.base(vector["dossier"], asked.get("coverage"))
        recorded = vectors.chain(of, vector.get("entries", []), vector["day"])
        dossier = vectors.ledger(of, recorded).dossier(day(vector["day"]))
        policy = zhenggai.Policy.from_toml(
            f'id = "x"\nbase = "{POLICY}"\nversion = "1"\ntitle_zh = "x"\ntitle_en = "x"\n'
            '[[conditions]]\nid = "a"\ntitle_zh = "x"\ntitle_en = "x"\nweight = "blocks"\n'
            f'levels = ["measure", "task", "finding", "dossier"]\nask = {asked["ask"]}\nsource = "x"\n'
            f'confidence = "unconfirmed"\n{asked.get("scope", "")}'
        )
        verdict = dossier.assess(policy=policy)[vector["item"]]
        reason = next((it for it in verdict.reasons if it.rule == "OWN_CONDITION"), None)
        assert (reason and reason.outcome) == asked.get("outcome"), asked["case"]
        facts = len(reason.facts) if reason else 0
        assert asked.get("facts", facts) == facts, asked["case"]
        assert reason is None or reason.confidence == "unconfirmed", asked["case"]


def lints(vector: Json) -> None:
    """What is wrong in a dossier."""
    for view, dossier in views(vector):
        assert dossier.without_effect == ()
        assert [f"{note.code} {note.item}" for note in dossier.lint()] == view["notes"], view["day"]


def counts(of: zhenggai.Tally) -> Json:
    """How many there are, are complete, struck off, late and not done, opened again."""
    return {
        "total": of.total,
        "complete": sum(it.count for it in of.axes if it.work == "complete"),
        "closed": sum(it.count for it in of.axes if it.closure in ("closed", "filed")),
        "overdue": sum(it.count for it in of.timeliness if it.timeliness == "overdue" and not it.done),
        "reopened": of.reopened,
    }


def statistics(vector: Json) -> None:
    """Figures."""
    for view, dossier in views(vector):
        assert dossier.without_effect == ()
        figures = dossier.statistics(by=view["by"]).to_dict(language="zh")["dossiers"][0]
        told = [
            {
                "level": row.level,
                "group": row.group.name_zh,
                **counts(row.counts),
                "rates": [
                    f"{rate['formula']} {rate['numerator']}/{rate['denominator']} {rate['percent'] or rate['no_rate']}"
                    for rate in plain["rates"]
                ],
            }
            for row, plain in zip(
                dossier.statistics(by=view["by"]).dossiers[0].rows, figures["rows"], strict=True
            )
        ]
        assert told == view["rows"], view["day"]


def step(of: zhenggai.StepOwed) -> Json:
    """A step of escalation as vectors write it."""
    told: Json = {
        "item": of.item,
        "step": of.step,
        "round": of.round,
        "due": of.due.isoformat(),
        "since": of.since.isoformat(),
        "by": [holder.party for charge in of.by for holder in charge.holders],
        "to": [holder.party for charge in of.to for holder in charge.holders],
    }
    if of.taken:
        told["taken"] = [it.escalation for it in of.taken]
    if of.skipped:
        told["skipped"] = [it.step for it in of.skipped]
    return told


def due(row: zhenggai.DueItem) -> Json:
    """A row of the due list as vectors write it."""
    told: Json = {"item": row.item, "light": row.light}
    if row.due:
        told["due"] = row.due.isoformat()
    if row.days_left is not None:
        told["days_left"] = row.days_left
    if row.done_on:
        told["done_on"] = row.done_on.isoformat()
    return told


def card(of: zhenggai.Scorecard) -> Json:
    """A scorecard as vectors write it."""
    ages = of.ages
    return {
        "party": of.party.party if of.party else "-",
        "duty": of.duty,
        "items": [of.items, of.closed, of.waiting],
        "days": [of.on_time, of.late, of.overdue, of.due_soon, of.without_day],
        "trouble": [of.returned, of.reopened, of.extended, of.escalations],
        "ages": [
            int(ages.mean * 10) if ages else None,
            int(ages.median * 2) if ages else None,
            [band.count for band in ages.bands] if ages else [0, 0, 0, 0],
        ],
    }


def tenures(dossier: zhenggai.Dossier) -> list[str]:
    """Who held which duty."""
    lines = []
    for row in dossier.who().matrix:
        for duty in row.duties:
            held = [(it.party.party, it.period) for it in duty.tenures] + [("-", gap) for gap in duty.gaps]
            lines += [f"{row.item} {duty.duty} {who} {it.start} {it.end}" for who, it in held]
    return lines


def outcomes(of: zhenggai.Outcomes) -> list[str]:
    """What came of accountability and recoveries."""

    def sanction(name: str, it: zhenggai.Sanctions) -> str:
        return f"{name} {it.outcomes} {it.person_events} {it.persons_at_most}"

    def recovery(name: str, it: zhenggai.Recoveries) -> str:
        untold = it.due_untold + it.paid_untold
        return f"{name} {it.count} {it.due_yuan} {it.paid_yuan} {it.outstanding_yuan} {untold}"

    forms = [sanction(it.form or "-", it.sanctions) for it in of.forms]
    kinds = [recovery(it.recovery_kind, it.recoveries) for it in of.kinds]
    return [*forms, sanction("all", of.sanctions), *kinds, recovery("all", of.recoveries)]


def oversight(vector: Json) -> None:
    """What is due, and who must do what about it."""
    for view, dossier in views(vector):
        assert dossier.without_effect == ()
        found = dossier.due(horizon=view.get("ahead", {"days": 30})["days"])
        if "due" in view:
            assert [due(row) for row in found.rows if row.leads] == view["due"], view["day"]
        if "steps" in view:
            assert [step(it) for it in found.steps] == view["steps"], view["day"]
        if "ahead" in view:
            assert [step(it) for it in found.steps_ahead] == view["ahead"]["steps"], view["day"]
        if "tenures" in view:
            assert tenures(dossier) == view["tenures"], view["day"]
        if "scorecards" in view:
            assert [card(it) for it in dossier.who().scorecards] == view["scorecards"], view["day"]
        if "outcomes" in view:
            assert outcomes(dossier.statistics().dossiers[0].outcomes) == view["outcomes"], view["day"]


def nodes(node: zhenggai.Node, depth: int = 0) -> list[str]:
    """A node and those below it, a line each."""
    told = f"{depth} {node.kind} {node.id or '-'}"
    for level in node.levels:
        if level.counts.total:
            found = counts(level.counts)
            told += f"; {level.level} {found['total']} {found['complete']} {found['closed']}"
    return [told, *(line for below in node.below for line in nodes(below, depth + 1))]


def course(of: zhenggai.DossierFigures) -> str:
    """The course of the measures of a dossier."""
    measures = next(it for it in of.burn_up if it.level == "measure")
    ends = measures.projection
    pace = f" {ends.progress} in {ends.pace_days}, {ends.rest} left" if ends.rest is not None else ""
    counted = f"{measures.counted} {measures.without_end} {measures.without_day}"
    return f"{of.dossier} {counted} {ends.kind} {ends.on or '-'}{pace}"


def city(vector: Json) -> None:
    """Figures of several dossiers."""
    books = []
    for given in vector["dossiers"]:
        of = vectors.base(given["dossier"])
        of["dossier"] = given["id"]
        if "on" in given:
            of["entries"] = [{**said, "on": given["on"]} for said in of["entries"]]
        of["entries"][0]["event"].update(given.get("opening", {}))
        recorded = vectors.chain(of, given.get("entries", []), vector["views"][0]["day"])
        books.append(vectors.ledger(of, recorded, policy=None))
    for view in vector["views"]:
        found = zhenggai.statistics(books, as_of=day(view["day"]), tree="\n".join(vector.get("tree", [])))
        tops = found.roll_up.nodes if found.roll_up else ()
        assert [line for top in tops for line in nodes(top)] == view["nodes"], view["day"]
        assert list(found.roll_up.missing if found.roll_up else ()) == view.get("missing", [])
        assert [
            f"{it.basis} {'recorded' if it.recorded else 'candidate'}"
            + "".join(f" {at.dossier}/{at.item}@{at.day or '-'}" for at in it.places)
            for it in found.recurrences
        ] == view.get("recurrences", [])
        assert [
            f"{it.basis} {it.bodies} {it.dossiers}" + "".join(f" {at.dossier}/{at.item}" for at in it.findings)
            for it in found.common_problems
        ] == view.get("common_problems", [])
        assert [
            f"{it.dossier} {it.item} {it.check} {it.asked} {it.answered} {it.affected} {it.found} {it.put_right}"
            for it in found.extent_checks
        ] == view.get("extent_checks", [])
        assert [course(it) for it in found.dossiers] == view["courses"], view["day"]


RUNNERS: dict[str, Runner] = {
    "calendar": calendar,
    "city": city,
    "closure": closure,
    "closure/rules": rules,
    "conditions": conditions,
    "devices": devices,
    "dossier-lints": lints,
    "entries": entries,
    "ledger": ledger,
    "oversight": oversight,
    "statistics": statistics,
}

# What vectors stand on is no vector itself.
BASES = {"dossiers"}


def test_every_folder_has_a_runner() -> None:
    folders = {path.parent.relative_to(vectors.ROOT).as_posix() for path in vectors.ROOT.rglob("*.json")}
    assert folders - BASES == RUNNERS.keys()


@pytest.mark.parametrize(
    ("folder", "path"),
    [(folder, path) for folder in RUNNERS for path in vectors.files(folder)],
    ids=lambda value: value if isinstance(value, str) else value.stem,
)
def test_vector(folder: str, path: Any) -> None:
    vector = vectors.read(path)
    assert vector["id"] == path.stem
    RUNNERS[folder](vector)
