"""Loading the entries of dossiers with validation: zhenggai, pydantic, msgspec.

All read the same lines of JSON and hold them to the same shapes: closed vocabularies, ids by their pattern, days that exist,
lengths of texts. zhenggai proves the digest of every entry as well, and folds them into the dossier.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal, Union

import msgspec
import pydantic

ID = r"^[\w.\-:]{1,64}$"
REGIMES = Literal["central_or_provincial_inspection", "local_inspection", "audit", "environmental_inspection", "supervision", "other"]
SOURCES = Literal["feedback", "handed_over_on_site", "self_examination", "sub_inspection", "public_comment", "audit"]
DISCLOSURES = Literal["restricted", "internal", "inspected_organisation", "party_wide", "public"]
CLASSES = Literal["immediate", "staged", "continuing"]
STATUSES = Literal["not_started", "in_progress", "basically_complete", "complete", "not_complete"]
ACTS = Literal["meeting", "study", "circular", "drafting", "rule_made", "check", "recovery", "accountability", "correction", "other"]
EVIDENCE = Literal["rule_text", "minutes", "attendance", "photo", "voucher", "decision", "site_check", "hand_over_list",
                   "acknowledgement", "register", "project_file", "report", "other"]
DECISIONS = Literal["accepted", "returned"]
PRECISIONS = Literal["day", "tenday", "month", "quarter", "half", "year"]
DUTIES = Literal["first_responsible", "lead_leader", "responsible_unit", "cooperating_unit", "handler", "rectification_office",
                 "inspection_team", "inspection_office", "inspection_leading_group", "discipline_body",
                 "organisation_department", "propaganda_department", "competent_department", "approving_committee", "public",
                 "publisher"]

#: The events of the workload: their members, `?` for those that may be absent.
EVENTS: dict[str, dict[str, Any]] = {
    "dossier_opened": {"title": "name", "regime": REGIMES, "feedback_on?": datetime.date,
                       "coverage": Literal["full_record", "published_extract"]},
    "finding_registered": {"id": "id", "source": SOURCES, "disclosure": DISCLOSURES, "text": "text"},
    "task_added": {"id": "id", "finding": "id", "text": "text"},
    "measure_added": {"id": "id", "findings": "ids", "task?": "id", "class?": CLASSES, "text": "text"},
    "responsibility_assigned": {"item": "id", "duty": DUTIES, "party": "party"},
    "deadline_set": {"item": "id", "due": "due"},
    "work_reported": {"item": "id", "status?": STATUSES, "acts?": "acts", "text?": "text"},
    "evidence_submitted": {"id": "id", "item": "id", "evidence_kind": EVIDENCE, "title": "name", "disclosure": DISCLOSURES},
    "evidence_reviewed": {"evidence": "id", "decision": DECISIONS},
}


def _members(kinds: dict[str, Any], members: dict[str, Any]) -> list[tuple[str, Any, bool]]:
    return [(name.rstrip("?"), kinds.get(kind, kind) if isinstance(kind, str) else kind, name.endswith("?"))
            for name, kind in members.items()]


def with_pydantic() -> Any:
    """Reads a line into models of pydantic."""
    made, closed = pydantic.create_model, pydantic.ConfigDict(extra="forbid", frozen=True)
    id_ = Annotated[str, pydantic.StringConstraints(pattern=ID)]
    name = Annotated[str, pydantic.StringConstraints(min_length=1, max_length=400)]
    text = Annotated[str, pydantic.StringConstraints(min_length=1, max_length=100_000)]
    party = made("Party", __config__=closed, id=(id_, ...), kind=(Literal["person", "body"], ...), name=(name, ...))
    due = made("Due", __config__=closed, kind=(Literal["by"], ...), day=(datetime.date, ...), precision=(PRECISIONS, ...))
    kinds = {"id": id_, "name": name, "text": text, "ids": Annotated[list[id_], pydantic.Field(min_length=1)],
             "party": party, "due": due, "acts": list[ACTS]}
    events = []
    for event, members in EVENTS.items():
        fields = {name: (kind | None, None) if free else (kind, ...) for name, kind, free in _members(kinds, members)}
        events.append(made(event, __config__=closed, kind=(Literal[event], ...), **fields))
    author = made("Author", __config__=closed, party=(party, ...), duty=(DUTIES, ...))
    stamp = made("Stamp", __config__=closed, moment=(datetime.datetime, ...), counter=(Annotated[int, pydantic.Field(ge=0)], ...))
    digest = Annotated[str, pydantic.StringConstraints(pattern=r"^(sha256|sm3):[0-9a-f]{64}$")]
    body = made("Body", __config__=closed, v=(Literal[1], ...), dossier=(id_, ...), device=(id_, ...),
                seq=(Annotated[int, pydantic.Field(ge=1)], ...), prev=(digest | None, None), parents=(list[digest], []),
                recorded_at=(stamp, ...), effective_on=(datetime.date, ...), author=(author, ...),
                event=(Annotated[Union[tuple(events)], pydantic.Field(discriminator="kind")], ...))
    return made("Line", __config__=closed, id=(digest, ...), body=(body, ...)).model_validate_json


def with_msgspec() -> Any:
    """Reads a line into structures of msgspec."""
    meta = msgspec.Meta
    id_ = Annotated[str, meta(pattern=ID)]
    name, text = Annotated[str, meta(min_length=1, max_length=400)], Annotated[str, meta(min_length=1, max_length=100_000)]
    closed = {"forbid_unknown_fields": True, "frozen": True}
    party = msgspec.defstruct("Party", [("id", id_), ("kind", Literal["person", "body"]), ("name", name)], **closed)
    due = msgspec.defstruct("Due", [("kind", Literal["by"]), ("day", datetime.date), ("precision", PRECISIONS)], **closed)
    kinds = {"id": id_, "name": name, "text": text, "ids": Annotated[list[id_], meta(min_length=1)], "party": party, "due": due,
             "acts": list[ACTS]}
    events = []
    for event, members in EVENTS.items():
        fields = [(f"{name}_" if name == "class" else name, kind | None if free else kind, *([None] if free else []))
                  for name, kind, free in sorted(_members(kinds, members), key=lambda it: it[2])]
        events.append(msgspec.defstruct(event, fields, tag=event, tag_field="kind", rename={"class_": "class"}, **closed))
    author = msgspec.defstruct("Author", [("party", party), ("duty", DUTIES)], **closed)
    stamp = msgspec.defstruct("Stamp", [("moment", datetime.datetime), ("counter", Annotated[int, meta(ge=0)])], **closed)
    digest = Annotated[str, meta(pattern=r"^(sha256|sm3):[0-9a-f]{64}$")]
    body = msgspec.defstruct("Body", [
        ("v", Literal[1]), ("dossier", id_), ("device", id_), ("seq", Annotated[int, meta(ge=1)]), ("recorded_at", stamp),
        ("effective_on", datetime.date), ("author", author), ("event", Union[tuple(events)]), ("prev", digest | None, None),
        ("parents", list[digest], msgspec.field(default_factory=list))], **closed)
    line = msgspec.defstruct("Line", [("id", digest), ("body", body)], **closed)
    return msgspec.json.Decoder(line).decode
